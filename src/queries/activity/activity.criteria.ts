import type { ActivityType } from '../../entities/activity-type.js';

/** The activities to list; absent criteria do not restrict. */
export interface ActivityCriteria {
  search?: string | null;
  types?: ActivityType[] | null;
  userIds?: string[] | null;
  groupIds?: string[] | null;
  from?: Date | null;
  to?: Date | null;
}
