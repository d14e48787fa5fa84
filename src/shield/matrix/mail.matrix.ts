import { may, type Access } from '../access.js';
import { connection, fields, mergedRows, mutation } from './rows.js';

const read = may('mails.read', 'ACCOUNT');

/** The requirements of the fields of mails. */
export const mailMatrix = mergedRows(
  { 'Query.mails': read },
  mutation('retryMail', may('mails.retry', 'ACCOUNT'), { checksSecret: false, returns: ['mail'] }),
  mutation('mailUsers', may('mails.send'), { checksSecret: false, returns: ['recipients', 'changes'] }),
  fields(
    'Mail',
    read,
    'id',
    'kind',
    'status',
    'recipient',
    'address',
    'attempts',
    'lastError',
    'createdAt',
    'sentAt',
  ),
  connection('Mail', read),
);

/** Requirements of input fields of messages beyond those of their mutation. */
export const mailInputMatrix = {
  'MailUsersInput.customRoleId': may('roles.read', 'ACCOUNT'),
  'UserFilter.mailable': may('mails.send'),
} satisfies Record<string, Access>;
