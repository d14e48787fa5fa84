import { expect } from 'chai';
import { minute } from '../../src/clock.js';
import { UpdateUserDocument } from '../../src/generated/operations.js';
import type { MailDelivery } from '../../src/mail/delivery.js';
import { smtpTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer, refusal } from '../support/moody-server.js';
import { someOf } from '../support/repetitions.js';
import { World } from '../support/world.js';
import { Outbox } from './outbox.js';
import { RawSmtpServer } from './raw-smtp-server.js';

describe('LXP-6 what becomes of a mail that the mail server refuses', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let world: World;
  let outbox: Outbox;
  let server: MoodyServer;
  const postmen: MailDelivery[] = [];
  const quiet = (): void => undefined;

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    outbox = new Outbox(gateway, world);
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
    for (const postman of postmen.splice(0)) await postman.stop();
  });

  function postman(url = server.url()): MailDelivery {
    const made = delivererOf(gateway, smtpTransport(url));
    postmen.push(made);
    return made;
  }

  it('an address that does not exist fails the mail at once, and the user is marked', async () => {
    const { id } = await outbox.invited();
    server.refuse = (step) => (step === 'TO' ? refusal(550, '5.1.1 no such user') : null);
    expect(await postman().deliverDue(quiet)).to.equal(0);
    const [row] = await outbox.rows(id);
    expect(row).to.include({ status: 'FAILED', attempts: 1 });
    expect(row?.lastError).to.contain('5.1.1 no such user');
    expect(await outbox.bouncedAt(id)).to.be.instanceOf(Date);
    server.reset();
    gateway.clock.advance(60 * minute);
    expect(await postman().deliverDue(quiet), 'given up').to.equal(0);
  });

  it('the mark goes when the address changes', async () => {
    const { id } = await outbox.invited();
    server.refuse = (step) => (step === 'TO' ? refusal(550, '5.1.1 no such user') : null);
    await postman().deliverDue(quiet);
    const change = (input: object) =>
      world.superadmin.client.run(UpdateUserDocument, { input: { id, ...input } });
    await change({ firstName: 'Paula' });
    expect(await outbox.bouncedAt(id)).to.be.instanceOf(Date);
    await change({ email: 'gibt.es@firma.example' });
    expect(await outbox.bouncedAt(id)).to.equal(null);
  });

  it('the mark goes when a mail to that address is taken after all, and not for one to a former address', async () => {
    const { id, email } = await outbox.invited();
    const { dataSource } = gateway.gateway;
    const mark = () =>
      dataSource.query('UPDATE `user` SET email_bounced_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
    await mark();
    await dataSource.query('UPDATE `user` SET email = ? WHERE id = ?', ['neu@firma.example', id]);
    expect(await postman().deliverDue(quiet)).to.equal(1);
    expect(await outbox.bouncedAt(id)).to.be.instanceOf(Date);
    await dataSource.query('UPDATE `user` SET email = ? WHERE id = ?', [email, id]);
    await dataSource.query("UPDATE outbox_mail SET status = 'WAITING'");
    gateway.clock.advance(2 * minute);
    expect(await postman().deliverDue(quiet)).to.equal(1);
    expect(await outbox.bouncedAt(id)).to.equal(null);
  });

  it('a mail to a former address that does not exist marks nobody', async () => {
    const { id } = await outbox.invited();
    await gateway.gateway.dataSource.query('UPDATE `user` SET email = ? WHERE id = ?', [
      'n2@firma.example',
      id,
    ]);
    server.refuse = (step) => (step === 'TO' ? refusal(550, '5.1.1 no such user') : null);
    await postman().deliverDue(quiet);
    expect((await outbox.rows(id))[0]?.status).to.equal('FAILED');
    expect(await outbox.bouncedAt(id)).to.equal(null);
  });

  for (const [what, step, error] of [
    ['a mailbox that is full for good', 'TO', refusal(552, '5.2.2 mailbox full')],
    ['a policy', 'TO', refusal(550, '5.7.1 not from there')],
    ['its text', 'DATA', refusal(554, '5.7.1 looks like spam')],
    ['its size', 'DATA', refusal(552, '5.3.4 too large')],
  ] as const) {
    it(`refused for ${what}, a mail is FAILED, and its user's address is not doubted`, async () => {
      const { id } = await outbox.invited();
      server.refuse = (at) => (at === step ? error : null);
      if (step === 'DATA') server.answer = () => Promise.reject(error);
      await postman().deliverDue(quiet);
      expect((await outbox.rows(id))[0]).to.include({ status: 'FAILED', attempts: 1 });
      expect(await outbox.bouncedAt(id)).to.equal(null);
    });
  }

  const refusalsOfAll = [
    ['refuses our login', 'AUTH', refusal(535, 'wrong password'), true],
    ['wants a login', 'FROM', refusal(530, 'Authentication required'), false],
    ['refuses our sender address', 'FROM', refusal(550, 'not from you'), false],
    ['does not relay for us', 'TO', refusal(550, 'relay not permitted'), false],
    ['has blocked our address', 'TO', refusal(554, '5.7.1 Client host [185.5.1.7] blocked'), false],
    ['has taken what it takes in a day', 'TO', refusal(550, '5.4.5 Daily sending quota exceeded'), false],
    ['shuts down', 'TO', refusal(421, 'shutting down'), false],
    ['takes no connection', 'CONNECT', refusal(554, 'no'), false],
  ] as const;
  for (const [what, step, error, login] of someOf(refusalsOfAll, 3, 5)) {
    it(`while the server ${what} no mail uses up its tries, none fails, and the server is asked ever more rarely`, async () => {
      const mails = await outbox.put(60);
      let asked = 0;
      server.refuse = (at) => {
        if (at !== step) return null;
        asked++;
        return error;
      };
      const one = postman(server.url(login));
      for (let minutes = 0; minutes < 10; minutes++) {
        for (let rounds = 0; rounds < 30; rounds++) {
          await one.deliverDue(quiet);
          gateway.clock.advance(2_000);
        }
      }
      const rows = await outbox.rows();
      expect(rows.every(({ status, attempts }) => status === 'WAITING' && attempts === 0)).to.equal(true);
      expect(
        rows.some(({ lastError }) => lastError !== null),
        'somebody can see why',
      ).to.equal(true);
      // Pauses of 5, 10, 20, 40 and then 60 seconds; four mails are on their way when the server fails.
      expect(asked).to.be.within(10, 4 * 16);
      server.reset();
      // A connection cut on a busy machine is another pause, not a failure of a mail; the time-out of the test ends the loop.
      const waiting = async (): Promise<number> =>
        (await outbox.rows()).filter(({ status }) => status === 'WAITING').length;
      while ((await waiting()) > 0) {
        gateway.clock.advance(minute);
        while ((await one.deliverDue(quiet)) > 0);
      }
      const delivered = await outbox.rows();
      expect(delivered.filter(({ status }) => status !== 'SENT')).to.deep.equal([]);
      for (const { address } of mails) expect(server.to(address)).to.have.length(1);
      expect((await outbox.rows()).every(({ attempts }) => attempts === 1)).to.equal(true);
    });
  }

  it('a mail at which the server breaks off each time does not stop the others, and fails in the end', async () => {
    const raw = new RawSmtpServer();
    const { url } = await raw.start();
    try {
      const [poison] = await outbox.put(1, { attempts: 78 });
      const one = postman(url);
      const round = async (): Promise<void> => {
        gateway.clock.advance(61 * minute);
        raw.replies = { TEXT: 'CUT' };
        await one.deliverDue(quiet);
        raw.replies = {};
        await outbox.put(2);
      };
      await round();
      expect(await outbox.row(poison!.id)).to.include({ status: 'WAITING', attempts: 78 });
      const { dataSource } = gateway.gateway;
      const hide = (status: string) =>
        dataSource.query('UPDATE outbox_mail SET status = ? WHERE id = ?', [status, poison!.id]);
      for (const attempts of [79, 80]) {
        await hide('WITHDRAWN');
        gateway.clock.advance(minute);
        expect(await one.deliverDue(quiet), 'others go through').to.equal(2);
        await hide('WAITING');
        await round();
        expect((await outbox.row(poison!.id)).attempts).to.equal(attempts);
      }
      expect((await outbox.row(poison!.id)).status).to.equal('FAILED');
    } finally {
      await Promise.all(postmen.splice(0).map((each) => each.stop()));
      await raw.stop();
    }
  });

  it('whatever a hostile server says is kept short, on one line and harmless', async () => {
    const raw = new RawSmtpServer();
    const { url } = await raw.start();
    try {
      const { id } = await outbox.invited();
      const lines = ['\u0000\u001b[31mred', '<script>alert(1)</script>', '\u202Eemag', 'x'.repeat(2_000)];
      raw.replies = {
        TEXT: [...lines.map((line) => `554-${line}`), '554 http://evil.example/'].join('\r\n'),
      };
      await postman(url).deliverDue(quiet);
      const [row] = await outbox.rows(id);
      expect(row?.status).to.equal('FAILED');
      expect(row?.lastError).to.contain('554');
      expect([...(row?.lastError ?? '')].length).to.be.within(100, 300);
      expect(row?.lastError).to.match(/^[^\p{Cc}\u202a-\u202e\u2028\u2029]*$/u);
    } finally {
      await Promise.all(postmen.splice(0).map((each) => each.stop()));
      await raw.stop();
    }
  });
});
