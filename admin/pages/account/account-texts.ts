import type { UserManagementState } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the page of the account. */
export const accountTexts = {
  account: { de: 'Kundenkonto', en: 'Account' },
  unconfirmed: {
    de: 'Die Registrierung ist noch nicht bestätigt. Öffnen Sie den Link in der E-Mail vom {date}: Bis dahin wird nichts gesendet, und nach 7 Tagen wird das Konto entfernt.',
    en: 'The registration is not confirmed yet. Open the link in the mail of {date}: until then nothing is sent, and after 7 days the account is removed.',
  },
  confirmedAt: { de: 'Bestätigt am {date}.', en: 'Confirmed on {date}.' },
  company: { de: 'Firma', en: 'Company' },
  name: { de: 'Name', en: 'Name' },
  country: { de: 'Land', en: 'Country' },
  countryMore: { de: 'Bestimmt ab sofort die Umsatzsteuer.', en: 'Decides on the VAT from now on.' },
  language: { de: 'Sprache', en: 'Language' },
  languageMore: {
    de: 'Für neue Benutzer und für Tabellen zum Herunterladen.',
    en: 'For new users and for tables to download.',
  },
  timeZone: { de: 'Zeitzone', en: 'Time zone' },
  timeZoneMore: { de: 'Für alle Zeiten auf diesen Seiten.', en: 'For all times on these pages.' },
  noticeTimes: { de: 'Zeiten der Benachrichtigungen', en: 'Times of notices' },
  approvalNoticeTimes: { de: 'Wartende Freigaben', en: 'Waiting approvals' },
  approvalNoticeTimesMore: {
    de: 'Dann erhalten Freigeber eine E-Mail, wenn Sendungen warten.',
    en: 'Then approvers get a mail if shipments wait.',
  },
  digestTimes: { de: 'Alles Übrige', en: 'Everything else' },
  digestTimesMore: {
    de: 'Zum Beispiel abgelehnte Sendungen an ihre Absender.',
    en: 'Such as rejected shipments to their senders.',
  },
  timeOf: { de: '{list}, Uhrzeit {number}', en: '{list}, time {number}' },
  addTime: { de: 'Uhrzeit hinzufügen', en: 'Add a time' },
  removeTime: { de: '{time} entfernen', en: 'Remove {time}' },
  noticeDays: { de: 'Tage der Benachrichtigungen', en: 'Days of notices' },
  noticeDaysMore: {
    de: 'Was an anderen Tagen anfällt, kommt am nächsten dieser Tage. Sofortige E-Mails kommen immer.',
    en: 'What happens on other days comes on the next of these days. Immediate mails always come.',
  },
  weekdays: { de: 'Wochentage', en: 'Weekdays' },
  holidayCountry: { de: 'Pause an Feiertagen', en: 'Pause on public holidays' },
  noHolidays: { de: 'Keine Pause', en: 'No pause' },
  holidayState: { de: 'Land oder Kanton', en: 'State or canton' },
  nationalOnly: { de: 'Nur landesweite Feiertage', en: 'National holidays only' },
  hold: { de: 'Rückruf', en: 'Recall' },
  holdMinutes: { de: 'Minuten bis zum Druck', en: 'Minutes until print' },
  holdMinutesMore: {
    de: '0 bis 60. So lange lässt sich eine freigegebene Sendung zurückrufen. Gilt für Sendungen, die ab jetzt freigegeben werden.',
    en: '0 to 60. For this time a released shipment can be recalled. Applies to shipments released from now on.',
  },
  holdMinutesInvalid: {
    de: 'Bitte geben Sie eine Zahl von 0 bis 60 an.',
    en: 'Please enter a number from 0 to 60.',
  },
  billingContacts: { de: 'Rechnungskontakte', en: 'Billing contacts' },
  billingContactsMore: {
    de: 'Ein bis drei Benutzer erhalten die monatliche Abrechnung per E-Mail. Sie werden auf der Seite des jeweiligen Benutzers benannt.',
    en: 'One to three users receive the monthly costs by mail. They are named on the page of each user.',
  },
  userManagement: { de: 'Benutzerverwaltung', en: 'User management' },
  userManagementMore: {
    de: 'Weitere Benutzer, Gruppen und Freigaben. Kostet 1 Cent netto je Sendung.',
    en: 'Further users, groups and approvals. Costs 1 cent net for each shipment.',
  },
  activate: { de: 'Einschalten', en: 'Switch on' },
  activateTitle: { de: 'Benutzerverwaltung einschalten?', en: 'Switch user management on?' },
  activateConsequence: {
    de: 'Ab sofort kostet jede Sendung 1 Cent netto mehr. Sie können die Benutzerverwaltung jederzeit ausschalten.',
    en: 'From now on each shipment costs 1 cent net more. You can switch user management off at any time.',
  },
  activateAgain: {
    de: 'Frühere Benutzer und Gruppen kommen nicht zurück.',
    en: 'Former users and groups do not come back.',
  },
  end: { de: 'Ausschalten …', en: 'Switch off …' },
  endTitle: { de: 'Benutzerverwaltung ausschalten?', en: 'Switch user management off?' },
  endConsequence: {
    de: 'Alle Benutzer außer Ihnen verlieren sofort und endgültig den Zugang. Alle Gruppen werden gelöscht. Das lässt sich nicht rückgängig machen. Wartende Sendungen entscheiden Sie; der Aufschlag von 1 Cent entfällt.',
    en: 'All users except you lose access at once and for good. All groups are deleted. This cannot be undone. You decide on waiting shipments; the surcharge of 1 cent no longer applies.',
  },
  endConfirm: { de: 'Endgültig ausschalten', en: 'Switch off for good' },
  deletion: { de: 'Kundenkonto löschen', en: 'Delete the account' },
  deletionMore: {
    de: 'Niemand kann sich mehr anmelden, und nichts wird mehr gesendet. Das lässt sich nicht rückgängig machen. Personenbezogene Daten werden nach einer festgelegten Frist entfernt.',
    en: 'Nobody can log in any more, and nothing else is sent. This cannot be undone. Personal data is erased after a set time.',
  },
  delete: { de: 'Löschen …', en: 'Delete …' },
  deleteTitle: { de: 'Kundenkonto endgültig löschen?', en: 'Delete the account for good?' },
  deleteConfirm: { de: 'Endgültig löschen', en: 'Delete for good' },
  typedCompany: { de: 'Name der Firma zur Bestätigung', en: 'Name of the company, to confirm' },
  typedCompanyMore: { de: 'Bitte geben Sie ein: {company}', en: 'Please enter: {company}' },
  typedCompanyDiffers: {
    de: 'Das ist nicht der Name der Firma.',
    en: 'That is not the name of the company.',
  },
  password: { de: 'Ihr Passwort', en: 'Your password' },
  states: {
    ACTIVE: { de: 'Eingeschaltet', en: 'On' },
    ENDED: { de: 'Ausgeschaltet', en: 'Off' },
    INACTIVE: { de: 'Ausgeschaltet', en: 'Off' },
  },
} as const satisfies Record<string, Text | Record<UserManagementState, Text>>;
