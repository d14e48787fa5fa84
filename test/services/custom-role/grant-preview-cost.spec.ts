import { expect } from 'chai';
import { newId } from '../../../src/entities/id.js';
import { RoleAssignment } from '../../../src/entities/role-assignment.entity.js';
import { User } from '../../../src/entities/user.entity.js';
import {
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  PreviewCustomRoleDocument,
  PreviewUserGrantsDocument,
  UpdateCustomRoleDocument,
  type GrantPreviewPartsFragment,
} from '../../../src/generated/operations.js';
import { assignRole, customRole, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Person } from '../../support/world.js';

describe('PLY-3 PLY-4 a preview of rights costs little, changes nothing, and is refused like the change', () => {
  let world: World;
  let people: Person[];

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    people = [];
    for (let count = 0; count < 3; count++) people.push(await quickUser(world, { role: 'MEMBER' }));
  });

  it('a preview sends the database nothing but reads', async () => {
    const role = await customRole(world, ['ACTIVITIES_READ ACCOUNT']);
    const person = await quickUser(world, { role: 'MEMBER' });
    await assignRole(world, role, person);
    const sent = await world.gateway.statementsOf(async () => {
      await world.superadmin.client.run(PreviewCustomRoleDocument, { input: { id: role.id, grants: [] } });
      await world.superadmin.client.run(PreviewUserGrantsDocument, {
        input: {
          userId: person.id,
          customRoleIds: [],
          rights: grantsFrom('ACTIVITIES_READ OWN'),
          exclusions: ['MAIL_SETTINGS_MANAGE'],
          role: 'USER',
          approvalTrait: 'EXAMINEE',
        },
      });
    });
    const writes = sent
      .map(({ sql }) => sql)
      .filter(
        (sql) => !/^(SELECT|START TRANSACTION|COMMIT)/.test(sql) && !sql.startsWith('UPDATE `session`'),
      );
    expect(writes).to.deep.equal([]);
    expect(sent.some(({ sql }) => /FOR UPDATE|LOCK IN SHARE MODE/.test(sql))).to.equal(false);
  });

  it('a role that 1,000 users hold takes as many statements as one that three hold, and shows the first 200', async function () {
    this.timeout(60_000);
    const [small, large] = [await customRole(world, []), await customRole(world, [])];
    await assignRole(world, small, ...people.slice(0, 3));
    await fillRole(large.id, 1_000);
    const ask = async (
      id: string,
    ): Promise<{ preview: GrantPreviewPartsFragment | null; statements: number }> => {
      let preview: GrantPreviewPartsFragment | null = null;
      const sent = await world.gateway.statementsOf(async () => {
        const input = { id, grants: grantsFrom('MAILS_READ ACCOUNT', 'USERS_READ ACCOUNT') };
        const asked = await world.superadmin.client.run(PreviewCustomRoleDocument, { input });
        preview = asked.previewCustomRole ?? null;
      });
      const statements = sent.filter(({ sql }) => !sql.startsWith('UPDATE `session`')).length;
      return { preview, statements };
    };
    const [few, many] = [await ask(small.id), await ask(large.id)];
    expect(many.statements).to.equal(few.statements);
    expect(many.statements).to.be.lessThan(10);
    expect(many.preview?.gainingUsers).to.equal(1_000);
    expect(many.preview?.losingUsers).to.equal(0);
    expect(many.preview?.changes.length).to.equal(200);
  });

  /** Assigns a role to this number of users, who are copies of one. */
  async function fillRole(roleId: string, count: number): Promise<void> {
    const { manager } = world.gateway.gateway.dataSource;
    const { accountId } = world;
    const { id: modelId } = await world.createdUser({ role: 'MEMBER' });
    const model = await manager.findOneByOrFail(User, { accountId, id: modelId });
    const copies = Array.from({ length: count }, () => {
      const name = `${uniqueName('copy')}@firma.example`;
      return Object.assign(new User(), model, {
        id: newId(),
        loginName: name,
        loginNameKey: name,
        email: name,
        liveEmailKey: name,
      });
    });
    await manager.insert(User, copies);
    const made = { accountId, roleId, assignedById: world.superadmin.id, assignedAt: new Date() };
    await manager.insert(
      RoleAssignment,
      copies.map(({ id: userId }) => ({ ...made, userId })),
    );
  }

  it('a viewer who sees only themselves gets the number of affected users, but not the users', async () => {
    const role = await customRole(world, ['ACTIVITIES_READ ACCOUNT']);
    const editor = await memberWith(world, [
      'ACTIVITIES_READ ACCOUNT',
      'USERS_READ OWN',
      'ROLES_READ ACCOUNT',
      'ROLES_MANAGE ACCOUNT',
      'MAIL_SETTINGS_MANAGE OWN',
      'ACCOUNT_READ ACCOUNT',
      'GROUPS_READ GROUPS',
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'SHIPMENTS_SEND ACCOUNT',
      'CREDENTIALS_MANAGE OWN',
    ]);
    const target = await quickUser(world, { role: 'MEMBER' });
    await assignRole(world, role, target);
    const { previewCustomRole } = await editor.client.run(PreviewCustomRoleDocument, {
      input: { id: role.id, grants: [] },
    });
    expect(previewCustomRole).to.deep.include({ gainingUsers: 0, losingUsers: 1, changes: [] });
  });

  it('a preview of a deleted role or user, or of another account, is refused like the change', async () => {
    const { client } = world.superadmin;
    const role = await customRole(world, []);
    await client.run(DeleteCustomRoleDocument, { id: role.id });
    await client.refused('NOT_FOUND', PreviewCustomRoleDocument, { input: { id: role.id, grants: [] } });
    const gone = await world.createdUser({ role: 'MEMBER' });
    await client.run(DeleteUserDocument, { id: gone.id });
    const other = await World.create();
    for (const part of [
      {},
      { customRoleIds: [] },
      { rights: [] },
      { exclusions: [] },
      { role: 'USER' as const },
    ]) {
      const ask = (userId: string) => ({ input: { userId, ...part } });
      await client.refused('INVALID_STATE', PreviewUserGrantsDocument, ask(gone.id));
      await client.refused('NOT_FOUND', PreviewUserGrantsDocument, ask(other.superadmin.id));
      await client.refused('NOT_FOUND', PreviewUserGrantsDocument, ask('nobody'));
    }
    const foreign = await customRole(other, []);
    await client.refused('NOT_FOUND', PreviewCustomRoleDocument, { input: { id: foreign.id, grants: [] } });
  });

  it('bad input is refused with all problems, as by the change', async () => {
    const role = await customRole(world, []);
    const grants = grantsFrom('USERS_UPDATE ACCOUNT', 'ACCOUNT_UPDATE OWN');
    const { client } = world.superadmin;
    const problems = await client.problems(PreviewCustomRoleDocument, { input: { id: role.id, grants } });
    expect(problems).to.deep.equal(
      await client.problems(UpdateCustomRoleDocument, { input: { id: role.id, grants } }),
    );
    expect(problems.length).to.be.greaterThan(1);
    expect(
      await client.problems(PreviewUserGrantsDocument, {
        input: { userId: people[0]?.id ?? '', rights: null },
      }),
    ).to.deep.equal(['rights: REQUIRED']);
  });

  it('without user management there is nothing to preview', async () => {
    const other = await World.create({ userManagement: false });
    const { client, id: userId } = other.superadmin;
    await client.refused('INVALID_STATE', PreviewUserGrantsDocument, { input: { userId, rights: [] } });
  });
});
