import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { FolderInUseError, lockFolder } from './folder-lock.js';
import { commandLineOf, identifyProcess } from './process-identity.js';
import {
  connectionUrlOf,
  privateUser as user,
  serverFilesIn,
  serverFolder,
  writePort,
  type ServerFiles,
} from './running-server.js';
import {
  findServerProgram,
  initialiseDataFolder,
  serverProgram,
  userOptions,
  type ServerProgram,
} from './server-program.js';

/** A private database server of this process, for development, the demo and tests. */
export interface PrivateServer {
  /**
   * @param database - the name of a database, which need not exist.
   * @returns a mysql:// address with user and password, over TCP on 127.0.0.1. It is secret, and valid until the server stops: the next start
   * uses another port.
   */
  url(database: string): string;
  /**
   * Creates an empty database (utf8mb4) unless it exists.
   *
   * @param name - lower-case letters, digits and underscores, beginning with a letter, at most 64 characters.
   * @throws Error for any other name.
   */
  createDatabase(name: string): Promise<void>;
  /**
   * Removes a database with its content; does nothing if there is none with that name.
   *
   * @param name - as for `createDatabase`.
   * @throws Error for an invalid name.
   */
  dropDatabase(name: string): Promise<void>;
  /**
   * Ends the server, by force if it takes more than 10 seconds, and releases the folder. Open connections break. Repeated calls wait for the
   * same end.
   */
  stop(): Promise<void>;
}

/** The options of {@link startPrivateServer}. */
interface PrivateServerOptions {
  /** The folder of the project's data, absolute or relative to the working directory; created if it is missing. */
  dataDirectory: string;
  /** Receives one sentence for each event; never a password. */
  log: (message: string) => void;
  /** The absolute path of the server's executable; by default, the machine's own is searched. */
  programPath?: string | undefined;
  /** Further options of the server's command line, which override the default ones. */
  furtherOptions?: readonly string[];
}

/** Thrown if another living process runs the private server of the same folder. */
export class PrivateServerInUseError extends Error {}

interface Folders extends ServerFiles {
  data: string;
  temporary: string;
  log: string;
  processId: string;
  firstStatements: string;
}

const collation = 'utf8mb4_unicode_ci';
const startMilliseconds = 60_000;
const stopMilliseconds = 10_000;

/**
 * Runs a server that never outlives this process: the guard's input is a pipe from this process, which the system closes however the process
 * ends. Watching and waiting are separate processes, so that either can end without the other.
 */
const guardScript = `
  process_id_file=$1; shift
  unset NOTIFY_SOCKET
  exec 3<&0 </dev/null
  "$@" 3<&- &
  server=$!
  echo "$server" >"$process_id_file"
  (
    read -r line <&3
    kill -TERM "$server"
    tenths=0
    while kill -0 "$server" && [ "$tenths" -lt ${stopMilliseconds / 100} ]; do sleep 0.1; tenths=$((tenths + 1)); done
    kill -KILL "$server"
  ) 2>/dev/null &
  watcher=$!
  exec 3<&-
  wait "$server"
  code=$?
  kill "$watcher" 2>/dev/null
  exit "$code"
`;

/**
 * Starts a private MariaDB (or MySQL 8) server of this process in `<dataDirectory>/mariadb`, which is initialised at the first start and keeps
 * its data. It listens on a free port of 127.0.0.1 only, requires a random password, reads no option files, and ends with this process, even
 * with a killed one. It does not keep this process alive. A server left by an earlier run is ended first. Commits survive the end of the
 * server, but the last second of them may be lost if the machine fails.
 *
 * @returns the server, which answers queries.
 * @throws PrivateServerInUseError if another living process owns the folder.
 * @throws Error with a sentence for operators if no server program is installed, or if the server ends or does not answer within 60 seconds;
 * then with the end of its log.
 */
export async function startPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const { programPath, furtherOptions = [] } = options;
  const program = programPath === undefined ? await findServerProgram() : await serverProgram(programPath);
  const folder = serverFolder(options.dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await claim(folder);
  try {
    return await startInFolder(program, folder, furtherOptions, options.log, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function claim(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    throw new PrivateServerInUseError(
      `The private database in ${folder} is in use by process ${error.processId}. End that process, ` +
        'or set DATA_DIR to another folder or DATABASE_URL to a database server of your own.',
    );
  }
}

async function startInFolder(
  program: ServerProgram,
  folder: string,
  furtherOptions: readonly string[],
  log: (message: string) => void,
  release: () => Promise<void>,
): Promise<PrivateServer> {
  const begin = Date.now();
  const folders: Folders = {
    ...serverFilesIn(folder),
    data: join(folder, 'data'),
    temporary: join(folder, 'temporary'),
    log: join(folder, 'server.log'),
    processId: join(folder, 'server.pid'),
    firstStatements: join(folder, 'first-statements.sql'),
  };
  await writePort(folders, null);
  const leftOver = Number(await readFile(folders.processId, 'utf8').catch(() => ''));
  if (await endServer(leftOver, folders.data)) {
    log(`Ended a private database server that an earlier run had left behind (process ${leftOver}).`);
  }
  if (await initialiseDataFolder(program, folders.data))
    log(`Created a private ${program.kind} database in ${folder}.`);
  await mkdir(folders.temporary, { recursive: true, mode: 0o700 });
  const password = await keptPassword(folders.password);
  await writeFile(folders.firstStatements, firstStatements(password), { mode: 0o600 });

  const { guard, ended, port } = await launch(program, folders, furtherOptions, password);
  const processId = Number(await readFile(folders.processId, 'utf8'));
  await writePort(folders, port);
  let stopped: Promise<void> | undefined;
  void ended.then(() => {
    if (!stopped) log(`The private database server ended unexpectedly; see the end of ${folders.log}.`);
  });
  log(`The private ${program.kind} server answers on 127.0.0.1:${port} after ${Date.now() - begin} ms.`);

  async function withConnection(work: (connection: Connection) => Promise<unknown>): Promise<void> {
    const connection = await createConnection({ host: '127.0.0.1', port, user, password });
    try {
      await work(connection);
    } finally {
      await connection.end();
    }
  }
  async function stop(): Promise<void> {
    guard.ref();
    await writePort(folders, null);
    await endServer(processId, folders.data);
    guard.stdin?.end();
    await ended;
    await release();
  }
  return {
    url: (database) => connectionUrlOf({ password, port: String(port), database }),
    createDatabase: (name) =>
      withConnection((connection) =>
        connection.query(
          `CREATE DATABASE IF NOT EXISTS ${quoted(name)} CHARACTER SET utf8mb4 COLLATE ${collation}`,
        ),
      ),
    dropDatabase: (name) =>
      withConnection((connection) => connection.query(`DROP DATABASE IF EXISTS ${quoted(name)}`)),
    stop: () => (stopped ??= stop()),
  };
}

function quoted(databaseName: string): string {
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(databaseName)) {
    throw new Error(`"${databaseName}" can't be the name of a database.`);
  }
  return `\`${databaseName}\``;
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (/^[\w-]{32}$/.test(kept)) return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** Run by the server before it accepts connections; one statement a line. Both kinds of server give root no password. */
function firstStatements(password: string): string {
  const own = `'${user}'@'127.0.0.1'`;
  return [
    `CREATE USER IF NOT EXISTS ${own} IDENTIFIED BY '${password}';`,
    `ALTER USER ${own} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${own};`,
    ...['localhost', '127.0.0.1', '::1'].map(
      (host) => `ALTER USER IF EXISTS 'root'@'${host}' IDENTIFIED BY '${password}';`,
    ),
    '',
  ].join('\n');
}

function serverOptions(kind: ServerProgram['kind'], folders: Folders, port: number): string[] {
  return [
    '--no-defaults',
    ...userOptions,
    `--datadir=${folders.data}`,
    // A folder of its own: a starting server removes all temporary tables in it, and other servers crash without theirs.
    `--tmpdir=${folders.temporary}`,
    // Not the guard's file: the server removes its own a moment before it has ended.
    `--pid-file=${join(folders.data, 'server.pid')}`,
    `--init-file=${folders.firstStatements}`,
    // TCP is sufficient, and the path of a Unix socket in a deep folder would be too long.
    '--socket=',
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--local-infile=OFF',
    '--character-set-server=utf8mb4',
    `--collation-server=${collation}`,
    '--default-time-zone=+00:00',
    // The default of MySQL 8; MariaDB's own default lacks ONLY_FULL_GROUP_BY and the two about zero dates.
    '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,' +
      'ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    '--event-scheduler=OFF',
    '--skip-log-bin',
    '--max-connections=200',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=128M',
    '--innodb-buffer-pool-dump-at-shutdown=OFF',
    '--innodb-buffer-pool-load-at-startup=OFF',
    // Written at each commit, and forced to the disk once a second: many times faster on slow disks.
    '--innodb-flush-log-at-trx-commit=2',
    ...(kind === 'MySQL'
      ? ['--mysqlx=OFF', '--secure-file-priv=NULL', '--loose-innodb-redo-log-capacity=64M']
      : ['--innodb-log-file-size=64M', '--aria-pagecache-buffer-size=8M', '--key-buffer-size=1M']),
  ];
}

interface Launched {
  guard: ChildProcess;
  /** Settles when the server has ended. */
  ended: Promise<unknown>;
  port: number;
}

async function launch(
  program: ServerProgram,
  folders: Folders,
  furtherOptions: readonly string[],
  password: string,
): Promise<Launched> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    await rm(folders.processId, { force: true });
    const logFile = await open(folders.log, 'w', 0o600);
    const command = [program.path, ...serverOptions(program.kind, folders, port), ...furtherOptions];
    // A session of its own, so that Ctrl-C in the terminal does not end the database before running requests.
    const guard = spawn('/bin/sh', ['-c', guardScript, 'database-guard', folders.processId, ...command], {
      detached: true,
      stdio: ['pipe', logFile.fd, logFile.fd],
    });
    const ended = once(guard, 'exit').catch(() => undefined);
    await logFile.close();
    const ready = await Promise.race([waitUntilAnswering(port, password, guard), ended.then(() => false)]);
    if (ready) {
      guard.unref();
      (guard.stdin as Socket).unref();
      return { guard, ended, port };
    }
    guard.stdin?.end();
    await ended;
    const lastLines = (await readFile(folders.log, 'utf8')).trim().split('\n').slice(-15).join('\n');
    // Another program may take the port between its choice and its use.
    if (attempt < 5 && /address already in use/i.test(lastLines)) continue;
    throw new Error(`The private database server did not start. The end of ${folders.log}:\n${lastLines}`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function waitUntilAnswering(port: number, password: string, guard: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + startMilliseconds;
  while (guard.exitCode === null && guard.signalCode === null && Date.now() < deadline) {
    try {
      const connection = await createConnection({
        host: '127.0.0.1',
        port,
        user,
        password,
        connectTimeout: 2_000,
      });
      await connection.end();
      return true;
    } catch {
      await wait(40);
    }
  }
  return false;
}

/** Ends a server, but only a process whose command line is that of a server on this data folder. */
async function endServer(processId: number, dataFolder: string): Promise<boolean> {
  if (!Number.isSafeInteger(processId) || processId <= 1) return false;
  if (!(await commandLineOf(processId)).includes(`--datadir=${dataFolder}`)) return false;
  const identity = await identifyProcess(processId);
  if (identity === undefined) return false;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(processId, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
      throw error;
    }
    const deadline = Date.now() + stopMilliseconds;
    while (Date.now() < deadline) {
      if ((await identifyProcess(processId)) !== identity) return true;
      await wait(20);
    }
  }
  throw new Error(`The database server on ${dataFolder} (process ${processId}) can't be ended.`);
}
