import type { MailStatus } from '../../entities/mail.enums.js';
import type { Reasons } from './reason.js';

const mailStates: Record<MailStatus, string> = {
  WAITING: 'wartet noch auf den Versand',
  SENT: 'ist versendet',
  FAILED: 'ist fehlgeschlagen',
  WITHDRAWN: 'wurde zurückgezogen',
};

/** Reasons of mails and their limits. */
export const mailReasons = {
  MAIL_NOT_FAILED: {
    code: 'INVALID_STATE',
    when: 'The mail has not failed, so there is nothing to retry.',
    remedy: 'Load the mail again.',
    messages: {
      EN: ({ status }: { status: MailStatus }) =>
        `The mail is ${status}; only one that was given up is tried again.`,
      DE: ({ status }: { status: MailStatus }) =>
        `Die Mail ${mailStates[status]}. Noch einmal senden lässt sich nur eine fehlgeschlagene.`,
    },
  },
  MAIL_WITHOUT_RECIPIENT: {
    code: 'INVALID_STATE',
    when: 'The recipient has no access any more, or no longer receives mails of this kind.',
    remedy: 'Nothing is left to do.',
    messages: {
      EN: 'Nobody gets this mail any more.',
      DE: 'Diese Mail bekommt niemand mehr.',
    },
  },
  MAIL_LINK_EXPIRED: {
    code: 'INVALID_STATE',
    when: 'The link in the mail has expired.',
    remedy: 'Send a new invitation with inviteUser.',
    messages: {
      EN: 'The link in the mail has expired. Use inviteUser to send a new invitation.',
      DE: 'Der Link in der Mail ist abgelaufen. Bitte laden Sie den Benutzer noch einmal ein.',
    },
  },
  MAIL_QUEUED_AGAIN: {
    code: 'CONFLICT',
    when: 'Another request retried the mail at the same time.',
    remedy: 'Load the mail again.',
    messages: {
      EN: 'The mail is already on its way again.',
      DE: 'Die Mail ist bereits wieder unterwegs.',
    },
  },
  TOO_MANY_MAILS_TO_ADDRESS: {
    code: 'RATE_LIMITED',
    when: 'Too many mails of this kind were sent to the address, by all accounts together.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'Too many mails of this kind were sent to this address. Try again later.',
      DE: 'An diese Adresse gingen zu viele Mails dieser Art. Bitte versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_INVITATIONS: {
    code: 'RATE_LIMITED',
    when: 'The viewer has sent too many invitations.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'You have sent too many invitations. Try again later.',
      DE: 'Sie haben zu viele Einladungen gesendet. Bitte versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_INVITATIONS_BY_ACCOUNT: {
    code: 'RATE_LIMITED',
    when: 'The account has sent too many invitations.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'This account has sent too many invitations. Try again later.',
      DE: 'Von diesem Konto gingen zu viele Einladungen aus. Bitte versuchen Sie es später noch einmal.',
    },
  },
  RECIPIENT_NOT_ACCEPTED: {
    code: 'INVALID_STATE',
    when: 'The recipient of a message has not accepted an invitation yet.',
    remedy: 'Send an invitation with inviteUser, or leave the user out.',
    messages: {
      EN: 'The user has not accepted an invitation yet and gets no messages.',
      DE: 'Der Benutzer hat noch keine Einladung angenommen und bekommt keine Nachrichten.',
    },
  },
  RECIPIENT_WITHOUT_ACCESS: {
    code: 'INVALID_STATE',
    when: 'The recipient of a message has no access, because all their groups are locked or deleted.',
    remedy: 'Add the user to an active group, or leave the user out.',
    messages: {
      EN: 'The user has no active group and gets no messages.',
      DE: 'Der Benutzer hat keine aktive Gruppe und bekommt keine Nachrichten.',
    },
  },
  RECIPIENT_ADDRESS_BOUNCED: {
    code: 'INVALID_STATE',
    when: 'The mail server has reported that the address of the user does not exist.',
    remedy: 'Correct the address with updateUser, or leave the user out.',
    messages: {
      EN: 'Mails to the address of this user come back.',
      DE: 'Mails an die Adresse dieses Benutzers kommen zurück.',
    },
  },
  TOO_MANY_MESSAGES_BY_ACCOUNT: {
    code: 'RATE_LIMITED',
    when: 'The account would have sent messages to more than 10,000 recipients within an hour.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'This account has sent too many messages. Try again later.',
      DE: 'Von diesem Konto gingen zu viele Nachrichten aus. Bitte versuchen Sie es später noch einmal.',
    },
  },
} as const satisfies Reasons;
