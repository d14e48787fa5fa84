import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { oneOf } from '../../database/where.js';
import { removeAny, updateAny } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import { Upload } from '../../entities/upload.entity.js';
import type { UploadService } from '../shipment/upload.service.js';
import { findDueAccount, findUploads, overwriteRows, removeRows } from './erasure.record.js';

/** Rows that one round changes at most. */
const batch = 1_000;
/** Files that one round removes at most. */
const fileBatch = 100;
/** How long after its closing an account is left alone whatever is set: what was under way by then has ended. */
const settling = 10 * minute;

/** What becomes of a table's rows: they stay as they are, they go, or these columns get these values (in SQL). */
type Fate = 'KEEP' | 'REMOVE' | Readonly<Record<string, string>>;

/**
 * What becomes of an erased account, table by table; a table that is not here stops the tests. What stays are ids, numbers, states,
 * prices and dates, which accounting needs, and the hashes of login names, so that none is ever free again (LXP-5, LXP-7).
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
  // With their files, which go first.
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
    // Unique in the installation, and like no folded name: these have no capitals.
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
 * Erases the personal data of deleted accounts after the set time (LXP-7). Every round takes one small step that may be taken
 * twice: several processes may do it at once, and what a killed one left is taken up by the next round of any.
 */
export class ErasureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly uploads: Pick<UploadService, 'removeFile'>,
    private readonly eraseAfterDays: number,
  ) {}

  /** Erases a batch of what is due; says whether more may be waiting. */
  async eraseDue(): Promise<boolean> {
    const accountId = await this.findDue();
    if (accountId === null) return false;
    if (await this.eraseBatch(accountId)) return true;
    const now = this.clock.now();
    const isLeft = { id: accountId, status: 'CLOSED', erasedAt: null } as const;
    const erased = { company: '', erasedAt: now, updatedAt: now };
    // Another process may have been faster.
    await updateAny(this.dataSource.manager, Account, isLeft, erased);
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
    for (const [table, fate] of Object.entries(fates)) {
      if (fate === 'KEEP') continue;
      const erased =
        fate === 'REMOVE'
          ? await removeRows(this.dataSource.manager, table, accountId, batch)
          : await overwriteRows(this.dataSource.manager, table, accountId, fate, batch);
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
