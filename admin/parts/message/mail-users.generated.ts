/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A message to selected users, or to all holders of a custom role: exactly one of the two is named. */
export type MailUsersInput = {
  /** The ID of the custom role whose holders get the message, as far as the viewer can send messages to them (PLY-11). */
  customRoleId?: string | null | undefined;
  /** A key chosen by the client, 1 to 100 characters. The same input with the same key is sent once; another input with the same key is `CONFLICT`. */
  idempotencyKey: string;
  /** True to send the message to the permitted users even if others are refused; by default, no user gets it in that case. */
  partial?: boolean | null | undefined;
  /** The subject: 1 to 120 characters on one line. */
  subject: string;
  /** The message as plain text: 1 to 4,000 characters, with line breaks. */
  text: string;
  /** The IDs of the users: 1 to 500, each once. */
  userIds?: Array<string> | null | undefined;
};

export type MailUsersMutationVariables = Exact<{
  input: Types.MailUsersInput;
}>;


export type MailUsersMutation = { mailUsers: { recipients: number, changes: Array<{ userId: string, done: boolean, message: string | null }> } | null };


export const MailUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MailUsersMutation, MailUsersMutationVariables>;