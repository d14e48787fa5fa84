import { may } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

const read = may('shipments.read');
const send = may('shipments.send');
const erase = may('shipments.erase');

/** The requirements of the fields of shipments, uploads and prices. */
export const shipmentMatrix = mergedRows(
  { 'Query.shipments': read, 'Query.shipment': read, 'Query.price': send },
  mutation('createUpload', send, { checksSecret: false, returns: ['upload'] }),
  mutation('createShipment', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('updateShipment', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('submitShipment', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('cancelShipment', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('deleteShipment', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('sendShipmentNow', send, { checksSecret: false, returns: ['shipment'] }),
  mutation('markShipmentForErasure', erase, { checksSecret: false, returns: ['shipment'] }),
  mutation('unmarkShipmentForErasure', erase, { checksSecret: false, returns: ['shipment'] }),
  mutation('eraseShipment', erase, { checksSecret: false, returns: ['shipment'] }),
  mutation('assignShipment', may('shipments.assign', 'GROUPS'), {
    checksSecret: false,
    returns: ['shipment'],
  }),
  fields('Upload', send, 'id', 'filename', 'url', 'expiresAt'),
  fields(
    'Shipment',
    read,
    'id',
    'number',
    'filename',
    'pages',
    'sheets',
    'channel',
    'options',
    'status',
    'price',
    'sender',
    'assignees',
    'group',
    'documentUrl',
    'createdAt',
    'submittedAt',
    'handOverAt',
    'handedOverAt',
    'erasureMarkedAt',
    'erasedAt',
    'possibleDuplicateOf',
  ),
  allowedActions('Shipment', read),
  connection('Shipment', read),
  fields('ShipmentOptions', read, 'sides', 'colour', 'destination', 'registered'),
  fields('Price', read, 'netCents', 'surchargeCents', 'vatCents', 'grossCents', 'currency', 'priceList'),
);
