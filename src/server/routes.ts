import type { IncomingMessage } from 'node:http';
import { readSchemaVersion } from '../database/schema-version.js';
import { serviceUnavailable } from '../errors/vieraugen-error.js';
import type { RouteClass } from '../metrics.js';
import { AdminPage } from './admin.route.js';
import { answerAccounting } from './accounting.route.js';
import { answerActivityDownload } from './activity.route.js';
import { answerJson } from './answer.js';
import type { ApolloServers } from './apollo.js';
import { withDatabaseDeadline } from './deadline.js';
import { answerPdfDownload } from './document.route.js';
import type { Exchange } from './exchange.js';
import { answerExplorer } from './explorer.route.js';
import { answerGraphql } from './graphql.route.js';
import { asksForPage } from './media-types.js';
import { answerMetrics } from './metrics.route.js';
import { SchemaNamesPage } from './schema-names.route.js';
import { answerUpload } from './upload.route.js';
import type { Authorization } from '../shield/authorization.js';

const readyMilliseconds = 2_000;

/** A route of the server. */
export interface Route {
  /** Matches the paths of the route. */
  readonly path: RegExp;
  /** Tests whether it takes a request of such a path; by default, it takes all of them. */
  readonly takes?: (request: IncomingMessage) => boolean;
  /** The class of its requests in log and metrics. */
  readonly routeClass: RouteClass;
  /** Answers a request; `part` is the group of the path, empty for a path without one. */
  readonly answer: (exchange: Exchange, part: string) => Promise<void> | void;
}

/**
 * All routes of the server; the first one that takes a request answers it. A browser gets the admin page, which is in this folder, at each
 * address that belongs to no other route.
 */
export function createRoutes(
  apollo: ApolloServers,
  authorization: Authorization,
  isStopping: () => boolean,
  adminFolder: string,
): readonly Route[] {
  const admin = new AdminPage(adminFolder);
  const schemaNames = new SchemaNamesPage(authorization);
  const graphql = {
    routeClass: 'graphql',
    answer: (exchange: Exchange) => answerGraphql(exchange, apollo),
  } as const;
  return [
    { path: /^\/graphql$/, ...graphql },
    { path: /^\/$/, takes: (request) => !asksForPage(request), ...graphql },
    { path: /^\/schema\.json$/, routeClass: 'graphql', answer: (exchange) => schemaNames.answer(exchange) },
    { path: /^\/uploads\/([^/]*)$/, routeClass: 'uploads', answer: answerUpload },
    { path: /^\/shipments\/([^/]*)\/document$/, routeClass: 'document', answer: answerPdfDownload },
    { path: /^\/explorer(?:\/(.*))?$/, routeClass: 'explorer', answer: answerExplorer },
    {
      path: /^\/accounting\.(csv|xlsx)$/,
      routeClass: 'accounting',
      answer: (exchange, format) => answerAccounting(exchange, format === 'xlsx' ? 'xlsx' : 'csv'),
    },
    {
      path: /^\/activities\.(csv|xlsx)$/,
      routeClass: 'activities',
      answer: (exchange, format) => answerActivityDownload(exchange, format === 'xlsx' ? 'xlsx' : 'csv'),
    },
    {
      path: /^\/activities\.jsonl$/,
      routeClass: 'activities',
      answer: (exchange) => answerActivityDownload(exchange, 'jsonl'),
    },
    {
      path: /^\/health\/live$/,
      routeClass: 'health',
      answer: ({ response }) => {
        answerJson(response, 200, { status: 'live' });
      },
    },
    {
      path: /^\/health\/ready$/,
      routeClass: 'health',
      answer: (exchange) => answerReady(exchange, isStopping()),
    },
    { path: /^\/metrics$/, routeClass: 'metrics', answer: answerMetrics },
    {
      path: /^\/assets(?:\/(.*))?$/,
      routeClass: 'admin',
      answer: (exchange, name) => admin.answerAsset(exchange, name),
    },
    {
      path: /^\/(?!\/)/,
      takes: asksForPage,
      routeClass: 'admin',
      answer: (exchange) => admin.answerPage(exchange),
    },
  ];
}

async function answerReady({ response, gateway }: Exchange, stopping: boolean): Promise<void> {
  if (stopping) throw serviceUnavailable();
  const { latest, missing, unknown } = await withDatabaseDeadline(
    readyMilliseconds,
    readSchemaVersion(gateway.dataSource),
  );
  if (missing.length > 0) throw serviceUnavailable('MIGRATIONS_MISSING');
  if (unknown.length > 0) throw serviceUnavailable('DATABASE_NEWER');
  if (latest !== null) response.setHeader('x-schema-version', latest);
  answerJson(response, 200, { status: 'ready' });
}
