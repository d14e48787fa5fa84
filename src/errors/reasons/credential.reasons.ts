import type { CredentialKind } from '../../entities/credential.enums.js';
import type { Reasons } from './reason.js';

/** Reasons of credentials for programs. */
export const credentialReasons = {
  CHANNEL_UNAVAILABLE: {
    code: 'INVALID_STATE',
    when: 'The channel of the credential does not exist yet.',
    remedy: 'Create a credential of another kind.',
    messages: {
      EN: ({ kind }: { kind: CredentialKind }) =>
        `The channel ${kind} does not exist yet, so a credential for it would have no effect.`,
      DE: ({ kind }: { kind: CredentialKind }) =>
        `Den Kanal ${kind} gibt es noch nicht, Zugangsdaten dafür hätten keine Wirkung.`,
    },
  },
  CREDENTIAL_EXISTS: {
    code: 'CONFLICT',
    when: 'The user has a credential of this kind for this group already.',
    remedy: 'Delete the existing credential first.',
    messages: {
      EN: 'There is such a credential already; delete it first.',
      DE: 'Solche Zugangsdaten gibt es schon. Bitte löschen Sie diese zuerst.',
    },
  },
} as const satisfies Reasons;
