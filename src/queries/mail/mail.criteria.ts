import type { MailKind, MailStatus } from '../../entities/mail.enums.js';

/** The mails to list; absent criteria do not restrict. */
export interface MailCriteria {
  statuses?: MailStatus[] | null;
  kinds?: MailKind[] | null;
  recipientIds?: string[] | null;
}
