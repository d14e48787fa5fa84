import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
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
  description: 'Something that may be permitted.',
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
  description: 'On whose things a permission counts; each holds the ones before it.',
  valuesConfig: {
    OWN: { description: "One's own." },
    GROUPS: { description: "Those of one's groups." },
    ACCOUNT: { description: 'Those of the whole account.' },
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

/** Something that the viewer may do, and on whose things. */
@ObjectType({ simpleResolvers: true, description: 'Something that the viewer may do, and on whose things.' })
export class PermissionGrant {
  @Field(() => PermissionName, { description: 'What.' })
  permission: Permission;

  @Field(() => ScopeName, { description: 'On whose things.' })
  scope: Scope;
}

/** The numbers of the first page. */
@ObjectType({
  simpleResolvers: true,
  description: 'The numbers of the first page; they equal the totals of the lists they stand for.',
})
export class Dashboard {
  @Field(() => Int, { description: "How many shipments wait for the viewer's decision (`approvals`)." })
  shipmentsAwaitingMyDecision: number;

  @Field(() => Int, { description: "How many of the viewer's own shipments wait for approval." })
  myShipmentsAwaitingApproval: number;

  @Field(() => Int, { description: "How many of the viewer's own shipments were rejected." })
  myRejectedShipments: number;

  @Field(() => Int, {
    description: "The number of the viewer's own shipments that an approver deleted within the last 30 days.",
  })
  myDeletedShipments: number;
}

/** Who asks. Its fields are resolved from the request. */
@ObjectType('Viewer', { description: 'Who asks, and what that person may do.' })
export class ViewerType {}

function enumName(permission: string): string {
  return permission
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase();
}
