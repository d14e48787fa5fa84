/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The colour mode of a printed letter. */
export type Colour =
  /** Black only. */
  | 'BLACK_AND_WHITE'
  /** Colour. */
  | 'COLOUR';

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The form of registered mail; national letters only (LXP-2). */
export type RegisteredMail =
  /** Registered mail with a record of its deposit in the letter box (Einschreiben Einwurf). */
  | 'DEPOSIT'
  /** No registered mail: an ordinary letter. */
  | 'NONE'
  /** Registered mail that is delivered against a signature (Einschreiben). */
  | 'SIGNATURE';

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

/** Changes to a draft or a rejected shipment. Absent fields stay unchanged. */
export type UpdateShipmentInput = {
  /** The ID of another group to send for. */
  groupId?: string | null | undefined;
  /** The ID of the shipment. */
  id: string;
  /** Changes to the print and shipping options. */
  options?: UpdateShipmentOptionsInput | null | undefined;
  /** The ID of another upload of the viewer. */
  uploadId?: string | null | undefined;
};

/** Changes to the print and shipping options of a letter. Absent fields stay unchanged. */
export type UpdateShipmentOptionsInput = {
  /** The colour mode. */
  colour?: Colour | null | undefined;
  /** The destination. */
  destination?: Destination | null | undefined;
  /** The form of registered mail; national letters only. */
  registered?: RegisteredMail | null | undefined;
  /** Single-sided or double-sided printing. */
  sides?: Sides | null | undefined;
};

export type UpdateShipmentMutationVariables = Exact<{
  input: Types.UpdateShipmentInput;
}>;


export type UpdateShipmentMutation = { updateShipment: { shipment: { id: string } } | null };


export const UpdateShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateShipmentMutation, UpdateShipmentMutationVariables>;