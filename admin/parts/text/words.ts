import type { Text } from './text';

/** Words that many pages use. */
export const words = {
  save: { de: 'Speichern', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  close: { de: 'Schließen', en: 'Close' },
  create: { de: 'Anlegen', en: 'Create' },
  add: { de: 'Hinzufügen', en: 'Add' },
  remove: { de: 'Entfernen', en: 'Remove' },
  edit: { de: 'Bearbeiten', en: 'Edit' },
  delete: { de: 'Löschen', en: 'Delete' },
  lock: { de: 'Sperren', en: 'Lock' },
  unlock: { de: 'Entsperren', en: 'Unlock' },
  search: { de: 'Suchen', en: 'Search' },
  all: { de: 'Alle', en: 'All' },
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  none: { de: 'Keine', en: 'None' },
  retry: { de: 'Erneut versuchen', en: 'Try again' },
  loading: { de: 'Wird geladen …', en: 'Loading …' },
  resetFilters: { de: 'Filter zurücksetzen', en: 'Reset filters' },
  nothingFound: { de: 'Kein Eintrag entspricht den Filtern.', en: 'No entry matches the filters.' },
  unreachable: {
    de: 'Der Server antwortet nicht. Ihre Eingaben bleiben erhalten.',
    en: 'The server does not answer. Your input is kept.',
  },
  saved: { de: 'Gespeichert.', en: 'Saved.' },
  optional: { de: 'freiwillig', en: 'optional' },
  actions: { de: 'Aktionen', en: 'Actions' },
  columns: { de: 'Spalten', en: 'Columns' },
} as const satisfies Record<string, Text>;
