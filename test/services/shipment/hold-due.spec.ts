import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import { select } from '../../../src/database/rows.js';
import {
  AccountDocument,
  DeleteAccountDocument,
  ShipmentDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { quickShipment } from '../../support/rounds.js';
import { password, World } from '../../support/world.js';

describe('LXP-11 released letters that are due', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    gateway.clock.reset();
    await gateway.gateway.dataSource.query("UPDATE shipment SET status = 'SENT' WHERE status = 'QUEUED'");
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 10 } });
  });

  async function handedOver(): Promise<number> {
    return handOverOf(gateway, { handOver: () => Promise.resolve() }).handOverWaiting((_id, error) => {
      throw error;
    });
  }

  it('by default there is no hold: a letter is handed over as soon as it is released', async () => {
    const fresh = await World.create({ gateway });
    const { account } = await fresh.superadmin.client.run(AccountDocument);
    expect(account.holdMinutes).to.equal(0);
    const letter = await quickShipment(fresh, fresh.superadmin, null);
    expect(letter.handOverAt).to.equal(letter.submittedAt);
    expect(await handedOver()).to.equal(1);
    const { shipment } = await fresh.superadmin.client.run(ShipmentDocument, { id: letter.id });
    expect(shipment).to.include({ status: 'SENT' });
  });

  it('a letter released by an earlier version, without a time, is due', async () => {
    const letter = await quickShipment(world, world.superadmin, null);
    await gateway.gateway.dataSource.query('UPDATE shipment SET hand_over_at = NULL WHERE id = ?', [
      letter.id,
    ]);
    expect(await handedOver()).to.equal(1);
  });

  it('a held letter of a deleted account is never handed over', async () => {
    const closed = await World.create({ gateway });
    await closed.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 30 } });
    await quickShipment(closed, closed.superadmin, null);
    await closed.superadmin.client.run(DeleteAccountDocument, { input: { password } });
    gateway.clock.advance(31 * minute);
    expect(await handedOver()).to.equal(0);
  });

  it('the job finds due letters by an index, without reading held ones', async () => {
    const { logger } = gateway.gateway.dataSource;
    const statements: { sql: string; parameters: unknown[] }[] = [];
    const logQuery = logger.logQuery.bind(logger);
    logger.logQuery = (sql, parameters) =>
      statements.push({ sql, parameters: Array.isArray(parameters) ? parameters : [] });
    await handedOver();
    logger.logQuery = logQuery;
    const find = statements.find(({ sql }) => sql.startsWith('SELECT s.account_id'));
    if (find === undefined) throw new Error('The job looks for letters that are due.');
    const plan = await select<{ table: string; key: string | null }>(
      gateway.gateway.dataSource.manager,
      `EXPLAIN ${find.sql}`,
      find.parameters,
    );
    expect(plan.find(({ table }) => table === 's')?.key).to.equal('shipment_due');
  });
});
