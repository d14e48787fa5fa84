import { expect } from 'chai';
import {
  ApprovalsDocument,
  CreateCustomRoleDocument,
  ExplainPermissionDocument,
  GroupsDocument,
  ShipmentsDocument,
  UpdateUserRolesDocument,
  UsersDocument,
  ViewerDocument,
  type CustomRoleTemplateName,
} from '../../src/generated/operations.js';
import { customRole } from '../support/custom-roles.js';
import { uniqueName, World, type Group, type Person } from '../support/world.js';

describe('The main job with custom roles alone: nobody but the superadmin has a base role other than MEMBER (PLY-2, PLY-3, FWD-1, LXP-11)', function () {
  this.timeout(30_000);
  let world: World;
  let group: Group;
  let office: Person;
  let clerk: Person;
  let head: Person;
  let outsider: Person;
  let roles: Record<'office' | 'sender' | 'releaser', { id: string }>;
  let letterId: string;

  async function fromTemplate(template: CustomRoleTemplateName): Promise<{ id: string }> {
    const { createCustomRole } = await world.superadmin.client.run(CreateCustomRoleDocument, {
      input: { name: uniqueName('Rolle'), template },
    });
    return createCustomRole.customRole;
  }

  /** A member, created, invited by a real mail and given roles by the office manager. */
  async function member(
    settings: { trait?: 'EXAMINEE'; groups: Group[] },
    ...given: { id: string }[]
  ): Promise<Person> {
    const person = await world.user({ ...settings, role: 'MEMBER', by: office });
    await office.client.run(UpdateUserRolesDocument, {
      input: { userId: person.id, customRoleIds: given.map(({ id }) => id) },
    });
    return person;
  }

  before(async () => {
    world = await World.create();
    group = await world.group();
  });

  it('1. the superadmin creates roles from templates, and a member becomes office manager by one of them', async () => {
    roles = {
      office: await fromTemplate('ADMINISTRATOR'),
      sender: await fromTemplate('SENDER'),
      releaser: await customRole(world, [
        'GROUPS_READ GROUPS',
        'SHIPMENTS_READ GROUPS',
        'APPROVALS_READ GROUPS',
        'APPROVALS_DECIDE GROUPS',
      ]),
    };
    office = await world.user({ role: 'MEMBER' });
    await office.client.refused('FORBIDDEN', UsersDocument, { filter: { customRoleIds: [roles.sender.id] } });
    await world.superadmin.client.run(UpdateUserRolesDocument, {
      input: { userId: office.id, customRoleIds: [roles.office.id] },
    });
    const { users } = await office.client.run(UsersDocument);
    expect(users.totalCount).to.equal(2);
  });

  it('2. the office manager creates a clerk and a head of department, invites them, and gives them their roles', async () => {
    clerk = await member({ trait: 'EXAMINEE', groups: [group] }, roles.sender);
    head = await member({ groups: [group] }, roles.releaser);
    outsider = await member({ groups: [await world.group()] }, roles.sender, roles.releaser);
    const { viewer } = await head.client.run(ViewerDocument);
    expect(viewer?.areas).to.include.members(['SHIPMENTS', 'APPROVALS']);
    expect(viewer?.user.role).to.equal('MEMBER');
  });

  it('3. the clerk sends a real PDF for the group; it waits for approval', async () => {
    const { id, status } = await world.shipment(clerk, { group, pages: 2 });
    expect(status).to.equal('PENDING_APPROVAL');
    letterId = id;
  });

  it('4. the head of department, and nobody of another group, finds and releases it, and it is handed over to print', async () => {
    expect((await outsider.client.run(ApprovalsDocument)).approvals.nodes).to.deep.equal([]);
    const { approvals } = await head.client.run(ApprovalsDocument);
    expect(approvals.nodes.map(({ id }) => id)).to.deep.equal([letterId]);
    await world.approve(head, { id: letterId });
    await world.shipmentIn(clerk, letterId, 'SENT');
    expect((await outsider.client.run(ShipmentsDocument)).shipments.nodes).to.deep.equal([]);
  });

  it('5. the office manager finds the reason why the head can decide, and removes the role: the next request of the head is refused', async () => {
    const { explainPermission } = await office.client.run(ExplainPermissionDocument, {
      userId: head.id,
      permission: 'APPROVALS_DECIDE',
    });
    expect(explainPermission).to.include({ held: true, scope: 'GROUPS' });
    await office.client.run(UpdateUserRolesDocument, { input: { userId: head.id, customRoleIds: [] } });
    await head.client.refused('FORBIDDEN', ApprovalsDocument);
    const { groups } = await head.client.run(GroupsDocument);
    expect(groups.nodes.map(({ id }) => id)).to.deep.equal([group.id]);
  });
});
