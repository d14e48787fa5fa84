import { describeEnum } from './described-enum.js';

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

/** An action on a credential. */
export const CredentialAction = describeEnum(
  'CredentialAction',
  'An action on a credential, by the mutation that carries it out.',
  { DELETE: 'Delete the credential: deleteCredential.' },
);
/** See the constant of the same name. */
export type CredentialAction = keyof typeof CredentialAction;
