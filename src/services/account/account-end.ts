import type { EntityManager } from 'typeorm';
import { change } from '../../database/rows.js';
import type { Viewer } from '../../shield/viewer.js';
import { removeCredentialsOfOthersAndGroups } from '../credential/credential.record.js';
import { freeTypedNamesOfAccount } from '../authentication/login-name.record.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { shipmentTransitions } from '../shipment/shipment-transitions.js';
import { deleteOrphanedDrafts } from '../user/user-end.js';

/**
 * Ends everything that depends on user management, for good (LXP-15): all other users with sessions, credentials, invitations, waiting mails
 * and drafts, all groups, and the superadmin's own trait. Returns the numbers of users and groups. The caller holds the account's lock.
 */
export async function endUsersAndGroups(
  manager: EntityManager,
  outbox: OutboxService,
  { accountId, userId }: Viewer,
  now: Date,
): Promise<{ users: number; groups: number }> {
  const users = await change(
    manager,
    "UPDATE `user` SET status = 'DELETED', status_before_lock = NULL, locked_by_id = NULL, locked_with = NULL, live_email_key = NULL, updated_at = ? WHERE account_id = ? AND id <> ? AND status <> 'DELETED'",
    [now, accountId, userId],
  );
  await change(
    manager,
    "UPDATE `user` SET approval_trait = 'NONE', updated_at = ? WHERE account_id = ? AND id = ? AND approval_trait <> 'NONE'",
    [now, accountId, userId],
  );
  const groups = await change(
    manager,
    "UPDATE user_group SET status = 'DELETED', live_name_key = NULL, locked_by_id = NULL, locked_with = NULL, updated_at = ? WHERE account_id = ? AND status <> 'DELETED'",
    [now, accountId],
  );
  await change(manager, 'DELETE FROM session WHERE account_id = ? AND user_id <> ?', [accountId, userId]);
  await removeCredentialsOfOthersAndGroups(manager, accountId, userId);
  await change(
    manager,
    'UPDATE invitation SET revoked_at = ? WHERE account_id = ? AND accepted_at IS NULL AND revoked_at IS NULL',
    [now, accountId],
  );
  await freeTypedNamesOfAccount(manager, accountId, userId);
  await outbox.withdrawAll(manager, accountId, userId);
  await deleteOrphanedDrafts(manager, accountId, now);
  return { users, groups };
}

/** Ends every letter whose hand-over has not begun, and every upload: none of them is ever printed. */
export async function endLetters(manager: EntityManager, accountId: string, now: Date): Promise<void> {
  for (const { from, to } of shipmentTransitions.CLOSE_ACCOUNT) {
    await change(
      manager,
      'UPDATE shipment SET status = ?, hand_over_at = NULL, updated_at = ? WHERE account_id = ? AND status = ? AND hand_over_claimed_at IS NULL',
      [to, now, accountId, from],
    );
  }
  await change(
    manager,
    "UPDATE approval SET state = 'DELETED', decided_at = ? WHERE account_id = ? AND state = 'PENDING'",
    [now, accountId],
  );
  await releaseDeletedFiles(manager, accountId, now);
  await change(
    manager,
    "UPDATE upload SET expires_at = ? WHERE account_id = ? AND status <> 'USED' AND expires_at > ?",
    [now, accountId, now],
  );
}

/** Releases the files of deleted letters for the next clean-up. */
async function releaseDeletedFiles(manager: EntityManager, accountId: string, now: Date): Promise<void> {
  await change(
    manager,
    `UPDATE upload p JOIN shipment s ON s.account_id = p.account_id AND s.upload_id = p.id
        SET p.status = 'STORED', p.expires_at = ?
      WHERE p.account_id = ? AND p.status = 'USED' AND s.status = 'DELETED'`,
    [now, accountId],
  );
}
