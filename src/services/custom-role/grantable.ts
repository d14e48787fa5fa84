import { couldGive, withoutAssignable } from '../../shield/authority.js';
import {
  areas,
  grantablePermissions,
  permissions,
  type Area,
  type Permission,
  type Scope,
} from '../../shield/permissions.js';
import { limitsOf, type GrantLimit } from '../../shield/grant-part.js';
import type { Viewer } from '../../shield/viewer.js';

/** A permission as custom roles and rights can grant it. */
interface GrantablePermission {
  permission: Permission;
  needs: readonly Permission[];
  scopes: readonly Scope[];
  limits: readonly GrantLimit[];
  /** The widest scope in which the viewer could give it; null if not at all. */
  grantableScope: Scope | null;
}

/** The permissions that custom roles and rights can grant, by area (PLY-4). */
export function grantableAreas(viewer: Viewer): { area: Area; permissions: GrantablePermission[] }[] {
  return (Object.keys(areas) as Area[]).map((area) => ({
    area,
    permissions: grantablePermissions
      .filter((permission) => permissions[permission].area === area)
      .map((permission) => {
        const { needs, scopes } = permissions[permission];
        const given = scopes.filter((scope) =>
          couldGive(withoutAssignable(viewer), new Map([[permission, scope]])),
        );
        return {
          permission,
          needs,
          scopes,
          limits: limitsOf(permission),
          grantableScope: given.at(-1) ?? null,
        };
      }),
  }));
}
