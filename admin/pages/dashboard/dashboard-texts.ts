import type { Text } from '../../parts/text/text';

/** The texts of the start page. */
export const dashboardTexts = {
  dashboard: { de: 'Übersicht', en: 'Dashboard' },
  send: { de: 'Briefe senden', en: 'Send letters' },
  toDo: { de: 'Zu tun', en: 'To do' },
  nothingToDo: { de: 'Zurzeit ist nichts zu tun.', en: 'There is nothing to do at present.' },
  decide: {
    de: '{count, plural, one {Brief wartet auf Ihre Entscheidung} other {Briefe warten auf Ihre Entscheidung}}',
    en: '{count, plural, one {letter waits for your decision} other {letters wait for your decision}}',
  },
  myRejected: {
    de: '{count, plural, one {Ihrer Briefe wurde abgelehnt} other {Ihrer Briefe wurden abgelehnt}}',
    en: '{count, plural, one {of your letters was rejected} other {of your letters were rejected}}',
  },
  myDeleted: {
    de: '{count, plural, one {Ihrer Briefe wurde in den letzten 30 Tagen gelöscht} other {Ihrer Briefe wurden in den letzten 30 Tagen gelöscht}}',
    en: '{count, plural, one {of your letters was deleted within the last 30 days} other {of your letters were deleted within the last 30 days}}',
  },
  myWaiting: {
    de: '{count, plural, one {Ihrer Briefe wartet auf Freigabe} other {Ihrer Briefe warten auf Freigabe}}',
    en: '{count, plural, one {of your letters waits for approval} other {of your letters wait for approval}}',
  },
  withoutAccess: {
    de: '{count, plural, one {Benutzer hat keinen Zugang, weil keine seiner Gruppen aktiv ist} other {Benutzer haben keinen Zugang, weil keine ihrer Gruppen aktiv ist}}',
    en: '{count, plural, one {user has no access because none of their groups is active} other {users have no access because none of their groups is active}}',
  },
  withoutGroup: {
    de: '{count, plural, one {Benutzer braucht noch eine Gruppe} other {Benutzer brauchen noch eine Gruppe}}',
    en: '{count, plural, one {user still needs a group} other {users still need a group}}',
  },
  firstSteps: { de: 'Erste Schritte', en: 'First steps' },
  unconfirmed: {
    de: 'Die Registrierung ist noch nicht bestätigt. Öffnen Sie den Link in der E-Mail, die Sie erhalten haben: Vorher kann niemand Briefe senden oder Benutzer einladen, und nach 7 Tagen wird das Konto entfernt.',
    en: 'The registration is not confirmed yet. Open the link in the mail that you received: before that, nobody can send letters or invite users, and the account is removed after 7 days.',
  },
  userManagementOff: {
    de: 'Die Benutzerverwaltung ist nicht aktiv. Damit andere Personen arbeiten und Briefe freigeben können, schalten Sie sie ein.',
    en: 'User management is not active. Activate it so that others can work and approve letters.',
  },
  noGroup: {
    de: 'Es gibt noch keine Gruppe. Gruppen trennen Abteilungen oder Kostenstellen; ohne sie gehören alle Briefe zusammen.',
    en: 'There is no group yet. Groups separate departments or cost centres; without them, all letters belong together.',
  },
  toAccount: { de: 'Zum Kundenkonto', en: 'To the account' },
  toGroups: { de: 'Zu den Gruppen', en: 'To the groups' },
  latestLetters: { de: 'Neueste Briefe', en: 'Latest letters' },
  allLetters: { de: 'Alle Sendungen', en: 'All shipments' },
  noLetters: { de: 'Es gibt noch keine Briefe.', en: 'There are no letters yet.' },
} as const satisfies Record<string, Text>;
