import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { change, select } from '../database/rows.js';
import { sealOf } from '../queries/activity/activity-proof.js';

const sampledChains = 20;

/** The key of the database, by its fingerprint in hexadecimal. */
export interface StoredKey {
  fingerprint: string;
  /** The fingerprint of the key that is being replaced; null unless a rotation has begun and not ended. */
  previousFingerprint: string | null;
}

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

/** The stored fingerprint; null before the first start of a gateway. */
export async function findKey(manager: EntityManager): Promise<StoredKey | null> {
  const [table] = await select(
    manager,
    "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'gateway_key'",
    [],
  );
  // A backup from before fingerprints were stored has no such table until a gateway migrates it.
  if (table === undefined) return null;
  const [row] = await select<{ fingerprint: Buffer; previousFingerprint: Buffer | null }>(
    manager,
    'SELECT fingerprint, previous_fingerprint AS previousFingerprint FROM gateway_key WHERE id = 1',
    [],
  );
  if (row === undefined) return null;
  return {
    fingerprint: row.fingerprint.toString('hex'),
    previousFingerprint: row.previousFingerprint?.toString('hex') ?? null,
  };
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
    await storeKey(manager, key);
    stored = await findKey(manager);
  }
  if (stored !== null) compareKey(stored, key);
}

/** Stores the fingerprint unless another gateway, started at the same moment, has stored one. */
async function storeKey(manager: EntityManager, key: string): Promise<void> {
  await change(
    manager,
    'INSERT INTO gateway_key (id, fingerprint, since) VALUES (1, ?, ?) ON DUPLICATE KEY UPDATE id = id',
    [Buffer.from(fingerprintOf(key), 'hex'), new Date()],
  );
}

/** Tests whether the key has sealed the last entry of one of the latest chains; true if nothing has been sealed. */
async function hasSealed(manager: EntityManager, key: string): Promise<boolean> {
  const rows = await select<{ hash: Buffer; seal: Buffer }>(
    manager,
    `SELECT s.hash, s.seal FROM (SELECT account_id, sequence FROM activity_chain WHERE sequence > 0 ORDER BY account_id DESC LIMIT ${sampledChains}) c
       JOIN activity_seal s ON s.account_id = c.account_id AND s.sequence = c.sequence`,
    [],
  );
  return (
    rows.length === 0 ||
    rows.some(({ hash, seal }) => sealOf(key, 'activity', hash.toString('hex')) === seal.toString('hex'))
  );
}
