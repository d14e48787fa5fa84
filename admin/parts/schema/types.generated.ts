export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
  /** A time of day in the time zone of the account, as `HH:MM` from 00:00 to 23:59. */
  LocalTime: { input: string; output: string; }
  /** The `SafeInt` scalar type represents non-fractional signed whole numeric values that are considered safe as defined by the ECMAScript specification. */
  SafeInt: { input: number; output: number; }
};

/** The token of an invitation, and the password that the user chooses. */
export type AcceptInvitationInput = {
  /** A different login name, without spaces; needed only if the user's login name has been taken since the invitation. */
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** The new password: at least 8 characters. */
  password: Scalars['String']['input'];
  /** The token from the link in the mail. */
  token: Scalars['String']['input'];
};

/** The result of acceptInvitation: a new session. */
export type AcceptInvitationPayload = {
  /** The date and time when the session expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** The session token, for `Authorization: Bearer …`; browsers receive it in a cookie as well. Returned only once. */
  token: Scalars['String']['output'];
  /** The authenticated user, or null. */
  viewer?: Maybe<Viewer>;
};

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

/** A customer account. No data is visible across accounts. */
export type Account = Node & {
  /** The times of day at which approvers are notified of waiting shipments, in the time zone of the account, in ascending order. */
  approvalNoticeTimes: Array<Scalars['LocalTime']['output']>;
  /** The name of the company. */
  company: Scalars['String']['output'];
  /** The date and time when the registration was confirmed through the mailed link; null until then. An unconfirmed account cannot send letters or invitations, has no credentials, gets no other mails, and is removed after 7 days. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The country of the account, which determines the VAT rate. */
  country: Country;
  /** The date and time when the account was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** The times of day at which all other collected notices are sent, in order. */
  digestTimes: Array<Scalars['LocalTime']['output']>;
  /** True if the account is in group mode: it has a group that is not deleted, and every letter names a group. */
  groupMode: Scalars['Boolean']['output'];
  /** The number of minutes, from 0 to 60, for which a released letter can be called back before it is handed over to print. A change applies to letters released afterwards. */
  holdMinutes: Scalars['Int']['output'];
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The default language of new users, and the language of the account as a whole: it decides the default format of downloaded tables. */
  language: Language;
  /** The days on which collected notices are sent. */
  noticeDays: NoticeDays;
  /** The status of the account. */
  status: AccountStatus;
  /** The superadmin, who holds every permission on the account. */
  superadmin: User;
  /** The IANA time zone of the account, such as Europe/Berlin. */
  timeZone: Scalars['String']['output'];
  /** The state of the add-on "user management". */
  userManagement: UserManagementState;
};

/** The status of an account. */
export type AccountStatus =
  /** The account is in use. */
  | 'ACTIVE'
  /** The account is closed; nobody can log in. */
  | 'CLOSED';

/** The costs of shipments, at the prices stored with them. The rows add up to the totals. */
export type Accounting = {
  /** One row for each combination of dimensions that occurs, sorted by month, group, cost centre, cost bearer and sender; at most 10,000. */
  rows: Array<AccountingRow>;
  /** The totals of all rows, one amount for each currency. */
  totals: Array<AccountingAmount>;
};

/** The total cost of shipments in one currency. Net, surcharge and VAT add up to gross. */
export type AccountingAmount = {
  /** The currency, as an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** The gross amount charged, in cents. */
  grossCents: Scalars['SafeInt']['output'];
  /** The shipping prices without surcharge and VAT, in cents. */
  netCents: Scalars['SafeInt']['output'];
  /** The number of pages. */
  pages: Scalars['SafeInt']['output'];
  /** The number of sheets of paper. */
  sheets: Scalars['SafeInt']['output'];
  /** The number of shipments. */
  shipments: Scalars['SafeInt']['output'];
  /** The surcharge for shipments submitted while user management was active, without VAT, in cents. */
  surchargeCents: Scalars['SafeInt']['output'];
  /** The VAT, in cents: the sum of the shipments' VAT amounts, each rounded on its own. */
  vatCents: Scalars['SafeInt']['output'];
};

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
  costCentres?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only shipments sent for one of these groups. At most 500 IDs. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only shipments sent by one of these users. At most 500 IDs. */
  senderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The costs of all shipments with the same values in the requested dimensions. */
export type AccountingRow = {
  /** The amounts, one for each currency. */
  amounts: Array<AccountingAmount>;
  /** The cost bearer; null for shipments without one, and unless the dimension COST_BEARER is requested. */
  costBearer?: Maybe<Scalars['String']['output']>;
  /** The cost centre; null for shipments without one, and unless the dimension COST_CENTRE is requested. */
  costCentre?: Maybe<Scalars['String']['output']>;
  /** The group; null for letters sent without a group, and unless the dimension GROUP is requested. */
  group?: Maybe<Group>;
  /** The month, as YYYY-MM; null unless the dimension MONTH is requested. */
  month?: Maybe<Scalars['String']['output']>;
  /** The sender; null unless the dimension SENDER is requested. */
  sender?: Maybe<User>;
};

/** The result of activateUserManagement. */
export type ActivateUserManagementPayload = {
  /** The account after the mutation. */
  account: Account;
};

/** An entry of the activity log. Entries are never changed or removed. */
export type Activity = Node & {
  /** The user who performed the action; null for actions of the system. */
  actor?: Maybe<User>;
  /** The date and time of the activity. */
  createdAt: Scalars['DateTime']['output'];
  /** The group that the activity concerns, if any. */
  group?: Maybe<Group>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The IP address of the request; null for actions of the system. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** The user who is affected by the activity, if any. */
  subjectUser?: Maybe<User>;
  /** A sentence that describes the activity in the viewer's language, with the names at that time. */
  text: Scalars['String']['output'];
  /** The type of the activity. */
  type: ActivityType;
};

/** A page of activities. */
export type ActivityConnection = {
  /** The items of the page with their cursors. */
  edges: Array<ActivityEdge>;
  /** The items of the page. */
  nodes: Array<Activity>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of activities, with its cursor. */
export type ActivityEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Activity;
};

/** A filter for activities. Absent fields do not restrict the list. */
export type ActivityFilter = {
  /** Activities at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Activities that concern one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Words that must all occur in the sentence of the entry, in its German and English wording taken together. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Activities before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Activities of one of these types. */
  types?: InputMaybe<Array<ActivityType>>;
  /** Activities performed by one of these users, or affecting one of them. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  /** A user created a credential. */
  | 'CREDENTIAL_CREATED'
  /** A user deleted a credential. */
  | 'CREDENTIAL_DELETED'
  /** A group was created. */
  | 'GROUP_CREATED'
  /** A group was deleted. */
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
  /** A shipment was canceled. */
  | 'SHIPMENT_CANCELED'
  /** A shipment was deleted. */
  | 'SHIPMENT_DELETED'
  /** A waiting shipment was moved from a deleted group to an active one. */
  | 'SHIPMENT_MOVED'
  /** An approver recalled an approved shipment. */
  | 'SHIPMENT_RECALLED'
  /** A waiting shipment was rejected. */
  | 'SHIPMENT_REJECTED'
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
  /** User management was activated. */
  | 'USER_MANAGEMENT_ACTIVATED'
  /** User management was ended. */
  | 'USER_MANAGEMENT_ENDED'
  /** A user was removed from a group. */
  | 'USER_REMOVED_FROM_GROUP'
  /** A user was unlocked. */
  | 'USER_UNLOCKED'
  /** A user was changed. */
  | 'USER_UPDATED';

/** A request for the approval of a shipment by a second person, and the decision. */
export type Approval = {
  /** The approver's comment. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The date and time of the decision; null while the approval is pending. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who decided; null while the approval is pending. */
  decidedBy?: Maybe<User>;
  /** The number of users with access, apart from the sender, who can decide on the shipment; null after the decision. If it is 0, nobody can decide: the sender can cancel the shipment, or an approver can be appointed. */
  deciders?: Maybe<Scalars['Int']['output']>;
  /** The ID of the approval, to be named in a decision. Every submission of a shipment creates a new approval. */
  id: Scalars['ID']['output'];
  /** The date and time when the shipment was submitted. */
  requestedAt: Scalars['DateTime']['output'];
  /** The state of the approval. */
  state: ApprovalState;
};

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

/** The result of approveShipment. */
export type ApproveShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

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
  /** Letters, from creation to hand-over. */
  | 'SHIPMENTS'
  /** Users, their invitations, roles and traits. */
  | 'USERS';

/** A group, and the users to add to it. */
export type AssignGroupInput = {
  /** The active group. Can be absent only if the account has no groups any more; the users are then removed from deleted groups, which restores their access. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The users: 1 to 200. By default, up to 500 of the users counted by `Dashboard.usersWithoutAccess`, whose groups are all locked or deleted. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of assignGroup. */
export type AssignGroupPayload = {
  /** The users, who now belong to the group. */
  users: Array<User>;
};

/** A role that the viewer can give to a new user. */
export type AssignableRole = {
  /** The approval traits that the viewer can combine with the role. Only the default trait if the viewer cannot assign traits. */
  approvalTraits: Array<ApprovalTrait>;
  /** The role. */
  role: Role;
};

/** The result of cancelShipment. */
export type CancelShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: Scalars['String']['input'];
  /** The new password: at least 8 characters. */
  newPassword: Scalars['String']['input'];
};

/** The result of changePassword. All other sessions of the user have ended. */
export type ChangePasswordPayload = {
  /** The authenticated user. */
  viewer: Viewer;
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
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** The token from the link in the mail. */
  token: Scalars['String']['input'];
};

/** The result of confirmRegistration. */
export type ConfirmRegistrationPayload = {
  /** The account after the mutation. */
  account: Account;
};

/** The country of an account, which determines the VAT rate. */
export type Country =
  /** Austria. */
  | 'AT'
  /** Switzerland. */
  | 'CH'
  /** Germany. */
  | 'DE';

/** A new credential. */
export type CreateCredentialInput = {
  /** The group that the credential sends for. Required for `SFTP` and `API` as soon as the account has a group; not allowed for `DRIVER`. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of the credential, which is the channel that it is for. */
  kind: CredentialKind;
  /** A label, such as the name of the program that uses the credential; at most 100 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** The result of createCredential. */
export type CreateCredentialPayload = {
  /** The credential as it is now. */
  credential: Credential;
  /** The secret, which begins with `vieraugen_`. Returned only once. The secret of an `API` credential is sent as `Authorization: Bearer …`. */
  secret: Scalars['String']['output'];
};

/** A new group. */
export type CreateGroupInput = {
  /** The address of the group. */
  address?: InputMaybe<PostalAddressInput>;
  /** The cost bearer (Kostenträger). */
  costBearer?: InputMaybe<Scalars['String']['input']>;
  /** The cost centre (Kostenstelle). */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** The purpose of the group. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name, unique among the account's groups that are not deleted; 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** The result of createGroup. */
export type CreateGroupPayload = {
  /** The group after the mutation. */
  group: Group;
};

/** A new shipment. */
export type CreateShipmentInput = {
  /** The channel through which the letter came in. Ignored with an API credential, whose channel is always `API`. */
  channel?: SessionChannel;
  /** True to keep the shipment as a draft instead of submitting it. */
  draft?: Scalars['Boolean']['input'];
  /** The group to send for. Required as soon as the account has a group; a credential that belongs to a group sends for that group even if this is absent. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** A key chosen by the client. A repeated call with the same key and input returns the shipment that the first call created. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The print and shipping options. */
  options: ShipmentOptionsInput;
  /** The ID of an upload of the viewer that has received its PDF. */
  uploadId: Scalars['ID']['input'];
};

/** The result of createShipment. */
export type CreateShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** A file to upload. */
export type CreateUploadInput = {
  /** The name of the file as people know it, without a path. */
  filename: Scalars['String']['input'];
};

/** The result of createUpload. */
export type CreateUploadPayload = {
  /** The upload after the mutation. */
  upload: Upload;
};

/** A new user. */
export type CreateUserInput = {
  /** The role in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee. */
  approvalTrait?: InputMaybe<ApprovalTrait>;
  /** The e-mail address, unique among the account's users that are not deleted. */
  email: Scalars['String']['input'];
  /** The first name. */
  firstName: Scalars['String']['input'];
  /** The user's position in the company. */
  function?: InputMaybe<Scalars['String']['input']>;
  /** The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The language of mails to the user; by default, a new user gets that of the account. */
  language?: InputMaybe<Language>;
  /** The last name. */
  lastName: Scalars['String']['input'];
  /** The login name, without spaces; by default, a new user gets the e-mail address. */
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** A note about the user. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The personnel number. */
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
  /** The base role; by default, a new user gets USER. */
  role?: InputMaybe<Role>;
};

/** The result of createUser. */
export type CreateUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** A credential with which a program authenticates on behalf of a user. A user has at most one of each kind; in group mode, one `SFTP` and one `API` credential for each group. */
export type Credential = Node & {
  /** The actions that the viewer could take on the credential, each with the reason if it is refused at present; empty for a deleted credential. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<CredentialAllowedAction>;
  /** The date and time when the credential was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The group that the credential sends for; null if it belongs to none. */
  group?: Maybe<Group>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The kind of the credential, which is the channel that it is for. */
  kind: CredentialKind;
  /** The label that the user chose. */
  label?: Maybe<Scalars['String']['output']>;
  /** The date and time of the last use, to the minute; null before the first use. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unique login name that belongs to the secret, generated by the gateway. */
  loginName: Scalars['String']['output'];
  /** The status of the credential. */
  status: CredentialStatus;
  /** The user on whose behalf the credential acts. Its permissions follow from those of the user. */
  user: User;
};

/** An action on a credential, by the mutation that carries it out. */
export type CredentialAction =
  /** Delete the credential: deleteCredential. */
  | 'DELETE';

/** An action on a credential, and whether the viewer can carry it out at present. */
export type CredentialAllowedAction = {
  /** The action. */
  action: CredentialAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A page of credentials. */
export type CredentialConnection = {
  /** The items of the page with their cursors. */
  edges: Array<CredentialEdge>;
  /** The items of the page. */
  nodes: Array<Credential>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of credentials, with its cursor. */
export type CredentialEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Credential;
};

/** A filter for credentials. Absent fields do not restrict the list. */
export type CredentialFilter = {
  /** Credentials that belong to one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Credentials of one of these kinds. */
  kinds?: InputMaybe<Array<CredentialKind>>;
  /** Words that must all occur in the label or the login name. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: InputMaybe<Scalars['String']['input']>;
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

/** The counts on the start page of an admin UI. Each equals the total of the corresponding list. */
export type Dashboard = {
  /** The number of the viewer's own shipments that an approver deleted within the last 30 days. */
  myDeletedShipments: Scalars['Int']['output'];
  /** The number of the viewer's own shipments that are rejected. */
  myRejectedShipments: Scalars['Int']['output'];
  /** The number of the viewer's own shipments that wait for approval. */
  myShipmentsAwaitingApproval: Scalars['Int']['output'];
  /** The number of shipments that wait for the viewer's decision (`Query.approvals`). */
  shipmentsAwaitingMyDecision: Scalars['Int']['output'];
  /** The number of active users who cannot log in because all their groups are locked or deleted (`UserFilter.accessReasons`: NO_ACTIVE_GROUP); only for viewers who can change the groups of all users. `assignGroup` restores access. */
  usersWithoutAccess?: Maybe<Scalars['Int']['output']>;
  /** The number of users who need a group and have none (`UserFilter.needsGroup`); only for viewers who can change the groups of all users. */
  usersWithoutGroup?: Maybe<Scalars['Int']['output']>;
};

/** A batch of decisions. */
export type DecideShipmentsInput = {
  /** The decisions: 1 to 100, carried out one after the other in this order. */
  decisions: Array<ShipmentDecisionInput>;
};

/** The result of decideShipments. */
export type DecideShipmentsPayload = {
  /** One result per decision, in the same order. */
  results: Array<ShipmentDecisionResult>;
};

/** An approver's decision on a shipment, with the shipment's state at that time. */
export type Decision = {
  /** The changes to the shipment since the decision; empty if there are none, null if unknown (for some decisions from before this was recorded). */
  changedSince?: Maybe<Array<ShipmentChange>>;
  /** The approver's comment. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The date and time of the decision. */
  decidedAt: Scalars['DateTime']['output'];
  /** The approver who decided. */
  decidedBy?: Maybe<User>;
  /** The PDF's file name at the time of the decision; null if unknown. */
  filename?: Maybe<Scalars['String']['output']>;
  /** The shipment's group at the time of the decision; null if it had none, or if unknown. */
  group?: Maybe<Group>;
  /** The ID of the decision, unique within the account. */
  id: Scalars['ID']['output'];
  /** The print and shipping options at the time of the decision; null if unknown. */
  options?: Maybe<ShipmentOptions>;
  /** The PDF's number of pages at the time of the decision; null if unknown. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** The date and time when the shipment was submitted for this decision. */
  requestedAt: Scalars['DateTime']['output'];
  /** The number of the shipment: the requested one, or another one of the same sender with the same file. */
  shipmentNumber: Scalars['String']['output'];
  /** The decision; never `PENDING`. */
  state: ApprovalState;
};

/** The confirmation to delete the account. */
export type DeleteAccountInput = {
  /** The superadmin's own password. */
  password: Scalars['String']['input'];
};

/** The result of deleteAccount. */
export type DeleteAccountPayload = {
  /** The account after the mutation. */
  account?: Maybe<Account>;
};

/** The result of deleteCredential. */
export type DeleteCredentialPayload = {
  /** The credential after the mutation. */
  credential: Credential;
};

/** The result of deleteGroup. */
export type DeleteGroupPayload = {
  /** The group after the mutation. */
  group: Group;
};

/** The result of deleteShipment. */
export type DeleteShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The result of deleteUser. */
export type DeleteUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The confirmation to end user management. */
export type EndUserManagementInput = {
  /** The superadmin's own password. */
  password: Scalars['String']['input'];
};

/** The result of endUserManagement. */
export type EndUserManagementPayload = {
  /** The account after the mutation. */
  account: Account;
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
  /** The shipment needed no approval, so only its sender can do this. Ask its sender. */
  | 'APPROVAL_NOT_NEEDED'
  /** The approval named is not the current one of the shipment. Load the shipment again, and decide on its current `approval.id`. */
  | 'APPROVAL_STALE'
  /** The body of the request is too large. Split the request. */
  | 'BODY_TOO_LARGE'
  /** The channel of the credential does not exist yet. Create a credential of another kind. */
  | 'CHANNEL_UNAVAILABLE'
  /** The link of a registration is unknown or has expired. Register again. */
  | 'CONFIRMATION_INVALID'
  /** The user has a credential of this kind for this group already. Delete the existing credential first. */
  | 'CREDENTIAL_EXISTS'
  /** The database has migrations that this version does not know. The operator has to update the gateway. */
  | 'DATABASE_NEWER'
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
  /** The viewer sees the shipment, and cannot decide on it. Ask a user who can decide on it. */
  | 'NOT_DECIDER'
  /** The viewer has handed over the role of superadmin in the meantime. Load the page again. */
  | 'NOT_SUPERADMIN'
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
  /** The viewer is the sender of the shipment, and another user has to decide. Ask another user who can decide on it. */
  | 'OWN_SHIPMENT'
  /** Nobody locks, deletes or demotes themselves. Ask another user who administers the account. */
  | 'OWN_USER'
  /** Another request changed the password at the same time. Log in again with the password that counts now. */
  | 'PASSWORD_CHANGED_MEANWHILE'
  /** The viewer’s own password, given as a proof, is wrong. Give the right password; wrong ones are limited. */
  | 'PASSWORD_WRONG'
  /** The viewer lacks the permission, or does not have it for this object. Ask a user who administers the account. */
  | 'PERMISSION_MISSING'
  /** The report would have more than 10,000 rows. Ask for fewer months, fewer dimensions, or single groups, senders or cost centres. */
  | 'REPORT_TOO_LARGE'
  /** Only the sender of the shipment can do this. Ask its sender. */
  | 'SENDER_ONLY'
  /** The group of the shipment to be submitted is locked or deleted. Choose another group with updateShipment. */
  | 'SENDING_GROUP_INACTIVE'
  /** The account works with groups, and the shipment to be submitted has none. Choose a group with updateShipment. */
  | 'SENDING_GROUP_REQUIRED'
  /** The operation has more than one mutation that checks a password or a token. Send these mutations in operations of their own. */
  | 'SEVERAL_SECRETS'
  /** The shipment is not in a state that allows the action. Load the shipment again; its `status` tells what is possible. */
  | 'SHIPMENT_STATUS'
  /** The role of superadmin was assigned like any other. Use handOverSuperadmin. */
  | 'SUPERADMIN_HANDED_OVER'
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
  /** The user to be unlocked is not locked, and no failed logins keep the user out. Nothing is left to do. */
  | 'USER_NOT_LOCKED'
  /** The viewer’s role or groups changed while the request was running. Load the page again and repeat the call. */
  | 'VIEWER_CHANGED';

/** A department, branch or cost centre of the account. */
export type Group = Node & {
  /** The number of active users who would lose access if the group were locked or deleted now, because they have no other active group. */
  accessLoss: Scalars['Int']['output'];
  /** The address of the group. */
  address?: Maybe<PostalAddress>;
  /** The actions that the viewer could take on the group, each with the reason if it is refused at present. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<GroupAllowedAction>;
  /** The cost bearer (Kostenträger). */
  costBearer?: Maybe<Scalars['String']['output']>;
  /** The cost centre (Kostenstelle). */
  costCentre?: Maybe<Scalars['String']['output']>;
  /** The date and time when the group was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The purpose of the group. */
  description?: Maybe<Scalars['String']['output']>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The name, unique among the account's groups that are not deleted. */
  name: Scalars['String']['output'];
  /** The status of the group. */
  status: GroupStatus;
  /** The date and time of the last change to the group. */
  updatedAt: Scalars['DateTime']['output'];
  /** The members of the group that are visible to the viewer, the oldest user first. */
  users: UserConnection;
};


/** A department, branch or cost centre of the account. */
export type GroupUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

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

/** An action on a group, and whether the viewer can carry it out at present. */
export type GroupAllowedAction = {
  /** The action. */
  action: GroupAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A page of groups. */
export type GroupConnection = {
  /** The items of the page with their cursors. */
  edges: Array<GroupEdge>;
  /** The items of the page. */
  nodes: Array<Group>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of groups, with its cursor. */
export type GroupEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Group;
};

/** A filter for groups. Absent fields do not restrict the list. */
export type GroupFilter = {
  /** Words that must all occur in the name, cost bearer or cost centre. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Groups in one of these states; by default, all except DELETED. */
  statuses?: InputMaybe<Array<GroupStatus>>;
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
  password: Scalars['String']['input'];
  /** The ID of an active user of the account. */
  userId: Scalars['ID']['input'];
};

/** The result of handOverSuperadmin. */
export type HandOverSuperadminPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The country or state whose public holidays count. */
export type HolidayRegion = {
  /** The country, as an ISO 3166-1 code such as `DE`. */
  country: Scalars['String']['output'];
  /** The state, as the second part of its ISO 3166-2 code such as `BY`; null for national holidays only. */
  state?: Maybe<Scalars['String']['output']>;
};

/** The country or state whose public holidays count. */
export type HolidayRegionInput = {
  /** The country, as an ISO 3166-1 code such as `DE`. */
  country: Scalars['String']['input'];
  /** The state, as the second part of its ISO 3166-2 code such as `BY`; null for national holidays only. */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** A problem with an input field. */
export type InputProblem = {
  /** The kind of problem, for programs. */
  code: Scalars['String']['output'];
  /** A sentence that explains the problem, in the language of the answer. */
  message: Scalars['String']['output'];
  /** The name of the field within the input. */
  path: Scalars['String']['output'];
  /** The exact reason for the problem. */
  reason: ProblemReason;
};

/** An invitation: a mailed link with which a user chooses a password and becomes active. */
export type Invitation = {
  /** The date and time when the link expires: 7 days after it was sent. */
  expiresAt: Scalars['DateTime']['output'];
  /** The date and time when the invitation was created and its mail was queued. */
  sentAt: Scalars['DateTime']['output'];
};

/** The result of inviteUser. */
export type InviteUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** A language in which the system addresses users. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** The result of lockGroup. */
export type LockGroupPayload = {
  /** The group after the mutation. */
  group: Group;
};

/** The result of lockUser. */
export type LockUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The login name and the password of a user. */
export type LogInInput = {
  /** The login name; the e-mail address unless a different one was chosen. */
  loginName: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

/** The result of logIn: a new session. */
export type LogInPayload = {
  /** The date and time when the session expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** The session token, for `Authorization: Bearer …`; browsers receive it in a cookie as well. Returned only once. */
  token: Scalars['String']['output'];
  /** The authenticated user, or null. */
  viewer?: Maybe<Viewer>;
};

/** The result of logOut. */
export type LogOutPayload = {
  /** Always true: the session has ended. */
  loggedOut: Scalars['Boolean']['output'];
};

/** A mail from the system to a user of the account. */
export type Mail = Node & {
  /** The e-mail address of the recipient. */
  address: Scalars['String']['output'];
  /** The number of delivery attempts. */
  attempts: Scalars['Int']['output'];
  /** The date and time when the mail was queued. */
  createdAt: Scalars['DateTime']['output'];
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The kind of the mail. */
  kind: MailKind;
  /** The error of the last failed attempt to deliver the mail. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** The recipient. */
  recipient?: Maybe<User>;
  /** The date and time when the mail server accepted the mail. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The status of the mail. */
  status: MailStatus;
};

/** A page of mails. */
export type MailConnection = {
  /** The items of the page with their cursors. */
  edges: Array<MailEdge>;
  /** The items of the page. */
  nodes: Array<Mail>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of mails, with its cursor. */
export type MailEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Mail;
};

/** An event of which users are notified by mail. */
export type MailEvent =
  /** The account's data, its add-on or its superadmin changed. For users who administer the account. */
  | 'ACCOUNT_CHANGED'
  /** Letters wait for the user's decision. For approvers, and for users who stand in because no approver is notified. */
  | 'APPROVAL_WAITING'
  /** The costs of a month's letters, once the month is over. For users who can see the accounting. */
  | 'BILLING'
  /** A credential was created or deleted in the user's name. */
  | 'CREDENTIAL_CHANGED'
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
  kinds?: InputMaybe<Array<MailKind>>;
  /** Mails to one of these users. */
  recipientIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Mails in one of these states. */
  statuses?: InputMaybe<Array<MailStatus>>;
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

/** A user's mail setting for one event. */
export type MailSetting = {
  /** The time of day for DIGEST, in the time zone of the account; null if the times set for the account apply. */
  digestTime?: Maybe<Scalars['LocalTime']['output']>;
  /** The event. */
  event: MailEvent;
  /** True if the setting cannot be changed. Mails that protect the user's own access are always sent. */
  mandatory: Scalars['Boolean']['output'];
  /** The mode of notification by mail. */
  mode: MailMode;
};

/** A mail setting for one event. */
export type MailSettingInput = {
  /** The time of day of the digest, in the time zone of the account. Defaults to `Account.approvalNoticeTimes` for APPROVAL_WAITING, to `Account.digestTimes` otherwise. */
  digestTime?: InputMaybe<Scalars['LocalTime']['input']>;
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

/** The move of a waiting shipment to another group. */
export type MoveShipmentInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: Scalars['ID']['input'];
  /** The ID of the active group to which the shipment is moved. */
  groupId: Scalars['ID']['input'];
  /** The ID of the waiting shipment, whose group is deleted. */
  id: Scalars['ID']['input'];
};

/** The result of moveShipment. */
export type MoveShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The write operations, executed one after the other. */
export type Mutation = {
  /** Accepts an invitation, sets the password, and logs in. LOGIN_FAILED for an invalid link, BAD_USER_INPUT for an invalid password with a valid link, RATE_LIMITED after 100 unknown links from one IP address within 15 minutes. */
  acceptInvitation?: Maybe<AcceptInvitationPayload>;
  /** Activates user management. Each shipment then costs 1 cent net more. */
  activateUserManagement?: Maybe<ActivateUserManagementPayload>;
  /** Approves a waiting shipment of another user, which releases it for print. */
  approveShipment?: Maybe<ApproveShipmentPayload>;
  /** Adds users to a group, for example all users who lost access with their last active group. If one of them cannot be added, none is. The rules of updateUser for `groupIds` apply to each user. */
  assignGroup?: Maybe<AssignGroupPayload>;
  /** Cancels a shipment for good before its hand-over to print: the viewer's own shipment or, until `handOverAt`, an approved one that the viewer can decide on. To ask for a new decision instead, use recallShipment. */
  cancelShipment?: Maybe<CancelShipmentPayload>;
  /** Changes the viewer's own password and ends all other sessions of the viewer. */
  changePassword?: Maybe<ChangePasswordPayload>;
  /** Confirms the registration of an account with the token from the mail, without logging in. LOGIN_FAILED for an unknown or expired token. */
  confirmRegistration?: Maybe<ConfirmRegistrationPayload>;
  /** Creates a credential for the viewer: at most one of each kind; in group mode, one of `SFTP` and one of `API` for each group. `INVALID_STATE` with the reason `CHANNEL_UNAVAILABLE` for a channel that does not exist yet: only `API` exists. */
  createCredential?: Maybe<CreateCredentialPayload>;
  /** Creates a group. The first group starts group mode: from then on, every letter names a group. */
  createGroup?: Maybe<CreateGroupPayload>;
  /** Creates a shipment from an uploaded PDF. The shipment of an examinee then waits for approval. */
  createShipment?: Maybe<CreateShipmentPayload>;
  /** Creates an upload with a URL to which one PDF can be PUT within a day. RATE_LIMITED if the viewer or the account has too many open uploads. */
  createUpload?: Maybe<CreateUploadPayload>;
  /** Creates a user without sending an invitation; see inviteUser. */
  createUser?: Maybe<CreateUserPayload>;
  /** Decides on up to 100 shipments independently. Each decision has its own result, and a failed one does not stop the others. */
  decideShipments?: Maybe<DecideShipmentsPayload>;
  /** Deletes the account for good: nobody can log in any more, and nothing else is sent. Personal data is erased after a set time. */
  deleteAccount?: Maybe<DeleteAccountPayload>;
  /** Deletes a credential of the viewer, which stops working at once. */
  deleteCredential?: Maybe<DeleteCredentialPayload>;
  /** Deletes a group for good. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`. */
  deleteGroup?: Maybe<DeleteGroupPayload>;
  /** Deletes a shipment and its file. The sender can delete a draft or a rejected shipment, an approver a waiting or a rejected one. */
  deleteShipment?: Maybe<DeleteShipmentPayload>;
  /** Deletes a user for good. Records of the user's actions remain, and the login name is never available again. */
  deleteUser?: Maybe<DeleteUserPayload>;
  /** Ends user management: all users except the superadmin lose access for good, all groups are deleted, and the surcharge no longer applies. */
  endUserManagement?: Maybe<EndUserManagementPayload>;
  /** Hands the superadmin role over to another user. The previous superadmin becomes a manager. */
  handOverSuperadmin?: Maybe<HandOverSuperadminPayload>;
  /** Sends the user a mail with a link to choose a password, and revokes any earlier link. RATE_LIMITED after too many invitations to the address, by the viewer or by the account; the earlier link then stays valid. */
  inviteUser?: Maybe<InviteUserPayload>;
  /** Locks a group. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`. */
  lockGroup?: Maybe<LockGroupPayload>;
  /** Locks a user, who loses access at once. */
  lockUser?: Maybe<LockUserPayload>;
  /** Logs in. LOGIN_FAILED for every refused login, whatever the reason. RATE_LIMITED after 20 wrong passwords for a user within 15 minutes, counted separately for each device known from an earlier login, and after 300 failed logins from one IP address. */
  logIn?: Maybe<LogInPayload>;
  /** Ends the current session. */
  logOut?: Maybe<LogOutPayload>;
  /** Moves a waiting shipment from a deleted group to an active one, with a new approval. The price stays the same and is charged to the new group. */
  moveShipment?: Maybe<MoveShipmentPayload>;
  /** Withdraws the approval of a shipment before its hand-over (`handOverAt`). The shipment then waits for a decision again, with a new approval. For users who can decide on the shipment; its sender uses cancelShipment. */
  recallShipment?: Maybe<RecallShipmentPayload>;
  /** Registers an account and its superadmin, and mails a link that confirms the registration. Until then the superadmin can log in and read, but send nothing, and the same e-mail address can be registered again. RATE_LIMITED after too many registrations from one IP address within an hour, or too many mails to one e-mail address. */
  registerAccount?: Maybe<RegisterAccountPayload>;
  /** Rejects a waiting shipment of another user and returns it to its sender. */
  rejectShipment?: Maybe<RejectShipmentPayload>;
  /** Queues a failed mail again, to the current address of its recipient. */
  retryMail?: Maybe<RetryMailPayload>;
  /** Hands a released shipment over to print at once instead of at `handOverAt`. For its sender and for users who can decide on it. */
  sendShipmentNow?: Maybe<SendShipmentNowPayload>;
  /** Submits a draft, or resubmits a rejected shipment. */
  submitShipment?: Maybe<SubmitShipmentPayload>;
  /** Unlocks a group. The group and its members then work as before. */
  unlockGroup?: Maybe<UnlockGroupPayload>;
  /** Unlocks a user, and lifts the limit on the user's logins after too many wrong passwords. INVALID_STATE if neither applies. */
  unlockUser?: Maybe<UnlockUserPayload>;
  /** Changes the data of the account. */
  updateAccount?: Maybe<UpdateAccountPayload>;
  /** Changes the data of a group. */
  updateGroup?: Maybe<UpdateGroupPayload>;
  /** Changes mail settings: the viewer's own, or those of a user whom the viewer can edit. */
  updateMailSettings?: Maybe<UpdateMailSettingsPayload>;
  /** Changes the viewer's own name and language, whatever the viewer's role. For all other data, use updateUser. */
  updateProfile?: Maybe<UpdateProfilePayload>;
  /** Changes a draft or a rejected shipment of the viewer. */
  updateShipment?: Maybe<UpdateShipmentPayload>;
  /** Changes a user. A new e-mail address revokes an open invitation to the former address. */
  updateUser?: Maybe<UpdateUserPayload>;
};


/** The write operations, executed one after the other. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** The write operations, executed one after the other. */
export type MutationApproveShipmentArgs = {
  approvalId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationAssignGroupArgs = {
  input: AssignGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationCancelShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** The write operations, executed one after the other. */
export type MutationConfirmRegistrationArgs = {
  input: ConfirmRegistrationInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateCredentialArgs = {
  input: CreateCredentialInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateGroupArgs = {
  input: CreateGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateShipmentArgs = {
  input: CreateShipmentInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** The write operations, executed one after the other. */
export type MutationDecideShipmentsArgs = {
  input: DecideShipmentsInput;
};


/** The write operations, executed one after the other. */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/** The write operations, executed one after the other. */
export type MutationDeleteCredentialArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationDeleteGroupArgs = {
  confirmedAccessLoss?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationDeleteShipmentArgs = {
  approvalId?: InputMaybe<Scalars['ID']['input']>;
  comment?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationDeleteUserArgs = {
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationEndUserManagementArgs = {
  input: EndUserManagementInput;
};


/** The write operations, executed one after the other. */
export type MutationHandOverSuperadminArgs = {
  input: HandOverSuperadminInput;
};


/** The write operations, executed one after the other. */
export type MutationInviteUserArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationLockGroupArgs = {
  confirmedAccessLoss?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationLockUserArgs = {
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationLogInArgs = {
  input: LogInInput;
};


/** The write operations, executed one after the other. */
export type MutationMoveShipmentArgs = {
  input: MoveShipmentInput;
};


/** The write operations, executed one after the other. */
export type MutationRecallShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationRegisterAccountArgs = {
  input: RegisterAccountInput;
};


/** The write operations, executed one after the other. */
export type MutationRejectShipmentArgs = {
  input: RejectShipmentInput;
};


/** The write operations, executed one after the other. */
export type MutationRetryMailArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationSendShipmentNowArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationSubmitShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationUnlockGroupArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationUnlockUserArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationUpdateAccountArgs = {
  input: UpdateAccountInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateGroupArgs = {
  input: UpdateGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateMailSettingsArgs = {
  input: UpdateMailSettingsInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateShipmentArgs = {
  input: UpdateShipmentInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** An object that can be fetched by its ID. */
export type Node = {
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
};

/** The days on which collected notices are sent, in the time zone of the account. Notices collected on other days are sent on the next of these days. Immediate mails are sent every day. */
export type NoticeDays = {
  /** The region whose public holidays are excluded; null if none are. */
  holidays?: Maybe<HolidayRegion>;
  /** The weekdays, in order; all seven by default. */
  weekdays: Array<Weekday>;
};

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
export type NoticeDaysInput = {
  /** The region whose public holidays are excluded; null for none. */
  holidays?: InputMaybe<HolidayRegionInput>;
  /** The weekdays; at least one. */
  weekdays?: InputMaybe<Array<Weekday>>;
};

/** The cursors of a page, and whether further pages exist. */
export type PageInfo = {
  /** The cursor of the last item, to be passed as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more items follow the page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if the page begins after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A permission, granted by roles and approval traits. */
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
  /** Approve, reject or delete waiting shipments of other users. */
  | 'APPROVALS_DECIDE'
  /** Create and delete one's own credentials. */
  | 'CREDENTIALS_MANAGE'
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
  /** View and change the mail settings of users. */
  | 'MAIL_SETTINGS_MANAGE'
  /** Change one's own name and language. */
  | 'PROFILE_UPDATE'
  /** Manage one's own sessions and password. */
  | 'SESSIONS_MANAGE'
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

/** A permission of the viewer, and its scope. */
export type PermissionGrant = {
  /** The permission. */
  permission: Permission;
  /** The scope. */
  scope: Scope;
};

/** A postal address. */
export type PostalAddress = {
  /** The town. */
  city: Scalars['String']['output'];
  /** The country, as printed on letters; absent for domestic addresses. */
  country?: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  postalCode: Scalars['String']['output'];
  /** The street and house number. */
  street: Scalars['String']['output'];
};

/** A postal address. */
export type PostalAddressInput = {
  /** The town. */
  city: Scalars['String']['input'];
  /** The country, as printed on letters; absent for domestic addresses. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The postal code. */
  postalCode: Scalars['String']['input'];
  /** The street and house number. */
  street: Scalars['String']['input'];
};

/** The price of a shipment. Net, surcharge and VAT add up to gross. */
export type Price = {
  /** The currency, as an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** The gross amount charged, in cents. */
  grossCents: Scalars['Int']['output'];
  /** The shipping price without surcharge and VAT, in cents. */
  netCents: Scalars['Int']['output'];
  /** The version of the price list that was applied. */
  priceList: Scalars['String']['output'];
  /** The surcharge for active user management, without VAT, in cents (LXP-1). */
  surchargeCents: Scalars['Int']['output'];
  /** The VAT on net and surcharge, in cents, rounded half up. */
  vatCents: Scalars['Int']['output'];
};

/** The exact reason for a problem with an input field, as in `errors[].extensions.problems[].reason`. */
export type ProblemReason =
  /** The text is not an e-mail address. */
  | 'ADDRESS_INVALID'
  /** The approval trait EXAMINEE is asked for a superadmin or manager. */
  | 'ADMINISTRATOR_NOT_EXAMINEE'
  /** The Accept header allows no media type in which the gateway answers. */
  | 'ANSWER_TYPE_NOT_ACCEPTED'
  /** An approver deletes a shipment without the id of its approval. */
  | 'APPROVAL_ID_REQUIRED'
  /** The body is not JSON in UTF-8. */
  | 'BODY_NOT_JSON'
  /** The body did not arrive in time. */
  | 'BODY_TOO_SLOW'
  /** The Content-Type names a charset other than UTF-8. */
  | 'CHARSET_NOT_UTF8'
  /** The input has a comment, but the sender deletes their own shipment, so nobody would read it. */
  | 'COMMENT_WITHOUT_READER'
  /** The Content-Type of the body is not application/json. */
  | 'CONTENT_TYPE_NOT_JSON'
  /** `after` is not a cursor of this list in this order. */
  | 'CURSOR_UNKNOWN'
  /** The list of decisions is empty. */
  | 'DECISION_REQUIRED'
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
  /** The parameter is not an instant. */
  | 'NOT_AN_INSTANT'
  /** The file is not a readable PDF. */
  | 'NOT_A_PDF'
  /** The PDF has no pages. */
  | 'NO_PAGES'
  /** The field can be changed, and cannot be null. */
  | 'NULL_NOT_ALLOWED'
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
  /** The PDF is a portfolio of attached files. */
  | 'PORTFOLIO'
  /** Registered mail is asked for a destination abroad. */
  | 'REGISTERED_ABROAD'
  /** The PDF is an XFA form that only one viewer displays. */
  | 'RENDERED_BY_ONE_VIEWER'
  /** The request is not GraphQL over HTTP, or its operation cannot be chosen. */
  | 'REQUEST_MALFORMED'
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
  /** The value is not among the possible ones. */
  | 'VALUE_INVALID'
  /** The value does not fit the type of the field. */
  | 'VALUE_MISFIT'
  /** The value is missing or empty. */
  | 'VALUE_REQUIRED'
  /** No weekday is left for collected mails. */
  | 'WEEKDAY_REQUIRED';

/** The read operations. */
export type Query = {
  /** The viewer's account. */
  account: Account;
  /** The costs of the letters handed over to print from the first to the last month, in the time zone of the account. */
  accounting: Accounting;
  /** The activity log, as far as it is visible to the viewer, newest first. */
  activities: ActivityConnection;
  /** The shipments that wait for the viewer's decision, by the time of their last submission, oldest first. */
  approvals: ShipmentConnection;
  /** The viewer's own credentials, newest first. */
  credentials: CredentialConnection;
  /** A group by its ID. NOT_FOUND if it is not visible to the viewer. */
  group?: Maybe<Group>;
  /** The groups visible to the viewer, by default sorted by name. */
  groups: GroupConnection;
  /** The mails from the system to users of the account, newest first. The text of mails is not available. */
  mails: MailConnection;
  /** An object visible to the viewer, by its ID. NOT_FOUND otherwise. */
  node?: Maybe<Node>;
  /** The current price of a letter, before it is sent. */
  price: Price;
  /** A shipment by its ID: one of the order overview (`shipments`), or one that the viewer can decide on or has decided on, whatever its group is now. NOT_FOUND otherwise. */
  shipment?: Maybe<Shipment>;
  /** The order overview: the shipments visible to the viewer, including those that wait for the viewer's decision, newest first. */
  shipments: ShipmentConnection;
  /** A user by ID. NOT_FOUND if the user is not visible to the viewer. */
  user?: Maybe<User>;
  /** The users visible to the viewer. */
  users: UserConnection;
  /** The authenticated user, with permissions and session; null without a login. */
  viewer?: Maybe<Viewer>;
};


/** The read operations. */
export type QueryAccountingArgs = {
  by?: Array<AccountingDimension>;
  filter?: InputMaybe<AccountingFilter>;
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** The read operations. */
export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: Scalars['Int']['input'];
};


/** The read operations. */
export type QueryApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The read operations. */
export type QueryCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CredentialFilter>;
  first?: Scalars['Int']['input'];
};


/** The read operations. */
export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<GroupOrder>;
};


/** The read operations. */
export type QueryMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailFilter>;
  first?: Scalars['Int']['input'];
};


/** The read operations. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryPriceArgs = {
  options: ShipmentOptionsInput;
  pages: Scalars['Int']['input'];
};


/** The read operations. */
export type QueryShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<ShipmentOrder>;
};


/** The read operations. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<UserOrder>;
};

/** The result of recallShipment. */
export type RecallShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The account to register, and its superadmin. */
export type RegisterAccountInput = {
  /** The name of the company. */
  company: Scalars['String']['input'];
  /** The country of the account; by default, Germany. */
  country?: InputMaybe<Country>;
  /** The superadmin's e-mail address, to which the confirmation link is sent. Also the login name, unless another one is given. */
  email: Scalars['String']['input'];
  /** The superadmin's first name. */
  firstName: Scalars['String']['input'];
  /** The language of the account and its superadmin; by default, German. */
  language?: InputMaybe<Language>;
  /** The superadmin's last name. */
  lastName: Scalars['String']['input'];
  /** The superadmin's login name, without spaces; by default the e-mail address. */
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** The superadmin's password: at least 8 characters. */
  password: Scalars['String']['input'];
  /** The IANA time zone; by default, Europe/Berlin. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The result of registerAccount. */
export type RegisterAccountPayload = {
  /** The account after the mutation. */
  account: Account;
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
  approvalId: Scalars['ID']['input'];
  /** The reason, for the sender; at most 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the waiting shipment. */
  id: Scalars['ID']['input'];
};

/** The result of rejectShipment. */
export type RejectShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The result of retryMail. */
export type RetryMailPayload = {
  /** The mail after the mutation. */
  mail: Mail;
};

/** The base role of a user. Every user has exactly one (LXP-7). */
export type Role =
  /** Manages the users and group managers of the groups that the holder belongs to. */
  | 'GROUP_MANAGER'
  /** Administers the account, all users and all groups. */
  | 'MANAGER'
  /** Holds every permission on the account. At first the user who registered it; there is exactly one. */
  | 'SUPERADMIN'
  /** Sends letters. */
  | 'USER';

/** The objects that a permission applies to. Each scope includes the narrower ones. */
export type Scope =
  /** All objects of the account. */
  | 'ACCOUNT'
  /** The objects of the holder's groups. */
  | 'GROUPS'
  /** The holder's own objects. */
  | 'OWN';

/** The result of sendShipmentNow. */
export type SendShipmentNowPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** A login session. */
export type Session = {
  /** The date and time of the login. */
  createdAt: Scalars['DateTime']['output'];
  /** True for the session of the current request. */
  current: Scalars['Boolean']['output'];
  /** The date and time when the session expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** The ID of the session: a ULID, not the token. */
  id: Scalars['ID']['output'];
  /** The IP address of the login. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** The date and time of the last use, to the minute. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** The `User-Agent` header of the login request. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** The channel of a letter that is sent with a session. The other channels have credentials of their own. */
export type SessionChannel =
  /** The online editor. */
  | 'COMPOSE'
  /** The PDF was uploaded on the web. */
  | 'GO';

/** A letter job: one PDF with its print and shipping options. */
export type Shipment = Node & {
  /** The actions that the viewer could take on the shipment, each with the reason if it is refused at present. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. UPDATE requires another group if the present one is locked or deleted. */
  allowedActions: Array<ShipmentAllowedAction>;
  /** The latest approval; null if none was needed. */
  approval?: Maybe<Approval>;
  /** The channel through which the letter came in. */
  channel: Channel;
  /** The date and time when the shipment was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Approvers' decisions on this shipment, and their rejections and deletions of the sender's other shipments with the same file. Newest first, at most 100. */
  decisions: Array<Decision>;
  /** The URL from which to GET the PDF with the same login; null after the deletion of the shipment. */
  documentUrl?: Maybe<Scalars['String']['output']>;
  /** The file name of the PDF. */
  filename: Scalars['String']['output'];
  /** The group that the shipment is sent for; null if it is sent without a group. */
  group?: Maybe<Group>;
  /** The date and time from which a released shipment is handed over to print, and until which it can be called back. Null before its release, and after it was called back. */
  handOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** The date and time of the hand-over to print. */
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The number by which people refer to the shipment: the date (UTC) and eight characters, unique within the account. */
  number: Scalars['String']['output'];
  /** The print and shipping options. */
  options: ShipmentOptions;
  /** The number of pages of the PDF: 1 to 6,000. */
  pages: Scalars['Int']['output'];
  /** The latest shipment with the same file that was submitted on the account within the preceding 24 hours; null if there is none, and for a canceled or deleted shipment. Canceled, deleted and hidden shipments do not count. A warning only: nothing is refused. */
  possibleDuplicateOf?: Maybe<Shipment>;
  /** The price, by the price list of the day of the last submission. */
  price: Price;
  /** The user who created the shipment. */
  sender: User;
  /** The number of sheets of paper: the number of pages, or half of it (rounded up) for double-sided printing. */
  sheets: Scalars['Int']['output'];
  /** The status of the shipment. */
  status: ShipmentStatus;
  /** The date and time of the last submission; null for a draft. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An action on a shipment, by the mutation that carries it out. */
export type ShipmentAction =
  /** Approve the shipment: approveShipment, decideShipments. */
  | 'APPROVE'
  /** Cancel the shipment: cancelShipment. */
  | 'CANCEL'
  /** Delete the shipment and its file: deleteShipment. */
  | 'DELETE'
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
  /** Change the shipment: updateShipment. */
  | 'UPDATE';

/** An action on a shipment, and whether the viewer can carry it out at present. */
export type ShipmentAllowedAction = {
  /** The action. */
  action: ShipmentAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A kind of change to a shipment since a decision. */
export type ShipmentChange =
  /** The content of the PDF changed. A new file name alone does not count. */
  | 'FILE'
  /** The group changed. */
  | 'GROUP'
  /** The print and shipping options changed. */
  | 'OPTIONS';

/** A page of shipments. */
export type ShipmentConnection = {
  /** The items of the page with their cursors. */
  edges: Array<ShipmentEdge>;
  /** The items of the page. */
  nodes: Array<Shipment>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An approver's decision on a shipment. */
export type ShipmentDecision =
  /** Approves a waiting shipment, which releases it for print. */
  | 'APPROVE'
  /** Deletes a waiting or rejected shipment and its file. */
  | 'DELETE'
  /** Rejects a waiting shipment and returns it to its sender. */
  | 'REJECT';

/** The error of a failed decision in decideShipments. */
export type ShipmentDecisionError = {
  /** The code, the same as for the decision in a mutation of its own. */
  code: ErrorCode;
  /** The error's id in the server log, for INTERNAL_SERVER_ERROR. */
  faultId?: Maybe<Scalars['ID']['output']>;
  /** A sentence that explains the error, in the language of the answer. */
  message: Scalars['String']['output'];
  /** All problems with the decision; empty unless the code is BAD_USER_INPUT. */
  problems: Array<InputProblem>;
  /** The exact reason; null for INTERNAL_SERVER_ERROR. */
  reason?: Maybe<ErrorReason>;
  /** The seconds to wait before another attempt; null if unknown. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
};

/** One decision of decideShipments. */
export type ShipmentDecisionInput = {
  /** The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`. */
  approvalId: Scalars['ID']['input'];
  /** A comment for the sender, allowed with every decision; at most 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The decision. */
  decision: ShipmentDecision;
  /** The ID of the shipment. */
  id: Scalars['ID']['input'];
};

/** The result of one decision of decideShipments. */
export type ShipmentDecisionResult = {
  /** The error; null if the decision succeeded. */
  error?: Maybe<ShipmentDecisionError>;
  /** The shipment's id, as given in the decision. */
  id: Scalars['ID']['output'];
  /** The shipment after the decision; null if the decision failed. */
  shipment?: Maybe<Shipment>;
};

/** An item of a page of shipments, with its cursor. */
export type ShipmentEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Shipment;
};

/** A filter for shipments. Absent fields do not restrict the list. */
export type ShipmentFilter = {
  /** Shipments that came in through one of these channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Shipments created at this time or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Shipments created before this time. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Shipments sent for one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Words that must all occur in the number, the file name, the sender's name and e-mail address or the group's name. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Shipments sent by one of these users. */
  senderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Shipments in one of these states. By default, all shipments except deleted ones, but including the viewer's own shipments that an approver deleted within the last 30 days. */
  statuses?: InputMaybe<Array<ShipmentStatus>>;
};

/** The print and shipping options of a letter. */
export type ShipmentOptions = {
  /** The colour mode. */
  colour: Colour;
  /** The destination. */
  destination: Destination;
  /** The form of registered mail. */
  registered: RegisteredMail;
  /** Single-sided or double-sided printing. */
  sides: Sides;
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

/** The result of submitShipment. */
export type SubmitShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** The result of unlockGroup. */
export type UnlockGroupPayload = {
  /** The group after the mutation. */
  group: Group;
};

/** The result of unlockUser. */
export type UnlockUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** Changes to the account. Absent fields stay unchanged. */
export type UpdateAccountInput = {
  /** The times of day at which approvers are notified of waiting shipments; 12:00 and 15:00 by default. */
  approvalNoticeTimes?: InputMaybe<Array<Scalars['LocalTime']['input']>>;
  /** The name of the company. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** The country of the account, which determines the VAT rate from now on. */
  country?: InputMaybe<Country>;
  /** The times of day at which all other collected notices are sent, such as those of rejected letters to their senders; 12:00 by default. */
  digestTimes?: InputMaybe<Array<Scalars['LocalTime']['input']>>;
  /** The number of minutes, from 0 to 60, for which a released letter can be called back. Letters that are already held keep their time. */
  holdMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The default language of new users. */
  language?: InputMaybe<Language>;
  /** The days on which collected notices are sent; every day by default. */
  noticeDays?: InputMaybe<NoticeDaysInput>;
  /** The IANA time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The result of updateAccount. */
export type UpdateAccountPayload = {
  /** The account after the mutation. */
  account: Account;
};

/** Changes to a group. Absent fields stay unchanged; null clears a field. */
export type UpdateGroupInput = {
  /** The address of the group. */
  address?: InputMaybe<PostalAddressInput>;
  /** The cost bearer (Kostenträger). */
  costBearer?: InputMaybe<Scalars['String']['input']>;
  /** The cost centre (Kostenstelle). */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** The purpose of the group. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the group. */
  id: Scalars['ID']['input'];
  /** The name, unique among the account's groups that are not deleted. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The result of updateGroup. */
export type UpdateGroupPayload = {
  /** The group after the mutation. */
  group: Group;
};

/** Changes to mail settings. Omitted events keep their settings. */
export type UpdateMailSettingsInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** The settings to change, each event at most once. */
  settings: Array<MailSettingInput>;
  /** The ID of the user whose settings are changed; by default, the viewer. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** The result of updateMailSettings. */
export type UpdateMailSettingsPayload = {
  /** The user after the mutation. */
  user: User;
};

/** Changes to the viewer's own profile. Absent fields stay unchanged. */
export type UpdateProfileInput = {
  /** The first name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The language of mails and texts. */
  language?: InputMaybe<Language>;
  /** The last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
};

/** The result of updateProfile. */
export type UpdateProfilePayload = {
  /** The user after the mutation. */
  user: User;
};

/** Changes to a draft or a rejected shipment. Absent fields stay unchanged. */
export type UpdateShipmentInput = {
  /** The ID of another group to send for. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The ID of the shipment. */
  id: Scalars['ID']['input'];
  /** Changes to the print and shipping options. */
  options?: InputMaybe<UpdateShipmentOptionsInput>;
  /** The ID of another upload of the viewer. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes to the print and shipping options of a letter. Absent fields stay unchanged. */
export type UpdateShipmentOptionsInput = {
  /** The colour mode. */
  colour?: InputMaybe<Colour>;
  /** The destination. */
  destination?: InputMaybe<Destination>;
  /** The form of registered mail; national letters only. */
  registered?: InputMaybe<RegisteredMail>;
  /** Single-sided or double-sided printing. */
  sides?: InputMaybe<Sides>;
};

/** The result of updateShipment. */
export type UpdateShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** Changes to a user. Absent fields stay unchanged; null clears a field. */
export type UpdateUserInput = {
  /** The role in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee. */
  approvalTrait?: InputMaybe<ApprovalTrait>;
  /** 1 confirms that the user loses access through the change, for example because only locked groups remain. Without the confirmation, such a change is a CONFLICT. */
  confirmedAccessLoss?: InputMaybe<Scalars['Int']['input']>;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** The e-mail address. The login name changes with it, unless a different login name was chosen. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The first name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The user's position in the company. */
  function?: InputMaybe<Scalars['String']['input']>;
  /** The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The ID of the user. */
  id: Scalars['ID']['input'];
  /** The language of mails to the user; by default, a new user gets that of the account. */
  language?: InputMaybe<Language>;
  /** The last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The login name, without spaces; by default, a new user gets the e-mail address. */
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** A note about the user. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The personnel number. */
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
  /** The base role; by default, a new user gets USER. */
  role?: InputMaybe<Role>;
};

/** The result of updateUser. */
export type UpdateUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** An upload of one PDF: PUT the file to `url`, then create a shipment from it. */
export type Upload = {
  /** The date and time until which the file can be uploaded and used: one day after the creation of the upload. */
  expiresAt: Scalars['DateTime']['output'];
  /** The original file name, as given by the sender. */
  filename: Scalars['String']['output'];
  /** The ID of the upload, to be passed to createShipment as `uploadId`. */
  id: Scalars['ID']['output'];
  /** The URL to PUT the file to: at most 50 MB, with `Content-Type: application/pdf`. Returned only by createUpload. */
  url: Scalars['String']['output'];
};

/** A person with past, present or future access to the account. */
export type User = Node & {
  /** The current access of the user. */
  access?: Maybe<UserAccess>;
  /** The actions that the viewer could take on the user, each with the reason if it is refused at present; empty for a user that the viewer does not see in `users`. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<UserAllowedAction>;
  /** The user's role in the approval of letters: letters have to be approved, the user approves letters of others, or neither. */
  approvalTrait: ApprovalTrait;
  /** The date and time when the user was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail address, unique among the account's users that are not deleted. */
  email: Scalars['String']['output'];
  /** The date and time since which the mail server has reported that the e-mail address does not exist; null while it does not. */
  emailBouncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first name. */
  firstName: Scalars['String']['output'];
  /** The user's position in the company. */
  function?: Maybe<Scalars['String']['output']>;
  /** The groups of the user that are visible to the viewer, by name. */
  groups: Array<Group>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The open invitation, if there is one. */
  invitation?: Maybe<Invitation>;
  /** The language of mails to the user. */
  language: Language;
  /** The date and time of the last login. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last name. */
  lastName: Scalars['String']['output'];
  /** The login name. Once the user has accepted it, it is reserved in the whole installation for good. */
  loginName: Scalars['String']['output'];
  /** The mail settings of the user: every event once, in the order of the enum. */
  mailSettings?: Maybe<Array<MailSetting>>;
  /** A note about the user, visible only to users who administer this user. */
  note?: Maybe<Scalars['String']['output']>;
  /** The personnel number. */
  personnelNumber?: Maybe<Scalars['String']['output']>;
  /** The base role of the user. */
  role: Role;
  /** The number of waiting shipments of which no other approver is notified, or on which no other user can decide. It has to be confirmed when the user is locked or deleted, loses the trait, or switches these notices off. */
  solelyWatchedShipments?: Maybe<Scalars['Int']['output']>;
  /** The status of the user. */
  status: UserStatus;
  /** The date and time of the last change to the user. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The access of a user, by the rule that applies to logins and sessions. */
export type UserAccess = {
  /** True if the user can log in. */
  allowed: Scalars['Boolean']['output'];
  /** The reason why the user cannot log in; null if the user can. */
  reason?: Maybe<AccessReason>;
};

/** An action on a user, by the mutation that carries it out. */
export type UserAction =
  /** Assign at least one other approval trait (`updateUser` with `approvalTrait`). */
  | 'ASSIGN_APPROVAL_TRAIT'
  /** Assign at least one other role (`updateUser` with `role`). */
  | 'ASSIGN_ROLE'
  /** Delete the user: deleteUser. */
  | 'DELETE'
  /** Hand the superadmin role over to the user: handOverSuperadmin. */
  | 'HAND_OVER_SUPERADMIN'
  /** Send an invitation: inviteUser. */
  | 'INVITE'
  /** Lock the user: lockUser. */
  | 'LOCK'
  /** Unlock the user, or lift the limit on logins after too many wrong passwords: unlockUser. */
  | 'UNLOCK'
  /** Change names, personnel number, function or language: updateUser. */
  | 'UPDATE'
  /** Change the groups that the viewer manages (`updateUser` with `groupIds`, `assignGroup`). A user who also belongs to other groups can only be removed from groups. */
  | 'UPDATE_GROUPS'
  /** Change the e-mail address or the login name (`updateUser` with `email` or `loginName`). */
  | 'UPDATE_LOGIN'
  /** Change the mail settings of the user: updateMailSettings. */
  | 'UPDATE_MAIL_SETTINGS'
  /** Change the note about the user (`updateUser` with `note`). */
  | 'UPDATE_NOTE';

/** An action on a user, and whether the viewer can carry it out at present. */
export type UserAllowedAction = {
  /** The action. */
  action: UserAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A page of users. */
export type UserConnection = {
  /** The items of the page with their cursors. */
  edges: Array<UserEdge>;
  /** The items of the page. */
  nodes: Array<User>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of users, with its cursor. */
export type UserEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: User;
};

/** A filter for users. Absent fields do not restrict the list. */
export type UserFilter = {
  /** Users who can log in (`User.access`) if true, all others if false. */
  accessAllowed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent. */
  accessReasons?: InputMaybe<Array<AccessReason>>;
  /** Users with one of these traits. */
  approvalTraits?: InputMaybe<Array<ApprovalTrait>>;
  /** Members of one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Invited users whose invitation has expired if true, all others if false. */
  invitationExpired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Users who need a group and have none (`Dashboard.usersWithoutGroup`) if true, all others if false. */
  needsGroup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Users with one of these roles. */
  roles?: InputMaybe<Array<Role>>;
  /** Words that must all occur in the name, e-mail address, login name, personnel number or function. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Users in one of these states; by default, all except DELETED. */
  statuses?: InputMaybe<Array<UserStatus>>;
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
  /** The base role, by rank: USER, GROUP_MANAGER, MANAGER, SUPERADMIN. */
  | 'ROLE'
  /** The status, by its name. */
  | 'STATUS'
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

/** The authenticated user, with permissions and session. */
export type Viewer = {
  /** The account of the user. */
  account: Account;
  /** The pages of an admin UI that are available to the viewer. */
  areas: Array<Area>;
  /** The roles and approval traits that the viewer can give to new users (`createUser`). For a change of a user (`updateUser`), the current role and trait are possible as well. */
  assignableRoles: Array<AssignableRole>;
  /** The counts on the start page. */
  dashboard: Dashboard;
  /** The permissions of the viewer, with their scopes. */
  permissions: Array<PermissionGrant>;
  /** The session of the current request. */
  session: Session;
  /** The authenticated user. */
  user: User;
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
