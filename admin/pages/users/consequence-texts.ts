import type { Text } from '../../parts/text/text';

/** The consequences of changes to users. */
export const consequenceTexts = {
  lockTitle: { de: '{name} sperren?', en: 'Lock {name}?' },
  lock: {
    de: 'Der Benutzer verliert sofort den Zugang, bis er entsperrt wird.',
    en: 'The user loses access at once, until unlocked.',
  },
  deleteTitle: { de: '{name} löschen?', en: 'Delete {name}?' },
  delete: {
    de: 'Das lässt sich nicht rückgängig machen. Sendungen und Protokoll behalten den Namen; der Anmeldename wird nie wieder frei.',
    en: 'This cannot be undone. Shipments and the activity log keep the name; the login name is never available again.',
  },
  handOverTitle: {
    de: 'Superadmin-Rolle an {name} übergeben?',
    en: 'Hand the superadmin role over to {name}?',
  },
  handOver: {
    de: '{name} wird Superadmin, Sie werden Manager. Zurückgeben kann die Rolle nur {name}.',
    en: '{name} becomes superadmin and you become a manager. Only {name} can hand the role back.',
  },
} as const satisfies Record<string, Text>;
