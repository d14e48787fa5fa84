import { readRefusal, refusesAddress, refusesSender } from './refusal.js';

/**
 * The kind of a failed attempt: the mail server cannot be used now (SERVER), it does not accept this mail now (PASSING), it never will
 * (PERMANENT), or the address does not exist (BOUNCED).
 */
export type DeliveryFailure = 'SERVER' | 'PASSING' | 'PERMANENT' | 'BOUNCED';

/** The properties of nodemailer's errors. */
interface SmtpFailure {
  /** The error on our side, such as ECONNECTION. */
  code?: string;
  /** The reply code of the mail server, such as 550. */
  responseCode?: number;
  /** The reply itself. */
  response?: string;
  /** The command that was answered, such as RCPT TO. */
  command?: string;
}

/** Errors between us and the mail server, or with our own login, which affect all mails alike. */
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

/** Commands whose refusal concerns all mails: to connect, to greet, to log in, and to name our sender address. */
const beforeAnyMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM)/;

/** Reply codes that concern all mails, whatever the command: the server closes, or requires another login (RFC 4954, 6). */
const concerningUs = new Set([421, 530, 534, 535, 538]);

/**
 * Classifies a failed attempt (RFC 5321, 4.2.1: 4xx is temporary, 5xx is permanent). A refusal that concerns all mails, such as of our login,
 * our sender address, or our volume, counts as SERVER.
 */
export function failureOf(error: unknown): DeliveryFailure {
  const { code, responseCode, response, command } = (error instanceof Error ? error : {}) as SmtpFailure;
  if (responseCode !== undefined && concerningUs.has(responseCode)) return 'SERVER';
  if (command !== undefined && beforeAnyMail.test(command)) return 'SERVER';
  if (responseCode === undefined) {
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'PERMANENT';
    return code !== undefined && serverFaults.has(code) ? 'SERVER' : 'PASSING';
  }
  // Many servers report an objection to the sender only at the recipient, or at the end.
  const refusal = readRefusal(response ?? '');
  if (refusesSender(refusal)) return 'SERVER';
  if (responseCode < 500) return 'PASSING';
  return command === 'RCPT TO' && refusesAddress(responseCode, refusal) ? 'BOUNCED' : 'PERMANENT';
}
