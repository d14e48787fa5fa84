import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that answers over HTTP, started by the bench. */
export interface Program {
  child: ChildProcess;
  port: number;
  /** From the start of its process to its first answer. */
  startMilliseconds: number;
  /** Its memory after that answer. */
  startMegabytes: number;
}

/** The options of Node that `npm start` runs the gateway with; the floor gets the same. */
const nodeOptions = startScript()
  .split(' ')
  .filter((word) => word.startsWith('--'));

function startScript(): string {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start;
}

const running = new Set<ChildProcess>();
// However the bench ends, nothing stays behind; the exit event comes after a fault as well, but not after a signal.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a gateway as it runs in production: limits, checks and log (to a file in
 * its folder) are on; background jobs, which are not measured, are off. One that is not governed has no role rules.
 */
export async function startGateway(
  databaseUrl: string,
  dataDirectory: string,
  { governed = true, profiled = false } = {},
): Promise<Program> {
  return startGatewayModule(
    governed ? '../src/main.js' : 'ungoverned.js',
    databaseUrl,
    dataDirectory,
    profiled,
  );
}

/** Starts such a gateway that writes, in its own process, a slot of notices when it is told to. */
export async function startSlotGateway(
  databaseUrl: string,
  dataDirectory: string,
  { profiled = false } = {},
): Promise<Program> {
  return startGatewayModule('slot-gateway.js', databaseUrl, dataDirectory, profiled);
}

async function startGatewayModule(
  module: string,
  databaseUrl: string,
  dataDirectory: string,
  profiled: boolean,
): Promise<Program> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDirectory,
    NODE_ENV: 'production',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET_KEY: 'only for measuring, nothing else than that',
    SCHEDULER: 'off',
  };
  return startProgram({
    module,
    port,
    path: '/health/ready',
    env,
    execArgv: profiled ? ['--import', new URL('profiler.js', import.meta.url).href] : [],
    output: path.join(dataDirectory, `gateway-${port}.log`),
  });
}

/** Starts the floor. */
export async function startFloor(databaseUrl: string): Promise<Program> {
  const port = await freePort();
  return startProgram({
    module: 'floor.js',
    programArguments: [databaseUrl, String(port)],
    port,
    path: '/ready',
    output: '/dev/null',
  });
}

/** Ends it in order. */
export async function end({ child }: Program): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
  running.delete(child);
}

/** Processor time that it has used so far, from the kernel's own account (proc(5), utime and stime in ticks of 10 ms). */
export async function processorMicroseconds(pid: number | undefined): Promise<number> {
  const fields = (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** The process of the private database server whose files are in this folder. Throws if there is none. */
export async function databaseProcess(folder: string): Promise<number> {
  for (const name of await readdir('/proc')) {
    const [program = '', ...options] = (
      await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    ).split('\0');
    if (
      /(mariadbd|mysqld)$/.test(program) &&
      options.some((option) => option.startsWith(`--datadir=${folder}/`))
    )
      return Number(name);
  }
  throw new Error(`No database server runs in ${folder}.`);
}

/** Its memory in megabytes (resident set). */
export async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024);
}

interface Start {
  /** The module that is run, relative to this one. */
  module: string;
  programArguments?: string[];
  port: number;
  /** An address that answers as soon as the program is ready. */
  path: string;
  env?: Record<string, string>;
  execArgv?: string[];
  /** The file for what it prints. */
  output: string;
}

async function startProgram(start: Start): Promise<Program> {
  const { module, programArguments = [], port, env = {}, execArgv = [] } = start;
  const began = performance.now();
  const output = await open(start.output, 'a');
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), programArguments, {
    env,
    execArgv: [...nodeOptions, ...execArgv],
    stdio: ['ignore', output.fd, 'inherit', 'ipc'],
  });
  await output.close();
  running.add(child);
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}${start.path}`).catch(() => null);
    await answer?.text();
    if (answer !== null && answer.status !== 503) {
      const startMilliseconds = performance.now() - began;
      return { child, port, startMilliseconds, startMegabytes: await residentMegabytes(child) };
    }
    if (performance.now() - began > 30_000) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${module} did not start.`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
