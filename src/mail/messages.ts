import type { Language } from '../entities/enums.js';

/** What a mail is to say, without secrets and without wording: tokens and texts come in when it is delivered. */
export type MailMessage = {
  kind: 'INVITATION';
  language: Language;
  to: { name: string; address: string };
  invitationId: string;
  company: string;
  /** Who sends the invitation. */
  inviter: string;
  /** When the link stops working, ISO 8601. */
  expiresAt: string;
  timeZone: string;
};
