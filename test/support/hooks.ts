import 'reflect-metadata';
import { fillDatabase, type FilledAccount } from '../../bench/fill.js';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.js';
import { startDatabaseServer, type TestDatabaseServer } from './database-server.js';
import { startTestGateway, type TestGateway } from './gateway.js';
import { cheapenPasswords } from './password-cost.js';
import { measureSpecs, writeSpecSeconds } from './spec-seconds.js';

let databases: TestDatabaseServer | undefined;
let shared: Promise<TestGateway> | undefined;
let filled: Promise<FilledGateway> | undefined;
let browser: Promise<Browser> | undefined;

/** The database server of this run, for tests that need a gateway of their own. */
export function testDatabases(): TestDatabaseServer {
  if (databases === undefined) throw new Error('The test run has not begun yet.');
  return databases;
}

/** The gateway that tests share; each works in accounts of its own. Started when the first test needs it. */
export function sharedGateway(): Promise<TestGateway> {
  return (shared ??= startTestGateway(testDatabases()));
}

/** The browser that tests share; each opens windows of its own. Started when the first test needs it. */
export function sharedBrowser(): Promise<Browser> {
  return (browser ??= startBrowser());
}

/** A gateway on a database with two accounts that were filled by SQL; its background jobs are off. */
export interface FilledGateway {
  gateway: TestGateway;
  /** For tests that only read. */
  account: FilledAccount;
  /** For tests that add to it. */
  growing: FilledAccount;
}

/** How much each of its accounts holds at first. */
export const filledSize = { users: 220, groups: 52, shipments: 700, undecided: 100, activities: 700 };

/** The filled gateway that tests of lists share. Started when the first test needs it. */
export function filledGateway(): Promise<FilledGateway> {
  return (filled ??= startFilledGateway());
}

async function startFilledGateway(): Promise<FilledGateway> {
  const gateway = await startTestGateway(testDatabases(), { scheduler: false });
  const [account, growing] = await fillDatabase(gateway.gateway.dataSource, [filledSize, filledSize]);
  if (account === undefined || growing === undefined) throw new Error('The database was not filled.');
  return { gateway, account, growing };
}

/** How much longer than a test asks for it may take before it counts as hanging: the machine may be slow, and busy. */
const patience = 4;

/** What mocha does not tell of a suite's hooks in its types. */
type HooksOfSuite = Record<'_beforeAll' | '_beforeEach' | '_afterAll' | '_afterEach', Mocha.Hook[]>;

function lengthenTimeouts(suite: Mocha.Suite): void {
  const { _beforeAll, _beforeEach, _afterAll, _afterEach } = suite as unknown as HooksOfSuite;
  for (const each of [..._beforeAll, ..._beforeEach, ..._afterAll, ..._afterEach, ...suite.tests])
    each.timeout(patience * each.timeout());
  suite.suites.forEach(lengthenTimeouts);
}

/** Mocha's hooks around the whole run. */
export const mochaHooks = {
  beforeAll: async function (this: Mocha.Context): Promise<void> {
    this.timeout(240_000);
    const root = this.test?.parent;
    if (root === undefined) throw new Error('There are no tests.');
    lengthenTimeouts(root);
    measureSpecs(root);
    cheapenPasswords();
    databases = await startDatabaseServer();
  },
  afterEach: async function (): Promise<void> {
    if (shared !== undefined) (await shared).clock.reset();
  },
  afterAll: async function (this: Mocha.Context): Promise<void> {
    this.timeout(240_000);
    await writeSpecSeconds();
    await (await browser)?.close();
    await (await shared)?.stop();
    await (await filled)?.gateway.stop();
    await databases?.stop();
    setTimeout(tellWhatIsOpen, openAfter).unref();
  },
};

/** Before the run is ended for it; scripts/mocha-run.mjs does that. */
const openAfter = 20_000;

function tellWhatIsOpen(): void {
  const open = process.getActiveResourcesInfo().join(', ');
  process.stderr.write(`The tests are over, but their process is kept alive by: ${open}\n`);
}
