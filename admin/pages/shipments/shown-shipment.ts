import type { ShipmentQuery } from './shipment.generated';

/** A shipment as its page shows it. */
export type ShownShipment = NonNullable<ShipmentQuery['shipment']>;

type ListedDecision = NonNullable<ShownShipment['decisions']>[number];

/** The decisions on a shipment; none if the viewer's schema has none, which then lacks all of their fields (PLY-5). */
export function decisionsOn({ decisions = [] }: ShownShipment): Required<ListedDecision>[] {
  return decisions.filter((decision): decision is Required<ListedDecision> => decision.id !== undefined);
}
