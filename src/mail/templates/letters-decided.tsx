import { insteadOf } from '../../entities/approval.activities.js';
import type { Language } from '../../entities/language.js';
import { formatsOf, type Formats } from '../formats.js';
import type { DecidedLetter, LettersDecidedMessage } from '../../entities/mail-message.js';
import { Entry, EntryLine, More } from './entry.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';
import { Quotation } from './quotation.js';
import { styles } from './styles.js';

type Outcome = DecidedLetter['outcome'];

interface Words {
  /** The subject for a single letter. */
  one: Record<Outcome, (number: string) => string>;
  /** The subject for letters with the same outcome. */
  several: Record<Outcome, (count: string) => string>;
  mixed: (count: string) => string;
  section: Record<Outcome, string>;
  introduction: { withRejected: string; withDeleted: string; withCanceled: string; others: string };
  preheader: (company: string) => string;
  decided: (by: string) => string;
  group: (name: string) => string;
  comment: (by: string) => string;
  more: (count: number, number: Formats['number']) => string;
  button: string;
  reason: (company: string) => string;
}

const words: Record<Language, Words> = {
  DE: {
    one: {
      REJECTED: (number) => `Ihre Sendung ${number} wurde abgelehnt`,
      APPROVED: (number) => `Ihre Sendung ${number} wurde freigegeben`,
      DELETED: (number) => `Ihre Sendung ${number} wurde gelöscht`,
      RECALLED: (number) => `Die Freigabe Ihrer Sendung ${number} wurde zurückgenommen`,
      CANCELED: (number) => `Ihre Sendung ${number} wurde zurückgerufen`,
    },
    several: {
      REJECTED: (count) => `${count} Ihrer Sendungen wurden abgelehnt`,
      APPROVED: (count) => `${count} Ihrer Sendungen wurden freigegeben`,
      DELETED: (count) => `${count} Ihrer Sendungen wurden gelöscht`,
      RECALLED: (count) => `Die Freigabe von ${count} Ihrer Sendungen wurde zurückgenommen`,
      CANCELED: (count) => `${count} Ihrer Sendungen wurden zurückgerufen`,
    },
    mixed: (count) => `Über ${count} Ihrer Sendungen wurde entschieden`,
    section: {
      REJECTED: 'Abgelehnt',
      APPROVED: 'Freigegeben',
      DELETED: 'Gelöscht',
      RECALLED: 'Freigabe zurückgenommen',
      CANCELED: 'Zurückgerufen',
    },
    introduction: {
      withRejected: 'was abgelehnt wurde, können Sie korrigieren und noch einmal einreichen.',
      withDeleted: 'was gelöscht wurde, wird nicht versendet.',
      withCanceled: 'was gelöscht oder zurückgerufen wurde, wird nicht versendet.',
      others: 'Sie müssen nichts weiter tun.',
    },
    preheader: (company) => `Neues zu Ihren Sendungen bei ${company}.`,
    decided: (by) => `von ${by}`,
    group: (name) => `Gruppe ${name}`,
    comment: (by) => `${by} schreibt dazu:`,
    more: (count, number) =>
      count === 1 ? 'und 1 weitere Sendung' : `und ${number(count)} weitere Sendungen`,
    button: 'Sendungen ansehen',
    reason: (company) =>
      `Sie erhalten diese Nachricht, weil bei ${company} über Ihre Sendungen entschieden wurde.`,
  },
  EN: {
    one: {
      REJECTED: (number) => `Your shipment ${number} was rejected`,
      APPROVED: (number) => `Your shipment ${number} was approved`,
      DELETED: (number) => `Your shipment ${number} was deleted`,
      RECALLED: (number) => `The approval of your shipment ${number} was taken back`,
      CANCELED: (number) => `Your shipment ${number} was called back`,
    },
    several: {
      REJECTED: (count) => `${count} of your shipments were rejected`,
      APPROVED: (count) => `${count} of your shipments were approved`,
      DELETED: (count) => `${count} of your shipments were deleted`,
      RECALLED: (count) => `The approval of ${count} of your shipments was taken back`,
      CANCELED: (count) => `${count} of your shipments were called back`,
    },
    mixed: (count) => `${count} of your shipments were decided on`,
    section: {
      REJECTED: 'Rejected',
      APPROVED: 'Approved',
      DELETED: 'Deleted',
      RECALLED: 'Approval taken back',
      CANCELED: 'Called back',
    },
    introduction: {
      withRejected: 'You can correct what was rejected and submit it again.',
      withDeleted: 'Deleted shipments are not sent.',
      withCanceled: 'Shipments that were deleted or called back are not sent.',
      others: 'There is nothing that you need to do.',
    },
    preheader: (company) => `News about your shipments at ${company}.`,
    decided: (by) => `by ${by}`,
    group: (name) => `group ${name}`,
    comment: (by) => `${by} writes:`,
    more: (count, number) => (count === 1 ? 'and 1 more shipment' : `and ${number(count)} more shipments`),
    button: 'See your shipments',
    reason: (company) => `You get this message because your shipments at ${company} were decided on.`,
  },
};

const outcomes: Outcome[] = ['REJECTED', 'APPROVED', 'DELETED', 'CANCELED', 'RECALLED'];

/** The decisions of other users on the reader's letters, with their comments (LXP-12). */
export function lettersDecided(message: LettersDecidedMessage, link: string): RenderedMail {
  const { company, letters, total } = message;
  const said = words[message.language];
  const { number } = formatsOf(message);
  const subject = subjectOf(message, said, number);
  return {
    subject,
    body: (
      <Layout
        addressee={message}
        heading={subject}
        preheader={said.preheader(company)}
        button={{ label: said.button, url: link }}
        footer={footerOf(message, said.reason(company), { isChangeable: true, hasTimes: true })}
      >
        <Paragraph>{introductionOf(message, said)}</Paragraph>
        {outcomes.map((outcome) => (
          <Section key={outcome} message={message} outcome={outcome} said={said} />
        ))}
        <More sentence={(count) => said.more(count, number)} count={total - letters.length} />
      </Layout>
    ),
  };
}

function introductionOf({ letters }: LettersDecidedMessage, { introduction }: Words): string {
  const has = (wanted: Outcome): boolean => letters.some(({ outcome }) => outcome === wanted);
  if (has('REJECTED')) return introduction.withRejected;
  if (has('CANCELED')) return introduction.withCanceled;
  return has('DELETED') ? introduction.withDeleted : introduction.others;
}

function subjectOf(
  { letters, total }: LettersDecidedMessage,
  said: Words,
  number: Formats['number'],
): string {
  const [first, ...others] = letters;
  const areAlike = letters.length === total && others.every(({ outcome }) => outcome === first?.outcome);
  if (first === undefined || !areAlike) return said.mixed(number(total));
  return total === 1 ? said.one[first.outcome](first.number) : said.several[first.outcome](number(total));
}

function Section({
  message,
  outcome,
  said,
}: {
  message: LettersDecidedMessage;
  outcome: Outcome;
  said: Words;
}) {
  const { time } = formatsOf(message);
  const letters = message.letters.filter((letter) => letter.outcome === outcome);
  if (letters.length === 0) return null;
  return (
    <>
      <h2 style={styles.section}>{said.section[outcome]}</h2>
      {letters.map((letter) => (
        <div key={letter.number}>
          <Entry title={<strong>{letter.number}</strong>}>
            <div>{letter.filename}</div>
            {letter.group !== null && <EntryLine>{said.group(letter.group)}</EntryLine>}
            {letter.decidedBy !== null && (
              <EntryLine>{said.decided(letter.decidedBy + insteadOf(letter, message.language))}</EntryLine>
            )}
            {letter.decidedAt !== null && <EntryLine>{time(letter.decidedAt)}</EntryLine>}
          </Entry>
          {letter.decidedBy !== null && letter.comment !== null && letter.comment !== '' && (
            <Quotation by={said.comment(letter.decidedBy)} text={letter.comment} />
          )}
        </div>
      ))}
    </>
  );
}
