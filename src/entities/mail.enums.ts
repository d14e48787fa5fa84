import { describeEnum } from './described-enum.js';

/** The kind of a mail. */
export const MailKind = describeEnum('MailKind', 'The kind of a mail.', {
  REGISTRATION: 'The link that confirms a registration.',
  INVITATION: 'An invitation, with the link to choose a password.',
  APPROVALS_WAITING: "Letters that wait for the recipient's decision.",
  LETTERS_DECIDED: "Decisions of other users on the recipient's letters.",
  HAPPENINGS: "Events on the account, and events that concern the recipient's access.",
  STATEMENT: "The costs of a month's letters.",
  MESSAGE: 'A message from a user to users of the account.',
});
/** See the constant of the same name. */
export type MailKind = keyof typeof MailKind;

/** The status of a mail. */
export const MailStatus = describeEnum('MailStatus', 'The status of a mail.', {
  WAITING: 'The mail waits for its first or next delivery attempt.',
  SENT: 'The mail server has accepted the mail.',
  FAILED:
    'Delivery has failed: the mail server rejected the mail for good, or did not accept it for three days.',
  WITHDRAWN:
    'The mail was withdrawn before it was sent, because its recipient lost access or a newer mail replaced it.',
});
/** See the constant of the same name. */
export type MailStatus = keyof typeof MailStatus;
