import type { RoleQuery } from './role.generated';
import type { RolesQuery } from './roles.generated';

/** A role as the list shows it. */
export type ListedRole = RolesQuery['customRoles']['nodes'][number];

/** A role as its page shows it. */
export type ShownRole = NonNullable<RoleQuery['customRole']>;
