import type { GroupStatus } from '../../entities/group.enums.js';
import type { SortDirection } from '../../entities/sort-direction.js';

/** A field by which groups are sorted. */
export const GroupOrderField = { NAME: 'name', CREATED_AT: 'createdAt' } as const;
/** The property behind a name of `GroupOrderField`. */
export type GroupOrderField = (typeof GroupOrderField)[keyof typeof GroupOrderField];

/** The groups to list; absent criteria do not restrict. */
export interface GroupCriteria {
  search?: string | null;
  statuses?: GroupStatus[] | null;
}

/** The order of a list of groups. */
export interface GroupSorting {
  field: GroupOrderField;
  direction: SortDirection;
}
