/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A batch of decisions. */
export type DecideShipmentsInput = {
  /** The decisions: 1 to 100, carried out one after the other in this order. */
  decisions: Array<ShipmentDecisionInput>;
};

/** An action on a shipment, by the mutation that carries it out. */
export type ShipmentAction =
  /** Approve the shipment: approveShipment, decideShipments. */
  | 'APPROVE'
  /** Assign the shipment to users, who then act for its sender: assignShipment. */
  | 'ASSIGN'
  /** Cancel the shipment: cancelShipment. */
  | 'CANCEL'
  /** Delete the shipment and its file: deleteShipment. */
  | 'DELETE'
  /** Delete the marked shipment for good: eraseShipment. */
  | 'ERASE'
  /** Mark the shipment for its final deletion: markShipmentForErasure. */
  | 'MARK_FOR_ERASURE'
  /** Move the shipment to another group: moveShipment. */
  | 'MOVE'
  /** Withdraw the approval of the shipment: recallShipment. */
  | 'RECALL'
  /** Reject the shipment: rejectShipment, decideShipments. */
  | 'REJECT'
  /** Hand the shipment over to print at once: sendShipmentNow. */
  | 'SEND_NOW'
  /** Submit or resubmit the shipment: submitShipment. */
  | 'SUBMIT'
  /** Remove the mark: unmarkShipmentForErasure. */
  | 'UNMARK_FOR_ERASURE'
  /** Change the shipment: updateShipment. */
  | 'UPDATE';

/** An approver's decision on a shipment. */
export type ShipmentDecision =
  /** Approves a waiting shipment, which releases it for print. */
  | 'APPROVE'
  /** Deletes a waiting or rejected shipment and its file. */
  | 'DELETE'
  /** Rejects a waiting shipment and returns it to its sender. */
  | 'REJECT';

/** One decision of decideShipments. */
export type ShipmentDecisionInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: string;
  /** A comment for the sender, allowed with every decision; at most 2,000 characters. */
  comment?: string | null | undefined;
  /** The decision. */
  decision: ShipmentDecision;
  /** The ID of the shipment. */
  id: string;
};

export type DecideShipmentsMutationVariables = Exact<{
  input: Types.DecideShipmentsInput;
}>;


export type DecideShipmentsMutation = { decideShipments: { results: Array<{ error: { message: string } | null, shipment: { handOverAt: string | null, allowedActions: Array<{ action: Types.ShipmentAction, allowed: boolean }> } | null }> } | null };


export const DecideShipmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideShipments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideShipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecideShipmentsMutation, DecideShipmentsMutationVariables>;