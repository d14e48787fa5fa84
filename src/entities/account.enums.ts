import { describeEnum } from './described-enum.js';

/** Where an account is at home; decides the VAT rate. */
export const Country = describeEnum('Country', 'Where an account is at home; decides the VAT rate.', {
  DE: 'Germany.',
  AT: 'Austria.',
  CH: 'Switzerland.',
});
/** See the constant of the same name. */
export type Country = keyof typeof Country;

/** Whether an account can be used. */
export const AccountStatus = describeEnum('AccountStatus', 'Whether an account can be used.', {
  ACTIVE: 'In use.',
  CLOSED: 'Closed; nobody can log in.',
});
/** See the constant of the same name. */
export type AccountStatus = keyof typeof AccountStatus;

/** The state of the add-on "user management". */
export const UserManagementState = describeEnum(
  'UserManagementState',
  'The state of the add-on "user management" (LXP-1, LXP-15).',
  {
    INACTIVE: 'Never switched on; the superadmin works alone.',
    ACTIVE: 'Switched on; users and groups can be managed.',
    ENDED: 'Switched off again; everybody but the superadmin has lost access for good.',
  },
);
/** See the constant of the same name. */
export type UserManagementState = keyof typeof UserManagementState;
