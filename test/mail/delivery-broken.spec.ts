import { expect } from 'chai';
import { minute } from '../../src/clock.js';
import { createDataSource } from '../../src/database/data-source.js';
import type { MailDelivery } from '../../src/mail/delivery.js';
import { OutboxClaims } from '../../src/mail/outbox-claims.record.js';
import { smtpTransport, type MailTransport } from '../../src/mail/transport.js';
import { CuttableProxy } from '../server/cuttable-proxy.js';
import { delivererOf } from '../support/background.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer } from '../support/moody-server.js';
import { World } from '../support/world.js';
import { Outbox } from './outbox.js';
import { RawSmtpServer } from './raw-smtp-server.js';

describe('LXP-6 mail when connections break, the server is slow, and the gateway stops', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let database: CuttableProxy;
  let outbox: Outbox;
  let server: MoodyServer;
  let raw: RawSmtpServer;
  let rawUrl: string;
  const postmen: MailDelivery[] = [];
  const quiet = (): void => undefined;

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    raw = new RawSmtpServer();
    rawUrl = (await raw.start()).url;
    const route = async (url: string): Promise<string> => {
      const made = await CuttableProxy.before(url);
      database = made.proxy;
      return made.url;
    };
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    outbox = new Outbox(gateway, await World.create({ gateway }));
  });

  after(async () => {
    await gateway.stop();
    await database.cut();
    await server.stop();
    await raw.stop();
  });

  beforeEach(async () => {
    gateway.clock.reset();
    server.reset();
    raw.reset();
    await outbox.clear();
  });

  afterEach(async () => {
    for (const postman of postmen.splice(0)) await postman.stop();
  });

  function postmanWith(transport: MailTransport): MailDelivery {
    const made = delivererOf(gateway, transport);
    postmen.push(made);
    return made;
  }
  const postman = (url = server.url()): MailDelivery => postmanWith(smtpTransport(url));

  /** The mail server keeps its answers back until the returned function is called. */
  function answerLater(): () => void {
    const waiting: (() => void)[] = [];
    server.answer = () => new Promise((resolve) => waiting.push(resolve));
    return () => {
      for (const each of waiting) each();
    };
  }

  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  const copiesOf = (text: string): string[] =>
    raw.texts
      .flatMap((each) => /^Message-ID: (.*)$/im.exec(each)?.[1] ?? [])
      .filter((id) => id.includes(text));

  it('a server that is gone for ten minutes gets every mail once when it is back, within a minute', async () => {
    const mails = await outbox.put(100);
    const one = postman();
    server.answer = () => new Promise((resolve) => setTimeout(resolve, 5));
    const round = one.deliverDue(quiet);
    await until(() => server.got.length > 8);
    await round;
    for (const each of postmen) await each.stop();
    await server.stop();
    const other = postman();
    for (let seconds = 0; seconds < 600; seconds += 2) {
      expect(await other.deliverDue(quiet)).to.equal(0);
      gateway.clock.advance(2_000);
    }
    await server.start();
    for (let seconds = 0; seconds <= 62; seconds += 2) {
      while ((await other.deliverDue(quiet)) > 0);
      gateway.clock.advance(2_000);
    }
    // On a busy machine a round ends before its mails are out.
    await until(async () => {
      await other.deliverDue(quiet);
      return (await outbox.rows()).every(({ status }) => status === 'SENT');
    });
    for (const { address } of mails) expect(server.to(address), address).to.have.length(1);
    expect(
      (await outbox.rows()).every(({ status, attempts }) => status === 'SENT' && attempts === 1),
    ).to.equal(true);
  });

  it('a connection that is cut in the midst of a mail loses nothing and doubles nothing', async () => {
    const [mail] = await outbox.put(1);
    const one = postman(rawUrl);
    raw.cutInText = 500;
    expect(await one.deliverDue(quiet)).to.equal(0);
    expect((await outbox.row(mail!.id)).status).to.equal('WAITING');
    raw.cutInText = null;
    gateway.clock.advance(minute);
    expect(await one.deliverDue(quiet)).to.equal(1);
    expect(copiesOf(mail!.id.toLowerCase())).to.have.length(1);
  });

  it('a connection that is cut between the end of a mail and its 250 brings the mail again, with the same Message-ID, and not more often', async () => {
    const [mail] = await outbox.put(1);
    const one = postman(rawUrl);
    raw.replies = { TEXT: 'CUT' };
    expect(await one.deliverDue(quiet)).to.equal(0);
    await until(() => copiesOf(mail!.id.toLowerCase()).length === 1);
    raw.replies = {};
    gateway.clock.advance(minute);
    expect(await one.deliverDue(quiet)).to.equal(1);
    const copies = copiesOf(mail!.id.toLowerCase());
    expect(copies).to.have.length(2);
    expect(new Set(copies).size).to.equal(1);
  });

  it('while a slow server takes its time the claim is renewed, and no other deliverer sends the mail too', async () => {
    const [mail] = await outbox.put(1);
    let answer: () => void = quiet;
    server.answer = () => new Promise((resolve) => (answer = resolve));
    const slow = postman();
    const round = slow.deliverDue(quiet);
    await until(() => server.got.length === 1);
    await round;
    const other = postman();
    const due = (await outbox.row(mail!.id)).nextAttemptAt;
    gateway.clock.advance(40_000);
    await until(async () => (await outbox.row(mail!.id)).nextAttemptAt > due);
    gateway.clock.advance(40_000);
    expect(await other.deliverDue(quiet)).to.equal(0);
    answer();
    await until(async () => (await outbox.row(mail!.id)).status === 'SENT');
    gateway.clock.advance(10 * minute);
    expect(await other.deliverDue(quiet)).to.equal(0);
    expect(server.to(mail!.address)).to.have.length(1);
    expect(await outbox.row(mail!.id)).to.include({ attempts: 1 });
  });

  it('a database that is away after the 250 gets the mark when it is back, and the mail is not sent again', async () => {
    const mails = await outbox.put(3);
    const toServer = smtpTransport(server.url());
    const errors: unknown[] = [];
    const one = postmanWith({
      send: async (mail) => {
        await toServer.send(mail);
        await database.cut();
      },
      close: () => {
        toServer.close();
      },
    });
    await one.deliverDue((_id, error) => errors.push(error));
    expect(errors).to.not.deep.equal([]);
    const accepted = mails.filter(({ address }) => server.to(address).length === 1);
    expect(accepted.length).to.be.greaterThan(0);
    expect(await one.deliverDue(quiet).catch(() => 'away')).to.equal('away');
    await database.mend();
    gateway.clock.advance(2 * minute);
    await until(() =>
      one.deliverDue(quiet).then(
        () => true,
        () => false,
      ),
    );
    for (const { id, address } of accepted) {
      expect((await outbox.row(id)).status).to.equal('SENT');
      expect(server.to(address)).to.have.length(1);
    }
    await database.cut();
    await database.mend();
    await until(() =>
      outbox.rows().then(
        () => true,
        () => false,
      ),
    );
  });

  it('stopping waits for the mail under way, takes up no other, and the mail is marked', async () => {
    const mails = await outbox.put(10);
    const answer = answerLater();
    const one = postman();
    const round = one.deliverDue(quiet);
    await until(() => server.got.length === 4);
    const stopped = one.stop();
    answer();
    await stopped;
    await round;
    const rows = await outbox.rows();
    expect(rows.filter(({ status }) => status === 'SENT')).to.have.length(4);
    server.answer = () => Promise.resolve();
    expect(await one.deliverDue(quiet), 'it has stopped').to.equal(0);
    expect(await postman().deliverDue(quiet), 'the others were given back at once').to.equal(6);
    for (const { address } of mails) expect(server.to(address)).to.have.length(1);
  });

  it('a server that takes ten minutes does not hold up the end: its mail is given back, and comes from another process', async () => {
    const [mail] = await outbox.put(1);
    server.answer = () => new Promise(() => undefined);
    const one = postman();
    void one.deliverDue(quiet);
    await until(() => server.got.length === 1);
    await one.stop(300);
    expect(await outbox.row(mail!.id)).to.include({ status: 'WAITING', attempts: 0 });
    server.answer = () => Promise.resolve();
    gateway.clock.advance(10_000);
    expect(await postman().deliverDue(quiet)).to.equal(1);
    const ids = server.to(mail!.address).map(({ messageId }) => messageId);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('a gateway that is told to end finishes the mails under way first', async () => {
    const ending = await startTestGateway(testDatabases(), { smtpUrl: server.url() });
    const ended = new Outbox(ending, await World.create({ gateway: ending }));
    const answer = answerLater();
    const mails = await ended.put(2);
    await until(() => mails.every(({ address }) => server.to(address).length === 1));
    const closed = ending.gateway.close();
    answer();
    await closed;
    const rows = await ending.gateway.dataSource.query<{ status: string }[]>(
      'SELECT status FROM outbox_mail',
    );
    expect(rows.map(({ status }) => status)).to.deep.equal(['SENT', 'SENT']);
    for (const { address } of mails) expect(server.to(address)).to.have.length(1);
    await ending.stop();
  });

  it('with 20,000 mails in the outbox a deliverer reads only those that it claims, and locks no others', async () => {
    const { dataSource } = gateway.gateway;
    const later = new Date(gateway.clock.now().getTime() + minute);
    for (let part = 0; part < 6; part++) await outbox.put(2_500, { status: 'SENT' });
    await outbox.put(2_500, { nextAttemptAt: later });
    await outbox.put(2_500, { urgency: 1 });
    await dataSource.query('ANALYZE TABLE outbox_mail');
    // A deliverer with a single connection, which therefore knows what it has read.
    const single = createDataSource((dataSource.options as { url: string }).url).setOptions({ poolSize: 1 });
    await single.initialize();
    const [one, other] = [
      new OutboxClaims(single, gateway.clock),
      new OutboxClaims(dataSource, gateway.clock),
    ];
    const read = async (): Promise<number> => {
      const rows = await single.query<{ Value: string }[]>("SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'");
      return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
    };
    try {
      const before = await read();
      const taken = (await Promise.all([one.claimDue(), other.claimDue(), other.claimDue()])).flat();
      expect(taken).to.have.length(120);
      expect(new Set(taken.map(({ id }) => id)).size).to.equal(120);
      expect((await read()) - before).to.be.lessThan(1_000);
    } finally {
      await single.destroy();
    }
  });
});
