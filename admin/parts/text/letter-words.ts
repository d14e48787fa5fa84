import type {
  Channel,
  Colour,
  Destination,
  RegisteredMail,
  ShipmentStatus,
  Sides,
} from '../schema/types.generated';
import type { Text } from './text';

/** The states of a shipment. */
export const statusTexts = {
  DRAFT: { de: 'Entwurf', en: 'Draft' },
  PENDING_APPROVAL: { de: 'Wartet auf Freigabe', en: 'Waits for approval' },
  REJECTED: { de: 'Abgelehnt', en: 'Rejected' },
  QUEUED: { de: 'Freigegeben', en: 'Released' },
  SENT: { de: 'Versendet', en: 'Sent' },
  CANCELED: { de: 'Zurückgerufen', en: 'Canceled' },
  DELETED: { de: 'Gelöscht', en: 'Deleted' },
} as const satisfies Record<ShipmentStatus, Text>;

/** The colour of each state. */
export const statusKinds = {
  DRAFT: 'plain',
  PENDING_APPROVAL: 'warn',
  REJECTED: 'bad',
  QUEUED: 'good',
  SENT: 'good',
  CANCELED: 'plain',
  DELETED: 'plain',
} as const satisfies Record<ShipmentStatus, string>;

/** The channels through which letters come in. */
export const channelTexts = {
  GO: { de: 'Hochgeladen', en: 'Upload' },
  DRIVER: { de: 'Druckertreiber', en: 'Printer driver' },
  COMPOSE: { de: 'Online geschrieben', en: 'Written online' },
  SFTP: { de: 'SFTP', en: 'SFTP' },
  API: { de: 'Programm (API)', en: 'Program (API)' },
} as const satisfies Record<Channel, Text>;

/** The names of the print and shipping options. */
export const optionNames = {
  sides: { de: 'Druck', en: 'Printing' },
  colour: { de: 'Farbe', en: 'Colour' },
  destination: { de: 'Ziel', en: 'Destination' },
  registered: { de: 'Einschreiben', en: 'Registered mail' },
} as const satisfies Record<string, Text>;

/** The print and shipping options, in the order in which they are offered. */
export const optionTexts = {
  sides: {
    SIMPLEX: { de: 'Einseitig', en: 'One-sided' },
    DUPLEX: { de: 'Beidseitig', en: 'Two-sided' },
  },
  colour: {
    BLACK_AND_WHITE: { de: 'Schwarz-Weiß', en: 'Black and white' },
    COLOUR: { de: 'Farbe', en: 'Colour' },
  },
  destination: {
    NATIONAL: { de: 'National', en: 'National' },
    INTERNATIONAL: { de: 'International', en: 'International' },
  },
  registered: {
    NONE: { de: 'Kein Einschreiben', en: 'No registered mail' },
    DEPOSIT: { de: 'Einschreiben Einwurf', en: 'Registered, letter box' },
    SIGNATURE: { de: 'Einschreiben', en: 'Registered, signature' },
  },
} as const satisfies {
  sides: Record<Sides, Text>;
  colour: Record<Colour, Text>;
  destination: Record<Destination, Text>;
  registered: Record<RegisteredMail, Text>;
};
