import { select, type Database } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import type { Viewer } from '../../shield/viewer.js';
import { visibleGroups } from '../visibility.js';

/** Tests whether a group exists, is not deleted, and is visible to the viewer. */
export async function seesLiveGroup(database: Database, viewer: Viewer, groupId: string): Promise<boolean> {
  if (!isId(groupId)) return false;
  const visible = visibleGroups(viewer, 'g');
  const rows = await select(
    database,
    `SELECT 1 FROM user_group g WHERE g.account_id = ? AND g.id = ? AND g.status <> 'DELETED' AND ${visible.sql}`,
    [viewer.accountId, groupId, ...visible.parameters],
  );
  return rows.length > 0;
}
