import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../src/clock.js';
import { readConfig, type Config } from '../../src/config.js';
import { createDataSource } from '../../src/database/data-source.js';
import { createGateway, type Gateway } from '../../src/gateway.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { startServer, type RunningServer } from '../../src/server/server.js';
import { authorize, type Authorization } from '../../src/shield/authorization.js';
import { faultyAssignments } from './assignment-index.js';
import { DirectoryCache } from '../../src/loaders/directory-cache.js';
import { AuthorityWatch } from './authority-watch.js';
import type { TestDatabaseServer } from './database-server.js';
import { Mailbox } from './mailbox.js';

/** A clock that runs like the machine's, and can be put forward. */
export class TestClock implements Clock {
  private aheadMilliseconds = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMilliseconds);
  }

  /** Puts the clock forward. */
  advance(milliseconds: number): void {
    this.aheadMilliseconds += milliseconds;
  }

  /** Puts the clock right again. */
  reset(): void {
    this.aheadMilliseconds = 0;
  }
}

/** The gateway's key in tests. */
export const testKey = 'a key for tests, nothing else than that';

/** A statement that the gateway sent to its database. */
export interface Statement {
  sql: string;
  parameters: unknown[];
}

/** A whole gateway for tests: real database, real mail server, real HTTP, all on this machine and all its own. */
export interface TestGateway {
  url: string;
  gateway: Gateway;
  server: RunningServer;
  clock: TestClock;
  mailbox: Mailbox;
  /** True if mails are delivered to the mailbox as soon as they are written. */
  deliversMail: boolean;
  folder: string;
  /**
   * Runs the work and gives the statements that it and its requests made the gateway send; those of background jobs only if asked for. Names that
   * requests share are read anew, unless the work is to find those of earlier requests.
   */
  statementsOf(
    work: () => Promise<unknown>,
    options?: { background?: boolean; namesAreKept?: boolean },
  ): Promise<Statement[]>;
  stop(): Promise<void>;
}

/** Parts of a gateway that a test brings along. */
export interface BroughtParts {
  log?: Logger;
  /** Gives the address under which the gateway reaches its database, such as that of a proxy before it. */
  route?: (databaseUrl: string) => Promise<string>;
  /** True to have things happen at set times, by the machine's clock. */
  schedule?: boolean;
  /** The folder of the admin page; the built one by default. */
  adminFolder?: string;
}

/** Settings without a name that the configuration does not have: it would be ignored, and its test would not test it. */
type Known<Settings> = Settings & Record<Exclude<keyof Settings, keyof Config>, never>;

/** The same for every gateway of a run, which start faster with it. */
let authorization: Authorization | undefined;

/** Starts a gateway on a fresh database. Settings override the configuration. */
export async function startTestGateway<Settings extends Partial<Config>>(
  databases: TestDatabaseServer,
  settings?: Known<Settings>,
  {
    log = pino({ level: 'silent' }),
    route = (url) => Promise.resolve(url),
    schedule = false,
    adminFolder,
  }: BroughtParts = {},
): Promise<TestGateway> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-gateway-'));
  const name = `vieraugen_test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const mailbox = new Mailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config: Config = {
    ...readConfig({}),
    port,
    publicUrl: url,
    appUrl: 'https://app.vieraugen.example',
    dataDirectory: folder,
    spoolDirectory: path.join(folder, 'spool'),
    smtpUrl: await mailbox.start(),
    // All tests come from the same address.
    registrationRate: 0,
    ...settings,
  };
  const dataSource = createDataSource(await route(await databases.createMigratedDatabase(name)));
  const recorder = recordStatements(dataSource);
  await dataSource.initialize();
  const clock = new TestClock();
  const gateway = createGateway({
    config,
    dataSource,
    log,
    secretKey: testKey,
    clock,
    schedule,
  });
  const server = await startServer(gateway, (authorization ??= authorize(buildGatewaySchema())), adminFolder);
  return {
    url,
    gateway,
    server,
    clock,
    mailbox,
    deliversMail: config.scheduler && settings?.smtpUrl === undefined,
    folder,
    statementsOf: (work, options) => {
      if (options?.namesAreKept !== true) gateway.directory = new DirectoryCache();
      return recorder(work, options);
    },
    stop: async () => {
      await server.stop();
      const faulty = await faultyAssignments(dataSource).catch(() => []);
      await dataSource.destroy();
      await databases.dropDatabase(name);
      await mailbox.stop();
      await rm(folder, { recursive: true, force: true });
      if (faulty.length > 0)
        throw new Error(`Assignments differ from their shipments: ${JSON.stringify(faulty)}`);
    },
  };
}

/** A port of this machine that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  return port;
}

/** Records what a test is waiting for: what runs in its own call, and what the gateway does for a request meanwhile. */
const awaited = new AsyncLocalStorage<true>();

/** Recordings of all gateways. Without any, nothing is followed: Node 20 would do so at each promise of the whole run. */
let underWay = 0;

// Each request begins in the context of its server, which is that of the background jobs.
subscribe('http.server.request.start', () => {
  if (underWay > 0) awaited.enterWith(true);
});

function recordStatements(dataSource: DataSource): TestGateway['statementsOf'] {
  const recordings = new Set<{ statements: Statement[]; isComplete: boolean }>();
  const watch = new AuthorityWatch();
  dataSource.setOptions({
    logging: ['query'],
    logger: {
      logQuery: (sql, parameters, runner) => {
        const statement = {
          sql,
          parameters: Array.isArray(parameters) ? [...(parameters as unknown[])] : [],
        };
        watch.see(statement, runner);
        for (const { statements, isComplete } of recordings)
          if (isComplete || awaited.getStore()) statements.push(statement);
      },
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    },
  });
  return async (work, { background = false } = {}) => {
    const recording = { statements: [] as Statement[], isComplete: background };
    recordings.add(recording);
    underWay += 1;
    try {
      await awaited.run(true, work);
    } finally {
      recordings.delete(recording);
      underWay -= 1;
      if (underWay === 0) awaited.disable();
    }
    return recording.statements;
  };
}
