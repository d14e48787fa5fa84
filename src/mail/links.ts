import type { TokenPurpose } from '../services/authentication/secret-token.js';
import type { MailMessage } from '../entities/mail-message.js';

/** The mail's link to a page of the admin page. `tokenOf` derives the token of the link. */
export function mailLink(
  message: MailMessage,
  appUrl: string,
  tokenOf: (purpose: TokenPurpose, id: string) => string,
): string {
  switch (message.kind) {
    case 'REGISTRATION':
      return `${appUrl}/confirm?token=${tokenOf('registration', message.accountId)}`;
    case 'INVITATION':
      return `${appUrl}/invitation?token=${tokenOf('invitation', message.invitationId)}`;
    case 'APPROVALS_WAITING':
      return `${appUrl}/approvals`;
    case 'LETTERS_DECIDED':
      return `${appUrl}/shipments`;
    case 'HAPPENINGS':
      return message.concern === 'ACCOUNT' ? `${appUrl}/activities` : `${appUrl}/profile`;
    case 'STATEMENT':
      return message.withoutPage === true
        ? `${appUrl}/`
        : `${appUrl}/accounting?month=${encodeURIComponent(message.month)}`;
    case 'MESSAGE':
      return `${appUrl}/`;
  }
}

/** The page with the recipient's setting for these mails (XSP-6); null for mails without a setting. */
export function settingsUrlOf(message: MailMessage, appUrl: string): string | null {
  const isAlwaysSent =
    message.kind === 'REGISTRATION' ||
    message.kind === 'INVITATION' ||
    message.kind === 'MESSAGE' ||
    (message.kind === 'HAPPENINGS' && message.concern === 'SECURITY');
  return isAlwaysSent ? null : `${appUrl}/profile/mail`;
}
