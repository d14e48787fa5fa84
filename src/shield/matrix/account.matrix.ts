import { anyone, may, anyoneLoggingIn } from '../access.js';
import { fields, mergedRows, mutation } from './rows.js';

/** The requirements of the fields of accounts and their registration. */
export const accountMatrix = mergedRows(
  { 'Query.account': may('account.read') },
  mutation('registerAccount', anyone, { checksSecret: true, returns: ['account'] }),
  mutation('confirmRegistration', anyone, { checksSecret: true, returns: ['account'] }),
  mutation('updateAccount', may('account.update'), { checksSecret: false, returns: ['account'] }),
  mutation('activateUserManagement', may('userManagement.switch'), {
    checksSecret: false,
    returns: ['account'],
  }),
  mutation('endUserManagement', may('userManagement.switch'), { checksSecret: true, returns: ['account'] }),
  mutation('deleteAccount', may('account.delete'), {
    checksSecret: true,
    returns: { account: anyoneLoggingIn },
  }),
  fields(
    'Account',
    anyone,
    'id',
    'company',
    'timeZone',
    'language',
    'country',
    'status',
    'userManagement',
    'createdAt',
    'confirmedAt',
  ),
  fields(
    'Account',
    may('account.read'),
    'holdMinutes',
    'approvalNoticeTimes',
    'digestTimes',
    'noticeDays',
    'groupMode',
  ),
  { 'Account.superadmin': may('users.read', 'ACCOUNT') },
);
