import { changedFields, type Changed } from '../../entities/activity-change.js';
import type { MailEvent } from '../../entities/mail-event.js';
import { allOf, anyOf, type Condition, equals, inBrackets, isIn, not } from '../../queries/list/condition.js';
import { hasCredentialOf, manages } from '../../queries/notice/recipient.conditions.js';
import { holdsPermission } from '../../queries/authentication/holding.js';
import type { RecordedActivity } from '../activity/activity-observer.js';

/** The audience of an activity: users `u` that meet the condition. */
interface Audience {
  event: MailEvent;
  where: Condition;
  /** The address of the mail if it differs from the recipient's current one; null otherwise. */
  address: string | null;
}

const administers = holdsPermission('u', 'account.update', 'ACCOUNT');

/** The audience of this activity, with the event of the catalogue; null if there is none (XSP-6). */
export function audienceOf(activity: RecordedActivity): Audience | null {
  const { details, actor, subjectId, groupId, informs, newDevice } = activity;
  const { event } = details;
  const account = equals('u.account_id', actor.accountId);
  const others = allOf([account, not(equals('u.id', actor.userId))]);
  const told = (mailEvent: MailEvent, ...where: Condition[]): Audience => ({
    event: mailEvent,
    where: allOf(where),
    address: null,
  });
  switch (event.type) {
    case 'ACCOUNT_UPDATED':
    case 'USER_MANAGEMENT_ACTIVATED':
    case 'USER_MANAGEMENT_ENDED':
    case 'SUPERADMIN_HANDED_OVER':
    case 'BILLING_CONTACT_NAMED':
    case 'BILLING_CONTACT_REMOVED':
      return told('ACCOUNT_CHANGED', others, administers);
    case 'USER_CREATED':
      return subjectId === null ? null : told('USER_CREATED', others, manages(actor.accountId, subjectId));
    case 'USER_LOCKED':
    case 'USER_UNLOCKED':
    case 'USER_DELETED':
      return subjectId === null
        ? null
        : told('USER_ACCESS_CHANGED', others, manages(actor.accountId, subjectId));
    case 'INVITATION_ACCEPTED':
      return informs === null ? null : told('INVITATION_ACCEPTED', others, equals('u.id', informs));
    case 'DEPUTY_NAMED':
    case 'DEPUTYSHIP_UPDATED':
    case 'DEPUTYSHIP_ENDED':
      return told('DEPUTYSHIP_CHANGED', others, isIn('u.id', named(subjectId, informs)));
    case 'DEPUTYSHIP_RESIGNED':
      return subjectId === null || informs === null
        ? null
        : told('DEPUTYSHIP_CHANGED', others, ofResignation(actor.accountId, subjectId, informs));
    case 'USER_UPDATED':
      return subjectId === null ? null : ofLoginData(event.facts.changed, account, subjectId);
    case 'PASSWORD_CHANGED':
      return told('LOGIN_DATA_CHANGED', account, equals('u.id', actor.userId));
    case 'CREDENTIAL_CREATED':
    case 'CREDENTIAL_DELETED':
      return told('CREDENTIAL_CHANGED', account, equals('u.id', subjectId ?? actor.userId));
    case 'GROUP_DELETED':
      return groupId === null
        ? null
        : told('CREDENTIAL_CHANGED', account, hasCredentialOf(actor.accountId, groupId));
    case 'LOGGED_IN':
      return newDevice === null ? null : told('NEW_DEVICE', account, equals('u.id', actor.userId));
    // Senders are notified of decisions with the letter; other users find them in the log.
    case 'ACCOUNT_REGISTERED':
    case 'ACCOUNT_CONFIRMED':
    case 'ACCOUNT_DELETED':
    case 'GROUP_CREATED':
    case 'GROUP_UPDATED':
    case 'GROUP_LOCKED':
    case 'GROUP_UNLOCKED':
    case 'USER_ADDED_TO_GROUP':
    case 'USER_REMOVED_FROM_GROUP':
    case 'USER_INVITED':
    case 'CUSTOM_ROLE_CREATED':
    case 'CUSTOM_ROLE_UPDATED':
    case 'CUSTOM_ROLE_DELETED':
    case 'CUSTOM_ROLE_ASSIGNED':
    case 'CUSTOM_ROLE_GROUPS_CHANGED':
    case 'CUSTOM_ROLE_REMOVED':
    case 'CUSTOM_ROLE_GIVEN_TO_EVERYONE':
    case 'CUSTOM_ROLE_TAKEN_FROM_EVERYONE':
    case 'USER_RIGHTS_UPDATED':
    case 'ESCALATION_REFUSED':
    case 'MAIL_SETTINGS_UPDATED':
    case 'MAIL_RETRIED':
    case 'USER_MAILED':
    case 'CUSTOM_ROLE_MAILED':
    case 'LOGIN_FAILED':
    case 'LOGGED_OUT':
    case 'SHIPMENT_APPROVED':
    case 'SHIPMENT_REJECTED':
    case 'SHIPMENT_CANCELED':
    case 'SHIPMENT_DELETED':
    case 'SHIPMENT_MARKED_FOR_ERASURE':
    case 'SHIPMENT_UNMARKED_FOR_ERASURE':
    case 'SHIPMENT_ERASED':
    case 'SHIPMENT_RECALLED':
    case 'SHIPMENT_MOVED':
    case 'SHIPMENT_UPDATED':
    case 'SHIPMENT_SUBMITTED':
    case 'SHIPMENT_HOLD_ENDED':
    case 'SHIPMENT_ASSIGNED':
    case 'BOOKING_TEMPLATE_CREATED':
    case 'BOOKING_TEMPLATE_UPDATED':
    case 'BOOKING_TEMPLATE_DELETED':
    case 'SHIPMENT_UNASSIGNED':
      return null;
  }
}

function named(...ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}

/** The approver, who may be absent, and the user who named the deputy if that user still manages the approver. */
function ofResignation(accountId: string, approverId: string, namedById: string): Condition {
  const namer = allOf([equals('u.id', namedById), inBrackets(manages(accountId, approverId))]);
  return inBrackets(anyOf([equals('u.id', approverId), inBrackets(namer)]));
}

/** The user is notified of changed login data at the former address, since the new one may not be theirs. */
function ofLoginData(changed: Changed, account: Condition, userId: string): Audience | null {
  const fields = changedFields(changed);
  if (!fields.includes('email') && !fields.includes('loginName')) return null;
  const formerAddress = changed.find((each) => typeof each !== 'string' && each.field === 'email');
  return {
    event: 'LOGIN_DATA_CHANGED',
    where: allOf([account, equals('u.id', userId)]),
    address: typeof formerAddress === 'object' ? formerAddress.before : null,
  };
}
