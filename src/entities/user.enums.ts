import { describeEnum } from './described-enum.js';

/** A user's base role. */
export const Role = describeEnum('Role', "A user's base role; everybody has exactly one (LXP-7).", {
  SUPERADMIN: 'Registered the account and may do everything; there is exactly one.',
  MANAGER: 'Administers the account, all users and all groups.',
  GROUP_MANAGER: 'Manages group managers and users of the groups they belong to.',
  USER: 'Sends letters.',
});
/** See the constant of the same name. */
export type Role = keyof typeof Role;

/** What part a user has in the release of letters. */
export const ApprovalTrait = describeEnum(
  'ApprovalTrait',
  'What part a user has in the release of letters (LXP-11).',
  {
    NONE: 'None: letters go out at once.',
    EXAMINEE: 'Letters wait until somebody else approves them.',
    APPROVER: "May approve, reject or delete other people's waiting letters.",
  },
);
/** See the constant of the same name. */
export type ApprovalTrait = keyof typeof ApprovalTrait;

/** Where a user is in their life. */
export const UserStatus = describeEnum('UserStatus', 'Where a user is in their life (LXP-6, LXP-8).', {
  CREATED: 'Made by an administrator; no invitation was sent yet.',
  INVITED: 'Has an invitation, and has not accepted it yet.',
  ACTIVE: 'Can log in.',
  LOCKED: 'Locked by an administrator; can be unlocked.',
  DELETED: 'Gone for good; what they did stays under their name.',
});
/** See the constant of the same name. */
export type UserStatus = keyof typeof UserStatus;

/** The reason for which a user has no access. */
export const AccessReason = describeEnum(
  'AccessReason',
  'The reason for which a user cannot log in (LXP-4, LXP-6, LXP-8, LXP-15). If several apply, the first of ACCOUNT_CLOSED, DELETED, LOCKED, NOT_ACCEPTED, USER_MANAGEMENT_OFF, NO_ACTIVE_GROUP.',
  {
    ACCOUNT_CLOSED: 'The account is closed.',
    DELETED: 'The user is deleted.',
    LOCKED: 'The user is locked.',
    NOT_ACCEPTED: 'The user has not accepted an invitation yet.',
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
    UPDATE_LOGIN: 'Change the e-mail address or the login name: updateUser with `email` or `loginName`.',
    UPDATE_NOTE: 'Change the note about the user: updateUser with `note`.',
    UPDATE_GROUPS:
      'Change the groups that the viewer manages: updateUser with `groupIds`, assignGroup. A user who also belongs to other groups can only be removed from groups.',
    ASSIGN_ROLE: 'Assign at least one other role: updateUser with `role`.',
    ASSIGN_APPROVAL_TRAIT: 'Assign at least one other approval trait: updateUser with `approvalTrait`.',
    UPDATE_MAIL_SETTINGS: 'Change the mail settings of the user: updateMailSettings.',
    INVITE: 'Send an invitation: inviteUser.',
    LOCK: 'Lock the user: lockUser.',
    UNLOCK: 'Unlock the user, or lift the limit after too many wrong passwords: unlockUser.',
    DELETE: 'Delete the user: deleteUser.',
    HAND_OVER_SUPERADMIN: 'Hand the role of superadmin over to the user: handOverSuperadmin.',
  },
);
/** See the constant of the same name. */
export type UserAction = keyof typeof UserAction;
