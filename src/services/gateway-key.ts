import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { sealOf } from '../queries/activity/activity-proof.js';
import { findKey, readLatestEnds, storeFirstKey, type StoredKey } from './gateway-key.record.js';

const sampledChains = 20;

/** Thrown if the gateway's key is not that of the database; the message names the cure. */
export class WrongKeyError extends Error {}

/** Identifies a key without revealing it. */
export function fingerprintOf(key: string): string {
  return createHmac('sha256', key).update('fingerprint').digest('hex');
}

/** The part of a fingerprint that is shown to operators. */
export function shortened(fingerprint: string): string {
  return fingerprint.slice(0, 16);
}

/** Compares the key with the stored fingerprint. Throws a WrongKeyError if it is another key, or if a rotation has not ended. */
export function compareKey(stored: StoredKey, key: string): void {
  if (stored.previousFingerprint !== null)
    throw new WrongKeyError(
      'SECRET_KEY: a rotation of the key has begun and not ended. Repeat it with the same two keys: vieraugen key rotate.',
    );
  const given = fingerprintOf(key);
  if (stored.fingerprint !== given)
    throw new WrongKeyError(
      `SECRET_KEY is not the key of this database: its fingerprint is ${shortened(given)}…, but the database has ${shortened(stored.fingerprint)}…. ` +
        'Set the key that was used before; to change it, end all gateways and use "vieraugen key rotate".',
    );
}

/**
 * Stores the key's fingerprint at the first start on this database, and compares it at every later one. A database from before fingerprints
 * were stored must have been sealed with this key. Throws a WrongKeyError otherwise.
 */
export async function admitKey(manager: EntityManager, key: string): Promise<void> {
  let stored = await findKey(manager);
  if (stored === null) {
    if (!(await hasSealed(manager, key)))
      throw new WrongKeyError(
        'SECRET_KEY is not the key with which the activity log of this database was sealed. Set the key that was used before.',
      );
    await storeFirstKey(manager, fingerprintOf(key));
    stored = await findKey(manager);
  }
  if (stored !== null) compareKey(stored, key);
}

/** Tests whether the key has sealed the last entry of one of the latest chains; true if nothing has been sealed. */
async function hasSealed(manager: EntityManager, key: string): Promise<boolean> {
  const ends = await readLatestEnds(manager, sampledChains);
  return (
    ends.length === 0 ||
    ends.some(({ hash, seal }) => sealOf(key, 'activity', hash.toString('hex')) === seal.toString('hex'))
  );
}
