import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { minute } from '../../../src/clock.js';
import { createDataSource } from '../../../src/database/data-source.js';
import { inTransaction } from '../../../src/database/transaction.js';
import { VieraugenError } from '../../../src/errors/vieraugen-error.js';
import {
  RateLimit,
  removeEndedCounts,
  type RateLimitRule,
} from '../../../src/services/authentication/rate-limit.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';

const rule: RateLimitRule = {
  name: 'test',
  points: 20,
  window: 15 * minute,
  reason: 'TOO_MANY_FAILED_LOGINS',
};

describe('Limits that are counted in the database', () => {
  let gateway: TestGateway;
  let elsewhere: DataSource;
  let here: RateLimit;
  let there: RateLimit;

  before(async function () {
    this.timeout(60_000);
    let url = '';
    gateway = await startTestGateway(
      testDatabases(),
      { scheduler: false },
      { route: (given) => Promise.resolve((url = given)) },
    );
    // A pool of its own, as another process has.
    elsewhere = await createDataSource(url).initialize();
    here = new RateLimit(gateway.gateway.dataSource, gateway.clock, rule);
    there = new RateLimit(elsewhere, gateway.clock, rule);
  });

  after(async () => {
    await elsewhere.destroy();
    await gateway.stop();
  });

  /** How many of the works were let through; every other one was refused with a time. */
  async function passed(works: readonly Promise<void>[]): Promise<number> {
    const outcomes = await Promise.allSettled(works);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      const error: unknown = outcome.reason;
      if (!(error instanceof VieraugenError)) throw error;
      expect(error.code).to.equal('RATE_LIMITED');
      expect(error.details.retryAfterSeconds).to.be.within(1, 15 * 60);
    }
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  }

  const many = (count: number, work: (index: number) => Promise<void>): Promise<void>[] =>
    Array.from({ length: count }, (_, index) => work(index));

  it('let exactly the allowed number of a hundred simultaneous attempts in two processes pass', async () => {
    for (let round = 0; round < 10; round++) {
      const key = `at once ${round}`;
      expect(await passed(many(100, (index) => (index % 2 === 0 ? here : there).take(key)))).to.equal(20);
    }
  });

  it('begin anew once the window has ended, also when many notice it at the same moment', async () => {
    expect(await passed(many(21, () => here.take('window')))).to.equal(20);
    gateway.clock.advance(15 * minute);
    expect(await passed(many(50, (index) => (index % 2 === 0 ? here : there).take('window')))).to.equal(20);
    gateway.clock.reset();
  });

  it('count nothing for a refused attempt, so that a returned point can be taken', async () => {
    expect(await passed(many(60, () => here.take('returned')))).to.equal(20);
    await there.giveBack('returned');
    expect(await passed(many(5, () => here.take('returned')))).to.equal(1);
  });

  it('never fall below zero', async () => {
    await here.take('floor');
    for (let count = 0; count < 3; count++) await here.giveBack('floor');
    expect(await passed(many(30, () => here.take('floor')))).to.equal(20);
  });

  it('are lifted for all processes at once', async () => {
    expect(await passed(many(25, () => here.take('lifted')))).to.equal(20);
    expect(await there.spentUntil(['lifted', 'never counted'])).to.be.an.instanceOf(Date);
    await there.clear(['lifted']);
    expect(await here.spentUntil(['lifted'])).to.equal(null);
    expect(await passed([here.take('lifted')])).to.equal(1);
  });

  it('count within a transaction only if it is committed', async () => {
    const { dataSource } = gateway.gateway;
    const undone = inTransaction(dataSource, async (manager) => {
      for (let count = 0; count < 20; count++) await here.take('transaction', manager);
      throw new Error('undone');
    });
    expect(await undone.catch((error: unknown) => (error as Error).message)).to.equal('undone');
    await inTransaction(dataSource, (manager) => here.take('transaction', manager));
    expect(await passed(many(30, () => there.take('transaction')))).to.equal(19);
  });

  it('cost one statement, and none while a refusal is remembered', async () => {
    const remembering = new RateLimit(gateway.gateway.dataSource, gateway.clock, {
      ...rule,
      name: 'remembering',
      points: 1,
      remembersRefusals: true,
    });
    expect(await gateway.statementsOf(() => remembering.take('flood'))).to.have.lengthOf(1);
    expect(await passed([remembering.take('flood')])).to.equal(0);
    expect(await gateway.statementsOf(() => passed(many(50, () => remembering.take('flood'))))).to.deep.equal(
      [],
    );
    gateway.clock.advance(15 * minute);
    expect(await passed([remembering.take('flood')])).to.equal(1);
    gateway.clock.reset();
  });

  it('store neither names nor addresses, of whatever length', async () => {
    await here.take('secret@firma.example'.repeat(1_000));
    const rows = await elsewhere.query<{ key: string }[]>('SELECT `key` FROM rate_limit');
    expect(rows.map(({ key }) => key).join()).to.not.contain('firma');
  });

  it('leave no rows behind', async () => {
    await Promise.all(many(50, (index) => here.take(`left over ${index}`)));
    gateway.clock.advance(60 * minute);
    await there.take('still running');
    while (await removeEndedCounts(elsewhere, gateway.clock.now())) {
      // one round after the other
    }
    const rows = await elsewhere.query<unknown[]>('SELECT `key` FROM rate_limit');
    expect(rows).to.have.lengthOf(1);
    gateway.clock.reset();
  });
});
