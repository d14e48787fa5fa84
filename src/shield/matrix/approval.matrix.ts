import { may } from '../access.js';
import { fields, mergedRows, mutation } from './rows.js';

const decide = may('approvals.decide');
const read = may('approvals.read');

/** The requirements of the fields of approvals and decisions. */
export const approvalMatrix = mergedRows(
  // On a shipment with a hidden approval, both are as on one that needed none (PLY-5).
  { 'Query.approvals': decide, 'Shipment.approval': read, 'Shipment.decisions': read },
  mutation('approveShipment', decide, { checksSecret: false, returns: ['shipment'] }),
  mutation('rejectShipment', decide, { checksSecret: false, returns: ['shipment'] }),
  mutation('decideShipments', decide, { checksSecret: false, returns: ['results'] }),
  mutation('recallShipment', decide, { checksSecret: false, returns: ['shipment'] }),
  // Only they see the letters of a deleted group.
  mutation('moveShipment', may('approvals.decide', 'ACCOUNT'), {
    checksSecret: false,
    returns: ['shipment'],
  }),
  fields(
    'Approval',
    read,
    'id',
    'state',
    'deciders',
    'decidedBy',
    'decidedFor',
    'decidedAt',
    'comment',
    'requestedAt',
  ),
  fields(
    'Decision',
    read,
    'id',
    'shipmentNumber',
    'state',
    'decidedBy',
    'decidedFor',
    'decidedAt',
    'comment',
    'requestedAt',
    'filename',
    'pages',
    'group',
    'options',
    'changedSince',
  ),
  fields('ShipmentDecisionResult', decide, 'id', 'shipment', 'error'),
  fields(
    'ShipmentDecisionError',
    decide,
    'code',
    'reason',
    'message',
    'problems',
    'retryAfterSeconds',
    'faultId',
  ),
  fields('InputProblem', decide, 'path', 'code', 'reason', 'message'),
);
