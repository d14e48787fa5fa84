import { expect } from 'chai';
import type { FilledAccount, FilledPart } from '../../bench/fill.js';
import {
  ApprovalsDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
} from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { ListReader, storedRows } from '../support/list-walk.js';
import { combinationsOf, type FilterCase } from '../support/filter-combinations.js';
import { hostileTexts, unsearchable } from '../support/hostile-texts.js';
import { World } from '../support/world.js';

interface StoredShipment {
  id: string;
  number: string;
  filename: string;
  status: string;
  channel: string;
  senderId: string;
  senderLastName: string;
  groupId: string;
  createdAt: Date;
}

const all = 'statuses: [DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]';

describe('LXP-7, LXP-13 the order overview', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let stored: StoredShipment[];
  let approverGroups: string[];

  before(async () => {
    ({ gateway, account } = await filledGateway());
    stored = await storedRows<StoredShipment>(
      gateway.gateway.dataSource,
      `SELECT s.id, s.number, s.filename, s.status, s.channel, s.sender_id AS senderId, u.last_name AS senderLastName,
              s.group_id AS groupId, s.created_at AS createdAt
         FROM shipment s JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id
        WHERE s.account_id = ? ORDER BY s.created_at DESC, s.id DESC`,
      [account.id],
    );
    const memberships = await storedRows<{ id: string }>(
      gateway.gateway.dataSource,
      'SELECT group_id AS id FROM membership WHERE account_id = ? AND user_id = ?',
      [account.id, account.people.userApprover.id],
    );
    approverGroups = memberships.map(({ id }) => id);
  });

  const readerOf = (part: FilledPart): ListReader => new ListReader(gateway.url, account.people[part]);

  /** Whether LXP-7 lets this person see this shipment. */
  function maySee(part: FilledPart, { senderId, groupId, status }: StoredShipment): boolean {
    if (part === 'superadmin' || part === 'manager') return true;
    if (senderId === account.people[part].id) return true;
    if (part === 'groupManager') return account.groupIds.slice(0, 2).includes(groupId);
    return part === 'userApprover' && status === 'PENDING_APPROVAL' && approverGroups.includes(groupId);
  }

  const parts = ['superadmin', 'manager', 'groupManager', 'user', 'userApprover'] as const;
  for (const part of parts) {
    it(`${part} sees exactly the shipments of LXP-7, deleted ones only when asked for`, async () => {
      const seen = stored.filter((each) => maySee(part, each));
      expect(seen.length).to.be.greaterThan(0);
      const reader = readerOf(part);
      expect(await reader.walk('shipments', `filter: { ${all} }`, 41)).to.deep.equal(
        seen.map(({ id }) => id),
      );
      const living = seen.filter(({ status }) => status !== 'DELETED').map(({ id }) => id);
      expect(await reader.walk('shipments', '', 41)).to.deep.equal(living);
    });

    it(`${part}: filters narrow the list, together to what fits them all, and the total agrees`, async () => {
      const [first, second, third] = account.groupIds;
      const [own, other] = [account.people[part].id, account.people.user.id];
      const middle = stored[Math.floor(stored.length / 2)]!.createdAt;
      const cases: [string, (each: StoredShipment) => boolean][] = [
        ['statuses: [PENDING_APPROVAL]', ({ status }) => status === 'PENDING_APPROVAL'],
        ['statuses: [SENT, SENT, DELETED]', ({ status }) => status === 'SENT' || status === 'DELETED'],
        ['statuses: []', () => false],
        [`groupIds: ["${first}"], ${all}`, ({ groupId }) => groupId === first],
        [
          `groupIds: ["${second}", "${third}"], ${all}`,
          ({ groupId }) => groupId === second || groupId === third,
        ],
        [
          `senderIds: ["${own}", "${other}"], ${all}`,
          ({ senderId }) => senderId === own || senderId === other,
        ],
        [`senderIds: ["nobody", "ä", ""], ${all}`, () => false],
        [`channels: [SFTP, API], ${all}`, ({ channel }) => channel === 'SFTP' || channel === 'API'],
        ['channels: [COMPOSE]', () => false],
        [`createdFrom: "${middle.toISOString()}", ${all}`, ({ createdAt }) => createdAt >= middle],
        [`createdTo: "${middle.toISOString()}", ${all}`, ({ createdAt }) => createdAt < middle],
        [`search: "rechnung", ${all}`, ({ filename }) => filename.includes('Rechnung')],
        [
          `search: " RECHNUNG  1 ", ${all}`,
          ({ filename, number }) => filename.includes('Rechnung') && /1/.test(filename + number),
        ],
        [
          `statuses: [SENT], groupIds: ["${first}", "${second}"], senderIds: ["${own}", "${other}"], channels: [GO, DRIVER], createdTo: "${middle.toISOString()}"`,
          (each) =>
            each.status === 'SENT' &&
            [first, second].includes(each.groupId) &&
            [own, other].includes(each.senderId) &&
            ['GO', 'DRIVER'].includes(each.channel) &&
            each.createdAt < middle,
        ],
        [
          `statuses: [SENT, DRAFT, REJECTED], groupIds: ${JSON.stringify(account.groupIds)}, channels: [GO, DRIVER, API, SFTP], search: ".pdf"`,
          ({ status }) => ['SENT', 'DRAFT', 'REJECTED'].includes(status),
        ],
      ];
      const reader = readerOf(part);
      for (const [filter, fits] of cases) {
        const expected = stored.filter((each) => maySee(part, each) && fits(each)).map(({ id }) => id);
        expect(await reader.walk('shipments', `filter: { ${filter} }`, 29), filter).to.deep.equal(expected);
        const { totalCount } = await reader.page('shipments', `first: 1, filter: { ${filter} }`);
        expect(totalCount, filter).to.equal(expected.length);
      }
    });
  }

  for (const part of parts) {
    describe(`LXP-13 ${part} filters shipments`, () => {
      const singles = (): Record<string, FilterCase<StoredShipment>> => {
        const [first, second, third] = account.groupIds;
        const senders = [
          account.people[part].id,
          account.people.user.id,
          stored[5]!.senderId,
          stored[9]!.senderId,
        ];
        const from = stored[Math.floor(stored.length * 0.8)]!.createdAt;
        const to = stored[Math.floor(stored.length * 0.1)]!.createdAt;
        return {
          state: {
            text: 'statuses: [SENT, PENDING_APPROVAL, DELETED]',
            fits: ({ status }) => ['SENT', 'PENDING_APPROVAL', 'DELETED'].includes(status),
          },
          group: {
            text: `groupIds: ["${first}", "${second}", "${third}"]`,
            fits: ({ groupId }) => [first, second, third].includes(groupId),
          },
          sender: {
            text: `senderIds: ${JSON.stringify(senders)}`,
            fits: ({ senderId }) => senders.includes(senderId),
          },
          channel: {
            text: 'channels: [GO, SFTP, COMPOSE]',
            fits: ({ channel }) => ['GO', 'SFTP', 'COMPOSE'].includes(channel),
          },
          'first date': {
            text: `createdFrom: "${from.toISOString()}"`,
            fits: ({ createdAt }) => createdAt >= from,
          },
          'last date': { text: `createdTo: "${to.toISOString()}"`, fits: ({ createdAt }) => createdAt < to },
          words: {
            text: 'search: "brief gruppe"',
            fits: ({ filename }) => filename.startsWith('Brief'),
          },
          'words of the sender': {
            text: 'search: "MUELLER pdf"',
            fits: ({ senderLastName }) => senderLastName === 'Müller',
          },
        };
      };
      const names = [
        'state',
        'group',
        'sender',
        'channel',
        'first date',
        'last date',
        'words',
        'words of the sender',
      ];
      for (const name of names) it(`by ${name}`, () => agrees({ [name]: singles()[name]! }));
      it('by every two, and by all together', () => {
        const { 'words of the sender': _, ...others } = singles();
        return agrees(combinationsOf(others));
      });

      async function agrees(cases: Record<string, FilterCase<StoredShipment>>): Promise<void> {
        const reader = readerOf(part);
        for (const [name, { text, fits }] of Object.entries(cases)) {
          const wanted = (each: StoredShipment): boolean =>
            fits(each) && (each.status !== 'DELETED' || text.includes('statuses:'));
          const expected = stored.filter((each) => maySee(part, each) && wanted(each)).map(({ id }) => id);
          expect(await reader.walk('shipments', `filter: { ${text} }`, 150), name).to.deep.equal(expected);
          const { totalCount } = await reader.page('shipments', `first: 1, filter: { ${text} }`);
          expect(totalCount, name).to.equal(expected.length);
        }
      }
    });
  }

  it('LXP-11 what waits for a decision: of all for who administers, of the own groups for other approvers, never own ones', async () => {
    const waiting = stored.filter(({ status }) => status === 'PENDING_APPROVAL').reverse();
    const groupsOf = async (id: string): Promise<string[]> => {
      const sql = 'SELECT group_id AS id FROM membership WHERE account_id = ? AND user_id = ?';
      const rows = await storedRows<{ id: string }>(gateway.gateway.dataSource, sql, [account.id, id]);
      return rows.map((row) => row.id);
    };
    for (const part of ['superadmin', 'manager', 'groupManagerApprover', 'userApprover'] as const) {
      const { id } = account.people[part];
      const groups = part === 'superadmin' || part === 'manager' ? account.groupIds : await groupsOf(id);
      const expected = waiting.filter(({ senderId, groupId }) => senderId !== id && groups.includes(groupId));
      const reader = readerOf(part);
      expect(await reader.walk('approvals', '', 2), part).to.deep.equal(expected.map((each) => each.id));
      const { viewer } = await reader.ask<{ viewer: { dashboard: { shipmentsAwaitingMyDecision: number } } }>(
        '{ viewer { dashboard { shipmentsAwaitingMyDecision } } }',
      );
      expect(viewer.dashboard.shipmentsAwaitingMyDecision, part).to.equal(expected.length);
    }
    for (const part of ['groupManager', 'user'] as const)
      expect(await readerOf(part).refusal('{ approvals { nodes { id } } }')).to.equal('FORBIDDEN');
  });

  it('LXP-11 what was rejected and submitted again waits behind what was submitted in the meantime', async () => {
    const world = await World.create();
    const sender = await world.user({ trait: 'EXAMINEE' });
    const again = await world.shipment(sender);
    const { client } = world.superadmin;
    await world.reject(world.superadmin, again);
    const meanwhile = await world.shipment(sender);
    await sender.client.run(SubmitShipmentDocument, { id: again.id });
    const { approvals } = await client.run(ApprovalsDocument);
    expect(approvals.nodes.map(({ id }) => id)).to.deep.equal([meanwhile.id, again.id]);
  });

  it('words are taken as they are: %, _, quotes, backslashes and emoji mean themselves', async () => {
    const world = await World.create();
    const { superadmin } = world;
    const ids = new Map<string, string>();
    for (const text of hostileTexts.filter((each) => !each.includes('\\')))
      ids.set(text, (await world.shipment(superadmin, { filename: `Brief${text}.pdf`, draft: true })).id);
    const find = async (search: string): Promise<string[]> =>
      (await superadmin.client.run(ShipmentsDocument, { filter: { search } })).shipments.nodes.map(
        ({ id }) => id,
      );
    for (const [text, id] of ids) expect(await find(text), text).to.deep.equal([id]);
    for (const text of unsearchable) expect(await find(text), text.slice(0, 20)).to.deep.equal([]);
    expect(await find('  '), 'blanks alone restrict nothing').to.have.length(ids.size);
  });
});
