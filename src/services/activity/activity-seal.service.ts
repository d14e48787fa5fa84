import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import { hashOf, provenEntry, sealOf } from '../../queries/activity/activity-proof.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';
import { accountsWithWaiting, findHead, findWaiting, lockHead, storeSeals } from './activity-seal.record.js';

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
    const accountIds = await accountsWithWaiting(
      this.dataSource.manager,
      this.lastAccountId,
      accountsPerRound,
    );
    // A full round may not have reached all accounts: the next one continues here, so that no account waits for ever behind others.
    this.lastAccountId = accountIds.length < accountsPerRound ? '' : (accountIds.at(-1) ?? '');
    let sealed = 0;
    for (const accountId of accountIds) sealed += await this.sealBatch(accountId);
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
      const waiting = await findWaiting(manager, accountId, batchSize);
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
      await storeSeals(manager, accountId, seals, { sequence, hash });
      return waiting.length;
    });
  }
}
