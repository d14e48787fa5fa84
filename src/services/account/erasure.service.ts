import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { change, placeholders, select } from '../../database/rows.js';
import type { UploadService } from '../shipment/upload.service.js';
import { erasurePlan, type Overwrites } from './erasure-plan.js';

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
    await change(
      this.dataSource.manager,
      `UPDATE account SET ${assignments(this.plan.account)}, erased_at = ?, updated_at = ? WHERE id = ? AND status = 'CLOSED' AND erased_at IS NULL`,
      [now, now, accountId],
    );
    return true;
  }

  /** The account that has waited longest. An account with a letter still being handed over is left until the letter is printed. */
  private async findDue(): Promise<string | null> {
    const waited = Math.max(settling, this.eraseAfterDays * day);
    const [account] = await select<{ id: string }>(
      this.dataSource.manager,
      `SELECT a.id FROM account a
        WHERE a.status = 'CLOSED' AND a.erased_at IS NULL AND a.closed_at <= ? AND a.confirmed_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM shipment s WHERE s.account_id = a.id AND s.status = 'QUEUED')
        ORDER BY a.closed_at LIMIT 1`,
      [new Date(this.clock.now().getTime() - waited)],
    );
    return account?.id ?? null;
  }

  /** Erases one batch of the account; returns whether there was anything left to erase. */
  private async eraseBatch(accountId: string): Promise<boolean> {
    if (await this.removeFiles(accountId)) return true;
    for (const { table, action } of this.plan.steps) {
      const erased =
        action === 'REMOVE'
          ? await this.remove(table, accountId)
          : await this.overwrite(table, accountId, action);
      if (erased > 0) return true;
    }
    return false;
  }

  /** Removes files before their rows, so that no file is forgotten. */
  private async removeFiles(accountId: string): Promise<boolean> {
    const { manager } = this.dataSource;
    const uploads = await select<{ id: string }>(
      manager,
      `SELECT id FROM upload WHERE account_id = ? ORDER BY id LIMIT ${fileBatch}`,
      [accountId],
    );
    if (uploads.length === 0) return false;
    const ids = uploads.map(({ id }) => id);
    for (const id of ids) await this.uploads.removeFile(id);
    await change(manager, `DELETE FROM upload WHERE account_id = ? AND id IN (${placeholders(ids)})`, [
      accountId,
      ...ids,
    ]);
    return true;
  }

  private async remove(table: string, accountId: string): Promise<number> {
    return change(this.dataSource.manager, `DELETE FROM \`${table}\` WHERE account_id = ? LIMIT ${batch}`, [
      accountId,
    ]);
  }

  /** Overwrites rows that do not have all these values yet, compared byte by byte: under a collation, some texts equal the empty one. */
  private async overwrite(table: string, accountId: string, overwrites: Overwrites): Promise<number> {
    const columns = Object.entries(overwrites);
    if (columns.length === 0) return 0;
    const isErased = columns
      .map(([column, value]) => `CAST(\`${column}\` AS BINARY) <=> CAST(${value} AS BINARY)`)
      .join(' AND ');
    return change(
      this.dataSource.manager,
      `UPDATE \`${table}\` SET ${assignments(overwrites)} WHERE account_id = ? AND NOT (${isErased}) LIMIT ${batch}`,
      [accountId],
    );
  }
}

function assignments(overwrites: Overwrites): string {
  return Object.entries(overwrites)
    .map(([column, value]) => `\`${column}\` = ${value}`)
    .join(', ');
}
