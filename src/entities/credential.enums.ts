import { describeEnum } from './described-enum.js';

/** The kind of a credential, which is the channel that it is for. */
export const CredentialKind = describeEnum(
  'CredentialKind',
  'The kind of a credential, which is the channel that it is for (LXP-10).',
  {
    DRIVER:
      'The printer driver, whose user chooses the group for each letter. This channel does not exist yet.',
    SFTP: 'The SFTP inbox; in group mode, for one group. This channel does not exist yet.',
    API: 'A partner program that uses this API, with `Authorization: Bearer`; in group mode, for one group.',
  },
);
/** See the constant of the same name. */
export type CredentialKind = keyof typeof CredentialKind;

/** The status of a credential. */
export const CredentialStatus = describeEnum('CredentialStatus', 'The status of a credential (LXP-10).', {
  ACTIVE: 'The credential works.',
  GROUP_REQUIRED:
    'The credential was created without a group, but the account is now in group mode. A new credential for a group is needed.',
  GROUP_UNAVAILABLE: 'The group of the credential is locked, or its user may no longer send for the group.',
  CHANNEL_UNAVAILABLE: 'The channel does not exist yet, so the credential has no effect.',
  DELETED: 'The credential is deleted. Only in the response of deleteCredential.',
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
