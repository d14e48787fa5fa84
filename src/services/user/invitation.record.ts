import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { changeIf, select } from '../../database/rows.js';
import { updateIf, updateOne } from '../../database/write.js';
import { Invitation } from '../../entities/invitation.entity.js';
import { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { hasAccessOnceActive, type AccessFacts } from '../../queries/authentication/access.js';
import { hashToken } from '../authentication/secret-token.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { inviteeWithoutAccess } from '../mail/invitee-access.js';

/** The invitation of a link, with its user. */
interface LinkedInvitation {
  accountId: string;
  id: string;
  userId: string;
  invitedById: string | null;
  firstName: string;
  lastName: string;
  loginName: string;
  isOpen: 0 | 1;
}

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
  const isOpen = { accountId, userId, acceptedAt: null, revokedAt: null };
  const open = await findAll(manager, Invitation, isOpen, { columns: ['id'] });
  for (const { id } of open) {
    await updateOne(manager, Invitation, { accountId, id }, { revokedAt: now });
    await outbox.withdraw(manager, accountId, invitationKey(id));
  }
}

/**
 * Resets an invited user, also a locked one, to not invited: the link may be in a mailbox that is not the user's (LXP-6). CONFLICT if the
 * invitation was just accepted. Within the caller's transaction, which raises the account's authority version.
 */
export async function resetInvitation(
  manager: EntityManager,
  outbox: OutboxService,
  user: User,
  now: Date,
): Promise<void> {
  await revokeInvitations(manager, outbox, user, now);
  // Each column depends on its own former value.
  const isUnchanged = await changeIf(
    manager,
    `UPDATE \`user\` SET status = IF(status = 'INVITED', 'CREATED', status),
            status_before_lock = IF(status_before_lock = 'INVITED', 'CREATED', status_before_lock)
      WHERE account_id = ? AND id = ? AND status = ?`,
    [user.accountId, user.id, user.status],
  );
  if (!isUnchanged) throw refusal('INVITATION_ACCEPTED_MEANWHILE');
}

/**
 * Uses the invitation up and makes the user active; returns whether both were still possible (compare-and-set). The caller has raised the account's
 * authority version.
 */
export async function activate(
  manager: EntityManager,
  invitation: LinkedInvitation,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  const { accountId, id, userId } = invitation;
  const isOpen = { accountId, id, acceptedAt: null, revokedAt: null };
  if (!(await updateIf(manager, Invitation, isOpen, { acceptedAt: now }))) return false;
  const isInvited = { accountId, id: userId, status: 'INVITED' } as const;
  return updateIf(manager, User, isInvited, { status: 'ACTIVE', passwordHash, updatedAt: now });
}

/** The invitation of a link, open or not; null for an unknown link. */
export async function findInvitation(
  manager: EntityManager,
  token: string,
  now: Date,
): Promise<LinkedInvitation | null> {
  const rows = await select<LinkedInvitation>(
    manager,
    `SELECT i.account_id AS accountId, i.id, i.user_id AS userId, i.invited_by_id AS invitedById,
            u.first_name AS firstName, u.last_name AS lastName, u.login_name AS loginName,
            i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ? AS isOpen
       FROM invitation i
       JOIN \`user\` u ON u.account_id = i.account_id AND u.id = i.user_id
      WHERE i.token_hash = ?`,
    [now, hashToken(token)],
  );
  return rows[0] ?? null;
}
