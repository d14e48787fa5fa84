/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The role of a user in the approval of letters (LXP-11). */
export type ApprovalTrait =
  /** Can approve, reject or delete waiting letters of other users. */
  | 'APPROVER'
  /** Sends letters only with the approval of another user. */
  | 'EXAMINEE'
  /** Sends letters without approval, and decides on none. */
  | 'NONE';

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

/** The groups for which a user holds a custom role. */
export type CustomRoleGroupsInput = {
  /** The ID of the role, which is among `customRoleIds`. */
  customRoleId: string;
  /** The groups for which the role is held, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups (PLY-5). */
  groupIds?: Array<string> | null | undefined;
};

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

/** New roles, rights and exclusions of one user, for a preview of their effect. Absent fields stay unchanged; a list replaces the former one. */
export type PreviewUserGrantsInput = {
  /** The approval trait, as in `updateUser`. */
  approvalTrait?: ApprovalTrait | null | undefined;
  /** The groups for which these roles are held, as in `updateUserRoles`. */
  customRoleGroups?: Array<CustomRoleGroupsInput> | null | undefined;
  /** The custom roles, as in `updateUserRoles`. */
  customRoleIds?: Array<string> | null | undefined;
  /** The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded. */
  exclusions?: Array<Permission> | null | undefined;
  /** The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role. */
  rights?: Array<PermissionGrantInput> | null | undefined;
  /** The base role, as in `updateUser`. */
  role?: Role | null | undefined;
  /** The type, as in `updateUser`. */
  type?: UserType | null | undefined;
  /** The ID of the user. */
  userId: string;
};

/** The base role of a user. Every user has exactly one (LXP-7). */
export type Role =
  /** Is a program: holds only rights granted one by one, has neither custom roles nor permissions of an approval trait, and never logs in (PLY-2). Chosen when the user is created. */
  | 'API'
  /** Manages the users and group managers of the groups that the holder belongs to. */
  | 'GROUP_MANAGER'
  /** Administers the account, all users and all groups. */
  | 'MANAGER'
  /** Manages the own profile, password and mail settings, and reads the account, the own groups and the own activities. Custom roles and rights grant everything else. */
  | 'MEMBER'
  /** Holds every permission on the account. At first the user who registered it; there is exactly one. */
  | 'SUPERADMIN'
  /** Sends letters. */
  | 'USER';

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

/** The type of a user, which limits the permissions of roles, traits and rights, and takes a licence of its kind (DBX-5). */
export type UserType =
  /** Holds all permissions of roles, approval trait and rights. */
  | 'FULL'
  /** Reads what roles and rights permit, and changes only the own profile, password, sessions and mail settings. Can become FULL, never back. */
  | 'READ_ONLY';

export type PreviewUserGrantsQueryVariables = Exact<{
  input: Types.PreviewUserGrantsInput;
}>;


export type PreviewUserGrantsQuery = { previewUserGrants: { withoutEffect: Array<Types.Permission>, changes: Array<{ gains: Array<{ permission: Types.Permission, scope: Types.Scope, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null }>, losses: Array<{ permission: Types.Permission, scope: Types.Scope, statuses: Array<Types.ShipmentStatus> | null, channels: Array<Types.Channel> | null }>, gainsInGroups: Array<{ permission: Types.Permission, groups: Array<{ name?: string }> }>, lossesInGroups: Array<{ permission: Types.Permission, groups: Array<{ name?: string }> }> }> } | null };


export const PreviewUserGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewUserGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewUserGrantsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewUserGrants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withoutEffect"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gainsInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossesInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewUserGrantsQuery, PreviewUserGrantsQueryVariables>;