import 'reflect-metadata';
import { readConfig, type Config } from './config.js';
import { connectDatabase, type DatabaseConnection } from './database/connection.js';
import { createGateway, type Gateway } from './gateway.js';
import { createLog } from './log.js';
import { keptSecretKey } from './secret-key.js';
import { loadDemo } from './seeds/demo.js';
import { startServer, type RunningServer } from './server/server.js';

/** Config, database, server, scheduler; and on SIGINT or SIGTERM the way back down. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const running: { database?: DatabaseConnection; server?: RunningServer; ending?: Promise<void> } = {};
  const end = async (): Promise<void> => {
    await running.server?.stop();
    await running.database?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Ctrl-C in a terminal reaches us twice, once by way of npm: the second one changes nothing.
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
  const database = await connectDatabase(config, (message) => {
    log.info(message);
  });
  running.database = database;
  await database.dataSource.runMigrations();
  const secretKey = config.secretKey ?? (await keptSecretKey(config.dataDirectory));
  const gateway = createGateway({ config, dataSource: database.dataSource, log, secretKey });
  const demo = config.demo ? await loadDemo(gateway) : null;
  running.server = await startServer(gateway);
  announce(config, gateway, running.server, demo);
}

function announce(config: Config, gateway: Gateway, server: RunningServer, demo: string | null): void {
  const graphql = `${config.publicUrl}/graphql`;
  gateway.log.info({ host: config.host, port: server.port }, `ready: ${graphql}`);
  if (config.production) return;
  const mail =
    config.smtpUrl === null
      ? `Mails become files in ${config.mailDirectory}`
      : `Mails go out by ${new URL(config.smtpUrl).host}`;
  const sandbox = config.sandbox
    ? [`Open ${graphql} in a browser for Apollo Sandbox; log in with the mutation logIn.`]
    : [];
  const lines = [
    '',
    `Vieraugen answers at ${graphql}`,
    ...sandbox,
    `${mail}; letters are handed over to ${config.spoolDirectory}`,
  ];
  process.stdout.write(`${[...lines, ...(demo === null ? [] : ['', demo]), ''].join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
