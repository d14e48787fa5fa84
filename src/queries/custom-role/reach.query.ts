import { select, type Database } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { permissions, type Permission, type Scope } from '../../shield/permissions.js';
import { groupsFor } from '../../shield/places.js';
import { holds, scopeOf, type Viewer } from '../../shield/viewer.js';
import { allOf, anyOf, everything, inBrackets, isIn, nothing, type Condition } from '../list/condition.js';
import { readableApprovals } from '../approval/readable-approval.js';
import { assignableShipments, assignedShipments } from '../shipment/assignee.js';
import {
  decidableShipments,
  erasableShipments,
  ownShipments,
  reachableShipments,
  visibleGroups,
  visibleUsers,
} from '../visibility.js';

/** The kinds of objects that a permission can reach. */
type ReachedKind = 'SHIPMENT' | 'USER' | 'GROUP';

const tables = { SHIPMENT: 'shipment', USER: 'user', GROUP: 'user_group' } as const;

/** The kind of an object that is visible to the viewer; NOT_FOUND otherwise. Three statements at most, whatever the id. */
export async function findVisibleKind(database: Database, viewer: Viewer, id: string): Promise<ReachedKind> {
  const seen: Record<ReachedKind, Condition> = {
    // A viewer who no longer sees shipments may have decided on some.
    SHIPMENT: holds(viewer, 'shipments.read') ? reachableShipments(viewer, 'x') : nothing,
    USER: visibleUsers(viewer, 'x'),
    GROUP: visibleGroups(viewer, 'x'),
  };
  for (const kind of Object.keys(tables) as ReachedKind[])
    if (await isAmong(database, viewer, kind, id, seen[kind])) return kind;
  throw notFound();
}

/**
 * Tests whether a permission that the viewer holds reaches an object: one that it shows, that it changes, or for which it sends or decides. False
 * for permissions that are not about objects of this kind. For permissions on users, it only tests that the user is visible; see `mayActOn` in
 * services/user for the rest.
 */
export async function isReached(
  database: Database,
  viewer: Viewer,
  permission: Permission,
  kind: ReachedKind,
  id: string,
): Promise<boolean> {
  if (!holds(viewer, permission)) return false;
  switch (kind) {
    case 'SHIPMENT':
      return isAmong(database, viewer, kind, id, shipmentsOf(viewer, permission));
    case 'USER':
      return isAmong(database, viewer, kind, id, visibleUsers(viewer, 'x'));
    case 'GROUP':
      return isAmong(database, viewer, kind, id, groupsOf(viewer, permission));
  }
}

/** The shipments that a permission shows, that its holder changes with it, or on which its holder decides. */
function shipmentsOf(viewer: Viewer, permission: Permission): Condition {
  switch (permission) {
    case 'shipments.read':
      return reachableShipments(viewer, 'x');
    case 'shipments.send':
    case 'shipments.sendUnchecked':
      return anyOf([ownShipments(viewer, 'x'), assignedShipments(viewer, 'x')].map(inBrackets));
    case 'shipments.assign':
      return assignableShipments(viewer, 'x');
    case 'approvals.read':
      return allOf([reachableShipments(viewer, 'x'), readableApprovals(viewer, 'x')]);
    case 'approvals.decide':
      return anyOf(decidableShipments(viewer, 'x').map(inBrackets));
    case 'shipments.erase':
      return inBrackets(erasableShipments(viewer, 'x'));
    case 'accounting.read':
      return everything;
    default:
      return nothing;
  }
}

/** The groups that a permission shows or changes, or to whose members and shipments it applies. */
function groupsOf(viewer: Viewer, permission: Permission): Condition {
  const { area, scopes } = permissions[permission];
  // A hidden group cannot be changed either.
  if (area === 'GROUPS') return scopeOf(viewer, permission) === null ? nothing : visibleGroups(viewer, 'x');
  const possible: readonly Scope[] = scopes;
  if (!possible.includes('GROUPS')) return nothing;
  switch (scopeOf(viewer, permission)) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
      return isIn('x.id', groupsFor(viewer, permission));
    case 'OWN':
    case null:
      return nothing;
  }
}

async function isAmong(
  database: Database,
  { accountId }: Viewer,
  kind: ReachedKind,
  id: string,
  { sql, parameters }: Condition,
): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await select(
    database,
    `SELECT 1 FROM \`${tables[kind]}\` x WHERE x.account_id = ? AND x.id = ? AND (${sql})`,
    [accountId, id, ...parameters],
  );
  return rows.length > 0;
}
