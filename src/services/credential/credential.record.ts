import type { EntityManager } from 'typeorm';
import { change } from '../../database/rows.js';

/** Removes what a deleted user's programs have logged in with, within the caller's transaction. */
export async function removeCredentialsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ? AND user_id = ?', [accountId, userId]);
}

/** Removes everybody's credentials of a deleted group, within the caller's transaction. */
export async function removeCredentialsOfGroup(
  manager: EntityManager,
  accountId: string,
  groupId: string,
): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ? AND group_id = ?', [accountId, groupId]);
}

/** Leaves of all the account's credentials only those of this user that belong to no group, within the caller's transaction. */
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

/** Removes every credential of the account, within the caller's transaction. */
export async function removeCredentialsOfAccount(manager: EntityManager, accountId: string): Promise<void> {
  await change(manager, 'DELETE FROM credential WHERE account_id = ?', [accountId]);
}
