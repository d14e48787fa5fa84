import { registerEnumType } from 'type-graphql';
import type { MailMode } from './mail-setting.enums.js';

/** The times of the account that apply to collected notices of an event, unless the user has set a time. */
type DigestTimes = 'APPROVAL_NOTICE_TIMES' | 'DIGEST_TIMES';

interface MailEventDescription {
  description: string;
  /** The mode for users without a setting. */
  mode: MailMode;
  /** Mails about it concern the recipient's own access and cannot be switched off. */
  mandatory: boolean;
  times: DigestTimes;
}

/** All events of which users are notified by mail (XSP-6, LXP-12). */
export const mailEvents = {
  APPROVAL_WAITING: {
    description:
      "Letters wait for the user's decision. For approvers, and for users who stand in because no approver is notified.",
    mode: 'DIGEST',
    mandatory: false,
    times: 'APPROVAL_NOTICE_TIMES',
  },
  LETTER_REJECTED: {
    description:
      'A letter of the user was rejected or deleted by an approver, or its approval was withdrawn.',
    mode: 'DIGEST',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  LETTER_DECIDED: {
    description: 'A letter of the user was approved.',
    mode: 'NONE',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  INVITATION_ACCEPTED: {
    description: 'A user accepted an invitation that the recipient of the notice had sent.',
    mode: 'DIGEST',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  USER_CREATED: {
    description: 'Another user was created in a group that the user manages.',
    mode: 'NONE',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  USER_ACCESS_CHANGED: {
    description: 'Another user in a group that the user manages was locked, unlocked or deleted.',
    mode: 'NONE',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  DEPUTYSHIP_CHANGED: {
    description:
      'Somebody else named a deputy of the user or the user as a deputy, changed the period, or ended the deputyship. A resignation is also mailed to the user who had named the deputy.',
    mode: 'IMMEDIATE',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  ACCOUNT_CHANGED: {
    description:
      "The account's data, its add-on, its superadmin or a billing contact changed. For users who administer the account.",
    mode: 'DIGEST',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  BILLING: {
    description:
      "The costs of a month's letters, once the month is over. For billing contacts, and for the superadmin if none of them receives it (FWD-2).",
    mode: 'DIGEST',
    mandatory: false,
    times: 'DIGEST_TIMES',
  },
  CREDENTIAL_CHANGED: {
    description: "A credential was created or deleted in the user's name.",
    mode: 'IMMEDIATE',
    mandatory: true,
    times: 'DIGEST_TIMES',
  },
  NEW_DEVICE: {
    description: "A login in the user's name came from a browser or program that had not been used before.",
    mode: 'IMMEDIATE',
    mandatory: true,
    times: 'DIGEST_TIMES',
  },
  LOGIN_DATA_CHANGED: {
    description: "The user's password, login name or e-mail address changed.",
    mode: 'IMMEDIATE',
    mandatory: true,
    times: 'DIGEST_TIMES',
  },
} as const satisfies Record<string, MailEventDescription>;

/** An event of which users are notified by mail. */
export type MailEvent = keyof typeof mailEvents;

/** All events, in the order of the catalogue. */
export const mailEventNames = Object.keys(mailEvents) as MailEvent[];

/** The names of the events as a GraphQL enum. */
export const MailEvent = Object.fromEntries(mailEventNames.map((event) => [event, event])) as {
  [E in MailEvent]: E;
};
registerEnumType(MailEvent, {
  name: 'MailEvent',
  description: 'An event of which users are notified by mail.',
  valuesConfig: mailEvents,
});
