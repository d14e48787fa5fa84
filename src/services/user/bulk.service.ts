import type { DataSource } from 'typeorm';
import { withParts } from '../../parts.js';
import { inJointTransaction } from '../../database/transaction.js';
import { Problems } from '../../errors/problems.js';
import { refusal, VieraugenError } from '../../errors/vieraugen-error.js';
import { liveGroupIds } from '../../queries/user/stored-user.query.js';
import type { Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import { ChangeUsersCommand, ChangeUsersOfGroupCommand } from './bulk.commands.js';
import type { InvitationService } from './invitation.service.js';
import type { MembershipService } from './membership.service.js';
import { givesGroup } from './user.rules.js';
import type { UserService } from './user.service.js';

/** The result of a bulk change for one user. */
export interface UserChange {
  userId: string;
  /** True if the change of this user is stored. */
  done: boolean;
  /** The error with which the change of this user alone is refused; null if it is not. */
  refusal: VieraugenError | null;
}

/** Rolls back a bulk change of which a part was refused. */
class Refused extends Error {}

/**
 * Changes many users in one call (PLY-10), each by the operation that changes one of them, so that the rules, the log and the mails are the
 * same. If one is refused, nobody is changed, unless the caller asks for a partial change.
 */
export class BulkService extends withParts<{
  dataSource: DataSource;
  users: UserService;
  invitations: InvitationService;
  memberships: MembershipService;
}>() {
  /** Invites users, by `InvitationService.invite`. */
  invite(viewer: Viewer, given: ChangeUsersCommand): Promise<UserChange[]> {
    return this.changeAll(storedCommand(ChangeUsersCommand, given), (id) =>
      this.invitations.invite(viewer, id),
    );
  }

  /** Locks users, by `UserService.lock`. A user whose waiting shipments need a confirmation is refused. */
  lock(viewer: Viewer, given: ChangeUsersCommand): Promise<UserChange[]> {
    return this.changeAll(storedCommand(ChangeUsersCommand, given), (id) =>
      this.users.lock(viewer, id, null),
    );
  }

  /** Unlocks users, by `UserService.unlock`. */
  unlock(viewer: Viewer, given: ChangeUsersCommand): Promise<UserChange[]> {
    return this.changeAll(storedCommand(ChangeUsersCommand, given), (id) => this.users.unlock(viewer, id));
  }

  /** Deletes users, by `UserService.delete`. A user whose waiting shipments need a confirmation is refused. */
  delete(viewer: Viewer, given: ChangeUsersCommand): Promise<UserChange[]> {
    return this.changeAll(storedCommand(ChangeUsersCommand, given), (id) =>
      this.users.delete(viewer, id, null),
    );
  }

  /** Adds users to a group, by `MembershipService.assign`. */
  addToGroup(viewer: Viewer, given: ChangeUsersOfGroupCommand): Promise<UserChange[]> {
    const input = storedCommand(ChangeUsersOfGroupCommand, given);
    const { groupId } = input;
    return this.changeAll(input, (id) => this.memberships.assign(viewer, { groupId, userIds: [id] }));
  }

  /** Removes users from a group, by `UserService.update`. A user who would lose access or leave shipments unwatched is refused. */
  removeFromGroup(viewer: Viewer, given: ChangeUsersOfGroupCommand): Promise<UserChange[]> {
    const input = storedCommand(ChangeUsersOfGroupCommand, given);
    return this.changeAll(input, async (id) => {
      const groupsOf = await liveGroupIds(this.dataSource.manager, viewer.accountId, [id]);
      const reached = (groupsOf.get(id) ?? []).filter((groupId) =>
        givesGroup(viewer, 'users.update', groupId),
      );
      const groupIds = reached.filter((groupId) => groupId !== input.groupId);
      if (groupIds.length === reached.length) throw refusal('USER_NOT_IN_GROUP');
      return this.users.update(viewer, { id, groupIds });
    });
  }

  private async changeAll(
    input: ChangeUsersCommand,
    change: (userId: string) => Promise<unknown>,
  ): Promise<UserChange[]> {
    Problems.of(input).throwIfAny();
    const { userIds, partial } = input;
    let changes: UserChange[] = [];
    try {
      await inJointTransaction(this.dataSource, async () => {
        changes = [];
        for (const userId of userIds) changes.push(await attempt(userId, change));
        if (partial !== true && changes.some(({ done }) => !done)) throw new Refused();
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      changes = changes.map((each) => ({ ...each, done: false }));
    }
    return changes;
  }
}

async function attempt(userId: string, change: (userId: string) => Promise<unknown>): Promise<UserChange> {
  try {
    await change(userId);
    return { userId, done: true, refusal: null };
  } catch (error) {
    // An expired login and a busy database do not concern this user.
    if (!(error instanceof VieraugenError) || !isOfUser(error)) throw error;
    return { userId, done: false, refusal: error };
  }
}

function isOfUser({ code, reason }: VieraugenError): boolean {
  return code !== 'UNAUTHENTICATED' && code !== 'SERVICE_UNAVAILABLE' && reason !== 'VIEWER_CHANGED';
}
