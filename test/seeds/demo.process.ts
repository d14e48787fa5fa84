import 'reflect-metadata';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { createDataSource } from '../../src/database/data-source.js';
import { createGateway } from '../../src/gateway.js';
import { loadDemo } from '../../src/seeds/demo.js';
import { testKey } from '../support/gateway.js';

const [databaseUrl = '', dataDirectory = ''] = process.argv.slice(2);

/** Loads the demo as a gateway with the private database does when it starts. */
async function run(): Promise<void> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const config = readConfig({ DATA_DIR: dataDirectory, SCHEDULER: 'off' });
  await loadDemo(
    createGateway({
      config,
      dataSource,
      log: pino({ level: 'silent' }),
      secretKey: testKey,
      schedule: false,
    }),
  );
  await dataSource.destroy();
}

run().then(
  () => process.exit(0),
  () => process.exit(1),
);
