import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import { changeIf } from '../../../src/database/rows.js';
import { inTransaction } from '../../../src/database/transaction.js';
import { insert, removeAny, updateAny, updateOne } from '../../../src/database/write.js';
import { Account } from '../../../src/entities/account.entity.js';
import { Group } from '../../../src/entities/group.entity.js';
import { newId } from '../../../src/entities/id.js';
import { Membership } from '../../../src/entities/membership.entity.js';
import { User } from '../../../src/entities/user.entity.js';
import {
  ActivateUserManagementDocument,
  AssignGroupDocument,
  ChangePasswordDocument,
  ConfirmRegistrationDocument,
  CreateGroupDocument,
  DeleteAccountDocument,
  DeleteGroupDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockGroupDocument,
  LockUserDocument,
  RegisterAccountDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
  UpdateAccountDocument,
  UpdateCustomRoleDocument,
  UpdateGroupDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { directoryProperties } from '../../../src/loaders/directory-cache.js';
import { raiseAuthority } from '../../../src/services/authentication/authority.record.js';
import { authorityColumns, touchesAuthority } from '../../support/authority-watch.js';
import { assignRole, assignRoleFor, customRole, exclude, grantsFrom } from '../../support/custom-roles.js';
import { nameDeputy } from '../../support/deputies.js';
import { startTestGateway, type Statement, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { newRegistration, tokenOfRegistration } from '../../support/registration.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { password, uniqueName, World, type Group as TestGroup, type Person } from '../../support/world.js';

interface Cast {
  world: World;
  group: TestGroup;
  person: Person;
}

type Step = (cast: Cast) => Promise<unknown>;

const superadmin = ({ world }: Cast): World['superadmin']['client'] => world.superadmin.client;

/** Consecutive operations on one account that raise its version. */
const raising: Record<string, Step> = {
  createGroup: (cast) => superadmin(cast).run(CreateGroupDocument, { input: { name: uniqueName('Gruppe') } }),
  updateGroup: (cast) =>
    superadmin(cast).run(UpdateGroupDocument, { input: { id: cast.group.id, costCentre: '4711' } }),
  lockGroup: (cast) => superadmin(cast).run(LockGroupDocument, { id: cast.group.id, confirmedAccessLoss: 1 }),
  unlockGroup: (cast) => superadmin(cast).run(UnlockGroupDocument, { id: cast.group.id }),
  'createUser with a group': ({ world, group }) => world.createdUser({ groups: [group] }),
  inviteUser: async (cast) =>
    superadmin(cast).run(InviteUserDocument, {
      id: (await cast.world.createdUser({ groups: [cast.group] })).id,
    }),
  acceptInvitation: ({ world, group }) => world.user({ groups: [group] }),
  updateUser: (cast) =>
    superadmin(cast).run(UpdateUserDocument, { input: { id: cast.person.id, approvalTrait: 'APPROVER' } }),
  'updateUser, which ends an invitation': async (cast) => {
    const { id } = await cast.world.createdUser({ groups: [cast.group] });
    await superadmin(cast).run(InviteUserDocument, { id });
    const email = `${uniqueName('anders')}@firma.example`;
    await superadmin(cast).run(UpdateUserDocument, { input: { id, email } });
  },
  assignGroup: async (cast) => {
    const input = { groupId: (await cast.world.group()).id, userIds: [cast.person.id] };
    await superadmin(cast).run(AssignGroupDocument, { input });
  },
  updateProfile: ({ person }) => person.client.run(UpdateProfileDocument, { input: { lastName: 'Neu' } }),
  'createCustomRole, which adds to what can be assigned': ({ world }) =>
    customRole(world, ['MAILS_READ ACCOUNT', 'USERS_READ ACCOUNT']),
  'assignCustomRole and updateCustomRole': async (cast) => {
    const { id } = await customRole(cast.world, ['USERS_READ ACCOUNT']);
    await assignRole(cast.world, { id }, cast.person);
    const input = { id, grants: grantsFrom('ACTIVITIES_READ ACCOUNT') };
    await superadmin(cast).run(UpdateCustomRoleDocument, { input });
  },
  updateUserRights: ({ world, person }) => exclude(world, person, 'ACTIVITIES_READ'),
  lockUser: (cast) => superadmin(cast).run(LockUserDocument, { id: cast.person.id }),
  unlockUser: (cast) => superadmin(cast).run(UnlockUserDocument, { id: cast.person.id }),
  deleteUser: (cast) => superadmin(cast).run(DeleteUserDocument, { id: cast.person.id }),
  deleteGroup: async (cast) =>
    superadmin(cast).run(DeleteGroupDocument, { id: (await cast.world.group()).id }),
  'handOverSuperadmin, there and back': async (cast) => {
    const heir = await quickUser(cast.world, { role: 'MANAGER' });
    await superadmin(cast).run(HandOverSuperadminDocument, { input: { userId: heir.id, password } });
    const { id: userId } = cast.world.superadmin;
    await heir.client.run(HandOverSuperadminDocument, { input: { userId, password } });
  },
  endUserManagement: (cast) => superadmin(cast).run(EndUserManagementDocument, { input: { password } }),
  activateUserManagement: (cast) => superadmin(cast).run(ActivateUserManagementDocument),
  deleteAccount: (cast) => superadmin(cast).run(DeleteAccountDocument, { input: { password } }),
};

/** Operations that do not raise it, so that no viewer is rebuilt. */
const others: Record<string, Step> = {
  logIn: ({ world, person }) => world.logIn(person),
  changePassword: ({ person }) =>
    person.client.run(ChangePasswordDocument, {
      input: { currentPassword: password, newPassword: password },
    }),
  updateAccount: (cast) => superadmin(cast).run(UpdateAccountDocument, { input: { holdMinutes: 5 } }),
  'createCustomRole, which grants nothing new': ({ world }) => customRole(world, []),
  createCredential: ({ world, person, group }) => world.credential(person, { group }),
  createShipment: ({ world, person, group }) => quickShipment(world, person, group.id),
};

describe('Operations that raise the authority version of an account (LXP-4, LXP-7, LXP-8, LXP-15)', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let cast: Cast;

  before(async () => {
    gateway = await startTestGateway(testDatabases());
    const world = await World.create({ gateway });
    const group = await world.group();
    cast = { world, group, person: await quickUser(world, { groups: [group] }) };
  });

  after(() => gateway.stop());

  async function versionOf(id: string): Promise<number | undefined> {
    const rows = await gateway.gateway.dataSource.query<{ authority_version: number }[]>(
      'SELECT authority_version FROM account WHERE id = ?',
      [id],
    );
    return rows[0]?.authority_version;
  }

  for (const [title, step] of Object.entries(others)) {
    it(`${title} does not`, async () => {
      const before = await versionOf(cast.world.accountId);
      await step(cast);
      expect(await versionOf(cast.world.accountId)).to.equal(before);
    });
  }

  for (const [title, step] of Object.entries(raising)) {
    it(`${title} does`, async () => {
      const before = (await versionOf(cast.world.accountId)) ?? Number.NaN;
      await step(cast);
      expect(await versionOf(cast.world.accountId)).to.be.greaterThan(before);
    });
  }

  it('the confirmation of a registration does, and so does its end without one', async () => {
    const registered = async (): Promise<{ accountId: string; email: string }> => {
      const email = `${uniqueName('neu')}@firma.example`;
      const input = newRegistration(email);
      const { registerAccount } = await cast.world.anonymous().run(RegisterAccountDocument, { input });
      return { accountId: registerAccount.account.id, email };
    };
    const [one, other] = [await registered(), await registered()];
    expect(await versionOf(one.accountId)).to.equal(0);
    const token = await tokenOfRegistration(gateway, one);
    await cast.world.anonymous().run(ConfirmRegistrationDocument, { input: { token } });
    expect(await versionOf(one.accountId)).to.equal(1);
    gateway.clock.advance(8 * day);
    const { registrations } = gateway.gateway.services;
    expect(await registrations.removeUnconfirmed()).to.equal(true);
    expect(await versionOf(other.accountId)).to.equal(1);
    while (await registrations.removeUnconfirmed());
    expect(await versionOf(other.accountId)).to.equal(undefined);
    gateway.clock.reset();
  });

  it('all changes of an account that happen at the same moment, each once', async () => {
    const world = await World.create({ gateway });
    const groups = await Promise.all([world.group(), world.group(), world.group(), world.group()]);
    const before = (await versionOf(world.accountId)) ?? Number.NaN;
    await Promise.all(groups.map(({ id }) => world.superadmin.client.run(LockGroupDocument, { id })));
    expect(await versionOf(world.accountId)).to.equal(before + groups.length);
  });
});

describe('A write that does not raise the authority version fails in every test', () => {
  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  type Write = (manager: TestGateway['gateway']['dataSource']['manager']) => Promise<unknown>;
  const mine = (): { accountId: string; id: string } => ({
    accountId: world.accountId,
    id: world.superadmin.id,
  });
  const writes: Record<string, Write> = {
    'a user’s trait': (manager) => updateOne(manager, User, mine(), { approvalTrait: 'APPROVER' }),
    'a user’s name, among others': (manager) =>
      updateOne(manager, User, mine(), { function: 'Leitung', lastName: 'Neu' }),
    'a user’s status, by SQL': (manager) =>
      changeIf(
        manager,
        `UPDATE \`user\` SET updated_at = NOW(3), status = IF(status = 'INVITED', 'CREATED', status)
           WHERE account_id = ? AND id = ?`,
        [world.accountId, world.superadmin.id],
      ),
    'the add-on': (manager) =>
      updateOne(manager, Account, { id: world.accountId }, { userManagement: 'ENDED' }),
    'the name of a group': (manager) =>
      updateAny(manager, Group, { accountId: world.accountId }, { name: 'Neu' }),
    'the status of groups': (manager) =>
      updateAny(manager, Group, { accountId: world.accountId }, { status: 'LOCKED' }),
    'a membership': (manager) =>
      insert(manager, Membership, {
        accountId: world.accountId,
        userId: world.superadmin.id,
        groupId: newId(),
        createdAt: new Date(),
      }),
    'the end of memberships': (manager) => removeAny(manager, Membership, { accountId: world.accountId }),
  };

  async function outcomeOf(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => 'written',
      (error: unknown) => (error as Error).message.split(':')[0] ?? '',
    );
  }

  for (const [title, write] of Object.entries(writes)) {
    it(title, async () => {
      const forgetful = 'Written without raiseAuthority in the same transaction';
      const { dataSource } = gateway.gateway;
      expect(await outcomeOf(write(dataSource.manager)), 'on its own').to.equal(forgetful);
      expect(await outcomeOf(inTransaction(dataSource, write)), 'in a transaction').to.equal(forgetful);
      const ofAnother = inTransaction(dataSource, async (manager) => {
        await raiseAuthority(manager, (await World.create({ gateway })).accountId);
        await write(manager);
      });
      expect(await outcomeOf(ofAnother), 'for another account').to.equal(forgetful);
      const thoughtful = inTransaction(dataSource, async (manager) => {
        await write(manager);
        await raiseAuthority(manager, world.accountId);
      });
      expect(await outcomeOf(thoughtful)).to.equal('written');
    });
  }

  it('the columns that are watched are all that the statements of viewers read, and all that requests share', async () => {
    const office = await World.create({ gateway });
    const group = await office.group();
    const { client } = await office.credential(office.superadmin, { group });
    const { sessions, credentials } = gateway.gateway.services;
    const origin = { ipAddress: null, userAgent: null };
    const approver = await quickUser(office, { trait: 'APPROVER', groups: [group] });
    const manager = await quickUser(office, { role: 'MANAGER' });
    await nameDeputy(office, approver, office.superadmin, { by: manager });
    await assignRoleFor(office, await customRole(office, ['SHIPMENTS_READ ACCOUNT']), [group], approver);
    await inTransaction(gateway.gateway.dataSource, (manager) => raiseAuthority(manager, office.accountId));
    const sent = await gateway.statementsOf(async () => {
      await sessions.viewerOf(office.superadmin.client.token ?? '', origin);
      await credentials.viewerOf(client.token ?? '', origin);
    });
    const builders = sent.filter(({ sql }) => sql.includes('user_group') || sql.includes('deputyship'));
    // The superadmin, their deputyships, the approver, the approver's named groups, and the credential.
    expect(builders).to.have.length(5);
    const read = new Set(builders.flatMap(columnsReadBy));
    const watched = Object.entries(authorityColumns).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    const shared = sharedColumns(gateway.gateway);
    expect([...new Set([...read, ...shared])].sort()).to.deep.equal(watched.sort());
  });

  it('and only they', () => {
    expect(touchesAuthority('UPDATE `user` SET `last_login_at` = ? WHERE `id` = ?')).to.equal(false);
    expect(touchesAuthority('UPDATE `user` SET `login_name` = ? WHERE `status` = ?')).to.equal(false);
    expect(touchesAuthority('UPDATE `shipment` SET `status` = ? WHERE `id` = ?')).to.equal(false);
    expect(touchesAuthority('SELECT status FROM `user`')).to.equal(false);
  });
});

/** The columns of users and groups that requests share and that can change; `updated_at` of a group changes only with another one. */
function sharedColumns({ dataSource }: TestGateway['gateway']): string[] {
  return [User, Group].flatMap((entity) => {
    const { name, tableName, columns } = dataSource.getMetadata(entity);
    const shared: readonly string[] = directoryProperties[name as keyof typeof directoryProperties];
    return columns
      .filter(({ propertyPath }) => shared.includes(propertyPath))
      .map(({ databaseName }) => databaseName)
      .filter((column) => !['id', 'account_id', 'created_at', 'updated_at'].includes(column))
      .map((column) => `${tableName}.${column}`);
  });
}

/** The columns that a statement reads from the tables of authority, except ids and versions. */
function columnsReadBy({ sql }: Statement): string[] {
  const tables = new Map(
    [...sql.matchAll(/(?:FROM|JOIN) `?(\w+)`? (\w+)\b/g)].map(([, table = '', alias = '']) => [alias, table]),
  );
  return [...sql.matchAll(/\b([a-z])\.(\w+)/g)]
    .map(([, alias = '', column = '']) => ({ table: tables.get(alias) ?? '', column }))
    .filter(({ table, column }) => table in authorityColumns && !/^(\w+_)?id$|^authority_/.test(column))
    .map(({ table, column }) => `${table}.${column}`);
}
