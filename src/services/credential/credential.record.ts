import type { EntityManager } from 'typeorm';
import { change } from '../../database/rows.js';

/** Removes the credentials of a deleted user, within the caller's transaction. */
export async function removeCredentialsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ? AND user_id = ?', [accountId, userId]);
}

/** Removes the credentials of a deleted group, within the caller's transaction. */
export async function removeCredentialsOfGroup(
  manager: EntityManager,
  accountId: string,
  groupId: string,
): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ? AND group_id = ?', [accountId, groupId]);
}

/** Removes all credentials of the account except those of this user that belong to no group, within the caller's transaction. */
export async function removeCredentialsOfOthersAndGroups(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await change(
    manager,
    'DELETE FROM credential WHERE account_id = ? AND (user_id <> ? OR group_id IS NOT NULL)',
    [accountId, userId],
  );
}

/** Removes all credentials of the account, within the caller's transaction. */
export async function removeCredentialsOfAccount(manager: EntityManager, accountId: string): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ?', [accountId]);
}
