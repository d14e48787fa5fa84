import { expect } from 'chai';
import {
  ActivitiesDocument,
  BookingTemplateDocument,
  CreateBookingTemplateDocument,
  DeleteCustomRoleDocument,
  UpdateBookingTemplateDocument,
  type UpdateBookingTemplateInput,
} from '../../../src/generated/operations.js';
import { activitySentence } from '../../../src/services/activity/activity-sentence.js';
import { customRole } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { plainOptions, uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('LXP-14, FWD-5 the log of changes to booking templates', function () {
  this.timeout(60_000);

  let world: World;
  let manager: Person;
  let group: Group;
  let id: string;
  let name: string;

  before(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER', firstName: 'Maria', lastName: 'Manager' });
  });

  beforeEach(async () => {
    const input = { name: uniqueName('Vorlage'), options: plainOptions };
    const { createBookingTemplate } = await manager.client.run(CreateBookingTemplateDocument, { input });
    ({ id, name } = createBookingTemplate.bookingTemplate);
  });

  const update = (changes: Omit<UpdateBookingTemplateInput, 'id'>, by = manager) =>
    by.client.run(UpdateBookingTemplateDocument, { input: { id, ...changes } });

  /** The sentences about the present template, oldest first. */
  async function sentences({ client }: Person = manager): Promise<string[]> {
    const { activities } = await client.run(ActivitiesDocument, {
      first: 50,
      filter: { types: ['BOOKING_TEMPLATE_UPDATED'], search: name },
    });
    return activities.nodes.map(({ text }) => text).toReversed();
  }

  it('an entry names each changed field with its values before and after, in the language of its reader', async () => {
    const owner = await quickUser(world, { firstName: 'Olga', lastName: 'Otter', groups: [group] });
    await update({
      options: { ...plainOptions, sides: 'DUPLEX', registered: 'DEPOSIT' },
      groupId: group.id,
      costCentre: '4711',
      ownerId: owner.id,
      editableByOwner: true,
    });
    const english = await quickUser(world, { role: 'MANAGER', language: 'EN' });
    expect(await sentences()).to.deep.equal([
      `Maria Manager hat die Buchungsvorlage „${name}“ geändert: Druck von einseitig auf beidseitig, Einschreiben von keines auf Einwurf, Gruppe von – auf „${group.name}“, Kostenstelle von – auf „4711“, Eigentümer von „Maria Manager“ auf „Olga Otter“, durch den Eigentümer änderbar von nein auf ja.`,
    ]);
    expect(await sentences(english)).to.deep.equal([
      `Maria Manager changed the booking template “${name}”: printing from one-sided to two-sided, registered mail from none to letter box, group from – to “${group.name}”, cost centre from – to “4711”, owner from “Maria Manager” to “Olga Otter”, changeable by its owner from no to yes.`,
    ]);
  });

  it('a new name stands beside the former one', async () => {
    const former = name;
    name = uniqueName('Umbenannt');
    await update({ name });
    expect(await sentences()).to.deep.equal([
      `Maria Manager hat die Buchungsvorlage „${name}“ geändert: Name von „${former}“ auf „${name}“.`,
    ]);
  });

  it('of permitted roles and users it says only that they changed; the same ones in another order are no change', async () => {
    const [one, two] = [
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ];
    const role = await customRole(world, []);
    await update({ userIds: [one.id, two.id], customRoleIds: [role.id] });
    await update({ userIds: [two.id, one.id] });
    await update({ userIds: [two.id] });
    expect(await sentences()).to.deep.equal([
      `Maria Manager hat die Buchungsvorlage „${name}“ geändert: zugelassene Rollen, zugelassene Benutzer.`,
      `Maria Manager hat die Buchungsvorlage „${name}“ geändert: zugelassene Benutzer.`,
    ]);
    await world.superadmin.client.run(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 0 });
    await update({ userIds: [two.id] });
    expect(await sentences(), 'a deleted role is no change of the users').to.have.length(2);
  });

  it('what changes nothing leaves neither an entry nor a new time of change', async () => {
    const stored = async () =>
      (await manager.client.run(BookingTemplateDocument, { id })).bookingTemplate?.updatedAt;
    const before = await stored();
    await update({ name, options: plainOptions, groupId: null, costCentre: ' ', ownerId: manager.id });
    await update({});
    expect(await sentences()).to.deep.equal([]);
    expect(await stored()).to.equal(before);
  });

  it('entries from before changes were recorded keep their sentence', () => {
    const event = { type: 'BOOKING_TEMPLATE_UPDATED', facts: { template: 'Alt' } } as const;
    const details = { event, actorName: 'Maria Manager', subjectName: null, groupName: null };
    expect(activitySentence(details, 'EN')).to.equal('Maria Manager changed the booking template “Alt”.');
  });
});
