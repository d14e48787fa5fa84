import type { RowMapping } from '../../database/row-mapping.js';
import { inSteps, placeholders, selectPrepared, type Database } from '../../database/rows.js';
import type { Group } from '../../entities/group.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { visibleGroups } from '../visibility.js';

/**
 * The groups of each of these users that are not deleted and visible to the viewer, by name; one statement. A group of several users is one object.
 * The mapping has the alias `g`.
 */
export async function groupsOfUsers(
  database: Database,
  viewer: Viewer,
  { columns, objects }: RowMapping<Group>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Group[]>> {
  const groupsOf = new Map(userIds.map((userId) => [userId, [] as Group[]]));
  if (userIds.length === 0) return groupsOf;
  const visible = visibleGroups(viewer, 'g');
  const memberIds = inSteps(userIds);
  // In this order of tables, the memberships of these users are read, and not all those of their groups.
  const rows = await selectPrepared<Record<string, unknown> & { memberId: string }>(
    database,
    `SELECT m.user_id AS memberId, ${columns}
       FROM membership m USE INDEX (PRIMARY) STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
      WHERE m.account_id = ? AND m.user_id IN (${placeholders(memberIds)}) AND g.status <> 'DELETED' AND ${visible.sql}
      ORDER BY g.name, g.id`,
    [viewer.accountId, ...memberIds, ...visible.parameters],
  );
  const seen = new Map<string, Group>();
  for (const [index, group] of objects(rows).entries()) {
    const owner = rows[index]?.memberId;
    if (group === null || owner === undefined) continue;
    const shared = seen.get(group.id) ?? group;
    seen.set(group.id, shared);
    groupsOf.get(owner)?.push(shared);
  }
  return groupsOf;
}
