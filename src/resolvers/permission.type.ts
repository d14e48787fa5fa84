import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import { grantLimits, type GrantLimit } from '../shield/grant-part.js';
import {
  areas,
  permissionNames,
  permissions,
  scopes,
  type Area,
  type Permission,
  type Scope,
} from '../shield/permissions.js';

/** The permissions under names that GraphQL allows: `users.assignRole` is `USERS_ASSIGN_ROLE`. */
export const PermissionName = Object.fromEntries(
  permissionNames.map((permission) => [enumName(permission), permission]),
) as Record<string, Permission>;
registerEnumType(PermissionName, {
  name: 'Permission',
  description: 'A permission, granted by roles, approval traits and rights.',
  valuesConfig: Object.fromEntries(
    Object.entries(PermissionName).map(([name, permission]) => [
      name,
      { description: permissions[permission].sentence },
    ]),
  ),
});

/** The scopes as a GraphQL enum. */
export const ScopeName = Object.fromEntries(scopes.map((scope) => [scope, scope])) as { [S in Scope]: S };
registerEnumType(ScopeName, {
  name: 'Scope',
  description: 'The objects that a permission applies to. Each scope includes the narrower ones.',
  valuesConfig: {
    OWN: { description: "The holder's own objects." },
    GROUPS: { description: "The objects of the holder's groups." },
    ACCOUNT: { description: 'All objects of the account.' },
  },
});

/** The areas as a GraphQL enum. */
export const AreaName = Object.fromEntries(Object.keys(areas).map((area) => [area, area])) as {
  [A in Area]: A;
};
registerEnumType(AreaName, {
  name: 'Area',
  description: 'A page of an admin UI.',
  valuesConfig: Object.fromEntries(
    Object.entries(areas).map(([area, description]) => [area, { description }]),
  ),
});

/** The limits of grants as a GraphQL enum. */
export const GrantLimitName = Object.fromEntries(Object.keys(grantLimits).map((limit) => [limit, limit])) as {
  [L in GrantLimit]: L;
};
registerEnumType(GrantLimitName, {
  name: 'GrantLimit',
  description: 'A property of shipments to which a granted permission can be limited (PLY-5).',
  valuesConfig: Object.fromEntries(
    Object.entries(grantLimits).map(([limit, description]) => [limit, { description }]),
  ),
});

/** The limits of a grant (PLY-5). */
@ObjectType({ simpleResolvers: true })
export abstract class LimitedGrant {
  @Field(() => [ShipmentStatus], {
    nullable: true,
    description:
      'The statuses of shipments to which it is limited: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. Null without a limit.',
  })
  statuses: readonly ShipmentStatus[] | null;

  @Field(() => [Channel], {
    nullable: true,
    description: 'The channels of the shipments that SHIPMENTS_READ is limited to. Null without a limit.',
  })
  channels: readonly Channel[] | null;
}

/** A permission, its scope and its limits. */
@ObjectType({
  simpleResolvers: true,
  description:
    "A permission, its scope and its limits. A user whose roles and rights limit a permission differently has one grant for each; the holder's own shipments are never limited.",
})
export class PermissionGrant extends LimitedGrant {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  @Field(() => ScopeName, { description: 'The scope.' })
  scope: Scope;
}

function enumName(permission: string): string {
  return permission
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase();
}
