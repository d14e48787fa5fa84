import type { Text } from '../text/text';

/** The texts about the groups for which roles are held. */
export const heldForTexts = {
  onlyGroups: { de: 'Nur für bestimmte Gruppen', en: 'For certain groups only' },
  onlyGroupsMore: {
    de: 'Sonst gilt die Rolle für das ganze Konto. In Gruppen gibt sie keine Rechte, die eingeschränkt sind oder nur das ganze Konto betreffen.',
    en: 'Otherwise the role is held for the whole account. For groups, it grants no permissions that are limited or concern the whole account only.',
  },
  change: { de: 'Gruppen ändern', en: 'Change groups' },
  changeOf: { de: 'Gruppen ändern: {role}', en: 'Change groups: {role}' },
  changeTitle: {
    de: 'Gruppen, für die {user} die Rolle „{role}“ hat',
    en: 'Groups for which {user} holds the role “{role}”',
  },
  nothingChanged: { de: 'Noch ist nichts geändert.', en: 'Nothing has been changed yet.' },
  groups: { de: 'Gruppen', en: 'Groups' },
  searchGroup: { de: 'Gruppe suchen', en: 'Search groups' },
  chooseGroup: { de: 'Wählen Sie mindestens eine Gruppe.', en: 'Choose at least one group.' },
  heldFor: { de: 'Gilt für', en: 'Held for' },
  wholeAccount: { de: 'Ganzes Konto', en: 'Whole account' },
  everyone: { de: 'Alle Benutzer', en: 'All users' },
  forGroups: { de: 'Für {groups}', en: 'For {groups}' },
  noGroup: { de: 'Keine Gruppe mehr: ohne Wirkung', en: 'No group left: no effect' },
  inGroups: { de: '{permission} ({groups})', en: '{permission} ({groups})' },
  withoutEffect: {
    de: 'In Gruppen ohne Wirkung: {permissions}.',
    en: 'Without effect in groups: {permissions}.',
  },
} as const satisfies Record<string, Text>;
