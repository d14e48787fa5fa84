/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The token of an invitation, and the password that the user chooses. */
export type AcceptInvitationInput = {
  /** A different login name, without spaces; needed only if the user's login name has been taken since the invitation. */
  loginName?: string | null | undefined;
  /** The new password: at least 8 characters. */
  password: string;
  /** The token from the link in the mail. */
  token: string;
};

/** The kind of access that a user has (PLY-2). */
export type AccessKind =
  /** Administers the account: the base roles SUPERADMIN and MANAGER. At least one always remains. */
  | 'ADMIN'
  /** Has access through credentials only, with rights granted one by one; never logs in. */
  | 'API'
  /** Logs in, and holds the permissions of roles and rights. */
  | 'BACKEND';

/** The reason why a user cannot log in (LXP-4, LXP-6, LXP-8, LXP-15). If several apply, the first of ACCOUNT_CLOSED, DELETED, LOCKED, NOT_ACCEPTED, USER_MANAGEMENT_OFF, NO_ACTIVE_GROUP. */
export type AccessReason =
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The user is deleted. */
  | 'DELETED'
  /** The user is locked. */
  | 'LOCKED'
  /** No invitation was sent to the user, or it has not been accepted yet. */
  | 'NOT_ACCEPTED'
  /** All groups of the user are locked or deleted. Access returns when a group is unlocked or an active group is assigned. */
  | 'NO_ACTIVE_GROUP'
  /** User management is not active, and the user is not the superadmin. */
  | 'USER_MANAGEMENT_OFF';

/** The status of an account. */
export type AccountStatus =
  /** The account is in use. */
  | 'ACTIVE'
  /** The account is closed; nobody can log in. */
  | 'CLOSED';

/** A dimension by which costs are grouped. */
export type AccountingDimension =
  /** The cost bearer (Kostenträger) of the shipment's group at the time of submission. */
  | 'COST_BEARER'
  /** The cost centre of the shipment's group at the time of submission. */
  | 'COST_CENTRE'
  /** The group that the letter was sent for. */
  | 'GROUP'
  /** The month of the hand-over to print, in the time zone of the account. */
  | 'MONTH'
  /** The sender of the letter. */
  | 'SENDER';

/** A filter for the shipments that the accounting covers. Absent fields impose no restriction. */
export type AccountingFilter = {
  /** Only shipments with one of these cost centres, in exactly this spelling. At most 500 values. */
  costCentres?: Array<string> | null | undefined;
  /** Only shipments sent for one of these groups. At most 500 IDs. */
  groupIds?: Array<string> | null | undefined;
  /** Only shipments sent by one of these users. At most 500 IDs. */
  senderIds?: Array<string> | null | undefined;
};

/** The kind of a fault in the activity log. */
export type ActivityFaultReason =
  /** The entry was changed or moved to another place. */
  | 'CHANGED'
  /** The end of the chain is not its recorded head. */
  | 'END_DIFFERS'
  /** The head at the last verification without a fault is no longer part of the chain: entries at the end were removed or replaced. */
  | 'HEAD_MISSING'
  /** The log has no entry, not even that of the registration. */
  | 'LOG_MISSING'
  /** The entry is neither sealed nor waiting to be sealed: it was not written by the gateway, or its place was removed. */
  | 'NOT_IN_CHAIN'
  /** The seal of the entry was not made with the gateway's key. */
  | 'NOT_SEALED'
  /** Entries before this one are missing from the chain, or this one is in the wrong place. */
  | 'OUT_OF_ORDER'
  /** The entry was removed or made unreadable. */
  | 'REMOVED'
  /** The entry waits to be sealed, but is already sealed, or was removed before its sealing. */
  | 'WRONGLY_WAITING';

/** A filter for activities. Absent fields do not restrict the list. */
export type ActivityFilter = {
  /** Activities at this time or later. */
  from?: string | null | undefined;
  /** Activities that concern one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** Words that must all occur in the sentence of the entry, in its German and English wording taken together. */
  search?: string | null | undefined;
  /** Activities before this time. */
  to?: string | null | undefined;
  /** Activities of one of these types. */
  types?: Array<ActivityType> | null | undefined;
  /** Activities performed by one of these users, or affecting one of them. */
  userIds?: Array<string> | null | undefined;
};

/** The kind of event that an entry of the activity log records. */
export type ActivityType =
  /** The registration was confirmed. */
  | 'ACCOUNT_CONFIRMED'
  /** The account was deleted. */
  | 'ACCOUNT_DELETED'
  /** The account was registered. */
  | 'ACCOUNT_REGISTERED'
  /** The account was changed. */
  | 'ACCOUNT_UPDATED'
  /** A user became a billing contact: by name, or as the superadmin when the last contact was locked or deleted. */
  | 'BILLING_CONTACT_NAMED'
  /** A user was removed from the billing contacts. */
  | 'BILLING_CONTACT_REMOVED'
  /** A booking template was created. */
  | 'BOOKING_TEMPLATE_CREATED'
  /** A booking template was deleted. */
  | 'BOOKING_TEMPLATE_DELETED'
  /** A booking template was changed. */
  | 'BOOKING_TEMPLATE_UPDATED'
  /** A user created a credential, for themselves or for a program. */
  | 'CREDENTIAL_CREATED'
  /** A user deleted a credential, their own or that of a program. */
  | 'CREDENTIAL_DELETED'
  /** A custom role was assigned to a user, for the whole account or for named groups. */
  | 'CUSTOM_ROLE_ASSIGNED'
  /** A custom role was created. */
  | 'CUSTOM_ROLE_CREATED'
  /** A custom role was deleted. */
  | 'CUSTOM_ROLE_DELETED'
  /** A custom role was assigned to everyone. */
  | 'CUSTOM_ROLE_GIVEN_TO_EVERYONE'
  /** The groups for which a user holds a custom role were changed. */
  | 'CUSTOM_ROLE_GROUPS_CHANGED'
  /** A message was sent to the users who hold a custom role. */
  | 'CUSTOM_ROLE_MAILED'
  /** A custom role was removed from a user. */
  | 'CUSTOM_ROLE_REMOVED'
  /** A custom role was removed from everyone; users with an assignment of their own keep it. */
  | 'CUSTOM_ROLE_TAKEN_FROM_EVERYONE'
  /** A custom role was changed. */
  | 'CUSTOM_ROLE_UPDATED'
  /** A deputyship was ended before the end of the period. */
  | 'DEPUTYSHIP_ENDED'
  /** A deputy resigned before the end of the period. */
  | 'DEPUTYSHIP_RESIGNED'
  /** The period of a deputy was changed. */
  | 'DEPUTYSHIP_UPDATED'
  /** A deputy was named for an approver. */
  | 'DEPUTY_NAMED'
  /** An attempt to exceed the permissions of the user was refused; recorded at most 20 times per hour and user. */
  | 'ESCALATION_REFUSED'
  /** A group was created. */
  | 'GROUP_CREATED'
  /** A group was deleted, and with it the assignments of custom roles for this group. */
  | 'GROUP_DELETED'
  /** A group was locked. */
  | 'GROUP_LOCKED'
  /** A group was unlocked. */
  | 'GROUP_UNLOCKED'
  /** A group was changed. */
  | 'GROUP_UPDATED'
  /** A user accepted their invitation. */
  | 'INVITATION_ACCEPTED'
  /** A user logged in. */
  | 'LOGGED_IN'
  /** A user logged out. */
  | 'LOGGED_OUT'
  /** A login with the name of a user failed; recorded at most once per quarter of an hour and address. */
  | 'LOGIN_FAILED'
  /** A failed mail was queued for another attempt. */
  | 'MAIL_RETRIED'
  /** A user's mail settings were changed. */
  | 'MAIL_SETTINGS_UPDATED'
  /** A user changed their password. */
  | 'PASSWORD_CHANGED'
  /** A waiting shipment was approved. */
  | 'SHIPMENT_APPROVED'
  /** A shipment was assigned to a user. */
  | 'SHIPMENT_ASSIGNED'
  /** A shipment was canceled. */
  | 'SHIPMENT_CANCELED'
  /** A shipment was deleted. */
  | 'SHIPMENT_DELETED'
  /** The PDF of a shipment was deleted for good. */
  | 'SHIPMENT_ERASED'
  /** An assignee or an approver had a released shipment handed over to print before the end of its hold. */
  | 'SHIPMENT_HOLD_ENDED'
  /** A shipment was marked for its final deletion. */
  | 'SHIPMENT_MARKED_FOR_ERASURE'
  /** A waiting shipment was moved from a deleted group to an active one. */
  | 'SHIPMENT_MOVED'
  /** An approver recalled an approved shipment. */
  | 'SHIPMENT_RECALLED'
  /** A waiting shipment was rejected. */
  | 'SHIPMENT_REJECTED'
  /** An assignee submitted a shipment. Submissions by its sender are not recorded. */
  | 'SHIPMENT_SUBMITTED'
  /** The assignment of a shipment to a user ended. */
  | 'SHIPMENT_UNASSIGNED'
  /** The mark for the final deletion of a shipment was removed. */
  | 'SHIPMENT_UNMARKED_FOR_ERASURE'
  /** An assignee changed a shipment. Changes by its sender are not recorded. */
  | 'SHIPMENT_UPDATED'
  /** The superadmin role was handed over to another user. */
  | 'SUPERADMIN_HANDED_OVER'
  /** A user was added to a group. */
  | 'USER_ADDED_TO_GROUP'
  /** A user was created. */
  | 'USER_CREATED'
  /** A user was deleted. */
  | 'USER_DELETED'
  /** A user was invited. */
  | 'USER_INVITED'
  /** A user was locked. */
  | 'USER_LOCKED'
  /** A message was sent to a user. */
  | 'USER_MAILED'
  /** User management was activated. */
  | 'USER_MANAGEMENT_ACTIVATED'
  /** User management was ended. */
  | 'USER_MANAGEMENT_ENDED'
  /** A user was removed from a group. */
  | 'USER_REMOVED_FROM_GROUP'
  /** The rights of a user, or the permissions from which the user is excluded, were changed. */
  | 'USER_RIGHTS_UPDATED'
  /** A user was unlocked. */
  | 'USER_UNLOCKED'
  /** A user was changed. */
  | 'USER_UPDATED';

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

/** The state of an approval. */
export type ApprovalState =
  /** The shipment was approved. */
  | 'APPROVED'
  /** The shipment was deleted, or canceled by its sender. */
  | 'DELETED'
  /** Nobody has decided yet. */
  | 'PENDING'
  /** An approver canceled or recalled the approved shipment before its hand-over. Only in `Shipment.decisions`. */
  | 'RECALLED'
  /** The shipment was rejected. */
  | 'REJECTED';

/** The role of a user in the approval of letters (LXP-11). */
export type ApprovalTrait =
  /** Can approve, reject or delete waiting letters of other users. */
  | 'APPROVER'
  /** Sends letters only with the approval of another user. */
  | 'EXAMINEE'
  /** Sends letters without approval, and decides on none. */
  | 'NONE';

/** A page of an admin UI. */
export type Area =
  /** The account and its add-ons. */
  | 'ACCOUNT'
  /** The activity log. */
  | 'ACTIVITIES'
  /** The approval of other users' letters. */
  | 'APPROVALS'
  /** The credentials of programs. */
  | 'CREDENTIALS'
  /** Departments, branches and cost centres. */
  | 'GROUPS'
  /** Mails to users, including those that could not be delivered. */
  | 'MAILS'
  /** Custom roles, and the rights and exclusions of single users. */
  | 'ROLES'
  /** Letters, from creation to hand-over. */
  | 'SHIPMENTS'
  /** Users, their invitations, roles and traits. */
  | 'USERS';

/** An area of which all permissions are granted, with the permissions that they need. */
export type AreaGrantInput = {
  /** The area. */
  area: Area;
  /** The widest scope. Each permission is granted in its widest scope up to this one; permissions without such a scope are left out. */
  scope: Scope;
};

/** A custom role, the users to assign it to, and those to remove it from. */
export type AssignCustomRoleInput = {
  /** The users who get the role; at most 500. */
  addUserIds?: Array<string> | null | undefined;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** True to assign the role to everyone, including users who are created later; false to remove it from everyone, except from users with an assignment of their own. The viewer must hold everything that the role grants (DBX-9). */
  everyone?: boolean | null | undefined;
  /** The groups for which the added users hold the role, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups, and permissions that are limited or exist for the whole account only have no effect (PLY-5). For added users who hold the role already, the groups are replaced. */
  groupIds?: Array<string> | null | undefined;
  /** The ID of the role. */
  id: string;
  /** The users who lose the role; at most 500. A user in both lists loses it. */
  removeUserIds?: Array<string> | null | undefined;
};

/** A group, and the users to add to it. */
export type AssignGroupInput = {
  /** The active group. Can be absent only if the account has no groups any more; the users are then removed from deleted groups, which restores their access. */
  groupId?: string | null | undefined;
  /** The users: 1 to 200. By default, up to 500 of the users counted by `Dashboard.usersWithoutAccess`, whose groups are all locked or deleted. */
  userIds?: Array<string> | null | undefined;
};

/** The added and the removed assignees of a shipment. */
export type AssignShipmentInput = {
  /** The users to whom the shipment is assigned, at most 20. Each must have access and see shipments; neither the viewer nor the sender can be named. */
  addUserIds?: Array<string> | null | undefined;
  /** The ID of the shipment. */
  id: string;
  /** The users who no longer are assignees, at most 20. Their access to the shipment ends at once. */
  removeUserIds?: Array<string> | null | undefined;
};

/** An action on a booking template, by the mutation that carries it out. */
export type BookingTemplateAction =
  /** Copy the template under another name: copyBookingTemplate. */
  | 'COPY'
  /** Delete the template: deleteBookingTemplate. */
  | 'DELETE'
  /** Change name, options, group or cost centre: updateBookingTemplate. */
  | 'UPDATE';

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: string;
  /** The new password: at least 8 characters. */
  newPassword: string;
};

/** The users of a bulk change. */
export type ChangeUsersInput = {
  /** True to change the permitted users even if others are refused; by default, no user is changed in that case. */
  partial?: boolean | null | undefined;
  /** The IDs of the users: 1 to 500, each once. */
  userIds: Array<string>;
};

/** The users of a bulk change, and a group. */
export type ChangeUsersOfGroupInput = {
  /** The ID of the group. */
  groupId: string;
  /** True to change the permitted users even if others are refused; by default, no user is changed in that case. */
  partial?: boolean | null | undefined;
  /** The IDs of the users: 1 to 500, each once. */
  userIds: Array<string>;
};

/** The channel through which a letter came in (LXP-3). */
export type Channel =
  /** A partner program with an API credential. */
  | 'API'
  /** The online editor. */
  | 'COMPOSE'
  /** The printer driver. */
  | 'DRIVER'
  /** An upload on the web, or a program that uses this API with a session. */
  | 'GO'
  /** The SFTP inbox. */
  | 'SFTP';

/** The colour mode of a printed letter. */
export type Colour =
  /** Black only. */
  | 'BLACK_AND_WHITE'
  /** Colour. */
  | 'COLOUR';

/** The token from the mail that confirms a registration. */
export type ConfirmRegistrationInput = {
  /** A different login name for the superadmin, without spaces; needed only if the registered one has been taken since. */
  loginName?: string | null | undefined;
  /** The token from the link in the mail. */
  token: string;
};

/** A copy of a booking template. */
export type CopyBookingTemplateInput = {
  /** The ID of the template to copy. */
  id: string;
  /** The name of the copy, at most 100 characters. */
  name: string;
};

/** A custom role to copy, and the name of the copy. */
export type CopyCustomRoleInput = {
  /** The ID of the role. */
  id: string;
  /** The name of the copy. */
  name: string;
};

/** The country of an account, which determines the VAT rate. */
export type Country =
  /** Austria. */
  | 'AT'
  /** Switzerland. */
  | 'CH'
  /** Germany. */
  | 'DE';

/** A new booking template. */
export type CreateBookingTemplateInput = {
  /** The cost centre of the shipments, at most 100 characters; null for that of their group. */
  costCentre?: string | null | undefined;
  /** The custom roles whose holders can use it, at most 200. */
  customRoleIds?: Array<string> | null | undefined;
  /** True if the owner can change name, options, group and cost centre. False if absent for a new one. */
  editableByOwner?: boolean | null | undefined;
  /** The group that the shipments are sent for; null for none. */
  groupId?: string | null | undefined;
  /** The name, at most 100 characters. */
  name: string;
  /** The print and shipping options. */
  options: ShipmentOptionsInput;
  /** The owner; of a new template the viewer if absent. */
  ownerId?: string | null | undefined;
  /** The users who can use it, at most 200. */
  userIds?: Array<string> | null | undefined;
};

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

/** A new custom role. */
export type CreateCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: Array<AreaGrantInput> | null | undefined;
  /** The purpose of the role. */
  description?: string | null | undefined;
  /** The permissions, each once, including those that they need. */
  grants?: Array<PermissionGrantInput> | null | undefined;
  /** The name: 1 to 100 characters; unique within the account, and different from the names of base roles. */
  name: string;
  /** A template whose permissions are added to those of `grants` and `areas`. The role does not depend on it later. */
  template?: CustomRoleTemplateName | null | undefined;
};

/** A new group. */
export type CreateGroupInput = {
  /** The address of the group. */
  address?: PostalAddressInput | null | undefined;
  /** The cost bearer (Kostenträger). */
  costBearer?: string | null | undefined;
  /** The cost centre (Kostenstelle). */
  costCentre?: string | null | undefined;
  /** The purpose of the group. */
  description?: string | null | undefined;
  /** The name, unique among the account's groups that are not deleted; 1 to 100 characters. */
  name: string;
};

/** A new shipment. */
export type CreateShipmentInput = {
  /** The channel through which the letter came in. Ignored with an API credential, whose channel is always `API`. */
  channel?: SessionChannel;
  /** True to keep the shipment as a draft instead of submitting it. */
  draft?: boolean;
  /** The group to send for. Required as soon as the account has a group; a credential that belongs to a group sends for that group even if this is absent. */
  groupId?: string | null | undefined;
  /** A key chosen by the client. A repeated call with the same key and input returns the shipment that the first call created. */
  idempotencyKey?: string | null | undefined;
  /** The print and shipping options. Required without a template; they replace all options of the template. */
  options?: ShipmentOptionsInput | null | undefined;
  /** A booking template: its options, group and cost centre apply unless this input names others. Later changes to the template have no effect on the shipment. */
  templateId?: string | null | undefined;
  /** The ID of an upload of the viewer that has received its PDF. */
  uploadId: string;
};

/** A file to upload. */
export type CreateUploadInput = {
  /** The name of the file as people know it, without a path. */
  filename: string;
};

/** A new user. */
export type CreateUserInput = {
  /** The role in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee. */
  approvalTrait?: ApprovalTrait | null | undefined;
  /** The name of the company that the user works for; null for the account's. */
  companyName?: string | null | undefined;
  /** The custom roles, as in `updateUserRoles`. Required if no base role is named and the creator could not give USER: the base role is MEMBER then. */
  customRoleIds?: Array<string> | null | undefined;
  /** The e-mail address, unique among the account's users that are not deleted. */
  email: string;
  /** The first name. */
  firstName: string;
  /** The user's position in the company. */
  function?: string | null | undefined;
  /** The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one. */
  groupIds?: Array<string> | null | undefined;
  /** The areas that the mobile app hides from the user; an empty list hides none. */
  hiddenAppAreas?: Array<AppArea> | null | undefined;
  /** The key figures that the mobile app hides from the user; an empty list hides none. */
  hiddenKeyFigures?: Array<KeyFigure> | null | undefined;
  /** The language of mails to the user; by default, a new user gets that of the account. */
  language?: Language | null | undefined;
  /** The last name. */
  lastName: string;
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

/** An action on a credential, by the mutation that carries it out. */
export type CredentialAction =
  /** Delete the credential: deleteCredential. */
  | 'DELETE';

/** A filter for credentials. Absent fields do not restrict the list. */
export type CredentialFilter = {
  /** Credentials that belong to one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** Credentials of one of these kinds. */
  kinds?: Array<CredentialKind> | null | undefined;
  /** Words that must all occur in the label or the login name. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
};

/** The kind of a credential, which is the channel that it is for (LXP-10). */
export type CredentialKind =
  /** A partner program that uses this API, with `Authorization: Bearer`; in group mode, for one group. */
  | 'API'
  /** The printer driver, whose user chooses the group for each letter. This channel does not exist yet. */
  | 'DRIVER'
  /** The SFTP inbox; in group mode, for one group. This channel does not exist yet. */
  | 'SFTP';

/** The status of a credential (LXP-10). */
export type CredentialStatus =
  /** The credential works. */
  | 'ACTIVE'
  /** The channel does not exist yet, so the credential has no effect. */
  | 'CHANNEL_UNAVAILABLE'
  /** The credential is deleted. Only in the response of deleteCredential. */
  | 'DELETED'
  /** The credential was created without a group, but the account is now in group mode. A new credential for a group is needed. */
  | 'GROUP_REQUIRED'
  /** The group of the credential is locked, or its user may no longer send for the group. */
  | 'GROUP_UNAVAILABLE';

/** An action on a custom role, by the mutation that carries it out. */
export type CustomRoleAction =
  /** Assign the role to users for the whole account: assignCustomRole. */
  | 'ASSIGN'
  /** Assign the role to users for groups, at least for one of those in which the viewer holds permissions: assignCustomRole with groupIds. */
  | 'ASSIGN_IN_GROUPS'
  /** Copy the role under another name: copyCustomRole. */
  | 'COPY'
  /** Delete the role: deleteCustomRole. */
  | 'DELETE'
  /** Change name, description or permissions: updateCustomRole. */
  | 'UPDATE';

/** A filter for custom roles. Absent fields do not restrict the list. */
export type CustomRoleFilter = {
  /** Roles that one of these users holds. */
  userIds?: Array<string> | null | undefined;
};

/** The groups for which a user holds a custom role. */
export type CustomRoleGroupsInput = {
  /** The ID of the role, which is among `customRoleIds`. */
  customRoleId: string;
  /** The groups for which the role is held, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups (PLY-5). */
  groupIds?: Array<string> | null | undefined;
};

/** The sort order of custom roles. */
export type CustomRoleOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: CustomRoleOrderField;
};

/** A field by which custom roles are sorted. */
export type CustomRoleOrderField =
  /** The date and time when the role was created. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME';

/** A template of custom roles. */
export type CustomRoleTemplateName =
  /** Views all shipments and their costs. */
  | 'ACCOUNTING'
  /** Every permission that a role can have. */
  | 'ADMINISTRATOR'
  /** Uploads, edits and releases all deliveries. */
  | 'DATA_MANAGER'
  /** Views and sends letters of the own groups. */
  | 'FULL_USER'
  /** Views letters of the own groups, and changes none. */
  | 'READ_ONLY_USER'
  /** Sends letters, and views the own and the assigned ones. */
  | 'SENDER'
  /** Views, sends, assigns and manages all shipments, without user administration. */
  | 'SHIPMENT_MANAGER'
  /** Creates and manages all users, and assigns roles. */
  | 'USER_MANAGER'
  /** Views the shipments of the own groups. */
  | 'WAREHOUSE';

/** A batch of decisions. */
export type DecideShipmentsInput = {
  /** The decisions: 1 to 100, carried out one after the other in this order. */
  decisions: Array<ShipmentDecisionInput>;
};

/** The confirmation to delete the account. */
export type DeleteAccountInput = {
  /** The superadmin's own password. */
  password: string;
};

/** An action on a deputyship, by the mutation that carries it out. */
export type DeputyshipAction =
  /** End it as the approver or as a user who administers the approver: endDeputyship. */
  | 'END'
  /** End it as the deputy: resignDeputyship. */
  | 'RESIGN'
  /** Change its period: updateDeputyship. */
  | 'UPDATE';

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The confirmation to end user management. */
export type EndUserManagementInput = {
  /** The superadmin's own password. */
  password: string;
};

/** The code of an error, as in `errors[].extensions.code`. */
export type ErrorCode =
  /** The input is invalid; `problems` lists all problems. */
  | 'BAD_USER_INPUT'
  /** A concurrent change came first, or a unique value is already in use. */
  | 'CONFLICT'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** An internal error; the server log has details under its `id`. */
  | 'INTERNAL_SERVER_ERROR'
  /** The object is not in a state that allows the operation. */
  | 'INVALID_STATE'
  /** The operation or the file is too large. */
  | 'LIMIT_EXCEEDED'
  /** The login was refused; the answer is the same for every reason. */
  | 'LOGIN_FAILED'
  /** The object does not exist or is hidden from the viewer. */
  | 'NOT_FOUND'
  /** Too many attempts, mails or open uploads; `retryAfterSeconds` says how long to wait. */
  | 'RATE_LIMITED'
  /** The database or the gateway is busy or unavailable; the same call may succeed later. */
  | 'SERVICE_UNAVAILABLE'
  /** Nobody is logged in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** The exact reason for an error, as in `errors[].extensions.reason`. */
export type ErrorReason =
  /** Users would lose access; their number is in `count`. Repeat the call with the number as `confirmedAccessLoss`. */
  | 'ACCESS_LOSS_UNCONFIRMED'
  /** The registration of the account is not confirmed, so nothing leaves the account yet. Open the link in the registration mail. */
  | 'ACCOUNT_UNCONFIRMED'
  /** The approval has already been decided on, or its sender has canceled the shipment. Load the shipment again. */
  | 'ALREADY_DECIDED'
  /** The response could contain too many values; every page counts at its full requested length. Ask for shorter pages or fewer fields. */
  | 'ANSWER_TOO_LARGE'
  /** The user is a program (`AccessKind.API`), which never logs in and has no custom roles. Choose a user who logs in; give a program rights and credentials. */
  | 'API_USER'
  /** The base role API can only be chosen when a user is created, and cannot be changed later. Create another user. */
  | 'API_USER_STAYS'
  /** The shipment needed no approval, so only its sender can do this. Ask its sender. */
  | 'APPROVAL_NOT_NEEDED'
  /** The approval named is not the current one of the shipment. Load the shipment again, and decide on its current `approval.id`. */
  | 'APPROVAL_STALE'
  /** The shipment would have too many present and former assignees. Remove assignees who have not edited or submitted the shipment. */
  | 'ASSIGNEES_EXHAUSTED'
  /** The viewer can view the shipment or send for its group only because of an assignment or a decision of their own. Ask a user who sends for the group of the shipment and sees all its shipments. */
  | 'ASSIGNMENT_BEYOND_OWN'
  /** The shipment waits for a decision, and its new assignees are the last users who can decide on it. Assign it to somebody else, or wait for the decision. */
  | 'ASSIGNMENT_LEAVES_NO_DECIDER'
  /** The account has the maximum number of billing contacts; it is in `most`. Remove one of them first. */
  | 'BILLING_CONTACTS_COMPLETE'
  /** The user is a billing contact already. Nothing is left to do. */
  | 'BILLING_CONTACT_ALREADY'
  /** The user to be named as billing contact is not active and would not receive the mails. Choose an active user. */
  | 'BILLING_CONTACT_INACTIVE'
  /** The body of the request is too large. Split the request. */
  | 'BODY_TOO_LARGE'
  /** The account has the maximum number of booking templates. Delete a template that is no longer needed. */
  | 'BOOKING_TEMPLATES_EXHAUSTED'
  /** The viewer neither manages booking templates nor owns one with `editableByOwner`; or the owner tries to change the owner or the permitted users and roles. Ask a user who manages booking templates. */
  | 'BOOKING_TEMPLATE_NOT_EDITABLE'
  /** The channel of the credential does not exist yet. Create a credential of another kind. */
  | 'CHANNEL_UNAVAILABLE'
  /** The link of a registration is unknown or has expired. Register again. */
  | 'CONFIRMATION_INVALID'
  /** The user has a credential of this kind for this group already. Delete the existing credential first. */
  | 'CREDENTIAL_EXISTS'
  /** The account has the maximum number of custom roles. Delete a role that is no longer needed. */
  | 'CUSTOM_ROLES_EXHAUSTED'
  /** Users hold the custom role that is to be deleted; their number is in `count`. Repeat the call with the number as `confirmedHolders`. */
  | 'CUSTOM_ROLE_HOLDERS_UNCONFIRMED'
  /** The database has migrations that this version does not know. The operator has to update the gateway. */
  | 'DATABASE_NEWER'
  /** The approver or the deputy has the maximum number of deputyships, as approver and as deputy together; past ones do not count. End one that is no longer needed. */
  | 'DEPUTYSHIPS_EXHAUSTED'
  /** In a part of the period, the deputy would have a deputy, or the approver would be a deputy. Choose another user or another period, or end the other deputyship first. */
  | 'DEPUTYSHIP_CHAIN'
  /** The user is already a deputy of the approver in a part of the period. Change the period of the existing deputyship instead (`updateDeputyship`). */
  | 'DEPUTY_ALREADY_NAMED'
  /** The user who would become a deputy cannot log in. Choose another user (`deputyCandidates`), or restore the access first. */
  | 'DEPUTY_WITHOUT_ACCESS'
  /** The user who would become a deputy sees no approvals of shipments, or is excluded from deciding. Choose another user (`deputyCandidates`). */
  | 'DEPUTY_WITHOUT_EFFECT'
  /** The document does not fit the schema. Compare the document with the schema of your role. */
  | 'DOCUMENT_INVALID'
  /** The document is not GraphQL. Correct the document; the message names the fault and `locations` its place. */
  | 'DOCUMENT_UNREADABLE'
  /** The document names an element of the schema that the viewer’s schema does not have; `coordinate` names it. Leave the element out, or log in with a role that has it. */
  | 'ELEMENT_NOT_PERMITTED'
  /** The file of the shipment is missing on the server. The operator has to restore it. */
  | 'FILE_MISSING'
  /** The file is larger than 50 MB. Send a smaller file. */
  | 'FILE_TOO_LARGE'
  /** A folder of the gateway is missing on the server. Repeat the call later; the operator has to bring the folder back. */
  | 'FOLDER_MISSING'
  /** The role or the approval trait contains a permission that the viewer is not allowed to grant. Choose another role or trait, or ask a user with more permissions. */
  | 'GRANT_BEYOND_OWN'
  /** The group, or the group of the shipment, is deleted. Create another group, or move the shipment to another group with moveShipment before you decide. */
  | 'GROUP_DELETED'
  /** The group, or the group of the shipment, is locked. Unlock the group before you decide on its shipments. */
  | 'GROUP_LOCKED'
  /** The group of the shipment is not deleted, so the shipment cannot be moved. Decide on the shipment in its group. */
  | 'GROUP_NOT_DELETED'
  /** The group to be unlocked is not locked. Nothing is left to do. */
  | 'GROUP_NOT_LOCKED'
  /** The viewer cannot send for the group of their own shipment any more. Choose another group with updateShipment. */
  | 'GROUP_OUT_OF_REACH'
  /** The hand-over of the shipment to print has begun. Nothing calls the shipment back from here on. */
  | 'HAND_OVER_BEGUN'
  /** The idempotency key came before with another input. Repeat the call with the same input, or use another key. */
  | 'IDEMPOTENCY_KEY_USED'
  /** Fields of the input or parts of the request are wrong; `problems` lists all of them. Correct every field that `problems` names. */
  | 'INPUT_INVALID'
  /** The user accepted the invitation at the same time. Load the user again. */
  | 'INVITATION_ACCEPTED_MEANWHILE'
  /** The link of an invitation is unknown, used or expired, or the user has no access any more. Ask for a new invitation. */
  | 'INVITATION_INVALID'
  /** All groups of the user are locked or deleted, so the invitation could not be accepted. Unlock a group, or add the user to an active one. */
  | 'INVITEE_WITHOUT_ACCESS'
  /** The user is the only billing contact of the account. Name another billing contact first. */
  | 'LAST_BILLING_CONTACT'
  /** The account has as many users of the type as it has licences, or more; the licences are in `total`. Delete a user of the type, or ask the operator for more licences. */
  | 'LICENCES_USED_UP'
  /** The lock was set by a user who held a permission that the viewer lacks. Ask a user with more permissions. */
  | 'LOCK_MADE_BY_MORE'
  /** The login name does not exist, the password is wrong, or the user has no access. The answer is the same for all. Check login name and password, or ask a user who administers the account. */
  | 'LOGIN_REFUSED'
  /** Nobody is logged in, the session has ended, or the token is not valid. Log in. */
  | 'LOGIN_REQUIRED'
  /** The link in the mail has expired. Send a new invitation with inviteUser. */
  | 'MAIL_LINK_EXPIRED'
  /** The mail has not failed, so there is nothing to retry. Load the mail again. */
  | 'MAIL_NOT_FAILED'
  /** Another request retried the mail at the same time. Load the mail again. */
  | 'MAIL_QUEUED_AGAIN'
  /** The recipient has no access any more, or no longer receives mails of this kind. Nothing is left to do. */
  | 'MAIL_WITHOUT_RECIPIENT'
  /** The database lacks migrations of this version. The operator has to run the migrations. */
  | 'MIGRATIONS_MISSING'
  /** The credential is for another user who is not a program. Ask the user to create a credential of their own. */
  | 'NOT_API_USER'
  /** The user who would get a deputy cannot decide on letters in their own right. Name deputies for approvers only. */
  | 'NOT_APPROVER'
  /** The user is not a billing contact. Nothing is left to do. */
  | 'NOT_BILLING_CONTACT'
  /** The viewer sees the shipment, and cannot decide on it. Ask a user who can decide on it. */
  | 'NOT_DECIDER'
  /** The viewer has handed over the role of superadmin in the meantime. Load the page again. */
  | 'NOT_SUPERADMIN'
  /** The deputy of the deputyship is another user. End it instead (`endDeputyship`). */
  | 'NOT_THE_DEPUTY'
  /** The account has no groups any more, so the shipment cannot be moved. Decide on the shipment without a move. */
  | 'NO_OTHER_GROUP'
  /** The object does not exist, is hidden from the viewer, or belongs to another account. The answer is the same for all three. Check the id; `path` names its place in the input, if it came with one. */
  | 'OBJECT_UNKNOWN'
  /** The GraphQL document is too long, nested too deeply, has too many aliases, or takes too long to validate. Split the operation. */
  | 'OPERATION_TOO_LARGE'
  /** The viewer would leave all of their active groups, and lose access. Keep one of your active groups. */
  | 'OWN_ACCESS_LOSS'
  /** The viewer creates users of their own groups only, and named none. Name one of your own groups. */
  | 'OWN_GROUPS_ONLY'
  /** The viewer would change the note about themselves. Leave `note` out. */
  | 'OWN_NOTE'
  /** The viewer sent the shipment, or has edited or submitted it or is assigned to it; another user has to decide. Ask another user who can decide on it. */
  | 'OWN_SHIPMENT'
  /** Nobody locks, deletes or demotes themselves. Ask another user who administers the account. */
  | 'OWN_USER'
  /** Another request changed the password at the same time. Log in again with the password that counts now. */
  | 'PASSWORD_CHANGED_MEANWHILE'
  /** The viewer’s own password, given as a proof, is wrong. Give the right password; wrong ones are limited. */
  | 'PASSWORD_WRONG'
  /** The viewer lacks the permission, or does not have it for this object. Ask a user who administers the account. */
  | 'PERMISSION_MISSING'
  /** Permissions in the account have changed since the preview. Request a new preview, and repeat the call with its version. */
  | 'PREVIEW_OUTDATED'
  /** The mail server has reported that the address of the user does not exist. Correct the address with updateUser, or leave the user out. */
  | 'RECIPIENT_ADDRESS_BOUNCED'
  /** The recipient of a message has not accepted an invitation yet. Send an invitation with inviteUser, or leave the user out. */
  | 'RECIPIENT_NOT_ACCEPTED'
  /** The recipient of a message has no access, because all their groups are locked or deleted. Add the user to an active group, or leave the user out. */
  | 'RECIPIENT_WITHOUT_ACCESS'
  /** The report would have more than 10,000 rows. Ask for fewer months, fewer dimensions, or single groups, senders or cost centres. */
  | 'REPORT_TOO_LARGE'
  /** Only the sender of the shipment and its assignees can do this. Ask its sender. */
  | 'SENDER_ONLY'
  /** The group of the shipment to be submitted is locked or deleted. Choose another group with updateShipment. */
  | 'SENDING_GROUP_INACTIVE'
  /** The account works with groups, and the shipment to be submitted has none. Choose a group with updateShipment. */
  | 'SENDING_GROUP_REQUIRED'
  /** The operation has more than one mutation that checks a password or a token. Send these mutations in operations of their own. */
  | 'SEVERAL_SECRETS'
  /** The shipment is deleted for good. Nothing is left to do; the file cannot be restored. */
  | 'SHIPMENT_ERASED'
  /** The shipment is not marked for its final deletion. Use markShipmentForErasure first. */
  | 'SHIPMENT_NOT_MARKED'
  /** The shipment is not in a state that allows the action. Load the shipment again; its `status` tells what is possible. */
  | 'SHIPMENT_STATUS'
  /** The viewer's roles and rights do not permit the resulting status of the action (PLY-5). Ask a user who can set the status, or ask an administrator for the permission. */
  | 'STATUS_NOT_SETTABLE'
  /** The role of superadmin was assigned like any other. Use handOverSuperadmin. */
  | 'SUPERADMIN_HANDED_OVER'
  /** The sender cannot send for the group of the booking template. Repeat the call with a `groupId` to send for. */
  | 'TEMPLATE_GROUP_OUT_OF_REACH'
  /** The database is not reachable, or the gateway is busy, starting or stopping. Repeat the same call after `retryAfterSeconds`. */
  | 'TEMPORARILY_UNAVAILABLE'
  /** Too many logins failed for this user, from this device or from this IP address. Wait for `retryAfterSeconds`, or have the user unlocked. */
  | 'TOO_MANY_FAILED_LOGINS'
  /** Too many invalid links were opened from this IP address. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVALID_LINKS'
  /** The viewer has sent too many invitations. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVITATIONS'
  /** The account has sent too many invitations. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVITATIONS_BY_ACCOUNT'
  /** Too many mails of this kind were sent to the address, by all accounts together. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_MAILS_TO_ADDRESS'
  /** The account would have sent messages to more than 10,000 recipients within an hour. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_MESSAGES_BY_ACCOUNT'
  /** The user has too many open uploads. Create shipments from them, or wait until some expire (`retryAfterSeconds`). */
  | 'TOO_MANY_OPEN_UPLOADS'
  /** The account has too many open uploads. Create shipments from them, or wait until some expire (`retryAfterSeconds`). */
  | 'TOO_MANY_OPEN_UPLOADS_IN_ACCOUNT'
  /** Too many accounts were registered from this IP address. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_REGISTRATIONS'
  /** Too many of the login names that were tried are taken. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_TAKEN_LOGIN_NAMES'
  /** The viewer’s own password was wrong too often. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_WRONG_PASSWORDS'
  /** Waiting shipments would lose their last notified approver; their number is in `count`. Repeat the call with the number as `confirmedUnwatchedShipments`. */
  | 'UNWATCHED_SHIPMENTS_UNCONFIRMED'
  /** The upload already contains a file. Create another upload for another file. */
  | 'UPLOAD_FILLED'
  /** The files of open uploads and drafts take too much space in the account. Send or delete drafts, or wait until uploads expire (`retryAfterSeconds`). */
  | 'UPLOAD_SPACE_USED'
  /** A shipment was created from the upload already. Create another upload. */
  | 'UPLOAD_USED'
  /** The user to be invited has already accepted an invitation. Nothing is left to do; the user logs in without an invitation. */
  | 'USER_ACTIVE'
  /** Another request changed the user at the same time. Load the user again and repeat the call. */
  | 'USER_CHANGED_MEANWHILE'
  /** The user is deleted. Create another user; a deleted user never comes back. */
  | 'USER_DELETED'
  /** The other user holds a permission that the viewer is not allowed to grant. Ask a user with more permissions. */
  | 'USER_HOLDS_MORE'
  /** The user also belongs to groups that the viewer does not manage. Ask a user who manages all groups of the user. */
  | 'USER_IN_OTHER_GROUPS'
  /** The user is locked. Unlock the user first, unless the lock is what you want. */
  | 'USER_LOCKED'
  /** The user management of the account is active already. Nothing is left to do. */
  | 'USER_MANAGEMENT_ACTIVE'
  /** The user management of the account is not active. Activate it with activateUserManagement. */
  | 'USER_MANAGEMENT_INACTIVE'
  /** The user who is to become superadmin is not active. Choose an active user. */
  | 'USER_NOT_ACTIVE'
  /** The user to be removed from a group does not belong to it. Nothing is left to do. */
  | 'USER_NOT_IN_GROUP'
  /** The user to be unlocked is not locked, and no failed logins keep the user out. Nothing is left to do. */
  | 'USER_NOT_LOCKED'
  /** The user who is to become superadmin is read-only. Change the type of the user to FULL first. */
  | 'USER_READ_ONLY'
  /** The user to be made read-only is a full one. Delete the user and create a read-only one, or remove roles and rights. */
  | 'USER_STAYS_FULL'
  /** The viewer’s role or groups changed while the request was running. Load the page again and repeat the call. */
  | 'VIEWER_CHANGED';

/** A property of shipments to which a granted permission can be limited (PLY-5). */
export type GrantLimit =
  /** Channels through which shipments came in. */
  | 'CHANNELS'
  /** Statuses of shipments: those that a permission to view shows, and those that a permission to act sets. */
  | 'STATUSES';

/** An action on a group, by the mutation that carries it out. */
export type GroupAction =
  /** Delete the group: deleteGroup. */
  | 'DELETE'
  /** Lock the group: lockGroup. */
  | 'LOCK'
  /** Unlock the group: unlockGroup. */
  | 'UNLOCK'
  /** Change the group's data: updateGroup. */
  | 'UPDATE';

/** A filter for groups. Absent fields do not restrict the list. */
export type GroupFilter = {
  /** Words that must all occur in the name, cost bearer or cost centre. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Groups in one of these states; by default, all except DELETED. */
  statuses?: Array<GroupStatus> | null | undefined;
};

/** The sort order of groups. */
export type GroupOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: GroupOrderField;
};

/** A field by which groups are sorted. */
export type GroupOrderField =
  /** The date and time when the group was created. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME';

/** The status of a group (LXP-4). */
export type GroupStatus =
  /** The group is in use. */
  | 'ACTIVE'
  /** The group is deleted for good; shipments keep its name. */
  | 'DELETED'
  /** The group is locked. Members without another active group have no access until it is unlocked. */
  | 'LOCKED';

/** The new superadmin, and the confirmation by the current one. */
export type HandOverSuperadminInput = {
  /** The current superadmin's own password. */
  password: string;
  /** The ID of an active user of the account. */
  userId: string;
};

/** The country or state whose public holidays count. */
export type HolidayRegionInput = {
  /** The country, as an ISO 3166-1 code such as `DE`. */
  country: string;
  /** The state, as the second part of its ISO 3166-2 code such as `BY`; null for national holidays only. */
  state?: string | null | undefined;
};

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

/** The login name and the password of a user. */
export type LogInInput = {
  /** The login name; the e-mail address unless a different one was chosen. */
  loginName: string;
  /** The password. */
  password: string;
};

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

/** The move of a waiting shipment to another group. */
export type MoveShipmentInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: string;
  /** The ID of the active group to which the shipment is moved. */
  groupId: string;
  /** The ID of the waiting shipment, whose group is deleted. */
  id: string;
};

/** A new deputy of an approver. */
export type NameDeputyInput = {
  /** The ID of the deputy, one of `deputyCandidates`. */
  deputyId: string;
  /** The end of the period, in the future: the first moment after it, at most 366 days after its start. For whole days, the midnight after the last one in `Account.timeZone`. */
  endsAt: string;
  /** The first moment of the period; the present time by default, and if it has passed. For whole days, the midnight in `Account.timeZone`. */
  startsAt?: string | null | undefined;
  /** The ID of the approver; by default the viewer. */
  userId?: string | null | undefined;
};

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
export type NoticeDaysInput = {
  /** The region whose public holidays are excluded; null for none. */
  holidays?: HolidayRegionInput | null | undefined;
  /** The weekdays; at least one. */
  weekdays?: Array<Weekday> | null | undefined;
};

/** An area in which users are chosen as owners (PLY-13). */
export type OwnerArea =
  /** Approvals: the deputy of an approver. */
  | 'APPROVALS'
  /** Booking templates: their owner. */
  | 'TEMPLATES';

/** A permission, granted by roles, approval traits and rights. */
export type Permission =
  /** View the costs of shipments, by month, group, cost centre and sender. */
  | 'ACCOUNTING_READ'
  /** Delete the account. */
  | 'ACCOUNT_DELETE'
  /** View the account. */
  | 'ACCOUNT_READ'
  /** Change the account's data. */
  | 'ACCOUNT_UPDATE'
  /** View the activity log. */
  | 'ACTIVITIES_READ'
  /** Verify the whole activity log. */
  | 'ACTIVITIES_VERIFY'
  /** Approve, reject or delete waiting shipments of other users. */
  | 'APPROVALS_DECIDE'
  /** View the approvals of visible shipments, with decisions and comments: VISIBLE, or OWN_ONLY in the scope OWN; HIDDEN without it (PLY-5). */
  | 'APPROVALS_READ'
  /** Name the users who receive the monthly costs by mail. */
  | 'BILLING_CONTACTS_MANAGE'
  /** Create, copy, change and delete booking templates. */
  | 'BOOKING_TEMPLATES_MANAGE'
  /** View and use booking templates, one's own and those that one is given. */
  | 'BOOKING_TEMPLATES_READ'
  /** Create and delete one's own credentials. */
  | 'CREDENTIALS_MANAGE'
  /** Name deputies for approvers, for oneself or for others. */
  | 'DEPUTIES_MANAGE'
  /** Create groups. */
  | 'GROUPS_CREATE'
  /** Delete groups. */
  | 'GROUPS_DELETE'
  /** Lock and unlock groups. */
  | 'GROUPS_LOCK'
  /** View groups. */
  | 'GROUPS_READ'
  /** Change the data of groups. */
  | 'GROUPS_UPDATE'
  /** View the mails to users, and their delivery. */
  | 'MAILS_READ'
  /** Retry failed mails. */
  | 'MAILS_RETRY'
  /** Send messages to users by mail. */
  | 'MAILS_SEND'
  /** View and change the mail settings of users. */
  | 'MAIL_SETTINGS_MANAGE'
  /** Change one's own name and language, and resign as a deputy. */
  | 'PROFILE_UPDATE'
  /** Give rights to single users, and exclude users from permissions. */
  | 'RIGHTS_MANAGE'
  /** Assign custom roles to users, and remove them. */
  | 'ROLES_ASSIGN'
  /** Create, change, copy and delete custom roles. */
  | 'ROLES_MANAGE'
  /** View custom roles, their holders, and the rights and exclusions of users. */
  | 'ROLES_READ'
  /** Manage one's own sessions and password. */
  | 'SESSIONS_MANAGE'
  /** Assign shipments to users, who then act for their senders. */
  | 'SHIPMENTS_ASSIGN'
  /** Mark sent, canceled and deleted letters for their final deletion, and delete them for good. */
  | 'SHIPMENTS_ERASE'
  /** View shipments. */
  | 'SHIPMENTS_READ'
  /** Send letters, and change, cancel and delete one's own. */
  | 'SHIPMENTS_SEND'
  /** Send letters without the approval of another user. */
  | 'SHIPMENTS_SEND_UNCHECKED'
  /** Hand over the superadmin role. */
  | 'SUPERADMIN_HAND_OVER'
  /** Assign approval traits to users and remove them, with or without a trait of one's own. */
  | 'USERS_ASSIGN_APPROVAL_TRAIT'
  /** Change the roles of users. */
  | 'USERS_ASSIGN_ROLE'
  /** Create users. */
  | 'USERS_CREATE'
  /** Delete users. */
  | 'USERS_DELETE'
  /** Invite users. */
  | 'USERS_INVITE'
  /** Lock and unlock users. */
  | 'USERS_LOCK'
  /** View users. */
  | 'USERS_READ'
  /** Change the data and groups of users. */
  | 'USERS_UPDATE'
  /** Activate and end user management. */
  | 'USER_MANAGEMENT_SWITCH';

/** A permission to grant, its scope, and its limits. */
export type PermissionGrantInput = {
  /** The channels of shipments to which the permission is limited, if `PermissionDescription.limits` has CHANNELS; as for `statuses`. */
  channels?: Array<Channel> | null | undefined;
  /** The permission. */
  permission: Permission;
  /** The scope, one of `PermissionDescription.scopes`. */
  scope: Scope;
  /** The statuses of shipments to which the permission is limited, if `PermissionDescription.limits` has STATUSES: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. An empty list admits none; null and no list admit all. Viewing the holder's own shipments, and creating drafts, is never limited; a status that the permission never sets has no effect. */
  statuses?: Array<ShipmentStatus> | null | undefined;
};

/** A source of a permission: BASE_ROLE, APPROVAL_TRAIT, CUSTOM_ROLE, EVERYONE, RIGHT and DEPUTYSHIP grant it; the others remove it from the user, or limit its scope. */
export type PermissionSourceKind =
  /** The approval trait grants the permission. */
  | 'APPROVAL_TRAIT'
  /** The base role grants the permission. */
  | 'BASE_ROLE'
  /** A custom role grants the permission. */
  | 'CUSTOM_ROLE'
  /** The user is the deputy of an approver. The scope is OWN, although the deputy decides on the letters on which the approver decides. */
  | 'DEPUTYSHIP'
  /** A custom role that is assigned to everyone grants the permission. */
  | 'EVERYONE'
  /** The user is excluded from the permission, whatever grants it. */
  | 'EXCLUSION'
  /** A custom role grants the permission, but gives nothing: it is held for groups, and the permission is limited or exists for the whole account alone, or none of the groups is left. */
  | 'HELD_FOR_GROUPS'
  /** The user cannot log in at present, and so cannot use any permission. */
  | 'NO_ACCESS'
  /** A right of the user grants the permission. */
  | 'RIGHT'
  /** The approval trait keeps the permission from the user, whatever grants it. */
  | 'TRAIT_REMOVAL'
  /** The permission needs another one, which the user does not hold. */
  | 'UNMET_NEED'
  /** The type of the user keeps the permission, or a wider scope, from the user, whatever grants it. */
  | 'USER_TYPE';

/** A postal address. */
export type PostalAddressInput = {
  /** The town. */
  city: string;
  /** The country, as printed on letters; absent for domestic addresses. */
  country?: string | null | undefined;
  /** The postal code. */
  postalCode: string;
  /** The street and house number. */
  street: string;
};

/** New permissions of a custom role, for a preview of their effect. `grants` and `areas` together replace all permissions of the role; without both, nothing changes. */
export type PreviewCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: Array<AreaGrantInput> | null | undefined;
  /** The assignment of the role to everyone, as in `assignCustomRole`; unchanged if absent. */
  everyone?: boolean | null | undefined;
  /** The permissions, each once, including those that they need. */
  grants?: Array<PermissionGrantInput> | null | undefined;
  /** The ID of the role. */
  id: string;
};

/** New roles, rights and exclusions of one user, for a preview of their effect. Absent fields stay unchanged; a list replaces the former one. */
export type PreviewUserGrantsInput = {
  /** The approval trait, as in `updateUser`. */
  approvalTrait?: ApprovalTrait | null | undefined;
  /** The groups for which these roles are held, as in `updateUserRoles`. */
  customRoleGroups?: Array<CustomRoleGroupsInput> | null | undefined;
  /** The custom roles, as in `updateUserRoles`. */
  customRoleIds?: Array<string> | null | undefined;
  /** The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded. */
  exclusions?: Array<Permission> | null | undefined;
  /** The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role. */
  rights?: Array<PermissionGrantInput> | null | undefined;
  /** The base role, as in `updateUser`. */
  role?: Role | null | undefined;
  /** The type, as in `updateUser`. */
  type?: UserType | null | undefined;
  /** The ID of the user. */
  userId: string;
};

/** The exact reason for a problem with an input field, as in `errors[].extensions.problems[].reason`. */
export type ProblemReason =
  /** The text is not an e-mail address. */
  | 'ADDRESS_INVALID'
  /** The approval trait EXAMINEE is asked for a superadmin or manager. */
  | 'ADMINISTRATOR_NOT_EXAMINEE'
  /** The Accept header allows no media type in which the gateway answers. */
  | 'ANSWER_TYPE_NOT_ACCEPTED'
  /** A credential for a program is not of the kind API. */
  | 'API_USER_KIND'
  /** The user is a program, and programs cannot have the trait APPROVER. */
  | 'API_USER_NOT_APPROVER'
  /** The new user is a program, which has no custom roles. */
  | 'API_USER_WITHOUT_CUSTOM_ROLE'
  /** A credential for a program names a group. */
  | 'API_USER_WITHOUT_GROUP'
  /** An approver deletes a shipment without the id of its approval. */
  | 'APPROVAL_ID_REQUIRED'
  /** The user is the sender of the shipment. */
  | 'ASSIGNEE_IS_SENDER'
  /** The user cannot log in: invited, locked, deleted, or without an active group. */
  | 'ASSIGNEE_WITHOUT_ACCESS'
  /** The user lacks the permission to view shipments, so that an assignment would have no effect. */
  | 'ASSIGNEE_WITHOUT_SHIPMENTS'
  /** The body is not JSON in UTF-8. */
  | 'BODY_NOT_JSON'
  /** The body did not arrive in time. */
  | 'BODY_TOO_SLOW'
  /** Another booking template of the account has this name, or one that looks like it. */
  | 'BOOKING_TEMPLATE_NAME_TAKEN'
  /** The Content-Type names a charset other than UTF-8. */
  | 'CHARSET_NOT_UTF8'
  /** The input has a comment, but the sender deletes their own shipment, so nobody would read it. */
  | 'COMMENT_WITHOUT_READER'
  /** The Content-Type of the body is not application/json. */
  | 'CONTENT_TYPE_NOT_JSON'
  /** `after` is not a cursor of this list in this order. */
  | 'CURSOR_UNKNOWN'
  /** The name is, or looks like, the name of a base role. */
  | 'CUSTOM_ROLE_NAME_RESERVED'
  /** Another custom role of the account has this name, or one that looks like it. */
  | 'CUSTOM_ROLE_NAME_TAKEN'
  /** The input names no role, and the viewer could not give the default base role. */
  | 'CUSTOM_ROLE_REQUIRED'
  /** The list of decisions is empty. */
  | 'DECISION_REQUIRED'
  /** The deputy is the approver. */
  | 'DEPUTY_OF_ONESELF'
  /** The report names no dimension. */
  | 'DIMENSION_REQUIRED'
  /** A credential of the printer driver is asked for one group. */
  | 'DRIVER_WITHOUT_GROUP'
  /** Another user of the account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** The PDF is encrypted, perhaps without a password. */
  | 'ENCRYPTED_PDF'
  /** The settings name an event twice. */
  | 'EVENT_REPEATED'
  /** The input assigns a custom role to everyone and names groups; a role of everyone is held for the whole account. */
  | 'EVERYONE_WITHOUT_GROUPS'
  /** The input type has no such field. */
  | 'FIELD_UNKNOWN'
  /** The Content-Encoding of an upload is a compression. */
  | 'FILE_COMPRESSED'
  /** A file name has slashes, line breaks, control characters or invisible characters. */
  | 'FILE_NAME_CHARACTERS'
  /** The Content-Type of an upload is neither a PDF nor bytes. */
  | 'FILE_TYPE'
  /** The address has a filter that does not exist. */
  | 'FILTER_UNKNOWN'
  /** The permission cannot be limited in this way (`PermissionDescription.limits`). */
  | 'GRANT_LIMIT_IMPOSSIBLE'
  /** Another group of the account has this name. */
  | 'GROUP_NAME_TAKEN'
  /** The group to send for is locked or deleted. */
  | 'GROUP_NOT_ACTIVE'
  /** The account works with groups, and the input names none. */
  | 'GROUP_REQUIRED'
  /** The group to assign is locked. */
  | 'GROUP_WITHOUT_ACCESS'
  /** The hold of released shipments is not a whole number of minutes within the range. */
  | 'HOLD_OUT_OF_RANGE'
  /** The public holidays of the country are not known. */
  | 'HOLIDAY_COUNTRY_UNKNOWN'
  /** The country has no such state. */
  | 'HOLIDAY_STATE_UNKNOWN'
  /** The instant is outside the years 1000 to 9999. */
  | 'INSTANT_OUT_OF_RANGE'
  /** The list has an entry twice. */
  | 'ITEM_REPEATED'
  /** The list is empty. */
  | 'ITEM_REQUIRED'
  /** A price is asked for more than 6,000 pages. */
  | 'LETTER_TOO_LONG'
  /** A price is asked for fewer than one page. */
  | 'LETTER_WITHOUT_PAGES'
  /** A text has control characters or invisible characters. */
  | 'LINES_CHARACTERS'
  /** A text of one line has line breaks, control characters or invisible characters. */
  | 'LINE_CHARACTERS'
  /** A login name has spaces, letters of several alphabets, or other characters that are not allowed. */
  | 'LOGIN_NAME_CHARACTERS'
  /** The login name is an e-mail address other than the user’s own. */
  | 'LOGIN_NAME_OF_OTHER_ADDRESS'
  /** The login name is taken, perhaps by a deleted user; `suggestion` is a free one. */
  | 'LOGIN_NAME_TAKEN'
  /** Mails that protect the user’s access cannot be switched off or collected. */
  | 'MAIL_MANDATORY'
  /** The last month comes before the first. */
  | 'MONTHS_REVERSED'
  /** The text is not a month. */
  | 'MONTH_FORMAT'
  /** A word of the name mixes Latin, Greek or Cyrillic letters. */
  | 'NAME_OF_MIXED_ALPHABETS'
  /** The parameter is not an instant. */
  | 'NOT_AN_INSTANT'
  /** The file is not a readable PDF. */
  | 'NOT_A_PDF'
  /** The PDF has no pages. */
  | 'NO_PAGES'
  /** The field can be changed, and cannot be null. */
  | 'NULL_NOT_ALLOWED'
  /** A shipment without a booking template has no options. */
  | 'OPTIONS_REQUIRED'
  /** The user cannot be chosen as owner in this area (`User.ownerAreas`). */
  | 'OWNER_AREA_CLOSED'
  /** `first` is less than 1 or too large. */
  | 'PAGE_SIZE'
  /** A page of the PDF has no printable area, or is longer than 14,400 units. */
  | 'PAGE_WITHOUT_AREA'
  /** The parameter has a value that is not among the possible ones. */
  | 'PARAMETER_CHOICE'
  /** The address has a parameter twice. */
  | 'PARAMETER_REPEATED'
  /** The address has a parameter that does not exist. */
  | 'PARAMETER_UNKNOWN'
  /** The parameter has values that are not possible. */
  | 'PARAMETER_VALUES'
  /** The password is too short. */
  | 'PASSWORD_TOO_SHORT'
  /** Reading the PDF takes too much time or memory. */
  | 'PDF_TOO_COMPLEX'
  /** The period has begun, so its start cannot be changed. */
  | 'PERIOD_BEGUN'
  /** The period ends before it begins, or before now. */
  | 'PERIOD_OVER'
  /** The period is longer than a deputyship may last, or begins too late. */
  | 'PERIOD_TOO_LONG'
  /** The permission needs others that are missing; the message names them. */
  | 'PERMISSION_NEEDED'
  /** The list names a permission twice. */
  | 'PERMISSION_REPEATED'
  /** Only the superadmin holds the permission. */
  | 'PERMISSION_RESERVED'
  /** The PDF is a portfolio of attached files. */
  | 'PORTFOLIO'
  /** Registered mail is asked for a destination abroad. */
  | 'REGISTERED_ABROAD'
  /** The PDF is an XFA form that only one viewer displays. */
  | 'RENDERED_BY_ONE_VIEWER'
  /** The request is not GraphQL over HTTP, or its operation cannot be chosen. */
  | 'REQUEST_MALFORMED'
  /** The list of groups for a custom role is empty. */
  | 'ROLE_GROUP_REQUIRED'
  /** Groups are named for a custom role that is not among the roles of the user. */
  | 'ROLE_NOT_AMONG_ROLES'
  /** The permission cannot be granted in this scope. */
  | 'SCOPE_IMPOSSIBLE'
  /** The text is too long. */
  | 'TEXT_TOO_LONG'
  /** A time is given for mails that are not collected. */
  | 'TIME_WITHOUT_DIGEST'
  /** The text is not an IANA time zone. */
  | 'TIME_ZONE_UNKNOWN'
  /** The list of the input has too many entries. */
  | 'TOO_MANY_ITEMS'
  /** The report has too many months. */
  | 'TOO_MANY_MONTHS'
  /** The PDF has more than 6,000 pages. */
  | 'TOO_MANY_PAGES'
  /** The filter has too many values, or the call too many decisions. */
  | 'TOO_MANY_VALUES'
  /** The upload has no file yet. */
  | 'UPLOAD_EMPTY'
  /** A message names neither users nor a custom role, or it names both. */
  | 'USERS_OR_ROLE_REQUIRED'
  /** The value is not among the possible ones. */
  | 'VALUE_INVALID'
  /** The value does not fit the type of the field. */
  | 'VALUE_MISFIT'
  /** The value is missing or empty. */
  | 'VALUE_REQUIRED'
  /** No weekday is left for collected mails. */
  | 'WEEKDAY_REQUIRED';

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

/** The form of registered mail; national letters only (LXP-2). */
export type RegisteredMail =
  /** Registered mail with a record of its deposit in the letter box (Einschreiben Einwurf). */
  | 'DEPOSIT'
  /** No registered mail: an ordinary letter. */
  | 'NONE'
  /** Registered mail that is delivered against a signature (Einschreiben). */
  | 'SIGNATURE';

/** The rejection of a shipment. */
export type RejectShipmentInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: string;
  /** The reason, for the sender; at most 2,000 characters. */
  comment?: string | null | undefined;
  /** The ID of the waiting shipment. */
  id: string;
};

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

/** The objects that a permission applies to. Each scope includes the narrower ones. */
export type Scope =
  /** All objects of the account. */
  | 'ACCOUNT'
  /** The objects of the holder's groups. */
  | 'GROUPS'
  /** The holder's own objects. */
  | 'OWN';

/** The channel of a letter that is sent with a session. The other channels have credentials of their own. */
export type SessionChannel =
  /** The online editor. */
  | 'COMPOSE'
  /** The PDF was uploaded on the web. */
  | 'GO';

/** An action on a shipment, by the mutation that carries it out. */
export type ShipmentAction =
  /** Approve the shipment: approveShipment, decideShipments. */
  | 'APPROVE'
  /** Assign the shipment to users, who then act for its sender: assignShipment. */
  | 'ASSIGN'
  /** Cancel the shipment: cancelShipment. */
  | 'CANCEL'
  /** Delete the shipment and its file: deleteShipment. */
  | 'DELETE'
  /** Delete the marked shipment for good: eraseShipment. */
  | 'ERASE'
  /** Mark the shipment for its final deletion: markShipmentForErasure. */
  | 'MARK_FOR_ERASURE'
  /** Move the shipment to another group: moveShipment. */
  | 'MOVE'
  /** Withdraw the approval of the shipment: recallShipment. */
  | 'RECALL'
  /** Reject the shipment: rejectShipment, decideShipments. */
  | 'REJECT'
  /** Hand the shipment over to print at once: sendShipmentNow. */
  | 'SEND_NOW'
  /** Submit or resubmit the shipment: submitShipment. */
  | 'SUBMIT'
  /** Remove the mark: unmarkShipmentForErasure. */
  | 'UNMARK_FOR_ERASURE'
  /** Change the shipment: updateShipment. */
  | 'UPDATE';

/** A kind of change to a shipment since a decision. */
export type ShipmentChange =
  /** The content of the PDF changed. A new file name alone does not count. */
  | 'FILE'
  /** The group changed. */
  | 'GROUP'
  /** The print and shipping options changed. */
  | 'OPTIONS';

/** An approver's decision on a shipment. */
export type ShipmentDecision =
  /** Approves a waiting shipment, which releases it for print. */
  | 'APPROVE'
  /** Deletes a waiting or rejected shipment and its file. */
  | 'DELETE'
  /** Rejects a waiting shipment and returns it to its sender. */
  | 'REJECT';

/** One decision of decideShipments. */
export type ShipmentDecisionInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: string;
  /** A comment for the sender, allowed with every decision; at most 2,000 characters. */
  comment?: string | null | undefined;
  /** The decision. */
  decision: ShipmentDecision;
  /** The ID of the shipment. */
  id: string;
};

/** A filter for shipments. Absent fields do not restrict the list. */
export type ShipmentFilter = {
  /** Shipments that are assigned to one of these users. */
  assigneeIds?: Array<string> | null | undefined;
  /** Shipments that came in through one of these channels. */
  channels?: Array<Channel> | null | undefined;
  /** Shipments created at this time or later. */
  createdFrom?: string | null | undefined;
  /** Shipments created before this time. */
  createdTo?: string | null | undefined;
  /** Shipments sent for one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** Shipments that are marked for their final deletion and still have a file if true, all others if false. */
  markedForErasure?: boolean | null | undefined;
  /** Words that must all occur in the number, the file name, the sender's name and e-mail address or the group's name. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Shipments sent by one of these users. */
  senderIds?: Array<string> | null | undefined;
  /** Shipments in one of these states. By default, all shipments except deleted ones, but including the viewer's own shipments that an approver deleted within the last 30 days. */
  statuses?: Array<ShipmentStatus> | null | undefined;
};

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

/** The sort order of shipments. Equal shipments are sorted by time of creation. */
export type ShipmentOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: ShipmentOrderField;
};

/** A field by which shipments are sorted. */
export type ShipmentOrderField =
  /** The date and time when the shipment was created. */
  | 'CREATED_AT'
  /** The file name of the PDF. */
  | 'FILENAME'
  /** The gross price. */
  | 'GROSS_PRICE'
  /** The number of pages. */
  | 'PAGES'
  /** The status, by its name. */
  | 'STATUS'
  /** The date and time of the last submission. Drafts come first in ascending order and last in descending order. */
  | 'SUBMITTED_AT';

/** The status of a shipment (LXP-11). */
export type ShipmentStatus =
  /** Canceled before its hand-over to print. */
  | 'CANCELED'
  /** Deleted; never printed. */
  | 'DELETED'
  /** A draft, not submitted yet. */
  | 'DRAFT'
  /** Submitted; waits for the approval of another user. */
  | 'PENDING_APPROVAL'
  /** Released; waits to be handed over for printing. */
  | 'QUEUED'
  /** Rejected by an approver; can be changed and resubmitted. */
  | 'REJECTED'
  /** Handed over to print. */
  | 'SENT';

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: the smallest, first or oldest item comes first. */
  | 'ASC'
  /** Descending: the largest, last or newest item comes first. */
  | 'DESC';

/** Conditions on a column of text, all of which must match (DBX-1). Upper and lower case, accents and blanks around a value are ignored; an umlaut and its two-letter spelling (ü, ue) match each other. A value has 1 to 254 characters, and all conditions of a list have at most 20 values together; otherwise BAD_USER_INPUT with all problems. */
export type TextFilter = {
  /** Texts, all of which occur in the column. */
  contains?: Array<string> | null | undefined;
  /** Texts with which the column ends. */
  endsWith?: Array<string> | null | undefined;
  /** Texts that the column equals. */
  equals?: Array<string> | null | undefined;
  /** Texts, none of which occurs in the column. Includes rows without a value. */
  notContains?: Array<string> | null | undefined;
  /** Texts that the column does not equal. Includes rows without a value. */
  notEquals?: Array<string> | null | undefined;
  /** Texts with which the column begins. */
  startsWith?: Array<string> | null | undefined;
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

/** Changes to a custom role. Absent fields stay unchanged; null clears the description. `grants` and `areas` together replace all permissions of the role. */
export type UpdateCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: Array<AreaGrantInput> | null | undefined;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The purpose of the role. */
  description?: string | null | undefined;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: number | null | undefined;
  /** The permissions, each once, including those that they need. */
  grants?: Array<PermissionGrantInput> | null | undefined;
  /** The ID of the role. */
  id: string;
  /** The name. */
  name?: string | null | undefined;
};

/** Another period of a deputyship. Absent fields stay unchanged. */
export type UpdateDeputyshipInput = {
  /** The end of the period: the first moment after it, in the future. */
  endsAt?: string | null | undefined;
  /** The ID of the deputyship. */
  id: string;
  /** The first moment of the period; cannot be changed once it has passed. */
  startsAt?: string | null | undefined;
};

/** Changes to a group. Absent fields stay unchanged; null clears a field. */
export type UpdateGroupInput = {
  /** The address of the group. */
  address?: PostalAddressInput | null | undefined;
  /** The cost bearer (Kostenträger). */
  costBearer?: string | null | undefined;
  /** The cost centre (Kostenstelle). */
  costCentre?: string | null | undefined;
  /** The purpose of the group. */
  description?: string | null | undefined;
  /** The ID of the group. */
  id: string;
  /** The name, unique among the account's groups that are not deleted. */
  name?: string | null | undefined;
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

/** Changes to the viewer's own profile. Absent fields stay unchanged. */
export type UpdateProfileInput = {
  /** The first name. */
  firstName?: string | null | undefined;
  /** The language of mails and texts. */
  language?: Language | null | undefined;
  /** The last name. */
  lastName?: string | null | undefined;
  /** The salutation in mails; null for none. */
  salutation?: Salutation | null | undefined;
};

/** Changes to a draft or a rejected shipment. Absent fields stay unchanged. */
export type UpdateShipmentInput = {
  /** The ID of another group to send for. */
  groupId?: string | null | undefined;
  /** The ID of the shipment. */
  id: string;
  /** Changes to the print and shipping options. */
  options?: UpdateShipmentOptionsInput | null | undefined;
  /** The ID of another upload of the viewer. */
  uploadId?: string | null | undefined;
};

/** Changes to the print and shipping options of a letter. Absent fields stay unchanged. */
export type UpdateShipmentOptionsInput = {
  /** The colour mode. */
  colour?: Colour | null | undefined;
  /** The destination. */
  destination?: Destination | null | undefined;
  /** The form of registered mail; national letters only. */
  registered?: RegisteredMail | null | undefined;
  /** Single-sided or double-sided printing. */
  sides?: Sides | null | undefined;
};

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

/** The rights and exclusions of one user. An absent list stays unchanged; a list replaces the former one. */
export type UpdateUserRightsInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded. */
  exclusions?: Array<Permission> | null | undefined;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: number | null | undefined;
  /** The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role. */
  rights?: Array<PermissionGrantInput> | null | undefined;
  /** The ID of the user, who is not the viewer. */
  userId: string;
};

/** The custom roles of one user, which replace the former ones. */
export type UpdateUserRolesInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: number | null | undefined;
  /** The groups for which the roles are held, each role at most once. A role that is not named here keeps its groups; a new one is held for the whole account. */
  customRoleGroups?: Array<CustomRoleGroupsInput> | null | undefined;
  /** The custom roles; at most 100. */
  customRoleIds: Array<string>;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: number | null | undefined;
  /** The ID of the user, who is not the viewer. */
  userId: string;
};

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

/** A filter for users. Absent fields do not restrict the list. */
export type UserFilter = {
  /** Users who can log in (`User.access`) if true, all others if false. */
  accessAllowed?: boolean | null | undefined;
  /** Users with one of these kinds of access. */
  accessKinds?: Array<AccessKind> | null | undefined;
  /** Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent. */
  accessReasons?: Array<AccessReason> | null | undefined;
  /** Users with one of these traits. */
  approvalTraits?: Array<ApprovalTrait> | null | undefined;
  /** Conditions on the company name. */
  companyName?: TextFilter | null | undefined;
  /** Users with one of these custom roles. */
  customRoleIds?: Array<string> | null | undefined;
  /** Conditions on the e-mail address. */
  email?: TextFilter | null | undefined;
  /** Conditions on the first name. */
  firstName?: TextFilter | null | undefined;
  /** Conditions on the user's position in the company. */
  function?: TextFilter | null | undefined;
  /** Members of one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** The users with these IDs, at most 500; an unknown or hidden ID matches no user. */
  ids?: Array<string> | null | undefined;
  /** Invited users whose invitation has expired if true, all others if false. */
  invitationExpired?: boolean | null | undefined;
  /** Conditions on the last name. */
  lastName?: TextFilter | null | undefined;
  /** Conditions on the login name. */
  loginName?: TextFilter | null | undefined;
  /** Users to whom the viewer can send a message (`mailUsers`) if true, all others if false. */
  mailable?: boolean | null | undefined;
  /** Users who need a group and have none (`Dashboard.usersWithoutGroup`) if true, all others if false. */
  needsGroup?: boolean | null | undefined;
  /** Conditions on the personnel number. */
  personnelNumber?: TextFilter | null | undefined;
  /** Users with one of these base roles. */
  roles?: Array<Role> | null | undefined;
  /** Words that must all occur in the name, company name, e-mail address, login name, personnel number or function. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Users in one of these states; by default, all except DELETED. */
  statuses?: Array<UserStatus> | null | undefined;
  /** Users of one of these types. */
  types?: Array<UserType> | null | undefined;
};

/** The state of the add-on "user management" (LXP-1, LXP-15). */
export type UserManagementState =
  /** Active: users and groups can be managed. */
  | 'ACTIVE'
  /** Ended: all users except the superadmin have lost access for good. */
  | 'ENDED'
  /** Never activated: the superadmin works alone. */
  | 'INACTIVE';

/** The sort order of users. Equal users are sorted by time of creation, and deleted users always come last. */
export type UserOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: UserOrderField;
};

/** A field by which users are sorted. Users without a value come first in ascending order and last in descending order. */
export type UserOrderField =
  /** The approval trait, by its name. */
  | 'APPROVAL_TRAIT'
  /** The company name. */
  | 'COMPANY_NAME'
  /** The date and time when the user was created. */
  | 'CREATED_AT'
  /** The e-mail address. */
  | 'EMAIL'
  /** The first name. */
  | 'FIRST_NAME'
  /** The user's position in the company. */
  | 'FUNCTION'
  /** The date and time of the last login. */
  | 'LAST_LOGIN_AT'
  /** The last name. */
  | 'LAST_NAME'
  /** The login name. */
  | 'LOGIN_NAME'
  /** The personnel number, with digits compared as numbers: P-2 before P-10. */
  | 'PERSONNEL_NUMBER'
  /** The base role, by rank: API, MEMBER, USER, GROUP_MANAGER, MANAGER, SUPERADMIN. */
  | 'ROLE'
  /** The status, by its name. */
  | 'STATUS'
  /** The type, by its name. */
  | 'TYPE'
  /** The date and time of the last change to the user. */
  | 'UPDATED_AT';

/** The status of a user (LXP-6, LXP-8). */
export type UserStatus =
  /** Can log in, unless `User.access` gives a reason against it. */
  | 'ACTIVE'
  /** Created, but not invited yet. */
  | 'CREATED'
  /** Deleted for good. Records of the user's actions remain under the user's name. */
  | 'DELETED'
  /** Invited; the invitation is not accepted yet. */
  | 'INVITED'
  /** Locked by an administrator; can be unlocked. */
  | 'LOCKED';

/** The type of a user, which limits the permissions of roles, traits and rights, and takes a licence of its kind (DBX-5). */
export type UserType =
  /** Holds all permissions of roles, approval trait and rights. */
  | 'FULL'
  /** Reads what roles and rights permit, and changes only the own profile, password, sessions and mail settings. Can become FULL, never back. */
  | 'READ_ONLY';

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

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { account: { groupMode: boolean, holdMinutes: number, id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } };

export type AccountWithSuperadminQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountWithSuperadminQuery = { account: { id: string, superadmin: { id: string, email: string } } };

export type RegisterAccountMutationVariables = Exact<{
  input: RegisterAccountInput;
}>;


export type RegisterAccountMutation = { registerAccount: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } } | null };

export type ConfirmRegistrationMutationVariables = Exact<{
  input: ConfirmRegistrationInput;
}>;


export type ConfirmRegistrationMutation = { confirmRegistration: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } } | null };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } } | null };

export type ActivateUserManagementMutationVariables = Exact<{ [key: string]: never; }>;


export type ActivateUserManagementMutation = { activateUserManagement: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } } | null };

export type EndUserManagementMutationVariables = Exact<{
  input: EndUserManagementInput;
}>;


export type EndUserManagementMutation = { endUserManagement: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } } | null };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount: { account: { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null } | null } | null };

export type HandOverSuperadminMutationVariables = Exact<{
  input: HandOverSuperadminInput;
}>;


export type HandOverSuperadminMutation = { handOverSuperadmin: { user: { id: string, role: Role } } | null };

export type AccountingQueryVariables = Exact<{
  from: string;
  to: string;
  by?: Array<AccountingDimension> | AccountingDimension | null | undefined;
  filter?: AccountingFilter | null | undefined;
}>;


export type AccountingQuery = { accounting: { rows: Array<{ month: string | null, costCentre: string | null, costBearer: string | null, group: { id: string, name: string } | null, sender: { id: string, firstName: string, lastName: string } | null, amounts: Array<{ currency: string, shipments: number, pages: number, sheets: number, netCents: number, surchargeCents: number, vatCents: number, grossCents: number }> }>, totals: Array<{ currency: string, shipments: number, pages: number, sheets: number, netCents: number, surchargeCents: number, vatCents: number, grossCents: number }> } };

export type AmountPartsFragment = { currency: string, shipments: number, pages: number, sheets: number, netCents: number, surchargeCents: number, vatCents: number, grossCents: number };

export type ActivitiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
}>;


export type ActivitiesQuery = { activities: { totalCount: number, nodes: Array<{ id: string, type: ActivityType, text: string, createdAt: string, ipAddress: string | null, actor: { id: string, firstName: string } | null, subjectUser: { id: string, firstName: string } | null, group: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ActivityVerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type ActivityVerificationQuery = { activityVerification: { runningSince: string | null, result: { verifiedAt: string, entries: number, waitingEntries: number, head: string, faultCount: number, faults: Array<{ reason: ActivityFaultReason, sequence: number | null, activityId: string | null, message: string, activity: { id: string, text: string, createdAt: string } | null }> } | null } | null };

export type VerifyActivitiesMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyActivitiesMutation = { verifyActivities: { activityVerification: { runningSince: string | null, result: { verifiedAt: string, entries: number, waitingEntries: number, head: string, faultCount: number, faults: Array<{ reason: ActivityFaultReason, sequence: number | null, activityId: string | null, message: string, activity: { id: string, text: string, createdAt: string } | null }> } | null } } | null };

export type VerificationFragment = { runningSince: string | null, result: { verifiedAt: string, entries: number, waitingEntries: number, head: string, faultCount: number, faults: Array<{ reason: ActivityFaultReason, sequence: number | null, activityId: string | null, message: string, activity: { id: string, text: string, createdAt: string } | null }> } | null };

export type ViewerAppQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerAppQuery = { viewer: { appAreas: Array<AppArea>, keyFigures: Array<KeyFigure> } | null };

export type UserAppQueryVariables = Exact<{
  id: string;
}>;


export type UserAppQuery = { user: { id: string, hiddenAppAreas: Array<AppArea>, hiddenKeyFigures: Array<KeyFigure> } | null };

export type BillingContactsQueryVariables = Exact<{ [key: string]: never; }>;


export type BillingContactsQuery = { account: { id: string, billingContacts: Array<{ id: string, email: string, isBillingContact: boolean }> } };

export type NameBillingContactMutationVariables = Exact<{
  id: string;
}>;


export type NameBillingContactMutation = { nameBillingContact: { user: { id: string, isBillingContact: boolean } } | null };

export type RemoveBillingContactMutationVariables = Exact<{
  id: string;
}>;


export type RemoveBillingContactMutation = { removeBillingContact: { user: { id: string, isBillingContact: boolean } } | null };

export type BookingTemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BookingTemplatesQuery = { bookingTemplates: { totalCount: number, nodes: Array<{ id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } }> } };

export type BookingTemplateQueryVariables = Exact<{
  id: string;
}>;


export type BookingTemplateQuery = { bookingTemplate: { id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, allowedActions: Array<{ action: BookingTemplateAction, allowed: boolean, reason: ErrorReason | null, message: string | null }>, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } } | null };

export type BookingTemplateUsersQueryVariables = Exact<{
  id: string;
}>;


export type BookingTemplateUsersQuery = { bookingTemplate: { id: string, customRoles: Array<{ id: string, name: string }>, users: Array<{ id: string }> } | null };

export type CreateBookingTemplateMutationVariables = Exact<{
  input: CreateBookingTemplateInput;
}>;


export type CreateBookingTemplateMutation = { createBookingTemplate: { bookingTemplate: { id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } } } | null };

export type CopyBookingTemplateMutationVariables = Exact<{
  input: CopyBookingTemplateInput;
}>;


export type CopyBookingTemplateMutation = { copyBookingTemplate: { bookingTemplate: { id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } } } | null };

export type UpdateBookingTemplateMutationVariables = Exact<{
  input: UpdateBookingTemplateInput;
}>;


export type UpdateBookingTemplateMutation = { updateBookingTemplate: { bookingTemplate: { id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } } } | null };

export type DeleteBookingTemplateMutationVariables = Exact<{
  id: string;
}>;


export type DeleteBookingTemplateMutation = { deleteBookingTemplate: { deletedId: string } | null };

export type BookingTemplatePartsFragment = { id: string, name: string, costCentre: string | null, editableByOwner: boolean, createdAt: string, updatedAt: string, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, owner: { id: string } };

export type InviteUsersMutationVariables = Exact<{
  input: ChangeUsersInput;
}>;


export type InviteUsersMutation = { inviteUsers: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type LockUsersMutationVariables = Exact<{
  input: ChangeUsersInput;
}>;


export type LockUsersMutation = { lockUsers: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type UnlockUsersMutationVariables = Exact<{
  input: ChangeUsersInput;
}>;


export type UnlockUsersMutation = { unlockUsers: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type DeleteUsersMutationVariables = Exact<{
  input: ChangeUsersInput;
}>;


export type DeleteUsersMutation = { deleteUsers: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type AddUsersToGroupMutationVariables = Exact<{
  input: ChangeUsersOfGroupInput;
}>;


export type AddUsersToGroupMutation = { addUsersToGroup: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type RemoveUsersFromGroupMutationVariables = Exact<{
  input: ChangeUsersOfGroupInput;
}>;


export type RemoveUsersFromGroupMutation = { removeUsersFromGroup: { changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type UserChangePartsFragment = { userId: string, done: boolean, reason: ErrorReason | null, message: string | null };

export type MailUsersMutationVariables = Exact<{
  input: MailUsersInput;
}>;


export type MailUsersMutation = { mailUsers: { recipients: number, changes: Array<{ userId: string, done: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type CredentialPartsFragment = { id: string, kind: CredentialKind, label: string | null, loginName: string, status: CredentialStatus, createdAt: string, lastUsedAt: string | null, group: { id: string, name: string } | null, user: { id: string } };

export type CredentialsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CredentialFilter | null | undefined;
}>;


export type CredentialsQuery = { credentials: { totalCount: number, nodes: Array<{ id: string, kind: CredentialKind, label: string | null, loginName: string, status: CredentialStatus, createdAt: string, lastUsedAt: string | null, group: { id: string, name: string } | null, user: { id: string } }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CreateCredentialMutationVariables = Exact<{
  input: CreateCredentialInput;
}>;


export type CreateCredentialMutation = { createCredential: { secret: string, credential: { id: string, kind: CredentialKind, label: string | null, loginName: string, status: CredentialStatus, createdAt: string, lastUsedAt: string | null, group: { id: string, name: string } | null, user: { id: string } } } | null };

export type DeleteCredentialMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCredentialMutation = { deleteCredential: { credential: { id: string, kind: CredentialKind, label: string | null, loginName: string, status: CredentialStatus, createdAt: string, lastUsedAt: string | null, group: { id: string, name: string } | null, user: { id: string } } } | null };

export type CredentialNodeQueryVariables = Exact<{
  id: string;
}>;


export type CredentialNodeQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'BookingTemplate', id: string }
    | { __typename: 'Credential', loginName: string, id: string }
    | { __typename: 'CustomRole', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Mail', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'User', id: string }
   | null };

export type ProgramViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramViewerQuery = { viewer: { areas: Array<Area>, user: { id: string }, account: { id: string }, permissions: Array<{ permission: Permission, scope: Scope }>, dashboard: { shipmentsAwaitingMyDecision: number, myShipmentsAwaitingApproval: number, myRejectedShipments: number } } | null };

export type ProgramPermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramPermissionsQuery = { viewer: { permissions: Array<{ permission: Permission, scope: Scope }> } | null };

export type CredentialActionsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type CredentialActionsQuery = { credentials: { nodes: Array<{ id: string, allowedActions: Array<{ action: CredentialAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> }> } };

export type CustomRolesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CustomRoleFilter | null | undefined;
  orderBy?: CustomRoleOrder | null | undefined;
}>;


export type CustomRolesQuery = { customRoles: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, allowedActions: Array<{ action: CustomRoleAction, allowed: boolean, reason: ErrorReason | null }>, grants: Array<{ permission: Permission, scope: Scope }> }> } };

export type CustomRoleQueryVariables = Exact<{
  id: string;
}>;


export type CustomRoleQuery = { customRole: { id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> } | null };

export type PermissionAreasQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionAreasQuery = { permissionAreas: Array<{ area: Area, permissions: Array<{ permission: Permission, needs: Array<Permission>, scopes: Array<Scope>, limits: Array<GrantLimit>, grantableScope: Scope | null }> }> };

export type CustomRoleTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomRoleTemplatesQuery = { customRoleTemplates: Array<{ template: CustomRoleTemplateName, name: string, description: string, grants: Array<{ permission: Permission, scope: Scope }> }> };

export type UserGrantsQueryVariables = Exact<{
  id: string;
}>;


export type UserGrantsQuery = { user: { id: string, customRoles: Array<{ id: string, name: string }>, customRoleAssignments: Array<{ assignedAt: string, assignedBy: { id: string }, customRole: { id: string, name: string }, groups: Array<{ id: string, name: string }> | null }>, rights: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null, givenAt: string, givenBy: { id: string } }>, exclusions: Array<{ permission: Permission, givenAt: string, givenBy: { id: string } }> } | null };

export type PreviewCustomRoleQueryVariables = Exact<{
  input: PreviewCustomRoleInput;
}>;


export type PreviewCustomRoleQuery = { previewCustomRole: { version: number, gainingUsers: number, losingUsers: number, withoutEffect: Array<Permission>, changes: Array<{ user: { id: string }, gains: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, losses: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, gainsInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }>, lossesInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }> }> } | null };

export type PreviewUserGrantsQueryVariables = Exact<{
  input: PreviewUserGrantsInput;
}>;


export type PreviewUserGrantsQuery = { previewUserGrants: { version: number, gainingUsers: number, losingUsers: number, withoutEffect: Array<Permission>, changes: Array<{ user: { id: string }, gains: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, losses: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, gainsInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }>, lossesInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }> }> } | null };

export type ExplainPermissionQueryVariables = Exact<{
  userId: string;
  permission: Permission;
  objectId?: string | null | undefined;
}>;


export type ExplainPermissionQuery = { explainPermission: { held: boolean, scope: Scope | null, includesObject: boolean | null, sources: Array<{ kind: PermissionSourceKind, scope: Scope | null, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null, effective: boolean, roleName: string | null, needed: Permission | null, accessReason: AccessReason | null, givenAt: string | null, groups: Array<{ id: string, name: string }> | null, givenBy: { id: string } | null, deputyFor: { id: string } | null }> } | null };

export type CreateCustomRoleMutationVariables = Exact<{
  input: CreateCustomRoleInput;
}>;


export type CreateCustomRoleMutation = { createCustomRole: { customRole: { id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> } } | null };

export type CopyCustomRoleMutationVariables = Exact<{
  input: CopyCustomRoleInput;
}>;


export type CopyCustomRoleMutation = { copyCustomRole: { customRole: { id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> } } | null };

export type UpdateCustomRoleMutationVariables = Exact<{
  input: UpdateCustomRoleInput;
}>;


export type UpdateCustomRoleMutation = { updateCustomRole: { customRole: { id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> } } | null };

export type DeleteCustomRoleMutationVariables = Exact<{
  id: string;
  confirmedHolders?: number | null | undefined;
  confirmedUnwatchedShipments?: number | null | undefined;
}>;


export type DeleteCustomRoleMutation = { deleteCustomRole: { deletedId: string } | null };

export type AssignCustomRoleMutationVariables = Exact<{
  input: AssignCustomRoleInput;
}>;


export type AssignCustomRoleMutation = { assignCustomRole: { customRole: { id: string, everyone: boolean, holders: number } } | null };

export type UpdateUserRolesMutationVariables = Exact<{
  input: UpdateUserRolesInput;
}>;


export type UpdateUserRolesMutation = { updateUserRoles: { user: { id: string, customRoles: Array<{ id: string, name: string }> } } | null };

export type UpdateUserRightsMutationVariables = Exact<{
  input: UpdateUserRightsInput;
}>;


export type UpdateUserRightsMutation = { updateUserRights: { user: { id: string, rights: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, exclusions: Array<{ permission: Permission }> } } | null };

export type CustomRoleLimitsQueryVariables = Exact<{
  id: string;
}>;


export type CustomRoleLimitsQuery = { customRole: { grants: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }> } | null };

export type CustomRolePartsFragment = { id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> };

export type GrantPreviewPartsFragment = { version: number, gainingUsers: number, losingUsers: number, withoutEffect: Array<Permission>, changes: Array<{ user: { id: string }, gains: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, losses: Array<{ permission: Permission, scope: Scope, statuses: Array<ShipmentStatus> | null, channels: Array<Channel> | null }>, gainsInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }>, lossesInGroups: Array<{ permission: Permission, groups: Array<{ id: string, name: string }> }> }> };

export type EveryoneQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryoneQuery = { account: { groupMode: boolean, everyone: { name: string, members: number, customRoles: Array<{ id: string, name: string, description: string | null, everyone: boolean, holders: number, createdAt: string, updatedAt: string, grants: Array<{ permission: Permission, scope: Scope }> }> } } };

export type DeputyCandidatesQueryVariables = Exact<{
  userId?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type DeputyCandidatesQuery = { deputyCandidates: Array<{ user: { id: string, firstName: string, lastName: string, email: string } }> };

export type MyDeputiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDeputiesQuery = { viewer: { user: { id: string, deputies: Array<{ id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } }> | null } } | null };

export type MyDeputyshipsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDeputyshipsQuery = { viewer: { standsInFor: Array<{ id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } }> } | null };

export type UserDeputiesQueryVariables = Exact<{
  id: string;
}>;


export type UserDeputiesQuery = { user: { id: string, deputies: Array<{ id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } }> | null } | null };

export type NameDeputyMutationVariables = Exact<{
  input: NameDeputyInput;
}>;


export type NameDeputyMutation = { nameDeputy: { deputyship: { id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } } } | null };

export type UpdateDeputyshipMutationVariables = Exact<{
  input: UpdateDeputyshipInput;
}>;


export type UpdateDeputyshipMutation = { updateDeputyship: { deputyship: { id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } } } | null };

export type EndDeputyshipMutationVariables = Exact<{
  id: string;
}>;


export type EndDeputyshipMutation = { endDeputyship: { endedId: string } | null };

export type ResignDeputyshipMutationVariables = Exact<{
  id: string;
}>;


export type ResignDeputyshipMutation = { resignDeputyship: { resignedId: string } | null };

export type DeputyshipActionsQueryVariables = Exact<{
  id: string;
}>;


export type DeputyshipActionsQuery = { user: { id: string, deputies: Array<{ id: string, allowedActions: Array<{ action: DeputyshipAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> }> | null } | null, viewer: { standsInFor: Array<{ id: string, allowedActions: Array<{ action: DeputyshipAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> }> } | null };

export type OwnDeputyshipActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDeputyshipActionsQuery = { viewer: { standsInFor: Array<{ id: string, allowedActions: Array<{ action: DeputyshipAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> }> } | null };

export type DeputyshipPromisesFragment = { id: string, allowedActions: Array<{ action: DeputyshipAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> };

export type DeputyshipPartsFragment = { id: string, startsAt: string, endsAt: string, approver: { id: string, firstName: string, lastName: string }, deputy: { id: string, firstName: string, lastName: string } };

export type AccountPartsFragment = { id: string, company: string, timeZone: string, language: Language, country: Country, status: AccountStatus, userManagement: UserManagementState, createdAt: string, confirmedAt: string | null };

export type GroupPartsFragment = { id: string, name: string, description: string | null, costBearer: string | null, costCentre: string | null, status: GroupStatus, createdAt: string, updatedAt: string, address: { street: string, postalCode: string, city: string, country: string | null } | null };

export type UserPartsFragment = { id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null };

export type ShipmentPartsFragment = { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null };

export type PagePartsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type DecisionPartsFragment = { id: string, shipmentNumber: string, state: ApprovalState, decidedAt: string, comment: string | null, requestedAt: string, filename: string | null, pages: number | null, changedSince: Array<ShipmentChange> | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null, group: { id: string, name: string } | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail } | null };

export type GroupsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: GroupFilter | null | undefined;
  orderBy?: GroupOrder | null | undefined;
}>;


export type GroupsQuery = { groups: { totalCount: number, nodes: Array<{ id: string, name: string, description: string | null, costBearer: string | null, costCentre: string | null, status: GroupStatus, createdAt: string, updatedAt: string, address: { street: string, postalCode: string, city: string, country: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type GroupQueryVariables = Exact<{
  id: string;
}>;


export type GroupQuery = { group: { id: string, name: string, description: string | null, costBearer: string | null, costCentre: string | null, status: GroupStatus, createdAt: string, updatedAt: string, address: { street: string, postalCode: string, city: string, country: string | null } | null } | null };

export type GroupsWithUsersQueryVariables = Exact<{
  first?: number | null | undefined;
  usersFirst?: number | null | undefined;
  usersAfter?: string | null | undefined;
}>;


export type GroupsWithUsersQuery = { groups: { nodes: Array<{ id: string, name: string, users: { totalCount: number, nodes: Array<{ id: string, firstName: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }> } };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { createGroup: { group: { id: string, name: string, description: string | null, costBearer: string | null, costCentre: string | null, status: GroupStatus, createdAt: string, updatedAt: string, address: { street: string, postalCode: string, city: string, country: string | null } | null } } | null };

export type UpdateGroupMutationVariables = Exact<{
  input: UpdateGroupInput;
}>;


export type UpdateGroupMutation = { updateGroup: { group: { id: string, name: string, description: string | null, costBearer: string | null, costCentre: string | null, status: GroupStatus, createdAt: string, updatedAt: string, address: { street: string, postalCode: string, city: string, country: string | null } | null } } | null };

export type LockGroupMutationVariables = Exact<{
  id: string;
  confirmedAccessLoss?: number | null | undefined;
}>;


export type LockGroupMutation = { lockGroup: { group: { id: string, status: GroupStatus } } | null };

export type UnlockGroupMutationVariables = Exact<{
  id: string;
}>;


export type UnlockGroupMutation = { unlockGroup: { group: { id: string, status: GroupStatus } } | null };

export type DeleteGroupMutationVariables = Exact<{
  id: string;
  confirmedAccessLoss?: number | null | undefined;
}>;


export type DeleteGroupMutation = { deleteGroup: { group: { id: string, status: GroupStatus } } | null };

export type GroupsAccessLossQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type GroupsAccessLossQuery = { groups: { nodes: Array<{ id: string, accessLoss: number }> } };

export type GroupAccessLossQueryVariables = Exact<{
  id: string;
}>;


export type GroupAccessLossQuery = { group: { id: string, accessLoss: number } | null };

export type AssignGroupMutationVariables = Exact<{
  input: AssignGroupInput;
}>;


export type AssignGroupMutation = { assignGroup: { users: Array<{ id: string, access: { allowed: boolean, reason: AccessReason | null } | null, groups: Array<{ id: string }> }> } | null };

export type GroupActionsQueryVariables = Exact<{
  id: string;
}>;


export type GroupActionsQuery = { group: { id: string, status: GroupStatus, allowedActions: Array<{ action: GroupAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type UserMailSettingsQueryVariables = Exact<{
  id: string;
}>;


export type UserMailSettingsQuery = { user: { id: string, mailSettings: Array<{ event: MailEvent, mode: MailMode, digestTime: string | null, mandatory: boolean }> | null } | null };

export type UpdateMailSettingsMutationVariables = Exact<{
  input: UpdateMailSettingsInput;
}>;


export type UpdateMailSettingsMutation = { updateMailSettings: { user: { id: string, mailSettings: Array<{ event: MailEvent, mode: MailMode, digestTime: string | null, mandatory: boolean }> | null } } | null };

export type NoticeTimesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeTimesQuery = { account: { approvalNoticeTimes: Array<string>, digestTimes: Array<string> } };

export type NoticeDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeDaysQuery = { account: { id: string, noticeDays: { weekdays: Array<Weekday>, holidays: { country: string, state: string | null } | null } } };

export type MailSettingPartsFragment = { event: MailEvent, mode: MailMode, digestTime: string | null, mandatory: boolean };

export type MailsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MailFilter | null | undefined;
}>;


export type MailsQuery = { mails: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: MailKind, status: MailStatus, address: string, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, recipient: { id: string, firstName: string } | null }> } };

export type MailNodeQueryVariables = Exact<{
  id: string;
}>;


export type MailNodeQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Activity' }
    | { __typename: 'BookingTemplate' }
    | { __typename: 'Credential' }
    | { __typename: 'CustomRole' }
    | { __typename: 'Group' }
    | { __typename: 'Mail', id: string, kind: MailKind, status: MailStatus, address: string, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, recipient: { id: string, firstName: string } | null }
    | { __typename: 'Shipment' }
    | { __typename: 'User' }
   | null };

export type RetryMailMutationVariables = Exact<{
  id: string;
}>;


export type RetryMailMutation = { retryMail: { mail: { id: string, kind: MailKind, status: MailStatus, address: string, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, recipient: { id: string, firstName: string } | null } } | null };

export type MailFragment = { id: string, kind: MailKind, status: MailStatus, address: string, attempts: number, lastError: string | null, createdAt: string, sentAt: string | null, recipient: { id: string, firstName: string } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { areas: Array<Area>, user: { id: string, email: string, role: Role }, account: { id: string, company: string }, session: { id: string, createdAt: string, lastUsedAt: string, expiresAt: string, ipAddress: string | null, userAgent: string | null, current: boolean }, permissions: Array<{ permission: Permission, scope: Scope }>, dashboard: { shipmentsAwaitingMyDecision: number, myShipmentsAwaitingApproval: number, myRejectedShipments: number } } | null };

export type UsersWithoutAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type UsersWithoutAccessQuery = { viewer: { dashboard: { usersWithoutAccess: number | null } } | null };

export type UsersWithoutGroupQueryVariables = Exact<{ [key: string]: never; }>;


export type UsersWithoutGroupQuery = { viewer: { dashboard: { usersWithoutGroup: number | null } } | null };

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { logIn: { token: string, expiresAt: string, viewer: { user: { id: string, role: Role } } | null } | null };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut: { loggedOut: boolean } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { viewer: { user: { id: string } } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { token: string, expiresAt: string, viewer: { user: { id: string, status: UserStatus } } | null } | null };

export type ShipmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ShipmentFilter | null | undefined;
  orderBy?: ShipmentOrder | null | undefined;
}>;


export type ShipmentsQuery = { shipments: { totalCount: number, nodes: Array<{ id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ShipmentQueryVariables = Exact<{
  id: string;
}>;


export type ShipmentQuery = { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, decisions: Array<{ id: string, shipmentNumber: string, state: ApprovalState, decidedAt: string, comment: string | null, requestedAt: string, filename: string | null, pages: number | null, changedSince: Array<ShipmentChange> | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null, group: { id: string, name: string } | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail } | null }>, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } | null };

export type ApprovalsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApprovalsQuery = { approvals: { totalCount: number, nodes: Array<{ id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, decisions: Array<{ id: string, shipmentNumber: string, state: ApprovalState, decidedAt: string, comment: string | null, requestedAt: string, filename: string | null, pages: number | null, changedSince: Array<ShipmentChange> | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null, group: { id: string, name: string } | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail } | null }>, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type PriceQueryVariables = Exact<{
  options: ShipmentOptionsInput;
  pages: number;
}>;


export type PriceQuery = { price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { upload: { id: string, filename: string, url: string, expiresAt: string } } | null };

export type CreateShipmentMutationVariables = Exact<{
  input: CreateShipmentInput;
}>;


export type CreateShipmentMutation = { createShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type UpdateShipmentMutationVariables = Exact<{
  input: UpdateShipmentInput;
}>;


export type UpdateShipmentMutation = { updateShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type SubmitShipmentMutationVariables = Exact<{
  id: string;
}>;


export type SubmitShipmentMutation = { submitShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type AssigneesQueryVariables = Exact<{
  id: string;
}>;


export type AssigneesQuery = { shipment: { id: string, assignees: Array<{ id: string, firstName: string, lastName: string }> } | null };

export type AssignShipmentMutationVariables = Exact<{
  input: AssignShipmentInput;
}>;


export type AssignShipmentMutation = { assignShipment: { shipment: { id: string, assignees: Array<{ id: string, firstName: string, lastName: string }> } } | null };

export type CancelShipmentMutationVariables = Exact<{
  id: string;
}>;


export type CancelShipmentMutation = { cancelShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type DeleteShipmentMutationVariables = Exact<{
  id: string;
  approvalId?: string | null | undefined;
  comment?: string | null | undefined;
}>;


export type DeleteShipmentMutation = { deleteShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type ApproveShipmentMutationVariables = Exact<{
  id: string;
  approvalId: string;
}>;


export type ApproveShipmentMutation = { approveShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type RejectShipmentMutationVariables = Exact<{
  input: RejectShipmentInput;
}>;


export type RejectShipmentMutation = { rejectShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type RecallShipmentMutationVariables = Exact<{
  id: string;
}>;


export type RecallShipmentMutation = { recallShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type SendShipmentNowMutationVariables = Exact<{
  id: string;
}>;


export type SendShipmentNowMutation = { sendShipmentNow: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type PossibleDuplicatesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type PossibleDuplicatesQuery = { shipments: { nodes: Array<{ id: string, possibleDuplicateOf: { id: string, number: string } | null }> } };

export type DecidersQueryVariables = Exact<{
  id: string;
}>;


export type DecidersQuery = { shipment: { id: string, approval: { id: string, deciders: number | null } | null } | null };

export type DecideShipmentsMutationVariables = Exact<{
  input: DecideShipmentsInput;
}>;


export type DecideShipmentsMutation = { decideShipments: { results: Array<{ id: string, shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } | null, error: { code: ErrorCode, reason: ErrorReason | null, message: string, retryAfterSeconds: number | null, faultId: string | null, problems: Array<{ path: string, code: string, reason: ProblemReason, message: string }> } | null }> } | null };

export type MoveShipmentMutationVariables = Exact<{
  input: MoveShipmentInput;
}>;


export type MoveShipmentMutation = { moveShipment: { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type MyDeletedShipmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDeletedShipmentsQuery = { viewer: { dashboard: { myDeletedShipments: number } } | null };

export type ShipmentActionsQueryVariables = Exact<{
  id: string;
}>;


export type ShipmentActionsQuery = { shipment: { id: string, status: ShipmentStatus, allowedActions: Array<{ action: ShipmentAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type MarkShipmentForErasureMutationVariables = Exact<{
  id: string;
}>;


export type MarkShipmentForErasureMutation = { markShipmentForErasure: { shipment: { erasureMarkedAt: string | null, erasedAt: string | null, documentUrl: string | null, id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type UnmarkShipmentForErasureMutationVariables = Exact<{
  id: string;
}>;


export type UnmarkShipmentForErasureMutation = { unmarkShipmentForErasure: { shipment: { erasureMarkedAt: string | null, erasedAt: string | null, documentUrl: string | null, id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type EraseShipmentMutationVariables = Exact<{
  id: string;
}>;


export type EraseShipmentMutation = { eraseShipment: { shipment: { erasureMarkedAt: string | null, erasedAt: string | null, documentUrl: string | null, id: string, number: string, filename: string, pages: number, sheets: number, channel: Channel, status: ShipmentStatus, createdAt: string, submittedAt: string | null, handOverAt: string | null, handedOverAt: string | null, options: { sides: Sides, colour: Colour, destination: Destination, registered: RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id: string, firstName: string, lastName: string }, group: { id: string, name: string } | null, approval: { id: string, state: ApprovalState, comment: string | null, requestedAt: string, decidedAt: string | null, decidedBy: { id: string, firstName: string, lastName: string } | null, decidedFor: { id: string, firstName: string, lastName: string } | null } | null } } | null };

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null } | null };

export type UserNoteQueryVariables = Exact<{
  id: string;
}>;


export type UserNoteQuery = { user: { id: string, note: string | null } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Account', company: string, id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'BookingTemplate', id: string }
    | { __typename: 'Credential', id: string }
    | { __typename: 'CustomRole', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'Mail', id: string }
    | { __typename: 'Shipment', number: string, id: string }
    | { __typename: 'User', email: string, id: string }
   | null };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null } } | null };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null } } | null };

export type InviteUserMutationVariables = Exact<{
  id: string;
}>;


export type InviteUserMutation = { inviteUser: { user: { id: string, status: UserStatus, invitation: { sentAt: string, expiresAt: string } | null } } | null };

export type LockUserMutationVariables = Exact<{
  id: string;
  confirmedUnwatchedShipments?: number | null | undefined;
}>;


export type LockUserMutation = { lockUser: { user: { id: string, status: UserStatus } } | null };

export type UnlockUserMutationVariables = Exact<{
  id: string;
}>;


export type UnlockUserMutation = { unlockUser: { user: { id: string, status: UserStatus } } | null };

export type DeleteUserMutationVariables = Exact<{
  id: string;
  confirmedUnwatchedShipments?: number | null | undefined;
}>;


export type DeleteUserMutation = { deleteUser: { user: { id: string, status: UserStatus } } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { user: { id: string, loginName: string, email: string, firstName: string, lastName: string, salutation: Salutation | null, companyName: string, personnelNumber: string | null, function: string | null, language: Language, role: Role, accessKind: AccessKind, approvalTrait: ApprovalTrait, type: UserType, isBillingContact: boolean, status: UserStatus, lastLoginAt: string | null, createdAt: string, updatedAt: string, groups: Array<{ id: string, name: string }>, invitation: { sentAt: string, expiresAt: string } | null } } | null };

export type UsersWithAccessQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type UsersWithAccessQuery = { users: { totalCount: number, nodes: Array<{ id: string, status: UserStatus, access: { allowed: boolean, reason: AccessReason | null } | null }> } };

export type UserAccessQueryVariables = Exact<{
  id: string;
}>;


export type UserAccessQuery = { user: { id: string, solelyWatchedShipments: number | null, access: { allowed: boolean, reason: AccessReason | null } | null } | null };

export type UserActionsQueryVariables = Exact<{
  id: string;
}>;


export type UserActionsQuery = { user: { id: string, status: UserStatus, allowedActions: Array<{ action: UserAction, allowed: boolean, reason: ErrorReason | null, message: string | null }> } | null };

export type AssignableRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type AssignableRolesQuery = { viewer: { assignableRoles: Array<{ role: Role, approvalTraits: Array<ApprovalTrait>, isDefault: boolean }> } | null };

export type LicencesQueryVariables = Exact<{ [key: string]: never; }>;


export type LicencesQuery = { account: { licences: Array<{ type: UserType, total: number | null, used: number }> } };

export type UserOwnerAreasQueryVariables = Exact<{
  id: string;
}>;


export type UserOwnerAreasQuery = { user: { id: string, ownerAreas: Array<OwnerArea> } | null };

export const AmountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountingAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}}]}}]} as unknown as DocumentNode<AmountPartsFragment, unknown>;
export const VerificationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Verification"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runningSince"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"waitingEntries"}},{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VerificationFragment, unknown>;
export const BookingTemplatePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<BookingTemplatePartsFragment, unknown>;
export const UserChangePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<UserChangePartsFragment, unknown>;
export const CredentialPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Credential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CredentialPartsFragment, unknown>;
export const CustomRolePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CustomRolePartsFragment, unknown>;
export const GrantPreviewPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantPreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"gainingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"losingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"withoutEffect"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gainsInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossesInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GrantPreviewPartsFragment, unknown>;
export const DeputyshipPromisesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipPromises"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<DeputyshipPromisesFragment, unknown>;
export const DeputyshipPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<DeputyshipPartsFragment, unknown>;
export const AccountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<AccountPartsFragment, unknown>;
export const GroupPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<GroupPartsFragment, unknown>;
export const UserPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UserPartsFragment, unknown>;
export const ShipmentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentPartsFragment, unknown>;
export const PagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PagePartsFragment, unknown>;
export const DecisionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"changedSince"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}}]}}]} as unknown as DocumentNode<DecisionPartsFragment, unknown>;
export const MailSettingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailSettingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"digestTime"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}}]}}]} as unknown as DocumentNode<MailSettingPartsFragment, unknown>;
export const MailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mail"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]} as unknown as DocumentNode<MailFragment, unknown>;
export const AccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}},{"kind":"Field","name":{"kind":"Name","value":"groupMode"}},{"kind":"Field","name":{"kind":"Name","value":"holdMinutes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const AccountWithSuperadminDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountWithSuperadmin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"superadmin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<AccountWithSuperadminQuery, AccountWithSuperadminQueryVariables>;
export const RegisterAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<RegisterAccountMutation, RegisterAccountMutationVariables>;
export const ConfirmRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<ConfirmRegistrationMutation, ConfirmRegistrationMutationVariables>;
export const UpdateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<UpdateAccountMutation, UpdateAccountMutationVariables>;
export const ActivateUserManagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateUserManagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateUserManagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<ActivateUserManagementMutation, ActivateUserManagementMutationVariables>;
export const EndUserManagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndUserManagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndUserManagementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endUserManagement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<EndUserManagementMutation, EndUserManagementMutationVariables>;
export const DeleteAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userManagement"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const HandOverSuperadminDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverSuperadmin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverSuperadminInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverSuperadmin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverSuperadminMutation, HandOverSuperadminMutationVariables>;
export const AccountingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountingDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountingFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmountParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmountParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountingAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}}]}}]} as unknown as DocumentNode<AccountingQuery, AccountingQueryVariables>;
export const ActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjectUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;
export const ActivityVerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActivityVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Verification"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Verification"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runningSince"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"waitingEntries"}},{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActivityVerificationQuery, ActivityVerificationQueryVariables>;
export const VerifyActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Verification"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Verification"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runningSince"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"waitingEntries"}},{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VerifyActivitiesMutation, VerifyActivitiesMutationVariables>;
export const ViewerAppDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ViewerApp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appAreas"}},{"kind":"Field","name":{"kind":"Name","value":"keyFigures"}}]}}]}}]} as unknown as DocumentNode<ViewerAppQuery, ViewerAppQueryVariables>;
export const UserAppDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserApp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenAppAreas"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenKeyFigures"}}]}}]}}]} as unknown as DocumentNode<UserAppQuery, UserAppQueryVariables>;
export const BillingContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BillingContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"billingContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}}]}}]}}]}}]} as unknown as DocumentNode<BillingContactsQuery, BillingContactsQueryVariables>;
export const NameBillingContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameBillingContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameBillingContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}}]}}]}}]}}]} as unknown as DocumentNode<NameBillingContactMutation, NameBillingContactMutationVariables>;
export const RemoveBillingContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveBillingContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeBillingContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveBillingContactMutation, RemoveBillingContactMutationVariables>;
export const BookingTemplatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingTemplates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingTemplateParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<BookingTemplatesQuery, BookingTemplatesQueryVariables>;
export const BookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingTemplateParts"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<BookingTemplateQuery, BookingTemplateQueryVariables>;
export const BookingTemplateUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingTemplateUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<BookingTemplateUsersQuery, BookingTemplateUsersQueryVariables>;
export const CreateBookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateBookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBookingTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createBookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingTemplateParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateBookingTemplateMutation, CreateBookingTemplateMutationVariables>;
export const CopyBookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyBookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyBookingTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyBookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingTemplateParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CopyBookingTemplateMutation, CopyBookingTemplateMutationVariables>;
export const UpdateBookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateBookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBookingTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateBookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingTemplateParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingTemplateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"editableByOwner"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateBookingTemplateMutation, UpdateBookingTemplateMutationVariables>;
export const DeleteBookingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteBookingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteBookingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteBookingTemplateMutation, DeleteBookingTemplateMutationVariables>;
export const InviteUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<InviteUsersMutation, InviteUsersMutationVariables>;
export const LockUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LockUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lockUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<LockUsersMutation, LockUsersMutationVariables>;
export const UnlockUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlockUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlockUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<UnlockUsersMutation, UnlockUsersMutationVariables>;
export const DeleteUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<DeleteUsersMutation, DeleteUsersMutationVariables>;
export const AddUsersToGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddUsersToGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersOfGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addUsersToGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<AddUsersToGroupMutation, AddUsersToGroupMutationVariables>;
export const RemoveUsersFromGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveUsersFromGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUsersOfGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeUsersFromGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RemoveUsersFromGroupMutation, RemoveUsersFromGroupMutationVariables>;
export const MailUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailUsersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserChangeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<MailUsersMutation, MailUsersMutationVariables>;
export const CredentialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Credentials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CredentialFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CredentialParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Credential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<CredentialsQuery, CredentialsQueryVariables>;
export const CreateCredentialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCredentialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CredentialParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Credential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreateCredentialMutation, CreateCredentialMutationVariables>;
export const DeleteCredentialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CredentialParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CredentialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Credential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DeleteCredentialMutation, DeleteCredentialMutationVariables>;
export const CredentialNodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CredentialNode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Credential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginName"}}]}}]}}]}}]} as unknown as DocumentNode<CredentialNodeQuery, CredentialNodeQueryVariables>;
export const ProgramViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgramViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"}},{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipmentsAwaitingMyDecision"}},{"kind":"Field","name":{"kind":"Name","value":"myShipmentsAwaitingApproval"}},{"kind":"Field","name":{"kind":"Name","value":"myRejectedShipments"}}]}}]}}]}}]} as unknown as DocumentNode<ProgramViewerQuery, ProgramViewerQueryVariables>;
export const ProgramPermissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgramPermissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}}]} as unknown as DocumentNode<ProgramPermissionsQuery, ProgramPermissionsQueryVariables>;
export const CredentialActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CredentialActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CredentialActionsQuery, CredentialActionsQueryVariables>;
export const CustomRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRoleFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRoleOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CustomRolesQuery, CustomRolesQueryVariables>;
export const CustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CustomRoleQuery, CustomRoleQueryVariables>;
export const PermissionAreasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PermissionAreas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissionAreas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"limits"}},{"kind":"Field","name":{"kind":"Name","value":"grantableScope"}}]}}]}}]}}]} as unknown as DocumentNode<PermissionAreasQuery, PermissionAreasQueryVariables>;
export const CustomRoleTemplatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomRoleTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRoleTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}}]} as unknown as DocumentNode<CustomRoleTemplatesQuery, CustomRoleTemplatesQueryVariables>;
export const UserGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customRoleAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignedAt"}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UserGrantsQuery, UserGrantsQueryVariables>;
export const PreviewCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantPreviewParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantPreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"gainingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"losingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"withoutEffect"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gainsInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossesInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewCustomRoleQuery, PreviewCustomRoleQueryVariables>;
export const PreviewUserGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewUserGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewUserGrantsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewUserGrants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantPreviewParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantPreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"gainingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"losingUsers"}},{"kind":"Field","name":{"kind":"Name","value":"withoutEffect"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gainsInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossesInGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewUserGrantsQuery, PreviewUserGrantsQueryVariables>;
export const ExplainPermissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplainPermission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"permission"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"objectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explainPermission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"permission"},"value":{"kind":"Variable","name":{"kind":"Name","value":"permission"}}},{"kind":"Argument","name":{"kind":"Name","value":"objectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"objectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"includesObject"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"accessReason"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputyFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExplainPermissionQuery, ExplainPermissionQueryVariables>;
export const CreateCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateCustomRoleMutation, CreateCustomRoleMutationVariables>;
export const CopyCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CopyCustomRoleMutation, CopyCustomRoleMutationVariables>;
export const UpdateCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateCustomRoleMutation, UpdateCustomRoleMutationVariables>;
export const DeleteCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedHolders"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedHolders"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedHolders"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedUnwatchedShipments"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteCustomRoleMutation, DeleteCustomRoleMutationVariables>;
export const AssignCustomRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCustomRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignCustomRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCustomRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}}]}}]}}]}}]} as unknown as DocumentNode<AssignCustomRoleMutation, AssignCustomRoleMutationVariables>;
export const UpdateUserRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUserRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserRolesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUserRoles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateUserRolesMutation, UpdateUserRolesMutationVariables>;
export const UpdateUserRightsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUserRights"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserRightsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUserRights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateUserRightsMutation, UpdateUserRightsMutationVariables>;
export const CustomRoleLimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomRoleLimits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}}]}}]}}]} as unknown as DocumentNode<CustomRoleLimitsQuery, CustomRoleLimitsQueryVariables>;
export const EveryoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Everyone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupMode"}},{"kind":"Field","name":{"kind":"Name","value":"everyone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"customRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomRoleParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomRoleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomRole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"everyone"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<EveryoneQuery, EveryoneQueryVariables>;
export const DeputyCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeputyCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<DeputyCandidatesQuery, DeputyCandidatesQueryVariables>;
export const MyDeputiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDeputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<MyDeputiesQuery, MyDeputiesQueryVariables>;
export const MyDeputyshipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDeputyships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standsInFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<MyDeputyshipsQuery, MyDeputyshipsQueryVariables>;
export const UserDeputiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserDeputies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<UserDeputiesQuery, UserDeputiesQueryVariables>;
export const NameDeputyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NameDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<NameDeputyMutation, NameDeputyMutationVariables>;
export const UpdateDeputyshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateDeputyship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateDeputyshipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateDeputyship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"approver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<UpdateDeputyshipMutation, UpdateDeputyshipMutationVariables>;
export const EndDeputyshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDeputyship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDeputyship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedId"}}]}}]}}]} as unknown as DocumentNode<EndDeputyshipMutation, EndDeputyshipMutationVariables>;
export const ResignDeputyshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResignDeputyship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resignDeputyship"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resignedId"}}]}}]}}]} as unknown as DocumentNode<ResignDeputyshipMutation, ResignDeputyshipMutationVariables>;
export const DeputyshipActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeputyshipActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipPromises"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standsInFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipPromises"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipPromises"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<DeputyshipActionsQuery, DeputyshipActionsQueryVariables>;
export const OwnDeputyshipActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnDeputyshipActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standsInFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeputyshipPromises"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeputyshipPromises"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputyship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<OwnDeputyshipActionsQuery, OwnDeputyshipActionsQueryVariables>;
export const GroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Groups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<GroupsQuery, GroupsQueryVariables>;
export const GroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Group"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<GroupQuery, GroupQueryVariables>;
export const GroupsWithUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupsWithUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usersFirst"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usersAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usersFirst"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usersAfter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<GroupsWithUsersQuery, GroupsWithUsersQueryVariables>;
export const CreateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateGroupMutation, CreateGroupMutationVariables>;
export const UpdateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GroupParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateGroupMutation, UpdateGroupMutationVariables>;
export const LockGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LockGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedAccessLoss"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lockGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedAccessLoss"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedAccessLoss"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<LockGroupMutation, LockGroupMutationVariables>;
export const UnlockGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlockGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlockGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<UnlockGroupMutation, UnlockGroupMutationVariables>;
export const DeleteGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedAccessLoss"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedAccessLoss"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedAccessLoss"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteGroupMutation, DeleteGroupMutationVariables>;
export const GroupsAccessLossDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupsAccessLoss"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessLoss"}}]}}]}}]}}]} as unknown as DocumentNode<GroupsAccessLossQuery, GroupsAccessLossQueryVariables>;
export const GroupAccessLossDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupAccessLoss"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessLoss"}}]}}]}}]} as unknown as DocumentNode<GroupAccessLossQuery, GroupAccessLossQueryVariables>;
export const AssignGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignGroupMutation, AssignGroupMutationVariables>;
export const GroupActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupActionsQuery, GroupActionsQueryVariables>;
export const UserMailSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserMailSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mailSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailSettingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailSettingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"digestTime"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}}]}}]} as unknown as DocumentNode<UserMailSettingsQuery, UserMailSettingsQueryVariables>;
export const UpdateMailSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMailSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMailSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMailSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mailSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailSettingParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailSettingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"digestTime"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}}]}}]} as unknown as DocumentNode<UpdateMailSettingsMutation, UpdateMailSettingsMutationVariables>;
export const NoticeTimesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticeTimes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalNoticeTimes"}},{"kind":"Field","name":{"kind":"Name","value":"digestTimes"}}]}}]}}]} as unknown as DocumentNode<NoticeTimesQuery, NoticeTimesQueryVariables>;
export const NoticeDaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticeDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NoticeDaysQuery, NoticeDaysQueryVariables>;
export const MailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MailFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mails"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Mail"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mail"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]} as unknown as DocumentNode<MailsQuery, MailsQueryVariables>;
export const MailNodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailNode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mail"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Mail"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mail"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]} as unknown as DocumentNode<MailNodeQuery, MailNodeQueryVariables>;
export const RetryMailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryMail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryMail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Mail"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mail"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]} as unknown as DocumentNode<RetryMailMutation, RetryMailMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"}},{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipmentsAwaitingMyDecision"}},{"kind":"Field","name":{"kind":"Name","value":"myShipmentsAwaitingApproval"}},{"kind":"Field","name":{"kind":"Name","value":"myRejectedShipments"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const UsersWithoutAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsersWithoutAccess"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usersWithoutAccess"}}]}}]}}]}}]} as unknown as DocumentNode<UsersWithoutAccessQuery, UsersWithoutAccessQueryVariables>;
export const UsersWithoutGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsersWithoutGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usersWithoutGroup"}}]}}]}}]}}]} as unknown as DocumentNode<UsersWithoutGroupQuery, UsersWithoutGroupQueryVariables>;
export const LogInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LogInMutation, LogInMutationVariables>;
export const LogOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loggedOut"}}]}}]}}]} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const ChangePasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const AcceptInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const ShipmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shipments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ShipmentsQuery, ShipmentsQueryVariables>;
export const ShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"changedSince"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}}]}}]} as unknown as DocumentNode<ShipmentQuery, ShipmentQueryVariables>;
export const ApprovalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Approvals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"changedSince"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ApprovalsQuery, ApprovalsQueryVariables>;
export const PriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Price"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentOptionsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pages"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}},{"kind":"Argument","name":{"kind":"Name","value":"pages"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pages"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}}]}}]} as unknown as DocumentNode<PriceQuery, PriceQueryVariables>;
export const CreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const CreateShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<CreateShipmentMutation, CreateShipmentMutationVariables>;
export const UpdateShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateShipmentMutation, UpdateShipmentMutationVariables>;
export const SubmitShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitShipmentMutation, SubmitShipmentMutationVariables>;
export const AssigneesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assignees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<AssigneesQuery, AssigneesQueryVariables>;
export const AssignShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignShipmentMutation, AssignShipmentMutationVariables>;
export const CancelShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<CancelShipmentMutation, CancelShipmentMutationVariables>;
export const DeleteShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"approvalId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"comment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"approvalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"approvalId"}}},{"kind":"Argument","name":{"kind":"Name","value":"comment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"comment"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteShipmentMutation, DeleteShipmentMutationVariables>;
export const ApproveShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"approvalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"approvalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"approvalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveShipmentMutation, ApproveShipmentMutationVariables>;
export const RejectShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<RejectShipmentMutation, RejectShipmentMutationVariables>;
export const RecallShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecallShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recallShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<RecallShipmentMutation, RecallShipmentMutationVariables>;
export const SendShipmentNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendShipmentNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendShipmentNow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<SendShipmentNowMutation, SendShipmentNowMutationVariables>;
export const PossibleDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PossibleDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"possibleDuplicateOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables>;
export const DecidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Deciders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deciders"}}]}}]}}]}}]} as unknown as DocumentNode<DecidersQuery, DecidersQueryVariables>;
export const DecideShipmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideShipments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideShipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"faultId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<DecideShipmentsMutation, DecideShipmentsMutationVariables>;
export const MoveShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<MoveShipmentMutation, MoveShipmentMutationVariables>;
export const MyDeletedShipmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDeletedShipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myDeletedShipments"}}]}}]}}]}}]} as unknown as DocumentNode<MyDeletedShipmentsQuery, MyDeletedShipmentsQueryVariables>;
export const ShipmentActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipmentActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentActionsQuery, ShipmentActionsQueryVariables>;
export const MarkShipmentForErasureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkShipmentForErasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markShipmentForErasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"erasureMarkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<MarkShipmentForErasureMutation, MarkShipmentForErasureMutationVariables>;
export const UnmarkShipmentForErasureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmarkShipmentForErasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmarkShipmentForErasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"erasureMarkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<UnmarkShipmentForErasureMutation, UnmarkShipmentForErasureMutationVariables>;
export const EraseShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShipmentParts"}},{"kind":"Field","name":{"kind":"Name","value":"erasureMarkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<EraseShipmentMutation, EraseShipmentMutationVariables>;
export const UsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Users"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const UserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"User"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UserQuery, UserQueryVariables>;
export const UserNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<UserNoteQuery, UserNoteQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const CreateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateUserMutation, CreateUserMutationVariables>;
export const UpdateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateUserMutation, UpdateUserMutationVariables>;
export const InviteUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InviteUserMutation, InviteUserMutationVariables>;
export const LockUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LockUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lockUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedUnwatchedShipments"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<LockUserMutation, LockUserMutationVariables>;
export const UnlockUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlockUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlockUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<UnlockUserMutation, UnlockUserMutationVariables>;
export const DeleteUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"confirmedUnwatchedShipments"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmedUnwatchedShipments"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteUserMutation, DeleteUserMutationVariables>;
export const UpdateProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"accessKind"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTrait"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isBillingContact"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const UsersWithAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsersWithAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<UsersWithAccessQuery, UsersWithAccessQueryVariables>;
export const UserAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solelyWatchedShipments"}}]}}]}}]} as unknown as DocumentNode<UserAccessQuery, UserAccessQueryVariables>;
export const UserActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserActionsQuery, UserActionsQueryVariables>;
export const AssignableRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssignableRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignableRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"approvalTraits"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]}}]}}]} as unknown as DocumentNode<AssignableRolesQuery, AssignableRolesQueryVariables>;
export const LicencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Licences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"used"}}]}}]}}]}}]} as unknown as DocumentNode<LicencesQuery, LicencesQueryVariables>;
export const UserOwnerAreasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserOwnerAreas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ownerAreas"}}]}}]}}]} as unknown as DocumentNode<UserOwnerAreasQuery, UserOwnerAreasQueryVariables>;