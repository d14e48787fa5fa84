import { select, type Database } from '../../database/rows.js';

/** The number of recipients to whom the account has sent messages since then, and the time of the first of these messages. */
export async function readSentMessages(
  database: Database,
  accountId: string,
  since: Date,
): Promise<{ recipients: number; first: Date | null }> {
  const [row] = await select<{ recipients: number | string | null; first: Date | null }>(
    database,
    `SELECT SUM(m.recipients) AS recipients, MIN(m.created_at) AS first
       FROM message m WHERE m.account_id = ? AND m.created_at > ?`,
    [accountId, since],
  );
  return { recipients: Number(row?.recipients ?? 0), first: row?.first ?? null };
}
