import { expect } from 'chai';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { makeTwin, type Twin, type TwinRole } from './twins.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('NOT_FOUND takes the same for an id of another account as for one that never was (LXP-1)', () => {
  let gateway: TestGateway;
  let mine: Twin;
  let other: Twin;
  let activityId: string;
  let mailId: string;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases());
    mine = await makeTwin(gateway, 1);
    other = await makeTwin(gateway, 2);
    await gateway.gateway.scheduler.stop();
    const idIn = async (table: 'activity' | 'outbox_mail'): Promise<string> => {
      const rows: { id: string }[] = await gateway.gateway.dataSource.query(
        `SELECT id FROM ${table} WHERE account_id = ? LIMIT 1`,
        [other.world.accountId],
      );
      return rows[0]?.id ?? '';
    };
    [activityId, mailId] = [await idIn('activity'), await idIn('outbox_mail')];
  });

  after(() => gateway.stop());

  /** A thing of the other account by each way to look for it. */
  const ways: Record<string, { document: string; id: () => string }> = {
    user: { document: byId('user'), id: () => other.people.user.id },
    group: { document: byId('group'), id: () => other.group.id },
    shipment: { document: byId('shipment'), id: () => other.letters.waiting.id },
    'node of a user': { document: byId('node'), id: () => other.people.user.id },
    'node of a group': { document: byId('node'), id: () => other.group.id },
    'node of a shipment': { document: byId('node'), id: () => other.letters.waiting.id },
    'node of an activity': { document: byId('node'), id: () => activityId },
    'node of the account': { document: byId('node'), id: () => other.world.accountId },
    'node of a mail': { document: byId('node'), id: () => mailId },
    retryMail: {
      document: 'mutation ($id: ID!) { retryMail(id: $id) { mail { id } } }',
      id: () => mailId,
    },
    lockUser: {
      document: 'mutation ($id: ID!) { lockUser(id: $id) { user { id } } }',
      id: () => other.people.user.id,
    },
    deleteGroup: {
      document: 'mutation ($id: ID!) { deleteGroup(id: $id) { group { id } } }',
      id: () => other.group.id,
    },
    approveShipment: {
      document: 'mutation ($id: ID!) { approveShipment(id: $id, approvalId: $id) { shipment { id } } }',
      id: () => other.letters.waiting.id,
    },
  };
  function byId(field: string): string {
    return `query ($id: ID!) { ${field}(id: $id) { id } }`;
  }

  async function ask(role: TwinRole, document: string, id: string): Promise<void> {
    const { errors } = await mine.people[role].client.send(document, { id });
    expect(errors.map((error) => error.extensions.code)).to.deep.equal(['NOT_FOUND']);
  }

  for (const [way, { document, id }] of Object.entries(ways)) {
    // The strict proof that no time tells them apart: the database is asked the same, and finds nothing either way.
    it(`${way}: a foreign id makes the gateway send the same statements as one that never was`, async () => {
      for (const role of ['superadmin', 'groupManager'] as const) {
        if (role === 'groupManager' && /deleteGroup|retryMail/.test(way)) continue;
        // The first request of a viewer reads the facts that are cached from then on.
        await statements(role, document, unknownId);
        const [unknown, foreign] = [
          await statements(role, document, unknownId),
          await statements(role, document, id()),
        ];
        expect(unknown.length).to.be.greaterThan(1);
        expect(foreign).to.deep.equal(unknown);
      }
    });
  }

  async function statements(role: TwinRole, document: string, id: string): Promise<string[]> {
    const sent = await gateway.statementsOf(() => ask(role, document, id));
    // Once a minute a session notes that it was used.
    return sent.map(({ sql }) => sql).filter((sql) => !sql.startsWith('UPDATE `session`'));
  }

  it('takes as long for a foreign id as for one that never was', async function () {
    this.timeout(60_000);
    // The two are asked by turns, so that whatever slows the machine slows both; a median takes no notice of single
    // slow ones; and what must not be is a whole lookup more, which is a third of such a request. Noise would have to hit
    // the same one of both four times in a row.
    for (const way of ['user', 'group', 'shipment', 'node of an activity']) {
      const { document, id } = ways[way]!;
      const ratios = [await ratioOfMedians(document, id())];
      while (!isClose(ratios.at(-1)!) && ratios.length < 4) ratios.push(await ratioOfMedians(document, id()));
      expect(isClose(ratios.at(-1)!), `${way}: ${ratios.join(', ')}`).to.equal(true);
    }
  });

  function isClose(ratio: number): boolean {
    return ratio > 0.7 && ratio < 1.4;
  }

  async function ratioOfMedians(document: string, foreignId: string): Promise<number> {
    const times: Record<string, number[]> = { [foreignId]: [], [unknownId]: [] };
    for (let round = 0; round < 90; round++) {
      for (const id of round % 2 === 0 ? [foreignId, unknownId] : [unknownId, foreignId]) {
        const began = performance.now();
        await ask('groupManager', document, id);
        // The first few warm both up.
        if (round >= 20) times[id]?.push(performance.now() - began);
      }
    }
    return median(times[foreignId]!) / median(times[unknownId]!);
  }
});

function median(numbers: number[]): number {
  return numbers.toSorted((one, another) => one - another)[Math.floor(numbers.length / 2)] ?? 0;
}
