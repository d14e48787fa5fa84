import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CustomRole } from '../entities/custom-role.entity.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { unlimited } from '../shield/grant-part.js';
import type { Permission } from '../shield/permissions.js';
import { signedIn, type Context } from './context.js';
import { PermissionExplanation, PermissionSource } from './custom-role-explanation.type.js';
import { referencedGroups } from './referenced-groups.js';
import { PermissionName } from './permission.type.js';

/** Explanations of the permissions of users. */
@Resolver(() => PermissionSource)
export class PermissionExplanationResolver {
  @Query(() => PermissionExplanation, {
    nullable: true,
    description:
      'Explains why a user holds a permission or does not: the sources that grant or remove it and, optionally, its effect on an object. Available for the viewer, as far as the schema of the viewer names the permission, and, with `ROLES_READ`, for all users that are visible to the viewer. NOT_FOUND for hidden users and objects.',
  })
  async explainPermission(
    @Arg('userId', () => ID, { description: 'The ID of the user.' }) userId: string,
    @Arg('permission', () => PermissionName, { description: 'The permission.' }) permission: Permission,
    @Arg('objectId', () => ID, {
      nullable: true,
      description: 'The ID of a shipment, user or group that the permission may reach.',
    })
    objectId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<PermissionExplanation> {
    const { sources, accessReason, ...verdict } = await context.services.explanations.explain(
      signedIn(context),
      { userId, permission, objectId: objectId ?? null },
    );
    return {
      ...verdict,
      sources: sources.map(
        ({ kind, scope, limits = unlimited, effective, customRole, right, deputyship, needed }) => ({
          kind,
          scope,
          ...limits,
          effective,
          customRoleId: customRole?.roleId ?? null,
          groupIds: customRole?.groupIds ?? null,
          roleName: customRole?.name ?? null,
          deputyForId: deputyship?.approver.userId ?? null,
          needed: needed ?? null,
          accessReason: kind === 'NO_ACCESS' ? accessReason : null,
          givenById: customRole?.assignedById ?? right?.givenById ?? null,
          givenAt: customRole?.assignedAt ?? right?.givenAt ?? null,
        }),
      ),
    };
  }

  @FieldResolver(() => CustomRole, { nullable: true, description: 'The custom role.' })
  async customRole(
    @Root() { customRoleId }: Readonly<PermissionSource>,
    @Ctx() context: Context,
  ): Promise<CustomRole | null> {
    return customRoleId === null ? null : context.loaders.customRole.load(customRoleId);
  }

  @FieldResolver(() => [Group], {
    nullable: true,
    description:
      'The groups for which the custom role is held; null if it is held for the whole account, and for other sources (PLY-5).',
  })
  async groups(
    @Root() { groupIds }: Readonly<PermissionSource>,
    @Ctx() context: Context,
  ): Promise<Group[] | null> {
    return groupIds === null ? null : referencedGroups(context, groupIds);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The approver whom the user represents.',
  })
  async deputyFor(
    @Root() { deputyForId }: Readonly<PermissionSource>,
    @Ctx() context: Context,
  ): Promise<User | null> {
    return deputyForId === null ? null : context.loaders.user.load(deputyForId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who gave the custom role, the right or the exclusion.',
  })
  async givenBy(
    @Root() { givenById }: Readonly<PermissionSource>,
    @Ctx() context: Context,
  ): Promise<User | null> {
    return givenById === null ? null : context.loaders.user.load(givenById);
  }
}
