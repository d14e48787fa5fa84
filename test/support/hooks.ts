import 'reflect-metadata';
import {
  startDatabaseServer,
  startTestGateway,
  type TestDatabaseServer,
  type TestGateway,
} from './gateway.js';

let databases: TestDatabaseServer | undefined;
let shared: Promise<TestGateway> | undefined;

/** The database server of this run, for tests that need a gateway of their own. */
export function testDatabases(): TestDatabaseServer {
  if (databases === undefined) throw new Error('The test run has not begun yet.');
  return databases;
}

/** The gateway that tests share; each works in accounts of its own. Started when the first test needs it. */
export function sharedGateway(): Promise<TestGateway> {
  return (shared ??= startTestGateway(testDatabases()));
}

/** Mocha's hooks around the whole run. */
export const mochaHooks = {
  beforeAll: async function (this: Mocha.Context): Promise<void> {
    this.timeout(60_000);
    databases = await startDatabaseServer();
  },
  afterEach: async function (): Promise<void> {
    if (shared !== undefined) (await shared).clock.reset();
  },
  afterAll: async function (this: Mocha.Context): Promise<void> {
    this.timeout(60_000);
    await (await shared)?.stop();
    await databases?.stop();
  },
};
