import type { RowMapping } from '../database/row-mapping.js';
import type { Group } from '../entities/group.entity.js';
import type { User } from '../entities/user.entity.js';
import type { RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';
import { VersionedRows, type RowSource } from './versioned-rows.js';

/** The size of the rows kept of each kind, in characters of their JSON: about 13,000 users, and all kinds together 12 to 24 MB. */
const mostCharacters = 4_000_000;

/** The properties that never change, or whose writers raise the authority version. A test compares them with `authorityColumns` in test/support/. */
export const directoryProperties = {
  User: [
    'id',
    'accountId',
    'createdAt',
    'firstName',
    'lastName',
    'email',
    'language',
    'role',
    'approvalTrait',
    'type',
    'status',
  ] satisfies (keyof User)[],
  Group: [
    'id',
    'accountId',
    'createdAt',
    'name',
    'description',
    'costBearer',
    'costCentre',
    'address',
    'status',
    'updatedAt',
  ] satisfies (keyof Group)[],
} as const;

/** The names of users and groups, and who belongs where, as of the authority version of their account (docs/decisions/0066). */
export class DirectoryCache {
  readonly users = new VersionedRows<LoadedUser>(mostCharacters);
  readonly groups = new VersionedRows<Group>(mostCharacters);
  /** The ids of the groups of each user, by name. */
  readonly groupsOfUsers = new VersionedRows<readonly string[]>(mostCharacters);
}

/** A user, and whether the viewer's list of users includes them; false, without meaning, if no requested field depends on it. */
export interface LoadedUser {
  user: User;
  isWithinReach: boolean;
}

/**
 * The source of these columns for a viewer; null if they must be read from the database: for a mutation, which may have changed them, and for
 * columns that change without a new version. Rows that depend on the viewer are kept for each user or credential, and for each set
 * of deputyships in force.
 */
export function directorySource(
  viewer: Viewer,
  asked: RequestedFields | undefined,
  entity: keyof typeof directoryProperties,
  { paths }: Pick<RowMapping<object>, 'paths'>,
  dependence: 'ON_VIEWER' | 'ON_ACCOUNT',
): RowSource | null {
  if (asked?.isQuery !== true) return null;
  const kept: readonly string[] = directoryProperties[entity];
  if (!paths.every((path) => kept.includes(path))) return null;
  const { accountId, authorityVersion } = viewer;
  const columns = paths.join(' ');
  const statement = dependence === 'ON_ACCOUNT' ? columns : `${columns} ${reachOf(viewer)}`;
  return { accountId, authorityVersion, statement };
}

/** The viewer and the deputyships in force, which determine what a viewer reaches at an authority version. */
export function reachOf({ userId, credential, representing }: Viewer): string {
  return [userId, credential?.id ?? '', ...representing.map(({ deputyshipId }) => deputyshipId)].join(' ');
}
