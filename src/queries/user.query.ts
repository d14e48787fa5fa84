import type { DataSource } from 'typeorm';
import { select } from '../database/rows.js';
import { User } from '../entities/user.entity.js';
import { searchPatterns } from '../services/search-text.js';
import { holds, type Viewer } from '../shield/viewer.js';
import { findOne, readPage, type Page, type PageRequest } from './page.js';
import type { UserFilter, UserOrder } from './user.filter.js';
import { isIn, isOneOf, visibleUsers, type Condition } from './visibility.js';

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
        entity: User,
        table: 'user',
        accountId: viewer.accountId,
        visible: [visibleUsers(viewer, 'x')],
        filter: filterConditions(viewer, filter),
        order: { property: order?.field ?? 'createdAt', direction: order?.direction ?? 'ASC' },
      },
      request,
    );
  }

  /** One user that the viewer sees; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string): Promise<User> {
    return findOne(
      this.dataSource.manager,
      { entity: User, table: 'user', accountId: viewer.accountId, visible: [visibleUsers(viewer, 'x')] },
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

function filterConditions(viewer: Viewer, filter: UserFilter): Condition[] {
  const conditions: Condition[] = searchPatterns(filter.search ?? '').map((pattern) => ({
    sql: 'x.search_text LIKE ?',
    parameters: [pattern],
  }));
  if (filter.statuses) conditions.push(isIn('x.status', filter.statuses));
  else conditions.push({ sql: "x.status <> 'DELETED'", parameters: [] });
  if (filter.roles) conditions.push(isIn('x.role', filter.roles));
  if (filter.approvalTraits) conditions.push(isIn('x.approval_trait', filter.approvalTraits));
  if (filter.groupIds) conditions.push(inGroups(seenGroups(viewer, filter.groupIds)));
  return conditions;
}

/** Of these groups those that the viewer sees: whether somebody belongs to another one is not to be found out. */
function seenGroups(viewer: Viewer, groupIds: readonly string[]): readonly string[] {
  if (holds(viewer, 'groups.read', 'ACCOUNT')) return groupIds;
  return groupIds.filter((id) => viewer.groupIds.includes(id));
}

function inGroups(groupIds: readonly string[]): Condition {
  const wanted = isOneOf('fm.group_id', groupIds);
  return {
    sql: `EXISTS (SELECT 1 FROM membership fm WHERE fm.account_id = x.account_id AND fm.user_id = x.id AND ${wanted.sql})`,
    parameters: wanted.parameters,
  };
}
