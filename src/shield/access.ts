import type { Permission, Scope } from './permissions.js';

/**
 * In what relation an object must stand to the viewer for a field to be shown. `USER_ADMINISTERED` is a user within reach, but
 * not the viewer themselves, whose role the viewer could give; `AS_NOW_LOGGED_IN` is what an operation brings
 * back that logs in or out, which is judged as well by what whoever asks has become may name.
 */
export const relations = [
  'USER_WITHIN_REACH',
  'USER_ADMINISTERED',
  'GROUP_WITHIN_REACH',
  'AS_NOW_LOGGED_IN',
] as const;

/** See `relations`. */
export type Relation = (typeof relations)[number];

/** What a field takes: nothing, a login, or a permission in at least a scope and, if named, a relation of its object. */
export type Access =
  | { kind: 'ANYONE'; relation?: Relation }
  | { kind: 'SIGNED_IN' }
  | { kind: 'PERMISSION'; permission: Permission; scope: Scope; relation?: Relation };

/** Takes nothing. */
export const anyone: Access = { kind: 'ANYONE' };
/** Takes nothing, and is judged again for the viewer that the operation has logged in. */
export const whoeverLogsIn: Access = { kind: 'ANYONE', relation: 'AS_NOW_LOGGED_IN' };
/** Takes a login. */
export const signedIn: Access = { kind: 'SIGNED_IN' };

/** Takes the permission in at least this scope and, if named, the relation. */
export function may(permission: Permission, scope: Scope = 'OWN', relation?: Relation): Access {
  return relation === undefined
    ? { kind: 'PERMISSION', permission, scope }
    : { kind: 'PERMISSION', permission, scope, relation };
}
