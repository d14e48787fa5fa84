import type { Permission, PermissionGrant, Scope } from '../../parts/schema/types.generated';
import { noLimits, type Limits } from '../../parts/permissions/grant-limits';
import type { PersonName } from '../../parts/text/person-name';
import type { UserGrantsQuery } from './user-grants.generated';

/** A right of a user, with its scope, or an exclusion, which has none; with the giver and the time. */
export interface GivenRight extends Limits {
  permission: Permission;
  scope: Scope | null;
  givenAt: string | undefined;
  givenBy: PersonName | undefined;
}

/** A custom role. */
interface HeldRole {
  id: string;
  name: string;
  description: string | null;
  grants: readonly Pick<PermissionGrant, 'permission'>[];
}

/** A custom role that is assigned to a user, with the giver and the time. */
export interface AssignedRole extends HeldRole {
  /** The groups for which the role is held; null for the whole account. */
  groups: readonly { id?: string; name?: string }[] | null;
  assignedAt: string | undefined;
  assignedBy: PersonName | undefined;
}

/** The custom roles, rights and exclusions of a user. */
export interface GrantsOfUser {
  /** The roles that are assigned to the user alone. */
  customRoles: readonly AssignedRole[];
  /** The roles that everyone holds. */
  rolesOfEveryone: readonly HeldRole[];
  rights: readonly (GivenRight & { scope: Scope })[];
  exclusions: readonly (GivenRight & { scope: null })[];
}

/** The result of the query. A viewer's schema has all of its fields, or none. */
export function grantsOfUser({ user, account }: UserGrantsQuery): GrantsOfUser {
  const { customRoleAssignments = [], rights = [], exclusions = [] } = user ?? {};
  return {
    customRoles: customRoleAssignments.flatMap(({ customRole, groups = null, assignedAt, assignedBy }) =>
      heldRole(customRole).map((role) => ({ ...role, groups, assignedAt, assignedBy })),
    ),
    rolesOfEveryone: (account?.everyone?.customRoles ?? []).flatMap(heldRole),
    rights: rights.flatMap(({ permission, scope, statuses = null, channels = null, ...given }) =>
      permission === undefined || scope === undefined
        ? []
        : [{ permission, scope, statuses, channels, givenAt: given.givenAt, givenBy: given.givenBy }],
    ),
    exclusions: exclusions.flatMap(({ permission, givenAt, givenBy }) =>
      permission === undefined ? [] : [{ permission, scope: null, ...noLimits, givenAt, givenBy }],
    ),
  };
}

function heldRole(role: Partial<HeldRole> | undefined): HeldRole[] {
  const { id, name, description = null, grants = [] } = role ?? {};
  return id === undefined || name === undefined ? [] : [{ id, name, description, grants }];
}
