import type { SortDirection } from '../../entities/sort-direction.js';

/** A field by which custom roles are sorted. */
export const CustomRoleOrderField = { NAME: 'name', CREATED_AT: 'createdAt' } as const;
/** The property behind a name of `CustomRoleOrderField`. */
export type CustomRoleOrderField = (typeof CustomRoleOrderField)[keyof typeof CustomRoleOrderField];

/** The custom roles to list; absent criteria do not restrict. */
export interface CustomRoleCriteria {
  userIds?: string[] | null;
}

/** The order of a list of custom roles. */
export interface CustomRoleSorting {
  field: CustomRoleOrderField;
  direction: SortDirection;
}
