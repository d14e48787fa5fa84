/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The added and the removed assignees of a shipment. */
export type AssignShipmentInput = {
  /** The users to whom the shipment is assigned, at most 20. Each must have access and see shipments; neither the viewer nor the sender can be named. */
  addUserIds?: Array<string> | null | undefined;
  /** The ID of the shipment. */
  id: string;
  /** The users who no longer are assignees, at most 20. Their access to the shipment ends at once. */
  removeUserIds?: Array<string> | null | undefined;
};

export type AssignShipmentMutationVariables = Exact<{
  input: Types.AssignShipmentInput;
}>;


export type AssignShipmentMutation = { assignShipment: { shipment: { id: string } } | null };


export const AssignShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AssignShipmentMutation, AssignShipmentMutationVariables>;