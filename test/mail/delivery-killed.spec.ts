import { expect } from 'chai';
import { minute } from '../../src/clock.js';
import { windowOf } from '../../src/mail/sending-rate.js';
import { smtpTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { freePort, startTestGateway, testKey, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer } from '../support/moody-server.js';
import { itAtLength, repetitions } from '../support/repetitions.js';
import { World } from '../support/world.js';
import { DelivererProcess, type DelivererOrder } from './deliverer.js';
import { Outbox, type PutMail } from './outbox.js';

/** How many processes are killed. */
const rounds = repetitions({ usual: 2, continuous: 4, thorough: 100 });
const mailsInRound = 6;

/** Where a deliverer is killed. */
const moments = [
  'before the mail server has the mail',
  'between the 250 and the mark',
  'after the mark',
  'at any time',
] as const;

describe(`LXP-6 mail when the deliverer is killed, ${rounds} times`, function () {
  this.timeout(60_000 + rounds * 5_000);
  let gateway: TestGateway;
  let outbox: Outbox;
  let server: MoodyServer;
  let databaseUrl: string;
  const running: DelivererProcess[] = [];

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    const route = (url: string): Promise<string> => Promise.resolve((databaseUrl = url));
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    outbox = new Outbox(gateway, await World.create({ gateway }));
  });

  after(async () => {
    await gateway.stop();
    await server.stop();
  });

  beforeEach(async () => {
    gateway.clock.reset();
    server.reset();
    await outbox.clear();
  });

  afterEach(async () => {
    for (const each of running.splice(0)) await each.kill();
  });

  async function start(order: Partial<DelivererOrder>): Promise<DelivererProcess> {
    const plain = {
      key: testKey,
      databaseUrl,
      smtpUrl: server.url(),
      perMinute: null,
      waitAt: null,
      after: 0,
    };
    const started = await DelivererProcess.start({ ...plain, ...order });
    running.push(started);
    return started;
  }

  const markedSent = async (): Promise<Set<string>> =>
    new Set((await outbox.rows()).filter(({ status }) => status === 'SENT').map(({ id }) => id));

  const someTime = (most: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, Math.random() * most));

  /** Has a deliverer take up the mails and kills it at this moment; gives those that it had marked by then. */
  async function killAt(moment: (typeof moments)[number]): Promise<Set<string>> {
    const after = Math.floor(Math.random() * 3);
    if (moment === 'after the mark') {
      const started = await start({ waitAt: 'BEFORE', after: after + 1 });
      while ((await markedSent()).size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await started.kill();
    } else if (moment === 'at any time') {
      const started = await start({});
      await someTime(300);
      await started.kill();
    } else {
      const started = await start({ waitAt: moment.startsWith('before') ? 'BEFORE' : 'AFTER_250', after });
      await started.waits();
      await someTime(20);
      await started.kill();
    }
    return markedSent();
  }

  /** The next deliverer, once the claims of the dead one have ended. */
  async function deliverTheRest(): Promise<void> {
    gateway.clock.advance(minute + 1_000);
    const transport = smtpTransport(server.url());
    const postman = delivererOf(gateway, transport);
    while ((await markedSent()).size < mailsInRound) await postman.deliverDue(() => undefined);
    await postman.stop();
    gateway.clock.reset();
  }

  function judge(mails: PutMail[], markedAtDeath: Set<string>): number {
    let again = 0;
    for (const { id, address } of mails) {
      const copies = server.to(address);
      expect(copies.length, 'never lost, never three times').to.be.within(1, 2);
      if (copies.length === 1) continue;
      again++;
      expect(markedAtDeath.has(id), 'what was marked never comes again').to.equal(false);
      expect(new Set(copies.map(({ messageId }) => messageId)).size, 'one Message-ID').to.equal(1);
    }
    return again;
  }

  for (const [index, moment] of moments.entries()) {
    it(`killed ${moment}: every mail comes, and a second time only what was accepted and not marked`, async () => {
      const share = Math.floor((rounds + index) / moments.length);
      let again = 0;
      for (let round = 0; round < share; round++) {
        await outbox.clear();
        server.got.splice(0);
        const mails = await outbox.put(mailsInRound);
        server.answer = () => someTime(15);
        const marked = await killAt(moment);
        await deliverTheRest();
        again += judge(mails, marked);
      }
      process.stdout.write(`      ${share} rounds of ${mailsInRound} mails, ${again} came twice\n`);
      if (moment === 'between the 250 and the mark') expect(again).to.be.at.least(share);
    });
  }

  it('two deliverers in two processes bring 300 mails, each exactly once', async () => {
    const [one, other] = await Promise.all([start({}), start({})]);
    const mails = await outbox.put(300);
    while ((await markedSent()).size < 300) await new Promise((resolve) => setTimeout(resolve, 50));
    const accounts = [await one.end(), await other.end()];
    expect(
      accounts.every(({ accepted }) => accepted > 0),
      JSON.stringify(accounts),
    ).to.equal(true);
    expect(accounts.reduce((sum, { accepted }) => sum + accepted, 0)).to.equal(300);
    for (const { address } of mails) expect(server.to(address)).to.have.length(1);
    expect((await outbox.rows()).every(({ attempts }) => attempts === 1)).to.equal(true);
  });

  itAtLength(
    'two processes share one rate: no more mails than allowed in any of its windows, and a waiting process does not work',
    async () => {
      const perMinute = 120;
      const inWindow = windowOf(perMinute).points;
      let arrived = 0;
      server.answer = () => {
        arrived++;
        return Promise.resolve();
      };
      await outbox.put(100);
      const [one, other] = await Promise.all([start({ perMinute }), start({ perMinute })]);
      const [claims, windows] = [new Set<string>(), new Set<number>()];
      // As soon as a mail more has come than one window lets through, a second one has begun.
      while (arrived <= inWindow) await note(claims, windows);
      expect(claims.size, 'claims are taken a few times, not all the time').to.be.lessThan(12);
      const accounts = [await one.end(), await other.end()];
      await note(claims, windows);
      expect(windows.size).to.be.at.least(2);
      expect(arrived).to.be.at.most(windows.size * inWindow);
      expect(accounts.reduce((sum, { accepted }) => sum + accepted, 0)).to.equal(arrived);
      process.stdout.write(
        `      computed ${accounts.map(({ milliseconds }) => Math.round(milliseconds)).join(' and ')} ms\n`,
      );
    },
  );

  /** Notes the claims that stand in the outbox, and when the rate's window of this moment ends. */
  async function note(claims: Set<string>, windows: Set<number>): Promise<void> {
    const { dataSource } = gateway.gateway;
    const rows = await dataSource.query<{ claim: string | null }[]>('SELECT DISTINCT claim FROM outbox_mail');
    for (const { claim } of rows) if (claim !== null) claims.add(claim);
    const rates = await dataSource.query<{ expire: number }[]>(
      "SELECT expire FROM rate_limit WHERE `key` LIKE 'mail:%'",
    );
    for (const { expire } of rates) windows.add(expire);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
