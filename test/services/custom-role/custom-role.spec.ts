import { expect } from 'chai';
import {
  ActivitiesDocument,
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCustomRoleDocument,
  CustomRolesDocument,
  CustomRoleTemplatesDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  PermissionAreasDocument,
  UpdateCustomRoleDocument,
  UpdateUserRolesDocument,
  UserGrantsDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { customRole, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { uniqueName, World, type Person } from '../../support/world.js';

describe('PLY-3 custom roles', () => {
  let world: World;
  let manager: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    manager = await world.user({ role: 'MANAGER' });
  });

  /** The permissions of a user, as `PERMISSION SCOPE`. */
  async function permissionsOf({ client }: Person): Promise<string[]> {
    const { viewer } = await client.run(ViewerDocument);
    return (viewer?.permissions ?? []).map(({ permission, scope }) => `${permission} ${scope}`).sort();
  }

  /** The permissions that roles can grant. */
  async function areas() {
    const { permissionAreas } = await manager.client.run(PermissionAreasDocument);
    return permissionAreas.flatMap(({ permissions }) => permissions);
  }

  it('a role grants its permissions to its holders from the next request on, until it is removed', async () => {
    const member = await world.user({ role: 'MEMBER' });
    const before = await permissionsOf(member);
    const role = await customRole(world, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'SHIPMENTS_SEND ACCOUNT',
    ]);
    await manager.client.run(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [member.id] } });
    expect(await permissionsOf(member)).to.have.members([
      ...before,
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'SHIPMENTS_SEND ACCOUNT',
      // The trait NONE lets senders send without approval.
      'SHIPMENTS_SEND_UNCHECKED OWN',
    ]);
    await manager.client.run(UpdateUserRolesDocument, { input: { userId: member.id, customRoleIds: [] } });
    expect(await permissionsOf(member)).to.deep.equal(before);
  });

  it('several roles add up, and the widest scope applies', async () => {
    const member = await memberWith(world, ['SHIPMENTS_READ OWN', 'ACTIVITIES_READ ACCOUNT']);
    const wider = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    await manager.client.run(AssignCustomRoleDocument, { input: { id: wider.id, addUserIds: [member.id] } });
    const held = await permissionsOf(member);
    expect(held).to.include.members(['SHIPMENTS_READ ACCOUNT', 'ACTIVITIES_READ ACCOUNT']);
    expect(held).not.to.include('SHIPMENTS_READ OWN');
  });

  it('both sides of the assignment edit the same thing', async () => {
    const member = await world.user({ role: 'MEMBER' });
    const [one, two] = [await customRole(world, []), await customRole(world, [])];
    await manager.client.run(AssignCustomRoleDocument, { input: { id: one.id, addUserIds: [member.id] } });
    await manager.client.run(UpdateUserRolesDocument, {
      input: { userId: member.id, customRoleIds: [one.id, two.id] },
    });
    const { user } = await manager.client.run(UserGrantsDocument, { id: member.id });
    expect(user?.customRoles.map(({ id }) => id)).to.have.members([one.id, two.id]);
    const { users } = await manager.client.run(UsersDocument, { filter: { customRoleIds: [two.id] } });
    expect(users.nodes.map(({ id }) => id)).to.deep.equal([member.id]);
    const { customRoles } = await manager.client.run(CustomRolesDocument, {
      filter: { userIds: [member.id] },
    });
    expect(customRoles.nodes.map(({ holders }) => holders)).to.deep.equal([1, 1]);
  });

  it('PLY-3 a user’s roles have giver and time; those of everyone are not among them (DBX-9)', async () => {
    const member = await world.user({ role: 'MEMBER' });
    const [one, all] = [await customRole(world, []), await customRole(world, [])];
    await manager.client.run(AssignCustomRoleDocument, { input: { id: one.id, addUserIds: [member.id] } });
    await world.superadmin.client.run(AssignCustomRoleDocument, { input: { id: all.id, everyone: true } });
    const { user } = await manager.client.run(UserGrantsDocument, { id: member.id });
    const said = (user?.customRoleAssignments ?? []).map((each) => [each.customRole.id, each.assignedBy.id]);
    expect(said).to.deep.equal([[one.id, manager.id]]);
    const now = world.gateway.clock.now().getTime();
    for (const { assignedAt } of user?.customRoleAssignments ?? [])
      expect(now - new Date(assignedAt).getTime()).to.be.within(0, 60_000);
    await world.superadmin.client.run(AssignCustomRoleDocument, { input: { id: all.id, everyone: false } });
  });

  it('roles are listed alphabetically, with the actions of the viewer', async () => {
    const other = await World.create();
    for (const name of ['Zebra', 'ähnlich', 'Birke']) await customRole(other, [], { name });
    const { customRoles } = await other.superadmin.client.run(CustomRolesDocument);
    expect(customRoles.nodes.map(({ name }) => name)).to.deep.equal(['ähnlich', 'Birke', 'Zebra']);
    expect(customRoles.totalCount).to.equal(3);
    expect(customRoles.nodes[0]?.allowedActions.every(({ allowed }) => allowed)).to.equal(true);
  });

  it('a role is created from a template of XSP, PLY, DBX or FWD, and is the account’s own from then on', async () => {
    const { customRoleTemplates } = await manager.client.run(CustomRoleTemplatesDocument);
    expect(customRoleTemplates.map(({ template }) => template)).to.include.members([
      'USER_MANAGER',
      'DATA_MANAGER',
      'ADMINISTRATOR',
      'SHIPMENT_MANAGER',
      'WAREHOUSE',
      'ACCOUNTING',
      'FULL_USER',
      'READ_ONLY_USER',
    ]);
    for (const { template, description, grants } of customRoleTemplates) {
      const { createCustomRole } = await manager.client.run(CreateCustomRoleDocument, {
        input: { name: uniqueName(template), description, template },
      });
      const sorted = (list: typeof grants): string[] => list.map((each) => JSON.stringify(each)).sort();
      expect(sorted(createCustomRole.customRole.grants), template).to.deep.equal(sorted(grants));
      for (const { permission, scope } of grants) {
        const described = (await areas()).find((each) => each.permission === permission);
        expect(described?.scopes, permission).to.include(scope);
      }
    }
  });

  it('PLY-4 an area is granted with everything that its permissions need, each in its widest scope up to the named one', async () => {
    const { createCustomRole } = await manager.client.run(CreateCustomRoleDocument, {
      input: { name: uniqueName('Rolle'), areas: [{ area: 'APPROVALS', scope: 'GROUPS' }] },
    });
    expect(createCustomRole.customRole.grants).to.have.deep.members(
      grantsFrom(
        'SHIPMENTS_READ GROUPS',
        'APPROVALS_READ GROUPS',
        'APPROVALS_DECIDE GROUPS',
        'USERS_READ GROUPS',
        'DEPUTIES_MANAGE GROUPS',
      ),
    );
  });

  it('PLY-4 a permission without one that it needs is refused by name of it, all of them at once', async () => {
    const { extensions } = await world.superadmin.client.refused('BAD_USER_INPUT', CreateCustomRoleDocument, {
      input: {
        name: uniqueName('Rolle'),
        grants: grantsFrom('USERS_UPDATE ACCOUNT', 'SHIPMENTS_SEND OWN', 'ACCOUNT_DELETE ACCOUNT'),
      },
    });
    expect(extensions.problems).to.deep.include.members([
      {
        path: 'grants.0.permission',
        code: 'NOT_ALLOWED',
        reason: 'PERMISSION_NEEDED',
        message: 'users.update needs users.read and groups.read.',
      },
      {
        path: 'grants.1.scope',
        code: 'INVALID',
        reason: 'SCOPE_IMPOSSIBLE',
        message: 'This permission can be granted in the scope GROUPS or ACCOUNT.',
      },
      {
        path: 'grants.2.permission',
        code: 'NOT_ALLOWED',
        reason: 'PERMISSION_RESERVED',
        message: 'Only the superadmin holds this permission.',
      },
    ]);
  });

  it('a copy has the permissions and no holders', async () => {
    const role = await customRole(world, ['GROUPS_READ ACCOUNT']);
    await memberWith(world, []);
    const { copyCustomRole } = await manager.client.run(CopyCustomRoleDocument, {
      input: { id: role.id, name: uniqueName('Kopie') },
    });
    expect(copyCustomRole.customRole.grants).to.deep.equal(grantsFrom('GROUPS_READ ACCOUNT'));
    expect(copyCustomRole.customRole.holders).to.equal(0);
  });

  it('a changed role changes all of its holders at once', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ OWN']);
    const members = [await world.user({ role: 'MEMBER' }), await world.user({ role: 'MEMBER' })];
    await manager.client.run(AssignCustomRoleDocument, {
      input: { id: role.id, addUserIds: members.map(({ id }) => id) },
    });
    const { updateCustomRole } = await manager.client.run(UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('ACTIVITIES_READ ACCOUNT') },
    });
    expect(updateCustomRole.customRole.grants).to.deep.equal(grantsFrom('ACTIVITIES_READ ACCOUNT'));
    for (const member of members) {
      const held = await permissionsOf(member);
      expect(held).to.include('ACTIVITIES_READ ACCOUNT');
      expect(held).not.to.include('SHIPMENTS_READ OWN');
    }
  });

  it('a role that somebody holds is deleted once the number of holders is confirmed', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ OWN']);
    const member = await world.user({ role: 'MEMBER' });
    await manager.client.run(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [member.id] } });
    const { extensions } = await manager.client.refused('CONFLICT', DeleteCustomRoleDocument, {
      id: role.id,
    });
    expect(extensions).to.include({ reason: 'CUSTOM_ROLE_HOLDERS_UNCONFIRMED', count: 1 });
    await manager.client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 });
    expect(await permissionsOf(member)).not.to.include('SHIPMENTS_READ OWN');
    const renamed = { input: { id: role.id, name: 'Zurück' } };
    await manager.client.refused('NOT_FOUND', UpdateCustomRoleDocument, renamed);
  });

  it('a deleted user holds no role any more', async () => {
    const role = await customRole(world, []);
    const member = await world.user({ role: 'MEMBER' });
    await manager.client.run(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [member.id] } });
    await manager.client.run(DeleteUserDocument, { id: member.id });
    const { customRoles } = await manager.client.run(CustomRolesDocument);
    expect(customRoles.nodes.find(({ id }) => id === role.id)?.holders).to.equal(0);
  });

  it('every change is in the log, in a sentence that names the role', async () => {
    const name = uniqueName('Buchhaltung');
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT'], { name });
    const member = await world.user({ role: 'MEMBER' });
    await manager.client.run(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [member.id] } });
    await manager.client.run(UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('SHIPMENTS_READ ACCOUNT') },
    });
    await manager.client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 });
    const { activities } = await manager.client.run(ActivitiesDocument, { filter: { search: name } });
    expect(activities.nodes.map(({ type }) => type).reverse()).to.deep.equal([
      'CUSTOM_ROLE_CREATED',
      'CUSTOM_ROLE_ASSIGNED',
      'CUSTOM_ROLE_UPDATED',
      'CUSTOM_ROLE_DELETED',
    ]);
  });

  it('names that are taken, look taken, or belong to base roles are refused', async () => {
    const name = uniqueName('Lager');
    await customRole(world, [], { name });
    const refused = async (other: string, reason: string): Promise<void> => {
      const { errors } = await manager.client.send(CreateCustomRoleDocument, { input: { name: other } });
      expect(errors[0]?.extensions.problems?.[0], other).to.include({ path: 'name', reason });
    };
    await refused(name.toUpperCase(), 'CUSTOM_ROLE_NAME_TAKEN');
    await refused(`\u200b${name}`, 'LINE_CHARACTERS');
    await refused(name.replace('a', '\u0430'), 'NAME_OF_MIXED_ALPHABETS');
    for (const base of ['Superadmin', 'manager', 'GROUP_MANAGER', 'Gruppenmanager', 'ｍａｎａｇｅｒ'])
      await refused(base, 'CUSTOM_ROLE_NAME_RESERVED');
    await refused(' ', 'VALUE_REQUIRED');
  });

  it('without user management there are no custom roles', async () => {
    const other = await World.create({ userManagement: false });
    const input = { name: 'Rolle' };
    await other.superadmin.client.refused('INVALID_STATE', CreateCustomRoleDocument, { input });
  });

  it('group managers, users, members and visitors neither see nor change roles', async () => {
    const role = await customRole(world, []);
    for (const asked of ['GROUP_MANAGER', 'USER', 'MEMBER'] as const) {
      const { client } = await world.user({ role: asked });
      await client.refused('FORBIDDEN', CustomRolesDocument);
      const input = { userId: manager.id, customRoleIds: [role.id] };
      await client.refused('FORBIDDEN', UpdateUserRolesDocument, { input });
    }
    await world.anonymous().refused('UNAUTHENTICATED', CustomRolesDocument);
  });
});
