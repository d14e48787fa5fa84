import {
  CreateCredentialDocument,
  CreateUserDocument,
  UpdateUserRightsDocument,
  type CreateUserInput,
} from '../../src/generated/operations.js';
import { Client } from './client.js';
import { userInput } from './company.js';
import { grantsFrom } from './custom-roles.js';
import type { Person, World } from './world.js';

/** A program (PLY-2), whose client sends the secret of its credential. */
export type Program = Person & { credentialId: string };

/** A program with these rights (`PERMISSION SCOPE`), created by the given manager. */
export async function createdProgram(
  world: World,
  manager: Person,
  rights: readonly string[] = [],
  settings: Partial<CreateUserInput> = {},
): Promise<Program> {
  const input = userInput({ role: 'API', ...settings });
  const { user } = (await manager.client.run(CreateUserDocument, { input })).createUser;
  if (rights.length > 0) await grantRights(manager, user.id, rights);
  const { createCredential } = await manager.client.run(CreateCredentialDocument, {
    input: { kind: 'API', userId: user.id },
  });
  const client = new Client(world.gateway.url, createCredential.secret);
  return { id: user.id, email: user.email, client, credentialId: createCredential.credential.id };
}

/** Replaces the rights of a user by these (`PERMISSION SCOPE`). */
export async function grantRights(manager: Person, userId: string, rights: readonly string[]): Promise<void> {
  await manager.client.run(UpdateUserRightsDocument, {
    input: { userId, rights: grantsFrom(...rights) },
  });
}
