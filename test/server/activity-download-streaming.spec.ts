import { expect } from 'chai';
import { get, type IncomingMessage } from 'node:http';
import { parseCsv } from '../support/csv.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

describe('LXP-14 downloads of a long activity log', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  const count = 3_000;
  let long: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    long = await World.create({ gateway });
    await multiply(long, count - 4);
  });

  it('streams: the first entries come before the last page is read, with few statements for each page', async () => {
    let beforeReading = 0;
    let received = '';
    const statements = await gateway.statementsOf(async () => {
      const response = await new Promise<IncomingMessage>((resolve) => {
        get(
          `${gateway.url}/activities.jsonl?types=LOGGED_IN,ACCOUNT_REGISTERED,ACCOUNT_CONFIRMED,USER_MANAGEMENT_ACTIVATED`,
          { headers: { authorization: `Bearer ${long.superadmin.client.token}` } },
          resolve,
        );
      });
      response.setEncoding('utf8');
      for await (const chunk of response as AsyncIterable<string>) {
        received += chunk;
        if (beforeReading > 0) continue;
        beforeReading = received.length;
        response.pause();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    });
    const pages = statements.filter(({ sql }) => /FROM .activity. x/.test(sql)).length;
    expect(received.trimEnd().split('\n')).to.have.length(count + 2);
    expect(pages).to.equal(Math.ceil(count / 200));
    expect(beforeReading).to.be.within(1, received.length / 4);
  });

  it('stops reading when nobody takes it, and holds no more than a few pages', async () => {
    const statements = await gateway.statementsOf(async () => {
      await new Promise<void>((resolve) => {
        const request = get(
          `${gateway.url}/activities.jsonl?types=LOGGED_IN`,
          { headers: { authorization: `Bearer ${long.superadmin.client.token}` } },
          (response) => {
            response.once('readable', () => {
              // Nothing is taken from it for a while.
              setTimeout(() => {
                request.destroy();
                resolve();
              }, 700);
            });
          },
        );
        request.on('error', () => undefined);
      });
    });
    const pages = statements.filter(({ sql }) => /FROM .activity. x/.test(sql)).length;
    expect(pages).to.be.within(1, Math.ceil(count / 200) - 1);
  });

  it('is complete in both formats, each entry once', async () => {
    const { client } = long.superadmin;
    const places = Array.from({ length: count }, (_, index) => index + 1);
    const [head, ...rows] = parseCsv(
      await (await client.get(`${gateway.url}/activities.csv?language=EN&separator=comma`)).text(),
    );
    expect(rows.map((row) => Number(row[head!.indexOf('sequence')]))).to.deep.equal(places);
    const text = await (await client.get(`${gateway.url}/activities.jsonl`)).text();
    const entries = text.trimEnd().split('\n').slice(1, -1);
    expect(entries.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).to.deep.equal(places);
  });

  after(() => gateway.stop());

  /** Makes so many more entries of a login, with long words to fill the pipes. */
  async function multiply({ accountId }: World, times: number): Promise<void> {
    const { dataSource } = gateway.gateway;
    const [row] = await dataSource.query<Record<string, unknown>[]>(
      "SELECT * FROM activity WHERE account_id = ? AND type = 'LOGGED_IN'",
      [accountId],
    );
    const columns = Object.keys(row!);
    for (let done = 0; done < times; done += 500) {
      const copies = Array.from({ length: Math.min(500, times - done) }, (_, index) => ({
        ...row,
        id: `01ZZZZ${String(done + index).padStart(20, '0')}`,
        search_text: 'wort '.repeat(380),
      }));
      await dataSource.query(
        `INSERT INTO activity (${columns.join(', ')}) VALUES ${copies.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')}`,
        copies.flatMap((copy) => Object.values(copy)),
      );
      await dataSource.query(
        `INSERT INTO unsealed_activity (account_id, activity_id) VALUES ${copies.map(() => '(?, ?)').join(', ')}`,
        copies.flatMap(({ id }) => [accountId, id]),
      );
    }
  }
});
