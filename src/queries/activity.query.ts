import type { DataSource } from 'typeorm';
import { Activity } from '../entities/activity.entity.js';
import { searchPatterns } from '../services/search-text.js';
import type { Viewer } from '../shield/viewer.js';
import type { ActivityFilter } from './activity.filter.js';
import { findOne, readPage, type Page, type PageRequest } from './page.js';
import { activityAudience, anyOf, everything, isIn, isOneOf, type Condition } from './visibility.js';

/** Lists the activity log (LXP-14), and only what the viewer sees. */
export class ActivityQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of activities, the newest first. */
  async list(viewer: Viewer, request: PageRequest, filter: ActivityFilter): Promise<Page<Activity>> {
    return readPage(
      this.dataSource.manager,
      {
        entity: Activity,
        table: 'activity',
        accountId: viewer.accountId,
        visible: visibleActivities(viewer),
        filter: filterConditions(filter),
        order: { property: 'id', direction: 'DESC' },
      },
      request,
    );
  }

  /** One activity that the viewer sees; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string): Promise<Activity> {
    return findOne(
      this.dataSource.manager,
      {
        entity: Activity,
        table: 'activity',
        accountId: viewer.accountId,
        visible: visibleActivities(viewer),
      },
      id,
    );
  }
}

/** Which activities the viewer sees, as alternatives that each fit an index. */
export function visibleActivities(viewer: Viewer): Condition[] {
  const audience = activityAudience(viewer);
  if (audience === null) return [everything];
  return audience.map((audienceId) => ({
    sql: 'EXISTS (SELECT 1 FROM activity_audience aa WHERE aa.account_id = x.account_id AND aa.activity_id = x.id AND aa.audience_id = ?)',
    parameters: [audienceId],
  }));
}

function filterConditions(filter: ActivityFilter): Condition[] {
  const conditions: Condition[] = searchPatterns(filter.search ?? '').map((pattern) => ({
    sql: 'x.search_text LIKE ?',
    parameters: [pattern],
  }));
  if (filter.types) conditions.push(isIn('x.type', filter.types));
  if (filter.userIds)
    conditions.push(
      anyOf([isOneOf('x.actor_id', filter.userIds), isOneOf('x.subject_user_id', filter.userIds)]),
    );
  if (filter.groupIds) conditions.push(isOneOf('x.group_id', filter.groupIds));
  if (filter.from) conditions.push({ sql: 'x.created_at >= ?', parameters: [filter.from] });
  if (filter.to) conditions.push({ sql: 'x.created_at < ?', parameters: [filter.to] });
  return conditions;
}
