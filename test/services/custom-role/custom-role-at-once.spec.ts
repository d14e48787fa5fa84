import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  CreateCustomRoleDocument,
  CreateUserDocument,
  CustomRolesDocument,
  DeleteCustomRoleDocument,
  UpdateCustomRoleDocument,
  UpdateUserRolesDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { customRole, grantsFrom } from '../../support/custom-roles.js';
import { heldBy } from '../../support/random-grants.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { uniqueName, World, type Person } from '../../support/world.js';

describe(`PLY-3 a custom role is changed by several users at the same moment, ${rounds} times over`, function () {
  this.timeout(600_000);
  let worlds: World[];
  let members: Person[];

  before(async () => {
    worlds = await Promise.all(Array.from({ length: lanes }, () => World.create()));
    members = await Promise.all(worlds.map((world) => quickUser(world, { role: 'MEMBER' })));
  });

  function inLane(lane: number): { world: World; member: Person } {
    const [world, member] = [worlds[lane], members[lane]];
    if (world === undefined || member === undefined) throw new Error('A lane has an account of its own.');
    return { world, member };
  }

  /** The ids of users whom a filter by this role finds. */
  async function holdersOf(world: World, roleId: string): Promise<string[]> {
    const { users } = await world.superadmin.client.run(UsersDocument, {
      filter: { customRoleIds: [roleId] },
    });
    return users.nodes.map(({ id }) => id);
  }

  const ways = {
    'from the side of the role': ({ superadmin }: World, roleId: string, userId: string) =>
      superadmin.client.send(AssignCustomRoleDocument, { input: { id: roleId, addUserIds: [userId] } }),
    'from the side of the user': ({ superadmin }: World, roleId: string, userId: string) =>
      superadmin.client.send(UpdateUserRolesDocument, { input: { userId, customRoleIds: [roleId] } }),
  };

  for (const [way, assign] of Object.entries(ways))
    it(`a role that is deleted while it is assigned ${way} is either gone and held by nobody, or there and held`, async () => {
      await inRounds(async (_round, lane) => {
        const { world, member } = inLane(lane);
        const role = await customRole(world, ['SHIPMENTS_READ OWN']);
        const [assigned, deleted] = (
          await Promise.all([
            assign(world, role.id, member.id),
            world.superadmin.client.send(DeleteCustomRoleDocument, { id: role.id }),
          ])
        ).map(outcomeOf);
        if (deleted === 'ok') {
          expect(assigned).to.equal('NOT_FOUND');
          expect([...(await heldBy(member)).keys()]).not.to.include('SHIPMENTS_READ');
          return;
        }
        expect([assigned, deleted]).to.deep.equal(['ok', 'CONFLICT']);
        expect(await holdersOf(world, role.id)).to.deep.equal([member.id]);
        expect([...(await heldBy(member)).keys()]).to.include('SHIPMENTS_READ');
        await world.superadmin.client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 });
      });
    });

  it('a role that is deleted while a user with it is created: the user has it, or is not created', async () => {
    await inRounds(async (_round, lane) => {
      const { world } = inLane(lane);
      const role = await customRole(world, ['SHIPMENTS_READ OWN']);
      const input = userInput({ role: 'MEMBER', customRoleIds: [role.id] });
      const { client } = world.superadmin;
      const [created, deleted] = (
        await Promise.all([
          client.send(CreateUserDocument, { input }),
          client.send(DeleteCustomRoleDocument, { id: role.id }),
        ])
      ).map(outcomeOf);
      const { users } = await client.run(UsersDocument, { filter: { search: input.email } });
      if (deleted === 'ok') expect([created, users.totalCount]).to.deep.equal(['NOT_FOUND', 0]);
      else {
        expect([created, deleted]).to.deep.equal(['ok', 'CONFLICT']);
        expect(await holdersOf(world, role.id)).to.deep.equal(users.nodes.map(({ id }) => id));
      }
    });
  });

  it('of two creations with the same name, one succeeds', async () => {
    await inRounds(async (_round, lane) => {
      const { world } = inLane(lane);
      const name = uniqueName('Empfang');
      const answers = await Promise.all(
        [name, name.toUpperCase()].map((each) =>
          world.superadmin.client.send(CreateCustomRoleDocument, { input: { name: each, grants: [] } }),
        ),
      );
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'BAD_USER_INPUT']);
    });
  });

  it('a change of a role while it is deleted neither revives it nor is answered with success afterwards', async () => {
    await inRounds(async (_round, lane) => {
      const { world } = inLane(lane);
      const role = await customRole(world, ['SHIPMENTS_READ OWN']);
      const { client } = world.superadmin;
      const [changed, deleted] = (
        await Promise.all([
          client.send(UpdateCustomRoleDocument, {
            input: { id: role.id, grants: grantsFrom('ACCOUNT_READ ACCOUNT') },
          }),
          client.send(DeleteCustomRoleDocument, { id: role.id }),
        ])
      ).map(outcomeOf);
      expect(deleted).to.equal('ok');
      expect(changed).to.be.oneOf(['ok', 'NOT_FOUND']);
      const { customRoles } = await client.run(CustomRolesDocument, { first: 200 });
      expect(customRoles.nodes.map(({ id }) => id)).not.to.include(role.id);
    });
  });
});
