import { Text } from '../../text/kinds.js';

/** A change of the viewer's password. */
export class ChangePasswordCommand {
  @Text('PROOF')
  currentPassword: string;

  @Text('PROOF')
  newPassword: string;
}
