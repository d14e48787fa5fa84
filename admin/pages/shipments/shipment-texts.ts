import type { Text, Wording } from '../../parts/text/text';

/** The words for shipments on all pages about them. */
export const shipmentTexts = {
  number: { de: 'Nummer', en: 'Number' },
  filename: { de: 'Datei', en: 'File' },
  sender: { de: 'Absender', en: 'Sender' },
  group: { de: 'Gruppe', en: 'Group' },
  assignees: { de: 'Zugewiesen an', en: 'Assigned to' },
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
    de: '{count, plural, =0 {Zurzeit kann niemand freigeben. Bitte wenden Sie sich an die Verwaltung Ihres Kontos.} one {Eine Person kann freigeben.} other {# Personen können freigeben.}}',
    en: '{count, plural, =0 {Nobody can approve at present. Please ask an administrator of your account.} one {One person can approve.} other {# people can approve.}}',
  },
  waits: { de: 'Wartet auf Freigabe.', en: 'Waits for approval.' },
  heldUntil: {
    de: 'Wird am {time} an den Druck übergeben. Bis dahin lässt sich die Sendung zurückrufen.',
    en: 'Handed over to print on {time}. The shipment can be called back until then.',
  },
} as const satisfies Record<string, Text>;

/** The state of a waiting shipment, with the number of approvers if the viewer sees its approval. */
export function waitingInWords(
  { approval }: { approval?: { deciders?: number | null } | null },
  word: Wording,
): string {
  const count = approval?.deciders ?? null;
  return count === null ? word(shipmentTexts.waits) : word(shipmentTexts.deciders, { count });
}
