import { expect } from 'chai';
import {
  DeleteGroupDocument,
  HandOverSuperadminDocument,
  UpdateGroupDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UserGrantsDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { customRole, assignRole, exclude, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { password, World, type Person } from '../../support/world.js';

describe('PLY-4 rights and exclusions of a single user', () => {
  let world: World;
  let manager: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    manager = await world.user({ role: 'MANAGER' });
  });

  async function permissionsOf({ client }: Person): Promise<string[]> {
    const { viewer } = await client.run(ViewerDocument);
    return (viewer?.permissions ?? []).map(({ permission, scope }) => `${permission} ${scope}`).sort();
  }

  it('a right adds to the roles of the user alone, and shows its giver and time', async () => {
    const member = await memberWith(world, ['SHIPMENTS_READ OWN']);
    const before = Date.now() - 1_000;
    await manager.client.run(UpdateUserRightsDocument, {
      input: { userId: member.id, rights: grantsFrom('SHIPMENTS_SEND ACCOUNT') },
    });
    expect(await permissionsOf(member)).to.include.members(['SHIPMENTS_READ OWN', 'SHIPMENTS_SEND ACCOUNT']);
    const { user } = await manager.client.run(UserGrantsDocument, { id: member.id });
    expect(user?.rights).to.have.length(1);
    expect(user?.rights[0]).to.deep.include({
      permission: 'SHIPMENTS_SEND',
      scope: 'ACCOUNT',
      givenBy: { id: manager.id },
    });
    expect(Date.parse(String(user?.rights[0]?.givenAt))).to.be.greaterThan(before);
  });

  it('an exclusion beats every grant, and also removes permissions that need the excluded one', async () => {
    const group = await world.group();
    const clerk = await world.user({ trait: 'APPROVER', groups: [group] });
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ ACCOUNT']), clerk);
    await exclude(world, clerk, 'SHIPMENTS_READ');
    const held = (await permissionsOf(clerk)).map((each) => each.split(' ')[0]);
    for (const gone of [
      'SHIPMENTS_READ',
      'SHIPMENTS_SEND',
      'SHIPMENTS_SEND_UNCHECKED',
      'APPROVALS_READ',
      'APPROVALS_DECIDE',
      'CREDENTIALS_MANAGE',
    ])
      expect(held).not.to.include(gone);
    await world.superadmin.client.run(UpdateUserRightsDocument, {
      input: { userId: clerk.id, exclusions: [] },
    });
    expect(await permissionsOf(clerk)).to.include.members([
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_DECIDE GROUPS',
    ]);
  });

  it('an absent list stays as it was, a list replaces the former one, and unchanged entries keep their giver', async () => {
    const member = await memberWith(world, []);
    await world.superadmin.client.run(UpdateUserRightsDocument, {
      input: { userId: member.id, rights: grantsFrom('SHIPMENTS_READ OWN'), exclusions: ['ACTIVITIES_READ'] },
    });
    await manager.client.run(UpdateUserRightsDocument, {
      input: { userId: member.id, rights: grantsFrom('SHIPMENTS_READ OWN', 'GROUPS_READ ACCOUNT') },
    });
    const { user } = await manager.client.run(UserGrantsDocument, { id: member.id });
    expect(user?.exclusions.map(({ permission }) => permission)).to.deep.equal(['ACTIVITIES_READ']);
    const givers = user?.rights.map(({ permission, givenBy }) => [permission, givenBy.id]);
    expect(givers).to.have.deep.members([
      ['SHIPMENTS_READ', world.superadmin.id],
      ['GROUPS_READ', manager.id],
    ]);
  });

  it('a right without a needed permission is refused with its name; a role can provide it', async () => {
    const member = await memberWith(world, []);
    const rights = grantsFrom('SHIPMENTS_SEND ACCOUNT');
    const input = { userId: member.id, rights };
    const { extensions } = await manager.client.refused('BAD_USER_INPUT', UpdateUserRightsDocument, {
      input,
    });
    expect(extensions.problems?.[0]).to.include({
      path: 'rights.0.permission',
      reason: 'PERMISSION_NEEDED',
      message: 'shipments.send needs shipments.read.',
    });
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ OWN']), member);
    await manager.client.run(UpdateUserRightsDocument, { input });
  });

  it('nobody changes their own rights, those of a user who holds more, or ends their own exclusion', async () => {
    const rights = grantsFrom('SHIPMENTS_READ OWN');
    const refused = async (person: Person, userId: string): Promise<string | undefined> => {
      const input = { userId, rights };
      const { extensions } = await person.client.refused('FORBIDDEN', UpdateUserRightsDocument, { input });
      return extensions.reason;
    };
    expect(await refused(manager, manager.id)).to.equal('OWN_USER');
    expect(await refused(manager, world.superadmin.id)).to.equal('USER_HOLDS_MORE');
    const giver = await memberWith(world, [
      'USERS_READ ACCOUNT',
      'USERS_UPDATE ACCOUNT',
      'GROUPS_READ ACCOUNT',
      'ROLES_READ ACCOUNT',
      'RIGHTS_MANAGE ACCOUNT',
    ]);
    const member = await memberWith(world, []);
    expect(await refused(giver, member.id)).to.equal('GRANT_BEYOND_OWN');
    await exclude(world, member, 'SHIPMENTS_READ');
    const input = { userId: member.id, exclusions: [] };
    const { extensions } = await giver.client.refused('FORBIDDEN', UpdateUserRightsDocument, { input });
    expect(extensions.reason).to.equal('GRANT_BEYOND_OWN');
  });

  it('an examinee with a role that sends unchecked still needs approval', async () => {
    const group = await world.group();
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    const sends = await customRole(world, [
      'SHIPMENTS_READ OWN',
      'APPROVALS_READ OWN',
      'SHIPMENTS_SEND GROUPS',
      'SHIPMENTS_SEND_UNCHECKED OWN',
    ]);
    await assignRole(world, sends, examinee);
    const { status } = await world.shipment(examinee, { group });
    expect(status).to.equal('PENDING_APPROVAL');
  });

  it('a new superadmin holds everything, whatever their exclusions were', async () => {
    const other = await World.create();
    const heir = await other.user({ role: 'MANAGER' });
    await exclude(other, heir, 'USERS_READ', 'SHIPMENTS_READ');
    await other.superadmin.client.run(HandOverSuperadminDocument, { input: { userId: heir.id, password } });
    const held = await permissionsOf(heir);
    expect(held).to.include.members([
      'USERS_READ ACCOUNT',
      'SHIPMENTS_READ ACCOUNT',
      'ACCOUNT_DELETE ACCOUNT',
    ]);
  });

  it('a hidden group is refused like an unknown one, even for a user who can change groups (LXP-1)', async () => {
    const [mine, hidden] = [await world.group(), await world.group()];
    const member = await memberWith(
      world,
      ['GROUPS_READ GROUPS', 'GROUPS_UPDATE ACCOUNT', 'GROUPS_DELETE ACCOUNT'],
      { groups: [mine] },
    );
    const input = { id: hidden.id, description: 'Übernommen' };
    await member.client.refused('NOT_FOUND', UpdateGroupDocument, { input });
    await member.client.refused('NOT_FOUND', DeleteGroupDocument, { id: hidden.id });
    await member.client.run(UpdateGroupDocument, { input: { ...input, id: mine.id } });
  });

  it('a base role that changes keeps rights and exclusions', async () => {
    const member = await memberWith(world, []);
    await exclude(world, member, 'MAIL_SETTINGS_MANAGE');
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: member.id, role: 'MANAGER' } });
    const held = await permissionsOf(member);
    expect(held).to.include('USERS_READ ACCOUNT');
    expect(held).not.to.include('MAIL_SETTINGS_MANAGE ACCOUNT');
  });
});
