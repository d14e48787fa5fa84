import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  AssignGroupDocument,
  CopyCustomRoleDocument,
  CreateUserDocument,
  CustomRoleDocument,
  CustomRolesDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockUserDocument,
  NodeDocument,
  UnlockUserDocument,
  UpdateCustomRoleDocument,
  UpdateMailSettingsDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  UserGrantsDocument,
  UsersDocument,
} from '../../src/generated/operations.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { userInput } from '../support/company.js';
import { quickUser } from '../support/rounds.js';
import { password, uniqueName, World, type Group, type Person } from '../support/world.js';
import { attempt, heldIn, member, refusalsOf, tries } from './attempt.js';

describe('PLY-3, LXP-7 ids of another account and names beyond the own schema give nobody anything', () => {
  let world: World;
  let other: World;
  let foreign: { role: { id: string }; user: Person; group: Group };
  let own: { role: { id: string }; user: Person };
  let atFirst: unknown;

  before(async function () {
    this.timeout(30_000);
    [world, other] = await Promise.all([World.create(), World.create()]);
    const grants = ['SHIPMENTS_READ ACCOUNT'];
    foreign = {
      role: await customRole(other, grants),
      user: await member(other),
      group: await other.group(),
    };
    await assignRole(other, foreign.role, foreign.user);
    own = { role: await customRole(world, grants), user: await member(world) };
    atFirst = await heldIn(other);
  });

  const firm = (): World => world;

  attempt('PLY-3 a role of another account is unknown in every input that names one', firm, () => {
    const { superadmin: by } = world;
    const { id } = foreign.role;
    const reason = 'OBJECT_UNKNOWN';
    return Promise.resolve([
      tries(by, reason, UpdateCustomRoleDocument, { input: { id, name: uniqueName('Meine') } }),
      tries(by, reason, UpdateCustomRoleDocument, { input: { id, grants: [] } }),
      tries(by, reason, CopyCustomRoleDocument, { input: { id, name: uniqueName('Meine') } }),
      tries(by, reason, DeleteCustomRoleDocument, { id, confirmedHolders: 1 }),
      tries(by, reason, AssignCustomRoleDocument, { input: { id, addUserIds: [own.user.id] } }),
      tries(by, reason, AssignCustomRoleDocument, { input: { id, removeUserIds: [foreign.user.id] } }),
      tries(by, reason, UpdateUserRolesDocument, {
        input: { userId: own.user.id, customRoleIds: [own.role.id, id] },
      }),
    ]);
  });

  attempt('LXP-7 a user of another account is unknown in every input that names one', firm, () => {
    const { superadmin: by } = world;
    const { id } = foreign.user;
    const reason = 'OBJECT_UNKNOWN';
    return Promise.resolve([
      tries(by, reason, AssignCustomRoleDocument, {
        input: { id: own.role.id, addUserIds: [own.user.id, id] },
      }),
      tries(by, reason, AssignCustomRoleDocument, {
        input: { id: own.role.id, addUserIds: [own.user.id], removeUserIds: [id] },
      }),
      tries(by, reason, UpdateUserRolesDocument, { input: { userId: id, customRoleIds: [] } }),
      tries(by, reason, UpdateUserRightsDocument, { input: { userId: id, rights: [] } }),
      tries(by, reason, UpdateUserRightsDocument, { input: { userId: id, exclusions: ['USERS_READ'] } }),
      tries(by, reason, UpdateUserDocument, { input: { id, email: userInput().email } }),
      tries(by, reason, UpdateUserDocument, { input: { id, role: 'MANAGER' } }),
      tries(by, reason, InviteUserDocument, { id }),
      tries(by, reason, LockUserDocument, { id }),
      tries(by, reason, UnlockUserDocument, { id }),
      tries(by, reason, DeleteUserDocument, { id }),
      tries(by, reason, HandOverSuperadminDocument, { input: { userId: id, password } }),
      tries(by, reason, AssignGroupDocument, { input: { userIds: [id] } }),
      tries(by, reason, UpdateMailSettingsDocument, {
        input: { userId: id, settings: [{ event: 'APPROVAL_WAITING', mode: 'NONE' }] },
      }),
    ]);
  });

  attempt('LXP-7 a group of another account is unknown in every input that names one', firm, () => {
    const { superadmin: by } = world;
    const groupId = foreign.group.id;
    const reason = 'OBJECT_UNKNOWN';
    return Promise.resolve([
      tries(by, reason, CreateUserDocument, { input: userInput({ groupIds: [groupId] }) }),
      tries(by, reason, UpdateUserDocument, { input: { id: own.user.id, groupIds: [groupId] } }),
      tries(by, reason, AssignGroupDocument, { input: { groupId, userIds: [own.user.id] } }),
    ]);
  });

  it('PLY-3 nothing of another account is read by its id, by filters, or has changed by all of that', async () => {
    const { client } = world.superadmin;
    for (const { id } of [foreign.role, foreign.user])
      await client.refused('NOT_FOUND', NodeDocument, { id });
    await client.refused('NOT_FOUND', CustomRoleDocument, { id: foreign.role.id });
    await client.refused('NOT_FOUND', UserGrantsDocument, { id: foreign.user.id });
    const { users } = await client.run(UsersDocument, { filter: { customRoleIds: [foreign.role.id] } });
    expect(users.totalCount).to.equal(0);
    const { customRoles } = await client.run(CustomRolesDocument, { filter: { userIds: [foreign.user.id] } });
    expect(customRoles.totalCount).to.equal(0);
    expect(await heldIn(other)).to.deep.equal(atFirst);
  });

  it('PLY-3 without roles.read a role is not found by its id, not even one’s own, and no filter tells its holders', async () => {
    const role = await customRole(world, ['USERS_READ ACCOUNT']);
    const reader = await member(world);
    await assignRole(world, role, reader);
    const { errors } = await reader.client.send('query ($id: ID!) { node(id: $id) { id } }', { id: role.id });
    expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['NOT_FOUND']);
    const beyond = [
      '{ customRoles { totalCount } }',
      '{ mine: customRoles(filter: { userIds: [] }) { nodes { name } } }',
      `{ customRole(id: "${role.id}") { name } }`,
      `{ node(id: "${role.id}") { ... on CustomRole { name } } }`,
      `{ users(filter: { customRoleIds: ["${role.id}"] }) { totalCount } }`,
      '{ viewer { user { rights { permission } } } }',
      '{ viewer { user { ...U } } } fragment U on User { ... on Node { ... on User { all: customRoles { name } } } }',
      'query Q { ...Q } fragment Q on Query { ... { list: customRoles { n: totalCount } } }',
      '{ viewer { user { id exclusions @skip(if: true) { permission } } } }',
    ];
    for (const document of beyond) {
      const answer = await reader.client.send(document);
      expect(answer.status, document).to.equal(403);
      expect(answer.data ?? null, document).to.equal(null);
    }
    const filter = { customRoleIds: [role.id] };
    const byVariable = await reader.client.send(
      'query ($filter: UserFilter) { users(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(byVariable.errors.map(({ extensions }) => extensions.coordinate)).to.deep.equal([
      'UserFilter.customRoleIds',
    ]);
  });

  const disguises: Record<string, (fields: string) => string> = {
    'under an alias': (fields) =>
      `mutation ($i: UpdateUserRightsInput!) { logOut: updateUserRights(input: $i) ${fields} }`,
    'in a fragment': (fields) =>
      `mutation ($i: UpdateUserRightsInput!) { ...M } fragment M on Mutation { updateUserRights(input: $i) ${fields} }`,
    'in an inline fragment': (fields) =>
      `mutation ($i: UpdateUserRightsInput!) { ... { ... on Mutation { updateUserRights(input: $i) ${fields} } } }`,
    'behind something allowed': (fields) =>
      `mutation ($i: UpdateUserRightsInput!) { updateProfile(input: { firstName: "Petra" }) { user { id } } updateUserRights(input: $i) ${fields} }`,
    'under @skip': (fields) =>
      `mutation ($i: UpdateUserRightsInput!) { updateUserRights(input: $i) @skip(if: true) ${fields} }`,
  };
  for (const [how, document] of Object.entries(disguises)) {
    it(`LXP-7 a mutation beyond the own schema is refused ${how}, and nothing beside it is done`, async () => {
      const user = await quickUser(world);
      const held = await heldIn(world);
      const input = { userId: user.id, rights: [{ permission: 'USERS_READ', scope: 'ACCOUNT' }] };
      for (const fields of ['{ user { id } }', '{ __typename }']) {
        const { errors } = await user.client.send(document(fields), { i: input });
        expect(errors.length, how).to.be.greaterThan(0);
      }
      expect(await heldIn(world)).to.deep.equal(held);
      const left = 'updateUserRights ELEMENT_NOT_PERMITTED';
      expect(await refusalsOf(world, user)).to.deep.equal([left, left]);
    });
  }
});
