import type { EntityManager } from 'typeorm';
import { change, select } from '../../database/rows.js';
import type { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { hasAccessOnceActive, type AccessFacts } from '../../queries/authentication/access.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { inviteeWithoutAccess } from '../mail/invitee-access.js';

/** The key of the mail that brings an invitation. */
export function invitationKey(invitationId: string): string {
  return `INVITATION:${invitationId}`;
}

/** Refuses to mail an invitation that could not be accepted, since all groups of the user are locked or deleted (LXP-4). */
export function refuseWithoutAccess(facts: AccessFacts | undefined): void {
  if (facts === undefined || !hasAccessOnceActive(facts)) throw inviteeWithoutAccess();
}

/** Ends every invitation of the user that is open, and takes back its mail if it was not sent yet. In a transaction of the caller's. */
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
 * Makes an invited user, also one who is locked, one who was not invited yet: the link lies in a mailbox that may not be theirs (LXP-6).
 * CONFLICT when the invitation was just accepted. In a transaction of the caller's.
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
  if (found === 0) throw refusal('INVITATION_ACCEPTED_MEANWHILE');
}
