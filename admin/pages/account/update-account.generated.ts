/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The country of an account, which determines the VAT rate. */
export type Country =
  /** Austria. */
  | 'AT'
  /** Switzerland. */
  | 'CH'
  /** Germany. */
  | 'DE';

/** The country or state whose public holidays count. */
export type HolidayRegionInput = {
  /** The country, as an ISO 3166-1 code such as `DE`. */
  country: string;
  /** The state, as the second part of its ISO 3166-2 code such as `BY`; null for national holidays only. */
  state?: string | null | undefined;
};

/** A language in which the system addresses users. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
export type NoticeDaysInput = {
  /** The region whose public holidays are excluded; null for none. */
  holidays?: HolidayRegionInput | null | undefined;
  /** The weekdays; at least one. */
  weekdays?: Array<Weekday> | null | undefined;
};

/** Changes to the account. Absent fields stay unchanged. */
export type UpdateAccountInput = {
  /** The times of day at which approvers are notified of waiting shipments; 12:00 and 15:00 by default. */
  approvalNoticeTimes?: Array<string> | null | undefined;
  /** The name of the company. */
  company?: string | null | undefined;
  /** The country of the account, which determines the VAT rate from now on. */
  country?: Country | null | undefined;
  /** The times of day at which all other collected notices are sent, such as those of rejected letters to their senders; 12:00 by default. */
  digestTimes?: Array<string> | null | undefined;
  /** The number of minutes, from 0 to 60, for which a released letter can be called back. Letters that are already held keep their time. */
  holdMinutes?: number | null | undefined;
  /** The default language of new users. */
  language?: Language | null | undefined;
  /** The days on which collected notices are sent; every day by default. */
  noticeDays?: NoticeDaysInput | null | undefined;
  /** The IANA time zone. */
  timeZone?: string | null | undefined;
};

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

export type UpdateAccountMutationVariables = Exact<{
  input: Types.UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount: { account: { id: string } } | null };


export const UpdateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateAccountMutation, UpdateAccountMutationVariables>;