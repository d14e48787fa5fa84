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

/** A customer account. No data is visible across accounts. */
export type Account = Node & {
  /** The times of day at which approvers are notified of waiting shipments, in the time zone of the account, in ascending order. */
  approvalNoticeTimes: Array<Scalars['LocalTime']['output']>;
  /** The billing contacts, 1 to 3: users who receive the monthly costs by mail (FWD-2), in the order in which they were named. */
  billingContacts: Array<User>;
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
  /** The group of all users. */
  everyone: Everyone;
  /** True if the account is in group mode: it has a group that is not deleted, and every letter names a group. */
  groupMode: Scalars['Boolean']['output'];
  /** The number of minutes, from 0 to 60, for which a released letter can be called back before it is handed over to print. A change applies to letters released afterwards. */
  holdMinutes: Scalars['Int']['output'];
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The default language of new users, and the language of the account as a whole: it decides the default format of downloaded tables. */
  language: Language;
  /** The licences for users, by type. The operator of the gateway sets their number. */
  licences: Array<Licences>;
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

/** A fault in the activity log. */
export type ActivityFault = {
  /** The entry in its current state; null if it is missing or unreadable. */
  activity?: Maybe<Activity>;
  /** The ID of the entry, even if it was removed; null if the fault concerns the whole log. */
  activityId?: Maybe<Scalars['ID']['output']>;
  /** The fault as a sentence in the viewer's language. */
  message: Scalars['String']['output'];
  /** The kind of the fault. */
  reason: ActivityFaultReason;
  /** The entry's place in the chain, counted from 1; null if it has none. */
  sequence?: Maybe<Scalars['Int']['output']>;
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

/** The verification of the account's activity log. The result is stored in the same database as the log: anyone with write access can change both, so it is no proof to an outsider. Proof is the command `verify` with the key on another machine, or a head noted earlier. */
export type ActivityVerification = {
  /** The result of the last verification; null before the first one has ended. */
  result?: Maybe<ActivityVerificationResult>;
  /** The time of the request for the current verification; null if none waits or runs. */
  runningSince?: Maybe<Scalars['DateTime']['output']>;
};

/** The result of a verification of the whole activity log: hashes, seals, and the order and completeness of the entries. */
export type ActivityVerificationResult = {
  /** The number of sealed entries, all of them verified. */
  entries: Scalars['Int']['output'];
  /** The number of faults; 0 if the log is unchanged. */
  faultCount: Scalars['Int']['output'];
  /** The first 100 faults. */
  faults: Array<ActivityFault>;
  /** The head of the chain, as `sequence:hash`. A note of it outside the system proves later, with `verify --expect`, that no entry up to it was changed or removed. */
  head: Scalars['String']['output'];
  /** The time of the verified state of the log. */
  verifiedAt: Scalars['DateTime']['output'];
  /** The number of entries that were not sealed yet. They are sealed within seconds; the next verification includes them. */
  waitingEntries: Scalars['Int']['output'];
};

/** The result of addUsersToGroup. */
export type AddUsersToGroupPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
};

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

/** A request for the approval of a shipment by a second person, and the decision. */
export type Approval = {
  /** The approver's comment. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The date and time of the decision; null while the approval is pending. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who decided; null while the approval is pending. */
  decidedBy?: Maybe<User>;
  /** The approver in whose place a deputy decided; null for a decision in one's own right, and while the approval is pending. */
  decidedFor?: Maybe<User>;
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
  addUserIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** True to assign the role to everyone, including users who are created later; false to remove it from everyone, except from users with an assignment of their own. The viewer must hold everything that the role grants (DBX-9). */
  everyone?: InputMaybe<Scalars['Boolean']['input']>;
  /** The groups for which the added users hold the role, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups, and permissions that are limited or exist for the whole account only have no effect (PLY-5). For added users who hold the role already, the groups are replaced. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The ID of the role. */
  id: Scalars['ID']['input'];
  /** The users who lose the role; at most 500. A user in both lists loses it. */
  removeUserIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of assignCustomRole. */
export type AssignCustomRolePayload = {
  /** The customRole after the mutation. */
  customRole: CustomRole;
};

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

/** The added and the removed assignees of a shipment. */
export type AssignShipmentInput = {
  /** The users to whom the shipment is assigned, at most 20. Each must have access and see shipments; neither the viewer nor the sender can be named. */
  addUserIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The ID of the shipment. */
  id: Scalars['ID']['input'];
  /** The users who no longer are assignees, at most 20. Their access to the shipment ends at once. */
  removeUserIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of assignShipment. */
export type AssignShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

/** A role that the viewer can give to a new user. */
export type AssignableRole = {
  /** The approval traits that the viewer can combine with the role. Only the default trait if the viewer cannot assign traits. */
  approvalTraits: Array<ApprovalTrait>;
  /** True for the default role of createUser. */
  isDefault: Scalars['Boolean']['output'];
  /** The role. */
  role: Role;
};

/** The settings of a shipment under a name, for createShipment. Shipments that were created from it do not depend on it. */
export type BookingTemplate = Node & {
  /** The actions that the viewer could take on the template, each with the reason if it is refused at present. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. An owner with UPDATE can change neither the owner nor the permitted users and roles. */
  allowedActions: Array<BookingTemplateAllowedAction>;
  /** The cost centre of the shipments; null for that of their group. */
  costCentre?: Maybe<Scalars['String']['output']>;
  /** The date and time when the template was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The custom roles whose holders can use it. */
  customRoles: Array<CustomRole>;
  /** True if its owner can change name, options, group and cost centre. */
  editableByOwner: Scalars['Boolean']['output'];
  /** The group that the shipments are sent for; null if the template names none. */
  group?: Maybe<Group>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The name, unique within the account; names that only look different count as the same. */
  name: Scalars['String']['output'];
  /** The print and shipping options. */
  options: ShipmentOptions;
  /** The owner. */
  owner: User;
  /** The date and time of the last change to the template. */
  updatedAt: Scalars['DateTime']['output'];
  /** Further users who can use it. */
  users: Array<User>;
};

/** An action on a booking template, by the mutation that carries it out. */
export type BookingTemplateAction =
  /** Copy the template under another name: copyBookingTemplate. */
  | 'COPY'
  /** Delete the template: deleteBookingTemplate. */
  | 'DELETE'
  /** Change name, options, group or cost centre: updateBookingTemplate. */
  | 'UPDATE';

/** An action on a booking template, and whether the viewer can carry it out at present. */
export type BookingTemplateAllowedAction = {
  /** The action. */
  action: BookingTemplateAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A page of booking templates. */
export type BookingTemplateConnection = {
  /** The items of the page with their cursors. */
  edges: Array<BookingTemplateEdge>;
  /** The items of the page. */
  nodes: Array<BookingTemplate>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of booking templates, with its cursor. */
export type BookingTemplateEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: BookingTemplate;
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

/** The users of a bulk change. */
export type ChangeUsersInput = {
  /** True to change the permitted users even if others are refused; by default, no user is changed in that case. */
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  /** The IDs of the users: 1 to 500, each once. */
  userIds: Array<Scalars['ID']['input']>;
};

/** The users of a bulk change, and a group. */
export type ChangeUsersOfGroupInput = {
  /** The ID of the group. */
  groupId: Scalars['ID']['input'];
  /** True to change the permitted users even if others are refused; by default, no user is changed in that case. */
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  /** The IDs of the users: 1 to 500, each once. */
  userIds: Array<Scalars['ID']['input']>;
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

/** A copy of a booking template. */
export type CopyBookingTemplateInput = {
  /** The ID of the template to copy. */
  id: Scalars['ID']['input'];
  /** The name of the copy, at most 100 characters. */
  name: Scalars['String']['input'];
};

/** The result of copyBookingTemplate. */
export type CopyBookingTemplatePayload = {
  /** The bookingTemplate after the mutation. */
  bookingTemplate: BookingTemplate;
};

/** A custom role to copy, and the name of the copy. */
export type CopyCustomRoleInput = {
  /** The ID of the role. */
  id: Scalars['ID']['input'];
  /** The name of the copy. */
  name: Scalars['String']['input'];
};

/** The result of copyCustomRole. */
export type CopyCustomRolePayload = {
  /** The customRole after the mutation. */
  customRole: CustomRole;
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
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** The custom roles whose holders can use it, at most 200. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True if the owner can change name, options, group and cost centre. False if absent for a new one. */
  editableByOwner?: InputMaybe<Scalars['Boolean']['input']>;
  /** The group that the shipments are sent for; null for none. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** The print and shipping options. */
  options: ShipmentOptionsInput;
  /** The owner; of a new template the viewer if absent. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The users who can use it, at most 200. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of createBookingTemplate. */
export type CreateBookingTemplatePayload = {
  /** The bookingTemplate after the mutation. */
  bookingTemplate: BookingTemplate;
};

/** A new credential. */
export type CreateCredentialInput = {
  /** The group that the credential sends for. Required for `SFTP` and `API` as soon as the account has a group; not allowed for `DRIVER`. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of the credential, which is the channel that it is for. */
  kind: CredentialKind;
  /** A label, such as the name of the program that uses the credential; at most 100 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** The program that uses the credential, a user with the access kind API; by default the viewer. Its credential is of the kind API and belongs to no group. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** The result of createCredential. */
export type CreateCredentialPayload = {
  /** The credential as it is now. */
  credential: Credential;
  /** The secret, which begins with `vieraugen_`. Returned only once. The secret of an `API` credential is sent as `Authorization: Bearer …`. */
  secret: Scalars['String']['output'];
};

/** A new custom role. */
export type CreateCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: InputMaybe<Array<AreaGrantInput>>;
  /** The purpose of the role. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The permissions, each once, including those that they need. */
  grants?: InputMaybe<Array<PermissionGrantInput>>;
  /** The name: 1 to 100 characters; unique within the account, and different from the names of base roles. */
  name: Scalars['String']['input'];
  /** A template whose permissions are added to those of `grants` and `areas`. The role does not depend on it later. */
  template?: InputMaybe<CustomRoleTemplateName>;
};

/** The result of createCustomRole. */
export type CreateCustomRolePayload = {
  /** The customRole after the mutation. */
  customRole: CustomRole;
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
  /** The print and shipping options. Required without a template; they replace all options of the template. */
  options?: InputMaybe<ShipmentOptionsInput>;
  /** A booking template: its options, group and cost centre apply unless this input names others. Later changes to the template have no effect on the shipment. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
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
  /** The name of the company that the user works for; null for the account's. */
  companyName?: InputMaybe<Scalars['String']['input']>;
  /** The custom roles, as in `updateUserRoles`. Required if no base role is named and the creator could not give USER: the base role is MEMBER then. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The e-mail address, unique among the account's users that are not deleted. */
  email: Scalars['String']['input'];
  /** The first name. */
  firstName: Scalars['String']['input'];
  /** The user's position in the company. */
  function?: InputMaybe<Scalars['String']['input']>;
  /** The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The areas that the mobile app hides from the user; an empty list hides none. */
  hiddenAppAreas?: InputMaybe<Array<AppArea>>;
  /** The key figures that the mobile app hides from the user; an empty list hides none. */
  hiddenKeyFigures?: InputMaybe<Array<KeyFigure>>;
  /** The language of mails to the user; by default, a new user gets that of the account. */
  language?: InputMaybe<Language>;
  /** The last name. */
  lastName: Scalars['String']['input'];
  /** The login name, without spaces; by default, a new user gets the e-mail address. */
  loginName?: InputMaybe<Scalars['String']['input']>;
  /** A note about the user. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The areas in which the user can be chosen as owner. By default, a new user can be chosen in all. The user keeps existing ownership. */
  ownerAreas?: InputMaybe<Array<OwnerArea>>;
  /** The personnel number. */
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
  /** The base role; by default, a new user gets USER, or MEMBER with custom roles if the creator could not give USER. */
  role?: InputMaybe<Role>;
  /** The salutation in mails; null for none. */
  salutation?: InputMaybe<Salutation>;
  /** The type; by default, a new user gets FULL. A read-only user can become FULL; a full user cannot become read-only. INVALID_STATE if all licences of the type are used. */
  type?: InputMaybe<UserType>;
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

/** A role of the account's own. Its permissions add to those of the base role, the approval trait and other custom roles. */
export type CustomRole = Node & {
  /** The actions that the viewer could take on the role, each with the reason if it is refused at present. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<CustomRoleAllowedAction>;
  /** The date and time when the role was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The purpose of the role. */
  description?: Maybe<Scalars['String']['output']>;
  /** True if the role is assigned to everyone, including users who are created later (DBX-9). */
  everyone: Scalars['Boolean']['output'];
  /** The permissions of the role, with their scopes and limits. */
  grants: Array<PermissionGrant>;
  /** The number of users who hold the role (`UserFilter.customRoleIds`). */
  holders: Scalars['Int']['output'];
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The name, unique within the account; names that only look different count as the same. */
  name: Scalars['String']['output'];
  /** The date and time of the last change to the role. */
  updatedAt: Scalars['DateTime']['output'];
};

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

/** An action on a custom role, and whether the viewer can carry it out at present. */
export type CustomRoleAllowedAction = {
  /** The action. */
  action: CustomRoleAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** A custom role of a user, with the groups for which it is held, and the user who assigned it. */
export type CustomRoleAssignment = {
  /** The date and time of the assignment, or of the last change of its groups. */
  assignedAt: Scalars['DateTime']['output'];
  /** The user who assigned the role. */
  assignedBy: User;
  /** The custom role. */
  customRole: CustomRole;
  /** The groups for which the role is held; null for the whole account. A locked group has no effect until it is unlocked; an empty list has no effect (PLY-5). */
  groups?: Maybe<Array<Group>>;
};

/** A page of custom roles. */
export type CustomRoleConnection = {
  /** The items of the page with their cursors. */
  edges: Array<CustomRoleEdge>;
  /** The items of the page. */
  nodes: Array<CustomRole>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of items in the list; computed only if requested. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a page of custom roles, with its cursor. */
export type CustomRoleEdge = {
  /** The cursor of the item, which marks its position in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: CustomRole;
};

/** A filter for custom roles. Absent fields do not restrict the list. */
export type CustomRoleFilter = {
  /** Roles that one of these users holds. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The groups for which a user holds a custom role. */
export type CustomRoleGroupsInput = {
  /** The ID of the role, which is among `customRoleIds`. */
  customRoleId: Scalars['ID']['input'];
  /** The groups for which the role is held, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups (PLY-5). */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** A template from which a custom role can be created. */
export type CustomRoleTemplate = {
  /** The purpose of the role, in the language of the answer. */
  description: Scalars['String']['output'];
  /** The permissions, with their scopes. */
  grants: Array<PermissionGrant>;
  /** A name for the role, in the language of the answer. */
  name: Scalars['String']['output'];
  /** The template. */
  template: CustomRoleTemplateName;
};

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
  /** The approver in whose place a deputy decided; null for a decision in one's own right. */
  decidedFor?: Maybe<User>;
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

/** The result of deleteBookingTemplate. */
export type DeleteBookingTemplatePayload = {
  /** The ID of the deleted template. */
  deletedId: Scalars['ID']['output'];
};

/** The result of deleteCredential. */
export type DeleteCredentialPayload = {
  /** The credential after the mutation. */
  credential: Credential;
};

/** The result of deleteCustomRole. */
export type DeleteCustomRolePayload = {
  /** The ID of the deleted role. */
  deletedId: Scalars['ID']['output'];
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

/** The result of deleteUsers. */
export type DeleteUsersPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
};

/** A user who can become a deputy. */
export type DeputyCandidate = {
  /** The user. */
  user: User;
};

/** A period in which a user, the deputy, decides on letters in place of an approver: those that the approver could decide on at that moment, except those that one of the two sent. It ends by itself, and has no effect while the approver has no access or no permission to decide. */
export type Deputyship = {
  /** The actions that the viewer could take on the deputyship, each with the reason if it is refused at present. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<DeputyshipAllowedAction>;
  /** The approver in whose place the deputy decides. */
  approver: User;
  /** The user who decides in place of the approver. */
  deputy: User;
  /** The end of the period: the first moment after it. */
  endsAt: Scalars['DateTime']['output'];
  /** The ID of the deputyship. */
  id: Scalars['ID']['output'];
  /** The first moment of the period. */
  startsAt: Scalars['DateTime']['output'];
};

/** An action on a deputyship, by the mutation that carries it out. */
export type DeputyshipAction =
  /** End it as the approver or as a user who administers the approver: endDeputyship. */
  | 'END'
  /** End it as the deputy: resignDeputyship. */
  | 'RESIGN'
  /** Change its period: updateDeputyship. */
  | 'UPDATE';

/** An action on a deputyship, and whether the viewer can carry it out at present. */
export type DeputyshipAllowedAction = {
  /** The action. */
  action: DeputyshipAction;
  /** True if the mutation accepts the action at present. */
  allowed: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null if the action is allowed. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason that the mutation's error would carry; null if the action is allowed. */
  reason?: Maybe<ErrorReason>;
};

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The result of endDeputyship. */
export type EndDeputyshipPayload = {
  /** The ID of the deputyship, which no longer exists. */
  endedId: Scalars['ID']['output'];
};

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

/** The result of eraseShipment. */
export type EraseShipmentPayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
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

/** The group of all users: it always exists, contains every user, and can only get custom roles. Letters are not sent for it, so `groups` does not list it. */
export type Everyone = {
  /** The custom roles that everyone holds, sorted by name; assigned by `assignCustomRole`. */
  customRoles: Array<CustomRole>;
  /** The number of users who are not deleted. */
  members: Scalars['Int']['output'];
  /** The name, in the language of the answer. */
  name: Scalars['String']['output'];
};

/** The permissions that one user would gain and lose. */
export type GrantChange = {
  /** The permissions that the user would gain, with their new scopes and limits. */
  gains: Array<PermissionGrant>;
  /** The permissions that the user would gain for groups that a custom role names, with these groups; those to which the user belongs are not considered (PLY-5). */
  gainsInGroups: Array<PermissionInGroups>;
  /** The permissions that the user would lose, with their former scopes and limits; also those of which only a narrower scope or a smaller part remains. */
  losses: Array<PermissionGrant>;
  /** The permissions that the user would lose for groups that a custom role names, with these groups. */
  lossesInGroups: Array<PermissionInGroups>;
  /** The user. */
  user: User;
};

/** A property of shipments to which a granted permission can be limited (PLY-5). */
export type GrantLimit =
  /** Channels through which shipments came in. */
  | 'CHANNELS'
  /** Statuses of shipments: those that a permission to view shows, and those that a permission to act sets. */
  | 'STATUSES';

/** The effect of a change of roles or rights. A user can gain some permissions and lose others. */
export type GrantPreview = {
  /** The users whose permissions would change, in the order of their creation; at most the first 200, and only those that are visible to the viewer. */
  changes: Array<GrantChange>;
  /** The number of all users who would gain a permission or a wider scope. */
  gainingUsers: Scalars['Int']['output'];
  /** The number of all users who would lose a permission or a wider scope. */
  losingUsers: Scalars['Int']['output'];
  /** The version of all permissions in the account that the preview is about. Passed as `expectedVersion`, it makes the change fail with CONFLICT if any of them has changed since. */
  version: Scalars['Int']['output'];
  /** The permissions that would have no effect for some of these users, because a role is held for groups only and the permission is limited or exists for the whole account only (PLY-5). */
  withoutEffect: Array<Permission>;
};

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

/** The result of inviteUsers. */
export type InviteUsersPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
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

/** The licences of an account for users of one type (DBX-5). */
export type Licences = {
  /** The number of users of this type that the account may have; null for any number. */
  total?: Maybe<Scalars['Int']['output']>;
  /** The type of the users. */
  type: UserType;
  /** The number of users of this type that are not deleted, invited or not. It exceeds `total` if the operator has lowered that number: nobody loses access, and nobody is added. */
  used: Scalars['Int']['output'];
};

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

/** The result of lockUsers. */
export type LockUsersPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
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

/** A message to selected users, or to all holders of a custom role: exactly one of the two is named. */
export type MailUsersInput = {
  /** The ID of the custom role whose holders get the message, as far as the viewer can send messages to them (PLY-11). */
  customRoleId?: InputMaybe<Scalars['ID']['input']>;
  /** A key chosen by the client, 1 to 100 characters. The same input with the same key is sent once; another input with the same key is `CONFLICT`. */
  idempotencyKey: Scalars['String']['input'];
  /** True to send the message to the permitted users even if others are refused; by default, no user gets it in that case. */
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  /** The subject: 1 to 120 characters on one line. */
  subject: Scalars['String']['input'];
  /** The message as plain text: 1 to 4,000 characters, with line breaks. */
  text: Scalars['String']['input'];
  /** The IDs of the users: 1 to 500, each once. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of mailUsers. */
export type MailUsersPayload = {
  /** The result for each selected user, in the order of the input; for a custom role, one entry for each holder who gets no message. `done` is true if the mail was accepted for delivery. */
  changes: Array<UserChange>;
  /** The number of mails, one for each recipient. */
  recipients: Scalars['Int']['output'];
};

/** The result of markShipmentForErasure. */
export type MarkShipmentForErasurePayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
};

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
  /** Adds users to a group. If one user is refused, no user is changed, unless `partial` is true. */
  addUsersToGroup?: Maybe<AddUsersToGroupPayload>;
  /** Approves a waiting shipment of another user, which releases it for print. */
  approveShipment?: Maybe<ApproveShipmentPayload>;
  /** Assigns a custom role to users and removes it from others, all or none. The viewer must be able to grant all permissions of the role. */
  assignCustomRole?: Maybe<AssignCustomRolePayload>;
  /** Adds users to a group, for example all users who lost access with their last active group. If one of them cannot be added, none is. The rules of updateUser for `groupIds` apply to each user. */
  assignGroup?: Maybe<AssignGroupPayload>;
  /** Adds and removes assignees of a shipment; either all changes apply or none. Assignees can view the shipment, even outside their groups, and edit, submit, cancel and delete it like its sender. Neither assignees nor users who have edited or submitted the shipment can decide on it. The shipment of an examinee still waits for approval. */
  assignShipment?: Maybe<AssignShipmentPayload>;
  /** Cancels a shipment for good before its hand-over to print: the viewer's own shipment or, until `handOverAt`, an approved one that the viewer can decide on. To ask for a new decision instead, use recallShipment. */
  cancelShipment?: Maybe<CancelShipmentPayload>;
  /** Changes the viewer's own password and ends all other sessions of the viewer. */
  changePassword?: Maybe<ChangePasswordPayload>;
  /** Confirms the registration of an account with the token from the mail, without logging in. LOGIN_FAILED for an unknown or expired token. */
  confirmRegistration?: Maybe<ConfirmRegistrationPayload>;
  /** Creates a booking template with the settings of another one. The viewer owns the copy; no other user or role can use it yet. */
  copyBookingTemplate?: Maybe<CopyBookingTemplatePayload>;
  /** Creates a custom role with the permissions and the description of another one. Nobody holds the copy. */
  copyCustomRole?: Maybe<CopyCustomRolePayload>;
  /** Creates a booking template. */
  createBookingTemplate?: Maybe<CreateBookingTemplatePayload>;
  /** Creates a credential for the viewer, or for a program (`userId`): at most one of each kind; in group mode, one of `SFTP` and one of `API` for each group. `INVALID_STATE` with the reason `CHANNEL_UNAVAILABLE` for a channel that does not exist yet: only `API` exists. */
  createCredential?: Maybe<CreateCredentialPayload>;
  /** Creates a custom role. The viewer must be able to grant all of its permissions. */
  createCustomRole?: Maybe<CreateCustomRolePayload>;
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
  /** Deletes a booking template. Shipments that were created from it stay as they are. */
  deleteBookingTemplate?: Maybe<DeleteBookingTemplatePayload>;
  /** Deletes a credential of the viewer, or of a program, which stops working at once. */
  deleteCredential?: Maybe<DeleteCredentialPayload>;
  /** Deletes a custom role. Its holders lose it at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`. */
  deleteCustomRole?: Maybe<DeleteCustomRolePayload>;
  /** Deletes a group for good. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`. */
  deleteGroup?: Maybe<DeleteGroupPayload>;
  /** Deletes a shipment and its file. The sender can delete a draft or a rejected shipment, an approver a waiting or a rejected one. */
  deleteShipment?: Maybe<DeleteShipmentPayload>;
  /** Deletes a user for good. Records of the user's actions remain, and the login name is never available again. */
  deleteUser?: Maybe<DeleteUserPayload>;
  /** Deletes users for good, as `deleteUser` does for one. A user whose waiting shipments would lose their last notified approver is refused: confirm that with `deleteUser`. If one user is refused, no user is changed, unless `partial` is true. */
  deleteUsers?: Maybe<DeleteUsersPayload>;
  /** Ends a deputyship at once, even before it has begun. NOT_FOUND for one that is over. */
  endDeputyship?: Maybe<EndDeputyshipPayload>;
  /** Ends user management: all users except the superadmin lose access for good, all groups are deleted, and the surcharge no longer applies. */
  endUserManagement?: Maybe<EndUserManagementPayload>;
  /** Deletes the PDF of a marked shipment and its file name for good (DBX-6). The number, the price, the decisions and the entries of the log stay. INVALID_STATE without a mark. Nothing changes if it is erased already. */
  eraseShipment?: Maybe<EraseShipmentPayload>;
  /** Hands the superadmin role over to another user. The previous superadmin becomes a manager. */
  handOverSuperadmin?: Maybe<HandOverSuperadminPayload>;
  /** Sends the user a mail with a link to choose a password, and revokes any earlier link. RATE_LIMITED after too many invitations to the address, by the viewer or by the account; the earlier link then stays valid. */
  inviteUser?: Maybe<InviteUserPayload>;
  /** Sends invitations to users, as `inviteUser` does for one. If one user is refused, no user is changed, unless `partial` is true. */
  inviteUsers?: Maybe<InviteUsersPayload>;
  /** Locks a group. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`. */
  lockGroup?: Maybe<LockGroupPayload>;
  /** Locks a user, who loses access at once. */
  lockUser?: Maybe<LockUserPayload>;
  /** Locks users, as `lockUser` does for one. A user whose waiting shipments would lose their last notified approver is refused: confirm that with `lockUser`. If one user is refused, no user is changed, unless `partial` is true. */
  lockUsers?: Maybe<LockUsersPayload>;
  /** Logs in. LOGIN_FAILED for every refused login, whatever the reason. RATE_LIMITED after 20 wrong passwords for a user within 15 minutes, counted separately for each device known from an earlier login, and after 300 failed logins from one IP address. */
  logIn?: Maybe<LogInPayload>;
  /** Ends the current session. */
  logOut?: Maybe<LogOutPayload>;
  /** Sends a message by mail to selected users, or to all holders of a custom role (PLY-10, PLY-11): one mail to each, framed in the recipient's language, with the viewer's name and without the viewer's address. If one user is refused, nobody gets it, unless `partial` is true. `RATE_LIMITED` beyond 10,000 recipients of the account within an hour; a single message can have more. */
  mailUsers?: Maybe<MailUsersPayload>;
  /** Marks a shipment for its final deletion (DBX-6): one that was sent, canceled or deleted. Nothing changes if it is marked already. */
  markShipmentForErasure?: Maybe<MarkShipmentForErasurePayload>;
  /** Moves a waiting shipment from a deleted group to an active one, with a new approval. The price stays the same and is charged to the new group. */
  moveShipment?: Maybe<MoveShipmentPayload>;
  /** Names an active user as billing contact, whatever their role. INVALID_STATE if the user is one already, or if there are three. */
  nameBillingContact?: Maybe<NameBillingContactPayload>;
  /** Names a deputy for a period: of the viewer, or of an approver whom the viewer administers and to whom the viewer could give the trait APPROVER. Several deputies at the same time are possible; a deputy cannot have a deputy at the same time. */
  nameDeputy?: Maybe<NameDeputyPayload>;
  /** Withdraws the approval of a shipment before its hand-over (`handOverAt`). The shipment then waits for a decision again, with a new approval. For users who can decide on the shipment; its sender uses cancelShipment. */
  recallShipment?: Maybe<RecallShipmentPayload>;
  /** Registers an account and its superadmin, and mails a link that confirms the registration. Until then the superadmin can log in and read, but send nothing, and the same e-mail address can be registered again. RATE_LIMITED after too many registrations from one IP address within an hour, or too many mails to one e-mail address. */
  registerAccount?: Maybe<RegisterAccountPayload>;
  /** Rejects a waiting shipment of another user and returns it to its sender. */
  rejectShipment?: Maybe<RejectShipmentPayload>;
  /** Removes a user from the billing contacts. INVALID_STATE for the last one. Locking or deleting a contact also removes them; the superadmin replaces the last contact. */
  removeBillingContact?: Maybe<RemoveBillingContactPayload>;
  /** Removes users from a group. A user who would lose access is refused: confirm that with `updateUser`. If one user is refused, no user is changed, unless `partial` is true. */
  removeUsersFromGroup?: Maybe<RemoveUsersFromGroupPayload>;
  /** Ends a deputyship of the viewer, who is the deputy, at once and even before it has begun. NOT_FOUND for one that is over. */
  resignDeputyship?: Maybe<ResignDeputyshipPayload>;
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
  /** Unlocks users, as `unlockUser` does for one. If one user is refused, no user is changed, unless `partial` is true. */
  unlockUsers?: Maybe<UnlockUsersPayload>;
  /** Removes the mark for the final deletion of a shipment. Nothing changes if it is not marked. */
  unmarkShipmentForErasure?: Maybe<UnmarkShipmentForErasurePayload>;
  /** Changes the data of the account. */
  updateAccount?: Maybe<UpdateAccountPayload>;
  /** Changes a booking template. Requires the permission to manage templates; with `editableByOwner`, the owner can change all but the owner and the permitted users and roles. */
  updateBookingTemplate?: Maybe<UpdateBookingTemplatePayload>;
  /** Changes a custom role. New permissions apply to all holders from their next request on. The viewer must be able to grant everything that the role grants before and afterwards. */
  updateCustomRole?: Maybe<UpdateCustomRolePayload>;
  /** Changes the period of a deputyship that is not over. */
  updateDeputyship?: Maybe<UpdateDeputyshipPayload>;
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
  /** Replaces the rights or exclusions of a user. The viewer must be able to grant every new right, and every permission that is no longer excluded. */
  updateUserRights?: Maybe<UpdateUserRightsPayload>;
  /** Replaces the custom roles of a user. The viewer must be able to grant all permissions of the new ones. */
  updateUserRoles?: Maybe<UpdateUserRolesPayload>;
  /** Starts a verification of the whole activity log in the background, unless one already waits or runs. The gateway also verifies every log once a night. */
  verifyActivities?: Maybe<VerifyActivitiesPayload>;
};


/** The write operations, executed one after the other. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** The write operations, executed one after the other. */
export type MutationAddUsersToGroupArgs = {
  input: ChangeUsersOfGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationApproveShipmentArgs = {
  approvalId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationAssignCustomRoleArgs = {
  input: AssignCustomRoleInput;
};


/** The write operations, executed one after the other. */
export type MutationAssignGroupArgs = {
  input: AssignGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationAssignShipmentArgs = {
  input: AssignShipmentInput;
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
export type MutationCopyBookingTemplateArgs = {
  input: CopyBookingTemplateInput;
};


/** The write operations, executed one after the other. */
export type MutationCopyCustomRoleArgs = {
  input: CopyCustomRoleInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateBookingTemplateArgs = {
  input: CreateBookingTemplateInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateCredentialArgs = {
  input: CreateCredentialInput;
};


/** The write operations, executed one after the other. */
export type MutationCreateCustomRoleArgs = {
  input: CreateCustomRoleInput;
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
export type MutationDeleteBookingTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationDeleteCredentialArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationDeleteCustomRoleArgs = {
  confirmedHolders?: InputMaybe<Scalars['Int']['input']>;
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
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
export type MutationDeleteUsersArgs = {
  input: ChangeUsersInput;
};


/** The write operations, executed one after the other. */
export type MutationEndDeputyshipArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationEndUserManagementArgs = {
  input: EndUserManagementInput;
};


/** The write operations, executed one after the other. */
export type MutationEraseShipmentArgs = {
  id: Scalars['ID']['input'];
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
export type MutationInviteUsersArgs = {
  input: ChangeUsersInput;
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
export type MutationLockUsersArgs = {
  input: ChangeUsersInput;
};


/** The write operations, executed one after the other. */
export type MutationLogInArgs = {
  input: LogInInput;
};


/** The write operations, executed one after the other. */
export type MutationMailUsersArgs = {
  input: MailUsersInput;
};


/** The write operations, executed one after the other. */
export type MutationMarkShipmentForErasureArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationMoveShipmentArgs = {
  input: MoveShipmentInput;
};


/** The write operations, executed one after the other. */
export type MutationNameBillingContactArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationNameDeputyArgs = {
  input: NameDeputyInput;
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
export type MutationRemoveBillingContactArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationRemoveUsersFromGroupArgs = {
  input: ChangeUsersOfGroupInput;
};


/** The write operations, executed one after the other. */
export type MutationResignDeputyshipArgs = {
  id: Scalars['ID']['input'];
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
export type MutationUnlockUsersArgs = {
  input: ChangeUsersInput;
};


/** The write operations, executed one after the other. */
export type MutationUnmarkShipmentForErasureArgs = {
  id: Scalars['ID']['input'];
};


/** The write operations, executed one after the other. */
export type MutationUpdateAccountArgs = {
  input: UpdateAccountInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateBookingTemplateArgs = {
  input: UpdateBookingTemplateInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateCustomRoleArgs = {
  input: UpdateCustomRoleInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateDeputyshipArgs = {
  input: UpdateDeputyshipInput;
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


/** The write operations, executed one after the other. */
export type MutationUpdateUserRightsArgs = {
  input: UpdateUserRightsInput;
};


/** The write operations, executed one after the other. */
export type MutationUpdateUserRolesArgs = {
  input: UpdateUserRolesInput;
};

/** The result of nameBillingContact. */
export type NameBillingContactPayload = {
  /** The user after the mutation. */
  user: User;
};

/** A new deputy of an approver. */
export type NameDeputyInput = {
  /** The ID of the deputy, one of `deputyCandidates`. */
  deputyId: Scalars['ID']['input'];
  /** The end of the period, in the future: the first moment after it, at most 366 days after its start. For whole days, the midnight after the last one in `Account.timeZone`. */
  endsAt: Scalars['DateTime']['input'];
  /** The first moment of the period; the present time by default, and if it has passed. For whole days, the midnight in `Account.timeZone`. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The ID of the approver; by default the viewer. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** The result of nameDeputy. */
export type NameDeputyPayload = {
  /** The deputyship after the mutation. */
  deputyship: Deputyship;
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

/** An area in which users are chosen as owners (PLY-13). */
export type OwnerArea =
  /** Approvals: the deputy of an approver. */
  | 'APPROVALS'
  /** Booking templates: their owner. */
  | 'TEMPLATES';

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

/** An area with the permissions that can be granted. */
export type PermissionArea = {
  /** The area. */
  area: Area;
  /** The permissions, in the order of the catalogue. */
  permissions: Array<PermissionDescription>;
};

/** A permission of the catalogue, as custom roles and rights can grant it. */
export type PermissionDescription = {
  /** The widest scope in which the viewer can grant it, without limits or with those of the viewer; null if not at all. */
  grantableScope?: Maybe<Scope>;
  /** The limits that a grant of it can have (PLY-5). */
  limits: Array<GrantLimit>;
  /** The permissions without which it has no effect. */
  needs: Array<Permission>;
  /** The permission. */
  permission: Permission;
  /** The scopes in which it can be granted, the narrowest first. */
  scopes: Array<Scope>;
};

/** The reasons why a user holds a permission or does not. */
export type PermissionExplanation = {
  /** True if the user can use the permission at present: a source grants it, and none removes it. */
  held: Scalars['Boolean']['output'];
  /** True if the permission reaches the object; null if the request names none. Also false for permissions that do not apply to such objects. The present state of the object, such as a lock, does not matter. */
  includesObject?: Maybe<Scalars['Boolean']['output']>;
  /** The scope; null if the permission is not held. */
  scope?: Maybe<Scope>;
  /** The sources that grant the permission, followed by those that remove it. */
  sources: Array<PermissionSource>;
};

/** A permission, its scope and its limits. A user whose roles and rights limit a permission differently has one grant for each; the holder's own shipments are never limited. */
export type PermissionGrant = {
  /** The channels of the shipments that SHIPMENTS_READ is limited to. Null without a limit. */
  channels?: Maybe<Array<Channel>>;
  /** The permission. */
  permission: Permission;
  /** The scope. */
  scope: Scope;
  /** The statuses of shipments to which it is limited: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. Null without a limit. */
  statuses?: Maybe<Array<ShipmentStatus>>;
};

/** A permission to grant, its scope, and its limits. */
export type PermissionGrantInput = {
  /** The channels of shipments to which the permission is limited, if `PermissionDescription.limits` has CHANNELS; as for `statuses`. */
  channels?: InputMaybe<Array<Channel>>;
  /** The permission. */
  permission: Permission;
  /** The scope, one of `PermissionDescription.scopes`. */
  scope: Scope;
  /** The statuses of shipments to which the permission is limited, if `PermissionDescription.limits` has STATUSES: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. An empty list admits none; null and no list admit all. Viewing the holder's own shipments, and creating drafts, is never limited; a status that the permission never sets has no effect. */
  statuses?: InputMaybe<Array<ShipmentStatus>>;
};

/** A permission, and the groups for which it is held. */
export type PermissionInGroups = {
  /** The groups. */
  groups: Array<Group>;
  /** The permission. */
  permission: Permission;
};

/** A source that grants a permission to a user, or removes it. */
export type PermissionSource = {
  /** The reason why the user cannot log in. */
  accessReason?: Maybe<AccessReason>;
  /** The channels of the shipments that SHIPMENTS_READ is limited to. Null without a limit. */
  channels?: Maybe<Array<Channel>>;
  /** The custom role. */
  customRole?: Maybe<CustomRole>;
  /** The approver whom the user represents. */
  deputyFor?: Maybe<User>;
  /** True if the verdict follows from it: it grants a part of the permission that no other source contains, limits it, or removes a permission that another source grants. */
  effective: Scalars['Boolean']['output'];
  /** The date and time when the custom role, the right or the exclusion was given. */
  givenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who gave the custom role, the right or the exclusion. */
  givenBy?: Maybe<User>;
  /** The groups for which the custom role is held; null if it is held for the whole account, and for other sources (PLY-5). */
  groups?: Maybe<Array<Group>>;
  /** The kind of source. */
  kind: PermissionSourceKind;
  /** The permission that this one needs and the user does not hold. */
  needed?: Maybe<Permission>;
  /** The name of the custom role. */
  roleName?: Maybe<Scalars['String']['output']>;
  /** The scope in which it grants the permission, or to which USER_TYPE limits it; null if it removes the permission. */
  scope?: Maybe<Scope>;
  /** The statuses of shipments to which it is limited: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. Null without a limit. */
  statuses?: Maybe<Array<ShipmentStatus>>;
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

/** New permissions of a custom role, for a preview of their effect. `grants` and `areas` together replace all permissions of the role; without both, nothing changes. */
export type PreviewCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: InputMaybe<Array<AreaGrantInput>>;
  /** The assignment of the role to everyone, as in `assignCustomRole`; unchanged if absent. */
  everyone?: InputMaybe<Scalars['Boolean']['input']>;
  /** The permissions, each once, including those that they need. */
  grants?: InputMaybe<Array<PermissionGrantInput>>;
  /** The ID of the role. */
  id: Scalars['ID']['input'];
};

/** New roles, rights and exclusions of one user, for a preview of their effect. Absent fields stay unchanged; a list replaces the former one. */
export type PreviewUserGrantsInput = {
  /** The approval trait, as in `updateUser`. */
  approvalTrait?: InputMaybe<ApprovalTrait>;
  /** The groups for which these roles are held, as in `updateUserRoles`. */
  customRoleGroups?: InputMaybe<Array<CustomRoleGroupsInput>>;
  /** The custom roles, as in `updateUserRoles`. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded. */
  exclusions?: InputMaybe<Array<Permission>>;
  /** The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role. */
  rights?: InputMaybe<Array<PermissionGrantInput>>;
  /** The base role, as in `updateUser`. */
  role?: InputMaybe<Role>;
  /** The type, as in `updateUser`. */
  type?: InputMaybe<UserType>;
  /** The ID of the user. */
  userId: Scalars['ID']['input'];
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

/** The read operations. */
export type Query = {
  /** The viewer's account. */
  account: Account;
  /** The costs of the letters handed over to print from the first to the last month, in the time zone of the account. */
  accounting: Accounting;
  /** The activity log, as far as it is visible to the viewer, newest first. */
  activities: ActivityConnection;
  /** The verification of the activity log; null before the first one. */
  activityVerification?: Maybe<ActivityVerification>;
  /** The shipments that wait for the viewer's decision, by the time of their last submission, oldest first. */
  approvals: ShipmentConnection;
  /** A booking template by its ID. NOT_FOUND if it is hidden from the viewer. */
  bookingTemplate?: Maybe<BookingTemplate>;
  /** The booking templates that the viewer can use or manages, sorted by name. */
  bookingTemplates: BookingTemplateConnection;
  /** The viewer's own credentials, and those of programs for viewers who create users of the whole account; newest first. */
  credentials: CredentialConnection;
  /** A custom role by its ID. NOT_FOUND if the account has no such role. */
  customRole?: Maybe<CustomRole>;
  /** The templates from which custom roles can be created (`CreateCustomRoleInput.template`). */
  customRoleTemplates: Array<CustomRoleTemplate>;
  /** The custom roles of the account, by default sorted by name. */
  customRoles: CustomRoleConnection;
  /** The users who can become deputies of an approver, by name, at most 50: users with access who see shipments and their approvals. For deputies of the viewer, the visible users and the members of the groups for which the viewer decides; for deputies of others, the visible users only. */
  deputyCandidates: Array<DeputyCandidate>;
  /** Explains why a user holds a permission or does not: the sources that grant or remove it and, optionally, its effect on an object. Available for the viewer, as far as the schema of the viewer names the permission, and, with `ROLES_READ`, for all users that are visible to the viewer. NOT_FOUND for hidden users and objects. */
  explainPermission?: Maybe<PermissionExplanation>;
  /** A group by its ID. NOT_FOUND if it is not visible to the viewer. */
  group?: Maybe<Group>;
  /** The groups visible to the viewer, by default sorted by name. */
  groups: GroupConnection;
  /** The mails from the system to users of the account, newest first. The text of mails is not available. */
  mails: MailConnection;
  /** An object visible to the viewer, by its ID. NOT_FOUND otherwise. */
  node?: Maybe<Node>;
  /** The permissions that custom roles and rights can grant, by area, with what they need. */
  permissionAreas: Array<PermissionArea>;
  /** A preview of `updateCustomRole` with these permissions or, without any, of `deleteCustomRole`: the users whose permissions would change. Nothing is stored. The errors are those of the mutation; no confirmation is needed. */
  previewCustomRole?: Maybe<GrantPreview>;
  /** A preview of `updateUser` with this base role and approval trait, `updateUserRoles` and `updateUserRights`, in this order: the permissions that the user would gain and lose. Nothing is stored. The errors are those of the mutations; no confirmation is needed. */
  previewUserGrants?: Maybe<GrantPreview>;
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
export type QueryBookingTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryBookingTemplatesArgs = {
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
export type QueryCustomRoleArgs = {
  id: Scalars['ID']['input'];
};


/** The read operations. */
export type QueryCustomRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomRoleFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<CustomRoleOrder>;
};


/** The read operations. */
export type QueryDeputyCandidatesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** The read operations. */
export type QueryExplainPermissionArgs = {
  objectId?: InputMaybe<Scalars['ID']['input']>;
  permission: Permission;
  userId: Scalars['ID']['input'];
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
export type QueryPreviewCustomRoleArgs = {
  input: PreviewCustomRoleInput;
};


/** The read operations. */
export type QueryPreviewUserGrantsArgs = {
  input: PreviewUserGrantsInput;
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

/** The result of removeBillingContact. */
export type RemoveBillingContactPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The result of removeUsersFromGroup. */
export type RemoveUsersFromGroupPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
};

/** The result of resignDeputyship. */
export type ResignDeputyshipPayload = {
  /** The ID of the deputyship, which no longer exists. */
  resignedId: Scalars['ID']['output'];
};

/** The result of retryMail. */
export type RetryMailPayload = {
  /** The mail after the mutation. */
  mail: Mail;
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
  /** The latest approval; null if none was needed, and if it is hidden from the viewer. */
  approval?: Maybe<Approval>;
  /** The users to whom the shipment is assigned and who have access, in no particular order. They view it and act for its sender, and never decide on it. */
  assignees: Array<User>;
  /** The channel through which the letter came in. */
  channel: Channel;
  /** The date and time when the shipment was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Approvers' decisions on this shipment, and their rejections and deletions of the sender's other shipments with the same file. Newest first, at most 100; none if the approval of this shipment is hidden from the viewer. */
  decisions: Array<Decision>;
  /** The URL from which to GET the PDF with the same login; null after the deletion of the shipment, also the final one. */
  documentUrl?: Maybe<Scalars['String']['output']>;
  /** The date and time of the final deletion: the PDF and its name are gone for good; null before it. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The date and time when the shipment was marked for its final deletion; null if it is not. */
  erasureMarkedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** Shipments that are assigned to one of these users. */
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Shipments that came in through one of these channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Shipments created at this time or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Shipments created before this time. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Shipments sent for one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Shipments that are marked for their final deletion and still have a file if true, all others if false. */
  markedForErasure?: InputMaybe<Scalars['Boolean']['input']>;
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

/** Conditions on a column of text, all of which must match (DBX-1). Upper and lower case, accents and blanks around a value are ignored; an umlaut and its two-letter spelling (ü, ue) match each other. A value has 1 to 254 characters, and all conditions of a list have at most 20 values together; otherwise BAD_USER_INPUT with all problems. */
export type TextFilter = {
  /** Texts, all of which occur in the column. */
  contains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Texts with which the column ends. */
  endsWith?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Texts that the column equals. */
  equals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Texts, none of which occurs in the column. Includes rows without a value. */
  notContains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Texts that the column does not equal. Includes rows without a value. */
  notEquals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Texts with which the column begins. */
  startsWith?: InputMaybe<Array<Scalars['String']['input']>>;
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

/** The result of unlockUsers. */
export type UnlockUsersPayload = {
  /** The result for each user, in the order of the input. */
  changes: Array<UserChange>;
};

/** The result of unmarkShipmentForErasure. */
export type UnmarkShipmentForErasurePayload = {
  /** The shipment after the mutation. */
  shipment: Shipment;
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

/** Changes to a booking template. Absent fields stay unchanged. */
export type UpdateBookingTemplateInput = {
  /** The cost centre of the shipments, at most 100 characters; null for that of their group. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** The custom roles whose holders can use it, at most 200. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True if the owner can change name, options, group and cost centre. False if absent for a new one. */
  editableByOwner?: InputMaybe<Scalars['Boolean']['input']>;
  /** The group that the shipments are sent for; null for none. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The ID of the template. */
  id: Scalars['ID']['input'];
  /** The name, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The print and shipping options; they replace all former ones. */
  options?: InputMaybe<ShipmentOptionsInput>;
  /** The owner; of a new template the viewer if absent. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The users who can use it, at most 200. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The result of updateBookingTemplate. */
export type UpdateBookingTemplatePayload = {
  /** The bookingTemplate after the mutation. */
  bookingTemplate: BookingTemplate;
};

/** Changes to a custom role. Absent fields stay unchanged; null clears the description. `grants` and `areas` together replace all permissions of the role. */
export type UpdateCustomRoleInput = {
  /** Areas that are granted as a whole. */
  areas?: InputMaybe<Array<AreaGrantInput>>;
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** The purpose of the role. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The permissions, each once, including those that they need. */
  grants?: InputMaybe<Array<PermissionGrantInput>>;
  /** The ID of the role. */
  id: Scalars['ID']['input'];
  /** The name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The result of updateCustomRole. */
export type UpdateCustomRolePayload = {
  /** The customRole after the mutation. */
  customRole: CustomRole;
};

/** Another period of a deputyship. Absent fields stay unchanged. */
export type UpdateDeputyshipInput = {
  /** The end of the period: the first moment after it, in the future. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The ID of the deputyship. */
  id: Scalars['ID']['input'];
  /** The first moment of the period; cannot be changed once it has passed. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The result of updateDeputyship. */
export type UpdateDeputyshipPayload = {
  /** The deputyship after the mutation. */
  deputyship: Deputyship;
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
  /** The salutation in mails; null for none. */
  salutation?: InputMaybe<Salutation>;
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
  /** The name of the company that the user works for; null for the account's. */
  companyName?: InputMaybe<Scalars['String']['input']>;
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
  /** The areas that the mobile app hides from the user; an empty list hides none. */
  hiddenAppAreas?: InputMaybe<Array<AppArea>>;
  /** The key figures that the mobile app hides from the user; an empty list hides none. */
  hiddenKeyFigures?: InputMaybe<Array<KeyFigure>>;
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
  /** The areas in which the user can be chosen as owner. By default, a new user can be chosen in all. The user keeps existing ownership. */
  ownerAreas?: InputMaybe<Array<OwnerArea>>;
  /** The personnel number. */
  personnelNumber?: InputMaybe<Scalars['String']['input']>;
  /** The base role; by default, a new user gets USER, or MEMBER with custom roles if the creator could not give USER. */
  role?: InputMaybe<Role>;
  /** The salutation in mails; null for none. */
  salutation?: InputMaybe<Salutation>;
  /** The type; by default, a new user gets FULL. A read-only user can become FULL; a full user cannot become read-only. INVALID_STATE if all licences of the type are used. */
  type?: InputMaybe<UserType>;
};

/** The result of updateUser. */
export type UpdateUserPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The rights and exclusions of one user. An absent list stays unchanged; a list replaces the former one. */
export type UpdateUserRightsInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded. */
  exclusions?: InputMaybe<Array<Permission>>;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role. */
  rights?: InputMaybe<Array<PermissionGrantInput>>;
  /** The ID of the user, who is not the viewer. */
  userId: Scalars['ID']['input'];
};

/** The result of updateUserRights. */
export type UpdateUserRightsPayload = {
  /** The user after the mutation. */
  user: User;
};

/** The custom roles of one user, which replace the former ones. */
export type UpdateUserRolesInput = {
  /** Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0. */
  confirmedUnwatchedShipments?: InputMaybe<Scalars['Int']['input']>;
  /** The groups for which the roles are held, each role at most once. A role that is not named here keeps its groups; a new one is held for the whole account. */
  customRoleGroups?: InputMaybe<Array<CustomRoleGroupsInput>>;
  /** The custom roles; at most 100. */
  customRoleIds: Array<Scalars['ID']['input']>;
  /** The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ID of the user, who is not the viewer. */
  userId: Scalars['ID']['input'];
};

/** The result of updateUserRoles. */
export type UpdateUserRolesPayload = {
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
  /** The kind of access, which follows from the base role (PLY-2). */
  accessKind: AccessKind;
  /** The actions that the viewer could take on the user, each with the reason if it is refused at present; empty for a user that the viewer does not see in `users`. Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request. */
  allowedActions: Array<UserAllowedAction>;
  /** The user's role in the approval of letters: letters have to be approved, the user approves letters of others, or neither. */
  approvalTrait: ApprovalTrait;
  /** The name of the company that the user works for (XSP-3); by default the account's. It changes with the account's name as long as both are equal. */
  companyName: Scalars['String']['output'];
  /** The date and time when the user was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The assignments of custom roles to the user alone, sorted by name, each with its groups and the user who assigned it. None for a deleted user. */
  customRoleAssignments: Array<CustomRoleAssignment>;
  /** The custom roles of the user, sorted by name. */
  customRoles: Array<CustomRole>;
  /** The deputyships for the user that are not over, by their start. */
  deputies?: Maybe<Array<Deputyship>>;
  /** The e-mail address, unique among the account's users that are not deleted. */
  email: Scalars['String']['output'];
  /** The date and time since which the mail server has reported that the e-mail address does not exist; null while it does not. */
  emailBouncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The permissions that the user does not hold, whatever grants them. None for a deleted user. */
  exclusions: Array<UserExclusion>;
  /** The first name. */
  firstName: Scalars['String']['output'];
  /** The user's position in the company. */
  function?: Maybe<Scalars['String']['output']>;
  /** The groups of the user that are visible to the viewer, by name. */
  groups: Array<Group>;
  /** The areas that the mobile app hides from the user, whatever the permissions of the user (PLY-16). */
  hiddenAppAreas: Array<AppArea>;
  /** The key figures that the mobile app hides from the user (PLY-16). */
  hiddenKeyFigures: Array<KeyFigure>;
  /** The ID of the object: a ULID, 26 characters that sort by creation time. */
  id: Scalars['ID']['output'];
  /** The open invitation, if there is one. */
  invitation?: Maybe<Invitation>;
  /** True if the user is a billing contact, who receives the monthly costs by mail (FWD-2). It gives no permission. */
  isBillingContact: Scalars['Boolean']['output'];
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
  /** The areas in which the user can be chosen as owner (PLY-13). The user keeps ownership from before an area was closed. */
  ownerAreas: Array<OwnerArea>;
  /** The personnel number. */
  personnelNumber?: Maybe<Scalars['String']['output']>;
  /** The permissions that the user holds apart from roles. None for a deleted user. */
  rights: Array<UserRight>;
  /** The base role of the user. */
  role: Role;
  /** The salutation in mails, before the last name (XSP-5); null for the first and last name alone. */
  salutation?: Maybe<Salutation>;
  /** The number of waiting shipments of which no other approver is notified, or on which no other user can decide. It has to be confirmed when the user is locked or deleted, loses the trait, or switches these notices off. */
  solelyWatchedShipments?: Maybe<Scalars['Int']['output']>;
  /** The status of the user. */
  status: UserStatus;
  /** The type of the user. */
  type: UserType;
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

/** The result of a bulk change for one user. */
export type UserChange = {
  /** True if the change of this user is stored; false if it, or another user of the call, was refused. */
  done: Scalars['Boolean']['output'];
  /** A sentence that explains the reason, in the language of the answer; null without a reason. */
  message?: Maybe<Scalars['String']['output']>;
  /** The reason why this user cannot be changed; null if the user could be. */
  reason?: Maybe<ErrorReason>;
  /** The ID of the user. */
  userId: Scalars['ID']['output'];
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

/** A permission that a user does not hold, whatever grants it, with the user who excluded them. */
export type UserExclusion = {
  /** The date and time of the exclusion. */
  givenAt: Scalars['DateTime']['output'];
  /** The user who excluded this one. */
  givenBy: User;
  /** The permission. */
  permission: Permission;
};

/** A filter for users. Absent fields do not restrict the list. */
export type UserFilter = {
  /** Users who can log in (`User.access`) if true, all others if false. */
  accessAllowed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Users with one of these kinds of access. */
  accessKinds?: InputMaybe<Array<AccessKind>>;
  /** Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent. */
  accessReasons?: InputMaybe<Array<AccessReason>>;
  /** Users with one of these traits. */
  approvalTraits?: InputMaybe<Array<ApprovalTrait>>;
  /** Conditions on the company name. */
  companyName?: InputMaybe<TextFilter>;
  /** Users with one of these custom roles. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Conditions on the e-mail address. */
  email?: InputMaybe<TextFilter>;
  /** Conditions on the first name. */
  firstName?: InputMaybe<TextFilter>;
  /** Conditions on the user's position in the company. */
  function?: InputMaybe<TextFilter>;
  /** Members of one of these groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The users with these IDs, at most 500; an unknown or hidden ID matches no user. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Invited users whose invitation has expired if true, all others if false. */
  invitationExpired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Conditions on the last name. */
  lastName?: InputMaybe<TextFilter>;
  /** Conditions on the login name. */
  loginName?: InputMaybe<TextFilter>;
  /** Users to whom the viewer can send a message (`mailUsers`) if true, all others if false. */
  mailable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Users who need a group and have none (`Dashboard.usersWithoutGroup`) if true, all others if false. */
  needsGroup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Conditions on the personnel number. */
  personnelNumber?: InputMaybe<TextFilter>;
  /** Users with one of these base roles. */
  roles?: InputMaybe<Array<Role>>;
  /** Words that must all occur in the name, company name, e-mail address, login name, personnel number or function. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Users in one of these states; by default, all except DELETED. */
  statuses?: InputMaybe<Array<UserStatus>>;
  /** Users of one of these types. */
  types?: InputMaybe<Array<UserType>>;
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

/** A permission that a user holds apart from roles, with the user who gave it. */
export type UserRight = {
  /** The channels of the shipments that SHIPMENTS_READ is limited to. Null without a limit. */
  channels?: Maybe<Array<Channel>>;
  /** The date and time when the right was given. */
  givenAt: Scalars['DateTime']['output'];
  /** The user who gave the right. */
  givenBy: User;
  /** The permission. */
  permission: Permission;
  /** The scope. */
  scope: Scope;
  /** The statuses of shipments to which it is limited: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. Null without a limit. */
  statuses?: Maybe<Array<ShipmentStatus>>;
};

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

/** The result of verifyActivities. */
export type VerifyActivitiesPayload = {
  /** The activityVerification after the mutation. */
  activityVerification: ActivityVerification;
};

/** The authenticated user, with permissions and session. */
export type Viewer = {
  /** The account of the user. */
  account: Account;
  /** The areas of the mobile app that the viewer sees: those that their permissions open, without hidden ones (PLY-16). */
  appAreas: Array<AppArea>;
  /** The pages of an admin UI that are available to the viewer. */
  areas: Array<Area>;
  /** The roles and approval traits that the viewer can give to new users (`createUser`). For a change of a user (`updateUser`), the current role and trait are possible as well. */
  assignableRoles: Array<AssignableRole>;
  /** The counts on the start page. */
  dashboard: Dashboard;
  /** The key figures of the mobile app that the viewer sees, by the same rule (PLY-16). */
  keyFigures: Array<KeyFigure>;
  /** The permissions of the viewer, with their scopes and limits. */
  permissions: Array<PermissionGrant>;
  /** The session of the current request. */
  session: Session;
  /** The deputyships in which the viewer is the deputy and that are not over, by their start. */
  standsInFor: Array<Deputyship>;
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
