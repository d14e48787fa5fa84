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

/** The custom roles, rights and exclusions of a user. */
export interface GrantsOfUser {
  customRoles: readonly {
    id: string;
    name: string;
    description: string | null;
    grants: readonly PermissionGrant[];
    /** The groups for which the role is held; null for the whole account. */
    groups: readonly { name?: string }[] | null;
  }[];
  rights: readonly (GivenRight & { scope: Scope })[];
  exclusions: readonly (GivenRight & { scope: null })[];
}

/** The result of the query. A viewer's schema has all of its fields, or none. */
export function grantsOfUser(user: NonNullable<UserGrantsQuery['user']>): GrantsOfUser {
  const { customRoles = [], customRoleAssignments = [], rights = [], exclusions = [] } = user;
  return {
    customRoles: customRoles.flatMap(({ id, name, description = null, grants = [] }) => {
      if (id === undefined || name === undefined) return [];
      const assignment = customRoleAssignments.find(({ customRole }) => customRole?.id === id);
      return [{ id, name, description, grants, groups: assignment?.groups ?? null }];
    }),
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
