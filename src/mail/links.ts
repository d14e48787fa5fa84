import type { MailMessage } from './messages.js';

/** Where the mail leads: the one address on the admin page that its reader is to open. `invitationToken` makes the token of an invitation. */
export function linkOf(
  message: MailMessage,
  appUrl: string,
  invitationToken: (invitationId: string) => string,
): string {
  switch (message.kind) {
    case 'INVITATION':
      return `${appUrl}/invitation?token=${invitationToken(message.invitationId)}`;
    case 'APPROVALS_WAITING':
      return `${appUrl}/approvals`;
    case 'LETTERS_DECIDED':
      return `${appUrl}/shipments`;
    case 'HAPPENINGS':
      return message.concern === 'SECURITY' ? `${appUrl}/profile` : `${appUrl}/activities`;
    case 'STATEMENT':
      return `${appUrl}/accounting?month=${encodeURIComponent(message.month)}`;
  }
}

/** Where the reader chooses which of these mails they get (XSP-6); null for what can't be switched off. */
export function settingsUrlOf(message: MailMessage, appUrl: string): string | null {
  const isAlwaysSent =
    message.kind === 'INVITATION' || (message.kind === 'HAPPENINGS' && message.concern === 'SECURITY');
  return isAlwaysSent ? null : `${appUrl}/profile/mail`;
}
