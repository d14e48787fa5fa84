import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeUsersInput, ChangeUsersOfGroupInput } from './bulk.input.js';
import { shownChanges, userChangesOf, type UserChangeType } from './bulk.type.js';
import { signedIn, type Context } from './context.js';
import type { UserChange } from '../services/user/bulk.service.js';

const InviteUsersPayload = userChangesOf('InviteUsers');
const LockUsersPayload = userChangesOf('LockUsers');
const UnlockUsersPayload = userChangesOf('UnlockUsers');
const DeleteUsersPayload = userChangesOf('DeleteUsers');
const AddUsersToGroupPayload = userChangesOf('AddUsersToGroup');
const RemoveUsersFromGroupPayload = userChangesOf('RemoveUsersFromGroup');

/** Changes of many users in one call. */
@Resolver()
export class BulkResolver {
  @Mutation(() => InviteUsersPayload, {
    nullable: true,
    description:
      'Sends invitations to users, as `inviteUser` does for one. If one user is refused, no user is changed, unless `partial` is true.',
  })
  inviteUsers(@Arg('input', { description: 'The users.' }) input: ChangeUsersInput, @Ctx() context: Context) {
    return shown(context, context.services.bulk.invite(signedIn(context), input));
  }

  @Mutation(() => LockUsersPayload, {
    nullable: true,
    description:
      'Locks users, as `lockUser` does for one. A user whose waiting shipments would lose their last notified approver is refused: confirm that with `lockUser`. If one user is refused, no user is changed, unless `partial` is true.',
  })
  lockUsers(@Arg('input', { description: 'The users.' }) input: ChangeUsersInput, @Ctx() context: Context) {
    return shown(context, context.services.bulk.lock(signedIn(context), input));
  }

  @Mutation(() => UnlockUsersPayload, {
    nullable: true,
    description:
      'Unlocks users, as `unlockUser` does for one. If one user is refused, no user is changed, unless `partial` is true.',
  })
  unlockUsers(@Arg('input', { description: 'The users.' }) input: ChangeUsersInput, @Ctx() context: Context) {
    return shown(context, context.services.bulk.unlock(signedIn(context), input));
  }

  @Mutation(() => DeleteUsersPayload, {
    nullable: true,
    description:
      'Deletes users for good, as `deleteUser` does for one. A user whose waiting shipments would lose their last notified approver is refused: confirm that with `deleteUser`. If one user is refused, no user is changed, unless `partial` is true.',
  })
  deleteUsers(@Arg('input', { description: 'The users.' }) input: ChangeUsersInput, @Ctx() context: Context) {
    return shown(context, context.services.bulk.delete(signedIn(context), input));
  }

  @Mutation(() => AddUsersToGroupPayload, {
    nullable: true,
    description:
      'Adds users to a group. If one user is refused, no user is changed, unless `partial` is true.',
  })
  addUsersToGroup(
    @Arg('input', { description: 'The users.' }) input: ChangeUsersOfGroupInput,
    @Ctx() context: Context,
  ) {
    return shown(context, context.services.bulk.addToGroup(signedIn(context), input));
  }

  @Mutation(() => RemoveUsersFromGroupPayload, {
    nullable: true,
    description:
      'Removes users from a group. A user who would lose access is refused: confirm that with `updateUser`. If one user is refused, no user is changed, unless `partial` is true.',
  })
  removeUsersFromGroup(
    @Arg('input', { description: 'The users.' }) input: ChangeUsersOfGroupInput,
    @Ctx() context: Context,
  ) {
    return shown(context, context.services.bulk.removeFromGroup(signedIn(context), input));
  }
}

async function shown(
  { language }: Context,
  changes: Promise<UserChange[]>,
): Promise<{ changes: UserChangeType[] }> {
  return { changes: shownChanges(await changes, language) };
}
