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

export type PriceQueryVariables = Exact<{
  options: Types.ShipmentOptionsInput;
  pages: number;
}>;


export type PriceQuery = { price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string } };


export const PriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Price"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentOptionsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pages"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}},{"kind":"Argument","name":{"kind":"Name","value":"pages"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pages"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<PriceQuery, PriceQueryVariables>;