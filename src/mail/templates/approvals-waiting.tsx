import type { Language } from '../../entities/language.js';
import { formatsOf, type Formats } from '../formats.js';
import type { ApprovalsWaitingMessage } from '../../entities/mail-message.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { Entry, EntryLine, More } from './entry.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type WordedMail } from './layout.js';
import { styles } from './styles.js';

interface Words {
  subject: (total: number, number: Formats['number']) => string;
  introduction: (total: number) => string;
  preheader: (since: string) => string;
  origin: (pages: number, sender: string, group: string | null, number: Formats['number']) => string;
  waitingSince: (time: string) => string;
  more: (count: number, number: Formats['number']) => string;
  button: (total: number) => string;
  reason: (company: string) => string;
}

const words: Record<Language, Words> = {
  DE: {
    subject: (total, number) =>
      total === 1
        ? '1 Sendung wartet auf Ihre Freigabe'
        : `${number(total)} Sendungen warten auf Ihre Freigabe`,
    introduction: (total) =>
      total === 1
        ? 'gedruckt wird diese Sendung erst, wenn Sie oder ein anderer Freigeber sie freigegeben haben. Der Preis ist brutto.'
        : 'gedruckt werden diese Sendungen erst, wenn Sie oder ein anderer Freigeber sie freigegeben haben. Die am längsten warten, stehen oben. Alle Preise sind brutto.',
    preheader: (since) => `Am längsten wartet eine Sendung vom ${since}.`,
    origin: (pages, sender, group, number) =>
      `${pages === 1 ? '1 Seite' : `${number(pages)} Seiten`} von ${sender}${group === null ? '' : `, Gruppe ${group}`}`,
    waitingSince: (time) => `wartet seit ${time}`,
    more: (count, number) =>
      count === 1 ? 'und 1 weitere Sendung' : `und ${number(count)} weitere Sendungen`,
    button: (total) => (total === 1 ? 'Sendung prüfen' : 'Sendungen prüfen'),
    reason: (company) => `Sie erhalten diese Nachricht, weil Sie Sendungen von ${company} freigeben.`,
  },
  EN: {
    subject: (total, number) =>
      total === 1
        ? '1 shipment is waiting for your approval'
        : `${number(total)} shipments are waiting for your approval`,
    introduction: (total) =>
      total === 1
        ? 'This shipment is printed only once you or another approver has approved it. The price is gross.'
        : 'These shipments are printed only once you or another approver has approved them. Those that have waited longest come first. All prices are gross.',
    preheader: (since) => `The longest wait is that of a shipment of ${since}.`,
    origin: (pages, sender, group, number) =>
      `${pages === 1 ? '1 page' : `${number(pages)} pages`} from ${sender}${group === null ? '' : `, group ${group}`}`,
    waitingSince: (time) => `waiting since ${time}`,
    more: (count, number) => (count === 1 ? 'and 1 more shipment' : `and ${number(count)} more shipments`),
    button: (total) => (total === 1 ? 'Review the shipment' : 'Review the shipments'),
    reason: (company) => `You get this message because you approve shipments of ${company}.`,
  },
};

/** The letters that wait for the reader's approval, with one link to all of them (LXP-12). */
export function approvalsWaiting(message: ApprovalsWaitingMessage, link: string): WordedMail {
  const { company, letters, total } = message;
  const said = words[message.language];
  const { money, number, time } = formatsOf(message);
  const subject = said.subject(total, number);
  const [oldest] = letters;
  return {
    subject,
    body: (
      <Layout
        addressee={message}
        heading={subject}
        preheader={oldest === undefined ? subject : said.preheader(time(oldest.waitingSince))}
        button={{ label: said.button(total), url: link }}
        footer={footerOf(message, said.reason(company), { isChangeable: true, hasTimes: true })}
      >
        <Paragraph>{said.introduction(total)}</Paragraph>
        <div style={styles.list}>
          {letters.map((letter) => (
            <Entry
              key={letter.number}
              title={<strong>{letter.number}</strong>}
              figure={money(letter.grossCents, letter.currency)}
            >
              <div>{letter.filename}</div>
              <EntryLine>{said.origin(letter.pages, letter.sender, letter.group, number)}</EntryLine>
              <EntryLine>{said.waitingSince(time(letter.waitingSince))}</EntryLine>
              <EarlierDecisions addressee={message} letter={letter} />
            </Entry>
          ))}
        </div>
        <More sentence={(count) => said.more(count, number)} count={total - letters.length} />
      </Layout>
    ),
  };
}
