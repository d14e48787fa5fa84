import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  AssignCustomRoleDocument,
  CreateShipmentDocument,
  CreateUserDocument,
  DeleteUserDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockUserDocument,
  LogInDocument,
  NameBillingContactDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UpdateUserRolesDocument,
  UserDocument,
  UsersDocument,
  type AccessKind,
  type CreateUserInput,
  type Role,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { customRole } from '../../support/custom-roles.js';
import { heldBy } from '../../support/random-grants.js';
import { createdProgram, grantRights, type Program } from '../../support/programs.js';
import { quickUser, storedUpload } from '../../support/rounds.js';
import { password, plainOptions, World, type Group, type Person } from '../../support/world.js';

describe('PLY-2 access is of one of three kinds', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  const program = (
    rights: readonly string[] = [],
    settings: Partial<CreateUserInput> = {},
  ): Promise<Program> => createdProgram(world, manager, rights, settings);

  const grant = (userId: string, rights: readonly string[]): Promise<void> =>
    grantRights(manager, userId, rights);

  async function held(person: Person): Promise<string[]> {
    return [...(await heldBy(person))].map(([permission, scope]) => `${permission} ${scope}`);
  }

  it('superadmin and managers are ADMIN, programs API and all others BACKEND', async () => {
    const kinds: [Role, AccessKind][] = [
      ['GROUP_MANAGER', 'BACKEND'],
      ['USER', 'BACKEND'],
      ['MEMBER', 'BACKEND'],
      ['MANAGER', 'ADMIN'],
      ['API', 'API'],
    ];
    for (const [role, kind] of kinds) {
      const { id } = await world.createdUser({ role, groups: [group] });
      const { user } = await manager.client.run(UserDocument, { id });
      expect(user?.accessKind, role).to.equal(kind);
    }
    const { user } = await manager.client.run(UserDocument, { id: world.superadmin.id });
    expect(user?.accessKind).to.equal('ADMIN');
  });

  it('DBX-1 the list of users is filtered by it', async () => {
    const other = await World.create();
    const [backend, api] = [await other.createdUser(), await other.createdUser({ role: 'API' })];
    const listed = async (...accessKinds: AccessKind[]): Promise<string[]> => {
      const { users } = await other.superadmin.client.run(UsersDocument, {
        first: 10,
        filter: { accessKinds },
      });
      return users.nodes.map(({ id }) => id);
    };
    expect(await listed('ADMIN')).to.deep.equal([other.superadmin.id]);
    expect(await listed('BACKEND')).to.deep.equal([backend.id]);
    expect(await listed('API')).to.deep.equal([api.id]);
    expect(await listed('API', 'ADMIN')).to.have.members([other.superadmin.id, api.id]);
    expect(await listed()).to.deep.equal([]);
    const byRole = { field: 'ROLE', direction: 'ASC' } as const;
    const { users } = await other.superadmin.client.run(UsersDocument, { first: 10, orderBy: byRole });
    expect(users.nodes[0]?.id, 'below all others').to.equal(api.id);
  });

  it('a program is there at once, holds nothing, and then exactly what is granted one by one', async () => {
    const person = await program();
    const { user } = await manager.client.run(UserDocument, { id: person.id });
    expect(user).to.include({ status: 'ACTIVE', role: 'API', accessKind: 'API' });
    expect(await held(person)).to.deep.equal([]);
    await person.client.refused('FORBIDDEN', UsersDocument);
    const rights = ['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT', 'USERS_CREATE ACCOUNT'];
    await grant(person.id, rights);
    expect(await held(person)).to.have.members(rights);
    await person.client.run(UsersDocument, { first: 1 });
    await grant(person.id, ['USERS_READ ACCOUNT']);
    expect(await held(person)).to.deep.equal(['USERS_READ ACCOUNT']);
    await person.client.refused('FORBIDDEN', CreateUserDocument, { input: userInput() });
  });

  it('it sends for any group that its rights reach, over the API, and the account sees it as the sender', async () => {
    const person = await program(
      [
        'USERS_READ OWN',
        'SHIPMENTS_READ OWN',
        'APPROVALS_READ OWN',
        'SHIPMENTS_SEND GROUPS',
        'GROUPS_READ GROUPS',
      ],
      { groupIds: [group.id] },
    );
    const elsewhere = await world.group();
    const send = async (groupId: string) => ({
      input: {
        uploadId: await storedUpload(world.gateway, world.accountId, person),
        groupId,
        options: plainOptions,
      },
    });
    const { createShipment } = await person.client.run(CreateShipmentDocument, await send(group.id));
    expect(createShipment.shipment).to.include({ channel: 'API', status: 'PENDING_APPROVAL' });
    await person.client.refused('NOT_FOUND', CreateShipmentDocument, await send(elsewhere.id));
  });

  it('no approval trait gives it anything: its letters wait until it is granted to send without approval', async () => {
    const rights = [
      'USERS_READ OWN',
      'GROUPS_READ GROUPS',
      'SHIPMENTS_READ OWN',
      'APPROVALS_READ OWN',
      'SHIPMENTS_SEND GROUPS',
    ];
    const person = await program(rights, { groupIds: [group.id], approvalTrait: 'NONE' });
    expect(await held(person)).to.have.members(rights);
    await grant(person.id, [...rights, 'SHIPMENTS_SEND_UNCHECKED OWN']);
    const { createShipment } = await person.client.run(CreateShipmentDocument, {
      input: {
        uploadId: await storedUpload(world.gateway, world.accountId, person),
        groupId: group.id,
        options: plainOptions,
      },
    });
    expect(createShipment.shipment.status).to.equal('QUEUED');
  });

  it('no custom role reaches it: neither one of its own nor that of everyone', async () => {
    const person = await program();
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    const { client } = world.superadmin;
    for (const refused of [
      client.refused('INVALID_STATE', AssignCustomRoleDocument, {
        input: { id: role.id, addUserIds: [person.id] },
      }),
      client.refused('INVALID_STATE', UpdateUserRolesDocument, {
        input: { userId: person.id, customRoleIds: [role.id] },
      }),
    ])
      expect((await refused).extensions.reason).to.equal('API_USER');
    const input = userInput({ role: 'API', customRoleIds: [role.id] });
    const error = await client.refused('BAD_USER_INPUT', CreateUserDocument, { input });
    expect(error.extensions.problems?.map(({ reason }) => reason)).to.deep.equal([
      'API_USER_WITHOUT_CUSTOM_ROLE',
    ]);
    await client.run(AssignCustomRoleDocument, { input: { id: role.id, everyone: true } });
    expect(await held(person)).to.deep.equal([]);
    expect(await held(await program())).to.deep.equal([]);
    const { users } = await client.run(UsersDocument, {
      first: 100,
      filter: { customRoleIds: [role.id] },
    });
    expect(users.nodes.map(({ id }) => id)).to.not.include(person.id);
    await client.run(AssignCustomRoleDocument, { input: { id: role.id, everyone: false } });
  });

  it('it never has a session: no invitation, no login, also not with a password in its row', async () => {
    const person = await program();
    const { dataSource } = world.gateway.gateway;
    const error = await manager.client.refused('INVALID_STATE', InviteUserDocument, { id: person.id });
    expect(error.extensions.reason).to.equal('API_USER');
    const attempt = (): Promise<unknown> =>
      world.anonymous().refused('LOGIN_FAILED', LogInDocument, {
        input: { loginName: person.email, password },
      });
    await attempt();
    // Not even if a password came there by some other way.
    await dataSource.query(
      `UPDATE \`user\` u JOIN \`user\` s ON s.account_id = u.account_id AND s.id = ?
          SET u.password_hash = s.password_hash WHERE u.account_id = ? AND u.id = ?`,
      [world.superadmin.id, world.accountId, person.id],
    );
    await attempt();
    const [row] = await dataSource.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM session WHERE account_id = ? AND user_id = ?',
      [world.accountId, person.id],
    );
    expect(Number(row?.count)).to.equal(0);
    await world
      .anonymous()
      .refused('LOGIN_FAILED', AcceptInvitationDocument, { input: { token: 'none', password } });
  });

  it('a person cannot become a program, and a program cannot become a person, approver or superadmin', async () => {
    const person = await program();
    const user = await quickUser(world, { groups: [group] });
    for (const [id, role] of [
      [person.id, 'MEMBER'],
      [user.id, 'API'],
    ] as const) {
      const error = await manager.client.refused('INVALID_STATE', UpdateUserDocument, {
        input: { id, role },
      });
      expect(error.extensions.reason).to.equal('API_USER_STAYS');
    }
    const approver = { id: person.id, approvalTrait: 'APPROVER' } as const;
    await manager.client.refused('BAD_USER_INPUT', UpdateUserDocument, { input: approver });
    await manager.client.refused('BAD_USER_INPUT', CreateUserDocument, {
      input: userInput({ role: 'API', approvalTrait: 'APPROVER' }),
    });
    const handOver = await world.superadmin.client.refused('INVALID_STATE', HandOverSuperadminDocument, {
      input: { userId: person.id, password },
    });
    expect(handOver.extensions.reason).to.equal('API_USER');
    const contact = await manager.client.refused('INVALID_STATE', NameBillingContactDocument, {
      id: person.id,
    });
    expect(contact.extensions.reason).to.equal('API_USER');
  });

  it('a locked or deleted program is refused with its next request, and an unlocked one works again', async () => {
    const person = await program(['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT']);
    await person.client.run(UsersDocument, { first: 1 });
    await manager.client.run(LockUserDocument, { id: person.id });
    await person.client.refused('UNAUTHENTICATED', UsersDocument);
    await manager.client.run(UnlockUserDocument, { id: person.id });
    await person.client.run(UsersDocument, { first: 1 });
    await manager.client.run(DeleteUserDocument, { id: person.id });
    await person.client.refused('UNAUTHENTICATED', UsersDocument);
  });

  it('one ADMIN always remains: nobody deletes, locks or demotes the superadmin, who does not do so either', async () => {
    const { id, client } = world.superadmin;
    for (const other of [manager.client, client]) {
      await other.refused('FORBIDDEN', DeleteUserDocument, { id });
      await other.refused('FORBIDDEN', LockUserDocument, { id });
      for (const role of ['MANAGER', 'MEMBER'] as const)
        await other.refused('FORBIDDEN', UpdateUserDocument, { input: { id, role } });
      const { errors } = await other.send(UpdateUserDocument, { input: { id, role: 'API' } });
      expect(errors).to.have.length(1);
    }
    const { user } = await client.run(UserDocument, { id });
    expect(user).to.include({ status: 'ACTIVE', accessKind: 'ADMIN' });
  });
});
