import type { ActivityObserver } from '../services/activity/activity-observer.js';
import { ActivitySealService } from '../services/activity/activity-seal.service.js';
import { ActivityService } from '../services/activity/activity.service.js';
import type { Foundation } from './foundation.js';

/** The services of the activity log. */
export interface ActivityServices {
  activities: ActivityService;
  activitySeals: ActivitySealService;
}

/** Creates the services of the activity log; the observer notes the notices that an activity causes. */
export function wireActivity(parts: Foundation & { observer: ActivityObserver }): ActivityServices {
  const { dataSource, clock, secretKey, observer } = parts;
  return {
    activities: new ActivityService(clock, observer),
    activitySeals: new ActivitySealService(dataSource, clock, secretKey),
  };
}
