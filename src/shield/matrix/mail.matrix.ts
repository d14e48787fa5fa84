import { may } from '../access.js';
import { connection, fields, mergedRows, mutation } from './rows.js';

const read = may('mails.read', 'ACCOUNT');

/** What the fields of mails take. */
export const mailMatrix = mergedRows(
  { 'Query.mails': read },
  mutation('retryMail', may('mails.retry', 'ACCOUNT'), { checksSecret: false, returns: ['mail'] }),
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
