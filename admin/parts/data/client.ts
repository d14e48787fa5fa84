import {
  cacheExchange,
  Client,
  fetchExchange,
  makeOperation,
  CombinedError,
  mapExchange,
  type Exchange,
} from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { retryExchange } from '@urql/exchange-retry';
import { isTemporary, needsRenewal } from './failure';
import { patientFetch } from './patient-fetch';
import { prune } from '../schema/prune';
import type { ViewerSchema } from '../schema/viewer-schema';
import { word, type LanguageTag, type Text } from '../text/text';

const url = '/graphql';

/** The part of the session that the clients use. */
export interface ClientSession {
  /** The schema of the viewer; null while it is not known. */
  schema(): ViewerSchema | null;
  /** True if a user is logged in, as far as the page knows. */
  isLoggedIn(): boolean;
  /** The language of messages, as a tag. */
  language(): LanguageTag;
  /** Ends when the session is usable again: after another login in place, or with a new schema if the permissions changed. */
  renew(error: CombinedError): Promise<void>;
  /** Called with false when the gateway does not answer, and with true when it does again. */
  reached(reached: boolean): void;
}

/** The client of the session itself: no cache, no login in place. */
export function createSessionClient(language: () => LanguageTag): Client {
  return new Client({
    url,
    exchanges: [fetchExchange],
    fetch: patientFetch,
    fetchOptions: () => optionsOf(language()),
    preferGetMethod: false,
  });
}

/**
 * The client of the pages. Documents are pruned to the viewer's schema; a session that ends asks for another login and goes on; queries
 * are repeated until the gateway answers. Every change makes all pages load again what they show, in all tabs.
 */
export function createClient(session: ClientSession): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: patientFetch,
    fetchOptions: () => optionsOf(session.language()),
    exchanges: [
      cacheExchange,
      renewal(session),
      pruning(session),
      observation(session),
      retryExchange({
        initialDelayMs: 1_000,
        maxDelayMs: 10_000,
        maxNumberAttempts: Number.POSITIVE_INFINITY,
        retryIf: (error, operation) => {
          if (!isTemporary(error)) return false;
          session.reached(false);
          return operation.kind === 'query';
        },
      }),
      fetchExchange,
    ],
  });
}

function optionsOf(language: LanguageTag): RequestInit {
  return { headers: { 'accept-language': language }, credentials: 'same-origin' };
}

function renewal(session: ClientSession): Exchange {
  let latest: CombinedError | null = null;
  return authExchange(() =>
    Promise.resolve({
      addAuthToOperation: (operation) => operation,
      didAuthError: (error) => {
        latest = error;
        return needsRenewal(error);
      },
      refreshAuth: async () => {
        if (latest !== null) await session.renew(latest);
      },
    }),
  );
}

function pruning(session: ClientSession): Exchange {
  return mapExchange({
    onOperation: (operation) => {
      const schema = session.schema();
      if (schema === null) return operation;
      const query = prune(operation.query, schema);
      if (query !== null) return makeOperation(operation.kind, { ...operation, query });
      // Nothing is left to ask for: the answer is known without the gateway.
      return makeOperation(operation.kind, operation, {
        ...operation.context,
        fetch: () => Promise.resolve(refusalOf(session.language())),
      });
    },
  });
}

const notPermitted = {
  de: 'Dafür haben Sie kein Recht mehr.',
  en: 'You no longer have the permission for this.',
} as const satisfies Text;

function refusalOf(language: LanguageTag): Response {
  return Response.json({
    errors: [{ message: word(language, notPermitted), extensions: { code: 'FORBIDDEN' } }],
  });
}

function observation(session: ClientSession): Exchange {
  return mapExchange({
    onResult: (result) => {
      const { error } = result;
      session.reached(error === undefined || !isTemporary(error));
      // After the end of a session the gateway answers that there is no viewer.
      const isOfNobody = (result.data as { viewer?: unknown } | undefined)?.viewer === null;
      return error === undefined && isOfNobody && session.isLoggedIn()
        ? { ...result, data: undefined, error: loggedOut() }
        : result;
    },
  });
}

function loggedOut(): CombinedError {
  return new CombinedError({
    graphQLErrors: [{ message: 'Nobody is logged in.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
}
