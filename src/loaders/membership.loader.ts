import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { placeholders, select } from '../database/rows.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { groupsOfUsers } from '../queries/group/membership.query.js';
import { pageLength, pageOf, type Page, type PageRequest } from '../queries/list/page.js';
import { projectionOf, type RequestedFields } from '../queries/list/projection.js';
import { orderById, decodeCursor, encodeCursor } from '../queries/list/sorting.js';
import { visibleUsers } from '../queries/visibility.js';
import type { Viewer } from '../shield/viewer.js';
import { directorySource, reachOf, type DirectoryCache } from './directory-cache.js';
import type { UserReach } from './user.loader.js';
import type { RowSource } from './versioned-rows.js';

const sorting = orderById('users of a group');

/** Reads, for each user id in order, the user's groups that are not deleted and are visible to the viewer, sorted by name. */
export type GroupsOfUsers = (userIds: readonly string[]) => Promise<(readonly Group[])[]>;

/** Reads the groups of users by `groupsOfUsers`, or from the cache if the requested columns of groups are shared. */
export function groupsOfUsersReader(
  { dataSource, directory }: { dataSource: DataSource; directory: DirectoryCache },
  viewer: Viewer,
  asked: RequestedFields | undefined,
): GroupsOfUsers {
  const database = dataSource.manager;
  return async (userIds) => {
    const mapping = projectionOf(database, Group, { asked, alias: 'g' });
    const source = directorySource(viewer, asked, 'Group', mapping, 'ON_ACCOUNT');
    const read = (ids: readonly string[]) => groupsOfUsers(database, viewer, mapping, ids);
    if (source !== null) return sharedGroups(directory, viewer, source, userIds, read);
    const groupsOf = await read(userIds);
    return userIds.map((userId) => groupsOf.get(userId) ?? []);
  };
}

/** The ids of a user's groups are kept for each viewer, and each group once for the account. Users of whom a group is missing are read again. */
async function sharedGroups(
  directory: DirectoryCache,
  viewer: Viewer,
  source: RowSource,
  userIds: readonly string[],
  read: (userIds: readonly string[]) => Promise<ReadonlyMap<string, Group[]>>,
): Promise<(readonly Group[])[]> {
  const memberships = { ...source, statement: reachOf(viewer) };
  const [groupIdsOf, groups] = [directory.groupsOfUsers.rowsOf(memberships), directory.groups.rowsOf(source)];
  const found = new Map<string, readonly Group[]>();
  for (const userId of userIds) {
    const groupIds = groupIdsOf.get(userId);
    const known = groupIds?.flatMap((id) => groups.get(id) ?? []);
    if (known !== undefined && known.length === groupIds?.length) found.set(userId, known);
  }
  const missing = userIds.filter((userId) => !found.has(userId));
  if (missing.length > 0) {
    const added = await read(missing);
    for (const [userId, groupsOfUser] of added) found.set(userId, groupsOfUser);
    directory.groups.keep(source, new Map([...added.values()].flat().map((group) => [group.id, group])));
    const idsOf = (some: readonly Group[]): string[] => some.map(({ id }) => id);
    directory.groupsOfUsers.keep(
      memberships,
      new Map([...added].map(([userId, some]) => [userId, idsOf(some)])),
    );
  }
  return userIds.map((userId) => found.get(userId) ?? []);
}

/** Loads the same page of the users of several groups in batches, limited to users visible to the viewer. */
export class UsersOfGroupLoader {
  private readonly pages = new Map<string, DataLoader<string, Page<User>>>();
  private readonly totals: DataLoader<string, number>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly viewer: Viewer,
    private readonly reach: UserReach,
  ) {
    this.totals = new DataLoader((groupIds) => this.count(groupIds));
  }

  /** The page of one group's users, in order of creation. BAD_USER_INPUT for an invalid page or cursor. */
  load(groupId: string, request: PageRequest): Promise<Page<User>> {
    const key = `${request.first} ${request.after ?? ''}`;
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
    const { columns, objects } = projectionOf(database, User, { asked: request.asked, alias: 'x' });
    const rows = await select<Record<string, unknown> & { ofGroup: string }>(
      database,
      `SELECT ranked.group_id AS ofGroup, ${columns}
         FROM (SELECT m.account_id, m.group_id, u.id, ROW_NUMBER() OVER (PARTITION BY m.group_id ORDER BY u.id) AS place
                 FROM membership m JOIN \`user\` u ON u.account_id = m.account_id AND u.id = m.user_id
                WHERE m.account_id = ? AND m.group_id IN (${placeholders(groupIds)}) AND u.id > ? AND u.status <> 'DELETED' AND ${visible.sql}) ranked
         JOIN \`user\` x ON x.account_id = ranked.account_id AND x.id = ranked.id
        WHERE ranked.place <= ? ORDER BY x.id`,
      [this.viewer.accountId, ...groupIds, after, ...visible.parameters, first + 1],
    );
    const usersOf = new Map(groupIds.map((groupId) => [groupId, [] as User[]]));
    for (const [index, user] of objects(rows).entries()) {
      const group = rows[index]?.ofGroup;
      if (user === null || group === undefined) continue;
      usersOf.get(group)?.push(user);
      this.reach.remember(user);
    }
    return Promise.all(
      groupIds.map((groupId) =>
        pageOf(
          'User',
          request,
          usersOf.get(groupId) ?? [],
          (user) => encodeCursor(sorting, user),
          () => this.totals.load(groupId),
        ),
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
