import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { selectEntities } from '../../database/find.js';
import { change, placeholders, select } from '../../database/rows.js';
import { inTransaction } from '../../database/transaction.js';
import { insert } from '../../database/write.js';
import { ActivitySeal } from '../../entities/activity-seal.entity.js';
import { Activity } from '../../entities/activity.entity.js';
import { beforeTheFirst, hashOf, provenEntry, sealOf } from '../../queries/activity/activity-proof.js';
import { ChainHead } from '../../queries/activity/activity-seal.query.js';

const batchSize = 500;
const accountsPerRound = 20;

/** Seals the entries of the activity log in order, in one chain per account (LXP-14). */
export class ActivitySealService {
  private lastAccountId = '';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly secretKey: string,
  ) {}

  /** Seals a batch of each of the next accounts with waiting entries, in turn; returns the number of entries. */
  async sealWaiting(): Promise<number> {
    const rows = await select<{ accountId: string }>(
      this.dataSource.manager,
      `SELECT DISTINCT account_id AS accountId FROM unsealed_activity WHERE account_id > ? ORDER BY account_id LIMIT ${accountsPerRound}`,
      [this.lastAccountId],
    );
    // A full round may not have reached all accounts: the next one continues here, so that no account waits for ever behind others.
    this.lastAccountId = rows.length < accountsPerRound ? '' : (rows.at(-1)?.accountId ?? '');
    let sealed = 0;
    for (const { accountId } of rows) sealed += await this.sealBatch(accountId);
    return sealed;
  }

  /** Seals all entries of the account that wait at this moment; returns the end of its chain. */
  async sealAccount(accountId: string): Promise<ChainHead> {
    while ((await this.sealBatch(accountId)) === batchSize);
    return findHead(this.dataSource.manager, accountId);
  }

  /** The seal of an export's last line. */
  sealOfExport(hash: string): string {
    return sealOf(this.secretKey, 'activity-export', hash);
  }

  /** One batch is one transaction: a killed process leaves the chain as it was before. */
  private async sealBatch(accountId: string): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      const head = await lockHead(manager, accountId);
      const waiting = await findWaiting(manager, accountId);
      if (waiting.length === 0) return 0;
      const sealedAt = this.clock.now();
      let { sequence, hash } = head;
      const seals = waiting.map((activity) => {
        sequence++;
        hash = hashOf(hash, provenEntry(activity));
        return {
          accountId,
          sequence,
          activityId: activity.id,
          hash: Buffer.from(hash, 'hex'),
          seal: Buffer.from(sealOf(this.secretKey, 'activity', hash), 'hex'),
          sealedAt,
        };
      });
      await insert(manager, ActivitySeal, seals);
      const ids = waiting.map(({ id }) => id);
      await change(
        manager,
        `DELETE FROM unsealed_activity WHERE account_id = ? AND activity_id IN (${placeholders(ids)})`,
        [accountId, ...ids],
      );
      await change(manager, 'UPDATE activity_chain SET sequence = ?, hash = ? WHERE account_id = ?', [
        sequence,
        Buffer.from(hash, 'hex'),
        accountId,
      ]);
      return waiting.length;
    });
  }
}

/** The stored end of the account's chain; sequence 0 before the first entry. */
export async function findHead(manager: EntityManager, accountId: string): Promise<ChainHead> {
  const [row] = await select<{ sequence: number; hash: Buffer }>(
    manager,
    'SELECT sequence, hash FROM activity_chain WHERE account_id = ?',
    [accountId],
  );
  return row === undefined
    ? { sequence: 0, hash: beforeTheFirst }
    : { sequence: row.sequence, hash: row.hash.toString('hex') };
}

/** Locks the chain's end until the transaction ends, and creates it if there is none. */
async function lockHead(manager: EntityManager, accountId: string): Promise<ChainHead> {
  await manager.query(
    'INSERT INTO activity_chain (account_id, sequence, hash) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE sequence = sequence',
    [accountId, Buffer.from(beforeTheFirst, 'hex')],
  );
  return findHead(manager, accountId);
}

/**
 * The waiting entries, in the order of their creation; of many, the first ones by id. Queue rows without an entry, or for an entry that is
 * sealed already, stay for verify to find.
 */
async function findWaiting(manager: EntityManager, accountId: string): Promise<Activity[]> {
  const waiting = await selectEntities(
    manager,
    Activity,
    'a',
    `FROM unsealed_activity q STRAIGHT_JOIN activity a ON a.account_id = q.account_id AND a.id = q.activity_id
      WHERE q.account_id = ?
        AND NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.account_id = q.account_id AND s.activity_id = q.activity_id)
      ORDER BY q.activity_id LIMIT ${batchSize}`,
    [accountId],
  );
  return waiting.sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}
