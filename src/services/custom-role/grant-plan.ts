import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { isId } from '../../entities/id.js';
import type { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import {
  readEveryone,
  readHoldersById,
  readHoldersOfRole,
  type HeldRight,
  type HeldRole,
  type Holder,
} from '../../queries/custom-role/holder.query.js';
import { liveGroupIds, visibleUserIds } from '../../queries/user/stored-user.query.js';
import {
  assertCouldGiveRoles,
  assertNotOneself,
  assertReachesAllGroups,
  couldGive,
  withoutAssignable,
  type Target,
} from '../../shield/authority.js';
import { hasSameLimits, unlimited } from '../../shield/grant-part.js';
import { grantSetOf } from '../../shield/grant-set.js';
import { grantsOf } from '../../shield/grants.js';
import { permissions, type Permission, type Scope } from '../../shield/permissions.js';
import { isProgram } from '../../shield/roles.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import type {
  AssignCustomRoleCommand,
  PreviewCustomRoleCommand,
  UpdateUserRightsCommand,
  UpdateUserRolesCommand,
} from './custom-role.commands.js';
import { heldFor, heldRole, isHeldFor } from './held-role.js';
import {
  checkRoleGroups,
  refuseUnknownRoleGroups,
  refuseUnknownRoles,
  type WantedGroups,
} from './role-groups.rules.js';
import { checkedRoleGrants, findCustomRole } from './custom-role.rules.js';
import { checkExclusions, checkGrants, checkNeeds, grantsGiven } from './grant-input.rules.js';
import {
  assertCouldGiveRole,
  assertMayAssignRole,
  assertMayChange,
  changeOf,
  type HoldingChange,
} from './holding-change.js';

// Plans of changes of roles and rights, checked by every rule and not stored. Mutations store them; previews show them.

/** A planned change of a custom role. */
interface RolePlan {
  role: CustomRole;
  /** The permissions of the role afterwards. */
  grantSet: string | null;
  /** One change for each holder of the role. */
  changes: HoldingChange[];
}

/**
 * Plans new permissions of a custom role, and its assignment to everyone (DBX-9). Adds problems of the input; throws as `CustomRoleService.update`.
 */
export async function planRoleChange(
  manager: EntityManager,
  viewer: Viewer,
  problems: Problems,
  input: Pick<PreviewCustomRoleCommand, 'id' | 'grants' | 'areas' | 'everyone'>,
  now: Date,
): Promise<RolePlan> {
  const role = await findCustomRole(manager, viewer.accountId, input.id);
  assertCouldGiveRole(viewer, role.grantSet);
  const isReplaced = input.grants != null || input.areas != null;
  const grantSet = isReplaced
    ? checkedRoleGrants(problems, input.grants ?? [], input.areas ?? [])
    : role.grantSet;
  problems.throwIfAny();
  assertCouldGiveRole(viewer, grantSet);
  const wasOfEveryone = role.everyoneById !== null;
  const isOfEveryone = input.everyone ?? wasOfEveryone;
  if (isOfEveryone !== wasOfEveryone && !holds(viewer, 'roles.assign', 'ACCOUNT'))
    throw refusal('PERMISSION_MISSING');
  const holders =
    wasOfEveryone || isOfEveryone
      ? await readEveryone(manager, viewer.accountId)
      : await readHoldersOfRole(manager, viewer.accountId, role.id);
  const ofEveryone = { ...heldRole(role, viewer, now, null), grantSet, isOfEveryone: true };
  const changes = holders.map((holder) => {
    const others = holder.roles.filter((held) => held.roleId !== role.id || !held.isOfEveryone);
    const single = others.map((held) => (held.roleId === role.id ? { ...held, grantSet } : held));
    return changeOf(holder, { roles: isOfEveryone ? [...single, ofEveryone] : single });
  });
  await assertMayChange(manager, viewer, changes);
  return { role, grantSet, changes };
}

/** A planned assignment of one role to several users. */
interface AssignmentPlan {
  role: CustomRole;
  added: Holder[];
  /** The users who hold the role for other groups so far. */
  moved: Holder[];
  removed: Holder[];
  changes: HoldingChange[];
}

/**
 * Plans the assignment of a role to users, for the whole account or for groups, and its removal from others; users who have it already in the
 * same way, or do not have it, stay as they are.
 */
export async function planAssignment(
  manager: EntityManager,
  viewer: Viewer,
  input: AssignCustomRoleCommand,
  now: Date,
): Promise<AssignmentPlan> {
  const role = await findCustomRole(manager, viewer.accountId, input.id);
  const groupIds = input.groupIds ?? null;
  await refuseUnknownRoleGroups(manager, viewer, groupIds ?? []);
  const [adding, removing] = [new Set(input.addUserIds ?? []), new Set(input.removeUserIds ?? [])];
  const holders = await findReachable(
    manager,
    viewer,
    ['roles.assign'],
    [...new Set([...adding, ...removing])],
  );
  if (holders.some(({ role: base }) => isProgram(base))) throw refusal('API_USER');
  const isGiven = ({ roleId, isOfEveryone }: HeldRole): boolean => roleId === role.id && !isOfEveryone;
  const given = (holder: Holder): HeldRole | undefined => holder.roles.find(isGiven);
  const removed = holders.filter((holder) => removing.has(holder.id) && given(holder) !== undefined);
  const kept = holders.filter((holder) => adding.has(holder.id) && !removing.has(holder.id));
  const added = kept.filter((holder) => given(holder) === undefined);
  const moved = kept.filter((holder) => !isHeldFor(given(holder), groupIds));
  const held = heldRole(role, viewer, now, groupIds);
  // A viewer who cannot give the role here is refused even if nothing changes.
  if (removed.length === 0 || kept.length > 0) assertMayAssignRole(viewer, held);
  for (const each of removed.map(given)) if (each !== undefined) assertMayAssignRole(viewer, each);
  const changes = [
    ...added.map((holder) => changeOf(holder, { roles: [...holder.roles, held] })),
    ...moved.map((holder) =>
      changeOf(holder, { roles: holder.roles.map((each) => (isGiven(each) ? held : each)) }),
    ),
    ...removed.map((holder) => changeOf(holder, { roles: holder.roles.filter((each) => !isGiven(each)) })),
  ];
  await assertMayChange(manager, viewer, changes);
  return { role, added, moved, removed, changes };
}

/** The new roles, rights or exclusions of one user; absent ones stay. */
export type UserGrantsInput = UpdateUserRightsCommand & Partial<UpdateUserRolesCommand>;

/** A planned change of one user's roles, rights and exclusions. */
interface UserPlan {
  holder: Holder;
  roles: readonly HeldRole[];
  rights: readonly HeldRight[];
  change: HoldingChange;
}

/**
 * Plans new roles, rights and exclusions of one user. Adds problems of the input; throws as `UserGrantsService`. A plan that follows another one,
 * which is not stored, begins with the user `afterwards`.
 */
export async function planUserChange(
  manager: EntityManager,
  asking: Viewer,
  problems: Problems,
  input: UserGrantsInput,
  now: Date,
  afterwards: (stored: Holder) => Holder = (stored) => stored,
): Promise<UserPlan> {
  const givesRights = input.rights != null || input.exclusions != null;
  const viewer = givesRights ? withoutAssignable(asking) : asking;
  const holder = await findHolder(manager, viewer, input, afterwards);
  checkGrants(problems, 'rights', input.rights ?? []);
  checkExclusions(problems, 'exclusions', input.exclusions ?? []);
  const roles = await plannedRoles(manager, viewer, problems, holder, input, now);
  const rights = plannedRights(viewer, holder, input, now);
  const change = changeOf(holder, { roles, rights });
  checkNeeds(problems, 'rights', input.rights ?? [], heldOrExcluded(change, rights));
  problems.throwIfAny();
  refuseRightsBeyond(viewer, holder, rights);
  await assertMayChange(manager, viewer, [change]);
  return { holder, roles, rights, change };
}

async function findHolder(
  manager: EntityManager,
  viewer: Viewer,
  input: UserGrantsInput,
  afterwards: (stored: Holder) => Holder,
): Promise<Holder> {
  const needed: Permission[] = [
    ...(input.customRoleIds == null ? [] : (['roles.assign'] as const)),
    ...(input.rights == null && input.exclusions == null ? [] : (['rights.manage'] as const)),
  ];
  if (!needed.every((permission) => holds(viewer, permission))) throw refusal('PERMISSION_MISSING');
  const [holder] = await findReachable(manager, viewer, needed, [input.userId], afterwards);
  if (holder === undefined) throw notFound(input.userId, 'userId');
  return holder;
}

/** The users with these ids, within reach of all these permissions of the viewer; never the viewer's own. */
async function findReachable(
  manager: EntityManager,
  viewer: Viewer,
  needed: readonly Permission[],
  userIds: readonly string[],
  afterwards: (stored: Holder) => Holder = (stored) => stored,
): Promise<Holder[]> {
  const { accountId } = viewer;
  const visible = await visibleUserIds(manager, viewer, userIds);
  const hidden = userIds.find((id) => !visible.has(id));
  if (hidden !== undefined) throw notFound(hidden, 'userId', 'addUserIds', 'removeUserIds');
  const holders = (await readHoldersById(manager, accountId, userIds)).map(afterwards);
  if (holders.length < userIds.length) throw refusal('USER_DELETED');
  const groupIdsOf = await liveGroupIds(manager, accountId, userIds);
  for (const holder of holders) {
    const target = { ...holder, groupIds: groupIdsOf.get(holder.id) ?? [] };
    assertMayChangeGrants(viewer, needed, target);
  }
  return holders;
}

/**
 * Refuses changes to the viewer's own roles and rights, to those of a user who holds more, and to those of a user beyond one of these permissions.
 */
export function assertMayChangeGrants(viewer: Viewer, needed: readonly Permission[], target: Target): void {
  assertNotOneself(viewer, target);
  assertCouldGiveRoles(needed.includes('rights.manage') ? withoutAssignable(viewer) : viewer, target);
  for (const permission of needed) assertReachesAllGroups(viewer, permission, target);
}

/**
 * The roles of a user afterwards: those of everyone, those that stay, in part for other groups, and the new ones, each of which the viewer could
 * give for its groups; without a list of roles, all of them stay.
 */
async function plannedRoles(
  manager: EntityManager,
  viewer: Viewer,
  problems: Problems,
  holder: Holder,
  { customRoleIds, customRoleGroups }: Pick<UserGrantsInput, 'customRoleIds' | 'customRoleGroups'>,
  now: Date,
): Promise<readonly HeldRole[]> {
  const wanted = customRoleGroups ?? [];
  await refuseUnknownRoles(
    manager,
    viewer,
    wanted.map(({ customRoleId }) => customRoleId),
  );
  checkRoleGroups(problems, wanted, customRoleIds ?? null);
  const roleIds = customRoleIds ?? null;
  if (roleIds === null) return holder.roles;
  if (isProgram(holder.role)) throw refusal('API_USER');
  problems.throwIfAny();
  await refuseUnknownRoleGroups(
    manager,
    viewer,
    wanted.flatMap(({ groupIds }) => groupIds ?? []),
  );
  const groupsOf: WantedGroups = new Map(
    wanted.map(({ customRoleId, groupIds }) => [customRoleId, groupIds ?? null]),
  );
  const kept = holder.roles
    .filter(({ roleId, isOfEveryone }) => isOfEveryone || roleIds.includes(roleId))
    .map((held) => heldFor(held, viewer, groupsOf, now));
  const newIds = roleIds.filter(
    (id) => !kept.some(({ roleId, isOfEveryone }) => roleId === id && !isOfEveryone),
  );
  const { accountId } = viewer;
  const found = await findAll(manager, CustomRole, { accountId, id: oneOf(newIds.filter(isId)) });
  const unknown = newIds.find((id) => !found.some((role) => role.id === id));
  if (unknown !== undefined) throw notFound(unknown, 'customRoleIds');
  const added = found.map((role) => heldRole(role, viewer, now, groupsOf.get(role.id) ?? null));
  const changed = [...added, ...kept.filter((role) => !holder.roles.includes(role))];
  for (const role of changed) assertMayAssignRole(viewer, role);
  return [...kept, ...added];
}

/** The rights and exclusions of a user afterwards; unchanged ones keep the user who gave them. */
function plannedRights(
  viewer: Viewer,
  { rights }: Holder,
  input: Pick<UserGrantsInput, 'rights' | 'exclusions'>,
  now: Date,
): HeldRight[] {
  const excluded =
    input.exclusions ?? rights.filter(({ scope }) => scope === null).map((each) => each.permission);
  const granted =
    input.rights == null ? rights.filter(({ scope }) => scope !== null) : grantsGiven(input.rights);
  const wanted = [
    ...excluded.map((permission) => ({ permission, scope: null, ...unlimited })),
    ...granted.filter(({ permission }) => !excluded.includes(permission)),
  ];
  return wanted.map(({ permission, scope, statuses, channels }) => {
    const right = { permission, scope, statuses, channels };
    const kept = rights.find(
      (each) => each.permission === permission && each.scope === scope && hasSameLimits(each, right),
    );
    return kept ?? { ...right, givenById: viewer.userId, givenAt: now };
  });
}

/** Refuses a new right, and the end of an exclusion, unless the viewer could give the permission: nobody can lift their own exclusion (PLY-4). */
function refuseRightsBeyond(viewer: Viewer, { rights: before }: Holder, after: readonly HeldRight[]): void {
  const given = after.filter((right) => right.scope !== null && !before.includes(right));
  const lifted = before.filter(
    ({ permission, scope }) =>
      scope === null && !after.some((right) => right.permission === permission && right.scope === null),
  );
  const freed = [...given, ...lifted].map(({ scope, ...right }) => ({
    ...right,
    scope: scope ?? narrowestScope(right.permission),
  }));
  const { granted, parts } = grantSetOf(freed);
  if (!couldGive(viewer, granted, parts)) throw refusal('GRANT_BEYOND_OWN');
}

function narrowestScope(permission: Permission): Scope {
  return permissions[permission].scopes[0] ?? 'ACCOUNT';
}

/** The permissions that a user holds afterwards or is excluded from, so that an exclusion does not count as a missing need. */
function heldOrExcluded({ after }: HoldingChange, rights: readonly HeldRight[]): Set<Permission> {
  return new Set([...grantsOf(after).keys(), ...rights.map(({ permission }) => permission)]);
}
