/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The kind of access that a user has (PLY-2). */
export type AccessKind =
  /** Administers the account: the base roles SUPERADMIN and MANAGER. At least one always remains. */
  | 'ADMIN'
  /** Has access through credentials only, with rights granted one by one; never logs in. */
  | 'API'
  /** Logs in, and holds the permissions of roles and rights. */
  | 'BACKEND';

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

/** An area of the mobile app (PLY-16). */
export type AppArea =
  /** The costs of shipments. */
  | 'ACCOUNTING'
  /** The activity log. */
  | 'ACTIVITIES'
  /** Letters that wait for a decision. */
  | 'APPROVALS'
  /** Sending letters. */
  | 'SENDING'
  /** Shipments and their states. */
  | 'SHIPMENTS'
  /** Users and their access. */
  | 'USERS';

/** The role of a user in the approval of letters (LXP-11). */
export type ApprovalTrait =
  /** Can approve, reject or delete waiting letters of other users. */
  | 'APPROVER'
  /** Sends letters only with the approval of another user. */
  | 'EXAMINEE'
  /** Sends letters without approval, and decides on none. */
  | 'NONE';

/** The status of a group (LXP-4). */
export type GroupStatus =
  /** The group is in use. */
  | 'ACTIVE'
  /** The group is deleted for good; shipments keep its name. */
  | 'DELETED'
  /** The group is locked. Members without another active group have no access until it is unlocked. */
  | 'LOCKED';

/** A key figure of the mobile app, by the field of `Dashboard` that has it (PLY-16). */
export type KeyFigure =
  /** `Dashboard.myDeletedShipments`. */
  | 'MY_DELETED_SHIPMENTS'
  /** `Dashboard.myRejectedShipments`. */
  | 'MY_REJECTED_SHIPMENTS'
  /** `Dashboard.myShipmentsAwaitingApproval`. */
  | 'MY_SHIPMENTS_AWAITING_APPROVAL'
  /** `Dashboard.shipmentsAwaitingMyDecision`. */
  | 'SHIPMENTS_AWAITING_MY_DECISION'
  /** `Dashboard.usersWithoutAccess`. */
  | 'USERS_WITHOUT_ACCESS'
  /** `Dashboard.usersWithoutGroup`. */
  | 'USERS_WITHOUT_GROUP';

/** A language in which the system addresses users. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** An area in which users are chosen as owners (PLY-13). */
export type OwnerArea =
  /** Approvals: the deputy of an approver. */
  | 'APPROVALS'
  /** Booking templates: their owner. */
  | 'TEMPLATES';

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

/** The salutation of a user in mails (XSP-5). */
export type Salutation =
  /** Mr, in German "Herr". */
  | 'MR'
  /** Ms, in German "Frau". */
  | 'MS';

/** An action on a user, by the mutation that carries it out. */
export type UserAction =
  /** Assign at least one other approval trait (`updateUser` with `approvalTrait`). */
  | 'ASSIGN_APPROVAL_TRAIT'
  /** Assign at least one other role (`updateUser` with `role`). */
  | 'ASSIGN_ROLE'
  /** Give the user the other type (`updateUser` with `type`): a read-only user becomes full, a full one stays full. */
  | 'CHANGE_TYPE'
  /** Delete the user: deleteUser. */
  | 'DELETE'
  /** Hand the superadmin role over to the user: handOverSuperadmin. */
  | 'HAND_OVER_SUPERADMIN'
  /** Send an invitation: inviteUser. */
  | 'INVITE'
  /** Lock the user: lockUser. */
  | 'LOCK'
  /** Name the user as billing contact: nameBillingContact. */
  | 'NAME_BILLING_CONTACT'
  /** Name a deputy of the user, an approver: nameDeputy. */
  | 'NAME_DEPUTY'
  /** Remove the user from the billing contacts: removeBillingContact. */
  | 'REMOVE_BILLING_CONTACT'
  /** Unlock the user, or lift the limit on logins after too many wrong passwords: unlockUser. */
  | 'UNLOCK'
  /** Change names, personnel number, function or language: updateUser. */
  | 'UPDATE'
  /** Assign custom roles to the user, or remove them: updateUserRoles, assignCustomRole. */
  | 'UPDATE_CUSTOM_ROLES'
  /** Change the groups that the viewer manages (`updateUser` with `groupIds`, `assignGroup`). A user who also belongs to other groups can only be removed from groups. */
  | 'UPDATE_GROUPS'
  /** Change the e-mail address or the login name (`updateUser` with `email` or `loginName`). */
  | 'UPDATE_LOGIN'
  /** Change the mail settings of the user: updateMailSettings. */
  | 'UPDATE_MAIL_SETTINGS'
  /** Change the note about the user (`updateUser` with `note`). */
  | 'UPDATE_NOTE'
  /** Change the rights and exclusions of the user: updateUserRights. */
  | 'UPDATE_RIGHTS';

/** The status of a user (LXP-6, LXP-8). */
export type UserStatus =
  /** Can log in, unless `User.access` gives a reason against it. */
  | 'ACTIVE'
  /** Created, but not invited yet. */
  | 'CREATED'
  /** Deleted for good. Records of the user's actions remain under the user's name. */
  | 'DELETED'
  /** Invited; the invitation is not accepted yet. */
  | 'INVITED'
  /** Locked by an administrator; can be unlocked. */
  | 'LOCKED';

/** The type of a user, which limits the permissions of roles, traits and rights, and takes a licence of its kind (DBX-5). */
export type UserType =
  /** Holds all permissions of roles, approval trait and rights. */
  | 'FULL'
  /** Reads what roles and rights permit, and changes only the own profile, password, sessions and mail settings. Can become FULL, never back. */
  | 'READ_ONLY';

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, salutation: Types.Salutation | null, firstName: string, lastName: string, companyName: string, email: string, emailBouncedAt: string | null, loginName: string, personnelNumber: string | null, function: string | null, language: Types.Language, role: Types.Role, accessKind: Types.AccessKind, approvalTrait: Types.ApprovalTrait, type: Types.UserType, status: Types.UserStatus, isBillingContact: boolean, hiddenAppAreas: Array<Types.AppArea>, hiddenKeyFigures: Array<Types.KeyFigure>, ownerAreas: Array<Types.OwnerArea>, lastLoginAt: string | null, createdAt: string, solelyWatchedShipments: number | null, groups: Array<{ id?: string, name?: string, status?: Types.GroupStatus }>, access: { allowed: boolean, reason: Types.AccessReason | null } | null, invitation: { sentAt: string, expiresAt: string } | null, allowedActions: Array<{ action: Types.UserAction, allowed: boolean, message: string | null }> } | null };


export const UserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"User"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailBouncedAt"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenAppAreas"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenKeyFigures"}},{"kind":"Field","name":{"kind":"Name","value":"ownerAreas"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"status"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"solelyWatchedShipments"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserQuery, UserQueryVariables>;