import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Deputyship } from '../entities/deputyship.entity.js';
import { readDeputyshipFacts } from '../services/deputyship/deputyship.facts.js';
import type { DeputyshipFacts } from '../services/deputyship/deputyship.guards.js';
import { readShipmentFacts } from '../services/shipment/shipment.facts.js';
import type { GuardedShipment, ShipmentFacts } from '../services/shipment/shipment.guards.js';
import { readUserFacts } from '../services/user/user.facts.js';
import type { GuardedUser, UserFacts } from '../services/user/user.guards.js';
import type { Viewer } from '../shield/viewer.js';

// Each mutation of an operation may change the facts.
const uncached = { cache: false } as const;

/** Loads the facts that determine what the viewer can do to many shipments at once. */
export function shipmentFactsLoader(
  { dataSource, clock }: { dataSource: DataSource; clock: Clock },
  viewer: Viewer,
): DataLoader<GuardedShipment, ShipmentFacts> {
  return new DataLoader(
    (shipments) => readShipmentFacts(dataSource.manager, viewer, shipments, clock.now()),
    uncached,
  );
}

/** Loads the facts that determine what the viewer can do to many users at once. */
export function userFactsLoader(
  { dataSource, clock }: { dataSource: DataSource; clock: Clock },
  viewer: Viewer,
): DataLoader<GuardedUser, UserFacts> {
  return new DataLoader((users) => readUserFacts(dataSource.manager, viewer, users, clock.now()), uncached);
}

/** Loads the facts that determine what the viewer can do to many deputyships at once. */
export function deputyshipFactsLoader(
  { dataSource, clock }: { dataSource: DataSource; clock: Clock },
  viewer: Viewer,
): DataLoader<Deputyship, DeputyshipFacts> {
  return new DataLoader(
    (deputyships) => readDeputyshipFacts(dataSource.manager, viewer, deputyships, clock.now()),
    uncached,
  );
}
