import type { DataSource } from 'typeorm';
import { selectEntities } from '../../database/find.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { isId } from '../../entities/id.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { everything, isIn, nothing, type Condition } from '../list/condition.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import { singleFilter, type Filter } from '../list/filter.js';
import type { RequestedFields } from '../list/projection.js';
import type { CustomRoleCriteria, CustomRoleSorting } from './custom-role.criteria.js';

/** Lists the custom roles of the account (PLY-3). */
export class CustomRoleQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of custom roles, by default sorted by name. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: CustomRoleCriteria,
    order?: CustomRoleSorting | null,
  ): Promise<Page<CustomRole>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'custom roles',
        entity: CustomRole,
        table: 'custom_role',
        accountId: viewer.accountId,
        visible: [visibleRoles(viewer)],
        filters: filtersOf(viewer, filter),
        order: { property: order?.field ?? 'name', direction: order?.direction ?? 'ASC' },
      },
      request,
    );
  }

  /** The custom roles that are assigned to everyone, sorted by name (DBX-9). */
  async ofEveryone(viewer: Viewer): Promise<CustomRole[]> {
    return selectEntities(
      this.dataSource.manager,
      CustomRole,
      'x',
      'FROM custom_role x WHERE x.account_id = ? AND x.everyone_by_id IS NOT NULL ORDER BY x.name, x.id',
      [viewer.accountId],
    );
  }

  /** A custom role by its id; NOT_FOUND for unknown ones. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<CustomRole> {
    return findOne(
      this.dataSource.manager,
      { entity: CustomRole, table: 'custom_role', accountId: viewer.accountId },
      visibleRoles(viewer),
      id,
      asked,
    );
  }
}

function visibleRoles(viewer: Viewer): Condition {
  return holds(viewer, 'roles.read', 'ACCOUNT') ? everything : nothing;
}

function filtersOf({ accountId }: Viewer, { userIds }: CustomRoleCriteria): Filter[] {
  if (!userIds) return [];
  const users = isIn('ra.user_id', userIds.filter(isId));
  return [
    singleFilter({
      sql: `x.id IN (SELECT ra.role_id FROM role_assignment ra WHERE ra.account_id = ? AND ${users.sql})`,
      parameters: [accountId, ...users.parameters],
    }),
  ];
}
