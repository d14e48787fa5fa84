import type { Text } from '../../parts/text/text';

/** The texts of the registration and its confirmation. */
export const registrationTexts = {
  register: { de: 'Firma registrieren', en: 'Register a company' },
  company: { de: 'Firma', en: 'Company' },
  firstName: { de: 'Vorname', en: 'First name' },
  lastName: { de: 'Nachname', en: 'Last name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  emailMore: { de: 'Damit melden Sie sich an.', en: 'You log in with it.' },
  loginName: { de: 'Anderer Anmeldename', en: 'Other login name' },
  loginNameMore: {
    de: 'Ihre E-Mail-Adresse ist als Anmeldename vergeben.',
    en: 'Your e-mail address is taken as a login name.',
  },
  language: { de: 'Sprache', en: 'Language' },
  country: { de: 'Land', en: 'Country' },
  timeZone: { de: 'Zeitzone', en: 'Time zone' },
  submit: { de: 'Registrieren', en: 'Register' },
  haveAccount: { de: 'Schon registriert?', en: 'Already registered?' },
  logIn: { de: 'Anmelden', en: 'Log in' },
  mailTitle: { de: 'Jetzt die E-Mail öffnen', en: 'Now open the mail' },
  mailSent: {
    de: 'An {email} ist eine E-Mail unterwegs: „Bestätigen Sie die Registrierung von {company}“. Öffnen Sie den Link darin; er gilt 7 Tage.',
    en: 'A mail is on its way to {email}: “Confirm the registration of {company}”. Open the link in it; it works for 7 days.',
  },
  untilThen: {
    de: 'Bis dahin können Sie sich umsehen, aber nichts senden und niemanden einladen.',
    en: 'Until then you can look around, but send nothing and invite nobody.',
  },
  noMail: {
    de: 'Keine E-Mail? Sehen Sie im Spam-Ordner nach, oder registrieren Sie sich mit derselben Adresse noch einmal.',
    en: 'No mail? Look in the spam folder, or register again with the same address.',
  },
  lookAround: { de: 'Umsehen', en: 'Look around' },
  confirmTitle: { de: 'Registrierung bestätigen', en: 'Confirm the registration' },
  confirmTask: {
    de: 'Bestätigen Sie nur, wenn Sie die Firma selbst registriert haben.',
    en: 'Confirm only if you registered the company yourself.',
  },
  noToken: {
    de: 'In der Adresse fehlt der Code aus der E-Mail. Öffnen Sie den Link in der E-Mail noch einmal vollständig.',
    en: 'The code from the mail is missing in the address. Open the whole link in the mail again.',
  },
  confirmed: {
    de: '„{company}“ ist bestätigt. Jetzt können Sie Briefe senden.',
    en: '“{company}” is confirmed. You can send letters now.',
  },
  proceed: { de: 'Weiter', en: 'Continue' },
  registerAgain: { de: 'Erneut registrieren', en: 'Register again' },
  nameTaken: { de: 'Neuer Anmeldename', en: 'New login name' },
  nameTakenMore: {
    de: 'Ihr Anmeldename wurde inzwischen vergeben.',
    en: 'Your login name has been taken in the meantime.',
  },
} as const satisfies Record<string, Text>;
