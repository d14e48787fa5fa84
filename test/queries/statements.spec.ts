import { expect } from 'chai';
import type { FilledAccount, FilledPart } from '../../bench/fill.js';
import type { Statement, TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { ListReader } from '../support/list-walk.js';

const group = 'group { id name description costBearer costCentre address { city } status }';
/** Also of oneself, which a note is not. */
const anybody = 'id email firstName personnelNumber function lastLoginAt';
const plainUser = `${anybody} note`;
const user = `${plainUser} groups { id name costCentre } invitation { sentAt expiresAt }`;
/** What is seen of anybody; the rest takes that they are within reach. */
const card = 'id email firstName lastName role';
const shipment = (sender: string, decider: string): string =>
  `id number filename options { sides } price { netCents } documentUrl sender { ${sender} } ${group}
  approval { state comment decidedBy { ${decider} } }`;

const actions = 'allowedActions { action allowed reason }';

interface ListCase {
  list: string;
  /** Only rows that have everything that the fields ask for, so that one row needs what fifty need. */
  filter: string;
  fields: string;
  parts: FilledPart[];
  /** How many statements a page takes, that for the session included. */
  statements: number;
}

const administrators: FilledPart[] = ['superadmin', 'manager'];

const cases: ListCase[] = [
  // Session, page, groups and invitations of all users.
  { list: 'users', filter: '', fields: user, parts: administrators, statements: 4 },
  // As many for a group manager: who is in the list is within reach.
  {
    list: 'users',
    filter: 'filter: { roles: [USER] }',
    fields: user,
    parts: ['groupManager'],
    statements: 4,
  },
  // And why users have no access, and what waits in the account, with the approvers, their groups and those who stand in.
  {
    list: 'users',
    filter: '',
    fields: `${plainUser} access { allowed reason }`,
    parts: administrators,
    statements: 3,
  },
  {
    list: 'users',
    filter: '',
    fields: `${plainUser} solelyWatchedShipments`,
    parts: administrators,
    statements: 7,
  },
  {
    list: 'groups',
    filter: '',
    fields: 'id name accessLoss',
    parts: administrators,
    statements: 3,
  },
  // And what decides on the actions: access and groups of the users, their devices, and counts of wrong passwords.
  {
    list: 'users',
    filter: 'filter: { roles: [USER] }',
    fields: `${plainUser} ${actions}`,
    parts: [...administrators, 'groupManager'],
    statements: 6,
  },
  // What decides on the actions of a group stands in its row.
  { list: 'groups', filter: '', fields: `id name ${actions}`, parts: administrators, statements: 2 },
  // Earlier decisions, and the groups of the shipments with the viewer's memberships.
  {
    list: 'shipments',
    filter: 'filter: { statuses: [REJECTED] }',
    fields: `id ${actions}`,
    parts: [...administrators, 'groupManagerApprover'],
    statements: 4,
  },
  {
    list: 'approvals',
    filter: '',
    fields: `id ${actions} sender { id ${actions} }`,
    parts: administrators,
    statements: 8,
  },
  // Session and page.
  {
    list: 'groups',
    filter: '',
    fields: 'id name description costCentre address { city }',
    parts: [...administrators, 'groupManager'],
    statements: 2,
  },
  // And the users of all groups, and their total.
  {
    list: 'groups',
    filter: '',
    fields: `id name users(first: 3) { totalCount nodes { ${anybody} } }`,
    parts: [...administrators, 'groupManager'],
    statements: 4,
  },
  // And these users' groups and invitations.
  {
    list: 'groups',
    filter: '',
    fields: `id name users(first: 3) { totalCount nodes { ${user} } }`,
    parts: administrators,
    statements: 6,
  },
  // Session, page with approvals, senders and groups, deciders.
  {
    list: 'shipments',
    filter: 'filter: { statuses: [REJECTED] }',
    fields: shipment(plainUser, plainUser),
    parts: administrators,
    statements: 3,
  },
  {
    list: 'shipments',
    filter: 'filter: { statuses: [REJECTED] }',
    fields: shipment(plainUser, card),
    parts: ['groupManager', 'groupManagerApprover'],
    statements: 4,
  },
  {
    list: 'approvals',
    filter: '',
    fields: shipment(card, card),
    parts: [...administrators, 'groupManagerApprover', 'userApprover'],
    // Nobody has decided yet.
    statements: 2,
  },
  // Senders and deciders together, with their groups and invitations.
  {
    list: 'shipments',
    filter: 'filter: { statuses: [REJECTED] }',
    fields: shipment(user, user),
    parts: administrators,
    statements: 5,
  },
  { list: 'approvals', filter: '', fields: shipment(user, user), parts: administrators, statements: 5 },
  // Session, page, decisions; nobody has decided on what waits.
  {
    list: 'approvals',
    filter: '',
    fields: `id decisions { state comment decidedBy { ${card} } group { id name } changedSince }`,
    parts: [...administrators, 'groupManagerApprover', 'userApprover'],
    statements: 3,
  },
  // Session, page, actors and subjects together, groups.
  {
    list: 'activities',
    filter: 'filter: { types: [SHIPMENT_APPROVED] }',
    fields: `id text actor { ${card} } subjectUser { ${anybody} } ${group}`,
    parts: [...administrators, 'groupManager'],
    statements: 4,
  },
  // And groups and invitations of actors and subjects.
  {
    list: 'activities',
    filter: 'filter: { types: [SHIPMENT_APPROVED] }',
    fields: `id text actor { ${user} } subjectUser { ${user} } ${group}`,
    parts: administrators,
    statements: 6,
  },
];

describe('No list needs more statements with more rows (LXP-9, LXP-13, LXP-14)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;

  before(async () => {
    ({ gateway, account } = await filledGateway());
  });

  async function statementsOf(part: FilledPart, query: string, rows = 1): Promise<Statement[]> {
    const reader = new ListReader(gateway.url, account.people[part]);
    // The first request of a user reads their viewer as well.
    await reader.ask('{ viewer { user { id } } }');
    const sent = await gateway.statementsOf(async () => {
      const { page } = await reader.ask<{ page: { nodes?: unknown[] } }>(query);
      expect(page.nodes?.length, query).to.be.at.least(rows);
    });
    // Once a minute a session notes that it was used.
    return sent.filter(({ sql }) => !sql.startsWith('UPDATE `session`'));
  }

  const tableOf = ({ sql }: Statement): string => /FROM `?(\w+)/.exec(sql)?.[1] ?? sql;
  const isCount = ({ sql }: Statement): boolean => sql.includes('COUNT(*)');

  for (const { list, filter, fields, parts, statements } of cases) {
    for (const part of parts) {
      it(`${list} as ${part}: ${statements} statements for one row, and as many for fifty`, async () => {
        for (const first of [1, 50]) {
          const text = [`first: ${first}`, filter].join(' ');
          // Who sees two groups or less has no fifty of anything.
          const rows = administrators.includes(part) ? first : 1;
          const sent = await statementsOf(part, `{ page: ${list}(${text}) { nodes { ${fields} } } }`, rows);
          expect(sent.map(tableOf), `${first} rows`).to.have.length(statements);
        }
      });
    }
  }

  it('a total costs one statement more, and only who asks for it pays', async () => {
    for (const list of ['users', 'groups', 'shipments', 'approvals', 'activities']) {
      for (const part of ['manager', 'userApprover'] as const) {
        const without = await statementsOf(
          part,
          `{ page: ${list} { nodes { id } pageInfo { hasNextPage } } }`,
        );
        expect(without.map(tableOf), list).to.have.length(2);
        expect(without.some(isCount), list).to.equal(false);
        const withTotal = await statementsOf(part, `{ page: ${list} { nodes { id } totalCount } }`);
        expect(withTotal.map(tableOf), list).to.have.length(3);
        expect(withTotal.filter(isCount), list).to.have.length(1);
      }
    }
  });

  it('a later page and any order take as many statements as the first', async () => {
    const reader = new ListReader(gateway.url, account.people.manager);
    for (const order of ['CREATED_AT', 'GROSS_PRICE', 'FILENAME', 'STATUS', 'PAGES', 'SUBMITTED_AT']) {
      const text = `first: 20, orderBy: { field: ${order} }`;
      const { endCursor } = (await reader.page('shipments', text)).pageInfo;
      const sent = await statementsOf(
        'manager',
        `{ page: shipments(${text}, after: "${endCursor}") { nodes { id } } }`,
      );
      expect(sent.map(tableOf), order).to.have.length(2);
    }
  });
});
