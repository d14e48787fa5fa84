import type { ShipmentQuery } from './shipment.generated';

/** A shipment as its page shows it. */
export type ShownShipment = NonNullable<ShipmentQuery['shipment']>;
