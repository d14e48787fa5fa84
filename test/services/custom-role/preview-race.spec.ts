import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  LockUserDocument,
  PreviewCustomRoleDocument,
  PreviewUserGrantsDocument,
  UpdateCustomRoleDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
} from '../../../src/generated/operations.js';
import { customRole, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { repetitions } from '../../support/repetitions.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

const rounds = repetitions({ usual: 4, continuous: 10, thorough: 200 });

describe('PLY-3 PLY-4 a previewed change is stored exactly as previewed, or refused', () => {
  let world: World;
  let manager: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    manager = await world.user({ role: 'MANAGER' });
  });

  it('is stored as previewed if nothing has changed in between', async () => {
    const role = await customRole(world, []);
    const member = await memberWith(world, []);
    const input = { id: role.id, grants: grantsFrom('SHIPMENTS_READ OWN') };
    const { previewCustomRole } = await manager.client.run(PreviewCustomRoleDocument, { input });
    const expectedVersion = previewCustomRole?.version ?? null;
    await manager.client.run(UpdateCustomRoleDocument, { input: { ...input, expectedVersion } });
    const user = { userId: member.id, customRoleIds: [role.id] };
    const { previewUserGrants } = await manager.client.run(PreviewUserGrantsDocument, { input: user });
    await manager.client.run(UpdateUserRolesDocument, {
      input: { ...user, expectedVersion: previewUserGrants?.version ?? null },
    });
  });

  it('is refused with CONFLICT if a holder was added, a right given or a user locked since, and stored after a new preview', async () => {
    const role = await customRole(world, []);
    const member = await memberWith(world, []);
    const input = { id: role.id, grants: grantsFrom('SHIPMENTS_READ OWN') };
    const version = async (): Promise<number | null> => {
      const { previewCustomRole } = await manager.client.run(PreviewCustomRoleDocument, { input });
      return previewCustomRole?.version ?? null;
    };
    const { client } = world.superadmin;
    const changes = [
      () => client.run(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [member.id] } }),
      () =>
        client.run(UpdateUserRightsDocument, {
          input: { userId: member.id, rights: grantsFrom('GROUPS_READ ACCOUNT') },
        }),
      () => client.run(LockUserDocument, { id: member.id }),
    ];
    for (const change of changes) {
      const expectedVersion = await version();
      await change();
      const { extensions } = await manager.client.refused('CONFLICT', UpdateCustomRoleDocument, {
        input: { ...input, expectedVersion },
      });
      expect(extensions.reason).to.equal('PREVIEW_OUTDATED');
    }
    await manager.client.run(UpdateCustomRoleDocument, {
      input: { ...input, expectedVersion: await version() },
    });
  });

  it(`of a previewed change and another one at the same moment, the previewed one is never stored on top of the other unseen, ${rounds} times over`, async function () {
    this.timeout(120_000);
    const role = await customRole(world, []);
    const member = await quickUser(world, { role: 'MEMBER' });
    for (let round = 0; round < rounds; round++) {
      const grants = round % 2 === 0 ? grantsFrom('SHIPMENTS_READ OWN') : [];
      const input = { id: role.id, grants };
      const { previewCustomRole } = await manager.client.run(PreviewCustomRoleDocument, { input });
      const assigning = { id: role.id, [round % 2 === 0 ? 'addUserIds' : 'removeUserIds']: [member.id] };
      const [saved] = await Promise.all([
        manager.client.send(UpdateCustomRoleDocument, {
          input: { ...input, expectedVersion: previewCustomRole?.version ?? null },
        }),
        world.superadmin.client.run(AssignCustomRoleDocument, { input: assigning }),
      ]);
      const reasons = saved.errors.map(({ extensions }) => extensions.reason);
      expect(reasons).to.satisfy(
        (found: unknown[]) => found.length === 0 || found[0] === 'PREVIEW_OUTDATED',
        JSON.stringify(reasons),
      );
      if (reasons.length > 0) await manager.client.run(UpdateCustomRoleDocument, { input });
    }
  });
});
