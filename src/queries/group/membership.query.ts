import type { DataSource } from 'typeorm';
import { inSteps, placeholders, selectPrepared } from '../../database/rows.js';
import { Group } from '../../entities/group.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { projectionOf, type RequestedFields } from '../list/projection.js';
import { visibleGroups } from '../visibility.js';

/** The groups of many users that are not deleted and visible to the viewer, by name; one statement. Users without such groups are left out. */
export async function groupsOfUsers(
  dataSource: DataSource,
  viewer: Viewer,
  asked: RequestedFields | undefined,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Group[]>> {
  const groupsOf = new Map<string, Group[]>();
  if (userIds.length === 0) return groupsOf;
  const database = dataSource.manager;
  const visible = visibleGroups(viewer, 'g');
  const { columns, objects } = projectionOf(database, Group, { asked, alias: 'g' });
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
  for (const [index, group] of objects(rows).entries()) {
    const owner = rows[index]?.memberId;
    if (group === null || owner === undefined) continue;
    const groups = groupsOf.get(owner);
    if (groups === undefined) groupsOf.set(owner, [group]);
    else groups.push(group);
  }
  return groupsOf;
}
