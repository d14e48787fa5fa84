/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A new credential. */
export type CreateCredentialInput = {
  /** The group that the credential sends for. Required for `SFTP` and `API` as soon as the account has a group; not allowed for `DRIVER`. */
  groupId?: string | null | undefined;
  /** The kind of the credential, which is the channel that it is for. */
  kind: CredentialKind;
  /** A label, such as the name of the program that uses the credential; at most 100 characters. */
  label?: string | null | undefined;
  /** The program that uses the credential, a user with the access kind API; by default the viewer. Its credential is of the kind API and belongs to no group. */
  userId?: string | null | undefined;
};

/** The kind of a credential, which is the channel that it is for (LXP-10). */
export type CredentialKind =
  /** A partner program that uses this API, with `Authorization: Bearer`; in group mode, for one group. */
  | 'API'
  /** The printer driver, whose user chooses the group for each letter. This channel does not exist yet. */
  | 'DRIVER'
  /** The SFTP inbox; in group mode, for one group. This channel does not exist yet. */
  | 'SFTP';

export type CreateCredentialMutationVariables = Exact<{
  input: Types.CreateCredentialInput;
}>;


export type CreateCredentialMutation = { createCredential: { secret: string } | null };


export const CreateCredentialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCredentialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}}]} as unknown as DocumentNode<CreateCredentialMutation, CreateCredentialMutationVariables>;