import { Field, Int, ObjectType } from 'type-graphql';
import type { Group } from '../entities/group.entity.js';
import type { User } from '../entities/user.entity.js';
import type { Permission } from '../shield/permissions.js';
import type { Places } from '../shield/places.js';
import { PermissionName, type PermissionGrant } from './permission.type.js';

/** A permission, and the groups for which it is held. */
@ObjectType({ simpleResolvers: true, description: 'A permission, and the groups for which it is held.' })
export class PermissionInGroups {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  groupIds: readonly string[];

  groups?: Group[];
}

/** The permissions that one user would gain and lose. */
@ObjectType({
  simpleResolvers: true,
  description: 'The permissions that one user would gain and lose.',
})
export class GrantChange {
  userId: string;

  user?: User;

  gains: PermissionGrant[];

  losses: PermissionGrant[];

  gainedPlaces: Places;

  lostPlaces: Places;
}

/** The effect of a change of roles or rights. */
@ObjectType({
  simpleResolvers: true,
  description: 'The effect of a change of roles or rights. A user can gain some permissions and lose others.',
})
export class GrantPreview {
  @Field(() => [GrantChange], {
    description:
      'The users whose permissions would change, in the order of their creation; at most the first 200, and only those that are visible to the viewer.',
  })
  changes: GrantChange[];

  @Field(() => Int, { description: 'The number of all users who would gain a permission or a wider scope.' })
  gainingUsers: number;

  @Field(() => Int, { description: 'The number of all users who would lose a permission or a wider scope.' })
  losingUsers: number;

  @Field(() => [PermissionName], {
    description:
      'The permissions that would have no effect for some of these users, because a role is held for groups only and the permission is limited or exists for the whole account only (PLY-5).',
  })
  withoutEffect: Permission[];

  @Field(() => Int, {
    description:
      'The version of all permissions in the account that the preview is about. Passed as `expectedVersion`, it makes the change fail with CONFLICT if any of them has changed since.',
  })
  version: number;
}
