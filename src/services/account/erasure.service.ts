import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { erasurePlan } from './erasure-plan.js';
import { withParts } from '../../parts.js';
import { oneOf } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { Upload } from '../../entities/upload.entity.js';
import type { UploadService } from '../shipment/upload.service.js';
import { eraseAccountRow, findDueAccount, findUploads, overwriteRows, removeRows } from './erasure.record.js';

/** The maximum number of rows that one round changes. */
const batch = 1_000;
/** The maximum number of files that one round removes. */
const fileBatch = 100;
/** The minimum time between closing and erasure, whatever the setting: concurrent requests have ended by then. */
const settling = 10 * minute;

/**
 * Erases the personal data of deleted accounts after the set time (LXP-7). Each round takes one small, repeatable step: several processes may
 * run at once, and a later round of any process completes the work of a killed one.
 */
export class ErasureService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  uploads: Pick<UploadService, 'removeFile'>;
  eraseAfterDays: number;
}>() {
  private readonly plan = erasurePlan(this.dataSource.entityMetadatas);

  /** Erases a batch of due data; returns whether there may be more. */
  async eraseDue(): Promise<boolean> {
    const accountId = await this.findDue();
    if (accountId === null) return false;
    if (await this.eraseBatch(accountId)) return true;
    const now = this.clock.now();
    // Another process may have been faster.
    await eraseAccountRow(this.dataSource.manager, accountId, this.plan.account, now);
    return true;
  }

  /** The account that has waited longest. An account with a letter still being handed over is left until the letter is printed. */
  private async findDue(): Promise<string | null> {
    const waited = Math.max(settling, this.eraseAfterDays * day);
    return findDueAccount(this.dataSource.manager, new Date(this.clock.now().getTime() - waited));
  }

  /** Erases one batch of the account; returns whether there was anything left to erase. */
  private async eraseBatch(accountId: string): Promise<boolean> {
    if (await this.removeFiles(accountId)) return true;
    for (const { table, action } of this.plan.steps) {
      const erased =
        action === 'REMOVE'
          ? await removeRows(this.dataSource.manager, table, accountId, batch)
          : await overwriteRows(this.dataSource.manager, table, accountId, action, batch);
      if (erased > 0) return true;
    }
    return false;
  }

  /** Removes files before their rows, so that no file is forgotten. */
  private async removeFiles(accountId: string): Promise<boolean> {
    const { manager } = this.dataSource;
    const ids = await findUploads(manager, accountId, fileBatch);
    if (ids.length === 0) return false;
    for (const id of ids) await this.uploads.removeFile(id);
    await removeAny(manager, Upload, { accountId, id: oneOf(ids) });
    return true;
  }
}
