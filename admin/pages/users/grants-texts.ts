import type { Text } from '../../parts/text/text';

/** The texts about the custom roles, rights and exclusions of a user. */
export const grantsTexts = {
  rights: { de: 'Rechte und Ausschlüsse', en: 'Rights and exclusions' },
  noRoles: { de: 'Keine eigene Rolle.', en: 'No custom role.' },
  everyone: { de: 'Haben alle', en: 'Held by everyone' },
  noRolesAtAll: { de: 'Es gibt noch keine eigene Rolle.', en: 'There is no custom role yet.' },
  newRolesFor: { de: 'Neu gewählte Rollen gelten:', en: 'The newly chosen roles are held:' },
  sourceInGroups: { de: '{source}, {groups}', en: '{source}, {groups}' },
  sourceHeldForGroups: {
    de: 'Eigene Rolle „{role}“, die nur für Gruppen gilt und dort dieses Recht nicht gibt',
    en: 'Custom role “{role}”, which is held for groups only and does not grant this permission there',
  },
  noRights: {
    de: 'Keine: Der Benutzer hat genau die Rechte seiner Rollen.',
    en: 'None: the user has exactly the permissions of the roles.',
  },
  why: { de: 'Warum darf {name} das?', en: 'Why may {name} do this?' },
  permission: { de: 'Recht', en: 'Permission' },
  choosePermission: { de: 'Bitte wählen', en: 'Please choose' },
  held: { de: 'Ja: {name} darf das ({scope}).', en: 'Yes: {name} may do this ({scope}).' },
  notHeld: { de: 'Nein: {name} darf das nicht.', en: 'No: {name} may not do this.' },
  nothingGrants: { de: 'Keine Rolle und kein Recht erlaubt es.', en: 'No role and no right grants it.' },
  ineffective: { de: 'ändert nichts', en: 'has no effect' },
  sourceBaseRole: { de: 'Grundrolle „{role}“: {scope}', en: 'Base role “{role}”: {scope}' },
  sourceTrait: { de: 'Freigabe „{trait}“: {scope}', en: 'Approval “{trait}”: {scope}' },
  sourceCustomRole: { de: 'Eigene Rolle „{role}“: {scope}', en: 'Custom role “{role}”: {scope}' },
  sourceEveryone: {
    de: 'Rolle „{role}“, die alle haben: {scope}',
    en: 'Role “{role}”, which everyone holds: {scope}',
  },
  sourceRight: { de: 'Eigenes Recht: {scope}', en: 'Right of the user: {scope}' },
  sourceDeputyship: { de: 'Vertretung von {name}', en: 'Deputy of {name}' },
  sourceRemoval: {
    de: 'Die Freigabe „{trait}“ entzieht das Recht, unabhängig von Rollen und Rechten.',
    en: 'The approval trait “{trait}” removes the permission, whatever grants it.',
  },
  sourceType: {
    de: 'Die Art „{type}“ entzieht das Recht, unabhängig von Rollen und Rechten.',
    en: 'The type “{type}” removes the permission, whatever grants it.',
  },
  sourceTypeLimit: {
    de: 'Die Art „{type}“ begrenzt das Recht: {scope}.',
    en: 'The type “{type}” limits the permission: {scope}.',
  },
  sourceExclusion: {
    de: 'Von diesem Recht ausgeschlossen, unabhängig von Rollen und Rechten.',
    en: 'Excluded from the permission, whatever grants it.',
  },
  sourceUnmet: {
    de: 'Ohne Wirkung, weil „{needed}“ fehlt.',
    en: 'Without effect, since “{needed}” is missing.',
  },
  sourceNoAccess: { de: 'Kein Zugang: {reason}', en: 'No access: {reason}' },
  given: { de: 'Von {name} am {time}', en: 'By {name}, {time}' },
} as const satisfies Record<string, Text>;
