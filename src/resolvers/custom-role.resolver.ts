import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CustomRole } from '../entities/custom-role.entity.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { notFound } from '../errors/vieraugen-error.js';
import type { Page } from '../queries/list/page.js';
import { grantableAreas } from '../services/custom-role/grantable.js';
import { noParts } from '../shield/grant-part.js';
import { entriesOf } from '../shield/grants.js';
import { grantList } from '../shield/held-part.js';
import { grantsOfTemplate, roleTemplateNames, roleTemplates } from '../shield/role-templates.js';
import { grantsIn, parseGrantSet } from '../shield/grant-set.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import { connectionOf } from './connection.js';
import { signedIn, type Context } from './context.js';
import { CustomRoleFilter, CustomRoleOrder } from './custom-role.filter.js';
import {
  AssignCustomRoleInput,
  CopyCustomRoleInput,
  CreateCustomRoleInput,
  UpdateCustomRoleInput,
  UpdateUserRightsInput,
  UpdateUserRolesInput,
} from './custom-role.input.js';
import {
  CustomRoleAssignmentType,
  CustomRoleTemplate,
  PermissionArea,
  UserExclusion,
  UserRightType,
} from './custom-role.type.js';
import { PageArgs } from './page.args.js';
import { referencedGroups } from './referenced-groups.js';
import { referencedUser } from './referenced-user.js';
import { payloadOf } from './payload.js';
import { PermissionGrant } from './permission.type.js';

const CustomRoleConnection = connectionOf(CustomRole, 'CustomRole', 'custom roles');
const CreateCustomRolePayload = payloadOf('CreateCustomRole', 'customRole', CustomRole);
const CopyCustomRolePayload = payloadOf('CopyCustomRole', 'customRole', CustomRole);
const UpdateCustomRolePayload = payloadOf('UpdateCustomRole', 'customRole', CustomRole);
const AssignCustomRolePayload = payloadOf('AssignCustomRole', 'customRole', CustomRole);
const UpdateUserRolesPayload = payloadOf('UpdateUserRoles', 'user', User);
const UpdateUserRightsPayload = payloadOf('UpdateUserRights', 'user', User);

/** The result of deleteCustomRole. */
@ObjectType({ simpleResolvers: true, description: 'The result of deleteCustomRole.' })
class DeleteCustomRolePayload {
  @Field(() => ID, { description: 'The ID of the deleted role.' })
  deletedId: string;
}

/** Custom roles, and their assignment. */
@Resolver(() => CustomRole)
export class CustomRoleResolver {
  @Query(() => CustomRoleConnection, {
    description: 'The custom roles of the account, by default sorted by name.',
  })
  customRoles(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CustomRoleFilter, { nullable: true, description: 'A filter for the list.' })
    filter: CustomRoleFilter | null | undefined,
    @Arg('orderBy', () => CustomRoleOrder, { nullable: true, description: 'The sort order.' })
    orderBy: CustomRoleOrder | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<CustomRole>> {
    return context.queries.customRoles.list(signedIn(context), page.of(context.asked), filter ?? {}, orderBy);
  }

  @Query(() => CustomRole, {
    nullable: true,
    description: 'A custom role by its ID. NOT_FOUND if the account has no such role.',
  })
  customRole(
    @Arg('id', () => ID, { description: 'The ID of the role.' }) id: string,
    @Ctx() context: Context,
  ): Promise<CustomRole> {
    return context.queries.customRoles.find(signedIn(context), id, context.asked);
  }

  @Query(() => [PermissionArea], {
    description: 'The permissions that custom roles and rights can grant, by area, with what they need.',
  })
  permissionAreas(@Ctx() context: Context): PermissionArea[] {
    return grantableAreas(signedIn(context));
  }

  @Query(() => [CustomRoleTemplate], {
    description: 'The templates from which custom roles can be created (`CreateCustomRoleInput.template`).',
  })
  customRoleTemplates(@Ctx() { language }: Context): CustomRoleTemplate[] {
    return roleTemplateNames.map((template) => ({
      template,
      name: roleTemplates[template].name[language],
      description: roleTemplates[template].description[language],
      grants: grantList(new Map(entriesOf(grantsOfTemplate(template))), noParts),
    }));
  }

  @FieldResolver(() => [PermissionGrant], {
    description: 'The permissions of the role, with their scopes and limits.',
  })
  grants(@Root() role: Readonly<CustomRole>): PermissionGrant[] {
    return grantsIn(parseGrantSet(role.grantSet));
  }

  @FieldResolver(() => Boolean, {
    description: 'True if the role is assigned to everyone, including users who are created later (DBX-9).',
  })
  everyone(@Root() role: Readonly<CustomRole>): boolean {
    return role.everyoneById !== null;
  }

  @FieldResolver(() => Int, {
    description: 'The number of users who hold the role (`UserFilter.customRoleIds`).',
  })
  holders(@Root() role: Readonly<CustomRole>, @Ctx() context: Context): Promise<number> {
    return context.loaders.roleHolders.load(role.id);
  }

  @Mutation(() => CreateCustomRolePayload, {
    nullable: true,
    description: 'Creates a custom role. The viewer must be able to grant all of its permissions.',
  })
  async createCustomRole(
    @Arg('input', { description: 'The role.' }) input: CreateCustomRoleInput,
    @Ctx() context: Context,
  ) {
    return { customRole: await context.services.customRoles.create(signedIn(context), input) };
  }

  @Mutation(() => CopyCustomRolePayload, {
    nullable: true,
    description:
      'Creates a custom role with the permissions and the description of another one. Nobody holds the copy.',
  })
  async copyCustomRole(
    @Arg('input', { description: 'The role to copy, and the name of the copy.' }) input: CopyCustomRoleInput,
    @Ctx() context: Context,
  ) {
    return { customRole: await context.services.customRoles.copy(signedIn(context), input) };
  }

  @Mutation(() => UpdateCustomRolePayload, {
    nullable: true,
    description:
      'Changes a custom role. New permissions apply to all holders from their next request on. The viewer must be able to grant everything that the role grants before and afterwards.',
  })
  async updateCustomRole(
    @Arg('input', { description: 'The changes.' }) input: UpdateCustomRoleInput,
    @Ctx() context: Context,
  ) {
    return { customRole: await context.services.customRoles.update(signedIn(context), input) };
  }

  @Mutation(() => DeleteCustomRolePayload, {
    nullable: true,
    description:
      'Deletes a custom role. Its holders lose it at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`.',
  })
  async deleteCustomRole(
    @Arg('id', () => ID, { description: 'The ID of the role.' }) id: string,
    @Arg('confirmedHolders', () => Int, {
      nullable: true,
      description:
        'The number of users who hold the role, as in `CustomRole.holders`. Not needed if it is 0.',
    })
    holders: number | null | undefined,
    @Arg('confirmedUnwatchedShipments', () => Int, {
      nullable: true,
      description: confirmedUnwatchedShipments,
    })
    unwatchedShipments: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<DeleteCustomRolePayload> {
    const { id: deletedId } = await context.services.customRoles.delete(signedIn(context), id, {
      holders: holders ?? null,
      unwatchedShipments: unwatchedShipments ?? null,
    });
    return { deletedId };
  }

  @Mutation(() => AssignCustomRolePayload, {
    nullable: true,
    description:
      'Assigns a custom role to users and removes it from others, all or none. The viewer must be able to grant all permissions of the role.',
  })
  async assignCustomRole(
    @Arg('input', { description: 'The role and the users.' }) input: AssignCustomRoleInput,
    @Ctx() context: Context,
  ) {
    return { customRole: await context.services.userGrants.assign(signedIn(context), input) };
  }
}

/** The roles, rights and exclusions of a user. */
@Resolver(() => User)
export class UserGrantsResolver {
  @FieldResolver(() => [CustomRole], { description: 'The custom roles of the user, sorted by name.' })
  customRoles(@Root() user: Readonly<User>, @Ctx() context: Context): Promise<CustomRole[]> {
    return context.loaders.rolesOfUser.load(user.id);
  }

  @FieldResolver(() => [CustomRoleAssignmentType], {
    description:
      'The assignments of custom roles to the user alone, sorted by name, each with its groups and the user who assigned it. None for a deleted user.',
  })
  async customRoleAssignments(
    @Root() user: Readonly<User>,
    @Ctx() context: Context,
  ): Promise<CustomRoleAssignmentType[]> {
    const holder = await context.loaders.holder.load(user.id);
    return (holder?.roles ?? []).filter(({ isOfEveryone }) => !isOfEveryone);
  }

  @FieldResolver(() => [UserRightType], {
    description: 'The permissions that the user holds apart from roles. None for a deleted user.',
  })
  async rights(@Root() user: Readonly<User>, @Ctx() context: Context): Promise<UserRightType[]> {
    const holder = await context.loaders.holder.load(user.id);
    return (holder?.rights ?? []).flatMap(({ scope, ...right }) =>
      scope === null ? [] : [{ ...right, scope }],
    );
  }

  @FieldResolver(() => [UserExclusion], {
    description:
      'The permissions that the user does not hold, whatever grants them. None for a deleted user.',
  })
  async exclusions(@Root() user: Readonly<User>, @Ctx() context: Context): Promise<UserExclusion[]> {
    const holder = await context.loaders.holder.load(user.id);
    return (holder?.rights ?? []).filter(({ scope }) => scope === null);
  }

  @Mutation(() => UpdateUserRolesPayload, {
    nullable: true,
    description:
      'Replaces the custom roles of a user. The viewer must be able to grant all permissions of the new ones.',
  })
  async updateUserRoles(
    @Arg('input', { description: 'The user, and the roles.' }) input: UpdateUserRolesInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.userGrants.updateRoles(signedIn(context), input) };
  }

  @Mutation(() => UpdateUserRightsPayload, {
    nullable: true,
    description:
      'Replaces the rights or exclusions of a user. The viewer must be able to grant every new right, and every permission that is no longer excluded.',
  })
  async updateUserRights(
    @Arg('input', { description: 'The user, and the lists to replace.' }) input: UpdateUserRightsInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.userGrants.updateRights(signedIn(context), input) };
  }
}

/** The role of an assignment, its groups, and the user who assigned it. */
@Resolver(() => CustomRoleAssignmentType)
export class CustomRoleAssignmentResolver {
  @FieldResolver(() => CustomRole, { description: 'The custom role.' })
  async customRole(
    @Root() { roleId }: Readonly<CustomRoleAssignmentType>,
    @Ctx() context: Context,
  ): Promise<CustomRole> {
    const role = await context.loaders.customRole.load(roleId);
    if (role === null) throw notFound();
    return role;
  }

  @FieldResolver(() => [Group], {
    nullable: true,
    description:
      'The groups for which the role is held; null for the whole account. A locked group has no effect until it is unlocked; an empty list has no effect (PLY-5).',
  })
  async groups(
    @Root() { groupIds }: Readonly<CustomRoleAssignmentType>,
    @Ctx() context: Context,
  ): Promise<Group[] | null> {
    return groupIds === null ? null : referencedGroups(context, groupIds);
  }

  @FieldResolver(() => User, { description: 'The user who assigned the role.' })
  assignedBy(@Root() assignment: Readonly<CustomRoleAssignmentType>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, assignment.assignedById);
  }
}

/** The giver of a right. */
@Resolver(() => UserRightType)
export class UserRightResolver {
  @FieldResolver(() => User, { description: 'The user who gave the right.' })
  givenBy(@Root() right: Readonly<UserRightType>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, right.givenById);
  }
}

/** The user who excluded another one. */
@Resolver(() => UserExclusion)
export class UserExclusionResolver {
  @FieldResolver(() => User, { description: 'The user who excluded this one.' })
  givenBy(@Root() exclusion: Readonly<UserExclusion>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, exclusion.givenById);
  }
}
