import type { Shipment } from '../../entities/shipment.entity.js';
import { appliesInGroup, groupsFor } from '../../shield/places.js';
import type { Permission } from '../../shield/permissions.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import {
  allOf,
  anyOf,
  equals,
  everything,
  isIn,
  nothing,
  type Condition,
  type Visible,
} from '../list/condition.js';

/** The permissions required to assign a shipment: nobody delegates actions that they could not take themselves (FWD-4). */
const neededToAssign = ['shipments.assign', 'shipments.read'] as const;

/** The columns of a shipment that determine its owners. */
type Owned = Pick<Shipment, 'senderId' | 'assigneeIds' | 'handlerIds'>;

/** The users of one letter, or of several letters of the same users: its sender, and all present and former assignees in charge of it. */
export interface LetterOwners {
  senderId: string;
  /** The assignees, and those who have edited or submitted it, by id with commas between them. */
  involvedIds: string;
}

/** The ids in a column of ids. */
export function idsIn(column: string | null): string[] {
  return column === null || column === '' ? [] : column.split(',');
}

/** The column for these ids: each once, in a fixed order, or null. */
export function idColumnOf(ids: Iterable<string>): string | null {
  const sorted = [...new Set(ids)].sort();
  return sorted.length === 0 ? null : sorted.join(',');
}

/** Tests whether a shipment is assigned to the user, who then acts for its sender (FWD-4). */
export function isAssigned({ assigneeIds }: Pick<Owned, 'assigneeIds'>, userId: string): boolean {
  return idsIn(assigneeIds).includes(userId);
}

/** The owners of a shipment. */
export function ownersOf({ senderId, assigneeIds, handlerIds }: Owned): LetterOwners {
  return { senderId, involvedIds: [...idsIn(assigneeIds), ...idsIn(handlerIds)].join(',') };
}

/**
 * Tests whether a letter is the user's own: sent by, assigned to, or once edited or submitted by them. Nobody decides on their own letters (LXP-11).
 */
export function isOwnLetter({ senderId, involvedIds }: LetterOwners, userId: string): boolean {
  return senderId === userId || idsIn(involvedIds).includes(userId);
}

/** `LetterOwners.involvedIds` in SQL. */
export function involvedIds(alias: string): string {
  return `CONCAT_WS(',', ${alias}.assignee_ids, ${alias}.handler_ids)`;
}

/** `isOwnLetter` in SQL, negated. It only uses columns of the row, so that it is valid for a row while it is locked. */
export function notOwnLetter({ userId }: Pick<Viewer, 'userId'>, alias: string): Condition {
  return {
    sql: `${alias}.sender_id <> ? AND NOT FIND_IN_SET(?, ${involvedIds(alias)})`,
    parameters: [userId, userId],
  };
}

/** The shipments that are assigned to the viewer; for a credential of a group, only those sent for that group. */
export function assignedShipments(viewer: Viewer, alias: string): Condition {
  const assigned = { sql: `FIND_IN_SET(?, ${alias}.assignee_ids) > 0`, parameters: [viewer.userId] };
  return allOf([assigned, ...withinCredential(viewer, alias)]);
}

/** The same shipments `x` for a list, along the index of this assignee. */
export function walkOfAssignee(viewer: Viewer, userId = viewer.userId): Visible {
  const rows = { sql: 'sa.account_id = ? AND sa.user_id = ?', parameters: [viewer.accountId, userId] };
  return { ...allOf([rows, ...withinCredential(viewer, 'x')]), by: byAssignee };
}

/** The shipments that are assigned to one of these users. */
export function assignedTo({ accountId }: Viewer, userIds: readonly string[], alias: string): Condition {
  const users = isIn('sa.user_id', userIds);
  return {
    sql: `${alias}.id IN (SELECT sa.shipment_id FROM shipment_assignment sa WHERE sa.account_id = ? AND ${users.sql})`,
    parameters: [accountId, ...users.parameters],
  };
}

const byAssignee = {
  // The order of the tables is fixed, so that the rows come in the order of an index of the assignee, and each shipment is read by its id.
  from: `shipment_assignment sa STRAIGHT_JOIN shipment x USE INDEX (PRIMARY)
    ON x.account_id = sa.account_id AND x.id = sa.shipment_id`,
  columns: {
    'x.created_at': 'sa.created_at',
    'x.id': 'sa.shipment_id',
    'x.filename': 'sa.filename',
    'x.pages': 'sa.pages',
    'x.status': 'sa.status',
    'x.gross_cents': 'sa.gross_cents',
    'x.submitted_at': 'sa.submitted_at',
  },
  alternativesBy: ['x.created_at', 'x.status'],
} as const;

/**
 * Tests whether the viewer can assign a shipment: it is their own, of one of their groups or of the account, within the scopes of the permissions
 * to assign and to view it, and they send for its group. Assignees cannot pass a shipment on (FWD-4).
 */
export function canAssign(viewer: Viewer, shipment: Pick<Shipment, 'senderId' | 'groupId'>): boolean {
  const { senderId, groupId } = shipment;
  if (scopeOf(viewer, 'shipments.send') === null) return false;
  if (groupId !== null && !appliesInGroup(viewer, 'shipments.send', groupId)) return false;
  return neededToAssign.every((permission) => {
    const scope = scopeOf(viewer, permission);
    if (scope === null) return false;
    if (scope === 'ACCOUNT' || senderId === viewer.userId) return true;
    return groupId !== null && appliesInGroup(viewer, permission, groupId);
  });
}

/** `canAssign` in SQL. */
export function assignableShipments(viewer: Viewer, alias: string): Condition {
  const ofGroups = (permission: Permission): Condition =>
    isIn(`${alias}.group_id`, groupsFor(viewer, permission));
  const sends = scopeOf(viewer, 'shipments.send');
  if (sends === null) return nothing;
  const sentFor =
    sends === 'ACCOUNT'
      ? everything
      : anyOf([{ sql: `${alias}.group_id IS NULL`, parameters: [] }, ofGroups('shipments.send')]);
  const seen = neededToAssign.map((permission) => {
    const scope = scopeOf(viewer, permission);
    if (scope === null) return nothing;
    if (scope === 'ACCOUNT') return everything;
    const own = equals(`${alias}.sender_id`, viewer.userId);
    return scope === 'GROUPS' ? anyOf([own, ofGroups(permission)]) : own;
  });
  return allOf([sentFor, ...seen]);
}

function withinCredential({ credential }: Viewer, alias: string): Condition[] {
  const groupId = credential?.groupId ?? null;
  return groupId === null ? [] : [equals(`${alias}.group_id`, groupId)];
}
