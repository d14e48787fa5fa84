import type { CombinedError } from '@urql/core';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../parts/data/failure';
import { AddUsersToGroupDocument } from './add-users-to-group.generated';
import { DeleteUsersDocument } from './delete-users.generated';
import { InviteUsersDocument } from './invite-users.generated';
import { LockUsersDocument } from './lock-users.generated';
import { RemoveUsersFromGroupDocument } from './remove-users-from-group.generated';

/** An action on many users. */
export type BulkAction = 'INVITE' | 'ADD_TO_GROUP' | 'REMOVE_FROM_GROUP' | 'LOCK' | 'DELETE';

/** The result for one user, with a sentence that explains a refusal. */
interface UserChange {
  userId: string;
  done: boolean;
  message: string | null;
}

/** The results of one call; a failure if the call itself failed. */
export type BulkAnswer = { changes: readonly UserChange[] } | { failure: Failure };

/** Acts on users; `groupId` is an empty text for actions without a group. */
type ChangeUsers = (action: BulkAction, userIds: readonly string[], groupId: string) => Promise<BulkAnswer>;

/** The function that changes many users in one call; users who cannot be changed do not affect the others. */
export function useChangeUsers(): ChangeUsers {
  const client = useClient();
  return async (action, ids, groupId) => {
    const input = { userIds: [...ids], partial: true };
    switch (action) {
      case 'INVITE': {
        const { data, error } = await client.mutation(InviteUsersDocument, { input });
        return answerOf(error, data?.inviteUsers?.changes);
      }
      case 'LOCK': {
        const { data, error } = await client.mutation(LockUsersDocument, { input });
        return answerOf(error, data?.lockUsers?.changes);
      }
      case 'DELETE': {
        const { data, error } = await client.mutation(DeleteUsersDocument, { input });
        return answerOf(error, data?.deleteUsers?.changes);
      }
      case 'ADD_TO_GROUP': {
        const { data, error } = await client.mutation(AddUsersToGroupDocument, {
          input: { ...input, groupId },
        });
        return answerOf(error, data?.addUsersToGroup?.changes);
      }
      case 'REMOVE_FROM_GROUP': {
        const { data, error } = await client.mutation(RemoveUsersFromGroupDocument, {
          input: { ...input, groupId },
        });
        return answerOf(error, data?.removeUsersFromGroup?.changes);
      }
    }
  };
}

function answerOf(error: CombinedError | undefined, changes: readonly UserChange[] | undefined): BulkAnswer {
  if (error !== undefined) return { failure: failureOf(error) };
  return changes === undefined ? { failure: { kind: 'UNREACHABLE' } } : { changes };
}
