import type { Shipment } from '../../entities/shipment.entity.js';
import type { ShipmentStatus } from '../../entities/shipment.enums.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { erasesFor } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';

/** A step towards the final deletion of a shipment. */
export type ErasureStep = 'MARK' | 'UNMARK' | 'ERASE';

/** The columns on which the final deletion depends. */
type Erasable = Pick<Shipment, 'status' | 'senderId' | 'groupId' | 'erasureMarkedAt' | 'erasedAt'>;

/** The final states: a letter in another one waits, is being sent, or can be submitted again. */
const finalStates: readonly ShipmentStatus[] = ['SENT', 'CANCELED', 'DELETED'];

/**
 * Guards the final deletion of a shipment (DBX-6). FORBIDDEN beyond the viewer's reach, INVALID_STATE before a final state, for a mark on an
 * erased shipment, and for the erasure of one that is not marked.
 */
export function guardErasure(viewer: Viewer, shipment: Erasable, step: ErasureStep): void {
  if (!erasesFor(viewer, shipment)) throw refusal('PERMISSION_MISSING');
  const { status, erasureMarkedAt, erasedAt } = shipment;
  if (!finalStates.includes(status)) throw refusal('SHIPMENT_STATUS', { status });
  if (erasedAt !== null) {
    if (step !== 'ERASE') throw refusal('SHIPMENT_ERASED');
    return;
  }
  if (step === 'ERASE' && erasureMarkedAt === null) throw refusal('SHIPMENT_NOT_MARKED');
}
