/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Another period of a deputyship. Absent fields stay unchanged. */
export type UpdateDeputyshipInput = {
  /** The end of the period: the first moment after it, in the future. */
  endsAt?: string | null | undefined;
  /** The ID of the deputyship. */
  id: string;
  /** The first moment of the period; cannot be changed once it has passed. */
  startsAt?: string | null | undefined;
};

export type UpdateDeputyshipMutationVariables = Exact<{
  input: Types.UpdateDeputyshipInput;
}>;


export type UpdateDeputyshipMutation = { updateDeputyship: { deputyship: { id: string } } | null };


export const UpdateDeputyshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateDeputyship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateDeputyshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateDeputyship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateDeputyshipMutation, UpdateDeputyshipMutationVariables>;