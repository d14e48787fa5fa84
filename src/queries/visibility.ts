import { scopeOf, type Viewer } from '../shield/viewer.js';
import {
  allOf,
  usingIndexes,
  anyOf,
  Condition,
  equals,
  everything,
  isIn,
  isNull,
  nothing,
} from './list/condition.js';

/** The indexes that find shipments by sender, and by group. */
export const shipmentIndexes = {
  sender: ['shipment_sender', 'shipment_sender_status'],
  group: ['shipment_group', 'shipment_group_status'],
} as const;

/** The indexes that find waiting shipments in the order of their submission. */
export const waitingIndexes = ['shipment_waiting', 'shipment_group_waiting'] as const;

/** The same, and those in the order of creation. */
const waitingByAge = [...waitingIndexes, 'shipment_status', 'shipment_group_status'] as const;

/** The users who are visible to the viewer (LXP-7): all, those of the viewer's active groups, or the viewer alone. */
export function visibleUsers(viewer: Viewer, alias: string): Condition {
  const self = equals(`${alias}.id`, viewer.userId);
  switch (scopeOf(viewer, 'users.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
      // The members of the viewer's groups include the viewer.
      return viewer.groupIds.length === 0 ? self : belongsTo(viewer, viewer.groupIds, alias);
    case 'OWN':
      return self;
    case null:
      return nothing;
  }
}

/** The users who belong to one of these groups; reads only the members. */
export function belongsTo(viewer: Viewer, groupIds: readonly string[], alias: string): Condition {
  const groups = isIn('m.group_id', groupIds);
  return {
    sql: `${alias}.id IN (SELECT m.user_id FROM membership m WHERE m.account_id = ? AND ${groups.sql})`,
    parameters: [viewer.accountId, ...groups.parameters],
  };
}

/** The groups that are visible to the viewer: all, or the active ones to which the viewer belongs. */
export function visibleGroups(viewer: Viewer, alias: string): Condition {
  switch (scopeOf(viewer, 'groups.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
    case 'OWN':
      return isIn(`${alias}.id`, viewer.groupIds);
    case null:
      return nothing;
  }
}

/** The users who need a group and belong to none that is not deleted (LXP-5); a locked group counts, and without groups nobody needs one. */
export function needsGroup(viewer: Viewer, alias: string): Condition {
  if (!viewer.groupMode) return nothing;
  return {
    // In this order of tables, the memberships of the current user are read, and not the groups of all accounts.
    sql: `(${alias}.deleted = 0 AND ${alias}.role IN ('GROUP_MANAGER', 'USER') AND NOT EXISTS (
      SELECT 1 FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
       WHERE m.account_id = ? AND m.user_id = ${alias}.id AND g.status IN ('ACTIVE', 'LOCKED')))`,
    parameters: [viewer.accountId],
  };
}

/**
 * The shipments of the overview (LXP-7, LXP-13), as alternatives that each fit an index: all; or the viewer's own, in the scope of groups
 * those sent for the viewer's active groups, and those that wait for the viewer's decision. A credential of a group sees nothing of other
 * groups.
 */
export function visibleShipments(viewer: Viewer, alias: string): Condition[] {
  const own = ownShipments(viewer, alias);
  switch (scopeOf(viewer, 'shipments.read')) {
    case 'ACCOUNT':
      return [everything];
    case 'GROUPS':
      return [
        own,
        ...viewer.groupIds.map((groupId) => sentFor(groupId, alias)),
        // In group mode, the others are sent for the same groups.
        ...waitingAmong(
          viewer.groupMode ? sentWithoutGroup(viewer, alias) : decidableShipments(viewer, alias),
          alias,
        ),
      ];
    case 'OWN':
      return [own, ...waitingAmong(decidableShipments(viewer, alias), alias)];
    case null:
      return [];
  }
}

/** The viewer's own shipments; for a credential of a group, only those sent for that group. */
export function ownShipments(viewer: Viewer, alias: string): Condition {
  const groupId = viewer.credential?.groupId ?? null;
  const sent = usingIndexes(shipmentIndexes.sender, equals(`${alias}.sender_id`, viewer.userId));
  return groupId === null ? sent : allOf([sent, equals(`${alias}.group_id`, groupId)]);
}

/**
 * The shipments on which the viewer can decide (LXP-11), in any state, as alternatives that each fit an index: all that needed approval, or in
 * group mode those sent for the viewer's groups, and those without a group whose sender belongs to one of these (docs/decisions/0030). Never
 * the viewer's own. `decidesFor` is the same rule for a single shipment.
 */
export function decidableShipments(viewer: Viewer, alias: string): Condition[] {
  const groupIds = decidedGroups(viewer);
  if (groupIds === 'ALL') return [neededApproval(viewer, alias)];
  const forGroups = groupIds.map((groupId) =>
    allOf([sentFor(groupId, alias), neededApproval(viewer, alias)]),
  );
  return [...forGroups, ...sentWithoutGroup(viewer, alias)];
}

/** Shipments without a group, sent by members of the groups for which the viewer can decide; none for viewers who can decide for all. */
function sentWithoutGroup(viewer: Viewer, alias: string): Condition[] {
  const groupIds = decidedGroups(viewer);
  if (groupIds === 'ALL' || groupIds.length === 0) return [];
  return [
    allOf([
      usingIndexes(shipmentIndexes.group, isNull(`${alias}.group_id`)),
      sentByMembers(viewer.accountId, groupIds, alias),
      neededApproval(viewer, alias),
    ]),
  ];
}

/** Shipments of other users that needed approval. */
function neededApproval(viewer: Viewer, alias: string): Condition {
  return {
    sql: `(${alias}.approval_id IS NOT NULL AND ${alias}.sender_id <> ?)`,
    parameters: [viewer.userId],
  };
}

/** Those of these shipments that wait for a decision (LXP-11, LXP-13), with the indexes of waiting shipments. */
function waitingAmong(shipments: readonly Condition[], alias: string): Condition[] {
  const waiting = equals(`${alias}.status`, 'PENDING_APPROVAL');
  return shipments.map((each) => usingIndexes(waitingByAge, allOf([each, waiting])));
}

/** The parts of a shipment that determine its approvers. */
interface Decidable {
  groupId: string | null;
  /** The active groups of the sender. They matter for a shipment without a group, and may be left out otherwise. */
  senderGroupIds: readonly string[];
}

/** Tests whether a user can decide on a shipment of another user: the rule of `decidableShipments`. Callers exclude the sender. */
export function decidesFor(viewer: Decider, { groupId, senderGroupIds }: Decidable): boolean {
  const groupIds = decidedGroups(viewer);
  if (groupIds === 'ALL') return true;
  return groupId === null ? senderGroupIds.some((id) => groupIds.includes(id)) : groupIds.includes(groupId);
}

/** Tests whether the groups of the sender determine if this viewer decides on a shipment; otherwise nobody has to read them. */
export function dependsOnSender({ groupMode }: Viewer, { groupId }: { groupId: string | null }): boolean {
  return groupMode && groupId === null;
}

/** The properties of a viewer that determine their decisions. */
type Decider = Pick<Viewer, 'grants' | 'groupMode' | 'groupIds'>;

/** The groups for which the viewer can decide (LXP-11): all, and shipments without a group; or only these. */
function decidedGroups(viewer: Decider): 'ALL' | readonly string[] {
  switch (viewer.grants.get('approvals.decide') ?? null) {
    case 'ACCOUNT':
      return 'ALL';
    case 'GROUPS':
      return viewer.groupMode ? viewer.groupIds : 'ALL';
    case 'OWN':
    case null:
      return [];
  }
}

/**
 * The shipments that the viewer may open by id: those of the overview, those that the viewer can decide on, and those that they have decided
 * on, whatever the current group and role. Past decisions do not count for credentials.
 */
export function reachableShipments(viewer: Viewer, alias: string): Condition {
  const reachable = [...visibleShipments(viewer, alias), ...decidableShipments(viewer, alias)];
  if (viewer.credential === null) reachable.push(decidedShipments(viewer, alias));
  return anyOf(reachable.map(inBrackets));
}

/** The condition that the viewer has decided on the shipment; for a single shipment, since it reads its approvals. */
function decidedShipments(viewer: Viewer, alias: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM approval p
      WHERE p.account_id = ? AND p.shipment_id = ${alias}.id AND p.decided_by_id = ?)`,
    parameters: [viewer.accountId, viewer.userId],
  };
}

/** The credentials that the viewer manages: their own (LXP-7). */
export function visibleCredentials(viewer: Viewer, alias: string): Condition {
  return scopeOf(viewer, 'credentials.manage') === null
    ? nothing
    : usingIndexes(['credential_user'], equals(`${alias}.user_id`, viewer.userId));
}

function sentFor(groupId: string, alias: string): Condition {
  return usingIndexes(shipmentIndexes.group, equals(`${alias}.group_id`, groupId));
}

function sentByMembers(accountId: string, groupIds: readonly string[], alias: string): Condition {
  const groups = isIn('m.group_id', groupIds);
  return {
    sql: `EXISTS (SELECT 1 FROM membership m
      WHERE m.account_id = ? AND m.user_id = ${alias}.sender_id AND ${groups.sql})`,
    parameters: [accountId, ...groups.parameters],
  };
}

function inBrackets(condition: Condition): Condition {
  return { sql: `(${condition.sql})`, parameters: condition.parameters };
}
