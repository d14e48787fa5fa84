import type {
  Channel,
  Colour,
  Destination,
  RegisteredMail,
  ShipmentStatus,
  Sides,
} from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text';

/** What is said about a shipment on every page about shipments. */
export const shipmentTexts = {
  number: { de: 'Nummer', en: 'Number' },
  filename: { de: 'Datei', en: 'File' },
  sender: { de: 'Absender', en: 'Sender' },
  group: { de: 'Gruppe', en: 'Group' },
  status: { de: 'Status', en: 'Status' },
  created: { de: 'Angelegt', en: 'Created' },
  submitted: { de: 'Eingereicht', en: 'Submitted' },
  handedOver: { de: 'An den Druck übergeben', en: 'Handed over to print' },
  pages: { de: 'Seiten', en: 'Pages' },
  sheets: { de: 'Blätter', en: 'Sheets' },
  channel: { de: 'Kanal', en: 'Channel' },
  price: { de: 'Preis', en: 'Price' },
  net: { de: 'Netto', en: 'Net' },
  surcharge: { de: 'Zuschlag für die Benutzerverwaltung', en: 'Surcharge for user management' },
  vat: { de: 'Mehrwertsteuer', en: 'VAT' },
  gross: { de: 'Gesamt', en: 'Total' },
  sides: { de: 'Druck', en: 'Printing' },
  colour: { de: 'Farbe', en: 'Colour' },
  destination: { de: 'Ziel', en: 'Destination' },
  registered: { de: 'Einschreiben', en: 'Registered mail' },
  nationalOnly: {
    de: 'Einschreiben gibt es nur für nationale Briefe.',
    en: 'Registered mail is for national letters only.',
  },
  chooseGroup: { de: 'Bitte wählen', en: 'Please choose' },
  noGroup: { de: 'Ohne Gruppe', en: 'No group' },
  pageCount: {
    de: '{count, plural, one {eine Seite} other {# Seiten}}',
    en: '{count, plural, one {one page} other {# pages}}',
  },
  duplicate: {
    de: 'Dieselbe Datei wurde in den 24 Stunden davor schon eingereicht:',
    en: 'The same file was already submitted within the 24 hours before:',
  },
  deciders: {
    de: '{count, plural, =0 {Zurzeit kann niemand freigeben. Bitte wenden Sie sich an die Verwaltung Ihres Kontos.} one {Freigeben kann eine andere Person.} other {Freigeben kann eine von # anderen Personen.}}',
    en: '{count, plural, =0 {Nobody can approve at present. Please ask whoever administers your account.} one {One other person can approve.} other {One of # other people can approve.}}',
  },
  heldUntil: {
    de: 'Wird am {time} an den Druck übergeben. Bis dahin lässt sich die Sendung zurückrufen.',
    en: 'Handed over to print on {time}. The shipment can be called back until then.',
  },
} as const satisfies Record<string, Text>;

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
