import type { EntityManager } from 'typeorm';
import { changeAny, changeOne, select } from '../database/rows.js';

// The table has no entity, and is read before it is sure to exist: of one row, known to these statements alone.

/** The key of the database, by its fingerprint in hexadecimal. */
export interface StoredKey {
  fingerprint: string;
  /** The fingerprint of the key that is being replaced; null unless a rotation has begun and not ended. */
  previousFingerprint: string | null;
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

/** Stores the fingerprint unless another gateway, started at the same moment, has stored one. */
export async function storeFirstKey(manager: EntityManager, fingerprint: string): Promise<void> {
  await changeAny(
    manager,
    'INSERT INTO gateway_key (id, fingerprint, since) VALUES (1, ?, ?) ON DUPLICATE KEY UPDATE id = id',
    [Buffer.from(fingerprint, 'hex'), new Date()],
  );
}

/** Replaces the stored fingerprints. */
export async function replaceKey(
  manager: EntityManager,
  { fingerprint, previousFingerprint }: StoredKey,
): Promise<void> {
  const previous = previousFingerprint === null ? null : Buffer.from(previousFingerprint, 'hex');
  await changeOne(
    manager,
    'UPDATE gateway_key SET fingerprint = ?, previous_fingerprint = ?, since = ? WHERE id = 1',
    [Buffer.from(fingerprint, 'hex'), previous, new Date()],
  );
}

/** Ends a rotation: from here on the new key counts alone. */
export async function forgetPreviousKey(manager: EntityManager): Promise<void> {
  await changeOne(manager, 'UPDATE gateway_key SET previous_fingerprint = NULL WHERE id = 1', []);
}

/** The last hashes and seals of the latest chains of the activity log. */
export async function readLatestEnds(
  manager: EntityManager,
  limit: number,
): Promise<{ hash: Buffer; seal: Buffer }[]> {
  return select(
    manager,
    `SELECT s.hash, s.seal FROM (SELECT account_id, sequence FROM activity_chain WHERE sequence > 0 ORDER BY account_id DESC LIMIT ${limit}) c
       JOIN activity_seal s ON s.account_id = c.account_id AND s.sequence = c.sequence`,
    [],
  );
}
