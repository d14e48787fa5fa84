import type { EarlierDecision } from '../../parts/letter/letter-decisions';
import type { ShipmentQuery } from './shipment.generated';

/** The decisions on a shipment; none if the viewer's schema has none, which then lacks all of their fields (PLY-5). */
export function decisionsOn({ decisions = [] }: ShownShipment): EarlierDecision[] {
  return decisions.filter((decision): decision is EarlierDecision => decision.id !== undefined);
}

/** A shipment as its page shows it. */
export type ShownShipment = NonNullable<ShipmentQuery['shipment']>;
