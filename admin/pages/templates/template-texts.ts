import type { Text } from '../../parts/text/text';

/** The texts of the page about booking templates. */
export const templateTexts = {
  templates: { de: 'Vorlagen', en: 'Templates' },
  about: {
    de: 'Eine Vorlage speichert Versand, Gruppe und Kostenstelle unter einem Namen. Beim Senden füllt sie die Felder aus.',
    en: 'A template stores shipping, group and cost centre under a name. It fills in the fields when letters are sent.',
  },
  none: {
    de: 'Es gibt noch keine Vorlage, die Sie verwenden können.',
    en: 'There is no template yet that you can use.',
  },
  newTemplate: { de: 'Neue Vorlage', en: 'New template' },
  editTemplate: { de: 'Vorlage ändern', en: 'Change the template' },
  copyTemplate: { de: 'Vorlage kopieren', en: 'Copy the template' },
  copy: { de: 'Kopieren', en: 'Copy' },
  copyName: { de: '{name} (Kopie)', en: '{name} (copy)' },
  copyMore: {
    de: 'Die Kopie hat dieselben Einstellungen wie „{name}“. Sie sind Eigentümer, und nur Sie können sie verwenden, bis Sie sie für andere freigeben.',
    en: 'The copy has the same settings as “{name}”. You own it, and only you can use it until you share it.',
  },
  name: { de: 'Name', en: 'Name' },
  shipping: { de: 'Versand', en: 'Shipping' },
  group: { de: 'Gruppe', en: 'Group' },
  noGroup: { de: 'Die des Absenders', en: 'That of the sender' },
  costCentre: { de: 'Kostenstelle', en: 'Cost centre' },
  costCentreMore: { de: 'Leer: die Kostenstelle der Gruppe.', en: 'Empty: the cost centre of the group.' },
  owner: { de: 'Eigentümer', en: 'Owner' },
  usedBy: { de: 'Für wen', en: 'For whom' },
  roles: { de: 'Für Rollen', en: 'For roles' },
  users: { de: 'Für einzelne Benutzer', en: 'For single users' },
  editableByOwner: {
    de: 'Der Eigentümer darf Name, Versand, Gruppe und Kostenstelle ändern',
    en: 'The owner may change name, shipping, group and cost centre',
  },
  ownerEdits: { de: 'darf ändern', en: 'may change it' },
  ownerOnly: { de: 'Nur der Eigentümer', en: 'The owner only' },
  deleteTitle: { de: 'Vorlage „{name}“ löschen?', en: 'Delete the template “{name}”?' },
  deleteConsequence: {
    de: 'Niemand kann sie mehr verwenden. Sendungen, die mit ihr angelegt wurden, bleiben, wie sie sind.',
    en: 'Nobody can use it any more. Shipments that were created from it stay as they are.',
  },
  created: { de: '„{name}“ ist angelegt.', en: '“{name}” is created.' },
  saved: { de: '„{name}“ ist gespeichert.', en: '“{name}” is saved.' },
  deleted: { de: '„{name}“ ist gelöscht.', en: '“{name}” is deleted.' },
} as const satisfies Record<string, Text>;
