import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { above, atMost } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { Deputyship } from '../../entities/deputyship.entity.js';

/** The deputyships of a user that are not over, as approver and as deputy. */
export async function findDeputyshipsOf(
  manager: EntityManager,
  accountId: string,
  userId: string,
  now: Date,
): Promise<Deputyship[]> {
  return findAll(manager, Deputyship, [
    { accountId, approverId: userId, endsAt: above(now) },
    { accountId, deputyId: userId, endsAt: above(now) },
  ]);
}

/** Removes the deputyships of an approver that are over: the log keeps them. */
export async function removePastDeputyships(
  manager: EntityManager,
  accountId: string,
  approverId: string,
  now: Date,
): Promise<void> {
  await removeAny(manager, Deputyship, { accountId, approverId, endsAt: atMost(now) });
}

/** Removes all deputyships of a deleted user, as approver and as deputy, within the caller's transaction, which raises the authority version. */
export async function removeDeputyshipsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, Deputyship, [
    { accountId, approverId: userId },
    { accountId, deputyId: userId },
  ]);
}

/** Removes all deputyships of the account, within the caller's transaction, which raises the authority version. */
export async function removeDeputyshipsOfAccount(manager: EntityManager, accountId: string): Promise<void> {
  await removeAny(manager, Deputyship, { accountId });
}
