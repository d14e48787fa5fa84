import type { AddressInfo } from 'node:net';
import { isObjectType } from 'graphql';
import { builtAdminFolder } from './admin.route.js';
import { createApollo } from './apollo.js';
import type { Gateway } from '../gateway.js';
import { checkProjections } from '../queries/list/projection.js';
import { authorize, type Authorization } from '../shield/authorization.js';
import { createHttpServer } from './http.js';
import { buildGatewaySchema } from './schema.js';

const patience = 10_000;

/** A running gateway. */
export interface RunningServer {
  /** The port that it listens on. */
  port: number;
  /** Accepts no new requests, waits for running ones (for this number of milliseconds; by default ten seconds), and ends the background jobs. */
  stop(drainMilliseconds?: number): Promise<void>;
}

/**
 * Starts to listen on the configured host and port, and starts the background jobs if they are on. Uses the role matrix unless another
 * authorization is given, and the built admin page unless another folder is given.
 */
export async function startServer(
  gateway: Gateway,
  authorization: Authorization = authorize(buildGatewaySchema()),
  adminFolder: string = builtAdminFolder,
): Promise<RunningServer> {
  const { config, log } = gateway;
  checkProjections(gateway.dataSource, (name) => {
    const type = authorization.schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  });
  const apollo = createApollo(config, log, authorization);
  await Promise.all(Object.values(apollo).map((each) => each.start()));
  let stopping = false;
  const server = createHttpServer(gateway, apollo, authorization, () => stopping, adminFolder);
  server.on('request', (_request, response) => {
    response.once('close', () => {
      // Idle connections are closed, since they would delay the end for as long as clients may keep them.
      if (stopping)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  if (config.scheduler) {
    gateway.scheduler.start();
    await gateway.schedule?.start();
  }
  return {
    port: (server.address() as AddressInfo).port,
    stop: async (drainMilliseconds = patience) => {
      stopping = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      const force = setTimeout(() => {
        server.closeAllConnections();
      }, drainMilliseconds);
      await closed;
      clearTimeout(force);
      await Promise.all(Object.values(apollo).map((each) => each.stop()));
      await gateway.close();
    },
  };
}
