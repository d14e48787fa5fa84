import { DeputyshipService } from '../services/deputyship/deputyship.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of deputies. */
export interface DeputyshipServices {
  deputyships: DeputyshipService;
}

/** Creates the services of deputies. */
export function wireDeputyship({
  dataSource,
  clock,
  activities,
}: Foundation & ActivityServices): DeputyshipServices {
  return { deputyships: new DeputyshipService(dataSource, clock, activities) };
}
