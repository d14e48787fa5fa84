import type { AccessReason, UserStatus } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';
import { accessReasonTexts, userTexts } from './user-texts';

interface UserWithAccess {
  status: UserStatus;
  access: { reason: AccessReason | null } | null;
  invitation: { expiresAt: string } | null;
}

/** Tests whether the user's invitation has expired. */
export function hasExpiredInvitation({ invitation }: Pick<UserWithAccess, 'invitation'>): boolean {
  return invitation !== null && Date.parse(invitation.expiresAt) <= Date.now();
}

/** Why the user has no access, in a few words; null with access. */
export function accessReasonOf(user: UserWithAccess): Text | null {
  const reason = user.access?.reason ?? null;
  if (reason === null) return null;
  if (reason !== 'NOT_ACCEPTED') return accessReasonTexts[reason];
  if (user.status === 'CREATED') return userTexts.notInvited;
  return hasExpiredInvitation(user) ? userTexts.invitationExpired : userTexts.invitationOpen;
}
