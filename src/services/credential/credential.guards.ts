import type { CredentialAction } from '../../entities/credential.enums.js';
import type { GuardedAction } from '../allowed-action.js';

/** The actions on a credential of the viewer's own. None of them depends on its state. */
export const credentialActions: Readonly<Record<CredentialAction, GuardedAction<null>>> = {
  DELETE: { mutation: 'Mutation.deleteCredential', guard: () => null },
};
