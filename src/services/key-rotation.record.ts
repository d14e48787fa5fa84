import type { EntityManager } from 'typeorm';
import { selectEntities } from '../database/find.js';
import { changeAny, placeholders } from '../database/rows.js';
import { ActivitySeal } from '../entities/activity-seal.entity.js';
import { Mail } from '../entities/mail.entity.js';

/** The next seals of an account's chain after this sequence, in order. */
export async function readSeals(
  manager: EntityManager,
  accountId: string,
  after: number,
  limit: number,
): Promise<ActivitySeal[]> {
  return selectEntities(
    manager,
    ActivitySeal,
    's',
    `FROM activity_seal s WHERE s.account_id = ? AND s.sequence > ? ORDER BY s.sequence LIMIT ${limit}`,
    [accountId, after],
  );
}

/** Replaces the seals of a batch in one statement, so that an interruption leaves each batch either unchanged or complete. */
export async function replaceSeals(
  manager: EntityManager,
  accountId: string,
  seals: readonly [sequence: number, seal: Buffer][],
): Promise<void> {
  if (seals.length === 0) return;
  const sequences = seals.map(([sequence]) => sequence);
  const replaced = await changeAny(
    manager,
    `UPDATE activity_seal SET seal = CASE sequence ${seals.map(() => 'WHEN ? THEN ?').join(' ')} END
      WHERE account_id = ? AND sequence IN (${placeholders(sequences)})`,
    [...seals.flat(), accountId, ...sequences],
  );
  if (replaced !== seals.length)
    throw new Error(`${seals.length} seals were replaced, but ${replaced} were there.`);
}

/** A mail with a link that has not been sent. */
export type UnsentMail = Pick<Mail, 'accountId' | 'id' | 'message'>;

/** The next mails in this state with links whose tokens are derived from the key, by id. */
export async function readUnsentLinks(
  manager: EntityManager,
  status: 'WAITING' | 'FAILED',
  after: string,
  limit: number,
): Promise<UnsentMail[]> {
  return selectEntities(
    manager,
    Mail,
    'o',
    `FROM outbox_mail o
      WHERE o.status = ? AND o.kind IN ('INVITATION', 'REGISTRATION') AND o.id > ? ORDER BY o.id LIMIT ${limit}`,
    [status, after],
  );
}
