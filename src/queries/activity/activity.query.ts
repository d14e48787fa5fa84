import type { DataSource } from 'typeorm';
import { Activity } from '../../entities/activity.entity.js';
import type { SortDirection } from '../../entities/sort-direction.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import type { ActivityCriteria } from './activity.criteria.js';
import {
  eachId,
  eachOf,
  findOne,
  oneOf,
  only,
  readPage,
  type Filter,
  type Page,
  type PageRequest,
} from '../list/page.js';
import type { Asked } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { along, anyOf, type Condition, equals, everything, type Visible } from '../list/condition.js';

/** Lists the activity log (LXP-14), and only what the viewer sees. */
export class ActivityQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of activities, the newest first unless asked for otherwise. */
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
        // A user's and a group's entries are few: they are walked, and each is asked whether it may be seen.
        visible: filter.userIds || filter.groupIds ? [isVisible(viewer)] : visibleActivities(viewer),
        filters: filtersOf(filter),
        order: { property: 'createdAt', direction },
      },
      request,
    );
  }

  /** One activity that the viewer sees; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: Asked): Promise<Activity> {
    return findOne(
      this.dataSource.manager,
      { entity: Activity, table: 'activity', accountId: viewer.accountId },
      isVisible(viewer),
      id,
      asked,
    );
  }
}

/** Whether the viewer sees all that there is: the whole account, and nothing is filtered out. */
export function isWholeLog(viewer: Viewer, filter: ActivityCriteria): boolean {
  return scopeOf(viewer, 'activities.read') === 'ACCOUNT' && filtersOf(filter).length === 0;
}

const byConcernedGroup = {
  // The order of the tables is ours to say: a group's rows come in the order of the log. All columns are equated, so that a
  // condition on the log's is one on the group's rows too.
  from: `activity_audience aa STRAIGHT_JOIN activity x
    ON x.account_id = aa.account_id AND x.id = aa.activity_id AND x.created_at = aa.created_at`,
  columns: { 'x.created_at': 'aa.created_at', 'x.id': 'aa.activity_id' },
};

/** Whose entries the viewer sees (LXP-7, LXP-14): everybody's, or their own and those that concern the groups they manage. */
function visibleActivities(viewer: Viewer): Visible[] {
  const own = along(['activity_actor'], equals('x.actor_id', viewer.userId));
  switch (scopeOf(viewer, 'activities.read')) {
    case 'ACCOUNT':
      return [everything];
    case 'GROUPS':
      return [
        own,
        ...viewer.groupIds.map((groupId) => ({
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

/** The same for an entry that was found already. */
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
      oneOf([
        eachId('x.actor_id', filter.userIds, ['activity_actor']),
        eachId('x.subject_user_id', filter.userIds, ['activity_subject']),
      ]),
    );
  if (filter.groupIds) filters.push(eachId('x.group_id', filter.groupIds, ['activity_group']));
  if (filter.types) filters.push(eachOf('x.type', filter.types));
  if (filter.from) filters.push(only({ sql: 'x.created_at >= ?', parameters: [filter.from] }));
  if (filter.to) filters.push(only({ sql: 'x.created_at < ?', parameters: [filter.to] }));
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text'))];
}
