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

/** A new shipment. */
export type CreateShipmentInput = {
  /** The channel through which the letter came in. Ignored with an API credential, whose channel is always `API`. */
  channel?: SessionChannel;
  /** True to keep the shipment as a draft instead of submitting it. */
  draft?: boolean;
  /** The group to send for. Required as soon as the account has a group; a credential that belongs to a group sends for that group even if this is absent. */
  groupId?: string | null | undefined;
  /** A key chosen by the client. A repeated call with the same key and input returns the shipment that the first call created. */
  idempotencyKey?: string | null | undefined;
  /** The print and shipping options. Required without a template; they replace all options of the template. */
  options?: ShipmentOptionsInput | null | undefined;
  /** A booking template: its options, group and cost centre apply unless this input names others. Later changes to the template have no effect on the shipment. */
  templateId?: string | null | undefined;
  /** The ID of an upload of the viewer that has received its PDF. */
  uploadId: string;
};

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

/** The channel of a letter that is sent with a session. The other channels have credentials of their own. */
export type SessionChannel =
  /** The online editor. */
  | 'COMPOSE'
  /** The PDF was uploaded on the web. */
  | 'GO';

/** The print and shipping options of a letter. */
export type ShipmentOptionsInput = {
  /** The colour mode. */
  colour?: Colour;
  /** The destination. */
  destination?: Destination;
  /** The form of registered mail; national letters only. */
  registered?: RegisteredMail;
  /** Single-sided or double-sided printing. */
  sides?: Sides;
};

/** The status of a shipment (LXP-11). */
export type ShipmentStatus =
  /** Canceled before its hand-over to print. */
  | 'CANCELED'
  /** Deleted; never printed. */
  | 'DELETED'
  /** A draft, not submitted yet. */
  | 'DRAFT'
  /** Submitted; waits for the approval of another user. */
  | 'PENDING_APPROVAL'
  /** Released; waits to be handed over for printing. */
  | 'QUEUED'
  /** Rejected by an approver; can be changed and resubmitted. */
  | 'REJECTED'
  /** Handed over to print. */
  | 'SENT';

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

export type CreateShipmentMutationVariables = Exact<{
  input: Types.CreateShipmentInput;
}>;


export type CreateShipmentMutation = { createShipment: { shipment: { id: string, number: string, status: Types.ShipmentStatus, handOverAt: string | null, price: { grossCents: number, currency: string }, approval?: { deciders?: number | null } | null, possibleDuplicateOf: { id: string, number: string } | null } } | null };


export const CreateShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deciders"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"possibleDuplicateOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateShipmentMutation, CreateShipmentMutationVariables>;