import { describeEnum } from './described-enum.js';

/** The base role of a user. */
export const Role = describeEnum('Role', 'The base role of a user. Every user has exactly one (LXP-7).', {
  SUPERADMIN:
    'Holds every permission on the account. At first the user who registered it; there is exactly one.',
  MANAGER: 'Administers the account, all users and all groups.',
  GROUP_MANAGER: 'Manages the users and group managers of the groups that the holder belongs to.',
  USER: 'Sends letters.',
  MEMBER:
    'Manages the own profile, password and mail settings, and reads the account, the own groups and the own activities. Custom roles and rights grant everything else.',
  API: 'Is a program: holds only rights granted one by one, has neither custom roles nor permissions of an approval trait, and never logs in (PLY-2). Chosen when the user is created.',
});
/** See the constant of the same name. */
export type Role = keyof typeof Role;

/** The kind of access that a user has, which follows from the base role. */
export const AccessKind = describeEnum('AccessKind', 'The kind of access that a user has (PLY-2).', {
  ADMIN: 'Administers the account: the base roles SUPERADMIN and MANAGER. At least one always remains.',
  BACKEND: 'Logs in, and holds the permissions of roles and rights.',
  API: 'Has access through credentials only, with rights granted one by one; never logs in.',
});
/** See the constant of the same name. */
export type AccessKind = keyof typeof AccessKind;

/** The type of a user: the maximum of permissions, and the kind of licence that the user takes. */
export const UserType = describeEnum(
  'UserType',
  'The type of a user, which limits the permissions of roles, traits and rights, and takes a licence of its kind (DBX-5).',
  {
    FULL: 'Holds all permissions of roles, approval trait and rights.',
    READ_ONLY:
      'Reads what roles and rights permit, and changes only the own profile, password, sessions and mail settings. Can become FULL, never back.',
  },
);
/** See the constant of the same name. */
export type UserType = keyof typeof UserType;
/** The salutation of a user. */
export const Salutation = describeEnum('Salutation', 'The salutation of a user in mails (XSP-5).', {
  MR: 'Mr, in German "Herr".',
  MS: 'Ms, in German "Frau".',
});
/** See the constant of the same name. */
export type Salutation = keyof typeof Salutation;

/** The role of a user in the approval of letters. */
export const ApprovalTrait = describeEnum(
  'ApprovalTrait',
  'The role of a user in the approval of letters (LXP-11).',
  {
    NONE: 'Sends letters without approval, and decides on none.',
    EXAMINEE: 'Sends letters only with the approval of another user.',
    APPROVER: 'Can approve, reject or delete waiting letters of other users.',
  },
);
/** See the constant of the same name. */
export type ApprovalTrait = keyof typeof ApprovalTrait;

/** The status of a user. */
export const UserStatus = describeEnum('UserStatus', 'The status of a user (LXP-6, LXP-8).', {
  CREATED: 'Created, but not invited yet.',
  INVITED: 'Invited; the invitation is not accepted yet.',
  ACTIVE: 'Can log in, unless `User.access` gives a reason against it.',
  LOCKED: 'Locked by an administrator; can be unlocked.',
  DELETED: "Deleted for good. Records of the user's actions remain under the user's name.",
});
/** See the constant of the same name. */
export type UserStatus = keyof typeof UserStatus;

/** The reason why a user cannot log in. */
export const AccessReason = describeEnum(
  'AccessReason',
  'The reason why a user cannot log in (LXP-4, LXP-6, LXP-8, LXP-15). If several apply, the first of ACCOUNT_CLOSED, DELETED, LOCKED, NOT_ACCEPTED, USER_MANAGEMENT_OFF, NO_ACTIVE_GROUP.',
  {
    ACCOUNT_CLOSED: 'The account is closed.',
    DELETED: 'The user is deleted.',
    LOCKED: 'The user is locked.',
    NOT_ACCEPTED: 'No invitation was sent to the user, or it has not been accepted yet.',
    USER_MANAGEMENT_OFF: 'User management is not active, and the user is not the superadmin.',
    NO_ACTIVE_GROUP:
      'All groups of the user are locked or deleted. Access returns when a group is unlocked or an active group is assigned.',
  },
);
/** See the constant of the same name. */
export type AccessReason = keyof typeof AccessReason;

/** An action on a user. */
export const UserAction = describeEnum(
  'UserAction',
  'An action on a user, by the mutation that carries it out.',
  {
    UPDATE: 'Change names, personnel number, function or language: updateUser.',
    UPDATE_LOGIN: 'Change the e-mail address or the login name (`updateUser` with `email` or `loginName`).',
    UPDATE_NOTE: 'Change the note about the user (`updateUser` with `note`).',
    UPDATE_GROUPS:
      'Change the groups that the viewer manages (`updateUser` with `groupIds`, `assignGroup`). A user who also belongs to other groups can only be removed from groups.',
    ASSIGN_ROLE: 'Assign at least one other role (`updateUser` with `role`).',
    CHANGE_TYPE:
      'Give the user the other type (`updateUser` with `type`): a read-only user becomes full, a full one stays full.',
    ASSIGN_APPROVAL_TRAIT: 'Assign at least one other approval trait (`updateUser` with `approvalTrait`).',
    UPDATE_CUSTOM_ROLES:
      'Assign custom roles to the user, or remove them: updateUserRoles, assignCustomRole.',
    UPDATE_RIGHTS: 'Change the rights and exclusions of the user: updateUserRights.',
    NAME_DEPUTY: 'Name a deputy of the user, an approver: nameDeputy.',
    UPDATE_MAIL_SETTINGS: 'Change the mail settings of the user: updateMailSettings.',
    INVITE: 'Send an invitation: inviteUser.',
    LOCK: 'Lock the user: lockUser.',
    UNLOCK: 'Unlock the user, or lift the limit on logins after too many wrong passwords: unlockUser.',
    DELETE: 'Delete the user: deleteUser.',
    NAME_BILLING_CONTACT: 'Name the user as billing contact: nameBillingContact.',
    REMOVE_BILLING_CONTACT: 'Remove the user from the billing contacts: removeBillingContact.',
    HAND_OVER_SUPERADMIN: 'Hand the superadmin role over to the user: handOverSuperadmin.',
  },
);
/** See the constant of the same name. */
export type UserAction = keyof typeof UserAction;
