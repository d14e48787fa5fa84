import 'reflect-metadata';
import { readConfig } from '../src/config.js';
import { connectDatabase } from '../src/database/connection.js';
import { createGateway } from '../src/gateway.js';
import { createLog } from '../src/log.js';
import { buildGatewaySchema } from '../src/server/schema.js';
import { startServer } from '../src/server/server.js';
import type { Authorization } from '../src/shield/authorization.js';

// For case H: the gateway as main.ts starts it, but without the role rules. It exists here only, so that nothing in
// production can switch them off.
const schema = buildGatewaySchema();
const everythingGoes: Authorization = {
  schema,
  executableFor: () => schema,
  schemaOf: () => schema,
  refusals: () => [],
};

const config = readConfig();
const { databaseUrl, secretKey } = config;
if (databaseUrl === null || secretKey === null)
  throw new Error('The bench says which database and which key to use.');
const log = createLog(config.logLevel);
const database = await connectDatabase(config, () => undefined);
const gateway = createGateway({ config, dataSource: database.dataSource, log, secretKey });
const server = await startServer(gateway, everythingGoes);
process.once('SIGTERM', () => {
  void server.stop().then(() => database.close());
});
