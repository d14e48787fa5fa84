import { anyone, may, anyoneLoggingIn, type Access } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

/** The requirements of the fields of users, their invitations and profiles. */
export const userMatrix = mergedRows(
  { 'Query.users': may('users.read'), 'Query.user': may('users.read') },
  mutation('createUser', may('users.create'), { checksSecret: false, returns: ['user'] }),
  mutation('updateUser', may('users.update'), { checksSecret: false, returns: ['user'] }),
  mutation('updateProfile', may('profile.update'), { checksSecret: false, returns: ['user'] }),
  mutation('assignGroup', may('users.update'), { checksSecret: false, returns: ['users'] }),
  mutation('inviteUser', may('users.invite'), { checksSecret: false, returns: ['user'] }),
  mutation('acceptInvitation', anyone, {
    checksSecret: true,
    returns: { viewer: anyoneLoggingIn, token: anyone, expiresAt: anyone },
  }),
  mutation('lockUser', may('users.lock'), { checksSecret: false, returns: ['user'] }),
  mutation('unlockUser', may('users.lock'), { checksSecret: false, returns: ['user'] }),
  mutation('deleteUser', may('users.delete'), { checksSecret: false, returns: ['user'] }),
  mutation('handOverSuperadmin', may('superadmin.handOver'), { checksSecret: true, returns: ['user'] }),
  fields(
    'User',
    may('users.read'),
    'id',
    'loginName',
    'email',
    'firstName',
    'lastName',
    'language',
    'role',
    'approvalTrait',
    'status',
    'groups',
    'createdAt',
    'updatedAt',
  ),
  fields(
    'User',
    may('users.read', 'OWN', 'USER_WITHIN_REACH'),
    'personnelNumber',
    'function',
    'invitation',
    'lastLoginAt',
    'emailBouncedAt',
    'access',
    'solelyWatchedShipments',
  ),
  { 'User.note': may('users.update', 'GROUPS', 'USER_ADMINISTERED') },
  fields('UserAccess', may('users.read'), 'allowed', 'reason'),
  fields('Viewer', may('users.assignRole'), 'assignableRoles'),
  fields('AssignableRole', may('users.assignRole'), 'role', 'approvalTraits'),
  allowedActions('User', may('users.read')),
  connection('User', may('users.read')),
  fields('Invitation', may('users.read'), 'sentAt', 'expiresAt'),
);

/** Requirements of input fields of users beyond those of their mutation. */
export const userInputMatrix = {
  'CreateUserInput.role': may('users.assignRole'),
  'CreateUserInput.approvalTrait': may('users.assignApprovalTrait'),
  'UpdateUserInput.role': may('users.assignRole'),
  'UpdateUserInput.approvalTrait': may('users.assignApprovalTrait'),
} satisfies Record<string, Access>;
