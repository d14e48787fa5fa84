import { may } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

const manage = may('credentials.manage');

/** What the fields of credentials take. */
export const credentialMatrix = mergedRows(
  { 'Query.credentials': manage },
  mutation('createCredential', manage, { checksSecret: false, returns: ['credential', 'secret'] }),
  mutation('deleteCredential', manage, { checksSecret: false, returns: ['credential'] }),
  fields(
    'Credential',
    manage,
    'id',
    'kind',
    'label',
    'loginName',
    'status',
    'user',
    'group',
    'createdAt',
    'lastUsedAt',
  ),
  allowedActions('Credential', manage),
  connection('Credential', manage),
);
