import type { EntityManager } from 'typeorm';
import { hour } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { openUploads, type OpenUploads } from './upload.record.js';
import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';

/** Limits of open uploads, which are neither used nor expired: their number, and the bytes of their files and of drafts, which never expire. */
export const uploadQuota = { placesOfUser: 200, placesOfAccount: 2_000, bytesOfAccount: 2 * 1024 ** 3 };

/** Locks the account's quota until the transaction ends: uploads are created and stored one after the other. */
export async function lockQuota(manager: EntityManager, accountId: string): Promise<void> {
  await findOne(manager, Account, { id: accountId }, { columns: ['id'], lock: true });
}

/** Throws RATE_LIMITED, with the seconds until the first open upload expires, if one more would exceed the quota. */
export async function assertOpenUploadQuota(
  manager: EntityManager,
  { accountId, userId }: { accountId: string; userId: string },
  now: Date,
): Promise<void> {
  const { own, all, stored } = await openUploads(manager, accountId, userId, now);
  if (own.places >= uploadQuota.placesOfUser) throw spent('TOO_MANY_OPEN_UPLOADS', own, now);
  if (all.places >= uploadQuota.placesOfAccount) throw spent('TOO_MANY_OPEN_UPLOADS_IN_ACCOUNT', all, now);
  refuseBytes(stored, 0, now);
}

/** Throws RATE_LIMITED, with the seconds until the first open upload expires, if a file of this size would exceed the account's quota. */
export async function assertFileQuota(
  manager: EntityManager,
  { accountId, userId }: { accountId: string; userId: string },
  bytes: number,
  now: Date,
): Promise<void> {
  const { stored } = await openUploads(manager, accountId, userId, now);
  refuseBytes(stored, bytes, now);
}

function refuseBytes(stored: OpenUploads, bytes: number, now: Date): void {
  if (stored.bytes + bytes >= uploadQuota.bytesOfAccount) throw spent('UPLOAD_SPACE_USED', stored, now);
}

function spent(
  reason: 'TOO_MANY_OPEN_UPLOADS' | 'TOO_MANY_OPEN_UPLOADS_IN_ACCOUNT' | 'UPLOAD_SPACE_USED',
  { nextExpiry }: OpenUploads,
  now: Date,
): VieraugenError {
  // If drafts alone fill the quota, nothing expires; some may be sent or deleted within the hour.
  const milliseconds = nextExpiry === null ? hour : nextExpiry.getTime() - now.getTime();
  return refusal(reason).with({ retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1_000)) });
}
