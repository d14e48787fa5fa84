import { describeEnum } from './described-enum.js';

/** How a letter came in. */
export const Channel = describeEnum('Channel', 'How a letter came in (LXP-3).', {
  GO: 'Uploaded on the web, or sent with a session over this API.',
  DRIVER: 'Printed with the printer driver.',
  COMPOSE: 'Written online.',
  SFTP: 'Put into the SFTP inbox.',
  API: 'Sent by a partner program with an API credential.',
});
/** See the constant of the same name. */
export type Channel = keyof typeof Channel;

/** The channels that a session can name for its letters. */
export const SessionChannel = describeEnum(
  'SessionChannel',
  'How a letter came in that is sent with a session; the other channels have credentials of their own.',
  {
    GO: 'Uploaded on the web.',
    COMPOSE: 'Written online.',
  },
);
/** See the constant of the same name. */
export type SessionChannel = keyof typeof SessionChannel;

/** Printed on one side of the sheet or on both. */
export const Sides = describeEnum('Sides', 'Printed on one side of the sheet or on both.', {
  SIMPLEX: 'One page a sheet.',
  DUPLEX: 'Two pages a sheet.',
});
/** See the constant of the same name. */
export type Sides = keyof typeof Sides;

/** Printed in black or in colour. */
export const Colour = describeEnum('Colour', 'Printed in black or in colour.', {
  BLACK_AND_WHITE: 'Black only.',
  COLOUR: 'In colour.',
});
/** See the constant of the same name. */
export type Colour = keyof typeof Colour;

/** Where the letter goes. */
export const Destination = describeEnum('Destination', 'Where the letter goes.', {
  NATIONAL: "Within the account's country.",
  INTERNATIONAL: 'Abroad.',
});
/** See the constant of the same name. */
export type Destination = keyof typeof Destination;

/** Registered mail, and in which form. */
export const RegisteredMail = describeEnum(
  'RegisteredMail',
  'Registered mail, and in which form; national letters only (LXP-2).',
  {
    NONE: 'An ordinary letter.',
    DEPOSIT: 'The postman records that it was put into the letter box (Einschreiben Einwurf).',
    SIGNATURE: 'Handed over against a signature (Einschreiben).',
  },
);
/** See the constant of the same name. */
export type RegisteredMail = keyof typeof RegisteredMail;

/** A kind of change to a shipment since a decision. */
export const ShipmentChange = describeEnum(
  'ShipmentChange',
  'A kind of change to a shipment since a decision.',
  {
    FILE: 'The content of the PDF changed. A new file name alone does not count.',
    GROUP: 'The group changed.',
    OPTIONS: 'The print and shipping options changed.',
  },
);
/** See the constant of the same name. */
export type ShipmentChange = keyof typeof ShipmentChange;

/** Where a shipment is on its way. */
export const ShipmentStatus = describeEnum('ShipmentStatus', 'Where a shipment is on its way (LXP-11).', {
  DRAFT: 'Being prepared; nobody processes it.',
  PENDING_APPROVAL: 'Waits for a second pair of eyes.',
  REJECTED: 'Sent back by an approver; can be corrected and submitted again.',
  QUEUED: 'Released; waits for print.',
  SENT: 'Handed over to print.',
  CANCELED: 'Called back by its sender before print.',
  DELETED: 'Deleted; never printed.',
});
/** See the constant of the same name. */
export type ShipmentStatus = keyof typeof ShipmentStatus;

/** An action on a shipment. */
export const ShipmentAction = describeEnum(
  'ShipmentAction',
  'An action on a shipment, by the mutation that carries it out.',
  {
    UPDATE: 'Correct the shipment: updateShipment.',
    SUBMIT: 'Submit the shipment, or submit it again: submitShipment.',
    CANCEL: 'Call the shipment back for good: cancelShipment.',
    DELETE: 'Delete the shipment and its file: deleteShipment.',
    APPROVE: 'Approve the shipment: approveShipment, decideShipments.',
    REJECT: 'Reject the shipment: rejectShipment, decideShipments.',
    MOVE: 'Move the shipment to another group: moveShipment.',
    RECALL: 'Take the approval of the shipment back: recallShipment.',
    SEND_NOW: 'Hand the shipment over to print at once: sendShipmentNow.',
  },
);
/** See the constant of the same name. */
export type ShipmentAction = keyof typeof ShipmentAction;
