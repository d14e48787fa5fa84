import { may, type Access } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

const manage = may('credentials.manage');

/** The requirements of the fields of credentials. */
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

/** The permission to create users of the whole account includes the credentials of programs (PLY-2). */
export const credentialInputMatrix = {
  'CreateCredentialInput.userId': may('users.create', 'ACCOUNT'),
} satisfies Record<string, Access>;
