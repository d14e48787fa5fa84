import { describeEnum } from './described-enum.js';

/** The state of an approval. */
export const ApprovalState = describeEnum('ApprovalState', 'The state of an approval.', {
  PENDING: 'Nobody has decided yet.',
  APPROVED: 'The shipment was approved.',
  REJECTED: 'The shipment was rejected.',
  DELETED: 'The shipment was deleted, or canceled by its sender.',
  RECALLED:
    'An approver canceled or recalled the approved shipment before its hand-over. Only in `Shipment.decisions`.',
});
/** See the constant of the same name. */
export type ApprovalState = keyof typeof ApprovalState;

/** An approver's decision on a shipment. */
export const ShipmentDecision = describeEnum('ShipmentDecision', "An approver's decision on a shipment.", {
  APPROVE: 'Approves a waiting shipment, which releases it for print.',
  REJECT: 'Rejects a waiting shipment and returns it to its sender.',
  DELETE: 'Deletes a waiting or rejected shipment and its file.',
});
/** See the constant of the same name. */
export type ShipmentDecision = keyof typeof ShipmentDecision;
