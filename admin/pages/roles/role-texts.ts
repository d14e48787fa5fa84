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
    de: 'Die Kopie enthält dieselben Rechte wie „{name}“. Zunächst hat sie niemand.',
    en: 'The copy grants the same permissions as “{name}”. Nobody holds it at first.',
  },
  template: { de: 'Vorlage', en: 'Template' },
  noTemplate: { de: 'Ohne Vorlage', en: 'Without a template' },
  templateMore: {
    de: 'Füllt Name, Zweck und Rechte aus. Sie können alles ändern.',
    en: 'Fills in name, purpose and permissions. You can change all of them.',
  },
  name: { de: 'Name', en: 'Name' },
  description: { de: 'Zweck', en: 'Purpose' },
  holders: { de: 'Mitglieder', en: 'Members' },
  holdersOf: { de: 'Mitglieder der Rolle „{name}“', en: 'Members of the role “{name}”' },
  allRoles: { de: '← Alle Rollen', en: '← All roles' },
  updatedAt: { de: 'Zuletzt geändert: {time}', en: 'Last changed: {time}' },
  about: {
    de: 'Eine Rolle gibt Benutzern ihre Rechte zusätzlich zu denen, die sie schon haben.',
    en: 'A role grants its permissions in addition to those that a user already has.',
  },
  noRoles: {
    de: 'Es gibt noch keine eigene Rolle. Eine Rolle fasst Rechte unter einem Namen zusammen und lässt sich vielen Benutzern zuweisen.',
    en: 'There is no custom role yet. A role groups permissions under a name, and can be assigned to many users.',
  },
  permissions: { de: 'Rechte', en: 'Permissions' },
  deleteTitle: { de: 'Rolle „{name}“ löschen?', en: 'Delete the role “{name}”?' },
  deleteConsequence: {
    de: 'Das lässt sich nicht rückgängig machen.',
    en: 'This cannot be undone.',
  },
  deletedFrom: {
    de: '{count, plural, =0 {Niemand hat die Rolle.} one {Ein Mitglied verliert sofort die Rolle und die Rechte, die nur sie enthält.} other {# Mitglieder verlieren sofort die Rolle und die Rechte, die nur sie enthält.}}',
    en: '{count, plural, =0 {Nobody holds the role.} one {One member loses the role and the permissions that only it grants at once.} other {# members lose the role and the permissions that only it grants at once.}}',
  },
  preview: {
    de: '{gaining, plural, =0 {Kein Mitglied gewinnt} one {Ein Mitglied gewinnt} other {# Mitglieder gewinnen}} Rechte, {losing, plural, =0 {keines verliert} one {eines verliert} other {# verlieren}} welche.',
    en: '{gaining, plural, =0 {No member gains} one {One member gains} other {# members gain}} permissions, {losing, plural, =0 {none loses} one {one loses} other {# lose}} some.',
  },
  everyone: { de: 'Für alle', en: 'For everyone' },
  everyoneHolds: {
    de: 'Alle Benutzer haben diese Rolle, auch solche, die später angelegt werden.',
    en: 'All users hold this role, including users created later.',
  },
  everyoneLacks: {
    de: 'Die Rolle haben nur die Mitglieder, denen sie einzeln zugewiesen ist.',
    en: 'Only members with an individual assignment hold the role.',
  },
  give: { de: 'Allen zuweisen', en: 'Assign to everyone' },
  take: { de: 'Allen entziehen', en: 'Remove from everyone' },
  giveTitle: { de: 'Rolle „{name}“ allen zuweisen?', en: 'Assign the role “{name}” to everyone?' },
  takeTitle: { de: 'Rolle „{name}“ allen entziehen?', en: 'Remove the role “{name}” from everyone?' },
  giveConsequence: {
    de: 'Die Rolle gilt sofort für alle Benutzer, auch für solche, die später angelegt werden.',
    en: 'The role applies to all users at once, including users created later.',
  },
  takeConsequence: {
    de: 'Benutzer, denen sie einzeln zugewiesen ist, behalten sie.',
    en: 'Users with an individual assignment keep it.',
  },
  everyonePreview: {
    de: '{gaining, plural, =0 {Kein Benutzer gewinnt} one {Ein Benutzer gewinnt} other {# Benutzer gewinnen}} Rechte, {losing, plural, =0 {keiner verliert} one {einer verliert} other {# verlieren}} welche.',
    en: '{gaining, plural, =0 {No user gains} one {One user gains} other {# users gain}} permissions, {losing, plural, =0 {none loses} one {one loses} other {# lose}} some.',
  },
  previewMore: { de: 'Änderungen je Benutzer', en: 'Changes by user' },
  previewFirst: {
    de: 'Die ersten {count, number} Benutzer; die Anzahlen oben umfassen alle.',
    en: 'The first {count, number} users; the counts above include all.',
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
