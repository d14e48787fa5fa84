/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An event of which users are notified by mail. */
export type MailEvent =
  /** The account's data, its add-on, its superadmin or a billing contact changed. For users who administer the account. */
  | 'ACCOUNT_CHANGED'
  /** Letters wait for the user's decision. For approvers, and for users who stand in because no approver is notified. */
  | 'APPROVAL_WAITING'
  /** The costs of a month's letters, once the month is over. For billing contacts, and for the superadmin if none of them receives it (FWD-2). */
  | 'BILLING'
  /** A credential was created or deleted in the user's name. */
  | 'CREDENTIAL_CHANGED'
  /** Somebody else named a deputy of the user or the user as a deputy, changed the period, or ended the deputyship. A resignation is also mailed to the user who had named the deputy. */
  | 'DEPUTYSHIP_CHANGED'
  /** A user accepted an invitation that the recipient of the notice had sent. */
  | 'INVITATION_ACCEPTED'
  /** A letter of the user was approved. */
  | 'LETTER_DECIDED'
  /** A letter of the user was rejected or deleted by an approver, or its approval was withdrawn. */
  | 'LETTER_REJECTED'
  /** The user's password, login name or e-mail address changed. */
  | 'LOGIN_DATA_CHANGED'
  /** A login in the user's name came from a browser or program that had not been used before. */
  | 'NEW_DEVICE'
  /** Another user in a group that the user manages was locked, unlocked or deleted. */
  | 'USER_ACCESS_CHANGED'
  /** Another user was created in a group that the user manages. */
  | 'USER_CREATED';

/** The mode of notification by mail for an event (XSP-6). */
export type MailMode =
  /** In a digest, at a set time of the day. */
  | 'DIGEST'
  /** Within seconds. Further events of the next minutes are collected in one mail. */
  | 'IMMEDIATE'
  /** No mail. */
  | 'NONE';

/** A mail setting for one event. */
export type MailSettingInput = {
  /** The time of day of the digest, in the time zone of the account. Defaults to `Account.approvalNoticeTimes` for APPROVAL_WAITING, to `Account.digestTimes` otherwise. */
  digestTime?: string | null | undefined;
  /** The event. */
  event: MailEvent;
  /** The mode of notification by mail. */
  mode: MailMode;
};

/** Changes to mail settings. Omitted events keep their settings. */
export type UpdateMailSettingsInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The settings to change, each event at most once. */
  settings: Array<MailSettingInput>;
  /** The ID of the user whose settings are changed; by default, the viewer. */
  userId?: string | null | undefined;
};

export type UpdateMailSettingsMutationVariables = Exact<{
  input: Types.UpdateMailSettingsInput;
}>;


export type UpdateMailSettingsMutation = { updateMailSettings: { user: { id: string } } | null };


export const UpdateMailSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMailSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMailSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMailSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMailSettingsMutation, UpdateMailSettingsMutationVariables>;