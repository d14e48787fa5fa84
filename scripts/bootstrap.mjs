// What a fresh clone needs before anything else can run. Plain Node without dependencies: nothing is installed yet.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const exitCodes = { SIGINT: 130, SIGTERM: 143 };
// npm does not end on Ctrl-C while it installs; what it leaves half done is done anew the next time.
const patienceMilliseconds = 2_000;

/** Ends the script with one sentence for the operator. */
export class BootstrapError extends Error {}

/**
 * Runs a program in the checkout's folder to its end. When this script gets SIGINT or SIGTERM meanwhile, the program
 * and all that it started get it too, and this script exits with 130 or 143 after they have ended.
 *
 * @param {string} command - the program.
 * @param {string[]} programArguments - its arguments.
 * @param {{ onOutput?: (chunk: Buffer) => void, environment?: Record<string, string> }} options - `onOutput`
 * receives standard output and errors; without it they go where this script's go. `environment` is added to ours.
 * @returns {{ ended: Promise<number>, end: () => void }} the exit code, and a way to end the program early.
 */
export function start(command, programArguments, { onOutput, environment } = {}) {
  const output = onOutput ? 'pipe' : 'inherit';
  // A process group of its own, so that a signal reaches the programs that the program starts, each exactly once.
  const child = spawn(command, programArguments, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  });
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);

  let received;
  let force;
  const signalGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const end = (signal = 'SIGTERM') => {
    signalGroup(signal);
    force ??= setTimeout(() => signalGroup('SIGKILL'), patienceMilliseconds);
  };
  const onSignal = (signal) => {
    received ??= signal;
    end(signal);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new BootstrapError(`${command} could not be run: ${error.message}`)),
    );
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(force);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    if (received) process.exit(exitCodes[received]);
  });
  return { ended, end };
}

/**
 * Runs a program without showing its output, unless it fails.
 *
 * @throws {BootstrapError} with the sentence and the output when the program fails.
 */
async function runQuietly(command, programArguments, sentence, environment) {
  let output = '';
  const onOutput = (chunk) => {
    output += chunk.toString();
  };
  if ((await start(command, programArguments, { onOutput, environment }).ended) !== 0) {
    throw new BootstrapError(`${sentence}\n${output.trim()}`);
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @throws {BootstrapError} when this Node is older than the project needs.
 */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new BootstrapError(`Node 20.19 or newer is needed; this is Node ${process.versions.node}.`);
  }
}

/**
 * Installs the packages of package-lock.json, unless exactly these are installed.
 *
 * @throws {BootstrapError} with npm's output when that fails.
 */
export async function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.vieraugen-lock');
  if (contentOf(stamp) === hash) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    say('Installing the packages (npm ci) …');
    const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await runQuietly('npm', ['ci', ...options], 'The packages could not be installed (npm ci).');
  }
  writeFileSync(stamp, hash);
}

/** Somebody may have installed them by hand; npm notes what it installed. */
function isInstalled(lock) {
  const note = contentOf(join(root, 'node_modules', '.package-lock.json'));
  if (note === undefined) return false;
  const installed = JSON.parse(note).packages;
  return Object.entries(lock.packages).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path]
        ? installed[path].integrity === entry.integrity
        : Boolean(entry.optional || entry.devOptional)),
  );
}

/**
 * Sees to it that the machine has a database server that the project can run by itself, unless `DATABASE_URL` names
 * another one. Where there is none it installs the Debian package, as root or by a sudo that asks no password.
 *
 * @throws {BootstrapError} with a sentence what to do, where that is not possible.
 */
export async function ensureDatabaseServer() {
  if (process.env.DATABASE_URL || hasProgram('mariadbd') || hasProgram('mysqld')) return;
  const advice =
    'No database server is installed. Install the Debian package mariadb-server-core ' +
    '(or MySQL 8), or set DATABASE_URL to a server of your own.';
  await installDebianPackage('mariadb-server-core', 'the database server', advice);
}

/**
 * Sees to it that the machine has a browser for the tests of the explorer and of mails, in the same way. Where that is not possible it
 * says so; all other tests can do without.
 */
export async function ensureBrowser() {
  // test/support/browser.ts knows the same names.
  if (['chromium', 'chromium-browser', 'google-chrome'].some(hasProgram)) return;
  const advice =
    'No browser is installed, so the tests of the explorer and of how mails look will fail. Install the Debian package chromium.';
  try {
    await installDebianPackage('chromium', 'a browser for tests', advice);
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    say(error.message);
  }
}

/**
 * Sees to it that the machine has the readers of PDFs with which the thorough run compares, in the same way.
 */
export async function ensurePdfReaders() {
  // test/support/pdf-readers.ts runs them.
  const missing = Object.entries({ qpdf: 'qpdf', pdfinfo: 'poppler-utils' }).filter(
    ([program]) => !hasProgram(program),
  );
  for (const [, name] of missing) {
    const advice = `The comparison of odd PDFs will fail. Install the Debian package ${name}.`;
    try {
      await installDebianPackage(name, 'a reader of PDFs to compare with', advice);
    } catch (error) {
      if (!(error instanceof BootstrapError)) throw error;
      say(error.message);
    }
  }
}

async function installDebianPackage(name, purpose, advice) {
  const privilege = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!hasProgram('apt-get') || (privilege.length > 0 && !sudoWorks())) throw new BootstrapError(advice);
  say(`Installing ${purpose} (Debian package ${name}) …`);
  const noQuestions = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const [command, ...rest] = [...privilege, ...noQuestions, ...step];
    await runQuietly(command, rest, `${advice}\nInstalling it by apt-get failed:`);
  }
}

function sudoWorks() {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasProgram(name) {
  // Servers often lie outside an ordinary user's search path; src/database/private/server-program.ts looks there too.
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/libexec',
  ];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Compiles the project into build/, bundles the explorer and builds the admin page, each unless nothing has changed since the last time.
 *
 * @throws {BootstrapError} with the compiler's output when it finds errors.
 */
export async function ensureBuilt() {
  await unlessFresh('.built', ['tsconfig.json', ...sourceFolders], compile);
  await unlessFresh('.explorer', ['scripts/explorer.mjs', 'src/explorer'], bundleExplorer);
  await unlessFresh('.admin-page', ['scripts/admin.mjs', 'admin'], buildAdminPage);
}

/** The program of the compiler, below the checkout's folder; the package `typescript` is its predecessor, for lint alone (docs/decisions/0001). */
export const compiler = 'node_modules/@typescript/native/bin/tsc';

const build = join(root, 'build');
const sourceFolders = ['src', 'test', 'bench', 'admin'];

/** Does the work, unless the files and folders that it reads are as they were when it was done last; the stamp tells. */
async function unlessFresh(stampName, sources, work) {
  const stamp = join(build, stampName);
  const before = fingerprint(sources);
  const last = contentOf(stamp);
  if (last === before) return;
  await work({ first: last === undefined });
  writeFileSync(stamp, before);
}

async function compile({ first }) {
  say('Compiling …');
  // The compiler's own notes say what it wrote, not what is still there.
  if (first) rmSync(join(build, '.tsbuildinfo'), { force: true });
  await runQuietly(process.execPath, [compiler, '--pretty', 'false'], 'The project does not compile:');
  removeOrphans();
}

async function bundleExplorer() {
  say('Bundling the explorer …');
  const program = join(root, 'scripts', 'explorer.mjs');
  await runQuietly(process.execPath, [program], 'The explorer could not be bundled:');
}

async function buildAdminPage() {
  say('Building the admin page …');
  const program = join(root, 'scripts', 'admin.mjs');
  await runQuietly(process.execPath, [program], 'The admin page could not be built:');
}

/** Names, sizes and times of all that is read; unlike the newest time it also shows a removed file. */
function fingerprint(sources) {
  const files = [...sources, 'package-lock.json'].flatMap((source) => filesOf(join(root, source)));
  const described = files.sort().map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${relative(root, file)} ${mtimeMs} ${size}`;
  });
  return createHash('sha256').update(described.join('\n')).digest('hex');
}

/** A removed test would otherwise run for ever. */
function removeOrphans() {
  for (const file of sourceFolders.flatMap((folder) => filesOf(join(build, folder)))) {
    const source = join(root, relative(build, file)).replace(/\.js(\.map)?$/, '');
    const isCompiled = /\.js(\.map)?$/.test(file);
    if (isCompiled && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(file);
  }
}

/** The file itself, or all files below a folder; none where nothing is. */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * The steps in order; all that a program of the project needs unless others are named. When one fails, its sentence goes to
 * the error output and the script exits with 1.
 *
 * @param {(() => void | Promise<void>)[]} steps
 */
export async function bootstrap(steps = [ensureNode, ensureInstalled, ensureDatabaseServer, ensureBuilt]) {
  try {
    for (const step of steps) await step();
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
