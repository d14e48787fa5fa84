import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Language } from '../entities/language.js';
import type { Authorization } from '../shield/authorization.js';
import type { Context } from '../resolvers/context.js';
import type { CompiledOperations } from './compiled.js';
import { DocumentStore } from './document-store.js';
import { errorFormatter } from './errors.js';
import { execution } from './execution.js';
import { limits, limitsPlugin, limitsRule } from './limits.js';

/** An Apollo server for each language of messages. */
export type ApolloServers = Readonly<Record<Language, ApolloServer<Context>>>;

/** The parts that the servers of all languages share. */
interface Shared {
  config: Config;
  log: Logger;
  authorization: Authorization;
  documentStore: DocumentStore;
  compiled: Map<GraphQLSchema, CompiledOperations>;
}

/**
 * The Apollo servers of the gateway's schema, where everybody may what the authorization gives them; not started. They differ in the
 * language of errors, which the framework formats without a view of the request.
 */
export function createApollo(config: Config, log: Logger, authorization: Authorization): ApolloServers {
  const documentStore = new DocumentStore();
  const shared: Shared = { config, log, authorization, documentStore, compiled: new Map() };
  return { DE: createServer(shared, 'DE'), EN: createServer(shared, 'EN') };
}

function createServer(
  { config, log, authorization, documentStore, compiled }: Shared,
  language: Language,
): ApolloServer<Context> {
  const formatError = errorFormatter(log, language);
  return new ApolloServer<Context>({
    schema: authorization.schema,
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules: [limitsRule, noSubscriptionsRule],
    validationOptions: { maxErrors: limits.faults, hideSuggestions: true },
    parseOptions: { maxLexicalTokens: limits.tokens },
    documentStore,
    formatError,
    logger: log,
    plugins: [
      config.sandbox
        ? ApolloServerPluginLandingPageLocalDefault({ includeCookies: true, footer: false })
        : ApolloServerPluginLandingPageDisabled(),
      // The default cache-control plugin wraps every field and changes the schema; the others use a service that is not needed.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin,
      execution(authorization, compiled, formatError),
      answerPlugin(language),
    ],
  });
}

/** graphql-js accepts a subscription although the schema has none, and then fails as if by an internal error. */
const noSubscriptionsRule: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    if (context.getSchema().getRootType(operation.operation) == null)
      context.reportError(new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation }));
  },
});

/**
 * Gives an answer that a missing database spoiled the HTTP status 503, so that proxies and clients try again; and one without
 * data never 200, as the framework does for persisted queries. Names the language of errors.
 */
const answerPlugin = (language: Language): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        if (response.body.kind === 'single') {
          const { singleResult } = response.body;
          if (!('data' in singleResult) && (response.http.status ?? 200) === 200) response.http.status = 400;
          if (singleResult.errors !== undefined)
            response.http.headers.set('content-language', language.toLowerCase());
          for (const error of singleResult.errors ?? []) {
            const { code, retryAfterSeconds } = error.extensions ?? {};
            if (typeof retryAfterSeconds === 'number')
              response.http.headers.set('retry-after', String(retryAfterSeconds));
            if (code === 'SERVICE_UNAVAILABLE') response.http.status = 503;
          }
        }
        return Promise.resolve();
      },
    }),
});
