/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A filter for mails. Absent fields do not restrict the list. */
export type MailFilter = {
  /** Mails of one of these kinds. */
  kinds?: Array<MailKind> | null | undefined;
  /** Mails to one of these users. */
  recipientIds?: Array<string> | null | undefined;
  /** Mails in one of these states. */
  statuses?: Array<MailStatus> | null | undefined;
};

/** The kind of a mail. */
export type MailKind =
  /** Letters that wait for the recipient's decision. */
  | 'APPROVALS_WAITING'
  /** Events on the account, and events that concern the recipient's access. */
  | 'HAPPENINGS'
  /** An invitation, with the link to choose a password. */
  | 'INVITATION'
  /** Decisions of other users on the recipient's letters. */
  | 'LETTERS_DECIDED'
  /** A message from a user to users of the account. */
  | 'MESSAGE'
  /** The link that confirms a registration. */
  | 'REGISTRATION'
  /** The costs of a month's letters. */
  | 'STATEMENT';

/** The status of a mail. */
export type MailStatus =
  /** Delivery has failed: the mail server rejected the mail for good, or did not accept it for three days. */
  | 'FAILED'
  /** The mail server has accepted the mail. */
  | 'SENT'
  /** The mail waits for its first or next delivery attempt. */
  | 'WAITING'
  /** The mail was withdrawn before it was sent, because its recipient lost access or a newer mail replaced it. */
  | 'WITHDRAWN';

export type MailsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: Types.MailFilter | null | undefined;
}>;


export type MailsQuery = { mails: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, kind: Types.MailKind, status: Types.MailStatus, address: string, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, recipient: { firstName: string, lastName: string } | null }> } };


export const MailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MailFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mails"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MailsQuery, MailsQueryVariables>;