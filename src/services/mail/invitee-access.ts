import { type VieraugenError, invalidState } from '../../errors/vieraugen-error.js';

/** The error for an invitation to a user who could not accept it. */
export function inviteeWithoutAccess(): VieraugenError {
  return invalidState(
    'All groups of this user are locked or deleted, so the invitation could not be accepted: unlock one, or add the user to an active group first.',
    'INVITEE_WITHOUT_ACCESS',
  );
}
