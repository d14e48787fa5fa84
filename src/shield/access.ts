import type { Permission, Scope } from './permissions.js';

/**
 * The relation of an object to the viewer that a field requires. The mail settings and the deputies of a user are within reach if the user is, and
 * if the permission to manage them reaches the user as well (LXP-7). `USER_ADMINISTERED` is a user within reach other than the viewer, with a role
 * that the viewer could give; `AS_NOW_LOGGED_IN` is for the result of an operation that logs in or out, which is also checked against the
 * permissions after the login or logout.
 */
export const relations = [
  'USER_WITHIN_REACH',
  'MAIL_SETTINGS_WITHIN_REACH',
  'DEPUTIES_WITHIN_REACH',
  'USER_ADMINISTERED',
  'GROUP_WITHIN_REACH',
  'AS_NOW_LOGGED_IN',
] as const;

/** See `relations`. */
export type Relation = (typeof relations)[number];

/** The requirement of a field: none, a login, or a permission in at least a scope and, optionally, a relation of its object. */
export type Access =
  | { kind: 'ANYONE'; relation?: Relation }
  | { kind: 'SIGNED_IN' }
  | { kind: 'PERMISSION'; permission: Permission; scope: Scope; relation?: Relation };

/** Requires nothing. */
export const anyone: Access = { kind: 'ANYONE' };
/** Requires nothing, and is checked again for the viewer that the operation has logged in. */
export const anyoneLoggingIn: Access = { kind: 'ANYONE', relation: 'AS_NOW_LOGGED_IN' };
/** Requires a login. */
export const signedIn: Access = { kind: 'SIGNED_IN' };

/** Requires the permission in at least this scope and, if named, the relation. */
export function may(permission: Permission, scope: Scope = 'OWN', relation?: Relation): Access {
  return relation === undefined
    ? { kind: 'PERMISSION', permission, scope }
    : { kind: 'PERMISSION', permission, scope, relation };
}
