import type { DataSource } from 'typeorm';
import { Activity } from '../../entities/activity.entity.js';
import type { SortDirection } from '../../entities/sort-direction.js';
import { groupsFor } from '../../shield/places.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import type { ActivityCriteria } from './activity.criteria.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import { idFilter, inFilter, anyFilter, singleFilter, type Filter } from '../list/filter.js';
import type { RequestedFields } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { usingIndexes, anyOf, type Condition, equals, everything, type Visible } from '../list/condition.js';

/** Lists the entries of the activity log that are visible to the viewer (LXP-14). */
export class ActivityQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of activities, by default newest first. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: ActivityCriteria,
    direction: SortDirection = 'DESC',
  ): Promise<Page<Activity>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'activities',
        entity: Activity,
        table: 'activity',
        accountId: viewer.accountId,
        // A user's or a group's entries are few: each of them is checked for visibility.
        visible: filter.userIds || filter.groupIds ? [isVisible(viewer)] : visibleActivities(viewer),
        filters: filtersOf(filter),
        order: { property: 'createdAt', direction },
      },
      request,
    );
  }

  /** An activity that is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<Activity> {
    return findOne(
      this.dataSource.manager,
      { entity: Activity, table: 'activity', accountId: viewer.accountId },
      isVisible(viewer),
      id,
      asked,
    );
  }
}

/** Tests whether the viewer sees the whole log: the whole account, without a filter. */
export function isWholeLog(viewer: Viewer, filter: ActivityCriteria): boolean {
  return scopeOf(viewer, 'activities.read') === 'ACCOUNT' && filtersOf(filter).length === 0;
}

const byConcernedGroup = {
  // The order of the tables is fixed, so that a group's rows come in the order of the log. All columns are equated, so that a condition on the
  // log also restricts the group's rows.
  from: `activity_audience aa STRAIGHT_JOIN activity x
    ON x.account_id = aa.account_id AND x.id = aa.activity_id AND x.created_at = aa.created_at`,
  columns: { 'x.created_at': 'aa.created_at', 'x.id': 'aa.activity_id' },
  alternativesBy: ['x.created_at'],
};

/**
 * The entries that are visible to the viewer (LXP-7, LXP-14): all, or the viewer's own and those that concern the groups that the viewer
 * manages.
 */
function visibleActivities(viewer: Viewer): Visible[] {
  const own = usingIndexes(['activity_actor'], equals('x.actor_id', viewer.userId));
  switch (scopeOf(viewer, 'activities.read')) {
    case 'ACCOUNT':
      return [everything];
    case 'GROUPS':
      return [
        own,
        ...groupsFor(viewer, 'activities.read').map((groupId) => ({
          by: byConcernedGroup,
          sql: 'aa.account_id = ? AND aa.group_id = ?',
          parameters: [viewer.accountId, groupId],
        })),
      ];
    case 'OWN':
      return [own];
    case null:
      return [];
  }
}

/** The same for a single entry. */
function isVisible(viewer: Viewer): Condition {
  return anyOf(
    visibleActivities(viewer).map(({ by, sql, parameters }) =>
      by === undefined
        ? { sql, parameters }
        : {
            sql: `EXISTS (SELECT 1 FROM activity_audience aa WHERE ${sql} AND aa.created_at = x.created_at AND aa.activity_id = x.id)`,
            parameters,
          },
    ),
  );
}

function filtersOf(filter: ActivityCriteria): Filter[] {
  const filters: Filter[] = [];
  if (filter.userIds)
    filters.push(
      anyFilter([
        idFilter('x.actor_id', filter.userIds, ['activity_actor']),
        idFilter('x.subject_user_id', filter.userIds, ['activity_subject']),
      ]),
    );
  if (filter.groupIds) filters.push(idFilter('x.group_id', filter.groupIds, ['activity_group']));
  if (filter.types) filters.push(inFilter('x.type', filter.types));
  if (filter.from) filters.push(singleFilter({ sql: 'x.created_at >= ?', parameters: [filter.from] }));
  if (filter.to) filters.push(singleFilter({ sql: 'x.created_at < ?', parameters: [filter.to] }));
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text'))];
}
