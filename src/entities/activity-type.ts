import { registerEnumType } from 'type-graphql';
import type { Changed } from './activity-change.js';
import type { ApprovalTrait, Role } from './user.enums.js';
import type { CredentialKind } from './credential.enums.js';

/** The groups that an entry concerns: the named group, the groups of the affected user, those of the actor, or the account as a whole. */
export type ActivityConcern = 'GROUP' | 'SUBJECT' | 'ACTOR' | 'ACCOUNT';

/** All types of activities, with their descriptions and the groups that they concern. */
export const activityTypes = {
  ACCOUNT_REGISTERED: { concern: 'ACCOUNT', description: 'The account was registered.' },
  ACCOUNT_CONFIRMED: { concern: 'ACCOUNT', description: 'The registration was confirmed.' },
  ACCOUNT_UPDATED: { concern: 'ACCOUNT', description: 'The data of the account was changed.' },
  ACCOUNT_DELETED: { concern: 'ACCOUNT', description: 'The account was deleted.' },
  USER_MANAGEMENT_ACTIVATED: { concern: 'ACCOUNT', description: 'User management was activated.' },
  USER_MANAGEMENT_ENDED: { concern: 'ACCOUNT', description: 'User management was ended.' },
  SUPERADMIN_HANDED_OVER: {
    concern: 'ACCOUNT',
    description: 'The superadmin role was handed over to another user.',
  },
  GROUP_CREATED: { concern: 'GROUP', description: 'A group was created.' },
  GROUP_UPDATED: { concern: 'GROUP', description: 'The data of a group was changed.' },
  GROUP_LOCKED: { concern: 'GROUP', description: 'A group was locked.' },
  GROUP_UNLOCKED: { concern: 'GROUP', description: 'A group was unlocked.' },
  GROUP_DELETED: { concern: 'GROUP', description: 'A group was deleted.' },
  USER_CREATED: { concern: 'SUBJECT', description: 'A user was created.' },
  USER_UPDATED: { concern: 'SUBJECT', description: 'The data or the role of a user was changed.' },
  USER_ADDED_TO_GROUP: { concern: 'GROUP', description: 'A user was added to a group.' },
  USER_REMOVED_FROM_GROUP: { concern: 'GROUP', description: 'A user was removed from a group.' },
  USER_INVITED: { concern: 'SUBJECT', description: 'A user was invited.' },
  MAIL_SETTINGS_UPDATED: {
    concern: 'SUBJECT',
    description: 'The mail settings of a user were changed.',
  },
  MAIL_RETRIED: { concern: 'SUBJECT', description: 'A failed mail was retried.' },
  INVITATION_ACCEPTED: { concern: 'ACTOR', description: 'A user accepted their invitation.' },
  USER_LOCKED: { concern: 'SUBJECT', description: 'A user was locked.' },
  USER_UNLOCKED: { concern: 'SUBJECT', description: 'A user was unlocked.' },
  USER_DELETED: { concern: 'SUBJECT', description: 'A user was deleted.' },
  LOGGED_IN: { concern: 'ACTOR', description: 'A user logged in.' },
  LOGIN_FAILED: {
    concern: 'ACTOR',
    description:
      'A login with the login name of a user failed; recorded at most once in 15 minutes for each IP address.',
  },
  LOGGED_OUT: { concern: 'ACTOR', description: 'A user logged out.' },
  PASSWORD_CHANGED: { concern: 'ACTOR', description: 'A user changed their password.' },
  CREDENTIAL_CREATED: { concern: 'ACTOR', description: 'A user created a credential for a program.' },
  CREDENTIAL_DELETED: { concern: 'ACTOR', description: 'A user deleted a credential.' },
  SHIPMENT_APPROVED: { concern: 'GROUP', description: 'A waiting shipment was approved.' },
  SHIPMENT_REJECTED: { concern: 'GROUP', description: 'A waiting shipment was rejected.' },
  SHIPMENT_CANCELED: { concern: 'GROUP', description: 'A shipment was canceled.' },
  SHIPMENT_DELETED: { concern: 'GROUP', description: 'A shipment was deleted.' },
  SHIPMENT_RECALLED: {
    concern: 'GROUP',
    description: 'An approver withdrew the approval of a shipment.',
  },
  SHIPMENT_MOVED: {
    concern: 'GROUP',
    description: 'A waiting shipment was moved from a deleted group to an active one.',
  },
} as const satisfies Record<string, { concern: ActivityConcern; description: string }>;

/** The type of an activity. */
export type ActivityType = keyof typeof activityTypes;

/** The data of each type besides the names of actor, subject and group. */
export interface ActivityFacts {
  ACCOUNT_REGISTERED: { company: string };
  ACCOUNT_CONFIRMED: Record<never, never>;
  ACCOUNT_UPDATED: { changed: Changed };
  ACCOUNT_DELETED: Record<never, never>;
  USER_MANAGEMENT_ACTIVATED: Record<never, never>;
  USER_MANAGEMENT_ENDED: { users: number; groups: number };
  SUPERADMIN_HANDED_OVER: Record<never, never>;
  GROUP_CREATED: Record<never, never>;
  GROUP_UPDATED: { changed: Changed };
  GROUP_LOCKED: Record<never, never>;
  GROUP_UNLOCKED: Record<never, never>;
  GROUP_DELETED: Record<never, never>;
  USER_CREATED: { role: Role; approvalTrait: ApprovalTrait };
  USER_UPDATED: { changed: Changed };
  USER_ADDED_TO_GROUP: Record<never, never>;
  USER_REMOVED_FROM_GROUP: Record<never, never>;
  USER_INVITED: Record<never, never>;
  MAIL_SETTINGS_UPDATED: { changed: Changed };
  MAIL_RETRIED: Record<never, never>;
  INVITATION_ACCEPTED: Record<never, never>;
  USER_LOCKED: Record<never, never>;
  USER_UNLOCKED: Record<never, never>;
  USER_DELETED: Record<never, never>;
  LOGGED_IN: Record<never, never>;
  LOGIN_FAILED: Record<never, never>;
  LOGGED_OUT: Record<never, never>;
  PASSWORD_CHANGED: Record<never, never>;
  CREDENTIAL_CREATED: { kind: CredentialKind; label: string | null };
  CREDENTIAL_DELETED: { kind: CredentialKind; label: string | null };
  SHIPMENT_APPROVED: { number: string };
  SHIPMENT_REJECTED: { number: string };
  SHIPMENT_CANCELED: { number: string };
  SHIPMENT_DELETED: { number: string };
  SHIPMENT_RECALLED: { number: string };
  SHIPMENT_MOVED: { number: string; formerGroup: string };
}

/** An activity as a closed union: its type with the data of that type. */
export type ActivityEvent = { [T in ActivityType]: { type: T; facts: ActivityFacts[T] } }[ActivityType];

/** The stored details of an entry: the event, and the names at that time. */
export interface ActivityDetails {
  event: ActivityEvent;
  actorName: string | null;
  subjectName: string | null;
  groupName: string | null;
}

/** The names of the types as a GraphQL enum. */
export const ActivityType = Object.fromEntries(Object.keys(activityTypes).map((type) => [type, type])) as {
  [T in ActivityType]: T;
};
registerEnumType(ActivityType, {
  name: 'ActivityType',
  description: 'The type of an activity.',
  valuesConfig: activityTypes,
});
