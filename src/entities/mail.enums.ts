import { describeEnum } from './described-enum.js';

/** What a mail is about. */
export const MailKind = describeEnum('MailKind', 'What a mail is about.', {
  REGISTRATION: 'The link that confirms a registration.',
  INVITATION: 'An invitation, with the link to choose a password.',
  APPROVALS_WAITING: 'Letters that wait for the decision of the recipient.',
  LETTERS_DECIDED: 'What others decided on letters of the recipient.',
  HAPPENINGS: 'What has happened on the account or with the access of the recipient.',
  STATEMENT: 'What the letters of a month cost.',
});
/** See the constant of the same name. */
export type MailKind = keyof typeof MailKind;

/** Where a mail is on its way. */
export const MailStatus = describeEnum('MailStatus', 'Where a mail is on its way.', {
  WAITING: 'Waits for its first or its next try.',
  SENT: 'The mail server has accepted it.',
  FAILED: 'Given up: the mail server refused it for good, or did not take it for three days.',
  WITHDRAWN: 'Taken back before it was sent: its recipient has lost access, or a newer mail replaced it.',
});
/** See the constant of the same name. */
export type MailStatus = keyof typeof MailStatus;
