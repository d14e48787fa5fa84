import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { columnsOf, placeholders, select, toObjects } from '../database/rows.js';
import { User } from '../entities/user.entity.js';
import { visibleUsers } from '../queries/visibility.js';
import type { Viewer } from '../shield/viewer.js';

/** Tells of many users at once which of them the viewer sees, by the same condition that restricts the list of users. */
export function userReachLoader(dataSource: DataSource, viewer: Viewer): DataLoader<string, boolean> {
  const visible = visibleUsers(viewer, 'x');
  return new DataLoader(async (ids) => {
    const rows = await select<{ id: string }>(
      dataSource.manager,
      `SELECT x.id FROM \`user\` x WHERE x.account_id = ? AND x.id IN (${placeholders(ids)}) AND ${visible.sql}`,
      [viewer.accountId, ...ids, ...visible.parameters],
    );
    const seen = new Set(rows.map((row) => row.id));
    return ids.map((id) => seen.has(id));
  });
}

/** Loads many users of the account at once, in reach or not; null for an id that is not there. What it finds of reach, it notes. */
export function userLoader(
  dataSource: DataSource,
  viewer: Viewer,
  withinReach: DataLoader<string, boolean>,
): DataLoader<string, User | null> {
  const visible = visibleUsers(viewer, 'x');
  return new DataLoader(async (ids) => {
    const database = dataSource.manager;
    const rows = await select<Record<string, unknown>>(
      database,
      `SELECT ${columnsOf(database, User, 'x')}, ${visible.sql} AS withinReach
         FROM \`user\` x WHERE x.account_id = ? AND x.id IN (${placeholders(ids)})`,
      [...visible.parameters, viewer.accountId, ...ids],
    );
    const found = new Map<string, User>();
    for (const { withinReach: reached, ...columns } of rows) {
      const [user] = toObjects(database, User, [columns]);
      if (user === undefined) continue;
      found.set(user.id, user);
      withinReach.prime(user.id, Boolean(reached));
    }
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Notes that all of these are within reach, as the rows of the list of users are by definition. */
export function noteWithinReach(withinReach: DataLoader<string, boolean>, users: readonly User[]): void {
  for (const { id } of users) withinReach.prime(id, true);
}
