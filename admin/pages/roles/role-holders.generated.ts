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

/** The role of a user in the approval of letters (LXP-11). */
export type ApprovalTrait =
  /** Can approve, reject or delete waiting letters of other users. */
  | 'APPROVER'
  /** Sends letters only with the approval of another user. */
  | 'EXAMINEE'
  /** Sends letters without approval, and decides on none. */
  | 'NONE';

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

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: the smallest, first or oldest item comes first. */
  | 'ASC'
  /** Descending: the largest, last or newest item comes first. */
  | 'DESC';

/** Conditions on a column of text, all of which must match (DBX-1). Upper and lower case, accents and blanks around a value are ignored; an umlaut and its two-letter spelling (ü, ue) match each other. A value has 1 to 254 characters, and all conditions of a list have at most 20 values together; otherwise BAD_USER_INPUT with all problems. */
export type TextFilter = {
  /** Texts, all of which occur in the column. */
  contains?: Array<string> | null | undefined;
  /** Texts with which the column ends. */
  endsWith?: Array<string> | null | undefined;
  /** Texts that the column equals. */
  equals?: Array<string> | null | undefined;
  /** Texts, none of which occurs in the column. Includes rows without a value. */
  notContains?: Array<string> | null | undefined;
  /** Texts that the column does not equal. Includes rows without a value. */
  notEquals?: Array<string> | null | undefined;
  /** Texts with which the column begins. */
  startsWith?: Array<string> | null | undefined;
};

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

/** A filter for users. Absent fields do not restrict the list. */
export type UserFilter = {
  /** Users who can log in (`User.access`) if true, all others if false. */
  accessAllowed?: boolean | null | undefined;
  /** Users with one of these kinds of access. */
  accessKinds?: Array<AccessKind> | null | undefined;
  /** Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent. */
  accessReasons?: Array<AccessReason> | null | undefined;
  /** Users with one of these traits. */
  approvalTraits?: Array<ApprovalTrait> | null | undefined;
  /** Conditions on the company name. */
  companyName?: TextFilter | null | undefined;
  /** Users with one of these custom roles. */
  customRoleIds?: Array<string> | null | undefined;
  /** Conditions on the e-mail address. */
  email?: TextFilter | null | undefined;
  /** Conditions on the first name. */
  firstName?: TextFilter | null | undefined;
  /** Conditions on the user's position in the company. */
  function?: TextFilter | null | undefined;
  /** Members of one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** The users with these IDs, at most 500; an unknown or hidden ID matches no user. */
  ids?: Array<string> | null | undefined;
  /** Invited users whose invitation has expired if true, all others if false. */
  invitationExpired?: boolean | null | undefined;
  /** Conditions on the last name. */
  lastName?: TextFilter | null | undefined;
  /** Conditions on the login name. */
  loginName?: TextFilter | null | undefined;
  /** Users to whom the viewer can send a message (`mailUsers`) if true, all others if false. */
  mailable?: boolean | null | undefined;
  /** Users who need a group and have none (`Dashboard.usersWithoutGroup`) if true, all others if false. */
  needsGroup?: boolean | null | undefined;
  /** Conditions on the personnel number. */
  personnelNumber?: TextFilter | null | undefined;
  /** Users with one of these base roles. */
  roles?: Array<Role> | null | undefined;
  /** Words that must all occur in the name, company name, e-mail address, login name, personnel number or function. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Users in one of these states; by default, all except DELETED. */
  statuses?: Array<UserStatus> | null | undefined;
  /** Users of one of these types. */
  types?: Array<UserType> | null | undefined;
};

/** The sort order of users. Equal users are sorted by time of creation, and deleted users always come last. */
export type UserOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: UserOrderField;
};

/** A field by which users are sorted. Users without a value come first in ascending order and last in descending order. */
export type UserOrderField =
  /** The approval trait, by its name. */
  | 'APPROVAL_TRAIT'
  /** The company name. */
  | 'COMPANY_NAME'
  /** The date and time when the user was created. */
  | 'CREATED_AT'
  /** The e-mail address. */
  | 'EMAIL'
  /** The first name. */
  | 'FIRST_NAME'
  /** The user's position in the company. */
  | 'FUNCTION'
  /** The date and time of the last login. */
  | 'LAST_LOGIN_AT'
  /** The last name. */
  | 'LAST_NAME'
  /** The login name. */
  | 'LOGIN_NAME'
  /** The personnel number, with digits compared as numbers: P-2 before P-10. */
  | 'PERSONNEL_NUMBER'
  /** The base role, by rank: API, MEMBER, USER, GROUP_MANAGER, MANAGER, SUPERADMIN. */
  | 'ROLE'
  /** The status, by its name. */
  | 'STATUS'
  /** The type, by its name. */
  | 'TYPE'
  /** The date and time of the last change to the user. */
  | 'UPDATED_AT';

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

export type RoleHoldersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: Types.UserFilter | null | undefined;
  orderBy?: Types.UserOrder | null | undefined;
}>;


export type RoleHoldersQuery = { users: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, firstName: string, lastName: string, email: string, role: Types.Role, customRoleAssignments?: Array<{ customRole?: { id?: string }, groups?: Array<{ id?: string, name?: string }> | null }>, allowedActions: Array<{ action: Types.UserAction, allowed: boolean, message: string | null }> }> } };


export const RoleHoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoleHolders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"customRoleAssignments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RoleHoldersQuery, RoleHoldersQueryVariables>;