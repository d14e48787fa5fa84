import type { EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import { lacksAccess } from '../../queries/authentication/access.js';
import { allOf } from '../../queries/list/condition.js';
import { visibleUsers } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { NamedReference } from '../activity/named-reference.js';
import type { Actor } from '../activity/actor.js';

/** Records the groups that a user was added to or removed from, one entry each, so that a manager sees only those of their own groups. */
export async function recordMembershipChanges(
  manager: EntityManager,
  activities: ActivityService,
  actor: Actor,
  subject: NamedReference,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  for (const group of await namesOf(manager, actor.accountId, [...added, ...removed])) {
    const type = added.includes(group.id) ? 'USER_ADDED_TO_GROUP' : 'USER_REMOVED_FROM_GROUP';
    await activities.append(manager, actor, { event: { type, facts: {} }, subject, group });
  }
}

async function namesOf(
  manager: EntityManager,
  accountId: string,
  ids: readonly string[],
): Promise<NamedReference[]> {
  if (ids.length === 0) return [];
  return select<NamedReference>(
    manager,
    `SELECT g.id, g.name FROM user_group g WHERE g.account_id = ? AND g.id IN (${placeholders(ids)}) ORDER BY g.name, g.id`,
    [accountId, ...ids],
  );
}

/** The users whom the viewer sees and who lack access because they have no active group, by id. */
export async function findUsersWithoutActiveGroup(
  manager: EntityManager,
  viewer: Viewer,
  limit: number,
): Promise<string[]> {
  const where = allOf([
    visibleUsers(viewer, 'u'),
    lacksAccess('NO_ACTIVE_GROUP', viewer.userManagement, 'u'),
  ]);
  const rows = await select<{ id: string }>(
    manager,
    `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND ${where.sql} ORDER BY u.id LIMIT ${limit}`,
    [viewer.accountId, ...where.parameters],
  );
  return rows.map(({ id }) => id);
}
