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

/** A language in which the system addresses users. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** The account to register, and its superadmin. */
export type RegisterAccountInput = {
  /** The name of the company. */
  company: string;
  /** The country of the account; by default, Germany. */
  country?: Country | null | undefined;
  /** The superadmin's e-mail address, to which the confirmation link is sent. Also the login name, unless another one is given. */
  email: string;
  /** The superadmin's first name. */
  firstName: string;
  /** The language of the account and its superadmin; by default, German. */
  language?: Language | null | undefined;
  /** The superadmin's last name. */
  lastName: string;
  /** The superadmin's login name, without spaces; by default the e-mail address. */
  loginName?: string | null | undefined;
  /** The superadmin's password: at least 8 characters. */
  password: string;
  /** The IANA time zone; by default, Europe/Berlin. */
  timeZone?: string | null | undefined;
};

export type RegisterAccountMutationVariables = Exact<{
  input: Types.RegisterAccountInput;
}>;


export type RegisterAccountMutation = { registerAccount: { account: { company: string } } | null };


export const RegisterAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterAccountMutation, RegisterAccountMutationVariables>;