import type { ActivityFilter, ActivityType } from '../../parts/schema/types.generated';
import { dayAfter, isDay, startOfDay } from '../../parts/filter/day';
import { isRecordId } from '../../parts/filter/record-id';

/** The names of the filters in the address. */
export const activityFilterNames = ['search', 'type', 'user', 'group', 'from', 'to'] as const;

/** The filters as the address has them. */
export type ActivityFilters = Readonly<Record<(typeof activityFilterNames)[number], string>>;

/** The filter of the list. Days are whole days of the account, both included; what no filter can be restricts nothing. */
export function activityFilterOf(
  filters: ActivityFilters,
  types: readonly ActivityType[],
  timeZone: string,
): ActivityFilter {
  const type = types.find((each) => each === filters.type);
  return {
    ...(filters.search.trim() !== '' && { search: filters.search }),
    ...(type !== undefined && { types: [type] }),
    ...(isRecordId(filters.user) && { userIds: [filters.user] }),
    ...(isRecordId(filters.group) && { groupIds: [filters.group] }),
    ...(isDay(filters.from) && { from: startOfDay(filters.from, timeZone) }),
    ...(isDay(filters.to) && { to: startOfDay(dayAfter(filters.to), timeZone) }),
  };
}

/** The same filter as the parameters of an export. */
export function exportParametersOf(filter: ActivityFilter): URLSearchParams {
  // Lists of one item are written as the item.
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
}
