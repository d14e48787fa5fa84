import { expect } from 'chai';
import { activity } from '../../../src/entities/activity-description.js';
import {
  activityTypes,
  mergedActivities,
  type ActivityDetails,
  type ActivityEvent,
  type ActivityType,
} from '../../../src/entities/activity-type.js';
import { groupActivities } from '../../../src/entities/group.activities.js';
import {
  ActivitiesDocument,
  CreateUserDocument,
  UpdateAccountDocument,
  UpdateGroupDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { activitySentence } from '../../../src/services/activity/activity-sentence.js';
import { userInput } from '../../support/company.js';
import { World } from '../../support/world.js';

/** Enough for every type's sentence. */
const facts = {
  company: 'Beispiel GmbH',
  changed: ['note', { field: 'role', before: 'USER', after: 'MANAGER' }],
  users: 3,
  groups: 2,
  role: 'USER',
  approvalTrait: 'EXAMINEE',
  number: '20260101-00000001',
  changes: ['FILE', 'OPTIONS'],
  heldFor: ['Vertrieb'],
  formerlyHeldFor: ['Einkauf'],
  roles: ['Lager'],
  kind: 'API',
  label: 'Laden',
  formerGroup: 'Einkauf',
  granted: ['users.read:ACCOUNT'],
  withdrawn: ['users.update:GROUPS'],
  excluded: ['shipments.send'],
  readmitted: [],
  holders: 4,
  template: 'Rechnungen',
  recipients: 5,
  decidedFor: 'Dora Decker',
  deputy: 'Dora Decker',
  startsAt: '2026-10-24T22:00:00.000Z',
  endsAt: '2026-10-31T23:00:00.000Z',
  timeZone: 'Europe/Berlin',
  mutation: 'updateUser',
  reason: 'GRANT_BEYOND_OWN',
};

describe('LXP-14 the sentences of the activity log', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  /** The latest entry of this type in both languages. */
  async function latest(type: ActivityType): Promise<{ DE: string; EN: string; stored: string }> {
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      first: 1,
      filter: { types: [type] },
    });
    const [row] = await world.gateway.gateway.dataSource.query<{ details: string }[]>(
      'SELECT details FROM activity WHERE account_id = ? AND id = ?',
      [world.accountId, activities.nodes[0]!.id],
    );
    const details = JSON.parse(row!.details) as Parameters<typeof activitySentence>[0];
    return {
      DE: activitySentence(details, 'DE'),
      EN: activitySentence(details, 'EN'),
      stored: row!.details,
    };
  }

  for (const type of Object.keys(activityTypes) as ActivityType[]) {
    it(`${type} is a whole sentence in German and in English, with the names in it`, () => {
      const details = {
        event: { type, facts } as unknown as ActivityEvent,
        actorName: 'Anna Müller',
        subjectName: 'Bernd Weber',
        groupName: 'Vertrieb',
      };
      const [german, english] = [activitySentence(details, 'DE'), activitySentence(details, 'EN')];
      for (const sentence of [german, english]) {
        expect(sentence).to.match(/^\p{Lu}.*\.$/u);
        expect(sentence).to.contain('Anna Müller');
        expect(sentence).not.to.match(/undefined|null|\[object|–/);
        expect(sentence).not.to.match(/[A-Z]{3}_|approvalTrait|lastName/);
      }
      expect(german).not.to.equal(english);
    });
  }

  it('an activity without a sentence in one of the languages does not compile', () => {
    const EN = (): string => 'Something happened.';
    const description = { concern: 'ACCOUNT', description: 'Something happened.' } as const;
    // @ts-expect-error the German sentence is missing
    const withoutGerman = activity({ ...description, sentences: { EN } });
    // @ts-expect-error the English sentence is missing
    const withoutEnglish = activity({ ...description, sentences: { DE: EN } });
    const withoutFact = activity<{ number: string }>({
      ...description,
      // @ts-expect-error no entry of this type has this fact
      sentences: { EN, DE: ({ name }) => String(name) },
    });
    expect([withoutGerman, withoutEnglish, withoutFact]).to.have.length(3);
  });

  it('a changed field without words for it does not compile', () => {
    // @ts-expect-error there are no words for this field
    const event: ActivityEvent = { type: 'GROUP_UPDATED', facts: { changed: ['shoeSize'] } };
    expect(event.type).to.equal('GROUP_UPDATED');
  });

  it('an activity that stands in two concepts neither compiles nor starts', () => {
    const { GROUP_LOCKED, GROUP_DELETED } = groupActivities;
    expect(() => {
      // @ts-expect-error both stand in the concept of groups already
      mergedActivities(groupActivities, { GROUP_LOCKED, GROUP_DELETED });
    }).to.throw('The catalogue of activities has more than one entry for GROUP_LOCKED, GROUP_DELETED.');
  });

  it('tells of a user what was changed from what to what, in words', async () => {
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ firstName: 'Karl', lastName: 'Klerk', role: 'USER', approvalTrait: 'EXAMINEE' }),
    });
    const created = await latest('USER_CREATED');
    expect(created.DE).to.equal(
      'Sabine Schäfer hat den Benutzer Karl Klerk angelegt, Rolle: Benutzer, zu Prüfender.',
    );
    expect(created.EN).to.equal('Sabine Schäfer created the user Karl Klerk, role: user, examinee.');
    await world.superadmin.client.run(UpdateUserDocument, {
      input: {
        id: createUser.user.id,
        lastName: 'König',
        role: 'MANAGER',
        approvalTrait: 'APPROVER',
        personnelNumber: '4711',
        note: 'streng geheim',
      },
    });
    const { DE, EN, stored } = await latest('USER_UPDATED');
    expect(DE).to.equal(
      'Sabine Schäfer hat den Benutzer Karl König geändert: Nachname von „Klerk“ auf „König“, Personalnummer von – auf „4711“, Notiz, Rolle von Benutzer auf Manager, Rolle bei Freigaben von zu Prüfender auf Freigeber.',
    );
    expect(EN).to.equal(
      'Sabine Schäfer changed the user Karl König: last name from “Klerk” to “König”, personnel number from – to “4711”, note, role from user to manager, approval trait from examinee to approver.',
    );
    expect(stored).not.to.contain('geheim');
  });

  it('tells of groups and the account what was changed from what to what, but no free text', async () => {
    const { client } = world.superadmin;
    const { id } = await world.group('Einkauf');
    await client.run(UpdateGroupDocument, {
      input: {
        id,
        name: 'Beschaffung',
        costCentre: '4000',
        description: 'vertraulich',
        address: { street: 'Weg 1', postalCode: '12345', city: 'Berlin' },
      },
    });
    const group = await latest('GROUP_UPDATED');
    expect(group.DE).to.equal(
      'Sabine Schäfer hat die Gruppe Beschaffung geändert: Name von „Einkauf“ auf „Beschaffung“, Beschreibung, Kostenstelle von – auf „4000“, Anschrift von – auf „Weg 1, 12345 Berlin“.',
    );
    expect(group.stored).not.to.contain('vertraulich');
    await client.run(UpdateAccountDocument, {
      input: { company: 'Neu GmbH', language: 'EN', country: 'AT' },
    });
    expect((await latest('ACCOUNT_UPDATED')).EN).to.equal(
      'Sabine Schäfer changed the account: company from “Beispiel & Söhne” to “Neu GmbH”, language from German to English, country from Germany to Austria.',
    );
  });

  it('tells of each group apart that somebody was put into it or taken out of it', async () => {
    const [one, two] = [await world.group('Eins'), await world.group('Zwei')];
    const person = await world.createdUser({ groups: [one], firstName: 'Gerda', lastName: 'Gruppe' });
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, groupIds: [two.id] } });
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { userIds: [person.id] },
    });
    expect(activities.nodes.map(({ text }) => text).toReversed()).to.deep.equal([
      'Sabine Schäfer hat den Benutzer Gerda Gruppe angelegt, Rolle: Benutzer.',
      'Sabine Schäfer hat Gerda Gruppe in die Gruppe Eins aufgenommen.',
      'Sabine Schäfer hat Gerda Gruppe aus der Gruppe Eins genommen.',
      'Sabine Schäfer hat Gerda Gruppe in die Gruppe Zwei aufgenommen.',
    ]);
  });

  it('reads entries from before there were values as well', () => {
    const details: ActivityDetails = {
      event: { type: 'USER_UPDATED', facts: { changed: ['lastName', 'groups', 'note'] } },
      actorName: 'Anna',
      subjectName: 'Bernd',
      groupName: null,
    };
    expect(activitySentence(details, 'DE')).to.equal(
      'Anna hat den Benutzer Bernd geändert: Nachname, Gruppen, Notiz.',
    );
  });
});
