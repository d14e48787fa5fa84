import type { EntityManager } from 'typeorm';
import { change, select } from '../../database/rows.js';
import type { User } from '../../entities/user.entity.js';
import { conflict } from '../../errors/vieraugen-error.js';
import { hasAccessOnceActive, type AccessFacts } from '../../queries/authentication/access.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { inviteeWithoutAccess } from '../mail/invitee-access.js';

/** The key of the mail with an invitation. */
export function invitationKey(invitationId: string): string {
  return `INVITATION:${invitationId}`;
}

/** Throws INVALID_STATE for an invitation that could not be accepted, because all groups of the user are locked or deleted (LXP-4). */
export function refuseWithoutAccess(facts: AccessFacts | undefined): void {
  if (facts === undefined || !hasAccessOnceActive(facts)) throw inviteeWithoutAccess();
}

/** Revokes all open invitations of the user, and withdraws their unsent mails. Within the caller's transaction. */
export async function revokeInvitations(
  manager: EntityManager,
  outbox: OutboxService,
  { accountId, id: userId }: Pick<User, 'accountId' | 'id'>,
  now: Date,
): Promise<void> {
  const open = await select<{ id: string }>(
    manager,
    'SELECT id FROM invitation WHERE account_id = ? AND user_id = ? AND accepted_at IS NULL AND revoked_at IS NULL',
    [accountId, userId],
  );
  for (const { id } of open) {
    await change(manager, 'UPDATE invitation SET revoked_at = ? WHERE account_id = ? AND id = ?', [
      now,
      accountId,
      id,
    ]);
    await outbox.withdraw(manager, accountId, invitationKey(id));
  }
}

/**
 * Resets an invited user, also a locked one, to not invited: the link may be in a mailbox that is not the user's (LXP-6). CONFLICT if the
 * invitation was just accepted. Within the caller's transaction.
 */
export async function uninvite(
  manager: EntityManager,
  outbox: OutboxService,
  user: User,
  now: Date,
): Promise<void> {
  await revokeInvitations(manager, outbox, user, now);
  const found = await change(
    manager,
    `UPDATE \`user\` SET status = IF(status = 'INVITED', 'CREATED', status),
            status_before_lock = IF(status_before_lock = 'INVITED', 'CREATED', status_before_lock)
      WHERE account_id = ? AND id = ? AND status = ?`,
    [user.accountId, user.id, user.status],
  );
  if (found === 0) throw conflict('The user has just accepted the invitation. Look again.');
}
