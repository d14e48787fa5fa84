import 'reflect-metadata';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDataSource } from '../src/database/data-source.js';
import { startPrivateServer } from '../src/database/private-server.js';
import { fillDatabase, type FilledAccount } from './fill.js';
import { load, send, type LoadRequest, type LoadResult } from './load.js';

const connections = 32;
const rounds = 3;
const roundMilliseconds = 3_000;
const size = { users: 1_000, groups: 50, shipments: 100_000, undecided: 5, activities: 100_000 };

/** The operations that are measured, by the names of their cases. */
const operations: Record<string, { query: string; as: 'manager' | 'user' }> = {
  A: {
    query:
      '{ users(first: 100) { nodes { id email firstName lastName role status groups { id name costCentre } } } }',
    as: 'manager',
  },
  B: {
    query:
      '{ shipments(first: 100) { nodes { id filename pages status price { netCents } createdAt sender { id email } group { id name } } } }',
    as: 'manager',
  },
  C: { query: '{ viewer { user { id email role } } }', as: 'user' },
};

/** What is printed of a case. */
interface Figures {
  case: string;
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the gateway's process for one request. */
  cpuMicros: number;
  /** The gateway's throughput divided by the floor's in the same run. */
  floorRatio: number;
}

/** Fills a private database, runs gateway and floor beside it, and measures them in turn. */
async function bench(asJson: boolean): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-bench-'));
  const server = await startPrivateServer({ dataDirectory: folder, log: () => undefined });
  const children: ChildProcess[] = [];
  // However this ends, nothing stays behind; the exit event comes after a fault as well, but not after a signal.
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL');
  });
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  try {
    await server.createDatabase('bench');
    const dataSource = await createDataSource(server.url('bench')).initialize();
    await dataSource.runMigrations();
    const [account] = await fillDatabase(dataSource, [size, size]);
    await dataSource.destroy();
    if (account === undefined) throw new Error('No account was filled.');
    const gatewayPort = await freePort();
    const floorPort = await freePort();
    const environment = {
      PORT: String(gatewayPort),
      DATABASE_URL: server.url('bench'),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      SECRET_KEY: 'only for measuring, nothing else than that',
    };
    const gateway = fork('build/src/main.js', { env: environment, stdio: 'ignore' });
    children.push(gateway);
    const floor = fork('build/bench/floor.js', [server.url('bench'), String(floorPort)], {
      stdio: 'inherit',
    });
    children.push(floor);
    await untilReady(`http://127.0.0.1:${gatewayPort}/health/ready`);
    for (const name of Object.keys(operations)) {
      const figures = await measure(name, account, gateway, gatewayPort, floorPort);
      process.stdout.write(asJson ? `${JSON.stringify(figures)}\n` : `${inWords(figures)}\n`);
    }
  } finally {
    for (const child of children) await ended(child);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  name: string,
  account: FilledAccount,
  gateway: ChildProcess,
  gatewayPort: number,
  floorPort: number,
): Promise<Figures> {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`There is no case ${name}.`);
  const headers = {
    authorization: `Bearer ${account.people[operation.as].token}`,
    'content-type': 'application/json',
  };
  const ours: LoadRequest = {
    url: `http://127.0.0.1:${gatewayPort}/graphql`,
    method: 'POST',
    headers,
    body: JSON.stringify({ query: operation.query }),
  };
  const theirs: LoadRequest = {
    url: `http://127.0.0.1:${floorPort}/${name}`,
    method: 'GET',
    headers,
    body: '',
  };
  const [our, their] = [await send(ours), await send(theirs)];
  if (canonical(our) !== canonical(their))
    throw new Error(`Gateway and floor answer differently in case ${name}.`);
  const results: { gateway: LoadResult; floor: LoadResult; cpuMicros: number }[] = [];
  // One round of each before those that count, so that neither is measured while it warms up.
  for (let round = 0; round <= rounds; round++) {
    const floor = await load(theirs, connections, roundMilliseconds);
    const before = await processorMicroseconds(gateway);
    const result = await load(ours, connections, roundMilliseconds);
    const spent = (await processorMicroseconds(gateway)) - before;
    const requests = result.requestsPerSecond * (roundMilliseconds / 1_000);
    if (round > 0) results.push({ gateway: result, floor, cpuMicros: spent / requests });
  }
  return {
    case: name,
    rps: round1(median(results.map((result) => result.gateway.requestsPerSecond))),
    p50Ms: round1(median(results.map((result) => result.gateway.p50Milliseconds))),
    p99Ms: round1(median(results.map((result) => result.gateway.p99Milliseconds))),
    cpuMicros: Math.round(median(results.map((result) => result.cpuMicros))),
    floorRatio: Number(
      median(
        results.map((result) => result.gateway.requestsPerSecond / result.floor.requestsPerSecond),
      ).toFixed(3),
    ),
  };
}

/** The answer with its keys in one order, so that only its content is compared. */
function canonical(body: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([key, each]) => [key, sorted(each)]),
    );
  };
  return JSON.stringify(sorted(JSON.parse(body)));
}

/** Processor time that a process has used so far, from the kernel's own account (proc(5), utime and stime in ticks of 10 ms). */
async function processorMicroseconds({ pid }: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function inWords({ case: name, rps, p50Ms, p99Ms, cpuMicros, floorRatio }: Figures): string {
  return `${name}: ${floorRatio} of the floor; ${rps} requests/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${cpuMicros} µs processor time each`;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The gateway did not become ready.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

await bench(process.argv.includes('--json'));
