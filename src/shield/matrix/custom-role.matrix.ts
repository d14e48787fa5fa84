import { may, type Access } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

const read = may('roles.read', 'ACCOUNT');
const manage = may('roles.manage', 'ACCOUNT');

/** The requirements of the fields of custom roles, rights and exclusions. */
export const customRoleMatrix = mergedRows(
  {
    'Query.customRoles': read,
    'Query.customRole': read,
    'Query.permissionAreas': read,
    'Query.customRoleTemplates': read,
  },
  mutation('createCustomRole', manage, { checksSecret: false, returns: ['customRole'] }),
  mutation('copyCustomRole', manage, { checksSecret: false, returns: ['customRole'] }),
  mutation('updateCustomRole', manage, { checksSecret: false, returns: ['customRole'] }),
  mutation('deleteCustomRole', manage, { checksSecret: false, returns: ['deletedId'] }),
  mutation('assignCustomRole', may('roles.assign'), { checksSecret: false, returns: ['customRole'] }),
  mutation('updateUserRoles', may('roles.assign'), { checksSecret: false, returns: ['user'] }),
  mutation('updateUserRights', may('rights.manage'), { checksSecret: false, returns: ['user'] }),
  fields(
    'CustomRole',
    read,
    'id',
    'name',
    'description',
    'grants',
    'everyone',
    'holders',
    'createdAt',
    'updatedAt',
  ),
  allowedActions('CustomRole', read),
  connection('CustomRole', read),
  { 'Account.everyone': may('groups.read'), 'Everyone.name': may('groups.read') },
  { 'Everyone.members': may('users.read', 'ACCOUNT'), 'Everyone.customRoles': read },
  fields('CustomRoleTemplate', read, 'template', 'name', 'description', 'grants'),
  fields('PermissionArea', read, 'area', 'permissions'),
  fields('PermissionDescription', read, 'permission', 'needs', 'scopes', 'limits', 'grantableScope'),
  fields('User', read, 'customRoles', 'customRoleAssignments', 'rights', 'exclusions'),
  fields('CustomRoleAssignment', read, 'customRole', 'assignedBy', 'assignedAt'),
  fields('UserRight', read, 'permission', 'scope', 'statuses', 'channels', 'givenAt', 'givenBy'),
  { 'Query.previewCustomRole': manage, 'Query.previewUserGrants': read },
  fields('GrantPreview', read, 'changes', 'gainingUsers', 'losingUsers', 'version'),
  fields('GrantChange', read, 'user', 'gains', 'losses'),
  { 'Query.explainPermission': may('users.read') },
  fields('PermissionExplanation', may('users.read'), 'held', 'scope', 'includesObject', 'sources'),
  fields(
    'PermissionSource',
    may('users.read'),
    'kind',
    'scope',
    'statuses',
    'channels',
    'effective',
    'roleName',
    'needed',
    'accessReason',
    'givenBy',
    'givenAt',
    'deputyFor',
  ),
  { 'PermissionSource.customRole': read },
  fields('UserExclusion', read, 'permission', 'givenAt', 'givenBy'),
);

/** Requirements of filters by custom roles beyond those of their query. */
export const customRoleInputMatrix = {
  'UserFilter.customRoleIds': read,
  'AssignCustomRoleInput.everyone': may('roles.assign', 'ACCOUNT'),
  'PreviewCustomRoleInput.everyone': may('roles.assign', 'ACCOUNT'),
  'PreviewUserGrantsInput.customRoleIds': may('roles.assign'),
  'PreviewUserGrantsInput.rights': may('rights.manage'),
  'PreviewUserGrantsInput.exclusions': may('rights.manage'),
  'PreviewUserGrantsInput.role': may('users.assignRole'),
  'PreviewUserGrantsInput.approvalTrait': may('users.assignApprovalTrait'),
} satisfies Record<string, Access>;
