import { registerEnumType } from 'type-graphql';

type Descriptions<T extends string> = Record<T, string>;

/** Registers an enum of the schema with a description for each value; returns its values. */
export function describeEnum<T extends string>(
  name: string,
  description: string,
  values: Readonly<Descriptions<T>>,
): { readonly [K in T]: K } {
  const names = Object.keys(values) as T[];
  const constants = Object.fromEntries(names.map((each) => [each, each])) as { [K in T]: K };
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: values[each] }]));
  registerEnumType(constants, { name, description, valuesConfig: valuesConfig as never });
  return constants;
}

/** A language that the system writes to people in. */
export const Language = describeEnum('Language', 'A language that the system writes to people in.', {
  DE: 'German.',
  EN: 'English.',
});
/** See the constant of the same name. */
export type Language = keyof typeof Language;

/** Where an account is at home; decides the VAT rate. */
export const Country = describeEnum('Country', 'Where an account is at home; decides the VAT rate.', {
  DE: 'Germany.',
  AT: 'Austria.',
  CH: 'Switzerland.',
});
/** See the constant of the same name. */
export type Country = keyof typeof Country;

/** Whether an account can be used. */
export const AccountStatus = describeEnum('AccountStatus', 'Whether an account can be used.', {
  ACTIVE: 'In use.',
  CLOSED: 'Closed; nobody can log in.',
});
/** See the constant of the same name. */
export type AccountStatus = keyof typeof AccountStatus;

/** The state of the add-on "user management". */
export const UserManagementState = describeEnum(
  'UserManagementState',
  'The state of the add-on "user management" (LXP-1, LXP-15).',
  {
    INACTIVE: 'Never switched on; the superadmin works alone.',
    ACTIVE: 'Switched on; users and groups can be managed.',
    ENDED: 'Switched off again; everybody but the superadmin has lost access for good.',
  },
);
/** See the constant of the same name. */
export type UserManagementState = keyof typeof UserManagementState;

/** A user's base role. */
export const Role = describeEnum('Role', "A user's base role; everybody has exactly one (LXP-7).", {
  SUPERADMIN: 'Registered the account and may do everything; there is exactly one.',
  MANAGER: 'Administers the account, all users and all groups.',
  GROUP_MANAGER: 'Manages group managers and users of the groups they belong to.',
  USER: 'Sends letters.',
});
/** See the constant of the same name. */
export type Role = keyof typeof Role;

/** What part a user has in the release of letters. */
export const ApprovalTrait = describeEnum(
  'ApprovalTrait',
  'What part a user has in the release of letters (LXP-11).',
  {
    NONE: 'None: letters go out at once.',
    EXAMINEE: 'Letters wait until somebody else approves them.',
    APPROVER: "May approve, reject or delete other people's waiting letters.",
  },
);
/** See the constant of the same name. */
export type ApprovalTrait = keyof typeof ApprovalTrait;

/** Where a user is in their life. */
export const UserStatus = describeEnum('UserStatus', 'Where a user is in their life (LXP-6, LXP-8).', {
  CREATED: 'Made by an administrator; no invitation was sent yet.',
  INVITED: 'Has an invitation, and has not accepted it yet.',
  ACTIVE: 'Can log in.',
  LOCKED: 'Locked by an administrator; can be unlocked.',
  DELETED: 'Gone for good; what they did stays under their name.',
});
/** See the constant of the same name. */
export type UserStatus = keyof typeof UserStatus;

/** The reason for which a user has no access. */
export const AccessReason = describeEnum(
  'AccessReason',
  'The reason for which a user cannot log in (LXP-4, LXP-6, LXP-8, LXP-15). If several apply, the first of ACCOUNT_CLOSED, DELETED, LOCKED, NOT_ACCEPTED, USER_MANAGEMENT_OFF, NO_ACTIVE_GROUP.',
  {
    ACCOUNT_CLOSED: 'The account is closed.',
    DELETED: 'The user is deleted.',
    LOCKED: 'The user is locked.',
    NOT_ACCEPTED: 'The user has not accepted an invitation yet.',
    USER_MANAGEMENT_OFF: 'User management is not active, and the user is not the superadmin.',
    NO_ACTIVE_GROUP:
      'All groups of the user are locked or deleted. Access returns when a group is unlocked or an active group is assigned.',
  },
);
/** See the constant of the same name. */
export type AccessReason = keyof typeof AccessReason;

/** Whether a group can be used. */
export const GroupStatus = describeEnum('GroupStatus', 'Whether a group can be used (LXP-4).', {
  ACTIVE: 'In use.',
  LOCKED: 'Locked; who belongs to no other group has no access until it is unlocked.',
  DELETED: 'Gone for good; shipments keep its name.',
});
/** See the constant of the same name. */
export type GroupStatus = keyof typeof GroupStatus;

/** How a letter came in. */
export const Channel = describeEnum('Channel', 'How a letter came in (LXP-3).', {
  GO: 'Uploaded on the web, or sent with a session over this API.',
  DRIVER: 'Printed with the printer driver.',
  COMPOSE: 'Written online.',
  SFTP: 'Put into the SFTP inbox.',
  API: 'Sent by a partner program with an API credential.',
});
/** See the constant of the same name. */
export type Channel = keyof typeof Channel;

/** The channels that a session can name for its letters. */
export const SessionChannel = describeEnum(
  'SessionChannel',
  'How a letter came in that is sent with a session; the other channels have credentials of their own.',
  {
    GO: 'Uploaded on the web.',
    COMPOSE: 'Written online.',
  },
);
/** See the constant of the same name. */
export type SessionChannel = keyof typeof SessionChannel;

/** Which channel a credential is for. */
export const CredentialKind = describeEnum('CredentialKind', 'Which channel a credential is for (LXP-10).', {
  DRIVER: 'The printer driver; its user chooses the group for each letter. This channel does not exist yet.',
  SFTP: 'The SFTP inbox; in group mode for one group. This channel does not exist yet.',
  API: 'A partner program on this API, as `Authorization: Bearer`; in group mode for one group.',
});
/** See the constant of the same name. */
export type CredentialKind = keyof typeof CredentialKind;

/** Whether a credential works. */
export const CredentialStatus = describeEnum('CredentialStatus', 'Whether a credential works (LXP-10).', {
  ACTIVE: 'It works.',
  GROUP_REQUIRED:
    'It was made without a group, and the account works with groups now: make another one for a group.',
  GROUP_UNAVAILABLE: 'Its group is locked, or its user may no longer send for it.',
  CHANNEL_UNAVAILABLE: 'The channel does not exist yet, so the credential has no effect.',
  DELETED: 'It is gone; only the answer to deleteCredential still shows it.',
});
/** See the constant of the same name. */
export type CredentialStatus = keyof typeof CredentialStatus;

/** Printed on one side of the sheet or on both. */
export const Sides = describeEnum('Sides', 'Printed on one side of the sheet or on both.', {
  SIMPLEX: 'One page a sheet.',
  DUPLEX: 'Two pages a sheet.',
});
/** See the constant of the same name. */
export type Sides = keyof typeof Sides;

/** Printed in black or in colour. */
export const Colour = describeEnum('Colour', 'Printed in black or in colour.', {
  BLACK_AND_WHITE: 'Black only.',
  COLOUR: 'In colour.',
});
/** See the constant of the same name. */
export type Colour = keyof typeof Colour;

/** Where the letter goes. */
export const Destination = describeEnum('Destination', 'Where the letter goes.', {
  NATIONAL: "Within the account's country.",
  INTERNATIONAL: 'Abroad.',
});
/** See the constant of the same name. */
export type Destination = keyof typeof Destination;

/** Registered mail, and in which form. */
export const RegisteredMail = describeEnum(
  'RegisteredMail',
  'Registered mail, and in which form; national letters only (LXP-2).',
  {
    NONE: 'An ordinary letter.',
    DEPOSIT: 'The postman records that it was put into the letter box (Einschreiben Einwurf).',
    SIGNATURE: 'Handed over against a signature (Einschreiben).',
  },
);
/** See the constant of the same name. */
export type RegisteredMail = keyof typeof RegisteredMail;

/** A kind of change to a shipment since a decision. */
export const ShipmentChange = describeEnum(
  'ShipmentChange',
  'A kind of change to a shipment since a decision.',
  {
    FILE: 'The content of the PDF changed. A new file name alone does not count.',
    GROUP: 'The group changed.',
    OPTIONS: 'The print and shipping options changed.',
  },
);
/** See the constant of the same name. */
export type ShipmentChange = keyof typeof ShipmentChange;

/** Where a shipment is on its way. */
export const ShipmentStatus = describeEnum('ShipmentStatus', 'Where a shipment is on its way (LXP-11).', {
  DRAFT: 'Being prepared; nobody processes it.',
  PENDING_APPROVAL: 'Waits for a second pair of eyes.',
  REJECTED: 'Sent back by an approver; can be corrected and submitted again.',
  QUEUED: 'Released; waits for print.',
  SENT: 'Handed over to print.',
  CANCELED: 'Called back by its sender before print.',
  DELETED: 'Deleted; never printed.',
});
/** See the constant of the same name. */
export type ShipmentStatus = keyof typeof ShipmentStatus;

/** How the question for a second pair of eyes was answered. */
export const ApprovalState = describeEnum(
  'ApprovalState',
  'How the question for a second pair of eyes was answered.',
  {
    PENDING: 'Not yet.',
    APPROVED: 'Released.',
    REJECTED: 'Sent back.',
    DELETED: 'The shipment was deleted, or called back by its sender.',
    RECALLED:
      'An approver called the approved shipment back before its hand-over. Only in `Shipment.decisions`.',
  },
);
/** See the constant of the same name. */
export type ApprovalState = keyof typeof ApprovalState;

/** An approver's decision on a shipment. */
export const ShipmentDecision = describeEnum('ShipmentDecision', "An approver's decision on a shipment.", {
  APPROVE: 'Release a waiting shipment for print.',
  REJECT: 'Send a waiting shipment back to its sender.',
  DELETE: 'Delete a waiting or a rejected shipment and its file.',
});
/** See the constant of the same name. */
export type ShipmentDecision = keyof typeof ShipmentDecision;

/** Which way a list is sorted. */
export const SortDirection = describeEnum('SortDirection', 'Which way a list is sorted.', {
  ASC: 'Smallest, first or oldest on top.',
  DESC: 'Largest, last or newest on top.',
});
/** See the constant of the same name. */
export type SortDirection = keyof typeof SortDirection;

/** Whether and when somebody is told of an event by mail. */
export const MailMode = describeEnum(
  'MailMode',
  'Whether and when somebody is told of an event by mail (XSP-6).',
  {
    IMMEDIATE: 'Within seconds. Further events of the next minutes are collected in one mail.',
    DIGEST: 'Collected, at a set time of the day.',
    NONE: 'Not by mail.',
  },
);
/** See the constant of the same name. */
export type MailMode = keyof typeof MailMode;

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
