import { isId } from '../entities/id.js';
import type { Holding } from '../shield/grants.js';
import { isUnlimited, isWhole, type GrantPart, type Limits } from '../shield/grant-part.js';
import { partsHeld } from '../shield/held-part.js';
import { appliesInGroup, groupsFor, membershipGroupsFor } from '../shield/places.js';
import { isProgram, needsGroup as roleNeedsGroup, rolesThat } from '../shield/roles.js';
import type { Permission } from '../shield/permissions.js';
import { scopeOf, type Represented, type Viewer } from '../shield/viewer.js';
import {
  allOf,
  usingIndexes,
  anyOf,
  Condition,
  equals,
  everything,
  inBrackets,
  isIn,
  isNull,
  nothing,
  type Visible,
} from './list/condition.js';
import {
  assignedShipments,
  isOwnLetter,
  notOwnLetter,
  walkOfAssignee,
  type LetterOwners,
} from './shipment/assignee.js';

const rolesInGroups = rolesThat(roleNeedsGroup);

/** The indexes that find shipments by sender, and by group. */
export const shipmentIndexes = {
  sender: ['shipment_sender', 'shipment_sender_status'],
  group: ['shipment_group', 'shipment_group_status'],
} as const;

/** The indexes that find waiting shipments in the order of their submission. */
export const waitingIndexes = ['shipment_waiting', 'shipment_group_waiting'] as const;

/** The same, and those in the order of creation. */
const waitingByAge = [...waitingIndexes, 'shipment_status', 'shipment_group_status'] as const;

/**
 * The users who are visible to the viewer (LXP-7, PLY-5): all, those of the groups in which the viewer sees users and the viewer, or the viewer
 * alone.
 */
export function visibleUsers(viewer: Viewer, alias: string): Condition {
  return usersWithin(viewer, 'users.read', alias);
}

/** The users within the scope of a permission, with the viewer. */
export function usersWithin(viewer: Viewer, permission: Permission, alias: string): Condition {
  const self = equals(`${alias}.id`, viewer.userId);
  switch (scopeOf(viewer, permission)) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS': {
      const groupIds = groupsFor(viewer, permission);
      if (groupIds.length === 0) return self;
      const members = belongsTo(viewer, groupIds, alias);
      // The members of the viewer's own groups include the viewer.
      return groupIds.some((id) => viewer.groupIds.includes(id))
        ? members
        : inBrackets(anyOf([self, members]));
    }
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

/** The users who hold one of these custom roles, by an assignment of their own or as one of everyone (DBX-9); each part is looked up by a key. */
export function holdsRole(viewer: Viewer, roleIds: readonly string[], alias: string): Condition {
  const people = isIn(
    'cu.role',
    rolesThat((role) => !isProgram(role)),
  );
  const [roles, ofEveryone] = [isIn('ra.role_id', roleIds.filter(isId)), isIn('cr.id', roleIds.filter(isId))];
  return {
    sql: `${alias}.id IN (
      SELECT ra.user_id FROM role_assignment ra WHERE ra.account_id = ? AND ${roles.sql}
      UNION ALL
      SELECT cu.id FROM custom_role cr JOIN \`user\` cu ON cu.account_id = cr.account_id AND cu.deleted = 0 AND ${people.sql}
       WHERE cr.account_id = ? AND ${ofEveryone.sql} AND cr.everyone_by_id IS NOT NULL)`,
    parameters: [
      viewer.accountId,
      ...roles.parameters,
      ...people.parameters,
      viewer.accountId,
      ...ofEveryone.parameters,
    ],
  };
}

/** The groups that are visible to the viewer: all, or the active ones to which the viewer belongs or for which the viewer may view groups (PLY-5). */
export function visibleGroups(viewer: Viewer, alias: string): Condition {
  switch (scopeOf(viewer, 'groups.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
    case 'OWN':
      return isIn(`${alias}.id`, groupsFor(viewer, 'groups.read'));
    case null:
      return nothing;
  }
}

/** The users who need a group and belong to none that is not deleted (LXP-5); a locked group counts, and without groups nobody needs one. */
export function needsGroup(viewer: Viewer, alias: string): Condition {
  if (!viewer.groupMode) return nothing;
  const roles = isIn(`${alias}.role`, rolesInGroups);
  return {
    // In this order of tables, the memberships of the current user are read, and not the groups of all accounts.
    sql: `(${alias}.deleted = 0 AND ${roles.sql} AND NOT EXISTS (
      SELECT 1 FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
       WHERE m.account_id = ? AND m.user_id = ${alias}.id AND g.status IN ('ACTIVE', 'LOCKED')))`,
    parameters: [...roles.parameters, viewer.accountId],
  };
}

/**
 * The shipments `x` of the overview (LXP-7, LXP-13), as alternatives that each fit an index: all; or those that the viewer sent or is assigned
 * (FWD-4), in the scope of groups those sent for the groups in which the viewer sees shipments (PLY-5), and those that wait for the viewer's
 * decision. A credential of a group sees nothing of other groups.
 */
export function visibleShipments(viewer: Viewer): Visible[] {
  return shownShipments(viewer, 'x', viewer.wasAssigned ? [walkOfAssignee(viewer)] : []);
}

function shownShipments(viewer: Viewer, alias: string, assigned: Visible[]): Visible[] {
  const parts = partsHeld(viewer, 'shipments.read');
  if (parts.length === 0) return [];
  if (parts.some(isWhole)) return [everything];
  const named = viewer.places.get('shipments.read') ?? [];
  const ofParts = parts.filter((part) => part.scope === 'GROUPS' && isUnlimited(part));
  const members = ofParts.length === 0 ? [] : membershipGroupsFor(viewer, 'shipments.read');
  const seen = [...new Set([...members, ...named])];
  return [
    ownShipments(viewer, alias),
    ...assigned,
    ...seen.map((groupId) => sentFor(groupId, alias)),
    ...parts
      .filter((part) => !ofParts.includes(part))
      .flatMap((part) => shipmentsOfPart(viewer, part, alias)),
    // If the viewer decides for groups of which they see the letters anyway, only letters without a group are added.
    ...waitingAmong(
      decisionReaches(viewer).flatMap((reach) =>
        reach.groupIds !== 'ALL' && reach.groupIds.every((id) => seen.includes(id))
          ? sentWithoutGroup(viewer, reach, alias)
          : decidableWithin(viewer, reach, alias),
      ),
      alias,
    ),
  ];
}

/** Tests whether the viewer sees the shipments of the whole account, in every status and of every channel. */
export function seesAllShipments(viewer: Viewer): boolean {
  return partsHeld(viewer, 'shipments.read').some(isWhole);
}

/** The shipments beyond the viewer's own that a part of `shipments.read` shows, named groups aside (PLY-5). */
function shipmentsOfPart(viewer: Viewer, part: GrantPart, alias: string): Condition[] {
  switch (part.scope) {
    case 'ACCOUNT':
      return admittedBy(part, alias);
    case 'GROUPS':
      return viewer.groupIds.flatMap((groupId) =>
        admittedBy(part, alias).map((admitted) =>
          admitted === everything ? sentFor(groupId, alias) : allOf([sentFor(groupId, alias), admitted]),
        ),
      );
    case 'OWN':
      return [];
  }
}

/** The shipments that limits admit, as alternatives that each fit an index: by status, otherwise by channel. */
function admittedBy({ statuses, channels }: Limits, alias: string): Condition[] {
  if (statuses === null)
    return channels === null ? [everything] : channels.map((channel) => equals(`${alias}.channel`, channel));
  const ofChannels = channels === null ? [] : [isIn(`${alias}.channel`, channels)];
  return statuses.map((status) => allOf([equals(`${alias}.status`, status), ...ofChannels]));
}

/** The viewer's own shipments, if the viewer sees shipments at all; for a credential of a group, only those sent for that group. */
export function ownShipments(viewer: Viewer, alias: string): Condition {
  if (scopeOf(viewer, 'shipments.read') === null) return nothing;
  const groupId = viewer.credential?.groupId ?? null;
  const sent = usingIndexes(shipmentIndexes.sender, equals(`${alias}.sender_id`, viewer.userId));
  return groupId === null ? sent : allOf([sent, equals(`${alias}.group_id`, groupId)]);
}

/**
 * The shipments on which the viewer can decide (LXP-11), in any state, as alternatives that each fit an index: all that needed approval, or in
 * group mode those sent for the viewer's groups, and those without a group whose sender belongs to one of these (docs/decisions/0030); and the
 * same for each approver in whose place the viewer decides (docs/decisions/0054). Never one of the viewer's own, sent or as a present or former
 * assignee in charge. `decisionRight` is the same rule for a single shipment.
 */
export function decidableShipments(viewer: Viewer, alias: string): Condition[] {
  return decisionReaches(viewer).flatMap((reach) => decidableWithin(viewer, reach, alias));
}

function decidableWithin(viewer: Viewer, reach: DecisionReach, alias: string): Condition[] {
  const { groupIds } = reach;
  if (groupIds === 'ALL') return [neededApproval(viewer, reach, alias)];
  const forGroups = groupIds.map((groupId) =>
    allOf([sentFor(groupId, alias), neededApproval(viewer, reach, alias)]),
  );
  return [...forGroups, ...sentWithoutGroup(viewer, reach, alias)];
}

/** Shipments without a group, sent by members of the groups for which the viewer can decide; none for viewers who can decide for all. */
function sentWithoutGroup(viewer: Viewer, reach: DecisionReach, alias: string): Condition[] {
  const { groupIds } = reach;
  if (groupIds === 'ALL' || groupIds.length === 0) return [];
  return [
    allOf([
      usingIndexes(shipmentIndexes.group, isNull(`${alias}.group_id`)),
      sentByMembers(viewer.accountId, groupIds, alias),
      neededApproval(viewer, reach, alias),
    ]),
  ];
}

/** Shipments that needed approval, except the viewer's own; of a deputy, also none of the approver's own. */
function neededApproval(viewer: Viewer, { approver }: DecisionReach, alias: string): Condition {
  const needed = { sql: `${alias}.approval_id IS NOT NULL`, parameters: [] };
  const owners = approver === null ? [viewer] : [viewer, approver];
  return inBrackets(allOf([needed, ...owners.map((owner) => notOwnLetter(owner, alias))]));
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

/** Tests whether a user can decide in their own right on a shipment of another user. Callers exclude its owners (`isOwnLetter`). */
export function decidesFor(viewer: Decider, letter: Decidable): boolean {
  return decidesWithin(decidedGroups(viewer), letter);
}

/**
 * The right by which a viewer decides on a shipment, the viewer's own before that of a deputy: the rule of `decidableShipments`. Null without one,
 * and for the viewer's own shipment.
 */
export function decisionRight(
  viewer: DeputyDecider,
  letter: Decidable & LetterOwners,
): Pick<DecisionReach, 'approver'> | null {
  if (isOwnLetter(letter, viewer.userId)) return null;
  const reaches = decisionReaches(viewer).filter(
    ({ approver }) => approver === null || !isOwnLetter(letter, approver.userId),
  );
  return reaches.find(({ groupIds }) => decidesWithin(groupIds, letter)) ?? null;
}

/** Tests whether a user who decides for these groups (`decidedGroups`) decides on a shipment of another user. */
export function decidesWithin(groupIds: DecidedGroups, { groupId, senderGroupIds }: Decidable): boolean {
  if (groupIds === 'ALL') return true;
  return groupId === null ? senderGroupIds.some((id) => groupIds.includes(id)) : groupIds.includes(groupId);
}

/** Tests whether the groups of the sender determine if this viewer decides on a shipment; otherwise nobody has to read them. */
export function dependsOnSender({ groupMode }: Viewer, { groupId }: { groupId: string | null }): boolean {
  return groupMode && groupId === null;
}

/** The properties of a viewer that determine their decisions. */
type Decider = Holding & Pick<Viewer, 'grants' | 'groupMode' | 'groupIds' | 'places'>;

/** A decider, and the approvers in whose place they decide. */
type DeputyDecider = Decider &
  Pick<Viewer, 'userId'> & { representing: readonly Pick<Represented, 'approver'>[] };

/** The groups for which a user can decide: all, and shipments without a group; or only these. */
export type DecidedGroups = 'ALL' | readonly string[];

/** The groups for which a viewer can decide, in the viewer's own right or in place of an approver. */
interface DecisionReach {
  groupIds: DecidedGroups;
  approver: Represented['approver'] | null;
}

/** The reaches in which a viewer can decide: the viewer's own, then that of each approver, as it is at present. */
function decisionReaches(viewer: DeputyDecider): DecisionReach[] {
  const own: DecisionReach = { groupIds: decidedGroups(viewer), approver: null };
  if (own.groupIds === 'ALL' || !viewer.grants.has('approvals.decide')) return [own];
  return [
    own,
    ...viewer.representing.map(({ approver }) => ({ groupIds: decidedGroups(approver), approver })),
  ];
}

/** The groups for which the viewer can decide (LXP-11): all, and shipments without a group; or only these. */
export function decidedGroups(viewer: Decider): DecidedGroups {
  switch (viewer.grants.get('approvals.decide') ?? null) {
    case 'ACCOUNT':
      return 'ALL';
    case 'GROUPS':
      return viewer.groupMode ? groupsFor(viewer, 'approvals.decide') : 'ALL';
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
  const shown = shownShipments(viewer, alias, [assignedShipments(viewer, alias)]);
  const reachable: Condition[] = [...shown, ...decidableShipments(viewer, alias)];
  if (viewer.credential === null) reachable.push(decidedShipments(viewer, alias));
  return anyOf(reachable.map(inBrackets));
}

/** The condition that the viewer has decided on the shipment; for a single shipment, since it reads its approvals. */
export function decidedShipments(viewer: Viewer, alias: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM approval p
      WHERE p.account_id = ? AND p.shipment_id = ${alias}.id AND p.decided_by_id = ?)`,
    parameters: [viewer.accountId, viewer.userId],
  };
}

/** The shipments that the viewer can delete for good (DBX-6), whatever their state. `erasesFor` is the same rule for a single shipment. */
export function erasableShipments(viewer: Viewer, alias: string): Condition {
  switch (scopeOf(viewer, 'shipments.erase')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
      return anyOf([
        ownShipments(viewer, alias),
        ...groupsFor(viewer, 'shipments.erase').map((id) => sentFor(id, alias)),
      ]);
    case 'OWN':
      return ownShipments(viewer, alias);
    case null:
      return nothing;
  }
}

/** Tests whether the viewer can delete a shipment for good: the rule of `erasableShipments`. No credential holds the permission. */
export function erasesFor(
  viewer: Viewer,
  { senderId, groupId }: { senderId: string; groupId: string | null },
): boolean {
  switch (scopeOf(viewer, 'shipments.erase')) {
    case 'ACCOUNT':
      return true;
    case 'GROUPS':
      return (
        senderId === viewer.userId || (groupId !== null && appliesInGroup(viewer, 'shipments.erase', groupId))
      );
    case 'OWN':
      return senderId === viewer.userId;
    case null:
      return false;
  }
}

/**
 * The credentials that the viewer manages: their own (LXP-7), and those of all programs for viewers who create users of the whole account (PLY-2).
 */
export function visibleCredentials(viewer: Viewer, alias: string): Condition[] {
  if (scopeOf(viewer, 'credentials.manage') === null) return [];
  const own = usingIndexes(['credential_user'], equals(`${alias}.user_id`, viewer.userId));
  if (scopeOf(viewer, 'users.create') !== 'ACCOUNT') return [own];
  const programs = isIn('cu.role', rolesThat(isProgram));
  const ofPrograms = {
    sql: `${alias}.user_id IN (SELECT cu.id FROM \`user\` cu WHERE cu.account_id = ? AND ${programs.sql})`,
    parameters: [viewer.accountId, ...programs.parameters],
  };
  return [own, usingIndexes(['credential_user'], ofPrograms)];
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
