import { expect } from 'chai';
import type { FilledAccount, FilledPart } from '../../bench/fill.js';
import {
  ActivitiesDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { combinationsOf, type FilterCase } from '../support/filter-combinations.js';
import { hostileTexts, unsearchable } from '../support/hostile-texts.js';
import { ListReader, storedRows } from '../support/list-walk.js';
import { World, type Person } from '../support/world.js';
import { lockGroup } from '../support/losses.js';

interface StoredActivity {
  id: string;
  type: string;
  actorId: string;
  subjectUserId: string | null;
  groupId: string | null;
  createdAt: Date;
}

describe('LXP-7, LXP-14 the activity log', function () {
  this.timeout(60_000);

  describe('of a large account', () => {
    let gateway: TestGateway;
    let account: FilledAccount;
    let stored: StoredActivity[];
    let groupsOf: Map<string, string[]>;

    before(async () => {
      ({ gateway, account } = await filledGateway());
      const { dataSource } = gateway.gateway;
      stored = await storedRows<StoredActivity>(
        dataSource,
        `SELECT id, type, actor_id AS actorId, subject_user_id AS subjectUserId, group_id AS groupId, created_at AS createdAt
           FROM activity WHERE account_id = ? ORDER BY created_at DESC, id DESC`,
        [account.id],
      );
      const memberships = await storedRows<{ userId: string; groupId: string }>(
        dataSource,
        'SELECT user_id AS userId, group_id AS groupId FROM membership WHERE account_id = ?',
        [account.id],
      );
      groupsOf = new Map();
      for (const { userId, groupId } of memberships)
        groupsOf.set(userId, [...(groupsOf.get(userId) ?? []), groupId]);
    });

    /** The groups that an entry concerns: the shipment's, or those of whom it is about. */
    function concerns({ type, actorId, subjectUserId, groupId }: StoredActivity): string[] {
      if (type === 'SUPERADMIN_HANDED_OVER') return [];
      return groupId === null ? (groupsOf.get(subjectUserId ?? actorId) ?? []) : [groupId];
    }

    /** Whether LXP-7 lets this person see this entry. */
    function maySee(part: FilledPart, each: StoredActivity): boolean {
      if (part === 'superadmin' || part === 'manager' || each.actorId === account.people[part].id)
        return true;
      return (
        part === 'groupManager' && concerns(each).some((id) => account.groupIds.slice(0, 2).includes(id))
      );
    }

    for (const part of ['superadmin', 'manager', 'groupManager', 'user'] as const) {
      it(`${part} sees exactly the entries of LXP-7, and filters narrow them, together to what fits them all`, async () => {
        const [first, second] = account.groupIds;
        const { user, manager, groupManager } = account.people;
        const middle = stored[Math.floor(stored.length / 2)]!.createdAt;
        const by = (ids: string[]) => (each: StoredActivity) =>
          ids.includes(each.actorId) || ids.includes(each.subjectUserId ?? '');
        const cases: [string, (each: StoredActivity) => boolean][] = [
          ['', () => true],
          ['types: [LOGGED_IN]', ({ type }) => type === 'LOGGED_IN'],
          [
            'types: [USER_UPDATED, SUPERADMIN_HANDED_OVER]',
            ({ type }) => type === 'USER_UPDATED' || type === 'SUPERADMIN_HANDED_OVER',
          ],
          ['types: []', () => false],
          [`userIds: ["${user.id}"]`, by([user.id])],
          [
            `userIds: ["${user.id}", "${manager.id}", "${groupManager.id}"]`,
            by([user.id, manager.id, groupManager.id]),
          ],
          ['userIds: ["nobody"]', () => false],
          [`groupIds: ["${first}", "${second}"]`, ({ groupId }) => groupId === first || groupId === second],
          [`from: "${middle.toISOString()}"`, ({ createdAt }) => createdAt >= middle],
          [`to: "${middle.toISOString()}"`, ({ createdAt }) => createdAt < middle],
          ['search: "weber"', ({ type }) => type !== 'LOGGED_IN'],
          [
            `search: "müller BERND", types: [SHIPMENT_APPROVED], groupIds: ["${first}"], userIds: ["${manager.id}"], to: "${middle.toISOString()}"`,
            (each) =>
              each.type === 'SHIPMENT_APPROVED' &&
              each.groupId === first &&
              by([manager.id])(each) &&
              each.createdAt < middle,
          ],
        ];
        const reader = new ListReader(gateway.url, account.people[part]);
        for (const [filter, fits] of cases) {
          const expected = stored.filter((each) => maySee(part, each) && fits(each)).map(({ id }) => id);
          expect(await reader.walk('activities', `filter: { ${filter} }`, 67), filter).to.deep.equal(
            expected,
          );
          const { totalCount } = await reader.page('activities', `first: 1, filter: { ${filter} }`);
          expect(totalCount, filter).to.equal(expected.length);
        }
      });

      describe(`LXP-14 ${part} filters the log`, () => {
        const singles = (): Record<string, FilterCase<StoredActivity>> => {
          const [first, second] = account.groupIds;
          const users = [account.people[part].id, account.people.manager.id, account.people.groupManager.id];
          const from = stored[Math.floor(stored.length * 0.8)]!.createdAt;
          const to = stored[Math.floor(stored.length * 0.1)]!.createdAt;
          return {
            words: { text: 'search: "WEBER mueller"', fits: ({ type }) => type !== 'LOGGED_IN' },
            types: {
              text: 'types: [SHIPMENT_APPROVED, LOGGED_IN]',
              fits: ({ type }) => type === 'SHIPMENT_APPROVED' || type === 'LOGGED_IN',
            },
            users: {
              text: `userIds: ${JSON.stringify(users)}`,
              fits: ({ actorId, subjectUserId }) =>
                users.includes(actorId) || users.includes(subjectUserId ?? ''),
            },
            groups: {
              text: `groupIds: ["${first}", "${second}"]`,
              fits: ({ groupId }) => groupId === first || groupId === second,
            },
            'first instant': {
              text: `from: "${from.toISOString()}"`,
              fits: ({ createdAt }) => createdAt >= from,
            },
            'last instant': { text: `to: "${to.toISOString()}"`, fits: ({ createdAt }) => createdAt < to },
          };
        };
        const names = ['words', 'types', 'users', 'groups', 'first instant', 'last instant'];
        for (const name of names) it(`by ${name}`, () => agrees({ [name]: singles()[name]! }));
        it('by every two, and by all together', () => agrees(combinationsOf(singles())));

        async function agrees(cases: Record<string, FilterCase<StoredActivity>>): Promise<void> {
          const reader = new ListReader(gateway.url, account.people[part]);
          for (const [name, { text, fits }] of Object.entries(cases)) {
            const expected = stored.filter((each) => maySee(part, each) && fits(each)).map(({ id }) => id);
            expect(await reader.walk('activities', `filter: { ${text} }`, 150), name).to.deep.equal(expected);
            const { totalCount } = await reader.page('activities', `first: 1, filter: { ${text} }`);
            expect(totalCount, name).to.equal(expected.length);
          }
        }
      });
    }
  });

  describe('of what people really do', () => {
    let world: World;
    let people: Record<'head' | 'clerk' | 'stranger' | 'approver', Person>;

    before(async () => {
      world = await World.create();
      const { client } = world.superadmin;
      const [sales, books] = [await world.group('Vertrieb'), await world.group('Buchhaltung')];
      people = {
        head: await world.user({ role: 'GROUP_MANAGER', groups: [sales] }),
        clerk: await world.user({ trait: 'EXAMINEE', groups: [sales] }),
        stranger: await world.user({ groups: [books] }),
        approver: await world.user({ trait: 'APPROVER', groups: [sales, books] }),
      };
      const waiting = await world.shipment(people.clerk, { group: sales });
      await world.approve(people.approver, waiting);
      await world.logIn(people.stranger);
      await world.logIn(people.clerk);
      await client.run(UpdateUserDocument, { input: { id: people.clerk.id, note: 'fleißig' } });
      await client.run(UpdateUserDocument, { input: { id: people.stranger.id, note: 'neu' } });
      await client.run(UpdateAccountDocument, { input: { timeZone: 'Europe/Vienna' } });
      await lockGroup(client, books.id);
    });

    /** Type, who did it, to whom; the oldest first. */
    async function logOf(who: Person): Promise<string[]> {
      const { activities } = await who.client.run(ActivitiesDocument, { first: 200 });
      expect(activities.totalCount).to.equal(activities.nodes.length);
      const nameOf = (id: string | undefined): string =>
        Object.entries({ ...people, superadmin: world.superadmin }).find(([, each]) => each.id === id)?.[0] ??
        '–';
      return activities.nodes
        .map(({ type, actor, subjectUser }) => `${type} ${nameOf(actor?.id)} ${nameOf(subjectUser?.id)}`)
        .reverse();
    }

    it('a user sees what they did themselves, and not what was done to them', async () => {
      expect(await logOf(people.clerk)).to.deep.equal(['INVITATION_ACCEPTED clerk –', 'LOGGED_IN clerk –']);
      expect(await logOf(people.approver)).to.deep.equal([
        'INVITATION_ACCEPTED approver –',
        'SHIPMENT_APPROVED approver clerk',
      ]);
    });

    it('a group manager sees what concerns the own groups and their people, and nothing of others', async () => {
      expect(await logOf(people.head)).to.deep.equal([
        'GROUP_CREATED superadmin –',
        ...['head', 'clerk', 'approver'].flatMap((name) => [
          `USER_CREATED superadmin ${name}`,
          `USER_ADDED_TO_GROUP superadmin ${name}`,
          `USER_INVITED superadmin ${name}`,
          `INVITATION_ACCEPTED ${name} –`,
        ]),
        'SHIPMENT_APPROVED approver clerk',
        'LOGGED_IN clerk –',
        'USER_UPDATED superadmin clerk',
      ]);
    });

    it('the superadmin sees everything, each once', async () => {
      const log = await logOf(world.superadmin);
      expect(log.filter((each) => each.startsWith('USER_CREATED'))).to.have.length(4);
      expect(log.slice(0, 4)).to.deep.equal([
        'ACCOUNT_REGISTERED superadmin –',
        'ACCOUNT_CONFIRMED superadmin –',
        'LOGGED_IN superadmin –',
        'USER_MANAGEMENT_ACTIVATED superadmin –',
      ]);
      expect(log.slice(-4)).to.deep.equal([
        'USER_UPDATED superadmin clerk',
        'USER_UPDATED superadmin stranger',
        'ACCOUNT_UPDATED superadmin –',
        'GROUP_LOCKED superadmin –',
      ]);
    });

    it('words of the German and of the English sentence find an entry, whatever the language of who searches', async () => {
      const typesBy = async (search: string): Promise<string[]> =>
        (await world.superadmin.client.run(ActivitiesDocument, { filter: { search } })).activities.nodes.map(
          ({ type }) => type,
        );
      for (const search of [
        'Gruppe Buchhaltung gesperrt',
        'locked the group buchhaltung',
        'gesperrt locked',
        'LOCK buchh',
      ])
        expect(await typesBy(search), search).to.deep.equal(['GROUP_LOCKED']);
      for (const search of ['konto geändert', 'konto geaendert', 'changed account'])
        expect(await typesBy(search), search).to.deep.equal(['ACCOUNT_UPDATED']);
      expect(await typesBy('gesperrt Vertrieb'), 'nothing was locked there').to.deep.equal([]);
    });

    it('words are taken as they are: %, _, quotes, backslashes and emoji mean themselves', async () => {
      const { client } = world.superadmin;
      for (const text of hostileTexts) await world.group(`Gruppe${text}`);
      const find = async (search: string): Promise<string[]> =>
        (await client.run(ActivitiesDocument, { filter: { search } })).activities.nodes.map(
          ({ group }) => group?.name ?? '',
        );
      for (const text of hostileTexts) expect(await find(text), text).to.deep.equal([`Gruppe${text}`]);
      for (const text of unsearchable) expect(await find(text), text.slice(0, 20)).to.deep.equal([]);
    });
  });
});
