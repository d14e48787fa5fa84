import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';

/** Uploads that are neither used nor expired. */
export interface OpenUploads {
  places: number;
  bytes: number;
  /** The time at which the first of them expires; null if there are none. */
  nextExpiry: Date | null;
}

/** The open uploads of the user and of the account, and those of the account with a file, drafts included. */
export async function openUploads(
  manager: EntityManager,
  accountId: string,
  userId: string,
  now: Date,
): Promise<{ own: OpenUploads; all: OpenUploads; stored: OpenUploads }> {
  const rows = await select<{
    isOwn: 0 | 1;
    status: string;
    places: number | string;
    bytes: number | string | null;
    nextExpiry: Date | null;
  }>(
    manager,
    `SELECT user_id = ? AS isOwn, status, COUNT(*) AS places, SUM(bytes) AS bytes, MIN(expires_at) AS nextExpiry
       FROM upload WHERE account_id = ? AND status IN ('WAITING', 'REFUSED', 'STORED') AND expires_at > ?
      GROUP BY isOwn, status
     UNION ALL
     SELECT 0, 'DRAFT', 0, SUM(p.bytes), NULL
       FROM upload p JOIN shipment s ON s.account_id = p.account_id AND s.upload_id = p.id
      WHERE s.account_id = ? AND s.status = 'DRAFT'`,
    [userId, accountId, now, accountId],
  );
  const sumOf = (some: typeof rows): OpenUploads => ({
    places: some.reduce((sum, { places }) => sum + Number(places), 0),
    bytes: some.reduce((sum, { bytes }) => sum + Number(bytes ?? 0), 0),
    nextExpiry: some.reduce<Date | null>(
      (first, { nextExpiry }) =>
        nextExpiry !== null && (first === null || nextExpiry < first) ? nextExpiry : first,
      null,
    ),
  });
  return {
    own: sumOf(rows.filter(({ isOwn }) => isOwn === 1)),
    all: sumOf(rows),
    stored: sumOf(rows.filter(({ status }) => status === 'STORED' || status === 'DRAFT')),
  };
}
