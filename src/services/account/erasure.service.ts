import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { change, placeholders, select } from '../../database/rows.js';
import type { UploadService } from '../shipment/upload.service.js';

/** The maximum number of rows that one round changes. */
const batch = 1_000;
/** The maximum number of files that one round removes. */
const fileBatch = 100;
/** The minimum time between closing and erasure, whatever the setting: concurrent requests have ended by then. */
const settling = 10 * minute;

/** The erasure of a table's rows: they stay unchanged, are deleted, or get these values in these columns (in SQL). */
type Fate = 'KEEP' | 'REMOVE' | Readonly<Record<string, string>>;

/**
 * The erasure of an account, table by table; a missing table makes the tests fail. Ids, numbers, states, prices and dates stay, since
 * accounting needs them, and so do the hashes of login names, so that none becomes free again (LXP-5, LXP-7).
 */
export const fates: Readonly<Record<string, Fate>> = {
  session: 'REMOVE',
  credential: 'REMOVE',
  registration: 'REMOVE',
  invitation: 'REMOVE',
  outbox_mail: 'REMOVE',
  hand_over_failure: 'REMOVE',
  notice_item: 'REMOVE',
  immediate_notice: 'REMOVE',
  notice_pause: 'REMOVE',
  mail_setting: 'REMOVE',
  known_device: 'REMOVE',
  unsealed_activity: 'REMOVE',
  activity_seal: 'REMOVE',
  activity_chain: 'REMOVE',
  activity_audience: 'REMOVE',
  activity: 'REMOVE',
  // With their files, which are removed first.
  upload: 'REMOVE',
  approval: { comment: 'NULL', filename: 'NULL', sha256: 'NULL' },
  shipment: {
    filename: "''",
    sha256: 'NULL',
    search_text: "''",
    idempotency_key: 'NULL',
    idempotency_hash: 'NULL',
    cost_bearer: 'NULL',
    cost_centre: 'NULL',
  },
  user_group: {
    name: "''",
    live_name_key: 'NULL',
    description: 'NULL',
    cost_bearer: 'NULL',
    cost_centre: 'NULL',
    name_text: "''",
    search_text: "''",
    address: 'NULL',
  },
  user: {
    login_name: "''",
    // Unique in the installation, and different from every folded name, which has no capital letters.
    login_name_key: "CONCAT('ERASED:', id)",
    email: "''",
    live_email_key: 'NULL',
    first_name: "''",
    last_name: "''",
    personnel_number: 'NULL',
    personnel_number_key: 'NULL',
    function: 'NULL',
    note: 'NULL',
    password_hash: 'NULL',
    search_text: "''",
    sender_text: "''",
    last_login_at: 'NULL',
    email_bounced_at: 'NULL',
  },
  membership: 'KEEP',
  login_name: 'KEEP',
};

/**
 * Erases the personal data of deleted accounts after the set time (LXP-7). Each round takes one small, repeatable step: several processes may
 * run at once, and a later round of any process completes the work of a killed one.
 */
export class ErasureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly uploads: Pick<UploadService, 'removeFile'>,
    private readonly eraseAfterDays: number,
  ) {}

  /** Erases a batch of due data; returns whether there may be more. */
  async eraseDue(): Promise<boolean> {
    const accountId = await this.findDue();
    if (accountId === null) return false;
    if (await this.eraseBatch(accountId)) return true;
    const now = this.clock.now();
    await change(
      this.dataSource.manager,
      "UPDATE account SET company = '', erased_at = ?, updated_at = ? WHERE id = ? AND status = 'CLOSED' AND erased_at IS NULL",
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
    for (const [table, fate] of Object.entries(fates)) {
      if (fate === 'KEEP') continue;
      const erased =
        fate === 'REMOVE'
          ? await this.remove(table, accountId)
          : await this.overwrite(table, accountId, fate);
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
  private async overwrite(
    table: string,
    accountId: string,
    values: Readonly<Record<string, string>>,
  ): Promise<number> {
    const columns = Object.entries(values);
    const set = columns.map(([column, value]) => `\`${column}\` = ${value}`).join(', ');
    const isErased = columns
      .map(([column, value]) => `CAST(\`${column}\` AS BINARY) <=> CAST(${value} AS BINARY)`)
      .join(' AND ');
    return change(
      this.dataSource.manager,
      `UPDATE \`${table}\` SET ${set} WHERE account_id = ? AND NOT (${isErased}) LIMIT ${batch}`,
      [accountId],
    );
  }
}
