import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  CreateUserDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  EveryoneDocument,
  ExplainPermissionDocument,
  GroupsDocument,
  PreviewCustomRoleDocument,
  UpdateCustomRoleDocument,
  UpdateUserRolesDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { assignRole, customRole, exclude, grantsFrom } from '../../support/custom-roles.js';
import { createdProgram } from '../../support/programs.js';
import { inRounds, outcomeOf, quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

const activitiesOfAll = ['ACTIVITIES_READ ACCOUNT'];

describe('DBX-9 the group of all users', () => {
  let world: World;
  let people: Person[];

  beforeEach(async function () {
    this.timeout(30_000);
    world = await World.create();
    people = [await quickUser(world, { role: 'MEMBER' }), await quickUser(world, { role: 'MANAGER' })];
  });

  const give = (role: { id: string }, everyone: boolean, by = world.superadmin) =>
    by.client.run(AssignCustomRoleDocument, { input: { id: role.id, everyone } });

  const grantsOf = async ({ client }: Pick<Person, 'client'>): Promise<string[]> =>
    ((await client.run(ViewerDocument)).viewer?.permissions ?? []).map(
      ({ permission, scope }) => `${permission} ${scope}`,
    );

  it('always exists with a fixed name, contains every user, and neither starts group mode nor is listed among the groups', async () => {
    for (const [language, name] of [
      ['de', 'Alle'],
      ['en', 'Everyone'],
    ] as const) {
      world.superadmin.client.language = language;
      const { account } = await world.superadmin.client.run(EveryoneDocument);
      expect(account).to.deep.equal({ groupMode: false, everyone: { name, members: 3, customRoles: [] } });
    }
    await quickUser(world, { role: 'MEMBER' });
    const { account } = await world.superadmin.client.run(EveryoneDocument);
    expect(account.everyone.members).to.equal(4);
    const { groups } = await world.superadmin.client.run(GroupsDocument);
    expect(groups.nodes).to.deep.equal([]);
  });

  it('a role that is assigned to it is held by everyone with the next request, also by users who are created later', async () => {
    const role = await customRole(world, activitiesOfAll);
    const [member] = people;
    expect(await grantsOf(member!)).not.to.include('ACTIVITIES_READ ACCOUNT');
    const { assignCustomRole } = await give(role, true);
    expect(assignCustomRole.customRole).to.deep.include({ everyone: true, holders: 3 });
    expect(await grantsOf(member!)).to.include('ACTIVITIES_READ ACCOUNT');
    const later = await quickUser(world, { role: 'MEMBER' });
    expect(await grantsOf(later)).to.include('ACTIVITIES_READ ACCOUNT');
    await world.superadmin.client.run(UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('ACTIVITIES_READ ACCOUNT', 'SHIPMENTS_READ OWN') },
    });
    expect(await grantsOf(later), 'a changed role').to.include('SHIPMENTS_READ OWN');
    await give(role, false);
    expect(await grantsOf(later)).not.to.include('ACTIVITIES_READ ACCOUNT');
    expect(await grantsOf(member!)).not.to.include('ACTIVITIES_READ ACCOUNT');
  });

  it('a user with an individual assignment keeps the role when it is removed from everyone; an exclusion beats it', async () => {
    const role = await customRole(world, activitiesOfAll);
    const [member] = people;
    const excluded = await quickUser(world, { role: 'MEMBER' });
    await exclude(world, excluded, 'ACTIVITIES_READ');
    await assignRole(world, role, member!);
    await give(role, true);
    expect(await grantsOf(excluded)).not.to.include('ACTIVITIES_READ ACCOUNT');
    const { updateUserRoles } = await world.superadmin.client.run(UpdateUserRolesDocument, {
      input: { userId: excluded.id, customRoleIds: [] },
    });
    expect(updateUserRoles.user.customRoles, 'single roles of a user').to.deep.equal([]);
    await give(role, false);
    expect(await grantsOf(member!)).to.include('ACTIVITIES_READ ACCOUNT');
  });

  it('nobody is taken out of it: a user without single roles keeps the role of everyone', async () => {
    const role = await customRole(world, activitiesOfAll);
    await give(role, true);
    const [member] = people;
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: role.id, removeUserIds: [member!.id] },
    });
    await world.superadmin.client.run(UpdateUserRolesDocument, {
      input: { userId: member!.id, customRoleIds: [] },
    });
    expect(await grantsOf(member!)).to.include('ACTIVITIES_READ ACCOUNT');
  });

  it('the preview of the assignment shows the gains of users, and saving has exactly that effect', async () => {
    const role = await customRole(world, activitiesOfAll);
    const { client } = world.superadmin;
    const preview = async (everyone: boolean) =>
      (await client.run(PreviewCustomRoleDocument, { input: { id: role.id, everyone } })).previewCustomRole;
    expect(await preview(true)).to.deep.include({ gainingUsers: 1, losingUsers: 0 });
    const [member] = people;
    const before = await grantsOf(member!);
    await give(role, true);
    const gained = (await grantsOf(member!)).filter((grant) => !before.includes(grant));
    expect(gained).to.deep.equal(['ACTIVITIES_READ ACCOUNT']);
    expect(await preview(true)).to.deep.include({ gainingUsers: 0, losingUsers: 0 });
    expect(await preview(false)).to.deep.include({ gainingUsers: 0, losingUsers: 1 });
  });

  it('the explanation names everyone as the source, with the role, its giver and time', async () => {
    const role = await customRole(world, activitiesOfAll);
    await give(role, true);
    const { explainPermission } = await world.superadmin.client.run(ExplainPermissionDocument, {
      userId: people[0]!.id,
      permission: 'ACTIVITIES_READ',
    });
    const source = explainPermission?.sources.find(({ kind }) => kind === 'EVERYONE');
    expect(source).to.deep.include({ scope: 'ACCOUNT', effective: true, roleName: role.name });
    expect(source?.givenBy?.id).to.equal(world.superadmin.id);
  });

  it('its holders are all users: in the filter, in the number, and in the confirmation of a deletion', async () => {
    const role = await customRole(world, activitiesOfAll);
    await give(role, true);
    const { client } = world.superadmin;
    const { users } = await client.run(UsersDocument, { filter: { customRoleIds: [role.id] } });
    expect(users.totalCount).to.equal(3);
    const error = await client.refused('CONFLICT', DeleteCustomRoleDocument, { id: role.id });
    expect(error.extensions.count).to.equal(3);
    await client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 3 });
    expect(await grantsOf(people[0]!)).not.to.include('ACTIVITIES_READ ACCOUNT');
    await client.run(DeleteUserDocument, { id: people[0]!.id });
  });

  it('a program does not hold its roles, and does not count as a holder, neither in the number nor in the confirmation', async () => {
    await createdProgram(world, world.superadmin);
    const role = await customRole(world, activitiesOfAll);
    const { assignCustomRole } = await give(role, true);
    expect(assignCustomRole.customRole.holders).to.equal(3);
    const { client } = world.superadmin;
    const error = await client.refused('CONFLICT', DeleteCustomRoleDocument, { id: role.id });
    expect(error.extensions.count).to.equal(3);
    await client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 3 });
  });

  it('users who are created while the role is assigned to everyone all get it', async function () {
    this.timeout(60_000);
    const role = await customRole(world, activitiesOfAll);
    await inRounds(async (round) => {
      const { client } = world.superadmin;
      const input = { id: role.id, everyone: round % 2 === 0 };
      const outcomes = await Promise.all([
        client.send(CreateUserDocument, { input: userInput({ role: 'MEMBER' }) }),
        client.send(AssignCustomRoleDocument, { input }),
      ]);
      // The assignment also changes the permissions of the creator.
      for (const answer of outcomes) expect(outcomeOf(answer)).to.be.oneOf(['ok', 'FORBIDDEN']);
    });
    await give(role, true);
    await world.superadmin.client.run(CreateUserDocument, { input: userInput({ role: 'MEMBER' }) });
    const rows = await world.gateway.gateway.dataSource.query<{ grantSet: string | null }[]>(
      'SELECT DISTINCT grant_set AS grantSet FROM `user` WHERE account_id = ?',
      [world.accountId],
    );
    expect(rows).to.deep.equal([{ grantSet: ' activities.read:ACCOUNT ' }]);
  });
});
