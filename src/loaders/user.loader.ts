import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowMapping } from '../database/row-mapping.js';
import { inSteps, placeholders, select, selectPrepared } from '../database/rows.js';
import { User } from '../entities/user.entity.js';
import { fieldsOf, projectionOf, type RequestedFields } from '../queries/list/projection.js';
import { usersWithin, visibleUsers } from '../queries/visibility.js';
import { relationsOf } from '../shield/check.js';
import type { Permission } from '../shield/permissions.js';
import { reachesAsFar } from '../shield/places.js';
import type { ManagingPermission } from '../shield/relation.js';
import type { Viewer } from '../shield/viewer.js';
import { directorySource, type DirectoryCache, type LoadedUser } from './directory-cache.js';

const fieldsWithinReach = [
  ...relationsOf('User', 'USER_WITHIN_REACH'),
  ...relationsOf('User', 'MAIL_SETTINGS_WITHIN_REACH'),
  ...relationsOf('User', 'DEPUTIES_WITHIN_REACH'),
  ...relationsOf('User', 'USER_ADMINISTERED'),
  'allowedActions',
];

/** Determines in batches which users are visible to the viewer, by the condition that restricts the list of users. */
export class UserReach {
  /** Whether a requested field depends on it. */
  readonly isAsked: boolean;
  private readonly loader: DataLoader<string, boolean>;
  private readonly managed = new Map<ManagingPermission, DataLoader<string, boolean>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly viewer: Viewer,
    asked: RequestedFields | undefined,
  ) {
    this.isAsked =
      asked === undefined || fieldsWithinReach.some((field) => fieldsOf(asked, 'User').has(field));
    this.loader = this.loaderOf('users.read');
  }

  /** Tests whether the user is in the viewer's list of users and, if a permission is named, within its scope. */
  async includes(userId: string, permission?: ManagingPermission): Promise<boolean> {
    if (!(await this.loader.load(userId))) return false;
    if (permission === undefined || reachesAsFar(this.viewer, permission, 'users.read')) return true;
    const loader = this.managed.get(permission) ?? this.loaderOf(permission);
    this.managed.set(permission, loader);
    return loader.load(userId);
  }

  private loaderOf(permission: Permission): DataLoader<string, boolean> {
    const { dataSource, viewer } = this;
    const within = usersWithin(viewer, permission, 'x');
    return new DataLoader(async (ids) => {
      const rows = await select<{ id: string }>(
        dataSource.manager,
        `SELECT x.id FROM \`user\` x WHERE x.account_id = ? AND x.id IN (${placeholders(ids)}) AND ${within.sql}`,
        [viewer.accountId, ...ids, ...within.parameters],
      );
      const seen = new Set(rows.map((row) => row.id));
      return ids.map((id) => seen.has(id));
    });
  }

  /** Stores a known result: users in a list of users are within reach by definition. */
  remember({ id }: { id: string }, isWithin = true): void {
    if (this.isAsked) this.loader.prime(id, isWithin);
  }
}

/** Loads users of the account in batches, within reach or not; null for a missing id. Stores their reach. */
export function userLoader(
  { dataSource, directory }: { dataSource: DataSource; directory: DirectoryCache },
  viewer: Viewer,
  asked: RequestedFields | undefined,
  reach: UserReach,
): DataLoader<string, User | null> {
  const database = dataSource.manager;
  const visible = visibleUsers(viewer, 'x');
  const read = async (
    { columns, objects }: RowMapping<User>,
    ids: readonly string[],
  ): Promise<Map<string, LoadedUser>> => {
    const wanted = inSteps(ids);
    const rows = await selectPrepared<Record<string, unknown>>(
      database,
      `SELECT ${columns}${reach.isAsked ? `, ${visible.sql} AS withinReach` : ''}
         FROM \`user\` x WHERE x.account_id = ? AND x.id IN (${placeholders(wanted)})`,
      [...(reach.isAsked ? visible.parameters : []), viewer.accountId, ...wanted],
    );
    const found = new Map<string, LoadedUser>();
    for (const [index, user] of objects(rows).entries())
      if (user !== null) found.set(user.id, { user, isWithinReach: Boolean(rows[index]?.['withinReach']) });
    return found;
  };
  return new DataLoader(async (ids) => {
    const mapping = projectionOf(database, User, { asked, alias: 'x' });
    const dependence = reach.isAsked ? 'ON_VIEWER' : 'ON_ACCOUNT';
    const source = directorySource(viewer, asked, 'User', mapping, dependence);
    const found = await directory.users.find(source, ids, (missing) => read(mapping, missing));
    return found.map((each) => {
      if (each === undefined) return null;
      reach.remember(each.user, each.isWithinReach);
      return each.user;
    });
  });
}
