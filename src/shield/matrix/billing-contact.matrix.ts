import { may } from '../access.js';
import { fields, mergedRows, mutation } from './rows.js';

/** The requirements of the fields of billing contacts (FWD-2). */
export const billingContactMatrix = mergedRows(
  mutation('nameBillingContact', may('billingContacts.manage'), { checksSecret: false, returns: ['user'] }),
  mutation('removeBillingContact', may('billingContacts.manage'), { checksSecret: false, returns: ['user'] }),
  fields('User', may('users.read'), 'isBillingContact'),
  { 'Account.billingContacts': may('users.read', 'ACCOUNT') },
);
