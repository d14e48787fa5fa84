import { describeEnum } from './described-enum.js';

/** The channel through which a letter came in. */
export const Channel = describeEnum('Channel', 'The channel through which a letter came in (LXP-3).', {
  GO: 'An upload on the web, or a program that uses this API with a session.',
  DRIVER: 'The printer driver.',
  COMPOSE: 'The online editor.',
  SFTP: 'The SFTP inbox.',
  API: 'A partner program with an API credential.',
});
/** See the constant of the same name. */
export type Channel = keyof typeof Channel;

/** The channels of letters that are sent with a session. */
export const SessionChannel = describeEnum(
  'SessionChannel',
  'The channel of a letter that is sent with a session. The other channels have credentials of their own.',
  {
    GO: 'The PDF was uploaded on the web.',
    COMPOSE: 'The online editor.',
  },
);
/** See the constant of the same name. */
export type SessionChannel = keyof typeof SessionChannel;

/** Single-sided or double-sided printing. */
export const Sides = describeEnum('Sides', 'Single-sided or double-sided printing.', {
  SIMPLEX: 'Single-sided: one page per sheet.',
  DUPLEX: 'Double-sided: two pages per sheet.',
});
/** See the constant of the same name. */
export type Sides = keyof typeof Sides;

/** The colour mode of a printed letter. */
export const Colour = describeEnum('Colour', 'The colour mode of a printed letter.', {
  BLACK_AND_WHITE: 'Black only.',
  COLOUR: 'Colour.',
});
/** See the constant of the same name. */
export type Colour = keyof typeof Colour;

/** The destination of a letter. */
export const Destination = describeEnum('Destination', 'The destination of a letter.', {
  NATIONAL: "Within the account's country.",
  INTERNATIONAL: "Outside the account's country.",
});
/** See the constant of the same name. */
export type Destination = keyof typeof Destination;

/** The form of registered mail. */
export const RegisteredMail = describeEnum(
  'RegisteredMail',
  'The form of registered mail; national letters only (LXP-2).',
  {
    NONE: 'No registered mail: an ordinary letter.',
    DEPOSIT: 'Registered mail with a record of its deposit in the letter box (Einschreiben Einwurf).',
    SIGNATURE: 'Registered mail that is delivered against a signature (Einschreiben).',
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

/** The status of a shipment. */
export const ShipmentStatus = describeEnum('ShipmentStatus', 'The status of a shipment (LXP-11).', {
  DRAFT: 'A draft, not submitted yet.',
  PENDING_APPROVAL: 'Submitted; waits for the approval of another user.',
  REJECTED: 'Rejected by an approver; can be changed and resubmitted.',
  QUEUED: 'Released; waits to be handed over for printing.',
  SENT: 'Handed over to print.',
  CANCELED: 'Canceled before its hand-over to print.',
  DELETED: 'Deleted; never printed.',
});
/** See the constant of the same name. */
export type ShipmentStatus = keyof typeof ShipmentStatus;

/** An action on a shipment. */
export const ShipmentAction = describeEnum(
  'ShipmentAction',
  'An action on a shipment, by the mutation that carries it out.',
  {
    UPDATE: 'Change the shipment: updateShipment.',
    SUBMIT: 'Submit or resubmit the shipment: submitShipment.',
    CANCEL: 'Cancel the shipment: cancelShipment.',
    DELETE: 'Delete the shipment and its file: deleteShipment.',
    APPROVE: 'Approve the shipment: approveShipment, decideShipments.',
    REJECT: 'Reject the shipment: rejectShipment, decideShipments.',
    MOVE: 'Move the shipment to another group: moveShipment.',
    RECALL: 'Withdraw the approval of the shipment: recallShipment.',
    SEND_NOW: 'Hand the shipment over to print at once: sendShipmentNow.',
    MARK_FOR_ERASURE: 'Mark the shipment for its final deletion: markShipmentForErasure.',
    UNMARK_FOR_ERASURE: 'Remove the mark: unmarkShipmentForErasure.',
    ERASE: 'Delete the marked shipment for good: eraseShipment.',
    ASSIGN: 'Assign the shipment to users, who then act for its sender: assignShipment.',
  },
);
/** See the constant of the same name. */
export type ShipmentAction = keyof typeof ShipmentAction;
