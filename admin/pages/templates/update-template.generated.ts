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

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

/** Changes to a booking template. Absent fields stay unchanged. */
export type UpdateBookingTemplateInput = {
  /** The cost centre of the shipments, at most 100 characters; null for that of their group. */
  costCentre?: string | null | undefined;
  /** The custom roles whose holders can use it, at most 200. */
  customRoleIds?: Array<string> | null | undefined;
  /** True if the owner can change name, options, group and cost centre. False if absent for a new one. */
  editableByOwner?: boolean | null | undefined;
  /** The group that the shipments are sent for; null for none. */
  groupId?: string | null | undefined;
  /** The ID of the template. */
  id: string;
  /** The name, at most 100 characters. */
  name?: string | null | undefined;
  /** The print and shipping options; they replace all former ones. */
  options?: ShipmentOptionsInput | null | undefined;
  /** The owner; of a new template the viewer if absent. */
  ownerId?: string | null | undefined;
  /** The users who can use it, at most 200. */
  userIds?: Array<string> | null | undefined;
};

export type UpdateBookingTemplateMutationVariables = Exact<{
  input: Types.UpdateBookingTemplateInput;
}>;


export type UpdateBookingTemplateMutation = { updateBookingTemplate: { bookingTemplate: { id: string } } | null };


export const UpdateBookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateBookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBookingTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateBookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateBookingTemplateMutation, UpdateBookingTemplateMutationVariables>;