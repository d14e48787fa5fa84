import { expect } from 'chai';
import {
  ActivitiesDocument,
  AssignCustomRoleDocument,
  BookingTemplateDocument,
  BookingTemplatesDocument,
  BookingTemplateUsersDocument,
  CopyBookingTemplateDocument,
  CreateBookingTemplateDocument,
  CreateShipmentDocument,
  DeleteBookingTemplateDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  ShipmentDocument,
  UpdateBookingTemplateDocument,
  type CreateBookingTemplateInput,
} from '../../../src/generated/operations.js';
import { colleague } from '../../support/assignments.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import { deleteGroup } from '../../support/losses.js';
import { outcomeOf, quickUser, storedUpload } from '../../support/rounds.js';
import { password, plainOptions, uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('FWD-5, PLY-14 the settings of a shipment under a name', function () {
  this.timeout(60_000);

  let world: World;
  let group: Group;
  let manager: Person;
  let sender: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
    [manager, sender] = [
      await quickUser(world, { role: 'MANAGER' }),
      await quickUser(world, { groups: [group] }),
    ];
  });

  const colourful = { ...plainOptions, colour: 'COLOUR' } as const;

  async function template(
    more: Partial<CreateBookingTemplateInput> = {},
  ): Promise<{ id: string; name: string }> {
    const input = { name: uniqueName('Vorlage'), options: colourful, groupId: group.id, ...more };
    const { createBookingTemplate } = await manager.client.run(CreateBookingTemplateDocument, { input });
    return createBookingTemplate.bookingTemplate;
  }

  async function namesFor({ client }: Person): Promise<string[]> {
    const { bookingTemplates } = await client.run(BookingTemplatesDocument, { first: 200 });
    expect(bookingTemplates.totalCount).to.equal(bookingTemplates.nodes.length);
    return bookingTemplates.nodes.map(({ name }) => name);
  }

  async function send(by: Person, templateId: string, more: object = {}) {
    const uploadId = await storedUpload(world.gateway, world.accountId, by);
    return by.client.send(CreateShipmentDocument, { input: { uploadId, templateId, draft: true, ...more } });
  }

  it('FWD-5 it is visible to its permitted users and roles, to its owner, and to users who manage templates; to nobody else', async () => {
    const [named, holder, owner, other] = await Promise.all(
      [1, 2, 3, 4].map(() => quickUser(world, { groups: [group] })),
    );
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT']);
    await assignRole(world, role, holder!);
    const { id, name } = await template({
      userIds: [named!.id],
      customRoleIds: [role.id],
      ownerId: owner!.id,
    });
    for (const person of [named!, holder!, owner!, manager]) expect(await namesFor(person)).to.include(name);
    expect(await namesFor(other!)).to.deep.equal([]);
    await other!.client.refused('NOT_FOUND', BookingTemplateDocument, { id });
    expect(outcomeOf(await send(other!, id))).to.equal('NOT_FOUND');
    await world.superadmin.client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 });
    expect(await namesFor(holder!), 'the role is deleted').to.deep.equal([]);
  });

  it('FWD-5 a shipment takes options, group and cost centre from it; the input takes precedence', async () => {
    const { id } = await template({ userIds: [sender.id], costCentre: '4711' });
    const { data, errors } = await send(sender, id);
    expect(errors).to.deep.equal([]);
    const { shipment } = await sender.client.run(ShipmentDocument, { id: data!.createShipment!.shipment.id });
    expect(shipment).to.deep.include({ options: colourful });
    expect(shipment?.group?.id).to.equal(group.id);
    expect(await costCentreOf(shipment!.id)).to.equal('4711');
    const plain = await send(sender, id, { options: plainOptions });
    expect(plain.data?.createShipment?.shipment.options).to.deep.equal(plainOptions);
  });

  async function costCentreOf(id: string): Promise<string | null | undefined> {
    const rows = await world.gateway.gateway.dataSource.query<{ costCentre: string | null }[]>(
      'SELECT cost_centre AS costCentre FROM shipment WHERE id = ?',
      [id],
    );
    return rows[0]?.costCentre;
  }

  it('FWD-5 a change or the end of the template changes no shipment', async () => {
    const { id } = await template({ userIds: [sender.id] });
    const { data } = await send(sender, id);
    await manager.client.run(UpdateBookingTemplateDocument, { input: { id, options: plainOptions } });
    await manager.client.run(DeleteBookingTemplateDocument, { id });
    const { shipment } = await sender.client.run(ShipmentDocument, { id: data!.createShipment!.shipment.id });
    expect(shipment?.options).to.deep.equal(colourful);
    expect(outcomeOf(await send(sender, id))).to.equal('NOT_FOUND');
  });

  it('FWD-5 without options and template, the options are missing', async () => {
    const uploadId = await storedUpload(world.gateway, world.accountId, sender);
    const input = { uploadId, groupId: group.id };
    const { extensions } = await sender.client.refused('BAD_USER_INPUT', CreateShipmentDocument, { input });
    expect(extensions.problems?.map(({ reason }) => reason)).to.deep.equal(['OPTIONS_REQUIRED']);
  });

  it('FWD-5 it gives no access to its group: others have to name one of their own; a deleted group is refused', async () => {
    const theirs = await world.group();
    const outsider = await quickUser(world, { groups: [theirs] });
    const { id } = await template({ userIds: [outsider.id] });
    expect(outcomeOf(await send(outsider, id))).to.equal('FORBIDDEN');
    expect(outcomeOf(await send(outsider, id, { groupId: theirs.id }))).to.equal('ok');
    const closed = await world.group();
    const member = await quickUser(world, { groups: [closed, group] });
    const ofClosed = await template({ groupId: closed.id, userIds: [member.id] });
    await deleteGroup(world.superadmin.client, closed.id);
    expect(outcomeOf(await send(member, ofClosed.id))).to.be.oneOf(['BAD_USER_INPUT', 'FORBIDDEN']);
    expect(outcomeOf(await send(member, ofClosed.id, { groupId: group.id }))).to.equal('ok');
  });

  it('PLY-14 its owner changes it if it allows that, except the owner and the permitted users and roles; others never', async () => {
    const owner = await quickUser(world, { groups: [group] });
    const fixed = await template({ ownerId: owner.id, userIds: [sender.id] });
    const open = await template({ ownerId: owner.id, userIds: [sender.id], editableByOwner: true });
    const change = (by: Person, id: string, more: object = { costCentre: '1' }) =>
      by.client.send(UpdateBookingTemplateDocument, { input: { id, ...more } });
    expect(outcomeOf(await change(owner, fixed.id))).to.equal('FORBIDDEN');
    expect(outcomeOf(await change(owner, open.id))).to.equal('ok');
    expect(outcomeOf(await change(sender, open.id))).to.equal('FORBIDDEN');
    for (const more of [{ userIds: [] }, { ownerId: sender.id }, { editableByOwner: false }])
      expect(outcomeOf(await change(owner, open.id, more))).to.equal('FORBIDDEN');
  });

  it('LXP-14 a change that leaves it as it is leaves no activity, any other one does', async () => {
    const { id, name } = await template({ userIds: [sender.id] });
    const updates = async (): Promise<number> => {
      const filter = { types: ['BOOKING_TEMPLATE_UPDATED' as const], search: name };
      return (await manager.client.run(ActivitiesDocument, { filter })).activities.totalCount;
    };
    const same = { name, options: colourful, groupId: group.id, userIds: [sender.id], customRoleIds: [] };
    for (const more of [{}, same])
      await manager.client.run(UpdateBookingTemplateDocument, { input: { id, ...more } });
    expect(await updates()).to.equal(0);
    const changes = [{ options: plainOptions }, { groupId: null }, { userIds: [] }, { costCentre: '7' }];
    for (const more of changes)
      await manager.client.run(UpdateBookingTemplateDocument, { input: { id, ...more } });
    expect(await updates()).to.equal(changes.length);
  });

  it('PLY-14 allowedActions match the outcome of changing, copying and deleting it, with the reasons', async () => {
    const owner = await quickUser(world, { groups: [group] });
    const input = { ownerId: owner.id, userIds: [sender.id] };
    const [fixed, open] = [await template(input), await template({ ...input, editableByOwner: true })];
    const actions = async ({ client }: Person, id: string): Promise<string[]> => {
      const { bookingTemplate } = await client.run(BookingTemplateDocument, { id });
      return (bookingTemplate?.allowedActions ?? []).map(({ action, reason }) => `${action} ${reason}`);
    };
    expect(await actions(manager, fixed.id)).to.deep.equal(['UPDATE null', 'COPY null', 'DELETE null']);
    expect(await actions(owner, open.id)).to.deep.equal(['UPDATE null']);
    expect(await actions(owner, fixed.id)).to.deep.equal(['UPDATE BOOKING_TEMPLATE_NOT_EDITABLE']);
    expect(await actions(sender, open.id)).to.deep.equal(['UPDATE BOOKING_TEMPLATE_NOT_EDITABLE']);
  });

  it('PLY-14, DBX-9 a template for a role that everyone holds is for everyone, until the role is taken back', async () => {
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT']);
    const { name } = await template({ customRoleIds: [role.id] });
    const member = await quickUser(world, { groups: [group] });
    expect(await namesFor(member)).not.to.include(name);
    const give = (everyone: boolean) =>
      world.superadmin.client.run(AssignCustomRoleDocument, { input: { id: role.id, everyone } });
    await give(true);
    expect(await namesFor(member)).to.include(name);
    await give(false);
    expect(await namesFor(member)).not.to.include(name);
  });

  it('LXP-8, LXP-15 deleted users are no longer among its users, nor are those who go with user management', async () => {
    const other = await World.create();
    const { client } = other.superadmin;
    const [first, second] = [await quickUser(other), await quickUser(other)];
    const input = {
      name: uniqueName('Vorlage'),
      options: colourful,
      userIds: [first.id, second.id, other.superadmin.id],
    };
    const { id } = (await client.run(CreateBookingTemplateDocument, { input })).createBookingTemplate
      .bookingTemplate;
    const usersOf = async () =>
      (await client.run(BookingTemplateUsersDocument, { id })).bookingTemplate?.users.map((user) => user.id);
    await client.run(DeleteUserDocument, { id: first.id });
    for (const named of [{ userIds: [first.id] }, { ownerId: first.id }])
      await client.refused('NOT_FOUND', CreateBookingTemplateDocument, {
        input: { ...input, name: uniqueName('Vorlage'), ...named },
      });
    expect(await usersOf()).to.have.members([second.id, other.superadmin.id]);
    await client.run(EndUserManagementDocument, { input: { password } });
    expect(await usersOf()).to.deep.equal([other.superadmin.id]);
  });

  it('FWD-5 names are unique, also those that only look alike, and listed alphabetically; a copy is for its creator alone', async () => {
    const { id, name } = await template({ name: 'Rechnung' });
    for (const taken of ['rechnung', ' RECHNUNG ', 'Ｒechnung']) {
      const input = { id, name: taken };
      const { extensions } = await manager.client.refused('BAD_USER_INPUT', CopyBookingTemplateDocument, {
        input,
      });
      expect(extensions.problems?.[0]?.reason).to.equal('BOOKING_TEMPLATE_NAME_TAKEN');
    }
    await manager.client.run(CopyBookingTemplateDocument, { input: { id, name: 'Ablage' } });
    const names = await namesFor(manager);
    expect(names).to.include.members([name, 'Ablage']);
    expect(names).to.deep.equal([...names].sort((one, other) => one.localeCompare(other, 'de')));
  });

  it('FWD-1 a user with only the base role MEMBER sees no template; a role with the permission shows the shared ones', async () => {
    const bare = await quickUser(world, { role: 'MEMBER', groups: [group] });
    await bare.client.refused('FORBIDDEN', BookingTemplatesDocument, {});
    const uses = await colleague(world, group, 'BOOKING_TEMPLATES_READ OWN');
    const { name } = await template({ userIds: [uses.id] });
    expect(await namesFor(uses)).to.deep.equal([name]);
  });
});
