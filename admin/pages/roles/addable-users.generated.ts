/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type AddableUsersQueryVariables = Exact<{
  first: number;
  search?: string | null | undefined;
}>;


export type AddableUsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, firstName: string, lastName: string, email: string, customRoles?: Array<{ id?: string }>, allowedActions: Array<{ action: Types.UserAction, allowed: boolean, message: string | null }> }> } };


export const AddableUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AddableUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"LAST_NAME"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddableUsersQuery, AddableUsersQueryVariables>;