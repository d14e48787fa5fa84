import { describeEnum } from './described-enum.js';

/** How the question for a second pair of eyes was answered. */
export const ApprovalState = describeEnum(
  'ApprovalState',
  'How the question for a second pair of eyes was answered.',
  {
    PENDING: 'Not yet.',
    APPROVED: 'Released.',
    REJECTED: 'Sent back.',
    DELETED: 'The shipment was deleted, or called back by its sender.',
    RECALLED:
      'An approver called the approved shipment back before its hand-over. Only in `Shipment.decisions`.',
  },
);
/** See the constant of the same name. */
export type ApprovalState = keyof typeof ApprovalState;

/** An approver's decision on a shipment. */
export const ShipmentDecision = describeEnum('ShipmentDecision', "An approver's decision on a shipment.", {
  APPROVE: 'Release a waiting shipment for print.',
  REJECT: 'Send a waiting shipment back to its sender.',
  DELETE: 'Delete a waiting or a rejected shipment and its file.',
});
/** See the constant of the same name. */
export type ShipmentDecision = keyof typeof ShipmentDecision;
