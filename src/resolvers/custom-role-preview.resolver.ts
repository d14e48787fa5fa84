import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { permissionNames } from '../shield/permissions.js';
import type { Places } from '../shield/places.js';
import { signedIn, type Context } from './context.js';
import { PreviewCustomRoleInput, PreviewUserGrantsInput } from './custom-role.input.js';
import { GrantChange, GrantPreview, PermissionInGroups } from './custom-role-preview.type.js';
import { referencedGroups } from './referenced-groups.js';
import { referencedUser } from './referenced-user.js';
import { PermissionGrant } from './permission.type.js';

/** The effects of changes of custom roles, rights and exclusions. */
@Resolver(() => GrantChange)
export class GrantPreviewResolver {
  @Query(() => GrantPreview, {
    nullable: true,
    description:
      'A preview of `updateCustomRole` with these permissions or, without any, of `deleteCustomRole`: the users whose permissions would change. Nothing is stored. The errors are those of the mutation; no confirmation is needed.',
  })
  previewCustomRole(
    @Arg('input', { description: 'The role, and its new permissions.' }) input: PreviewCustomRoleInput,
    @Ctx() context: Context,
  ): Promise<GrantPreview> {
    return context.services.customRoles.preview(signedIn(context), input);
  }

  @Query(() => GrantPreview, {
    nullable: true,
    description:
      'A preview of `updateUser` with this base role and approval trait, `updateUserRoles` and `updateUserRights`, in this order: the permissions that the user would gain and lose. Nothing is stored. The errors are those of the mutations; no confirmation is needed.',
  })
  previewUserGrants(
    @Arg('input', { description: 'The user, and the changes.' }) input: PreviewUserGrantsInput,
    @Ctx() context: Context,
  ): Promise<GrantPreview> {
    return context.services.userGrantsPreview.preview(signedIn(context), input);
  }

  @FieldResolver(() => User, { description: 'The user.' })
  user(@Root() { userId }: Readonly<GrantChange>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, userId);
  }

  @FieldResolver(() => [PermissionGrant], {
    description: 'The permissions that the user would gain, with their new scopes and limits.',
  })
  gains(@Root() { gains }: Readonly<GrantChange>): PermissionGrant[] {
    return gains;
  }

  @FieldResolver(() => [PermissionGrant], {
    description:
      'The permissions that the user would lose, with their former scopes and limits; also those of which only a narrower scope or a smaller part remains.',
  })
  losses(@Root() { losses }: Readonly<GrantChange>): PermissionGrant[] {
    return losses;
  }

  @FieldResolver(() => [PermissionInGroups], {
    description:
      'The permissions that the user would gain for groups that a custom role names, with these groups; those to which the user belongs are not considered (PLY-5).',
  })
  gainsInGroups(@Root() { gainedPlaces }: Readonly<GrantChange>): PermissionInGroups[] {
    return placeList(gainedPlaces);
  }

  @FieldResolver(() => [PermissionInGroups], {
    description:
      'The permissions that the user would lose for groups that a custom role names, with these groups.',
  })
  lossesInGroups(@Root() { lostPlaces }: Readonly<GrantChange>): PermissionInGroups[] {
    return placeList(lostPlaces);
  }
}

/** The groups of a permission. */
@Resolver(() => PermissionInGroups)
export class PermissionInGroupsResolver {
  @FieldResolver(() => [Group], { description: 'The groups.' })
  groups(@Root() { groupIds }: Readonly<PermissionInGroups>, @Ctx() context: Context): Promise<Group[]> {
    return referencedGroups(context, groupIds);
  }
}

/** In the order of the catalogue. */
function placeList(places: Places): PermissionInGroups[] {
  return permissionNames.flatMap((permission) => {
    const groupIds = places.get(permission);
    return groupIds === undefined ? [] : [{ permission, groupIds }];
  });
}
