/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The groups for which a user holds a custom role. */
export type CustomRoleGroupsInput = {
  /** The ID of the role, which is among `customRoleIds`. */
  customRoleId: string;
  /** The groups for which the role is held, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups (PLY-5). */
  groupIds?: Array<string> | null | undefined;
};

/** The custom roles of one user, which replace the former ones. */
export type UpdateUserRolesInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The groups for which the roles are held, each role at most once. A role that is not named here keeps its groups; a new one is held for the whole account. */
  customRoleGroups?: Array<CustomRoleGroupsInput> | null | undefined;
  /** The custom roles; at most 100. */
  customRoleIds: Array<string>;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: number | null | undefined;
  /** The ID of the user, who is not the viewer. */
  userId: string;
};

export type UpdateUserRolesMutationVariables = Exact<{
  input: Types.UpdateUserRolesInput;
}>;


export type UpdateUserRolesMutation = { updateUserRoles: { user: { id: string } } | null };


export const UpdateUserRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUserRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserRolesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUserRoles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateUserRolesMutation, UpdateUserRolesMutationVariables>;