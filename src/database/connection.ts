import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { createDataSource } from './data-source.js';
import { startPrivateServer } from './private-server.js';

const privateDatabase = 'vieraugen';

/** A connected database and the way to let go of it. */
export interface DatabaseConnection {
  dataSource: DataSource;
  /** Closes the connections and ends the private server, if it is one. */
  close(): Promise<void>;
}

/** Connects to the configured database, or starts the private one. Migrates nothing. */
export async function connectDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  log: (message: string) => void,
): Promise<DatabaseConnection> {
  if (config.databaseUrl !== null) {
    const dataSource = await createDataSource(config.databaseUrl).initialize();
    return { dataSource, close: () => dataSource.destroy() };
  }
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
