import {
  CreateCredentialDocument,
  CredentialsDocument,
  DeleteCredentialDocument,
} from '../../src/generated/operations.js';
import type { Client } from '../support/client.js';

/** The variables of an allowed mutation of credentials for this user, who has no credential for a printer driver yet. */
export async function credentialVariables(
  client: Client,
  field: 'createCredential' | 'deleteCredential',
): Promise<Record<string, unknown>> {
  const { credentials } = await client.run(CredentialsDocument, { filter: { kinds: ['DRIVER'] } });
  for (const { id } of credentials.nodes) await client.run(DeleteCredentialDocument, { id });
  const input = { kind: 'DRIVER' } as const;
  if (field === 'createCredential') return { input };
  const { createCredential } = await client.run(CreateCredentialDocument, { input });
  return { id: createCredential.credential.id };
}
