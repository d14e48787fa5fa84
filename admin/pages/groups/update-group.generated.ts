/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A postal address. */
export type PostalAddressInput = {
  /** The town. */
  city: string;
  /** The country, as printed on letters; absent for domestic addresses. */
  country?: string | null | undefined;
  /** The postal code. */
  postalCode: string;
  /** The street and house number. */
  street: string;
};

/** Changes to a group. Absent fields stay unchanged; null clears a field. */
export type UpdateGroupInput = {
  /** The address of the group. */
  address?: PostalAddressInput | null | undefined;
  /** The cost bearer (Kostenträger). */
  costBearer?: string | null | undefined;
  /** The cost centre (Kostenstelle). */
  costCentre?: string | null | undefined;
  /** The purpose of the group. */
  description?: string | null | undefined;
  /** The ID of the group. */
  id: string;
  /** The name, unique among the account's groups that are not deleted. */
  name?: string | null | undefined;
};

export type UpdateGroupMutationVariables = Exact<{
  input: Types.UpdateGroupInput;
}>;


export type UpdateGroupMutation = { updateGroup: { group: { id: string } } | null };


export const UpdateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateGroupMutation, UpdateGroupMutationVariables>;