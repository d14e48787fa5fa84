import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, type FieldWords } from './activity-words.js';
import type { Language } from './language.js';
import type { Colour, Destination, RegisteredMail, Sides } from './shipment.enums.js';

const optionWords = {
  sides: {
    SIMPLEX: { EN: 'one-sided', DE: 'einseitig' },
    DUPLEX: { EN: 'two-sided', DE: 'beidseitig' },
  },
  colour: {
    BLACK_AND_WHITE: { EN: 'black and white', DE: 'Schwarz-Weiß' },
    COLOUR: { EN: 'colour', DE: 'Farbe' },
  },
  destination: {
    NATIONAL: { EN: 'national', DE: 'national' },
    INTERNATIONAL: { EN: 'international', DE: 'international' },
  },
  registered: {
    NONE: { EN: 'none', DE: 'keines' },
    DEPOSIT: { EN: 'letter box', DE: 'Einwurf' },
    SIGNATURE: { EN: 'signature', DE: 'mit Unterschrift' },
  },
} satisfies {
  sides: Record<Sides, unknown>;
  colour: Record<Colour, unknown>;
  destination: Record<Destination, unknown>;
  registered: Record<RegisteredMail, unknown>;
};

const answers = { 1: { EN: 'yes', DE: 'ja' }, 0: { EN: 'no', DE: 'nein' } };

const fieldWords = {
  name: { EN: 'name', DE: 'Name' },
  sides: { EN: 'printing', DE: 'Druck', values: optionWords.sides },
  colour: { EN: 'colour', DE: 'Farbe', values: optionWords.colour },
  destination: { EN: 'destination', DE: 'Ziel', values: optionWords.destination },
  registered: { EN: 'registered mail', DE: 'Einschreiben', values: optionWords.registered },
  group: { EN: 'group', DE: 'Gruppe' },
  costCentre: { EN: 'cost centre', DE: 'Kostenstelle' },
  owner: { EN: 'owner', DE: 'Eigentümer' },
  editableByOwner: { EN: 'changeable by its owner', DE: 'durch den Eigentümer änderbar', values: answers },
  customRoles: { EN: 'permitted roles', DE: 'zugelassene Rollen' },
  users: { EN: 'permitted users', DE: 'zugelassene Benutzer' },
} satisfies FieldWords;

/** A field of a booking template in the log. */
export type ChangedTemplateField = keyof typeof fieldWords;

/** The name of a template, and the changes; absent in entries from before they were recorded. */
interface TemplateChange {
  template: string;
  changed?: Changed<ChangedTemplateField>;
}

/** The activities of booking templates. */
export const bookingTemplateActivities = {
  BOOKING_TEMPLATE_CREATED: activity<{ template: string }>({
    concern: 'ACCOUNT',
    description: 'A booking template was created.',
    sentences: {
      EN: ({ template }, { actor }) => `${actor} created the booking template “${template}”.`,
      DE: ({ template }, { actor }) => `${actor} hat die Buchungsvorlage „${template}“ angelegt.`,
    },
  }),
  BOOKING_TEMPLATE_UPDATED: activity<TemplateChange>({
    concern: 'ACCOUNT',
    description: 'A booking template was changed.',
    sentences: {
      EN: ({ template, changed }, { actor }) =>
        `${actor} changed the booking template “${template}”${inWords(changed, 'EN')}.`,
      DE: ({ template, changed }, { actor }) =>
        `${actor} hat die Buchungsvorlage „${template}“ geändert${inWords(changed, 'DE')}.`,
    },
  }),
  BOOKING_TEMPLATE_DELETED: activity<{ template: string }>({
    concern: 'ACCOUNT',
    description: 'A booking template was deleted.',
    sentences: {
      EN: ({ template }, { actor }) => `${actor} deleted the booking template “${template}”.`,
      DE: ({ template }, { actor }) => `${actor} hat die Buchungsvorlage „${template}“ gelöscht.`,
    },
  }),
};

function inWords(changed: TemplateChange['changed'], language: Language): string {
  return changed === undefined ? '' : `: ${changesInWords(changed, fieldWords, language)}`;
}
