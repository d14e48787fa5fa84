/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A page of an admin UI. */
export type Area =
  /** The account and its add-ons. */
  | 'ACCOUNT'
  /** The activity log. */
  | 'ACTIVITIES'
  /** The approval of other users' letters. */
  | 'APPROVALS'
  /** The credentials of programs. */
  | 'CREDENTIALS'
  /** Departments, branches and cost centres. */
  | 'GROUPS'
  /** Mails to users, including those that could not be delivered. */
  | 'MAILS'
  /** Custom roles, and the rights and exclusions of single users. */
  | 'ROLES'
  /** Letters, from creation to hand-over. */
  | 'SHIPMENTS'
  /** Users, their invitations, roles and traits. */
  | 'USERS';

/** An area of which all permissions are granted, with the permissions that they need. */
export type AreaGrantInput = {
  /** The area. */
  area: Area;
  /** The widest scope. Each permission is granted in its widest scope up to this one; permissions without such a scope are left out. */
  scope: Scope;
};

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

/** A permission to grant, its scope, and its limits. */
export type PermissionGrantInput = {
  /** The channels of shipments to which the permission is limited, if `PermissionDescription.limits` has CHANNELS; as for `statuses`. */
  channels?: Array<Channel> | null | undefined;
  /** The permission. */
  permission: Permission;
  /** The scope, one of `PermissionDescription.scopes`. */
  scope: Scope;
  /** The statuses of shipments to which the permission is limited, if `PermissionDescription.limits` has STATUSES: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. An empty list admits none; null and no list admit all. Viewing the holder's own shipments, and creating drafts, is never limited; a status that the permission never sets has no effect. */
  statuses?: Array<ShipmentStatus> | null | undefined;
};

/** New permissions of a custom role, for a preview of their effect. `grants` and `areas` together replace all permissions of the role; without both, nothing changes. */
export type PreviewCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: Array<AreaGrantInput> | null | undefined;
  /** The assignment of the role to everyone, as in `assignCustomRole`; unchanged if absent. */
  everyone?: boolean | null | undefined;
  /** The permissions, each once, including those that they need. */
  grants?: Array<PermissionGrantInput> | null | undefined;
  /** The ID of the role. */
  id: string;
};

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

export type PreviewCustomRoleQueryVariables = Exact<{
  input: Types.PreviewCustomRoleInput;
}>;


export type PreviewCustomRoleQuery = { previewCustomRole: { gainingUsers?: number, losingUsers?: number, withoutEffect?: Array<Types.Permission>, changes?: Array<{ user?: { id: string, firstName: string, lastName: string }, gains?: Array<{ permission: Types.Permission, scope: Types.Scope, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null }>, losses?: Array<{ permission: Types.Permission, scope: Types.Scope, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null }>, gainsInGroups?: Array<{ permission?: Types.Permission, groups?: Array<{ name?: string }> }>, lossesInGroups?: Array<{ permission?: Types.Permission, groups?: Array<{ name?: string }> }> }> } | null };


export const PreviewCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gainingUsers"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"losingUsers"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"withoutEffect"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"changes"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gainsInGroups"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"groups"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossesInGroups"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"groups"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewCustomRoleQuery, PreviewCustomRoleQueryVariables>;