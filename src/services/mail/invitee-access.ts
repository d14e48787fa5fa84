import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';

/** The error for an invitation to a user who could not accept it. */
export function inviteeWithoutAccess(): VieraugenError {
  return refusal('INVITEE_WITHOUT_ACCESS');
}
