import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { Invitation } from '../entities/invitation.entity.js';
import { User } from '../entities/user.entity.js';
import type { Loaders } from '../loaders/loaders.js';
import type { Page } from '../queries/list/page.js';
import { fieldsOf } from '../queries/list/projection.js';
import { UserFilter, UserOrder } from './user.filter.js';
import { signedIn, type Context } from './context.js';
import { CreateUserInput, UpdateUserInput } from './user.input.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';
import { UserAccess } from './user-access.type.js';

/** A page of users. */
export const UserConnection = connectionOf(User, 'User', 'users');
const CreateUserPayload = payloadOf('CreateUser', 'user', User);
const UpdateUserPayload = payloadOf('UpdateUser', 'user', User);
const InviteUserPayload = payloadOf('InviteUser', 'user', User);
const LockUserPayload = payloadOf('LockUser', 'user', User);
const UnlockUserPayload = payloadOf('UnlockUser', 'user', User);
const DeleteUserPayload = payloadOf('DeleteUser', 'user', User);

/** The users of an account. */
@Resolver(() => User)
export class UserResolver {
  @Query(() => UserConnection, { description: 'The users visible to the viewer.' })
  async users(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UserFilter, { nullable: true, description: 'A filter for the list.' })
    filter: UserFilter | null | undefined,
    @Arg('orderBy', () => UserOrder, {
      nullable: true,
      description: 'The sort order; by default, the order of creation.',
    })
    orderBy: UserOrder | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<User>> {
    const users = await context.queries.users.list(
      signedIn(context),
      page.of(context.asked),
      filter ?? {},
      orderBy,
    );
    for (const user of users.nodes) context.loaders.reach.remember(user);
    if (fieldsOf(context.asked, 'User').has('groups')) await addGroups(users.nodes, context.loaders);
    return users;
  }

  @Query(() => User, {
    nullable: true,
    description: 'A user by ID. NOT_FOUND if the user is not visible to the viewer.',
  })
  user(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Ctx() context: Context,
  ): Promise<User> {
    return context.queries.users.find(signedIn(context), id, context.asked);
  }

  @FieldResolver(() => [Group], {
    description: 'The groups of the user that are visible to the viewer, by name.',
  })
  groups(
    @Root() { id, groups }: Readonly<User>,
    @Ctx() context: Context,
  ): readonly Group[] | Promise<readonly Group[]> {
    return groups ?? context.loaders.groupsOfUser.load(id);
  }

  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The open invitation, if there is one.',
  })
  invitation(@Root() user: Readonly<User>, @Ctx() context: Context): Promise<Invitation | null> {
    return context.loaders.openInvitation.load(user.id);
  }

  @FieldResolver(() => UserAccess, {
    nullable: true,
    description: 'The current access of the user.',
  })
  async access(@Root() { id }: Readonly<User>, @Ctx() context: Context): Promise<UserAccess> {
    const reason = await context.loaders.accessRefusal.load(id);
    return { allowed: reason === null, reason };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of waiting shipments of which no other approver is notified, or on which no other user can decide. It has to be confirmed when the user is locked or deleted, loses the trait, or switches these notices off.',
  })
  solelyWatchedShipments(@Root() { id }: Readonly<User>, @Ctx() context: Context): Promise<number> {
    return context.loaders.solelyWatched.load(id);
  }

  @Mutation(() => CreateUserPayload, {
    nullable: true,
    description: 'Creates a user without sending an invitation; see inviteUser.',
  })
  async createUser(
    @Arg('input', { description: 'The user.' }) input: CreateUserInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.users.create(signedIn(context), input) };
  }

  @Mutation(() => UpdateUserPayload, {
    nullable: true,
    description: 'Changes a user. A new e-mail address revokes an open invitation to the former address.',
  })
  async updateUser(
    @Arg('input', { description: 'The changes.' }) input: UpdateUserInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.users.update(signedIn(context), input) };
  }

  @Mutation(() => InviteUserPayload, {
    nullable: true,
    description:
      'Sends the user a mail with a link to choose a password, and revokes any earlier link. RATE_LIMITED after too many invitations to the address, by the viewer or by the account; the earlier link then stays valid.',
  })
  async inviteUser(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.invitations.invite(signedIn(context), id) };
  }

  @Mutation(() => LockUserPayload, {
    nullable: true,
    description: 'Locks a user, who loses access at once.',
  })
  async lockUser(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Arg('confirmedUnwatchedShipments', () => Int, {
      nullable: true,
      description: confirmedUnwatchedShipments,
    })
    confirmed: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.users.lock(signedIn(context), id, confirmed ?? null) };
  }

  @Mutation(() => UnlockUserPayload, {
    nullable: true,
    description:
      "Unlocks a user, and lifts the limit on the user's logins after too many wrong passwords. INVALID_STATE if neither applies.",
  })
  async unlockUser(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.users.unlock(signedIn(context), id) };
  }

  @Mutation(() => DeleteUserPayload, {
    nullable: true,
    description:
      "Deletes a user for good. Records of the user's actions remain, and the login name is never available again.",
  })
  async deleteUser(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Arg('confirmedUnwatchedShipments', () => Int, {
      nullable: true,
      description: confirmedUnwatchedShipments,
    })
    confirmed: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.users.delete(signedIn(context), id, confirmed ?? null) };
  }
}

/** Adds their groups to the users of a page at once, which costs less than a promise for each. */
async function addGroups(users: readonly User[], { groupsOfUsers }: Loaders): Promise<void> {
  const groups = await groupsOfUsers(users.map(({ id }) => id));
  for (const [index, user] of users.entries()) user.groups = groups[index] ?? [];
}
