import type { DataSource } from 'typeorm';
import { select } from '../database/rows.js';
import { isId } from '../entities/id.js';
import { User } from '../entities/user.entity.js';
import { searchPatterns } from '../services/search-text.js';
import { holds, type Viewer } from '../shield/viewer.js';
import { eachOf, findOne, only, readPage, type Filter, type Page, type PageRequest } from './page.js';
import type { UserFilter, UserOrder } from './user.filter.js';
import { belongsTo, isIn, visibleUsers } from './visibility.js';

/** Lists users (LXP-9), and only those that the viewer sees. */
export class UserQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of users; deleted ones only if asked for. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: UserFilter,
    order?: UserOrder | null,
  ): Promise<Page<User>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'users',
        entity: User,
        table: 'user',
        accountId: viewer.accountId,
        visible: [visibleUsers(viewer, 'x')],
        filters: filtersOf(viewer, filter),
        order: { property: order?.field ?? 'createdAt', direction: order?.direction ?? 'ASC' },
      },
      request,
    );
  }

  /** One user that the viewer sees; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string): Promise<User> {
    return findOne(
      this.dataSource.manager,
      { entity: User, table: 'user', accountId: viewer.accountId },
      visibleUsers(viewer, 'x'),
      id,
    );
  }

  /** How many living users of the account belong to no living group although they need one (LXP-5). */
  async countWithoutGroup(viewer: Viewer): Promise<number> {
    if (!viewer.groupMode) return 0;
    const [row] = await select<{ total: number }>(
      this.dataSource.manager,
      `SELECT COUNT(*) AS total FROM \`user\` u
        WHERE u.account_id = ? AND u.status <> 'DELETED' AND u.role IN ('GROUP_MANAGER', 'USER')
          AND NOT EXISTS (SELECT 1 FROM membership m JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
                           WHERE m.account_id = u.account_id AND m.user_id = u.id AND g.status IN ('ACTIVE', 'LOCKED'))`,
      [viewer.accountId],
    );
    return row?.total ?? 0;
  }
}

function filtersOf(viewer: Viewer, filter: UserFilter): Filter[] {
  const filters: Filter[] = [];
  if (filter.groupIds) filters.push(only(belongsTo(viewer, seenGroups(viewer, filter.groupIds), 'x')));
  if (filter.statuses) filters.push(eachOf('x.status', filter.statuses));
  else filters.push(only({ sql: "x.status <> 'DELETED'", parameters: [] }));
  if (filter.roles) filters.push(eachOf('x.role', filter.roles));
  if (filter.approvalTraits) filters.push(only(isIn('x.approval_trait', filter.approvalTraits)));
  for (const pattern of searchPatterns(filter.search ?? ''))
    filters.push(only({ sql: 'x.search_text LIKE ?', parameters: [pattern] }));
  return filters;
}

/** Of these groups those that the viewer sees: whether somebody belongs to another one is not to be found out. */
function seenGroups(viewer: Viewer, groupIds: readonly string[]): readonly string[] {
  if (holds(viewer, 'groups.read', 'ACCOUNT')) return groupIds.filter(isId);
  return groupIds.filter((id) => viewer.groupIds.includes(id));
}
