import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

/** A logged-in user, as the page shows them. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  role: string;
  company: string;
}

/** An error with a sentence for the user. */
export class Refused extends Error {}

interface ViewerAnswer {
  viewer: { user: Omit<Person, 'company'>; account: { company: string } } | null;
}

const whoAsks = 'query WhoAsks { viewer { user { id firstName lastName role } account { company } } }';
const logInMutation = 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { expiresAt } }';
const logOutMutation = 'mutation LogOut { logOut { loggedOut } }';

/** The user of this browser's cookie; null for nobody. */
export async function loggedIn(): Promise<Person | null> {
  const { viewer } = await ask<ViewerAnswer>(whoAsks);
  return viewer === null ? null : { ...viewer.user, company: viewer.account.company };
}

/** Begins a session, which the browser keeps as a cookie. A refusal has the gateway's own sentence. */
export async function logIn(loginName: string, password: string): Promise<void> {
  await ask(logInMutation, { input: { loginName, password } });
}

/** Ends the session. */
export async function logOut(): Promise<void> {
  await ask(logOutMutation);
}

/** GraphiQL's fetcher. Calls back after every response: it may have logged in or out, and the session may have ended in the meantime. */
export function fetcherThatTellsWhenDone(tell: () => void): Fetcher {
  return async (operation, options) => {
    const answer = await post(operation, options?.headers);
    tell();
    return answer;
  };
}

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = (await post({ query, variables })) as ExecutionResult<Data>;
  const [error] = errors ?? [];
  if (error !== undefined || data == null) throw new Refused(error?.message ?? 'The gateway did not answer.');
  return data;
}

async function post(
  operation: FetcherParams,
  headers: Record<string, string> = {},
): Promise<ExecutionResult> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  }).catch(() => {
    throw new Refused('The gateway does not answer.');
  });
  return response.json().catch(() => {
    throw new Refused(`The gateway answered with HTTP status ${response.status}.`);
  }) as Promise<ExecutionResult>;
}
