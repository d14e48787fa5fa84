import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import PostalMime, { type Email } from 'postal-mime';
import { day, minute } from '../../src/clock.js';
import {
  AcceptInvitationDocument,
  InviteUserDocument,
  UserDocument,
} from '../../src/generated/operations.js';
import { fileTransport, smtpTransport, type MailTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { invitationToken } from '../support/mailbox.js';
import { MoodyServer, refusal } from '../support/moody-server.js';
import { password, World } from '../support/world.js';
import { Outbox } from './outbox.js';

describe('LXP-6 mail is neither lost nor doubled', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let server: MoodyServer;
  let outbox: Outbox;
  const transports: MailTransport[] = [];

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    outbox = new Outbox(gateway, world);
  });

  after(async () => {
    for (const transport of transports) transport.close();
    await gateway.stop();
    await server.stop();
  });

  beforeEach(async () => {
    gateway.clock.reset();
    server.reset();
    await outbox.clear();
  });

  function deliverer() {
    const transport = smtpTransport(server.url());
    transports.push(transport);
    return delivererOf(gateway, transport);
  }

  const quiet = (): void => undefined;

  const invited = () => outbox.invited();
  const outboxOf = (userId: string) => outbox.rows(userId);
  const mailsTo = (email: string): Email[] => server.to(email);

  it('a mail is decided on together with what it is about: what fails leaves no mail, and no mail means it failed', async () => {
    const { dataSource } = gateway.gateway;
    const { id } = await world.createdUser();
    const invite = () => world.superadmin.client.refused('INTERNAL_SERVER_ERROR', InviteUserDocument, { id });
    const statusOf = async () => (await world.superadmin.client.run(UserDocument, { id })).user?.status;
    for (const table of ['activity', 'outbox_mail']) {
      await dataSource.query(`RENAME TABLE ${table} TO away`);
      try {
        await invite();
      } finally {
        await dataSource.query(`RENAME TABLE away TO ${table}`);
      }
      expect(await outboxOf(id)).to.deep.equal([]);
      expect(await statusOf()).to.equal('CREATED');
    }
    await world.superadmin.client.run(InviteUserDocument, { id });
    expect(await outboxOf(id)).to.have.length(1);
    expect((await outboxOf(id))[0]).to.include({ status: 'WAITING', attempts: 0, sentAt: null });
    expect(await statusOf()).to.equal('INVITED');
  });

  it('a refused call sends no mail', async () => {
    await world.superadmin.client.refused('INVALID_STATE', InviteUserDocument, { id: world.superadmin.id });
    expect(await deliverer().deliverDue(quiet)).to.equal(0);
    expect(server.got).to.deep.equal([]);
  });

  it('several deliverers at once deliver each mail once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => invited()));
    server.answer = () => new Promise((resolve) => setTimeout(resolve, 10));
    const counts = await Promise.all(
      Array.from({ length: 4 }, () => deliverer()).map((each) => each.deliverDue(quiet)),
    );
    expect(counts.reduce((sum, count) => sum + count)).to.equal(12);
    for (const { id, email } of people) {
      expect(mailsTo(email)).to.have.length(1);
      expect((await outboxOf(id))[0]).to.include({ status: 'SENT', attempts: 1, lastError: null });
    }
    expect(await deliverer().deliverDue(quiet), 'nothing is left').to.equal(0);
  });

  it('refused for now, a mail is tried again after pauses that grow to an hour, and is FAILED after three days', async () => {
    const { id, email } = await invited();
    server.answer = () => Promise.reject(refusal(451));
    const postman = deliverer();
    const began = gateway.clock.now().getTime();
    const pauses: number[] = [];
    for (let tries = 1; ; tries++) {
      expect(await postman.deliverDue(quiet)).to.equal(0);
      const [row] = await outboxOf(id);
      expect(row?.attempts).to.equal(tries);
      expect(row?.lastError).to.contain('451');
      if (row?.status !== 'WAITING') break;
      const pause = row.nextAttemptAt.getTime() - gateway.clock.now().getTime();
      pauses.push(Math.round(pause / 1_000));
      if (tries < 4) {
        gateway.clock.advance(pause - 1_000);
        expect(await postman.deliverDue(quiet), 'not yet').to.equal(0);
        expect(mailsTo(email)).to.have.length(tries);
      }
      gateway.clock.advance(tries < 4 ? 1_100 : pause + 100);
    }
    for (const [index, pause] of pauses.entries()) {
      const before = pauses[index - 1] ?? 0;
      if (before < 3_590) expect(pause, `pause ${index + 1}`).to.be.greaterThan(before);
      expect(pause).to.be.at.most(3_600);
    }
    const tried = gateway.clock.now().getTime() - began;
    expect(tried).to.be.within(2.8 * day, 3.2 * day);
    expect((await outboxOf(id))[0]).to.include({ status: 'FAILED', attempts: 80, sentAt: null });
    gateway.clock.advance(365 * day);
    expect(await postman.deliverDue(quiet)).to.equal(0);
    expect(mailsTo(email), 'given up').to.have.length(80);
    expect(new Set(mailsTo(email).map(({ messageId }) => messageId)).size, 'one Message-ID').to.equal(1);
  });

  it('what somebody waits for goes ahead of daily notices, however old these are', async () => {
    const old = new Date(gateway.clock.now().getTime() - day);
    const notices = await outbox.put(100, { urgency: 1, nextAttemptAt: old });
    const urgent = await outbox.put(3);
    const postman = deliverer();
    const all = [...urgent, ...notices];
    // A round is a batch of 40 mails; on a busy machine it ends before all of them are delivered.
    while (server.got.length < all.length) {
      expect(await postman.deliverDue(quiet)).to.be.at.most(40);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const first = server.got.slice(0, 10).map((mail) => mail.to?.[0]?.address);
    for (const { address } of urgent) expect(first).to.include(address);
    for (const { address } of all) expect(server.to(address)).to.have.length(1);
  });

  it('no more than four mails are on their way at once, and a slow one does not hold up the others', async () => {
    let atOnce = 0;
    let most = 0;
    const slow = (await outbox.put(1))[0]!.address;
    let release: () => void = quiet;
    const released = new Promise<void>((resolve) => (release = resolve));
    let fill: () => void = quiet;
    // The first ones wait for the fourth: on a busy machine, they would be answered before it comes.
    const full = new Promise<void>((resolve) => (fill = resolve));
    server.answer = async (mail) => {
      most = Math.max(most, ++atOnce);
      if (atOnce === 4) fill();
      if (mail.to?.[0]?.address === slow) await released;
      else await full.then(() => new Promise((resolve) => setTimeout(resolve, 5)));
      atOnce--;
    };
    const postman = deliverer();
    const round = postman.deliverDue(quiet);
    while (server.to(slow).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await round;
    const others = await outbox.put(60);
    const unsent = async (): Promise<number> =>
      (await outbox.rows()).filter(({ status }) => status !== 'SENT').length;
    while ((await unsent()) > 1) await postman.deliverDue(quiet);
    for (const { address } of others) expect(server.to(address)).to.have.length(1);
    expect(await unsent()).to.equal(1);
    expect(most).to.equal(4);
    release();
    await postman.stop();
    expect((await outbox.rows()).every(({ status }) => status === 'SENT')).to.equal(true);
  });

  it('different mails have different Message-IDs', async () => {
    await Promise.all([invited(), invited()]);
    await deliverer().deliverDue(quiet);
    expect(new Set(server.got.map(({ messageId }) => messageId)).size).to.equal(2);
  });

  it('one mail that is refused does not hold up the others', async () => {
    const [refused, fine] = [await invited(), await invited()];
    server.answer = (mail) =>
      mail.to?.[0]?.address === refused.email ? Promise.reject(refusal(451)) : Promise.resolve();
    expect(await deliverer().deliverDue(quiet)).to.equal(1);
    expect((await outboxOf(refused.id))[0]?.status).to.equal('WAITING');
    expect((await outboxOf(fine.id))[0]?.status).to.equal('SENT');
  });

  it('what one deliverer was too slow for, and another has taken over, is not sent by the slow one too', async () => {
    // Four are on their way at once; of those the server may have two copies, of those that wait behind them never.
    const people: Awaited<ReturnType<typeof invited>>[] = [];
    for (let count = 0; count < 8; count++) people.push(await invited());
    const [slow, quick] = [deliverer(), deliverer()];
    server.answer = async () => {
      server.answer = () => Promise.resolve();
      gateway.clock.advance(3 * minute);
      await quick.deliverDue(quiet);
    };
    await slow.deliverDue(quiet);
    for (const { id } of people) expect((await outboxOf(id))[0]?.status).to.equal('SENT');
    for (const { email } of people.slice(4)) expect(mailsTo(email)).to.have.length(1);
  });

  it('killed between acceptance and its mark, a mail comes again, with the same Message-ID', async () => {
    const { id, email } = await invited();
    const toServer = smtpTransport(server.url());
    transports.push(toServer);
    const sent = { mail: false };
    const killed: MailTransport = {
      send: async (mail) => {
        await toServer.send(mail);
        sent.mail = true;
        return new Promise(() => undefined);
      },
      close: quiet,
    };
    void delivererOf(gateway, killed).deliverDue(quiet);
    while (!sent.mail) await new Promise((resolve) => setTimeout(resolve, 10));
    const postman = deliverer();
    gateway.clock.advance(minute / 2);
    expect(await postman.deliverDue(quiet), 'somebody seems to be at it').to.equal(0);
    gateway.clock.advance(minute);
    expect(await postman.deliverDue(quiet)).to.equal(1);
    expect((await outboxOf(id))[0]?.status).to.equal('SENT');
    const [first, again] = mailsTo(email);
    expect(again?.messageId).to.equal(first?.messageId);
  });

  it('an invitation that a newer one has replaced is not sent any more, not even when its try was under way', async () => {
    const { id, email } = await invited();
    const postman = deliverer();
    let refuse: () => void = quiet;
    server.answer = () =>
      new Promise((_resolve, reject) => {
        refuse = () => {
          reject(refusal(451));
        };
      });
    const running = postman.deliverDue(quiet);
    while (server.got.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await world.superadmin.client.run(InviteUserDocument, { id });
    refuse();
    await running;
    server.answer = () => Promise.resolve();
    gateway.clock.advance(60 * minute);
    expect(await postman.deliverDue(quiet)).to.equal(1);
    expect((await outboxOf(id)).map(({ status }) => status)).to.deep.equal(['WITHDRAWN', 'SENT']);
    const [replaced, newer] = mailsTo(email);
    expect(newer?.messageId).not.to.equal(replaced?.messageId);
    const accept = (mail: Email) => ({ input: { token: invitationToken(mail), password } });
    await world.anonymous().refused('LOGIN_FAILED', AcceptInvitationDocument, accept(replaced!));
    await world.anonymous().run(AcceptInvitationDocument, accept(newer!));
  });

  it('without a mail server each mail becomes an .eml file that a mail program can open', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-mail-'));
    try {
      const { email } = await invited();
      expect(await delivererOf(gateway, fileTransport(folder)).deliverDue(quiet)).to.equal(1);
      const names = await readdir(folder);
      expect(names).to.have.length(1);
      expect(names[0]).to.match(/\.eml$/);
      const mail = await PostalMime.parse(await readFile(path.join(folder, names[0]!)));
      expect(mail.to?.[0]?.address).to.equal(email);
      expect(mail.subject).to.equal('Ihre Einladung zu Beispiel & Söhne');
      expect(mail.html).to.contain(invitationToken(mail));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('no token and no link is stored anywhere in the database', async () => {
    const { email } = await invited();
    await deliverer().deliverDue(quiet);
    const token = invitationToken(mailsTo(email)[0]!);
    const client = world.anonymous();
    const { acceptInvitation } = await client.run(AcceptInvitationDocument, { input: { token, password } });
    const { dataSource } = gateway.gateway;
    const tables = await dataSource.query<Record<string, string>[]>('SHOW TABLES');
    let stored = '';
    for (const table of tables.flatMap((row) => Object.values(row))) {
      const rows = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM \`${table}\``);
      const values = rows.flatMap((row) => Object.values(row));
      for (const value of values)
        stored += Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
    }
    expect(stored, 'the search reaches the outbox').to.contain(email);
    for (const secret of [token, acceptInvitation.token, world.superadmin.client.token!, password, 'token='])
      expect(stored.includes(secret), `finds "${secret}"`).to.equal(false);
  });
});
