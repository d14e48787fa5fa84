import type { Mail } from '../../entities/mail.entity.js';
import { hasAccess, type AccessFacts } from '../authentication/access.js';

/**
 * Tests whether a user receives mails (LXP-12): users with access to an account whose registration is confirmed. Before that, only the mail
 * with the confirmation link is sent.
 */
export function getsMails(facts: AccessFacts): boolean {
  return facts.accountConfirmed === 1 && hasAccess(facts);
}

/**
 * Tests whether a mail may still be sent to its recipient (LXP-12): users with access receive every mail. Users without access receive only
 * invitations and mails to a former address, and none once they are locked or deleted, or user management has ended.
 */
export function mayReach(message: Mail['message'], facts: AccessFacts): boolean {
  if (facts.accountConfirmed === 0) return message.kind === 'REGISTRATION' && hasAccess(facts);
  if (getsMails(facts)) return true;
  if (facts.userStatus === 'LOCKED' || facts.userStatus === 'DELETED') return false;
  const needsNoAccess = message.kind === 'INVITATION' || isForFormerAddress(message);
  return needsNoAccess && hasAccess({ ...facts, userStatus: 'ACTIVE', memberships: 0 });
}

/** A change of the address is reported to the former address only. */
export function isForFormerAddress(message: Mail['message']): boolean {
  if (message.kind !== 'HAPPENINGS') return false;
  return message.happenings.some(
    ({ details: { event } }) =>
      event.type === 'USER_UPDATED' &&
      event.facts.changed.some(
        (each) => typeof each !== 'string' && each.field === 'email' && each.before === message.to.address,
      ),
  );
}
