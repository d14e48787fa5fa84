/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A new deputy of an approver. */
export type NameDeputyInput = {
  /** The ID of the deputy, one of `deputyCandidates`. */
  deputyId: string;
  /** The end of the period, in the future: the first moment after it, at most 366 days after its start. For whole days, the midnight after the last one in `Account.timeZone`. */
  endsAt: string;
  /** The first moment of the period; the present time by default, and if it has passed. For whole days, the midnight in `Account.timeZone`. */
  startsAt?: string | null | undefined;
  /** The ID of the approver; by default the viewer. */
  userId?: string | null | undefined;
};

export type NameDeputyMutationVariables = Exact<{
  input: Types.NameDeputyInput;
}>;


export type NameDeputyMutation = { nameDeputy: { deputyship: { id: string } } | null };


export const NameDeputyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NameDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<NameDeputyMutation, NameDeputyMutationVariables>;