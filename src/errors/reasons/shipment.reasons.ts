import type { ShipmentStatus } from '../../entities/shipment.enums.js';
import type { Reasons } from './reason.js';

/** The predicates of German sentences about a shipment. */
export const shipmentStates: Readonly<Record<ShipmentStatus, string>> = {
  DRAFT: 'ist ein Entwurf',
  PENDING_APPROVAL: 'wartet auf Freigabe',
  REJECTED: 'ist abgelehnt',
  QUEUED: 'ist freigegeben',
  SENT: 'ist versendet',
  CANCELED: 'ist zurückgerufen',
  DELETED: 'ist gelöscht',
};

/** Reasons of shipments and uploads. */
export const shipmentReasons = {
  SENDER_ONLY: {
    code: 'FORBIDDEN',
    when: 'Only the sender of the shipment and its assignees can do this.',
    remedy: 'Ask its sender.',
    messages: {
      EN: 'Only its sender and its assignees may do this.',
      DE: 'Das können nur der Absender der Sendung und die Benutzer tun, denen sie zugewiesen ist.',
    },
  },
  SHIPMENT_STATUS: {
    code: 'INVALID_STATE',
    when: 'The shipment is not in a state that allows the action.',
    remedy: 'Load the shipment again; its `status` tells what is possible.',
    messages: {
      EN: ({ status }: { status: ShipmentStatus }) => `The shipment is ${status}; this can't be done to it.`,
      DE: ({ status }: { status: ShipmentStatus }) =>
        `Die Sendung ${shipmentStates[status]}. In diesem Zustand ist das nicht möglich.`,
    },
  },
  STATUS_NOT_SETTABLE: {
    code: 'FORBIDDEN',
    when: "The viewer's roles and rights do not permit the resulting status of the action (PLY-5).",
    remedy: 'Ask a user who can set the status, or ask an administrator for the permission.',
    messages: {
      EN: ({ status }: { status: ShipmentStatus }) => `You cannot set shipments to ${status}.`,
      DE: ({ status }: { status: ShipmentStatus }) =>
        `Sie dürfen keine Sendung so ändern, dass sie danach ${shipmentStates[status]}.`,
    },
  },
  SHIPMENT_NOT_MARKED: {
    code: 'INVALID_STATE',
    when: 'The shipment is not marked for its final deletion.',
    remedy: 'Use markShipmentForErasure first.',
    messages: {
      EN: 'The shipment is not marked for its final deletion.',
      DE: 'Die Sendung ist nicht zum endgültigen Löschen vorgemerkt.',
    },
  },
  SHIPMENT_ERASED: {
    code: 'INVALID_STATE',
    when: 'The shipment is deleted for good.',
    remedy: 'Nothing is left to do; the file cannot be restored.',
    messages: {
      EN: 'The shipment is deleted for good.',
      DE: 'Die Sendung ist endgültig gelöscht.',
    },
  },
  GROUP_OUT_OF_REACH: {
    code: 'NOT_FOUND',
    when: 'The viewer cannot send for the group of their own shipment any more.',
    remedy: 'Choose another group with updateShipment.',
    messages: {
      EN: 'You cannot send for the group of this shipment any more.',
      DE: 'Für die Gruppe dieser Sendung können Sie nicht mehr senden.',
    },
  },
  SENDING_GROUP_REQUIRED: {
    code: 'BAD_USER_INPUT',
    when: 'The account works with groups, and the shipment to be submitted has none.',
    remedy: 'Choose a group with updateShipment.',
    messages: {
      EN: 'The account works with groups: choose a group for the shipment.',
      DE: 'Das Konto arbeitet mit Gruppen. Bitte wählen Sie eine Gruppe für die Sendung.',
    },
  },
  SENDING_GROUP_INACTIVE: {
    code: 'BAD_USER_INPUT',
    when: 'The group of the shipment to be submitted is locked or deleted.',
    remedy: 'Choose another group with updateShipment.',
    messages: {
      EN: 'The group of this shipment is locked or deleted: choose another one.',
      DE: 'Die Gruppe dieser Sendung ist gesperrt oder gelöscht. Bitte wählen Sie eine andere.',
    },
  },
  HAND_OVER_BEGUN: {
    code: 'CONFLICT',
    when: 'The hand-over of the shipment to print has begun.',
    remedy: 'Nothing calls the shipment back from here on.',
    messages: {
      EN: 'The shipment is already being handed over to print.',
      DE: 'Die Sendung wird bereits an den Druck übergeben.',
    },
  },
  UPLOAD_USED: {
    code: 'CONFLICT',
    when: 'A shipment was created from the upload already.',
    remedy: 'Create another upload.',
    messages: {
      EN: 'A shipment was made of this upload already.',
      DE: 'Aus diesem Upload ist bereits eine Sendung entstanden.',
    },
  },
  UPLOAD_FILLED: {
    code: 'CONFLICT',
    when: 'The upload already contains a file.',
    remedy: 'Create another upload for another file.',
    messages: {
      EN: 'A file was put here already; make another upload.',
      DE: 'Hier wurde bereits eine Datei abgelegt. Bitte legen Sie einen weiteren Upload an.',
    },
  },
  IDEMPOTENCY_KEY_USED: {
    code: 'CONFLICT',
    when: 'The idempotency key came before with another input.',
    remedy: 'Repeat the call with the same input, or use another key.',
    messages: {
      EN: 'This idempotency key was used with another input.',
      DE: 'Dieser Idempotenzschlüssel wurde schon mit anderen Angaben verwendet.',
    },
  },
  FILE_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    when: 'The file is larger than 50 MB.',
    remedy: 'Send a smaller file.',
    messages: { EN: 'The file is larger than 50 MB.', DE: 'Die Datei ist größer als 50 MB.' },
  },
  FILE_MISSING: {
    code: 'NOT_FOUND',
    when: 'The file of the shipment is missing on the server.',
    remedy: 'The operator has to restore it.',
    messages: {
      EN: 'The file of this shipment is missing on the server.',
      DE: 'Die Datei dieser Sendung fehlt auf dem Server.',
    },
  },
  TOO_MANY_OPEN_UPLOADS: {
    code: 'RATE_LIMITED',
    when: 'The user has too many open uploads.',
    remedy: 'Create shipments from them, or wait until some expire (`retryAfterSeconds`).',
    messages: {
      EN: 'You have too many open uploads. Create shipments from them, or try again later.',
      DE: 'Sie haben zu viele offene Uploads. Bitte erstellen Sie daraus Sendungen oder versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_OPEN_UPLOADS_IN_ACCOUNT: {
    code: 'RATE_LIMITED',
    when: 'The account has too many open uploads.',
    remedy: 'Create shipments from them, or wait until some expire (`retryAfterSeconds`).',
    messages: {
      EN: 'The account has too many open uploads. Create shipments from them, or try again later.',
      DE: 'Das Konto hat zu viele offene Uploads. Bitte erstellen Sie daraus Sendungen oder versuchen Sie es später noch einmal.',
    },
  },
  UPLOAD_SPACE_USED: {
    code: 'RATE_LIMITED',
    when: 'The files of open uploads and drafts take too much space in the account.',
    remedy: 'Send or delete drafts, or wait until uploads expire (`retryAfterSeconds`).',
    messages: {
      EN: 'The files of open uploads and drafts take too much space in the account. Create shipments from them, or try again later.',
      DE: 'Die Dateien offener Uploads und Entwürfe belegen zu viel Platz im Konto. Bitte versenden oder löschen Sie Entwürfe oder versuchen Sie es später noch einmal.',
    },
  },
} as const satisfies Reasons;
