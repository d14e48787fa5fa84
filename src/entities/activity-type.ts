import { merging } from '../merged.js';
import { accountActivities } from './account.activities.js';
import type { ActivityDescription } from './activity-description.js';
import { approvalActivities } from './approval.activities.js';
import { authenticationActivities } from './authentication.activities.js';
import { billingContactActivities } from './billing-contact.activities.js';
import { bookingTemplateActivities } from './booking-template.activities.js';
import { credentialActivities } from './credential.activities.js';
import { customRoleActivities } from './custom-role.activities.js';
import { deputyshipActivities } from './deputyship.activities.js';
import { describeEnum } from './described-enum.js';
import { escalationActivities } from './escalation.activities.js';
import { groupActivities } from './group.activities.js';
import { mailActivities } from './mail.activities.js';
import { noticeActivities } from './notice.activities.js';
import { shipmentActivities } from './shipment.activities.js';
import { userActivities } from './user.activities.js';

/** Merges the activities of concepts. A type in two of them does not compile, and throws. */
export const mergedActivities = merging<string>('The catalogue of activities');

/** Every type of activity. */
export const activityTypes = mergedActivities(
  accountActivities,
  groupActivities,
  userActivities,
  billingContactActivities,
  authenticationActivities,
  credentialActivities,
  customRoleActivities,
  deputyshipActivities,
  escalationActivities,
  shipmentActivities,
  bookingTemplateActivities,
  approvalActivities,
  noticeActivities,
  mailActivities,
);

/** The kind of event that an entry of the log records. */
export type ActivityType = keyof typeof activityTypes;

type FactsOf<Description> = Description extends ActivityDescription<infer Facts> ? Facts : never;

/** The facts that an entry of each type stores besides the names of actor, subject and group. */
export type ActivityFacts = { [T in ActivityType]: FactsOf<(typeof activityTypes)[T]> };

/** An activity as a closed union: its type with the data of that type. */
export type ActivityEvent = { [T in ActivityType]: { type: T; facts: ActivityFacts[T] } }[ActivityType];

/** The stored part of an entry: the event and the names of that moment. */
export interface ActivityDetails {
  event: ActivityEvent;
  actorName: string | null;
  subjectName: string | null;
  groupName: string | null;
}

/** The names of the types as a GraphQL enum. */
export const ActivityType = describeEnum(
  'ActivityType',
  'The kind of event that an entry of the activity log records.',
  Object.fromEntries(
    Object.entries(activityTypes).map(([type, { description }]) => [type, description]),
  ) as Record<ActivityType, string>,
);
