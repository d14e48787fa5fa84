import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { User } from '../../entities/user.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { findDeputyshipsOf, removeDeputyshipsOfUser } from './deputyship.record.js';

/** The transaction, log, viewer and time of a change. */
interface Change {
  manager: EntityManager;
  activities: ActivityService;
  viewer: Viewer;
  now: Date;
}

/**
 * Ends all deputyships of a deleted user, as approver and as deputy, within the caller's transaction, which raises the authority version. The log
 * gets an entry for each that was not over, and the other user is notified of it.
 */
export async function endDeputyshipsOfUser(
  { manager, activities, viewer, now }: Change,
  { accountId, id }: Pick<User, 'accountId' | 'id'>,
): Promise<void> {
  const ended = await findDeputyshipsOf(manager, accountId, id, now);
  await removeDeputyshipsOfUser(manager, accountId, id);
  if (ended.length === 0) return;
  const ids = [...new Set(ended.flatMap(({ approverId, deputyId }) => [approverId, deputyId]))];
  const users = await findAll(manager, User, { accountId, id: oneOf(ids) });
  const references = new Map(users.map((user) => [user.id, userReference(user)]));
  await activities.appendAll(
    manager,
    viewer,
    ended.flatMap(({ approverId, deputyId }) => {
      const [subject, deputy] = [references.get(approverId), references.get(deputyId)];
      if (subject === undefined || deputy === undefined) return [];
      const event = { type: 'DEPUTYSHIP_ENDED' as const, facts: { deputy: deputy.name } };
      return [{ event, subject, informs: deputyId }];
    }),
  );
}
