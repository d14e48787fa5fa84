import type { CustomRole } from '../../entities/custom-role.entity.js';
import type { HeldRole } from '../../queries/custom-role/holder.query.js';
import type { Viewer } from '../../shield/viewer.js';
import type { WantedGroups } from './role-groups.rules.js';

/** A custom role as the viewer assigns it, for these groups or, with null, for the whole account. */
export function heldRole(
  { id: roleId, name, grantSet }: CustomRole,
  viewer: Viewer,
  now: Date,
  groupIds: readonly string[] | null,
): HeldRole {
  const assigned = { assignedById: viewer.userId, assignedAt: now };
  return { roleId, name, grantSet, groupIds, ...assigned, isOfEveryone: false };
}

/** Tests whether a role is held for the whole account, or for exactly these groups; true for one that is not held. */
export function isHeldFor(held: HeldRole | undefined, groupIds: readonly string[] | null): boolean {
  if (held === undefined) return true;
  if (held.groupIds === null || groupIds === null) return held.groupIds === groupIds;
  return held.groupIds.length === groupIds.length && groupIds.every((id) => held.groupIds?.includes(id));
}

/** A role that stays, for the requested groups; the same object if it is held for these already. */
export function heldFor(held: HeldRole, viewer: Viewer, wanted: WantedGroups, now: Date): HeldRole {
  const groupIds = wanted.get(held.roleId);
  if (held.isOfEveryone || groupIds === undefined || isHeldFor(held, groupIds)) return held;
  return { ...held, groupIds, assignedById: viewer.userId, assignedAt: now };
}
