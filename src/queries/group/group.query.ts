import type { DataSource } from 'typeorm';
import { Group } from '../../entities/group.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import type { GroupCriteria, GroupSorting } from './group.criteria.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import { singleFilter, type Filter } from '../list/filter.js';
import type { RequestedFields } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { visibleGroups } from '../visibility.js';
import { isIn } from '../list/condition.js';

/** Lists the groups that are visible to the viewer (LXP-4). */
export class GroupQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of groups, by default sorted by name and without deleted ones. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: GroupCriteria,
    order?: GroupSorting | null,
  ): Promise<Page<Group>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'groups',
        entity: Group,
        table: 'user_group',
        accountId: viewer.accountId,
        visible: [visibleGroups(viewer, 'x')],
        filters: filtersOf(filter),
        order: { property: order?.field ?? 'name', direction: order?.direction ?? 'ASC' },
      },
      request,
    );
  }

  /** A group that is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<Group> {
    return findOne(
      this.dataSource.manager,
      { entity: Group, table: 'user_group', accountId: viewer.accountId },
      visibleGroups(viewer, 'x'),
      id,
      asked,
    );
  }
}

function filtersOf(filter: GroupCriteria): Filter[] {
  const filters = [
    singleFilter(
      filter.statuses ? isIn('x.status', filter.statuses) : { sql: "x.status <> 'DELETED'", parameters: [] },
    ),
  ];
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text'))];
}
