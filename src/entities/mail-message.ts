import type { ActivityDetails } from './activity-type.js';
import type { Language } from './language.js';
import type { SomeRoles } from './role-words.js';
import type { Role, Salutation } from './user.enums.js';
import type { ShipmentChange } from './shipment.enums.js';

/** The content of a mail, without secrets and wording: tokens and texts are added at the delivery. */
export type MailMessage =
  | RegistrationMessage
  | InvitationMessage
  | ApprovalsWaitingMessage
  | LettersDecidedMessage
  | HappeningsMessage
  | StatementMessage
  | WrittenMessage;

/** The recipient of a mail, with language and account. */
export interface Addressee {
  language: Language;
  to: {
    name: string;
    address: string;
    /** The salutation with the last name (XSP-5); absent without a salutation, and in mails from before this field existed. */
    addressed?: { salutation: Salutation; lastName: string };
  };
  company: string;
  /** The account's IANA time zone, for all times in the mail. */
  timeZone: string;
}

/** The recipient's name with the salutation, if there is one (XSP-5). */
export function namedRecipient({
  firstName,
  lastName,
  salutation,
}: {
  firstName: string;
  lastName: string;
  salutation: Salutation | null;
}): Omit<Addressee['to'], 'address'> {
  const name = `${firstName} ${lastName}`;
  return salutation === null ? { name } : { name, addressed: { salutation, lastName } };
}

/** The mail with the link that confirms a registration. */
export interface RegistrationMessage extends Addressee {
  kind: 'REGISTRATION';
  accountId: string;
  /** The time of the registration, ISO 8601. */
  registeredAt: string;
  /** The time at which the link expires, ISO 8601. */
  expiresAt: string;
}

/** The mail with an invitation (LXP-6); it names custom roles of the user, too. */
export interface InvitationMessage extends Addressee, SomeRoles {
  kind: 'INVITATION';
  invitationId: string;
  /** The name of the user who sends the invitation. */
  inviter: string;
  /** The role that the user is invited to; absent in mails from before this field existed. */
  role?: Role;
  /** The names of the user's groups, at most `groupsShown`; absent in mails from before this field existed. */
  groups?: string[];
  /** The total number of groups; absent in mails from before this field existed. */
  groupCount?: number;
  /** The time at which the link expires, ISO 8601. */
  expiresAt: string;
}

/** The letters that wait for the reader's decision (LXP-12). */
export interface ApprovalsWaitingMessage extends Addressee {
  kind: 'APPROVALS_WAITING';
  /** The total number of waiting letters. */
  total: number;
  /** The oldest ones, at most `lettersShown`. */
  letters: WaitingLetter[];
}

/** A letter that waits for a decision. */
export interface WaitingLetter {
  number: string;
  filename: string;
  sender: string;
  /** The group's name; null for a letter of the account. */
  group: string | null;
  pages: number;
  grossCents: number;
  /** ISO 4217. */
  currency: string;
  /** The time of its submission, ISO 8601. */
  waitingSince: string;
  /** Earlier decisions on it, newest first, at most `decisionsShown`; absent in mails from before this field existed. */
  decisions?: EarlierDecision[];
  /** True if there are more decisions than these. */
  hasMoreDecisions?: boolean;
}

/** A decision on a letter before it was submitted again, or on another letter of the same sender with the same file. */
export interface EarlierDecision {
  outcome: Exclude<DecidedLetter['outcome'], 'CANCELED'>;
  /** The number of the other letter; null for the letter itself. */
  otherNumber: string | null;
  /** The name of the letter's group at that time; null for a letter of the account, or if unknown. */
  group: string | null;
  decidedBy: string;
  /** The approver in whose place a deputy decided; absent for a decision in one's own right. */
  decidedFor?: string;
  /** ISO 8601. */
  decidedAt: string;
  /** The approver's comment, shortened for a list. */
  comment: string | null;
  /** The changes since then; null if unknown. */
  changedSince: ShipmentChange[] | null;
}

/** Decisions of other users on the reader's letters (LXP-12). */
export interface LettersDecidedMessage extends Addressee {
  kind: 'LETTERS_DECIDED';
  /** The total number of letters decided on. */
  total: number;
  /** The first of them, at most `lettersShown`; rejected ones first. */
  letters: DecidedLetter[];
}

/** A letter with a decision. */
export interface DecidedLetter {
  /** CANCELED: an approved letter was canceled; RECALLED: it waits for a decision again. */
  outcome: 'REJECTED' | 'APPROVED' | 'DELETED' | 'RECALLED' | 'CANCELED';
  number: string;
  filename: string;
  /** The group's name; null for a letter of the account. */
  group: string | null;
  /** Null for a recipient who does not see the approval, like the time and the comment (PLY-5). */
  decidedBy: string | null;
  /** The approver in whose place a deputy decided; absent for a decision in one's own right. */
  decidedFor?: string;
  /** ISO 8601. */
  decidedAt: string | null;
  /** The approver's comment. */
  comment: string | null;
}

/** Events on the account, each with the details of its entry in the activity log. */
export interface HappeningsMessage extends Addressee {
  kind: 'HAPPENINGS';
  /** The topic of the mail: `SECURITY` concerns the reader's own access and cannot be switched off; `DEPUTYSHIP` has nothing but deputyships. */
  concern: 'SECURITY' | 'DEPUTYSHIP' | 'ACCOUNT';
  /** The total number of events. */
  total: number;
  /** The first of them, at most `lettersShown`, oldest first. */
  happenings: Happening[];
}

/** An event. */
export interface Happening {
  details: ActivityDetails;
  /** ISO 8601. */
  at: string;
  /** The IP address, if known and relevant; null otherwise. */
  ipAddress: string | null;
  /** The browser or program, for a login from a new device; null otherwise. */
  device: string | null;
}

/** The costs of the account's letters in a month. */
export interface StatementMessage extends Addressee {
  kind: 'STATEMENT';
  /** True for the superadmin if no billing contact of the account can receive mails at present. */
  standsIn?: true;
  /** True for a recipient without access to the page of the costs. */
  withoutPage?: true;
  /** `YYYY-MM`. */
  month: string;
  /** One entry for each currency. Cents; the surcharge is not part of net. */
  amounts: {
    currency: string;
    shipments: number;
    netCents: number;
    surchargeCents: number;
    vatCents: number;
    grossCents: number;
  }[];
}

/** A message from a user to users of the account (PLY-10, PLY-11). */
export interface WrittenMessage extends Addressee {
  kind: 'MESSAGE';
  /** The name of its author. */
  sender: string;
  subject: string;
  /** Plain text, with its line breaks. */
  text: string;
}

/** The maximum number of letters or events that a mail lists; of further ones it has the number (LXP-12). */
export const lettersShown = 20;

/** The maximum number of groups that an invitation names; of further ones it has the number. */
export const groupsShown = 10;

/** The maximum number of earlier decisions that a mail lists for a waiting letter (LXP-11). */
export const decisionsShown = 3;
