import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { columnsOf, placeholders, select, toObjects } from '../database/rows.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { pageLength, pageOf, type Page, type PageRequest } from '../queries/page.js';
import { byAge, decodeCursor, encodeCursor } from '../queries/sorting.js';
import { visibleGroups, visibleUsers } from '../queries/visibility.js';
import type { Viewer } from '../shield/viewer.js';
import { noteWithinReach } from './user.loader.js';

const sorting = byAge('users of a group');

/** Loads the living groups of many users at once, by name, and only those that the viewer sees. */
export function groupsOfUserLoader(dataSource: DataSource, viewer: Viewer): DataLoader<string, Group[]> {
  return new DataLoader(async (userIds) => {
    const database = dataSource.manager;
    const visible = visibleGroups(viewer, 'g');
    // In this order of tables it reads the memberships of these users, and not those of everybody in their groups.
    const rows = await select<Record<string, unknown> & { memberId: string }>(
      database,
      `SELECT m.user_id AS memberId, ${columnsOf(database, Group, 'g')}
         FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
        WHERE m.account_id = ? AND m.user_id IN (${placeholders(userIds)}) AND g.status <> 'DELETED' AND ${visible.sql}
        ORDER BY g.name, g.id`,
      [viewer.accountId, ...userIds, ...visible.parameters],
    );
    const owners = rows.map((row) => row.memberId);
    const groups = toObjects(database, Group, rows);
    return userIds.map((userId) => groups.filter((_, index) => owners[index] === userId));
  });
}

/** Loads one page of the users of many groups at once (the same page of each), and only those that the viewer sees. */
export class UsersOfGroupLoader {
  private readonly pages = new Map<string, DataLoader<string, Page<User>>>();
  private readonly totals: DataLoader<string, number>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly viewer: Viewer,
    private readonly userWithinReach: DataLoader<string, boolean>,
  ) {
    this.totals = new DataLoader((groupIds) => this.count(groupIds));
  }

  /** The page of one group's users, the oldest first. BAD_USER_INPUT for a page or a cursor that can't be. */
  load(groupId: string, request: PageRequest): Promise<Page<User>> {
    const key = JSON.stringify([request.first, request.after ?? null]);
    let loader = this.pages.get(key);
    if (loader === undefined) {
      loader = new DataLoader((groupIds) => this.read(groupIds, request));
      this.pages.set(key, loader);
    }
    return loader.load(groupId);
  }

  private async read(groupIds: readonly string[], request: PageRequest): Promise<Page<User>[]> {
    const database = this.dataSource.manager;
    const first = pageLength(request);
    const after = request.after == null ? '' : decodeCursor(sorting, request.after)[0];
    const visible = visibleUsers(this.viewer, 'u');
    const rows = await select<Record<string, unknown> & { ofGroup: string }>(
      database,
      `SELECT ranked.group_id AS ofGroup, ${columnsOf(database, User, 'x')}
         FROM (SELECT m.account_id, m.group_id, u.id, ROW_NUMBER() OVER (PARTITION BY m.group_id ORDER BY u.id) AS place
                 FROM membership m JOIN \`user\` u ON u.account_id = m.account_id AND u.id = m.user_id
                WHERE m.account_id = ? AND m.group_id IN (${placeholders(groupIds)}) AND u.id > ? AND u.status <> 'DELETED' AND ${visible.sql}) ranked
         JOIN \`user\` x ON x.account_id = ranked.account_id AND x.id = ranked.id
        WHERE ranked.place <= ? ORDER BY x.id`,
      [this.viewer.accountId, ...groupIds, after, ...visible.parameters, first + 1],
    );
    const owners = rows.map((row) => row.ofGroup);
    const users = toObjects(database, User, rows);
    noteWithinReach(this.userWithinReach, users);
    return Promise.all(
      groupIds.map((groupId) =>
        pageOf({
          request,
          rows: users.filter((_, index) => owners[index] === groupId),
          cursorOf: (user) => encodeCursor(sorting, user),
          totalCount: () => this.totals.load(groupId),
        }),
      ),
    );
  }

  private async count(groupIds: readonly string[]): Promise<number[]> {
    const visible = visibleUsers(this.viewer, 'u');
    const rows = await select<{ groupId: string; total: number }>(
      this.dataSource.manager,
      `SELECT m.group_id AS groupId, COUNT(*) AS total
         FROM membership m JOIN \`user\` u ON u.account_id = m.account_id AND u.id = m.user_id
        WHERE m.account_id = ? AND m.group_id IN (${placeholders(groupIds)}) AND u.status <> 'DELETED' AND ${visible.sql}
        GROUP BY m.group_id`,
      [this.viewer.accountId, ...groupIds, ...visible.parameters],
    );
    return groupIds.map((groupId) => rows.find((row) => row.groupId === groupId)?.total ?? 0);
  }
}
