import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import type { Permission, Scope } from './catalogue.js';

/**
 * Custom roles as accounts have them, and some that let people do much in one respect and little in another. Sequences draw on them again and
 * again, since the gateway builds a schema for each set of permissions that it has not met.
 */
export const typicalRoles: readonly (readonly (readonly [Permission, Scope])[])[] = [
  [['SHIPMENTS_READ', 'OWN']],
  [
    ['SHIPMENTS_READ', 'GROUPS'],
    ['APPROVALS_READ', 'OWN'],
    ['APPROVALS_DECIDE', 'ACCOUNT'],
  ],
  [
    ['SHIPMENTS_READ', 'GROUPS'],
    ['SHIPMENTS_SEND', 'ACCOUNT'],
    ['CREDENTIALS_MANAGE', 'OWN'],
  ],
  [
    ['USERS_READ', 'GROUPS'],
    ['GROUPS_READ', 'GROUPS'],
    ['USERS_UPDATE', 'ACCOUNT'],
    ['USERS_CREATE', 'GROUPS'],
    ['USERS_LOCK', 'ACCOUNT'],
  ],
  [
    ['USERS_READ', 'ACCOUNT'],
    ['GROUPS_READ', 'ACCOUNT'],
    ['USERS_UPDATE', 'GROUPS'],
    ['USERS_CREATE', 'ACCOUNT'],
    ['USERS_ASSIGN_ROLE', 'GROUPS'],
    ['USERS_INVITE', 'ACCOUNT'],
    ['ACTIVITIES_READ', 'GROUPS'],
  ],
  [
    ['USERS_READ', 'ACCOUNT'],
    ['GROUPS_READ', 'ACCOUNT'],
    ['USERS_UPDATE', 'ACCOUNT'],
    ['USERS_ASSIGN_APPROVAL_TRAIT', 'ACCOUNT'],
    ['ROLES_READ', 'ACCOUNT'],
    ['ROLES_MANAGE', 'ACCOUNT'],
    ['ROLES_ASSIGN', 'ACCOUNT'],
    ['RIGHTS_MANAGE', 'GROUPS'],
  ],
  [
    ['USERS_READ', 'ACCOUNT'],
    ['GROUPS_READ', 'GROUPS'],
    ['USERS_UPDATE', 'ACCOUNT'],
    ['ROLES_READ', 'ACCOUNT'],
    ['ROLES_ASSIGN', 'GROUPS'],
    ['RIGHTS_MANAGE', 'ACCOUNT'],
    ['USERS_DELETE', 'GROUPS'],
  ],
  [
    ['SHIPMENTS_READ', 'ACCOUNT'],
    ['APPROVALS_READ', 'GROUPS'],
  ],
  [
    ['GROUPS_READ', 'ACCOUNT'],
    ['GROUPS_LOCK', 'ACCOUNT'],
    ['GROUPS_CREATE', 'ACCOUNT'],
    ['SHIPMENTS_READ', 'ACCOUNT'],
  ],
  [
    ['SHIPMENTS_READ', 'GROUPS'],
    ['SHIPMENTS_SEND', 'GROUPS'],
    ['SHIPMENTS_ASSIGN', 'GROUPS'],
    ['USERS_READ', 'GROUPS'],
    ['BOOKING_TEMPLATES_READ', 'OWN'],
    ['APPROVALS_READ', 'OWN'],
    ['APPROVALS_DECIDE', 'GROUPS'],
  ],
  [
    ['USERS_READ', 'ACCOUNT'],
    ['GROUPS_READ', 'ACCOUNT'],
    ['SHIPMENTS_READ', 'ACCOUNT'],
    ['SHIPMENTS_SEND', 'ACCOUNT'],
    ['SHIPMENTS_ASSIGN', 'ACCOUNT'],
    ['BOOKING_TEMPLATES_READ', 'ACCOUNT'],
    ['BOOKING_TEMPLATES_MANAGE', 'ACCOUNT'],
    ['DEPUTIES_MANAGE', 'ACCOUNT'],
  ],
];

/** Permissions that people are excluded from. */
export const typicalExclusions: readonly Permission[] = [
  'USERS_READ',
  'GROUPS_READ',
  'SHIPMENTS_READ',
  'APPROVALS_READ',
  'SHIPMENTS_SEND_UNCHECKED',
  'USERS_UPDATE',
  'APPROVALS_DECIDE',
];

/** PLY-5: the statuses to which grants are limited. */
export const typicalLimits: readonly (readonly ShipmentStatus[])[] = [
  [],
  ['QUEUED'],
  ['PENDING_APPROVAL', 'REJECTED'],
  ['PENDING_APPROVAL', 'QUEUED', 'CANCELED'],
  ['DRAFT', 'DELETED', 'CANCELED', 'REJECTED'],
];
