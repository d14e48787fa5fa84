import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

/** Somebody who is logged in, as the page tells it. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  role: string;
  company: string;
}

/** Why something did not happen, as a sentence for people. */
export class Refused extends Error {}

interface ViewerAnswer {
  viewer: { user: Omit<Person, 'company'>; account: { company: string } } | null;
}

const whoAsks = 'query WhoAsks { viewer { user { id firstName lastName role } account { company } } }';
const logInMutation = 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { expiresAt } }';
const logOutMutation = 'mutation LogOut { logOut { loggedOut } }';

/** Who is logged in by this browser's cookie; null for nobody. */
export async function loggedIn(): Promise<Person | null> {
  const { viewer } = await ask<ViewerAnswer>(whoAsks);
  return viewer === null ? null : { ...viewer.user, company: viewer.account.company };
}

/** Begins a session, which the browser keeps as a cookie. Refused with the gateway's own sentence. */
export async function logIn(loginName: string, password: string): Promise<void> {
  await ask(logInMutation, { input: { loginName, password } });
}

/** Ends the session. */
export async function logOut(): Promise<void> {
  await ask(logOutMutation);
}

/** GraphiQL's way to the gateway. Tells after every answer: it may have logged in or out, and any session may have ended meanwhile. */
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
