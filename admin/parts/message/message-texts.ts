import type { Text } from '../text/text';

/** The texts of the form for messages to users. */
export const messageTexts = {
  write: { de: 'Nachricht schreiben', en: 'Write a message' },
  toUsers: {
    de: 'Nachricht an {count, plural, one {einen Benutzer} other {# Benutzer}}',
    en: 'Message to {count, plural, one {one user} other {# users}}',
  },
  toRole: {
    de: 'Nachricht an alle mit der Rolle „{name}“',
    en: 'Message to all holders of the role “{name}”',
  },
  about: {
    de: 'Jeder bekommt eine eigene E-Mail mit Ihrem Namen, ohne Ihre Adresse.',
    en: 'Everyone gets a mail of their own with your name, without your address.',
  },
  subject: { de: 'Betreff', en: 'Subject' },
  text: { de: 'Nachricht', en: 'Message' },
  counting: { de: 'Empfänger werden gezählt …', en: 'Recipients are being counted …' },
  recipients: {
    de: '{count, plural, =0 {Niemand kann die E-Mail bekommen.} one {Ein Benutzer bekommt die E-Mail.} other {# Benutzer bekommen die E-Mail.}}',
    en: '{count, plural, =0 {Nobody can get the mail.} one {One user gets the mail.} other {# users get the mail.}}',
  },
  missed: {
    de: '{count, plural, one {Einer kann sie nicht bekommen} other {# können sie nicht bekommen}}, zum Beispiel gesperrt oder ohne gültige Adresse.',
    en: '{count, plural, one {One cannot get it} other {# cannot get it}}, for example locked or without a valid address.',
  },
  partial: {
    de: 'Auch senden, wenn nicht alle sie bekommen können',
    en: 'Send it even if not all of them can get it',
  },
  send: { de: 'Senden', en: 'Send' },
  nothingSent: {
    de: 'Nichts wurde gesendet, weil nicht alle die Nachricht bekommen können:',
    en: 'Nothing was sent, since not all of them can get the message:',
  },
  sent: {
    de: '{count, plural, one {Eine E-Mail ist} other {# E-Mails sind}} unterwegs.',
    en: '{count, plural, one {One mail is} other {# mails are}} on its way.',
  },
  notTo: { de: 'Nicht an:', en: 'Not to:' },
} as const satisfies Record<string, Text>;
