/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The reason why a user cannot log in (LXP-4, LXP-6, LXP-8, LXP-15). If several apply, the first of ACCOUNT_CLOSED, DELETED, LOCKED, NOT_ACCEPTED, USER_MANAGEMENT_OFF, NO_ACTIVE_GROUP. */
export type AccessReason =
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The user is deleted. */
  | 'DELETED'
  /** The user is locked. */
  | 'LOCKED'
  /** No invitation was sent to the user, or it has not been accepted yet. */
  | 'NOT_ACCEPTED'
  /** All groups of the user are locked or deleted. Access returns when a group is unlocked or an active group is assigned. */
  | 'NO_ACTIVE_GROUP'
  /** User management is not active, and the user is not the superadmin. */
  | 'USER_MANAGEMENT_OFF';

/** The channel through which a letter came in (LXP-3). */
export type Channel =
  /** A partner program with an API credential. */
  | 'API'
  /** The online editor. */
  | 'COMPOSE'
  /** The printer driver. */
  | 'DRIVER'
  /** An upload on the web, or a program that uses this API with a session. */
  | 'GO'
  /** The SFTP inbox. */
  | 'SFTP';

/** A permission, granted by roles, approval traits and rights. */
export type Permission =
  /** View the costs of shipments, by month, group, cost centre and sender. */
  | 'ACCOUNTING_READ'
  /** Delete the account. */
  | 'ACCOUNT_DELETE'
  /** View the account. */
  | 'ACCOUNT_READ'
  /** Change the account's data. */
  | 'ACCOUNT_UPDATE'
  /** View the activity log. */
  | 'ACTIVITIES_READ'
  /** Verify the whole activity log. */
  | 'ACTIVITIES_VERIFY'
  /** Approve, reject or delete waiting shipments of other users. */
  | 'APPROVALS_DECIDE'
  /** View the approvals of visible shipments, with decisions and comments: VISIBLE, or OWN_ONLY in the scope OWN; HIDDEN without it (PLY-5). */
  | 'APPROVALS_READ'
  /** Name the users who receive the monthly costs by mail. */
  | 'BILLING_CONTACTS_MANAGE'
  /** Create, copy, change and delete booking templates. */
  | 'BOOKING_TEMPLATES_MANAGE'
  /** View and use booking templates, one's own and those that one is given. */
  | 'BOOKING_TEMPLATES_READ'
  /** Create and delete one's own credentials. */
  | 'CREDENTIALS_MANAGE'
  /** Name deputies for approvers, for oneself or for others. */
  | 'DEPUTIES_MANAGE'
  /** Create groups. */
  | 'GROUPS_CREATE'
  /** Delete groups. */
  | 'GROUPS_DELETE'
  /** Lock and unlock groups. */
  | 'GROUPS_LOCK'
  /** View groups. */
  | 'GROUPS_READ'
  /** Change the data of groups. */
  | 'GROUPS_UPDATE'
  /** View the mails to users, and their delivery. */
  | 'MAILS_READ'
  /** Retry failed mails. */
  | 'MAILS_RETRY'
  /** Send messages to users by mail. */
  | 'MAILS_SEND'
  /** View and change the mail settings of users. */
  | 'MAIL_SETTINGS_MANAGE'
  /** Change one's own name and language, and resign as a deputy. */
  | 'PROFILE_UPDATE'
  /** Give rights to single users, and exclude users from permissions. */
  | 'RIGHTS_MANAGE'
  /** Assign custom roles to users, and remove them. */
  | 'ROLES_ASSIGN'
  /** Create, change, copy and delete custom roles. */
  | 'ROLES_MANAGE'
  /** View custom roles, their holders, and the rights and exclusions of users. */
  | 'ROLES_READ'
  /** Manage one's own sessions and password. */
  | 'SESSIONS_MANAGE'
  /** Assign shipments to users, who then act for their senders. */
  | 'SHIPMENTS_ASSIGN'
  /** Mark sent, canceled and deleted letters for their final deletion, and delete them for good. */
  | 'SHIPMENTS_ERASE'
  /** View shipments. */
  | 'SHIPMENTS_READ'
  /** Send letters, and change, cancel and delete one's own. */
  | 'SHIPMENTS_SEND'
  /** Send letters without the approval of another user. */
  | 'SHIPMENTS_SEND_UNCHECKED'
  /** Hand over the superadmin role. */
  | 'SUPERADMIN_HAND_OVER'
  /** Assign approval traits to users and remove them, with or without a trait of one's own. */
  | 'USERS_ASSIGN_APPROVAL_TRAIT'
  /** Change the roles of users. */
  | 'USERS_ASSIGN_ROLE'
  /** Create users. */
  | 'USERS_CREATE'
  /** Delete users. */
  | 'USERS_DELETE'
  /** Invite users. */
  | 'USERS_INVITE'
  /** Lock and unlock users. */
  | 'USERS_LOCK'
  /** View users. */
  | 'USERS_READ'
  /** Change the data and groups of users. */
  | 'USERS_UPDATE'
  /** Activate and end user management. */
  | 'USER_MANAGEMENT_SWITCH';

/** A source of a permission: BASE_ROLE, APPROVAL_TRAIT, CUSTOM_ROLE, EVERYONE, RIGHT and DEPUTYSHIP grant it; the others remove it from the user, or limit its scope. */
export type PermissionSourceKind =
  /** The approval trait grants the permission. */
  | 'APPROVAL_TRAIT'
  /** The base role grants the permission. */
  | 'BASE_ROLE'
  /** A custom role grants the permission. */
  | 'CUSTOM_ROLE'
  /** The user is the deputy of an approver. The scope is OWN, although the deputy decides on the letters on which the approver decides. */
  | 'DEPUTYSHIP'
  /** A custom role that is assigned to everyone grants the permission. */
  | 'EVERYONE'
  /** The user is excluded from the permission, whatever grants it. */
  | 'EXCLUSION'
  /** A custom role grants the permission, but gives nothing: it is held for groups, and the permission is limited or exists for the whole account alone, or none of the groups is left. */
  | 'HELD_FOR_GROUPS'
  /** The user cannot log in at present, and so cannot use any permission. */
  | 'NO_ACCESS'
  /** A right of the user grants the permission. */
  | 'RIGHT'
  /** The approval trait keeps the permission from the user, whatever grants it. */
  | 'TRAIT_REMOVAL'
  /** The permission needs another one, which the user does not hold. */
  | 'UNMET_NEED'
  /** The type of the user keeps the permission, or a wider scope, from the user, whatever grants it. */
  | 'USER_TYPE';

/** The objects that a permission applies to. Each scope includes the narrower ones. */
export type Scope =
  /** All objects of the account. */
  | 'ACCOUNT'
  /** The objects of the holder's groups. */
  | 'GROUPS'
  /** The holder's own objects. */
  | 'OWN';

/** The status of a shipment (LXP-11). */
export type ShipmentStatus =
  /** Canceled before its hand-over to print. */
  | 'CANCELED'
  /** Deleted; never printed. */
  | 'DELETED'
  /** A draft, not submitted yet. */
  | 'DRAFT'
  /** Submitted; waits for the approval of another user. */
  | 'PENDING_APPROVAL'
  /** Released; waits to be handed over for printing. */
  | 'QUEUED'
  /** Rejected by an approver; can be changed and resubmitted. */
  | 'REJECTED'
  /** Handed over to print. */
  | 'SENT';

export type ExplainPermissionQueryVariables = Exact<{
  userId: string;
  permission: Types.Permission;
}>;


export type ExplainPermissionQuery = { explainPermission: { held: boolean, scope: Types.Scope | null, sources: Array<{ kind: Types.PermissionSourceKind, scope: Types.Scope | null, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null, effective: boolean, roleName: string | null, needed: Types.Permission | null, givenAt: string | null, accessReason: Types.AccessReason | null, customRole?: { id?: string } | null, groups: Array<{ name?: string }> | null, deputyFor: { firstName: string, lastName: string } | null, givenBy: { firstName: string, lastName: string } | null }> } | null };


export const ExplainPermissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplainPermission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"permission"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explainPermission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"permission"},"value":{"kind":"Variable","name":{"kind":"Name","value":"permission"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"}},{"kind":"Field","name":{"kind":"Name","value":"customRole"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"deputyFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"accessReason"}}]}}]}}]}}]} as unknown as DocumentNode<ExplainPermissionQuery, ExplainPermissionQueryVariables>;