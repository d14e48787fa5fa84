import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { withPresentDeputyships } from '../authentication/viewer-facts.js';
import { readShipmentFacts } from '../shipment/shipment.facts.js';
import { guardDecision, type RequestedDecision, type ShipmentFacts } from '../shipment/shipment.guards.js';
import { lockReachable } from '../shipment/shipment.record.js';
import type { Transition } from '../shipment/shipment-transitions.js';

/** A shipment whose row is held until the transaction ends, with the facts of its guards. */
type HeldFacts = ShipmentFacts & { shipment: Shipment };

/**
 * Locks the row of a shipment in this transaction, and account and viewer in shared mode (docs/decisions/0023), and reads the facts of its
 * guards; deputyships count as they are at this moment (docs/decisions/0054). NOT_FOUND for a hidden shipment.
 */
export async function lockWithFacts(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  clock: Clock,
): Promise<HeldFacts> {
  const shipment = await lockReachable(manager, viewer, id);
  const now = clock.now();
  const present = await withPresentDeputyships(manager, viewer, now);
  const [facts] = await readShipmentFacts(manager, present, [shipment], now);
  if (facts === undefined) throw new Error('One shipment has the facts of one.');
  return { ...facts, shipment };
}

/** Locks a shipment for a decision in this transaction and guards it. NOT_FOUND for a hidden shipment, then the errors of `guardDecision`. */
export async function lockDecided(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  decision: RequestedDecision,
  clock: Clock,
): Promise<Pick<HeldFacts, 'shipment' | 'now' | 'decidesInPlaceOf'> & Pick<Transition, 'to' | 'by'>> {
  const facts = await lockWithFacts(manager, viewer, id, clock);
  const { to, by } = guardDecision(viewer, facts, decision);
  const { shipment, now, decidesInPlaceOf } = facts;
  return { shipment, to, by, now, decidesInPlaceOf };
}
