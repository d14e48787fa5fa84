import type { GroupStatus } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the pages about groups. */
export const groupTexts = {
  groups: { de: 'Gruppen', en: 'Groups' },
  newGroup: { de: 'Neue Gruppe', en: 'New group' },
  editGroup: { de: 'Gruppe bearbeiten', en: 'Edit group' },
  name: { de: 'Name', en: 'Name' },
  costCentre: { de: 'Kostenstelle', en: 'Cost centre' },
  costBearer: { de: 'Kostenträger', en: 'Cost bearer' },
  description: { de: 'Zweck', en: 'Purpose' },
  street: { de: 'Straße und Hausnummer', en: 'Street and number' },
  postalCode: { de: 'Postleitzahl', en: 'Postal code' },
  city: { de: 'Ort', en: 'Town' },
  country: { de: 'Land', en: 'Country' },
  status: { de: 'Status', en: 'Status' },
  noGroups: {
    de: 'Es gibt noch keine Gruppe. Mit der ersten Gruppe beginnt der Gruppenbetrieb: Jeder Brief gehört dann zu einer Gruppe.',
    en: 'There is no group yet. The first group starts group mode: each letter then belongs to a group.',
  },
  lockTitle: { de: 'Gruppe „{name}“ sperren?', en: 'Lock the group “{name}”?' },
  lockConsequence: {
    de: 'Für die Gruppe kann nichts mehr gesendet werden, bis sie entsperrt wird.',
    en: 'Nothing can be sent for the group until it is unlocked.',
  },
  deleteTitle: { de: 'Gruppe „{name}“ löschen?', en: 'Delete the group “{name}”?' },
  deleteConsequence: {
    de: 'Das lässt sich nicht rückgängig machen. Sendungen behalten den Namen der Gruppe.',
    en: 'This cannot be undone. Shipments keep the name of the group.',
  },
  accessLoss: {
    de: '{count, plural, =0 {Niemand verliert dadurch den Zugang.} one {Ein Benutzer verliert dadurch den Zugang, weil er keine andere aktive Gruppe hat.} other {# Benutzer verlieren dadurch den Zugang, weil sie keine andere aktive Gruppe haben.}}',
    en: '{count, plural, =0 {Nobody loses access.} one {One user loses access, having no other active group.} other {# users lose access, having no other active group.}}',
  },
  statuses: {
    ACTIVE: { de: 'Aktiv', en: 'Active' },
    LOCKED: { de: 'Gesperrt', en: 'Locked' },
    DELETED: { de: 'Gelöscht', en: 'Deleted' },
  },
} as const satisfies Record<string, Text | Record<GroupStatus, Text>>;

/** The colour of each status. */
export const groupStatusKinds = {
  ACTIVE: 'good',
  LOCKED: 'warn',
  DELETED: 'plain',
} as const satisfies Record<GroupStatus, string>;
