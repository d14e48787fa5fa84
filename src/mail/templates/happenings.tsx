import type { ActivityType } from '../../entities/activity-type.js';
import type { Language } from '../../entities/language.js';
import { writtenSentence } from '../../services/activity/activity-sentence.js';
import { formatsOf, type Formats } from '../formats.js';
import type { HappeningsMessage } from '../../entities/mail-message.js';
import { Entry, EntryLine, More } from './entry.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';
import { styles } from './styles.js';

type Concern = HappeningsMessage['concern'];

interface Words {
  subject: Record<Concern, (total: number, company: string, number: Formats['number']) => string>;
  /** The subjects of a mail about a single event that does not concern the account as a whole. */
  single: Partial<Record<ActivityType, string>>;
  /** The consequence of a group's end for users with credentials for it. */
  ended: string;
  introduction: Record<Concern, (company: string) => string>;
  preheader: Record<Concern, string>;
  from: (ipAddress: string) => string;
  device: (name: string) => string;
  notYou: string;
  /** The sentence about the options of the reader, for mails about deputyships alone. */
  deputyships: string;
  more: (count: number, number: Formats['number']) => string;
  button: Record<Concern, string>;
  reason: Record<Concern, (company: string) => string>;
}

const words: Record<Language, Words> = {
  DE: {
    subject: {
      SECURITY: (_, company) => `Sicherheitshinweis zu Ihrem Zugang bei ${company}`,
      ACCOUNT: (total, company, number) =>
        total === 1 ? `1 neues Ereignis bei ${company}` : `${number(total)} neue Ereignisse bei ${company}`,
      DEPUTYSHIP: (_, company) => `Änderungen an Vertretungen bei ${company}`,
    },
    single: {
      LOGGED_IN: 'Neue Anmeldung mit Ihrem Zugang',
      PASSWORD_CHANGED: 'Ihr Passwort wurde geändert',
      CREDENTIAL_CREATED: 'Neue Zugangsdaten für ein Programm',
      GROUP_DELETED: 'Zugangsdaten für Programme sind entfallen',
      DEPUTY_NAMED: 'Eine Vertretung wurde benannt',
      DEPUTYSHIP_UPDATED: 'Der Zeitraum einer Vertretung wurde geändert',
      DEPUTYSHIP_ENDED: 'Eine Vertretung wurde beendet',
      DEPUTYSHIP_RESIGNED: 'Eine Vertretung wurde niedergelegt',
    },
    ended: 'Ihre Zugangsdaten für diese Gruppe gelten nicht mehr. Was damit sendet, braucht neue.',
    introduction: {
      SECURITY: (company) => `mit Ihrem Zugang bei ${company} ist Folgendes geschehen:`,
      ACCOUNT: (company) => `bei ${company} ist Folgendes geschehen:`,
      DEPUTYSHIP: (company) => `bei ${company} hat sich eine Vertretung geändert, die Sie betrifft:`,
    },
    preheader: {
      SECURITY: 'Bitte prüfen Sie, ob Sie das waren.',
      ACCOUNT: 'Das hat sich getan.',
      DEPUTYSHIP: 'Wer wen wann bei Freigaben vertritt.',
    },
    from: (ipAddress) => `von der Adresse ${ipAddress}`,
    device: (name) => `Gerät: ${name}`,
    notYou:
      'Waren Sie das, ist nichts zu tun. Waren Sie es nicht, ändern Sie bitte gleich in Ihrem Profil Ihr Passwort und sagen Sie Ihrem Administrator Bescheid.',
    deputyships:
      'Ihre Vertretungen stehen in Ihrem Profil. Dort können Sie eine Vertretung benennen oder eine, die Sie übernommen haben, niederlegen.',
    more: (count, number) =>
      count === 1 ? 'und 1 weiteres Ereignis' : `und ${number(count)} weitere Ereignisse`,
    button: { SECURITY: 'Zu Ihrem Profil', ACCOUNT: 'Ereignisse ansehen', DEPUTYSHIP: 'Zu Ihrem Profil' },
    reason: {
      SECURITY: (company) =>
        `Sie erhalten diese Nachricht, weil es um Ihren eigenen Zugang bei ${company} geht. Sie lässt sich nicht abbestellen.`,
      ACCOUNT: (company) =>
        `Sie erhalten diese Nachricht, weil Sie bei ${company} Nutzer oder das Konto verwalten.`,
      DEPUTYSHIP: (company) =>
        `Sie erhalten diese Nachricht, weil Sie an einer Vertretung bei ${company} beteiligt sind oder sie benannt haben.`,
    },
  },
  EN: {
    subject: {
      SECURITY: (_, company) => `Security notice about your access at ${company}`,
      ACCOUNT: (total, company, number) =>
        total === 1 ? `1 new event at ${company}` : `${number(total)} new events at ${company}`,
      DEPUTYSHIP: (_, company) => `Changes of deputies at ${company}`,
    },
    single: {
      LOGGED_IN: 'New login with your access',
      PASSWORD_CHANGED: 'Your password was changed',
      CREDENTIAL_CREATED: 'New credential for a program',
      GROUP_DELETED: 'Credentials for programs have ended',
      DEPUTY_NAMED: 'A deputy was named',
      DEPUTYSHIP_UPDATED: 'The period of a deputy was changed',
      DEPUTYSHIP_ENDED: 'A deputyship was ended',
      DEPUTYSHIP_RESIGNED: 'A deputy resigned',
    },
    ended: 'Your credentials for this group have ended. Whatever sends with them needs new ones.',
    introduction: {
      SECURITY: (company) => `This has happened with your access at ${company}:`,
      ACCOUNT: (company) => `This has happened at ${company}:`,
      DEPUTYSHIP: (company) => `A deputyship that concerns you has changed at ${company}:`,
    },
    preheader: {
      SECURITY: 'Please check that it was you.',
      ACCOUNT: 'This is what is new.',
      DEPUTYSHIP: 'Who decides for whom, and when.',
    },
    from: (ipAddress) => `from the address ${ipAddress}`,
    device: (name) => `device: ${name}`,
    notYou:
      'If it was you, there is nothing to do. If it was not, please change your password in your profile at once and tell your administrator.',
    deputyships: 'Your profile lists your deputyships. There you can name a deputy, or resign as one.',
    more: (count, number) => (count === 1 ? 'and 1 more event' : `and ${number(count)} more events`),
    button: { SECURITY: 'Open your profile', ACCOUNT: 'See the events', DEPUTYSHIP: 'Open your profile' },
    reason: {
      SECURITY: (company) =>
        `You get this message because it is about your own access at ${company}. It can't be switched off.`,
      ACCOUNT: (company) => `You get this message because you manage users or the account of ${company}.`,
      DEPUTYSHIP: (company) =>
        `You get this message because you are part of a deputyship at ${company}, or named it.`,
    },
  },
};

/** Events on the account, with deputyships, or with the reader's own access; for the latter also what to do about unknown ones (XSP-6). */
export function happenings(message: HappeningsMessage, link: string): RenderedMail {
  const { company, concern, language, total } = message;
  const said = words[language];
  const { number, time } = formatsOf(message);
  const subject = subjectOf(message, said, number);
  const isSecurity = concern === 'SECURITY';
  return {
    subject,
    body: (
      <Layout
        addressee={message}
        heading={subject}
        preheader={said.preheader[concern]}
        button={{ label: said.button[concern], url: link }}
        footer={footerOf(message, said.reason[concern](company), {
          isChangeable: !isSecurity,
          hasTimes: true,
        })}
      >
        <Paragraph>{said.introduction[concern](company)}</Paragraph>
        <div style={styles.list}>
          {message.happenings.map(({ details, at, ipAddress, device }, index) => (
            <Entry key={index} title={writtenSentence(details, language)}>
              <EntryLine>{time(at)}</EntryLine>
              {ipAddress !== null && <EntryLine>{said.from(ipAddress)}</EntryLine>}
              {device !== null && <EntryLine>{said.device(device)}</EntryLine>}
              {isSecurity && details.event.type === 'GROUP_DELETED' && <EntryLine>{said.ended}</EntryLine>}
            </Entry>
          ))}
        </div>
        <More sentence={(count) => said.more(count, number)} count={total - message.happenings.length} />
        {isSecurity && !wasNotTheReader(message) && <p style={styles.advice}>{said.notYou}</p>}
        {concern === 'DEPUTYSHIP' && <p style={styles.advice}>{said.deputyships}</p>}
      </Layout>
    ),
  };
}

function subjectOf(message: HappeningsMessage, said: Words, number: Formats['number']): string {
  const { company, concern, total } = message;
  const [first] = message.happenings;
  const single =
    concern !== 'ACCOUNT' && total === 1 && first ? said.single[first.details.event.type] : undefined;
  return single ?? said.subject[concern](total, company, number);
}

const credentialEvents: ReadonlySet<ActivityType> = new Set(['CREDENTIAL_CREATED', 'CREDENTIAL_DELETED']);

/** Tests whether all events were caused by administrators, so that the reader need not be asked whether they were the reader's own. */
function wasNotTheReader({ happenings }: HappeningsMessage): boolean {
  // A person's own credential has no subject; that of a program has the program.
  return happenings.every(
    ({ details: { event, subjectName } }) =>
      event.type === 'GROUP_DELETED' || (credentialEvents.has(event.type) && subjectName !== null),
  );
}
