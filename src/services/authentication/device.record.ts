import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { select } from '../../database/rows.js';
import { oneOf } from '../../database/where.js';
import { insert, removeAny, updateOne } from '../../database/write.js';
import { KnownDevice } from '../../entities/known-device.entity.js';
import { User } from '../../entities/user.entity.js';
import { networkOf } from '../../text/ip-address.js';
import type { Origin } from './origin.js';

/** The number of devices remembered per user: those that were used last. */
const mostDevices = 50;

/** The prefix length of networks that providers assign to one customer. */
const customerNetwork = { ipv4: 24, ipv6: 48 };

/**
 * Records the device of a login; returns its name if the user has logged in before, but never with this device (XSP-6), otherwise null. A
 * browser is identified by its cookie; a program, which has no cookie, by its name without versions and its network.
 */
export async function noteDevice(
  manager: EntityManager,
  { accountId, userId }: { accountId: string; userId: string },
  origin: Origin,
  now: Date,
): Promise<string | null> {
  const deviceHash = deviceHashOf(origin);
  // Simultaneous logins are checked one after the other, so that a device is recorded, and reported, once.
  await findOne(manager, User, { accountId, id: userId }, { columns: ['id'], lock: true });
  const known = await select<{ deviceHash: string }>(
    manager,
    `SELECT device_hash AS deviceHash FROM known_device WHERE account_id = ? AND user_id = ? ORDER BY seen_at DESC, device_hash`,
    [accountId, userId],
  );
  if (known.some((each) => each.deviceHash === deviceHash)) {
    await updateOne(manager, KnownDevice, { accountId, userId, deviceHash }, { seenAt: now });
    return null;
  }
  const forgotten = known.slice(mostDevices - 1).map((each) => each.deviceHash);
  if (forgotten.length > 0)
    await removeAny(manager, KnownDevice, { accountId, userId, deviceHash: oneOf(forgotten) });
  await insert(manager, KnownDevice, { accountId, userId, deviceHash, seenAt: now });
  return known.length === 0 ? null : (origin.userAgent?.slice(0, 200) ?? '–');
}

/** The stored form of a device. */
export function deviceHashOf(origin: Origin): string {
  return createHash('sha256').update(signOf(origin)).digest('hex');
}

function signOf({ deviceToken, userAgent, ipAddress }: Origin): string {
  if (deviceToken != null) return `browser ${deviceToken}`;
  const program = (userAgent ?? '').replace(/[\d._]+/g, '');
  const network = networkOf(ipAddress ?? '', customerNetwork) ?? '';
  return `program ${program} ${network.replace(/(\.0|::)$/, '')}`;
}
