import { anyone, may, signedIn, anyoneLoggingIn } from '../access.js';
import { fields, mergedRows, mutation } from './rows.js';

/** The requirements of the fields of logins, sessions and the viewer. */
export const authenticationMatrix = mergedRows(
  { 'Query.viewer': anyone },
  mutation('logIn', anyone, {
    checksSecret: true,
    returns: { viewer: anyoneLoggingIn, token: anyone, expiresAt: anyone },
  }),
  mutation('logOut', may('sessions.manage'), { checksSecret: false, returns: { loggedOut: anyone } }),
  mutation('changePassword', may('sessions.manage'), { checksSecret: true, returns: ['viewer'] }),
  fields('Viewer', signedIn, 'user', 'account', 'permissions', 'areas', 'dashboard'),
  { 'Viewer.session': may('sessions.manage') },
  fields('PermissionGrant', signedIn, 'permission', 'scope', 'statuses', 'channels'),
  fields(
    'Dashboard',
    signedIn,
    'shipmentsAwaitingMyDecision',
    'myShipmentsAwaitingApproval',
    'myRejectedShipments',
    'myDeletedShipments',
  ),
  fields('Dashboard', may('users.update', 'ACCOUNT'), 'usersWithoutGroup', 'usersWithoutAccess'),
  fields(
    'Session',
    may('sessions.manage'),
    'id',
    'createdAt',
    'lastUsedAt',
    'expiresAt',
    'ipAddress',
    'userAgent',
    'current',
  ),
);
