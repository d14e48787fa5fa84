/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An area of the mobile app (PLY-16). */
export type AppArea =
  /** The costs of shipments. */
  | 'ACCOUNTING'
  /** The activity log. */
  | 'ACTIVITIES'
  /** Letters that wait for a decision. */
  | 'APPROVALS'
  /** Sending letters. */
  | 'SENDING'
  /** Shipments and their states. */
  | 'SHIPMENTS'
  /** Users and their access. */
  | 'USERS';

/** The role of a user in the approval of letters (LXP-11). */
export type ApprovalTrait =
  /** Can approve, reject or delete waiting letters of other users. */
  | 'APPROVER'
  /** Sends letters only with the approval of another user. */
  | 'EXAMINEE'
  /** Sends letters without approval, and decides on none. */
  | 'NONE';

/** A key figure of the mobile app, by the field of `Dashboard` that has it (PLY-16). */
export type KeyFigure =
  /** `Dashboard.myDeletedShipments`. */
  | 'MY_DELETED_SHIPMENTS'
  /** `Dashboard.myRejectedShipments`. */
  | 'MY_REJECTED_SHIPMENTS'
  /** `Dashboard.myShipmentsAwaitingApproval`. */
  | 'MY_SHIPMENTS_AWAITING_APPROVAL'
  /** `Dashboard.shipmentsAwaitingMyDecision`. */
  | 'SHIPMENTS_AWAITING_MY_DECISION'
  /** `Dashboard.usersWithoutAccess`. */
  | 'USERS_WITHOUT_ACCESS'
  /** `Dashboard.usersWithoutGroup`. */
  | 'USERS_WITHOUT_GROUP';

/** A language in which the system addresses users. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** An area in which users are chosen as owners (PLY-13). */
export type OwnerArea =
  /** Approvals: the deputy of an approver. */
  | 'APPROVALS'
  /** Booking templates: their owner. */
  | 'TEMPLATES';

/** The base role of a user. Every user has exactly one (LXP-7). */
export type Role =
  /** Is a program: holds only rights granted one by one, has neither custom roles nor permissions of an approval trait, and never logs in (PLY-2). Chosen when the user is created. */
  | 'API'
  /** Manages the users and group managers of the groups that the holder belongs to. */
  | 'GROUP_MANAGER'
  /** Administers the account, all users and all groups. */
  | 'MANAGER'
  /** Manages the own profile, password and mail settings, and reads the account, the own groups and the own activities. Custom roles and rights grant everything else. */
  | 'MEMBER'
  /** Holds every permission on the account. At first the user who registered it; there is exactly one. */
  | 'SUPERADMIN'
  /** Sends letters. */
  | 'USER';

/** The salutation of a user in mails (XSP-5). */
export type Salutation =
  /** Mr, in German "Herr". */
  | 'MR'
  /** Ms, in German "Frau". */
  | 'MS';

/** Changes to a user. Absent fields stay unchanged; null clears a field. */
export type UpdateUserInput = {
  /** The role in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee. */
  approvalTrait?: ApprovalTrait | null | undefined;
  /** The name of the company that the user works for; null for the account's. */
  companyName?: string | null | undefined;
  /** 1 confirms that the user loses access through the change, for example because only locked groups remain. Without the confirmation, such a change is a CONFLICT. */
  confirmedAccessLoss?: number | null | undefined;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The e-mail address. The login name changes with it, unless a different login name was chosen. */
  email?: string | null | undefined;
  /** The first name. */
  firstName?: string | null | undefined;
  /** The user's position in the company. */
  function?: string | null | undefined;
  /** The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one. */
  groupIds?: Array<string> | null | undefined;
  /** The areas that the mobile app hides from the user; an empty list hides none. */
  hiddenAppAreas?: Array<AppArea> | null | undefined;
  /** The key figures that the mobile app hides from the user; an empty list hides none. */
  hiddenKeyFigures?: Array<KeyFigure> | null | undefined;
  /** The ID of the user. */
  id: string;
  /** The language of mails to the user; by default, a new user gets that of the account. */
  language?: Language | null | undefined;
  /** The last name. */
  lastName?: string | null | undefined;
  /** The login name, without spaces; by default, a new user gets the e-mail address. */
  loginName?: string | null | undefined;
  /** A note about the user. */
  note?: string | null | undefined;
  /** The areas in which the user can be chosen as owner. By default, a new user can be chosen in all. The user keeps existing ownership. */
  ownerAreas?: Array<OwnerArea> | null | undefined;
  /** The personnel number. */
  personnelNumber?: string | null | undefined;
  /** The base role; by default, a new user gets USER, or MEMBER with custom roles if the creator could not give USER. */
  role?: Role | null | undefined;
  /** The salutation in mails; null for none. */
  salutation?: Salutation | null | undefined;
  /** The type; by default, a new user gets FULL. A read-only user can become FULL; a full user cannot become read-only. INVALID_STATE if all licences of the type are used. */
  type?: UserType | null | undefined;
};

/** The type of a user, which limits the permissions of roles, traits and rights, and takes a licence of its kind (DBX-5). */
export type UserType =
  /** Holds all permissions of roles, approval trait and rights. */
  | 'FULL'
  /** Reads what roles and rights permit, and changes only the own profile, password, sessions and mail settings. Can become FULL, never back. */
  | 'READ_ONLY';

export type UpdateUserMutationVariables = Exact<{
  input: Types.UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string } } | null };


export const UpdateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateUserMutation, UpdateUserMutationVariables>;