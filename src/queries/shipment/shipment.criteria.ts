import type { Channel, ShipmentStatus } from '../../entities/shipment.enums.js';
import type { SortDirection } from '../../entities/sort-direction.js';

/** A field by which shipments are sorted. Each has an index of its own, which is why there are not more. */
export const ShipmentOrderField = {
  CREATED_AT: 'createdAt',
  GROSS_PRICE: 'price.grossCents',
  FILENAME: 'filename',
  STATUS: 'status',
  PAGES: 'pages',
  SUBMITTED_AT: 'submittedAt',
} as const;
/** The property behind a name of `ShipmentOrderField`. */
export type ShipmentOrderField = (typeof ShipmentOrderField)[keyof typeof ShipmentOrderField];

/** The shipments to list; absent criteria do not restrict. */
export interface ShipmentCriteria {
  search?: string | null;
  statuses?: ShipmentStatus[] | null;
  groupIds?: string[] | null;
  senderIds?: string[] | null;
  assigneeIds?: string[] | null;
  channels?: Channel[] | null;
  markedForErasure?: boolean | null;
  createdFrom?: Date | null;
  createdTo?: Date | null;
}

/** The order of a list of shipments. */
export interface ShipmentSorting {
  field: ShipmentOrderField;
  direction: SortDirection;
}
