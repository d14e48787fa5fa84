import type { ActivityDetails } from './activity-type.js';
import type { Language } from './language.js';
import type { Role } from './user.enums.js';
import type { ShipmentChange } from './shipment.enums.js';

/** What a mail is to say, without secrets and without wording: tokens and texts come in when it is delivered. */
export type MailMessage =
  | RegistrationMessage
  | InvitationMessage
  | ApprovalsWaitingMessage
  | LettersDecidedMessage
  | HappeningsMessage
  | StatementMessage;

/** To whom a mail goes, and how these read and tell the time. */
export interface Addressee {
  language: Language;
  to: { name: string; address: string };
  company: string;
  /** The account's IANA time zone: every time in the mail is told in it. */
  timeZone: string;
}

/** The mail with the link that confirms a registration. */
export interface RegistrationMessage extends Addressee {
  kind: 'REGISTRATION';
  accountId: string;
  /** When the account was registered, ISO 8601. */
  registeredAt: string;
  /** When the link stops working, ISO 8601. */
  expiresAt: string;
}

/** The link with which somebody chooses a password (LXP-6). */
export interface InvitationMessage extends Addressee {
  kind: 'INVITATION';
  invitationId: string;
  /** Who sends the invitation. */
  inviter: string;
  /** The role that the user is invited to; absent in mails from before this field existed. */
  role?: Role;
  /** The names of the user's groups, at most `groupsShown`; absent in mails from before this field existed. */
  groups?: string[];
  /** The number of groups in all; absent in mails from before this field existed. */
  groupCount?: number;
  /** When the link stops working, ISO 8601. */
  expiresAt: string;
}

/** What waits for the reader's decision (LXP-12). */
export interface ApprovalsWaitingMessage extends Addressee {
  kind: 'APPROVALS_WAITING';
  /** How many wait in all. */
  total: number;
  /** Those that wait longest, at most `lettersShown`. */
  letters: WaitingLetter[];
}

/** A letter that waits for somebody's decision. */
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
  /** When it was submitted, ISO 8601. */
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
  /** ISO 8601. */
  decidedAt: string;
  /** The approver's comment, shortened for a list. */
  comment: string | null;
  /** The changes since then; null if unknown. */
  changedSince: ShipmentChange[] | null;
}

/** What others decided on the reader's letters (LXP-12). */
export interface LettersDecidedMessage extends Addressee {
  kind: 'LETTERS_DECIDED';
  /** How many were decided in all. */
  total: number;
  /** The first of them, at most `lettersShown`; the rejected ones ahead. */
  letters: DecidedLetter[];
}

/** A letter that somebody decided on. */
export interface DecidedLetter {
  /** CANCELED: an approved letter was called back for good; RECALLED: it waits for a decision again. */
  outcome: 'REJECTED' | 'APPROVED' | 'DELETED' | 'RECALLED' | 'CANCELED';
  number: string;
  filename: string;
  /** The group's name; null for a letter of the account. */
  group: string | null;
  decidedBy: string;
  /** ISO 8601. */
  decidedAt: string;
  /** The approver's comment. */
  comment: string | null;
}

/** What has happened on the account, each as its entry in the activity log. */
export interface HappeningsMessage extends Addressee {
  kind: 'HAPPENINGS';
  /** What the mail is about: `SECURITY` concerns the reader's own access and can't be switched off. */
  concern: 'SECURITY' | 'ACCOUNT';
  /** How many there are in all. */
  total: number;
  /** The first of them, at most `lettersShown`, the oldest ahead. */
  happenings: Happening[];
}

/** Something that has happened. */
export interface Happening {
  details: ActivityDetails;
  /** ISO 8601. */
  at: string;
  /** Where from, where that is known and matters; null otherwise. */
  ipAddress: string | null;
  /** The browser or program, for a login from a new device; null otherwise. */
  device: string | null;
}

/** What the account's letters cost in a month. */
export interface StatementMessage extends Addressee {
  kind: 'STATEMENT';
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

/** The most letters or happenings that a mail lists; of the rest it tells the number (LXP-12). */
export const lettersShown = 20;

/** The most groups that an invitation names; of the rest it has the number. */
export const groupsShown = 10;

/** The most earlier decisions that a mail lists for a waiting letter (LXP-11). */
export const decisionsShown = 3;
