import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { GroupFilter, GroupOrder } from './group.filter.js';
import type { Page } from '../queries/list/page.js';
import { signedIn, type Context } from './context.js';
import { CreateGroupInput, UpdateGroupInput } from './group.input.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';
import { UserConnection } from './user.resolver.js';

const GroupConnection = connectionOf(Group, 'Group', 'groups');
const CreateGroupPayload = payloadOf('CreateGroup', 'group', Group);
const UpdateGroupPayload = payloadOf('UpdateGroup', 'group', Group);
const LockGroupPayload = payloadOf('LockGroup', 'group', Group);
const UnlockGroupPayload = payloadOf('UnlockGroup', 'group', Group);
const DeleteGroupPayload = payloadOf('DeleteGroup', 'group', Group);

const confirmedAccessLoss =
  'The number of users who lose access, as in `Group.accessLoss`. Not needed if it is 0.';

/** Departments, branches and cost centres. */
@Resolver(() => Group)
export class GroupResolver {
  @Query(() => GroupConnection, {
    description: 'The groups visible to the viewer, by default sorted by name.',
  })
  groups(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => GroupFilter, { nullable: true, description: 'A filter for the list.' })
    filter: GroupFilter | null | undefined,
    @Arg('orderBy', () => GroupOrder, { nullable: true, description: 'The sort order.' })
    orderBy: GroupOrder | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Group>> {
    return context.queries.groups.list(signedIn(context), page.of(context.asked), filter ?? {}, orderBy);
  }

  @Query(() => Group, {
    nullable: true,
    description: 'A group by its ID. NOT_FOUND if it is not visible to the viewer.',
  })
  group(
    @Arg('id', () => ID, { description: 'The ID of the group.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Group> {
    return context.queries.groups.find(signedIn(context), id, context.asked);
  }

  @FieldResolver(() => UserConnection, {
    description: 'The members of the group that are visible to the viewer, the oldest user first.',
  })
  users(
    @Root() group: Readonly<Group>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<User>> {
    return context.loaders.usersOfGroup.load(group.id, page.of(context.asked));
  }

  @FieldResolver(() => Int, {
    description:
      'The number of active users who would lose access if the group were locked or deleted now, because they have no other active group.',
  })
  accessLoss(@Root() group: Readonly<Group>, @Ctx() context: Context): Promise<number> {
    return context.loaders.accessLoss.load(group.id);
  }

  @Mutation(() => CreateGroupPayload, {
    nullable: true,
    description:
      'Creates a group. The first group starts group mode: from then on, every letter names a group.',
  })
  async createGroup(
    @Arg('input', { description: 'The group.' }) input: CreateGroupInput,
    @Ctx() context: Context,
  ) {
    return { group: await context.services.groups.create(signedIn(context), input) };
  }

  @Mutation(() => UpdateGroupPayload, { nullable: true, description: 'Changes the data of a group.' })
  async updateGroup(
    @Arg('input', { description: 'The changes.' }) input: UpdateGroupInput,
    @Ctx() context: Context,
  ) {
    return { group: await context.services.groups.update(signedIn(context), input) };
  }

  @Mutation(() => LockGroupPayload, {
    nullable: true,
    description:
      'Locks a group. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`.',
  })
  async lockGroup(
    @Arg('id', () => ID, { description: 'The ID of the group.' }) id: string,
    @Arg('confirmedAccessLoss', () => Int, { nullable: true, description: confirmedAccessLoss })
    confirmed: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return { group: await context.services.groups.lock(signedIn(context), id, confirmed ?? null) };
  }

  @Mutation(() => UnlockGroupPayload, {
    nullable: true,
    description: 'Unlocks a group. The group and its members then work as before.',
  })
  async unlockGroup(
    @Arg('id', () => ID, { description: 'The ID of the group.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { group: await context.services.groups.unlock(signedIn(context), id) };
  }

  @Mutation(() => DeleteGroupPayload, {
    nullable: true,
    description:
      'Deletes a group for good. Members without another active group lose access at once; their number has to be confirmed, otherwise CONFLICT with the number in `extensions.count`.',
  })
  async deleteGroup(
    @Arg('id', () => ID, { description: 'The ID of the group.' }) id: string,
    @Arg('confirmedAccessLoss', () => Int, { nullable: true, description: confirmedAccessLoss })
    confirmed: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return { group: await context.services.groups.delete(signedIn(context), id, confirmed ?? null) };
  }
}
