import type { ActivityObserver } from '../services/activity/activity-observer.js';
import { ActivitySealService } from '../services/activity/activity-seal.service.js';
import { ActivityVerificationService } from '../services/activity/activity-verification.service.js';
import { ActivityService } from '../services/activity/activity.service.js';
import { lockAccount } from '../services/authentication/account.lock.js';
import type { Foundation } from './foundation.js';

/** The services of the activity log. */
export interface ActivityServices {
  activities: ActivityService;
  activitySeals: ActivitySealService;
  activityVerifications: ActivityVerificationService;
}

/** Creates the services of the activity log; the observer notes the notices that an activity causes. */
export function wireActivity(parts: Foundation & { observer: ActivityObserver }): ActivityServices {
  const { dataSource, clock, secretKey, signals, observer } = parts;
  return {
    activities: new ActivityService(clock, observer),
    activitySeals: new ActivitySealService(dataSource, clock, secretKey),
    activityVerifications: new ActivityVerificationService({
      dataSource,
      clock,
      secretKey,
      signals,
      lockAccount,
    }),
  };
}
