import { existsSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { ConfigError, type Config } from '../config.js';
import { isDatabaseUnavailable } from '../errors/database-error.js';
import { createDataSource } from './data-source.js';
import { PrivateServerInUseError, startPrivateServer } from './private/private-server.js';
import { runningServerUrl, serverFilesIn, serverFolder } from './private/running-server.js';

const privateDatabase = 'vieraugen';

/** A connected database. */
export interface DatabaseConnection {
  dataSource: DataSource;
  /** Closes the connections, and ends the private server, if there is one. */
  close(): Promise<void>;
}

/** Connects to the configured database, or starts the private one. Runs no migrations. Throws a ConfigError if DATABASE_URL cannot be used. */
export async function connectDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  log: (message: string) => void,
): Promise<DatabaseConnection> {
  if (config.databaseUrl !== null) return connectToConfigured(config.databaseUrl);
  const server = await startPrivateServer({ dataDirectory: config.dataDirectory, log });
  try {
    await server.createDatabase(privateDatabase);
    const dataSource = await createDataSource(server.url(privateDatabase)).initialize();
    return {
      dataSource,
      close: async () => {
        await dataSource.destroy();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Connects to the configured database like `connectDatabase`, but creates no private one: for commands. */
export async function connectExistingDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
): Promise<DatabaseConnection> {
  if (config.databaseUrl === null && !existsSync(serverFilesIn(serverFolder(config.dataDirectory)).password))
    throw new Error(
      `There is no private database in ${config.dataDirectory}. Start the gateway once (npm run up), ` +
        'or set DATABASE_URL, or DATA_DIR, to those of the gateway.',
    );
  return connectDatabase(config, () => undefined);
}

/**
 * Connects to the configured database like `connectExistingDatabase`; to a private one also while another process, such as a gateway, runs it.
 * For commands that may run beside a gateway, and must not change its structure.
 */
export async function joinDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
): Promise<DatabaseConnection> {
  try {
    return await connectExistingDatabase(config);
  } catch (error) {
    if (!(error instanceof PrivateServerInUseError)) throw error;
    return connectTo(await runningServerUrl(config.dataDirectory, privateDatabase));
  }
}

async function connectToConfigured(url: string): Promise<DatabaseConnection> {
  try {
    return await connectTo(url);
  } catch (error) {
    const { message } = error as Error;
    throw new ConfigError(
      isDatabaseUnavailable(error)
        ? `DATABASE_URL: the database does not answer (${message}). Start it, or correct host and port.`
        : `DATABASE_URL: the database cannot be opened (${message}). Create it, or correct user, password and name.`,
    );
  }
}

async function connectTo(url: string): Promise<DatabaseConnection> {
  const dataSource = await createDataSource(url).initialize();
  return { dataSource, close: () => dataSource.destroy() };
}
