import { select, type Database } from '../../database/rows.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import { namesGroup } from '../custom-role/place.query.js';
import { isIn } from '../list/condition.js';

/** The group of a letter, and the account's group mode. */
export interface LetterGroup {
  /** 1 if the account has a group that is not deleted. */
  groupMode: 0 | 1;
  /** Null for a letter without a group. */
  groupStatus: GroupStatus | null;
  /** 1 if the viewer belongs to the group, whatever its status. */
  isMember: 0 | 1;
  /** 1 if a role of the viewer for named groups sends for the group. */
  isNamed: 0 | 1;
}

/** The groups of many letters, found by id; one statement. */
export async function readLetterGroups(
  database: Database,
  { accountId, userId }: { accountId: string; userId: string },
  groupIds: readonly (string | null)[],
): Promise<(groupId: string | null) => LetterGroup> {
  const named = isIn('g.id', [...new Set(groupIds.filter((id) => id !== null))]);
  // The row of the account is there even if no letter has a group.
  const rows = await select<LetterGroup & { id: string | null }>(
    database,
    `SELECT g.id, g.status AS groupStatus, m.group_id IS NOT NULL AS isMember,
            ${namesGroup({ accountId: 'a.id', userId: '?', groupId: 'g.id' }, 'shipments.send')} AS isNamed,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = a.id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode
       FROM account a
       LEFT JOIN user_group g ON g.account_id = a.id AND ${named.sql}
       LEFT JOIN membership m ON m.account_id = a.id AND m.user_id = ? AND m.group_id = g.id
      WHERE a.id = ?`,
    [userId, ...named.parameters, userId, accountId],
  );
  const groups = new Map(rows.map(({ id, ...group }) => [id, group]));
  const without: LetterGroup = {
    groupMode: rows[0]?.groupMode ?? 0,
    groupStatus: null,
    isMember: 0,
    isNamed: 0,
  };
  return (groupId) => (groupId === null ? without : (groups.get(groupId) ?? without));
}
