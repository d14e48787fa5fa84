import {
  CreateUserDocument,
  UsersDocument,
  type CreateUserMutationVariables,
  type TypedDocumentString,
  type UsersQuery,
} from './generated/operations.js';

/** A row of the table of users. */
export type UserRow = UsersQuery['users']['nodes'][number];

/** The first users whose names or addresses hold these words. */
export async function findUsers(search: string): Promise<UserRow[]> {
  return (await ask(UsersDocument, { search })).users.nodes;
}

/** Creates a user; returns the id. */
export async function createUser(input: CreateUserMutationVariables['input']): Promise<string> {
  const { createUser: payload } = await ask(CreateUserDocument, { input });
  // A payload is null only if there is an error, for which `ask` throws.
  if (payload === null) throw new Error('The answer has neither a payload nor an error.');
  return payload.user.id;
}

/** The operation's data; otherwise an error with a sentence for people. The browser's cookie says who asks. */
async function ask<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  }).catch(() => {
    throw new Error('The gateway does not answer. Try again in a moment.');
  });
  const { data, errors = [] } = (await response.json().catch(() => {
    throw new Error(`The gateway answered with HTTP status ${response.status}.`);
  })) as { data?: Data | null; errors?: { message: string }[] };
  if (response.status === 401) throw new Error('Nobody is logged in any more. Log in again.');
  if (data == null || errors.length > 0)
    throw new Error(
      errors.map(({ message }) => message).join(' ') || 'The answer has neither data nor an error.',
    );
  return data;
}
