/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A custom role, the users to assign it to, and those to remove it from. */
export type AssignCustomRoleInput = {
  /** The users who get the role; at most 500. */
  addUserIds?: Array<string> | null | undefined;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** True to assign the role to everyone, including users who are created later; false to remove it from everyone, except from users with an assignment of their own. The viewer must hold everything that the role grants (DBX-9). */
  everyone?: boolean | null | undefined;
  /** The groups for which the added users hold the role, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups, and permissions that are limited or exist for the whole account only have no effect (PLY-5). For added users who hold the role already, the groups are replaced. */
  groupIds?: Array<string> | null | undefined;
  /** The ID of the role. */
  id: string;
  /** The users who lose the role; at most 500. A user in both lists loses it. */
  removeUserIds?: Array<string> | null | undefined;
};

export type AssignCustomRoleMutationVariables = Exact<{
  input: Types.AssignCustomRoleInput;
}>;


export type AssignCustomRoleMutation = { assignCustomRole: { customRole: { id?: string } } | null };


export const AssignCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}}]}}]} as unknown as DocumentNode<AssignCustomRoleMutation, AssignCustomRoleMutationVariables>;