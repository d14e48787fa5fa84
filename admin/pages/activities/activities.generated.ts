/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A filter for activities. Absent fields do not restrict the list. */
export type ActivityFilter = {
  /** Activities at this time or later. */
  from?: string | null | undefined;
  /** Activities that concern one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** Words that must all occur in the sentence of the entry, in its German and English wording taken together. */
  search?: string | null | undefined;
  /** Activities before this time. */
  to?: string | null | undefined;
  /** Activities of one of these types. */
  types?: Array<ActivityType> | null | undefined;
  /** Activities performed by one of these users, or affecting one of them. */
  userIds?: Array<string> | null | undefined;
};

/** The kind of event that an entry of the activity log records. */
export type ActivityType =
  /** The registration was confirmed. */
  | 'ACCOUNT_CONFIRMED'
  /** The account was deleted. */
  | 'ACCOUNT_DELETED'
  /** The account was registered. */
  | 'ACCOUNT_REGISTERED'
  /** The account was changed. */
  | 'ACCOUNT_UPDATED'
  /** A user became a billing contact: by name, or as the superadmin when the last contact was locked or deleted. */
  | 'BILLING_CONTACT_NAMED'
  /** A user was removed from the billing contacts. */
  | 'BILLING_CONTACT_REMOVED'
  /** A booking template was created. */
  | 'BOOKING_TEMPLATE_CREATED'
  /** A booking template was deleted. */
  | 'BOOKING_TEMPLATE_DELETED'
  /** A booking template was changed. */
  | 'BOOKING_TEMPLATE_UPDATED'
  /** A user created a credential, for themselves or for a program. */
  | 'CREDENTIAL_CREATED'
  /** A user deleted a credential, their own or that of a program. */
  | 'CREDENTIAL_DELETED'
  /** A custom role was assigned to a user, for the whole account or for named groups. */
  | 'CUSTOM_ROLE_ASSIGNED'
  /** A custom role was created. */
  | 'CUSTOM_ROLE_CREATED'
  /** A custom role was deleted. */
  | 'CUSTOM_ROLE_DELETED'
  /** A custom role was assigned to everyone. */
  | 'CUSTOM_ROLE_GIVEN_TO_EVERYONE'
  /** The groups for which a user holds a custom role were changed. */
  | 'CUSTOM_ROLE_GROUPS_CHANGED'
  /** A message was sent to the users who hold a custom role. */
  | 'CUSTOM_ROLE_MAILED'
  /** A custom role was removed from a user. */
  | 'CUSTOM_ROLE_REMOVED'
  /** A custom role was removed from everyone; users with an assignment of their own keep it. */
  | 'CUSTOM_ROLE_TAKEN_FROM_EVERYONE'
  /** A custom role was changed. */
  | 'CUSTOM_ROLE_UPDATED'
  /** A deputyship was ended before the end of the period. */
  | 'DEPUTYSHIP_ENDED'
  /** A deputy resigned before the end of the period. */
  | 'DEPUTYSHIP_RESIGNED'
  /** The period of a deputy was changed. */
  | 'DEPUTYSHIP_UPDATED'
  /** A deputy was named for an approver. */
  | 'DEPUTY_NAMED'
  /** An attempt to exceed the permissions of the user was refused; recorded at most 20 times per hour and user. */
  | 'ESCALATION_REFUSED'
  /** A group was created. */
  | 'GROUP_CREATED'
  /** A group was deleted, and with it the assignments of custom roles for this group. */
  | 'GROUP_DELETED'
  /** A group was locked. */
  | 'GROUP_LOCKED'
  /** A group was unlocked. */
  | 'GROUP_UNLOCKED'
  /** A group was changed. */
  | 'GROUP_UPDATED'
  /** A user accepted their invitation. */
  | 'INVITATION_ACCEPTED'
  /** A user logged in. */
  | 'LOGGED_IN'
  /** A user logged out. */
  | 'LOGGED_OUT'
  /** A login with the name of a user failed; recorded at most once per quarter of an hour and address. */
  | 'LOGIN_FAILED'
  /** A failed mail was queued for another attempt. */
  | 'MAIL_RETRIED'
  /** A user's mail settings were changed. */
  | 'MAIL_SETTINGS_UPDATED'
  /** A user changed their password. */
  | 'PASSWORD_CHANGED'
  /** A waiting shipment was approved. */
  | 'SHIPMENT_APPROVED'
  /** A shipment was assigned to a user. */
  | 'SHIPMENT_ASSIGNED'
  /** A shipment was canceled. */
  | 'SHIPMENT_CANCELED'
  /** A shipment was deleted. */
  | 'SHIPMENT_DELETED'
  /** The PDF of a shipment was deleted for good. */
  | 'SHIPMENT_ERASED'
  /** An assignee or an approver had a released shipment handed over to print before the end of its hold. */
  | 'SHIPMENT_HOLD_ENDED'
  /** A shipment was marked for its final deletion. */
  | 'SHIPMENT_MARKED_FOR_ERASURE'
  /** A waiting shipment was moved from a deleted group to an active one. */
  | 'SHIPMENT_MOVED'
  /** An approver recalled an approved shipment. */
  | 'SHIPMENT_RECALLED'
  /** A waiting shipment was rejected. */
  | 'SHIPMENT_REJECTED'
  /** An assignee submitted a shipment. Submissions by its sender are not recorded. */
  | 'SHIPMENT_SUBMITTED'
  /** The assignment of a shipment to a user ended. */
  | 'SHIPMENT_UNASSIGNED'
  /** The mark for the final deletion of a shipment was removed. */
  | 'SHIPMENT_UNMARKED_FOR_ERASURE'
  /** An assignee changed a shipment. Changes by its sender are not recorded. */
  | 'SHIPMENT_UPDATED'
  /** The superadmin role was handed over to another user. */
  | 'SUPERADMIN_HANDED_OVER'
  /** A user was added to a group. */
  | 'USER_ADDED_TO_GROUP'
  /** A user was created. */
  | 'USER_CREATED'
  /** A user was deleted. */
  | 'USER_DELETED'
  /** A user was invited. */
  | 'USER_INVITED'
  /** A user was locked. */
  | 'USER_LOCKED'
  /** A message was sent to a user. */
  | 'USER_MAILED'
  /** User management was activated. */
  | 'USER_MANAGEMENT_ACTIVATED'
  /** User management was ended. */
  | 'USER_MANAGEMENT_ENDED'
  /** A user was removed from a group. */
  | 'USER_REMOVED_FROM_GROUP'
  /** The rights of a user, or the permissions from which the user is excluded, were changed. */
  | 'USER_RIGHTS_UPDATED'
  /** A user was unlocked. */
  | 'USER_UNLOCKED'
  /** A user was changed. */
  | 'USER_UPDATED';

export type ActivitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: Types.ActivityFilter | null | undefined;
}>;


export type ActivitiesQuery = { activities: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, createdAt: string, type: Types.ActivityType, text: string, ipAddress: string | null, actor: { firstName?: string, lastName?: string } | null, subjectUser: { firstName?: string, lastName?: string } | null, group: { name?: string } | null }> } };


export const ActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"subjectUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}}]}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;