import type { Language } from '../../entities/language.js';
import { formatsOf } from '../formats.js';
import type { RegistrationMessage } from '../../entities/mail-message.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';

interface Words {
  subject: (company: string) => string;
  introduction: (name: string, company: string, at: string) => string;
  task: (until: string) => string;
  preheader: (until: string) => string;
  button: string;
  warning: string;
  reason: string;
}

const words: Record<Language, Words> = {
  DE: {
    subject: (company) => `Bestätigen Sie die Registrierung von ${company}`,
    introduction: (name, company, at) =>
      `Am ${at} wurde mit dieser E-Mail-Adresse ein Konto für ${company} registriert, auf den Namen ${name}.`,
    task: (until) =>
      `Wenn Sie das waren, bestätigen Sie es bitte. Der Link gilt bis ${until}; danach wird das Konto entfernt. Bis zur Bestätigung versendet es weder Briefe noch Einladungen.`,
    preheader: (until) => `Waren Sie das? Der Link gilt bis ${until}.`,
    button: 'Registrierung bestätigen',
    warning:
      'Wenn Sie dieses Konto nicht selbst registriert haben, öffnen Sie den Link nicht: Wer es registriert hat, kennt das Passwort. Löschen Sie diese Nachricht einfach.',
    reason: 'Sie erhalten diese Nachricht, weil bei einer Registrierung Ihre E-Mail-Adresse angegeben wurde.',
  },
  EN: {
    subject: (company) => `Confirm the registration of ${company}`,
    introduction: (name, company, at) =>
      `On ${at} an account for ${company} was registered with this e-mail address, in the name of ${name}.`,
    task: (until) =>
      `If that was you, please confirm it. The link works until ${until}; after that the account is removed. Until it is confirmed, it sends neither letters nor invitations.`,
    preheader: (until) => `Was that you? The link works until ${until}.`,
    button: 'Confirm the registration',
    warning:
      'If you did not register this account yourself, do not open the link: the person who registered it knows the password. Simply delete this message.',
    reason: 'You get this message because your e-mail address was given in a registration.',
  },
};

/** The request to confirm the registration of an account. */
export function registration(message: RegistrationMessage, link: string): RenderedMail {
  const { company, to } = message;
  const said = words[message.language];
  const { timeInWords } = formatsOf(message);
  const until = timeInWords(message.expiresAt);
  const subject = said.subject(company);
  return {
    subject,
    body: (
      <Layout
        addressee={message}
        heading={subject}
        preheader={said.preheader(until)}
        button={{ label: said.button, url: link }}
        closing={said.warning}
        footer={footerOf(message, said.reason, { isChangeable: false, hasTimes: true })}
      >
        <Paragraph>{said.introduction(to.name, company, timeInWords(message.registeredAt))}</Paragraph>
        <Paragraph>{said.task(until)}</Paragraph>
      </Layout>
    ),
  };
}
