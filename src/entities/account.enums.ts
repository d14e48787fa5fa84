import { describeEnum } from './described-enum.js';

/** The country of an account, which determines the VAT rate. */
export const Country = describeEnum('Country', 'The country of an account, which determines the VAT rate.', {
  DE: 'Germany.',
  AT: 'Austria.',
  CH: 'Switzerland.',
});
/** See the constant of the same name. */
export type Country = keyof typeof Country;

/** The status of an account. */
export const AccountStatus = describeEnum('AccountStatus', 'The status of an account.', {
  ACTIVE: 'The account is in use.',
  CLOSED: 'The account is closed; nobody can log in.',
});
/** See the constant of the same name. */
export type AccountStatus = keyof typeof AccountStatus;

/** The state of the add-on "user management". */
export const UserManagementState = describeEnum(
  'UserManagementState',
  'The state of the add-on "user management" (LXP-1, LXP-15).',
  {
    INACTIVE: 'Never activated: the superadmin works alone.',
    ACTIVE: 'Active: users and groups can be managed.',
    ENDED: 'Ended: all users except the superadmin have lost access for good.',
  },
);
/** See the constant of the same name. */
export type UserManagementState = keyof typeof UserManagementState;
