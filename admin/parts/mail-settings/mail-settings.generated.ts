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

/** An action on a user, by the mutation that carries it out. */
export type UserAction =
  /** Assign at least one other approval trait (`updateUser` with `approvalTrait`). */
  | 'ASSIGN_APPROVAL_TRAIT'
  /** Assign at least one other role (`updateUser` with `role`). */
  | 'ASSIGN_ROLE'
  /** Give the user the other type (`updateUser` with `type`): a read-only user becomes full, a full one stays full. */
  | 'CHANGE_TYPE'
  /** Delete the user: deleteUser. */
  | 'DELETE'
  /** Hand the superadmin role over to the user: handOverSuperadmin. */
  | 'HAND_OVER_SUPERADMIN'
  /** Send an invitation: inviteUser. */
  | 'INVITE'
  /** Lock the user: lockUser. */
  | 'LOCK'
  /** Name the user as billing contact: nameBillingContact. */
  | 'NAME_BILLING_CONTACT'
  /** Name a deputy of the user, an approver: nameDeputy. */
  | 'NAME_DEPUTY'
  /** Remove the user from the billing contacts: removeBillingContact. */
  | 'REMOVE_BILLING_CONTACT'
  /** Unlock the user, or lift the limit on logins after too many wrong passwords: unlockUser. */
  | 'UNLOCK'
  /** Change names, personnel number, function or language: updateUser. */
  | 'UPDATE'
  /** Assign custom roles to the user, or remove them: updateUserRoles, assignCustomRole. */
  | 'UPDATE_CUSTOM_ROLES'
  /** Change the groups that the viewer manages (`updateUser` with `groupIds`, `assignGroup`). A user who also belongs to other groups can only be removed from groups. */
  | 'UPDATE_GROUPS'
  /** Change the e-mail address or the login name (`updateUser` with `email` or `loginName`). */
  | 'UPDATE_LOGIN'
  /** Change the mail settings of the user: updateMailSettings. */
  | 'UPDATE_MAIL_SETTINGS'
  /** Change the note about the user (`updateUser` with `note`). */
  | 'UPDATE_NOTE'
  /** Change the rights and exclusions of the user: updateUserRights. */
  | 'UPDATE_RIGHTS';

export type MailSettingsQueryVariables = Exact<{
  id: string;
}>;


export type MailSettingsQuery = { user: { id: string, isBillingContact: boolean, mailSettings?: Array<{ event?: Types.MailEvent, mode?: Types.MailMode, digestTime?: string | null, mandatory?: boolean }> | null, allowedActions: Array<{ action: Types.UserAction, allowed: boolean, message: string | null }> } | null, account?: { approvalNoticeTimes?: Array<string>, digestTimes?: Array<string> } };


export const MailSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"mailSettings"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"mode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"digestTime"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"mandatory"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalNoticeTimes"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"digestTimes"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}}]} as unknown as DocumentNode<MailSettingsQuery, MailSettingsQueryVariables>;