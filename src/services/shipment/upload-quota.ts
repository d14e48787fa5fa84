import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import { hour } from '../../clock.js';
import { VieraugenError } from '../../errors/vieraugen-error.js';

/** Limits of open uploads, which are neither used nor expired: their number, and the bytes of their files and of drafts, which never expire. */
export const uploadQuota = { placesOfUser: 200, placesOfAccount: 2_000, bytesOfAccount: 2 * 1024 ** 3 };

interface OpenUploads {
  places: number;
  bytes: number;
  /** The time at which the first of them expires; null if there are none. */
  nextExpiry: Date | null;
}

/** Locks the account's quota until the transaction ends: uploads are created and stored one after the other. */
export async function lockQuota(manager: EntityManager, accountId: string): Promise<void> {
  await select(manager, 'SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
}

/** Throws RATE_LIMITED, with the seconds until the first open upload expires, if one more would exceed the quota. */
export async function refusePlaceBeyondQuota(
  manager: EntityManager,
  { accountId, userId }: { accountId: string; userId: string },
  now: Date,
): Promise<void> {
  const { own, all, stored } = await openUploads(manager, accountId, userId, now);
  if (own.places >= uploadQuota.placesOfUser) throw refusal('You have too many open uploads.', own, now);
  if (all.places >= uploadQuota.placesOfAccount)
    throw refusal('The account has too many open uploads.', all, now);
  refuseBytes(stored, 0, now);
}

/** Throws RATE_LIMITED, with the seconds until the first open upload expires, if a file of this size would exceed the account's quota. */
export async function refuseFileBeyondQuota(
  manager: EntityManager,
  { accountId, userId }: { accountId: string; userId: string },
  bytes: number,
  now: Date,
): Promise<void> {
  const { stored } = await openUploads(manager, accountId, userId, now);
  refuseBytes(stored, bytes, now);
}

function refuseBytes(stored: OpenUploads, bytes: number, now: Date): void {
  if (stored.bytes + bytes >= uploadQuota.bytesOfAccount)
    throw refusal('The files of open uploads and drafts take too much space in the account.', stored, now);
}

function refusal(message: string, { nextExpiry }: OpenUploads, now: Date): VieraugenError {
  // If drafts alone fill the quota, nothing expires; some may be sent or deleted within the hour.
  const milliseconds = nextExpiry === null ? hour : nextExpiry.getTime() - now.getTime();
  return new VieraugenError('RATE_LIMITED', `${message} Create shipments from them, or try again later.`, {
    retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1_000)),
  });
}

/** The open uploads of the user and of the account, and those of the account with a file, drafts included. */
async function openUploads(
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
