import { expect } from 'chai';
import type { FilledAccount, FilledPart } from '../../bench/fill.js';
import { UsersDocument } from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { combinationsOf, type FilterCase } from '../support/filter-combinations.js';
import { hostileTexts, unsearchable } from '../support/hostile-texts.js';
import { ListReader, storedRows } from '../support/list-walk.js';
import { World } from '../support/world.js';

interface StoredUser {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  role: string;
  status: string;
  approvalTrait: string;
  companyName: string;
  job: string | null;
  groupIds: string[];
}

const all = 'statuses: [CREATED, INVITED, ACTIVE, LOCKED, DELETED]';

describe('LXP-7, LXP-9 the list of users', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let stored: StoredUser[];

  before(async () => {
    ({ gateway, account } = await filledGateway());
    const { dataSource } = gateway.gateway;
    const rows = await storedRows<Omit<StoredUser, 'groupIds'>>(
      dataSource,
      `SELECT id, first_name AS firstName, last_name AS lastName, email, role, status, approval_trait AS approvalTrait, company_name AS companyName, \`function\` AS job
         FROM \`user\` WHERE account_id = ? ORDER BY status = 'DELETED', created_at, id`,
      [account.id],
    );
    const memberships = await storedRows<{ userId: string; groupId: string }>(
      dataSource,
      'SELECT user_id AS userId, group_id AS groupId FROM membership WHERE account_id = ?',
      [account.id],
    );
    stored = rows.map((row) => ({
      ...row,
      groupIds: memberships.filter(({ userId }) => userId === row.id).map(({ groupId }) => groupId),
    }));
  });

  /** Whether LXP-7 lets this person see this user. */
  function maySee(part: FilledPart, { id, groupIds }: StoredUser): boolean {
    if (part === 'superadmin' || part === 'manager' || id === account.people[part].id) return true;
    return part.startsWith('groupManager') && groupIds.some((each) => known(part).includes(each));
  }

  for (const part of ['superadmin', 'manager', 'groupManager', 'user'] as const) {
    it(`${part} sees exactly the users of LXP-7, and filters narrow them, together to what fits them all`, async () => {
      const [first, second, third] = account.groupIds;
      const cases: [string, (each: StoredUser) => boolean][] = [
        [all, () => true],
        ['', ({ status }) => status !== 'DELETED'],
        ['statuses: [DELETED, LOCKED]', ({ status }) => status === 'DELETED' || status === 'LOCKED'],
        [
          `roles: [GROUP_MANAGER, MANAGER], ${all}`,
          ({ role }) => role === 'GROUP_MANAGER' || role === 'MANAGER',
        ],
        [`approvalTraits: [EXAMINEE], ${all}`, ({ approvalTrait }) => approvalTrait === 'EXAMINEE'],
        [`groupIds: ["${first}"], ${all}`, ({ groupIds }) => groupIds.includes(first!)],
        [
          `groupIds: ["${first}", "${second}"], ${all}`,
          ({ groupIds }) => groupIds.includes(first!) || groupIds.includes(second!),
        ],
        [`groupIds: ["no id", "${'0'.repeat(26)}"], ${all}`, () => false],
        ['roles: []', () => false],
        [`search: "müller", ${all}`, ({ lastName }) => lastName === 'Müller'],
        [`search: "FIRMA0 person1", ${all}`, ({ email }) => email.includes('person1')],
        [
          'search: "weber", roles: [USER], statuses: [ACTIVE, CREATED], approvalTraits: [NONE, EXAMINEE]',
          ({ lastName, role, status, approvalTrait }) =>
            lastName === 'Weber' &&
            role === 'USER' &&
            ['ACTIVE', 'CREATED'].includes(status) &&
            approvalTrait !== 'APPROVER',
        ],
      ];
      const reader = new ListReader(gateway.url, account.people[part]);
      for (const [filter, fits] of cases) {
        const expected = stored.filter((each) => maySee(part, each) && fits(each)).map(({ id }) => id);
        expect(await reader.walk('users', `filter: { ${filter} }`, 23), filter).to.deep.equal(expected);
        const { totalCount } = await reader.page('users', `first: 1, filter: { ${filter} }`);
        expect(totalCount, filter).to.equal(expected.length);
      }
      // A group manager learns nothing of a group out of sight, not even through those who are in sight as well.
      const ofThird = stored
        .filter((each) => maySee(part, each) && each.groupIds.includes(third!))
        .map(({ id }) => id);
      const seesThird =
        part === 'superadmin' || part === 'manager' || (part === 'user' && (await seesGroup(reader, third!)));
      expect(await reader.walk('users', `filter: { groupIds: ["${third}"], ${all} }`, 23)).to.deep.equal(
        seesThird ? ofThird : [],
      );
    });
  }

  for (const part of [
    'superadmin',
    'manager',
    'groupManager',
    'groupManagerApprover',
    'user',
    'userApprover',
  ] as const) {
    describe(`LXP-9 ${part} filters users`, () => {
      const singles = (): Record<string, FilterCase<StoredUser>> => ({
        words: {
          text: 'search: "mueller an"',
          fits: ({ firstName, lastName }) => lastName === 'Müller' && /an/i.test(firstName),
        },
        groups: {
          text: `groupIds: ["${account.groupIds[0]}", "${account.groupIds[1]}"]`,
          fits: ({ groupIds }) =>
            account.groupIds.slice(0, 2).some((id) => groupIds.includes(id) && known(part).includes(id)),
        },
        roles: { text: 'roles: [USER, MANAGER]', fits: ({ role }) => role === 'USER' || role === 'MANAGER' },
        statuses: {
          text: 'statuses: [ACTIVE, LOCKED, DELETED]',
          fits: ({ status }) => ['ACTIVE', 'LOCKED', 'DELETED'].includes(status),
        },
        traits: {
          text: 'approvalTraits: [NONE, APPROVER]',
          fits: ({ approvalTrait }) => approvalTrait !== 'EXAMINEE',
        },
        ids: {
          text: `ids: ["${account.people.user.id}", "${account.people.groupManager.id}", "${'0'.repeat(26)}"]`,
          fits: ({ id }) => id === account.people.user.id || id === account.people.groupManager.id,
        },
        'the company': {
          text: 'companyName: { startsWith: "PARTNER", notContains: ["11", "7"] }',
          fits: ({ companyName }) => /^Partner(?!.*(11|7))/.test(companyName),
        },
        'the position': {
          text: 'function: { notContains: "kauf", notEquals: "vertrieb" }',
          fits: ({ job }) => job !== 'Einkauf' && job !== 'Vertrieb',
        },
        'needing a group': {
          text: 'needsGroup: true',
          fits: ({ role, groupIds }) => /USER|GROUP/.test(role) && groupIds.length === 0,
        },
        'needing no group': { text: 'needsGroup: false', fits: ({ groupIds }) => groupIds.length >= 0 },
      });
      const names = ['words', 'groups', 'roles', 'statuses', 'traits', 'ids', 'the company', 'the position'];
      for (const name of [...names, 'needing a group', 'needing no group'])
        it(`by ${name}`, () => agrees({ [name]: singles()[name]! }));
      it('by every two, and by all together', () => {
        const { 'needing a group': _, ...others } = singles();
        return agrees(combinationsOf(others));
      });

      async function agrees(cases: Record<string, FilterCase<StoredUser>>): Promise<void> {
        const reader = new ListReader(gateway.url, account.people[part]);
        for (const [name, { text, fits }] of Object.entries(cases)) {
          const wanted = (each: StoredUser): boolean =>
            fits(each) && (each.status !== 'DELETED' || text.includes('statuses:'));
          const expected = stored.filter((each) => maySee(part, each) && wanted(each)).map(({ id }) => id);
          expect(await reader.walk('users', `filter: { ${text} }`, 150), name).to.deep.equal(expected);
          const { totalCount } = await reader.page('users', `first: 1, filter: { ${text} }`);
          expect(totalCount, name).to.equal(expected.length);
        }
      }
    });
  }

  /** The groups that this person sees. */
  function known(part: FilledPart): string[] {
    if (part === 'superadmin' || part === 'manager') return account.groupIds;
    return stored.find(({ id }) => id === account.people[part].id)!.groupIds;
  }

  async function seesGroup(reader: ListReader, id: string): Promise<boolean> {
    return (await reader.page('groups', 'first: 200')).nodes.some((group) => group.id === id);
  }

  it('words are taken as they are: %, _, quotes, backslashes and emoji mean themselves', async () => {
    const world = await World.create();
    const { client } = world.superadmin;
    const ids = new Map<string, string>();
    for (const text of hostileTexts)
      ids.set(text, (await world.createdUser({ lastName: `Muster${text}` })).id);
    const find = async (search: string): Promise<string[]> =>
      (await client.run(UsersDocument, { filter: { search } })).users.nodes.map(({ id }) => id);
    for (const [text, id] of ids) {
      // Everybody's made-up e-mail address has a hyphen.
      expect(await find(text), text).to.deep.equal([id]);
    }
    for (const text of unsearchable) expect(await find(text), text.slice(0, 20)).to.deep.equal([]);
    expect(await find('  '), 'blanks alone restrict nothing').to.have.length(ids.size + 1);
  });
});
