import { expect } from 'chai';
import { minute } from '../../src/clock.js';
import type { MailDelivery, DeliveryIncident } from '../../src/mail/delivery.js';
import { smtpTransport } from '../../src/mail/transport.js';
import { backgroundJobs } from '../../src/scheduler/jobs.js';
import { createLog } from '../../src/log.js';
import { delivererOf, handOverOf } from '../support/background.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer, refusal } from '../support/moody-server.js';
import { World } from '../support/world.js';
import { Outbox } from './outbox.js';

/** As often as a transaction is begun again. */
const tries = 5;

describe('LXP-6 what became of a mail is stored, also when the database is busy', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let outbox: Outbox;
  let server: MoodyServer;
  const postmen: MailDelivery[] = [];
  const fates: DeliveryIncident[] = [];
  const report = (_id: string, _error: unknown, fate: DeliveryIncident): void => void fates.push(fate);

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    outbox = new Outbox(gateway, await World.create({ gateway }));
    const { dataSource } = gateway.gateway;
    // Not InnoDB, so that what is counted there stays counted when the transaction is undone.
    await dataSource.query('CREATE TABLE deadlock (rest INT) ENGINE = MyISAM');
    await dataSource.query('INSERT INTO deadlock VALUES (0)');
    const fail = `IF (SELECT rest FROM deadlock) > 0 THEN
      UPDATE deadlock SET rest = rest - 1;
      SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'; END IF`;
    for (const [table, when] of [
      ['user', 'NOT (NEW.email_bounced_at <=> OLD.email_bounced_at)'],
      ['outbox_mail', "NEW.status = 'SENT'"],
    ] as const)
      await dataSource.query(
        `CREATE TRIGGER ${table}_deadlock BEFORE UPDATE ON \`${table}\` FOR EACH ROW IF ${when} THEN ${fail}; END IF`,
      );
  });

  after(async () => {
    await gateway.stop();
    await server.stop();
  });

  beforeEach(async () => {
    gateway.clock.reset();
    server.reset();
    await deadlocks(0);
    await outbox.clear();
    fates.splice(0);
  });

  afterEach(async () => {
    for (const postman of postmen.splice(0)) await postman.stop();
  });

  function postman(): MailDelivery {
    const made = delivererOf(gateway, smtpTransport(server.url()));
    postmen.push(made);
    return made;
  }

  /** From now on so many statements that mark a mail or a user end in a deadlock. */
  async function deadlocks(count: number): Promise<void> {
    await gateway.gateway.dataSource.query('UPDATE deadlock SET rest = ?', [count]);
  }

  const unknownUser = refusal(550, '5.1.1 no such user');

  it('a mail is given up and its address doubted at once: a deadlock in between is got over', async () => {
    const { id } = await outbox.invited();
    server.refuse = (step) => (step === 'TO' ? unknownUser : null);
    await deadlocks(2);
    await postman().deliverDue(report);
    expect((await outbox.rows(id))[0]).to.include({ status: 'FAILED', attempts: 1 });
    expect(await outbox.bouncedAt(id)).to.be.instanceOf(Date);
    expect(fates).to.deep.equal(['GIVEN_UP']);
  });

  it('a mail is not given up without the doubt in its address: where that can not be stored, it is tried again', async () => {
    const { id } = await outbox.invited();
    server.refuse = (step) => (step === 'TO' ? unknownUser : null);
    await deadlocks(tries);
    await postman().deliverDue(report);
    expect((await outbox.rows(id))[0]?.status).to.equal('WAITING');
    expect(await outbox.bouncedAt(id)).to.equal(null);
    expect(fates).to.deep.equal(['TRIED_AGAIN', 'NOT_STORED']);
    gateway.clock.advance(2 * minute);
    await postman().deliverDue(report);
    expect((await outbox.rows(id))[0]?.status).to.equal('FAILED');
    expect(await outbox.bouncedAt(id)).to.be.instanceOf(Date);
  });

  it('a mail is sent and its address trusted again at once: a deadlock in between is got over', async () => {
    const { id } = await outbox.invited();
    const { dataSource } = gateway.gateway;
    await dataSource.query('UPDATE `user` SET email_bounced_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
    await deadlocks(3);
    expect(await postman().deliverDue(report)).to.equal(1);
    expect((await outbox.rows(id))[0]?.status).to.equal('SENT');
    expect(await outbox.bouncedAt(id)).to.equal(null);
    expect(fates).to.deep.equal([]);
  });

  it('what was accepted and could not be marked is marked at an orderly end, and no other process sends it again', async () => {
    const [mail] = await outbox.put(1);
    await deadlocks(tries);
    const one = postman();
    expect(await one.deliverDue(report)).to.equal(1);
    expect(fates).to.deep.equal(['MARK_OWED']);
    expect((await outbox.row(mail!.id)).status).to.equal('WAITING');
    await one.stop();
    expect((await outbox.row(mail!.id)).status).to.equal('SENT');
    gateway.clock.advance(2 * minute);
    expect(await postman().deliverDue(report)).to.equal(0);
    expect(server.to(mail!.address)).to.have.length(1);
  });

  it('a mark for which the database takes too long does not hold up the end', async () => {
    const [mail] = await outbox.put(1);
    const { dataSource } = gateway.gateway;
    const other = dataSource.createQueryRunner();
    await deadlocks(tries);
    const one = postman();
    await one.deliverDue(report);
    await other.startTransaction();
    await other.query('SELECT id FROM outbox_mail WHERE id = ? FOR UPDATE', [mail!.id]);
    await one.stop();
    expect((await outbox.row(mail!.id)).status, 'it is not marked').to.equal('WAITING');
    await other.rollbackTransaction();
    await other.release();
  });

  it('the log says of each mail whether it is tried again, given up, or not stored as it should be', async () => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line) => lines.push(line) });
    const { activitySeals, activityVerifications, immediateNotices } = gateway.gateway.services;
    const [warn, error] = [40, 50];
    const run = async (): Promise<{ level: number; msg: string }[]> => {
      lines.splice(0);
      const delivery = postman();
      const handOver = handOverOf(gateway);
      const services = { activitySeals, activityVerifications, delivery, handOver, immediateNotices };
      await backgroundJobs(services, log)[0]!.run();
      const told = lines.map((line) => JSON.parse(line) as { level: number; msg: string });
      return told.map(({ level, msg }) => ({ level, msg }));
    };
    await outbox.put(1);
    server.answer = () => Promise.reject(refusal(451));
    expect(await run()).to.deep.equal([
      { level: warn, msg: 'a mail could not be delivered; it will be retried' },
    ]);
    server.answer = () => Promise.reject(refusal(554, '5.6.0 never'));
    gateway.clock.advance(minute);
    expect(await run()).to.deep.equal([
      { level: error, msg: 'a mail could not be delivered; it will not be retried' },
    ]);
    server.reset();
    await outbox.put(1);
    await deadlocks(tries);
    expect(await run()).to.deep.equal([
      { level: error, msg: 'a mail was accepted, but could not be marked as sent; this will be retried' },
    ]);
  });
});
