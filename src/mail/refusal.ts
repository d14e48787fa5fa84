/** The parts of a mail server's reply to a refused mail. */
export interface Refusal {
  /** Second and third number of the enhanced code (RFC 3463), such as 1 and 1 of 5.1.1; null without one. */
  code: { subject: number; detail: number } | null;
  /** The words on all lines, without addresses and links, which may contain anything. */
  words: string;
}

/** Parses a reply. An enhanced code counts only behind the reply code: IP addresses look like one. */
export function readRefusal(response: string): Refusal {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/m.exec(response) ?? [];
  const words = response
    .replace(/^\d{3}[ -]/gm, '')
    .replace(/https?:\/\/\S+|<[^>\s]*>|\S+@\S+/g, '')
    .replace(/\s+/g, ' ');
  const hasCode = subject !== undefined && detail !== undefined;
  return { code: hasCode ? { subject: Number(subject), detail: Number(detail) } : null, words };
}

/**
 * Enhanced codes that concern the sender, each as subject and first and last detail: RFC 3463, 7372 and 7505, those that Gmail uses for quotas
 * and floods, and those that Exchange and Microsoft 365 use for relaying, quotas, and blocked addresses, domains and tenants.
 */
const concerningSender: readonly (readonly [number, number, number])[] = [
  [1, 7, 8],
  [1, 90, 90],
  [4, 5, 5],
  [7, 8, 8],
  [7, 20, 28],
  [7, 54, 54],
  [7, 57, 57],
  [7, 60, 60],
  [7, 64, 64],
  [7, 500, 503],
  [7, 506, 506],
  [7, 508, 509],
  [7, 511, 511],
  [7, 513, 513],
  [7, 515, 515],
  [7, 606, 750],
];

/** Words of servers with an objection to the sender: the connection, the login, the name, or the volume. */
const againstSender: readonly RegExp[] = [
  /(?<![\w.-])relay(?:ing)?(?![\w-]|\.\w)|\brcpthosts\b/i,
  /\b(?:black|block|deny)[ -]?list(?:ed|s)?\b|\bdnsbls?\b|\brbls?\b|\bblocked using\b/i,
  /(?:\d{1,3}\.){3}\d{1,3}\S* (?:is |was |has been )?(?:listed|blocked|banned|rejected|found in)\b/i,
  /\b(?:client host|helo|ehlo|reverse dns|ptr|spf|dkim|dmarc)\b/i,
  /\b(?:this|your|the|sending|client|connecting|source) ip\b/i,
  /\byour (?:host|server|network|domain|account|mailbox)\b/i,
  /\b(?:banned|invalid|unknown|unauthorized) send(?:er|ing)\b/i,
  /\bsender (?:address |domain )?(?:rejected|refused|denied|blocked|unknown|invalid|not found|does not exist|verify|verification)/i,
  /\bdomain of sender\b/i,
  /\bsmtp auth|\bauthentication (?:is )?required\b|\bsender is unauthenticated\b|\bnot authenticated\b/i,
  /\b(?:daily|hourly|sending) (?:[\w-]+ ){0,3}(?:quota|limit)\b|\bemail quota\b|\be?-?mails per (?:hour|day|minute)\b/i,
  /\brate[ -]limit|\bunusual rate\b|\bexceeded (?:permitted limits|threshold)/i,
  /\boutbound ?(?:spam|sender)/i,
];

/** Words about the recipient or a first attempt that look like an objection to the sender. */
const notAgainstSender = /\bgr[ae]y-?list|\bRESOLVER\.RST\b/i;

/** Tests whether the server objects to the sender, so that all other mails would fail as well. */
export function refusesSender({ code, words }: Refusal): boolean {
  if (code !== null) {
    const { subject, detail } = code;
    if (concerningSender.some(([of, from, to]) => of === subject && from <= detail && detail <= to))
      return true;
    // X.1 and X.2 concern the recipient's address and mailbox; only X.1.0 and X.2.0 leave it to the words.
    if ((subject === 1 || subject === 2) && detail !== 0) return false;
  }
  return !notAgainstSender.test(words) && againstSender.some((each) => each.test(words));
}

const somebody = '(?:user|mailbox|recipient|address|account|addressee|local[ -]part)';

/** Words of servers for a mailbox that does not exist, or was closed. */
const noSuchMailbox: readonly RegExp[] = [
  new RegExp(`\\b(?:no such|unknown|invalid|non-?existent|unrouteable|disabled) ${somebody}\\b`, 'i'),
  new RegExp(
    `\\b${somebody}(?: name)?(?: is| was| has been)? (?:unknown|invalid|disabled|deactivated|unavailable|non-?existent|not (?:found|known|valid|local|allowed))\\b`,
    'i',
  ),
  new RegExp(`\\b${somebody}\\b.{0,60}\\b(?:does not|doesn't) exist\\b`, 'i'),
  /\bno (?:such person|mailbox)\b/i,
];

/** Tests whether a server that refused a recipient with 5xx says that the mailbox does not exist (any more). */
export function refusesAddress(responseCode: number, { code, words }: Refusal): boolean {
  const saysSo = noSuchMailbox.some((each) => each.test(words));
  if (code === null) return [550, 551, 553].includes(responseCode) && saysSo;
  const { subject, detail } = code;
  switch (subject) {
    case 0:
    case 5:
      return saysSo;
    case 1:
      return true;
    case 2:
      return detail === 1;
    case 4:
      // Microsoft 365 answers "5.4.1 Recipient address rejected: Access denied" for unknown recipients.
      return detail === 1 && /\brecipient address(?:es)? rejected\b/i.test(words);
    default:
      return false;
  }
}
