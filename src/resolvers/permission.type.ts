import { Field, ObjectType, registerEnumType } from 'type-graphql';
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

/** A permission and its scope. */
@ObjectType({ simpleResolvers: true, description: 'A permission and its scope.' })
export class PermissionGrant {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  @Field(() => ScopeName, { description: 'The scope.' })
  scope: Scope;
}

/** Permissions with their scopes as objects of the schema. */
export function grantList(grants: ReadonlyMap<Permission, Scope>): PermissionGrant[] {
  return [...grants].map(([permission, scope]) => ({ permission, scope }));
}

function enumName(permission: string): string {
  return permission
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase();
}
