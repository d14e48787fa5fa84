import { expect } from 'chai';
import { select } from '../../../src/database/rows.js';
import {
  ActivateUserManagementDocument,
  CredentialsDocument,
  DeleteAccountDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  LockUserDocument,
  ProgramViewerDocument,
  ShipmentsDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { withAllChannels } from '../../support/channels.js';
import { assignRole, customRole, grantsFrom } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Credential, type Group, type Person } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

async function expectWorking(...credentials: Credential[]): Promise<void> {
  for (const { client, credential } of credentials) {
    const { viewer } = await client.run(ProgramViewerDocument);
    expect(viewer?.user.id).to.equal(credential.user.id);
  }
}

async function expectDead(...credentials: Credential[]): Promise<void> {
  for (const { client } of credentials) {
    await client.refused('UNAUTHENTICATED', ProgramViewerDocument);
    await client.refused('UNAUTHENTICATED', ShipmentsDocument);
  }
}

/** The states of somebody's credentials by their ids. */
async function statesOf(person: Person): Promise<Record<string, string>> {
  const { credentials } = await person.client.run(CredentialsDocument, { first: 200 });
  return Object.fromEntries(credentials.nodes.map(({ id, status }) => [id, status]));
}

async function storedIds(world: World): Promise<string[]> {
  const rows = await select<{ id: string }>(
    world.gateway.gateway.dataSource.manager,
    'SELECT id FROM credential WHERE account_id = ?',
    [world.accountId],
  );
  return rows.map(({ id }) => id);
}

const idOf = ({ credential }: Credential): string => credential.id;

describe('LXP-10 credentials when group mode begins and ends', function () {
  withAllChannels();
  this.timeout(30_000);
  let world: World;
  let user: Person;
  let ofUser: Record<'DRIVER' | 'SFTP' | 'API', Credential>;
  let ofSuperadmin: Credential;
  let group: Group;
  let replacement: Credential;

  before(async () => {
    world = await World.create();
    user = await world.user();
    ofUser = {
      DRIVER: await world.credential(user, { kind: 'DRIVER' }),
      SFTP: await world.credential(user, { kind: 'SFTP' }),
      API: await world.credential(user),
    };
    ofSuperadmin = await world.credential(world.superadmin);
  });

  it('without groups an API credential sends for the account and sees the letters that its user sees', async () => {
    const { id, group: none } = await world.shipment({ ...user, client: ofUser.API.client });
    expect(none).to.equal(null);
    const { id: other } = await world.shipment(world.superadmin);
    const seenBy = async ({ client }: Credential) =>
      (await client.run(ShipmentsDocument)).shipments.nodes.map((shipment) => shipment.id);
    expect(await seenBy(ofUser.API)).to.deep.equal([id]);
    expect(await seenBy(ofSuperadmin)).to.have.members([id, other]);
  });

  it('with the first group SFTP and API credentials without a group stop working; the printer driver goes on', async () => {
    group = await world.group();
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: user.id, groupIds: [group.id] } });
    await expectDead(ofUser.API, ofSuperadmin);
    expect(await statesOf(user)).to.deep.equal({
      [idOf(ofUser.DRIVER)]: 'ACTIVE',
      [idOf(ofUser.SFTP)]: 'GROUP_REQUIRED',
      [idOf(ofUser.API)]: 'GROUP_REQUIRED',
    });
  });

  it('they do not work as long as there is a group, locked or not, until they are replaced by one of a group', async () => {
    replacement = await world.credential(user, { group });
    await expectWorking(replacement);
    await expectDead(ofUser.API);
    const second = await world.group();
    for (const { id } of [group, second]) await lockGroup(world.superadmin.client, id);
    await expectDead(ofUser.API, ofSuperadmin, replacement);
    await world.superadmin.client.run(UnlockGroupDocument, { id: group.id });
    await deleteGroup(world.superadmin.client, second.id);
    await expectDead(ofUser.API, ofSuperadmin);
    await expectWorking(replacement);
  });

  it('when the last group is deleted its credentials are gone, and those without a group are right again', async () => {
    await deleteGroup(world.superadmin.client, group.id);
    await expectDead(replacement);
    await expectWorking(ofSuperadmin);
    expect(await storedIds(world)).to.have.members([...Object.values(ofUser), ofSuperadmin].map(idOf));
    // The user belongs to nothing but a deleted group, and is let in again with it taken away (decision 0007).
    await expectDead(ofUser.API);
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: user.id, groupIds: [] } });
    await expectWorking(ofUser.API);
    user.client = await world.logIn(user);
    expect(new Set(Object.values(await statesOf(user)))).to.deep.equal(new Set(['ACTIVE']));
  });
});

describe('LXP-4, LXP-7, LXP-8, LXP-15 credentials when user, group, role or add-on change', function () {
  withAllChannels();
  this.timeout(30_000);
  let world: World;
  let first: Group;
  let second: Group;
  let manager: Person;
  let user: Person;
  let ofManager: Credential;
  let ofUserFirst: Credential;
  let ofUserSecond: Credential;

  beforeEach(async () => {
    world = await World.create();
    [first, second] = [await world.group(), await world.group()];
    [manager, user] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ groups: [first, second] }),
    ]);
    ofManager = await world.credential(manager, { group: first });
    ofUserFirst = await world.credential(user, { group: first });
    ofUserSecond = await world.credential(user, { group: second });
    await expectWorking(ofManager, ofUserFirst, ofUserSecond);
  });

  it('a locked user loses them with the next request and has them back, unlocked', async () => {
    await world.superadmin.client.run(LockUserDocument, { id: user.id });
    await expectDead(ofUserFirst, ofUserSecond);
    await expectWorking(ofManager);
    await world.superadmin.client.run(UnlockUserDocument, { id: user.id });
    await expectWorking(ofUserFirst, ofUserSecond);
  });

  it('a deleted user loses them for good, and only that user', async () => {
    await world.superadmin.client.run(DeleteUserDocument, { id: user.id });
    await expectDead(ofUserFirst, ofUserSecond);
    await expectWorking(ofManager);
    expect(await storedIds(world)).to.deep.equal([idOf(ofManager)]);
  });

  it('those of a locked group stop with the next request, whoever they are of, and work again, unlocked', async () => {
    await lockGroup(world.superadmin.client, first.id);
    await expectDead(ofManager, ofUserFirst);
    await expectWorking(ofUserSecond);
    expect(await statesOf(manager)).to.deep.equal({ [idOf(ofManager)]: 'GROUP_UNAVAILABLE' });
    expect(await statesOf(user)).to.deep.equal({
      [idOf(ofUserFirst)]: 'GROUP_UNAVAILABLE',
      [idOf(ofUserSecond)]: 'ACTIVE',
    });
    await world.superadmin.client.run(UnlockGroupDocument, { id: first.id });
    await expectWorking(ofManager, ofUserFirst, ofUserSecond);
  });

  it('those of a deleted group are gone, whoever they are of, and only those', async () => {
    await deleteGroup(world.superadmin.client, first.id);
    await expectDead(ofManager, ofUserFirst);
    await expectWorking(ofUserSecond);
    expect(await storedIds(world)).to.deep.equal([idOf(ofUserSecond)]);
  });

  it('who leaves a group loses what sends for it, and has it back on coming back', async () => {
    const input = { id: user.id, groupIds: [second.id] };
    await world.superadmin.client.run(UpdateUserDocument, { input });
    await expectDead(ofUserFirst);
    await expectWorking(ofUserSecond);
    expect(await statesOf(user)).to.include({ [idOf(ofUserFirst)]: 'GROUP_UNAVAILABLE' });
    input.groupIds.push(first.id);
    await world.superadmin.client.run(UpdateUserDocument, { input });
    await expectWorking(ofUserFirst, ofUserSecond);
  });

  it('PLY-3 who holds no permission to send any more has credentials that stop, also as a member of their group', async () => {
    const member = await quickUser(world, { role: 'MEMBER', groups: [second] });
    const role = await customRole(world, [
      'SHIPMENTS_READ OWN',
      'SHIPMENTS_SEND GROUPS',
      'CREDENTIALS_MANAGE OWN',
    ]);
    await assignRole(world, role, member);
    const ofMember = await world.credential(member, { group: second });
    await expectWorking(ofMember);
    const input = { id: role.id, grants: grantsFrom('SHIPMENTS_READ OWN') };
    await world.superadmin.client.run(UpdateCustomRoleDocument, { input });
    await expectDead(ofMember);
  });

  it('another role counts with the next request: a former manager sends and sees as a plain user', async () => {
    const letter = await world.shipment(user, { group: first, draft: true });
    const seen = async () =>
      (await ofManager.client.run(ShipmentsDocument)).shipments.nodes.map(({ id }) => id);
    expect(await seen()).to.deep.equal([letter.id]);
    const become = (groupIds: string[], role: 'USER' | 'GROUP_MANAGER' | 'MANAGER') =>
      world.superadmin.client.run(UpdateUserDocument, { input: { id: manager.id, role, groupIds } });
    await become([first.id], 'USER');
    expect(await seen()).to.deep.equal([]);
    await become([second.id], 'USER');
    await expectDead(ofManager);
    await become([first.id], 'GROUP_MANAGER');
    expect(await seen()).to.deep.equal([letter.id]);
    await become([], 'MANAGER');
    expect(await seen()).to.deep.equal([letter.id]);
  });

  it('handing the role of superadmin over gives no program more than its group', async () => {
    const input = { userId: manager.id, password };
    await world.superadmin.client.run(HandOverSuperadminDocument, { input });
    const { viewer } = await ofManager.client.run(ProgramViewerDocument);
    expect(viewer?.permissions.map(({ permission, scope }) => `${permission} ${scope}`)).to.have.members([
      'ACCOUNT_READ ACCOUNT',
      'USERS_READ OWN',
      'GROUPS_READ GROUPS',
      'SHIPMENTS_READ GROUPS',
      'APPROVALS_READ GROUPS',
      'SHIPMENTS_SEND GROUPS',
      'SHIPMENTS_SEND_UNCHECKED GROUPS',
    ]);
  });

  it('deleting the account removes them all', async () => {
    await world.credential(world.superadmin, { group: first });
    const driver = await world.credential(world.superadmin, { kind: 'DRIVER' });
    await world.superadmin.client.run(DeleteAccountDocument, { input: { password } });
    await expectDead(ofManager, ofUserFirst, ofUserSecond, driver);
    expect(await storedIds(world)).to.deep.equal([]);
  });

  it('ending user management ends all but those of the superadmin without a group, and activating brings none back', async () => {
    const alone = await World.create();
    const [ungrouped, driver] = [
      await alone.credential(alone.superadmin),
      await alone.credential(alone.superadmin, { kind: 'DRIVER' }),
    ];
    const other = await alone.user({ role: 'MANAGER' });
    const ofOther = await alone.credential(other);
    const group = await alone.group();
    const grouped = await alone.credential(alone.superadmin, { group });
    await alone.credential(other, { kind: 'DRIVER' });
    const { client } = alone.superadmin;
    await client.run(EndUserManagementDocument, { input: { password } });
    await expectWorking(ungrouped);
    await expectDead(grouped, ofOther);
    expect(await storedIds(alone)).to.have.members([ungrouped, driver].map(idOf));
    await client.run(ActivateUserManagementDocument);
    await expectDead(grouped, ofOther);
    expect(await storedIds(alone)).to.have.members([ungrouped, driver].map(idOf));
    await expectWorking(ofManager, ofUserFirst);
  });
});
