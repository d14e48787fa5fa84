import { may } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

/** What the fields of groups take. */
export const groupMatrix = mergedRows(
  { 'Query.groups': may('groups.read'), 'Query.group': may('groups.read') },
  mutation('createGroup', may('groups.create'), { checksSecret: false, returns: ['group'] }),
  mutation('updateGroup', may('groups.update'), { checksSecret: false, returns: ['group'] }),
  mutation('lockGroup', may('groups.lock'), { checksSecret: false, returns: ['group'] }),
  mutation('unlockGroup', may('groups.lock'), { checksSecret: false, returns: ['group'] }),
  mutation('deleteGroup', may('groups.delete'), { checksSecret: false, returns: ['group'] }),
  fields('Group', may('groups.read'), 'id', 'name', 'status', 'createdAt', 'updatedAt'),
  fields(
    'Group',
    may('groups.read', 'OWN', 'GROUP_WITHIN_REACH'),
    'description',
    'costBearer',
    'costCentre',
    'address',
  ),
  { 'Group.accessLoss': may('groups.lock'), 'Group.users': may('users.read', 'GROUPS') },
  allowedActions('Group', may('groups.read')),
  connection('Group', may('groups.read')),
  fields('PostalAddress', may('groups.read'), 'street', 'postalCode', 'city', 'country'),
);
