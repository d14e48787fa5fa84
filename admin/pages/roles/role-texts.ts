import type { Text } from '../../parts/text/text';

/** The texts of the pages about custom roles. */
export const customRoleTexts = {
  roles: { de: 'Rollen', en: 'Roles' },
  role: { de: 'Rolle', en: 'Role' },
  newRole: { de: 'Neue Rolle', en: 'New role' },
  editRole: { de: 'Rolle umbenennen', en: 'Rename the role' },
  copyRole: { de: 'Rolle kopieren', en: 'Copy the role' },
  rename: { de: 'Umbenennen', en: 'Rename' },
  copy: { de: 'Kopieren', en: 'Copy' },
  copyName: { de: '{name} (Kopie)', en: '{name} (copy)' },
  copyMore: {
    de: 'Die Kopie erlaubt dasselbe wie „{name}“. Niemand hat sie.',
    en: 'The copy grants the same as “{name}”. Nobody holds it.',
  },
  template: { de: 'Vorlage', en: 'Template' },
  noTemplate: { de: 'Ohne Vorlage', en: 'Without a template' },
  templateMore: {
    de: 'Womit die Rolle beginnt. Danach lässt sich alles ändern.',
    en: 'What the role begins with. Everything can be changed afterwards.',
  },
  name: { de: 'Name', en: 'Name' },
  description: { de: 'Zweck', en: 'Purpose' },
  holders: { de: 'Mitglieder', en: 'Members' },
  holdersOf: { de: 'Mitglieder der Rolle „{name}“', en: 'Members of the role “{name}”' },
  allRoles: { de: '← Alle Rollen', en: '← All roles' },
  updatedAt: { de: 'Zuletzt geändert: {time}', en: 'Last changed: {time}' },
  about: {
    de: 'Eine Rolle erlaubt, was sie an Rechten enthält, und kommt zu dem hinzu, was ein Benutzer ohnehin darf.',
    en: 'A role grants the permissions that it holds, in addition to what a user may do anyway.',
  },
  noRoles: {
    de: 'Es gibt noch keine eigene Rolle. Eine Rolle fasst Rechte unter einem Namen zusammen und lässt sich vielen Benutzern geben.',
    en: 'There is no custom role yet. A role collects permissions under a name, and can be given to many users.',
  },
  permissions: { de: 'Rechte', en: 'Permissions' },
  deleteTitle: { de: 'Rolle „{name}“ löschen?', en: 'Delete the role “{name}”?' },
  deleteConsequence: {
    de: 'Das lässt sich nicht rückgängig machen.',
    en: 'This cannot be undone.',
  },
  deletedFrom: {
    de: '{count, plural, =0 {Niemand hat die Rolle.} one {Ein Mitglied verliert sie sofort, und was nur sie erlaubt.} other {# Mitglieder verlieren sie sofort, und was nur sie erlaubt.}}',
    en: '{count, plural, =0 {Nobody holds the role.} one {One member loses it at once, and what it alone grants.} other {# members lose it at once, and what it alone grants.}}',
  },
  preview: {
    de: '{gaining, plural, =0 {Kein Mitglied gewinnt} one {Ein Mitglied gewinnt} other {# Mitglieder gewinnen}} Rechte, {losing, plural, =0 {keines verliert} one {eines verliert} other {# verlieren}} welche.',
    en: '{gaining, plural, =0 {No member gains} one {One member gains} other {# members gain}} permissions, {losing, plural, =0 {none loses} one {one loses} other {# lose}} some.',
  },
  everyone: { de: 'Für alle', en: 'For everyone' },
  everyoneHolds: {
    de: 'Alle Benutzer haben diese Rolle, auch solche, die später angelegt werden.',
    en: 'All users hold this role, also those who are created later.',
  },
  everyoneLacks: {
    de: 'Die Rolle haben nur die Mitglieder, denen sie einzeln gegeben ist.',
    en: 'Only the members to whom it is given singly hold the role.',
  },
  give: { de: 'Allen geben', en: 'Give to everyone' },
  take: { de: 'Allen nehmen', en: 'Take from everyone' },
  giveTitle: { de: 'Rolle „{name}“ allen geben?', en: 'Give the role “{name}” to everyone?' },
  takeTitle: { de: 'Rolle „{name}“ allen nehmen?', en: 'Take the role “{name}” from everyone?' },
  giveConsequence: {
    de: 'Sie gilt sofort für alle Benutzer, auch für solche, die später angelegt werden.',
    en: 'It holds at once for all users, also for those who are created later.',
  },
  takeConsequence: {
    de: 'Wem sie einzeln gegeben ist, der behält sie.',
    en: 'Those to whom it is given singly keep it.',
  },
  everyonePreview: {
    de: '{gaining, plural, =0 {Kein Benutzer gewinnt} one {Ein Benutzer gewinnt} other {# Benutzer gewinnen}} Rechte, {losing, plural, =0 {keiner verliert} one {einer verliert} other {# verlieren}} welche.',
    en: '{gaining, plural, =0 {No user gains} one {One user gains} other {# users gain}} permissions, {losing, plural, =0 {none loses} one {one loses} other {# lose}} some.',
  },
  previewMore: { de: 'Wer was gewinnt und verliert', en: 'Who gains and loses what' },
  previewFirst: {
    de: 'Die ersten {count, number}; alle anderen sind mitgezählt.',
    en: 'The first {count, number}; all others are counted.',
  },
  noHolders: { de: 'Noch niemand hat diese Rolle.', en: 'Nobody holds this role yet.' },
  hiddenHolders: {
    de: '{count, plural, one {Ein weiteres Mitglied sehen Sie nicht.} other {# weitere Mitglieder sehen Sie nicht.}}',
    en: '{count, plural, one {You do not see one more member.} other {You do not see # more members.}}',
  },
  addHolders: { de: 'Mitglieder hinzufügen', en: 'Add members' },
  addTitle: { de: 'Mitglieder zu „{name}“ hinzufügen', en: 'Add members to “{name}”' },
  removed: { de: '{name} hat die Rolle nicht mehr.', en: '{name} no longer holds the role.' },
  chosen: {
    de: '{count, plural, =0 {Niemand gewählt} one {Gewählt: {names}} other {# gewählt: {names}}}',
    en: '{count, plural, =0 {Nobody chosen} one {Chosen: {names}} other {# chosen: {names}}}',
  },
  chooseSomebody: { de: 'Wählen Sie mindestens einen Benutzer.', en: 'Choose at least one user.' },
  hasRole: { de: 'Hat die Rolle schon.', en: 'Holds the role already.' },
  searchUser: { de: 'Benutzer suchen', en: 'Search users' },
  moreUsers: {
    de: 'Die ersten {shown, number} von {total, number}. Suchen Sie nach einem Namen.',
    en: 'The first {shown, number} of {total, number}. Search for a name.',
  },
  user: { de: 'Benutzer', en: 'User' },
  email: { de: 'E-Mail', en: 'E-mail' },
  baseRole: { de: 'Grundrolle', en: 'Base role' },
} as const satisfies Record<string, Text>;
