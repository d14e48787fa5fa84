import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Authorization } from '../shield/authorization.js';
import type { Context } from '../resolvers/context.js';
import { DocumentStore } from './document-store.js';
import { errorFormatter } from './errors.js';
import { execution } from './execution.js';
import { limits, limitsPlugin, limitsRule } from './limits.js';

/** The Apollo server of the gateway's schema, with authorization; not started. */
export function createApollo(
  config: Config,
  log: Logger,
  authorization: Authorization,
): ApolloServer<Context> {
  const formatError = errorFormatter(log);
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
    documentStore: new DocumentStore(),
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
      execution(authorization, formatError),
      statusPlugin,
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
 * Gives a response without a database the HTTP status 503, so that proxies and clients retry; and one without data never 200, unlike the
 * framework for persisted queries.
 */
const statusPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        if (response.body.kind === 'single') {
          const { singleResult } = response.body;
          if (!('data' in singleResult) && (response.http.status ?? 200) === 200) response.http.status = 400;
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
};
