import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { mail as mailCommand } from '../../src/cli/mail.js';
import { select } from '../../src/database/rows.js';
import { insert } from '../../src/database/write.js';
import type { MailStatus } from '../../src/entities/mail.enums.js';
import { newId } from '../../src/entities/id.js';
import { Mail } from '../../src/entities/mail.entity.js';
import { smtpTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { runCommand, type Ran } from '../support/command.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer, refusal } from '../support/moody-server.js';
import { World } from '../support/world.js';
import { Outbox } from '../mail/outbox.js';
import { invitation } from '../mail/sample-messages.js';
import { lockGroup } from '../support/losses.js';

describe('The operator command mail', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let databaseUrl: string;
  let world: World;

  before(async () => {
    const route = (url: string): Promise<string> => {
      databaseUrl = url;
      return Promise.resolve(url);
    };
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    ({ dataSource } = gateway.gateway);
  });

  beforeEach(async () => {
    await dataSource.query('DELETE FROM outbox_mail');
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  const mail = (...commandLine: string[]): Promise<Ran> =>
    runCommand(['mail', ...commandLine], { DATABASE_URL: databaseUrl });

  /** Stores a mail to the account's superadmin, at an address that has changed since; gives its id. */
  async function stored(status: MailStatus, given: Partial<Mail> = {}): Promise<string> {
    const id = newId();
    const at = new Date('2026-03-01T11:00:00Z');
    await insert(dataSource.manager, Mail, {
      accountId: world.accountId,
      id,
      uniqueKey: id,
      kind: 'APPROVALS_WAITING',
      recipientId: world.superadmin.id,
      message: {
        kind: 'APPROVALS_WAITING',
        language: 'DE',
        to: { name: 'Christa Chefin', address: 'formerly@firma.example' },
        company: 'Geheimnis GmbH',
        timeZone: 'Europe/Berlin',
        total: 1,
        letters: [],
      },
      status,
      urgency: 1,
      claim: null,
      attempts: 0,
      nextAttemptAt: at,
      lastError: null,
      createdAt: at,
      sentAt: null,
      ...given,
    });
    return id;
  }

  async function rowOf(id: string): Promise<Omit<Mail, 'message'> & { message: string }> {
    const [row] = await select<Omit<Mail, 'message'> & { message: string }>(
      dataSource.manager,
      'SELECT status, attempts, message, last_error AS lastError FROM outbox_mail WHERE id = ?',
      [id],
    );
    return row!;
  }

  it('counts the mails by kind and state, and tells how long the oldest waits and how many are due', async () => {
    await stored('WAITING');
    await stored('WAITING', { nextAttemptAt: new Date(Date.now() + 3_600_000) });
    await stored('SENT', { kind: 'INVITATION' });
    await stored('FAILED', { lastError: '550 5.1.1 No such user' });
    const { code, output } = await mail();
    expect(code, output).to.equal(0);
    expect(output).to.match(/^MAILS +WAITING +SENT +FAILED +WITHDRAWN$/m);
    expect(output).to.match(/^APPROVALS_WAITING +2 +0 +1 +0$/m);
    expect(output).to.match(/^INVITATION +0 +1 +0 +0$/m);
    expect(output).to.match(/^all +2 +1 +1 +0$/m);
    expect(output).to.contain('was created at 2026-03-01T11:00:00Z. Due now: 1.');
    expect(output).to.contain('550 5.1.1 No such user');
  });

  it('says that no mail waits when none does', async () => {
    expect((await mail()).output).to.contain('No mails are waiting.');
    expect((await mail('list')).output).to.equal('No mails found.\n');
  });

  it('lists mails with whom they go to and what went wrong, by state and account, on 120 columns', async () => {
    const failed = await stored('FAILED', { lastError: `550 \u001b[2J${'no '.repeat(100)}`, attempts: 80 });
    const waiting = await stored('WAITING', { createdAt: new Date('2026-03-01T12:00:00Z') });
    const other = await World.create({ gateway });
    const elsewhere = await stored('FAILED', {
      accountId: other.accountId,
      recipientId: other.superadmin.id,
    });
    const { code, output } = await mail('list');
    expect(code, output).to.equal(0);
    expect(output.indexOf(waiting)).to.be.lessThan(output.indexOf(failed));
    expect(output).to.contain('to formerly@firma.example').and.to.contain(elsewhere);
    expect(output).not.to.contain('\u001b');
    expect(Math.max(...output.split('\n').map((line) => line.length))).to.be.at.most(120);
    const ids = async (...flags: string[]): Promise<string[]> =>
      (JSON.parse((await mail('list', '--json', ...flags)).output) as { id: string }[]).map(({ id }) => id);
    expect(await ids('--status', 'FAILED', '--account', world.accountId)).to.deep.equal([failed]);
    expect(await ids('--limit', '1')).to.deep.equal([waiting]);
    expect(await ids('--account', other.accountId)).to.deep.equal([elsewhere]);
  });

  it('never shows what a mail says', async () => {
    const id = await stored('FAILED');
    const outputs = await Promise.all([mail(), mail('list'), mail('list', '--json'), mail('retry', id)]);
    for (const { output } of outputs) expect(output).not.to.match(/Geheimnis|letters|token/);
  });

  it('sends once more what was given up, to the present address', async () => {
    const id = await stored('FAILED', { attempts: 80, lastError: '550 No such user' });
    const { code, output } = await mail('retry', id);
    expect(code, output).to.equal(0);
    const { status, attempts, lastError, message } = await rowOf(id);
    expect({ status, attempts, lastError }).to.deep.equal({
      status: 'WAITING',
      attempts: 0,
      lastError: null,
    });
    expect(message).to.contain(world.superadmin.email).and.not.to.contain('formerly');
    const again = await mail('retry', id);
    expect(again.code).to.equal(1);
    expect(again.output).to.contain('The mail is WAITING');
  });

  it('sends once more all that were given up, of one account or of all, and passes over those that nobody gets', async () => {
    const other = await World.create({ gateway });
    const own = await stored('FAILED');
    const elsewhere = await stored('FAILED', {
      accountId: other.accountId,
      recipientId: other.superadmin.id,
    });
    await stored('FAILED', { recipientId: newId() });
    await stored('FAILED', { message: { ...invitation('DE'), expiresAt: new Date().toISOString() } });
    const group = await world.group();
    const { id: invitee } = await world.createdUser({ groups: [group] });
    await lockGroup(world.superadmin.client, group.id);
    await stored('FAILED', {
      recipientId: invitee,
      message: { ...invitation('DE'), expiresAt: '2126-03-01T11:00:00Z' },
      createdAt: new Date('2026-02-28T11:00:00Z'),
    });
    const sent = await stored('SENT');
    const ofAccount = await mail('retry', '--all-failed', '--account', world.accountId);
    expect(ofAccount).to.deep.equal({
      code: 0,
      output:
        '1 mail is queued again. 3 remain FAILED: they have no recipient any more, or are invitations that cannot be accepted.\n',
    });
    expect((await rowOf(own)).status).to.equal('WAITING');
    expect((await rowOf(elsewhere)).status).to.equal('FAILED');
    await mail('retry', '--all-failed');
    expect((await rowOf(elsewhere)).status).to.equal('WAITING');
    expect((await rowOf(sent)).status).to.equal('SENT');
  });

  it('sends each mail once more at most, and counts right, while a gateway delivers them and they fail again', async () => {
    const server = new MoodyServer(await freePort());
    await server.start();
    const postman = delivererOf(gateway, smtpTransport(server.url()));
    const outbox = new Outbox(gateway, world);
    const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 1, 11, minutes));
    server.answer = () => Promise.reject(refusal(554, '5.6.0 never'));
    try {
      await outbox.put(250, { status: 'FAILED', createdAt: at(1) });
      await outbox.put(250, { status: 'FAILED', createdAt: at(2) });
      const going = { on: true };
      const delivering = (async () => {
        while (going.on)
          if ((await postman.deliverDue(() => undefined)) === 0)
            await new Promise((next) => setTimeout(next, 5));
      })();
      const ran = mail('retry', '--all-failed');
      while (server.got.length === 0) await new Promise((next) => setTimeout(next, 5));
      // These are given up while the command is at work: what it finds at its start is what it sees to.
      await outbox.put(20, { createdAt: at(3) });
      expect((await ran).output).to.equal('500 mails are queued again.\n');
      while ((await outbox.rows()).some(({ status }) => status === 'WAITING'))
        await new Promise((next) => setTimeout(next, 50));
      going.on = false;
      await delivering;
      expect(server.got).to.have.length(520);
      expect(new Set(server.got.map(({ messageId }) => messageId)).size).to.equal(520);
    } finally {
      await postman.stop();
      await server.stop();
    }
  });

  it('tells what is wrong with a call that makes no sense, in a sentence', async () => {
    const calls = [
      ['frob'],
      ['list', '--frob'],
      ['list', '--status', 'LOST'],
      ['list', '--account', 'me'],
      ['retry'],
      ['retry', newId(), '--all-failed'],
      ['retry', 'one', 'two'],
    ];
    for (const call of calls) {
      const refused: unknown = await mailCommand(call).catch((error: unknown) => error);
      expect(refused, call.join(' '))
        .to.be.an('error')
        .with.property('message')
        .that.match(/^.+\.$/);
    }
    const id = newId();
    const { code, output } = await mail('retry', id);
    expect({ code, output }).to.deep.equal({
      code: 1,
      output: `There is no mail ${id}; "mail list" lists the ids.\n`,
    });
  });
});
