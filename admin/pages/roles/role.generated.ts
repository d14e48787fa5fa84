/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** An action on a custom role, by the mutation that carries it out. */
export type CustomRoleAction =
  /** Assign the role to users for the whole account: assignCustomRole. */
  | 'ASSIGN'
  /** Assign the role to users for groups, at least for one of those in which the viewer holds permissions: assignCustomRole with groupIds. */
  | 'ASSIGN_IN_GROUPS'
  /** Copy the role under another name: copyCustomRole. */
  | 'COPY'
  /** Delete the role: deleteCustomRole. */
  | 'DELETE'
  /** Change name, description or permissions: updateCustomRole. */
  | 'UPDATE';

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

export type RoleQueryVariables = Exact<{
  id: string;
}>;


export type RoleQuery = { customRole: { id: string, name: string, description: string | null, holders: number, everyone: boolean, updatedAt: string, grants: Array<{ permission: Types.Permission, scope: Types.Scope, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null }>, allowedActions: Array<{ action: Types.CustomRoleAction, allowed: boolean, message: string | null }> } | null };


export const RoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Role"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RoleQuery, RoleQueryVariables>;