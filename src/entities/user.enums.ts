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
