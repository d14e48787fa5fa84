import { placeholders } from '../database/rows.js';
import { isId } from '../entities/id.js';
import { scopeOf, type Viewer } from '../shield/viewer.js';

/** A piece of a WHERE clause with the values for its question marks. */
export interface Condition {
  sql: string;
  parameters: unknown[];
}

/** Holds for every row. */
export const everything: Condition = { sql: 'TRUE', parameters: [] };

const nothing: Condition = { sql: 'FALSE', parameters: [] };

/** One condition that holds where any of them does. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return {
    sql: `(${conditions.map((condition) => condition.sql).join(' OR ')})`,
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** One condition that holds where all of them do. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return everything;
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** `column IN (…)`; holds nowhere for an empty list. */
export function isIn(column: string, values: readonly unknown[]): Condition {
  return values.length === 0
    ? nothing
    : { sql: `${column} IN (${placeholders(values)})`, parameters: [...values] };
}

/** `column IN (…)` for ids that came from outside: what has not the shape of an id names nothing. */
export function isOneOf(column: string, ids: readonly string[]): Condition {
  return isIn(column, ids.filter(isId));
}

/** `column = ?`. */
export function equals(column: string, value: unknown): Condition {
  return { sql: `${column} = ?`, parameters: [value] };
}

/** Which users the viewer sees (LXP-7): all, those of the viewer's active groups, or the viewer alone. */
export function visibleUsers(viewer: Viewer, alias: string): Condition {
  const self = equals(`${alias}.id`, viewer.userId);
  switch (scopeOf(viewer, 'users.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
      return viewer.groupIds.length === 0 ? self : anyOf([self, belongsTo(alias, viewer.groupIds)]);
    case 'OWN':
      return self;
    case null:
      return nothing;
  }
}

/** Which groups the viewer sees: all, or the active ones that the viewer belongs to. */
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

/**
 * Which shipments the overview shows (LXP-7, LXP-13), as alternatives that each fit an index: all; or the viewer's own and,
 * in the scope of groups, those sent for the viewer's active groups.
 */
export function visibleShipments(viewer: Viewer, alias: string): Condition[] {
  const own = equals(`${alias}.sender_id`, viewer.userId);
  switch (scopeOf(viewer, 'shipments.read')) {
    case 'ACCOUNT':
      return [everything];
    case 'GROUPS':
      return [own, ...viewer.groupIds.map((groupId) => equals(`${alias}.group_id`, groupId))];
    case 'OWN':
      return [own];
    case null:
      return [];
  }
}

/**
 * On which shipments the viewer decides (LXP-11), whatever has become of them, as alternatives that each fit an index: all
 * that needed approval, or those sent for the viewer's groups; without groups those of the account. Never the viewer's own.
 */
export function decidableShipments(viewer: Viewer, alias: string): Condition[] {
  const byOthers: Condition = {
    sql: `(${alias}.approval_id IS NOT NULL AND ${alias}.sender_id <> ?)`,
    parameters: [viewer.userId],
  };
  const groupIds = decidedGroups(viewer);
  if (groupIds === 'ALL') return [byOthers];
  return groupIds.map((groupId) => allOf([equals(`${alias}.group_id`, groupId), byOthers]));
}

/** For which groups' shipments the viewer decides (LXP-11): all there are and those without, or these only. */
export function decidedGroups(viewer: Viewer): 'ALL' | readonly string[] {
  switch (scopeOf(viewer, 'approvals.decide')) {
    case 'ACCOUNT':
      return 'ALL';
    case 'GROUPS':
      return viewer.groupMode ? viewer.groupIds : 'ALL';
    case 'OWN':
    case null:
      return [];
  }
}

/** Which single shipments the viewer may look at: those of the overview, and those that the viewer decides on. */
export function reachableShipments(viewer: Viewer, alias: string): Condition {
  return anyOf([...visibleShipments(viewer, alias), ...decidableShipments(viewer, alias)].map(inBrackets));
}

/**
 * Whose activities the viewer sees (LXP-7, LXP-14): null for the whole account's, otherwise the ids in whose audience an
 * entry must be.
 */
export function activityAudience(viewer: Viewer): string[] | null {
  switch (scopeOf(viewer, 'activities.read')) {
    case 'ACCOUNT':
      return null;
    case 'GROUPS':
      return [viewer.userId, ...viewer.groupIds];
    case 'OWN':
      return [viewer.userId];
    case null:
      return [];
  }
}

function belongsTo(alias: string, groupIds: readonly string[]): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM membership vm WHERE vm.account_id = ${alias}.account_id AND vm.user_id = ${alias}.id AND vm.group_id IN (${placeholders(groupIds)}))`,
    parameters: [...groupIds],
  };
}

function inBrackets(condition: Condition): Condition {
  return { sql: `(${condition.sql})`, parameters: condition.parameters };
}
