import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { change, select } from '../../database/rows.js';
import { insert } from '../../database/write.js';
import { KnownDevice } from '../../entities/known-device.entity.js';
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
  await select(manager, 'SELECT id FROM `user` WHERE account_id = ? AND id = ? FOR UPDATE', [
    accountId,
    userId,
  ]);
  const known = await select<{ deviceHash: string }>(
    manager,
    `SELECT device_hash AS deviceHash FROM known_device WHERE account_id = ? AND user_id = ? ORDER BY seen_at DESC, device_hash`,
    [accountId, userId],
  );
  if (known.some((each) => each.deviceHash === deviceHash)) {
    await change(
      manager,
      'UPDATE known_device SET seen_at = ? WHERE account_id = ? AND user_id = ? AND device_hash = ?',
      [now, accountId, userId, deviceHash],
    );
    return null;
  }
  for (const forgotten of known.slice(mostDevices - 1)) {
    await change(
      manager,
      'DELETE FROM known_device WHERE account_id = ? AND user_id = ? AND device_hash = ?',
      [accountId, userId, forgotten.deviceHash],
    );
  }
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
