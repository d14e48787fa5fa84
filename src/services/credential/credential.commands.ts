import type { CredentialKind } from '../../entities/credential.enums.js';
import { Text } from '../../text/kinds.js';

/** A new credential. */
export class CreateCredentialCommand {
  kind: CredentialKind;

  userId?: string | null;

  groupId?: string | null;

  @Text('LINE', { most: 100 })
  label?: string | null;
}
