import 'reflect-metadata';
import type { Logger } from 'pino';
import { ignoreClosedOutput } from './closed-output.js';
import { ConfigError, isSet, readConfig, type Config } from './config.js';
import { isDatabaseUnavailable } from './errors/database-error.js';
import { connectDatabase, type DatabaseConnection } from './database/connection.js';
import { checkFolderMarks } from './database/folder-marks.js';
import { announcePresence } from './database/gateway-presence.js';
import { createGateway, type Gateway } from './gateway.js';
import { createLog } from './log.js';
import { mailServerWarning } from './mail/server-check.js';
import { keptSecretKey } from './secret-key.js';
import { hasDemo, loadDemo } from './seeds/demo.js';
import { startServer, type RunningServer } from './server/server.js';
import { verifyOrStoreKey } from './services/gateway-key.js';
import { checkHostEnvironment } from './start-check.js';
import { configWarnings } from './start-rules.js';

/** The parts that have been started, to be ended again. */
interface Running {
  database?: DatabaseConnection;
  server?: Promise<RunningServer>;
  /** Ends the presence of this process in the database. */
  leave?: () => Promise<void>;
  ending?: Promise<void>;
}

/** Starts configuration, database, server and scheduler, and ends them on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(undefined, 'gateway');
  const log = createLog(config.logLevel);
  const running: Running = {};
  const end = async (): Promise<void> => {
    // Requests are answered before the start is complete.
    await (await running.server)?.stop();
    await running.leave?.();
    await running.database?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Ctrl-C in a terminal reaches the process twice, once through npm: the second one has no effect.
    process.on(signal, () => {
      running.ending ??= end().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the shutdown failed');
          process.exit(1);
        },
      );
    });
  }
  try {
    await start(config, log, running);
  } catch (error) {
    // An error during the shutdown is not a failure to start.
    if (running.ending !== undefined) return;
    await running.leave?.();
    await running.database?.close();
    throw error;
  }
}

async function start(config: Config, log: Logger, running: Running): Promise<void> {
  await checkHostEnvironment(config);
  for (const { variable, message } of configWarnings(config, isSet)) log.warn({ variable }, message);
  const database = await connectDatabase(config, (message) => {
    log.info(message);
  });
  running.database = database;
  await database.dataSource.runMigrations();
  await checkFolderMarks(database.dataSource, config);
  running.leave = await announcePresence(database.dataSource, (error) => {
    log.warn({ err: error }, 'the presence of this process could not be stored');
  });
  const secretKey = config.secretKey ?? (await keptSecretKey(config.dataDirectory));
  await verifyOrStoreKey(database.dataSource.manager, secretKey);
  const gateway = createGateway({ config, dataSource: database.dataSource, log, secretKey });
  // A private database belongs to this process alone, so other processes with unfinished work have ended.
  if (config.databaseUrl === null) await gateway.takeUpAbandonedWork();
  if (config.production && (await hasDemo(gateway)))
    throw new ConfigError(
      `${config.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL'}: the database holds the demo company, whose passwords are published. ` +
        'Use an empty one, or delete the account while NODE_ENV is not "production".',
    );
  const demo = config.demo ? await loadDemo(gateway) : null;
  if (running.ending !== undefined) return;
  running.server = startServer(gateway);
  announce(config, gateway, await running.server, demo);
  void warnOfMailServer(config, log);
}

/** A mail server may be unavailable for a while, and mails wait for it, so this does not prevent the start. */
async function warnOfMailServer({ scheduler, smtpUrl }: Config, log: Logger): Promise<void> {
  if (!scheduler || smtpUrl === null) return;
  const message = await mailServerWarning(smtpUrl);
  if (message !== null) log.warn({ variable: 'SMTP_URL' }, message);
}

function announce(config: Config, gateway: Gateway, server: RunningServer, demo: string | null): void {
  const graphql = `${config.publicUrl}/graphql`;
  gateway.log.info({ host: config.host, port: server.port }, `ready: ${graphql}`);
  if (config.production) return;
  const mail =
    config.smtpUrl === null
      ? `Mails are written to files in ${config.mailDirectory}`
      : `Mails are sent through ${new URL(config.smtpUrl).host}`;
  const sandbox = config.sandbox
    ? [
        `${config.publicUrl}/explorer is for developers: after the login, it shows the API that your role may use.`,
        `Apollo Sandbox, which is loaded from the internet, opens at ${graphql}.`,
      ]
    : [];
  const lines = [
    '',
    `Open ${config.appUrl} in a browser: the admin page.`,
    '',
    `Programs send to ${graphql}`,
    ...sandbox,
    `${mail}; letters are handed over to ${config.spoolDirectory}`,
  ];
  process.stdout.write(
    `${[...lines, ...(demo === null ? ['Begin with the registration of an account, on the page or as README.md shows it.'] : ['', demo]), ''].join('\n')}\n`,
  );
}

/** The reason why the gateway cannot start, with the variable that helps, if known. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || !isDatabaseUnavailable(error)) return error.message;
  return `DATABASE_URL: the database does not answer (${error.message}).`;
}

ignoreClosedOutput();
main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
