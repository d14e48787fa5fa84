import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { erasurePlan } from './erasure-plan.js';
import { withParts } from '../../parts.js';
import { oneOf } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { Upload } from '../../entities/upload.entity.js';
import type { UploadService } from '../shipment/upload.service.js';
import { eraseAccountRow, findDueAccount, findUploads, overwriteRows, removeRows } from './erasure.record.js';

/** Rows that one round changes at most. */
const batch = 1_000;
/** Files that one round removes at most. */
const fileBatch = 100;
/** How long after its closing an account is left alone whatever is set: what was under way by then has ended. */
const settling = 10 * minute;

/**
 * Erases the personal data of deleted accounts after the set time (LXP-7). Every round takes one small step that may be taken
 * twice: several processes may do it at once, and what a killed one left is taken up by the next round of any.
 */
export class ErasureService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  uploads: Pick<UploadService, 'removeFile'>;
  eraseAfterDays: number;
}>() {
  private readonly plan = erasurePlan(this.dataSource.entityMetadatas);

  /** Erases a batch of what is due; says whether more may be waiting. */
  async eraseDue(): Promise<boolean> {
    const accountId = await this.findDue();
    if (accountId === null) return false;
    if (await this.eraseBatch(accountId)) return true;
    const now = this.clock.now();
    // Another process may have been faster.
    await eraseAccountRow(this.dataSource.manager, accountId, this.plan.account, now);
    return true;
  }

  /** The account that waits longest; one of which a letter is still being handed over to print is left until it is printed. */
  private async findDue(): Promise<string | null> {
    const waited = Math.max(settling, this.eraseAfterDays * day);
    return findDueAccount(this.dataSource.manager, new Date(this.clock.now().getTime() - waited));
  }

  /** Erases one batch of the account; says whether there was anything left to erase. */
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

  /** Removes files first and what is known of them afterwards, so that no file is forgotten. */
  private async removeFiles(accountId: string): Promise<boolean> {
    const { manager } = this.dataSource;
    const ids = await findUploads(manager, accountId, fileBatch);
    if (ids.length === 0) return false;
    for (const id of ids) await this.uploads.removeFile(id);
    await removeAny(manager, Upload, { accountId, id: oneOf(ids) });
    return true;
  }
}
