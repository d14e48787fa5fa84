import { readRefusal, refusesAddress, refusesSender } from './refusal.js';

/**
 * What a failed try says: the mail server can't be used at all now (SERVER), it does not take this mail now (PASSING), it never will
 * (PERMANENT), or there is no such address (BOUNCED).
 */
export type DeliveryFailure = 'SERVER' | 'PASSING' | 'PERMANENT' | 'BOUNCED';

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  /** The kind of fault on this side of the reply, such as ECONNECTION. */
  code?: string;
  /** The reply code of the mail server, such as 550. */
  responseCode?: number;
  /** The reply itself. */
  response?: string;
  /** The command that it replied to, such as RCPT TO. */
  command?: string;
}

/** Faults that lie between us and the mail server, or with our own login there: no other mail would fare better. */
const serverFaults = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROXY',
  'ENOTFOUND',
]);

/** Commands whose refusal concerns us, and no single mail: to connect, to greet, to log in, and to name our sender address. */
const beforeAnyMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM)/;

/** Reply codes that concern us whatever they reply to: the server goes away, or wants another login (RFC 4954, 6). */
const concerningUs = new Set([421, 530, 534, 535, 538]);

/**
 * Judges why a try failed (RFC 5321, 4.2.1: 4xx is passing, 5xx is for good). A refusal that concerns us and not this mail, such as of our
 * login, our sender address, or how much we send, is the server's.
 */
export function failureOf(error: unknown): DeliveryFailure {
  const { code, responseCode, response, command } = (error instanceof Error ? error : {}) as SmtpFailure;
  if (responseCode !== undefined && concerningUs.has(responseCode)) return 'SERVER';
  if (command !== undefined && beforeAnyMail.test(command)) return 'SERVER';
  if (responseCode === undefined) {
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'PERMANENT';
    return code !== undefined && serverFaults.has(code) ? 'SERVER' : 'PASSING';
  }
  // Many servers say only at the recipient, or at the end, what they have against the sender.
  const refusal = readRefusal(response ?? '');
  if (refusesSender(refusal)) return 'SERVER';
  if (responseCode < 500) return 'PASSING';
  return command === 'RCPT TO' && refusesAddress(responseCode, refusal) ? 'BOUNCED' : 'PERMANENT';
}
