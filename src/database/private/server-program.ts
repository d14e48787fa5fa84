import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, readFile, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A database server installed on this machine. */
export interface ServerProgram {
  /** Absolute path of the executable. */
  path: string;
  kind: 'MariaDB' | 'MySQL';
}

/** The option that both servers require when root runs them, and that is not allowed to other users. */
export const userOptions: readonly string[] = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * Finds the machine's `mariadbd` or `mysqld`, in the search path and in the folders for system programs, which an ordinary user's search path
 * often lacks.
 *
 * @returns the first that is found, MariaDB before MySQL.
 * @throws Error with a sentence that names the package to install, if there is none.
 */
export async function findServerProgram(): Promise<ServerProgram> {
  const search =
    'PATH="$PATH:/usr/sbin:/usr/local/sbin:/usr/libexec"; command -v mariadbd || command -v mysqld';
  const path = await execute('/bin/sh', ['-c', search]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  if (path === '') {
    throw new Error(
      'No database server is installed: neither mariadbd nor mysqld was found. ' +
        'Install the Debian package mariadb-server-core, or set DATABASE_URL to a server of your own.',
    );
  }
  return serverProgram(path);
}

/**
 * @param path - the absolute path of a server's executable.
 * @returns the program, with its kind by its version.
 * @throws Error if it cannot be run.
 */
export async function serverProgram(path: string): Promise<ServerProgram> {
  const { stdout: version } = await execute(path, ['--no-defaults', '--version']);
  return { path, kind: version.includes('MariaDB') ? 'MariaDB' : 'MySQL' };
}

/**
 * Creates a data folder with the system tables. It appears under its name only when it is complete, so that an interruption leaves nothing
 * that a later start could mistake for a data folder.
 *
 * @param program - the server.
 * @param dataFolder - the absolute path of the folder; its parent exists, and no other process works there.
 * @returns true if the folder was created, false if it existed already.
 * @throws Error with the end of the server's output if the server fails.
 */
export async function initialiseDataFolder(program: ServerProgram, dataFolder: string): Promise<boolean> {
  const draftPrefix = `${basename(dataFolder)}.initialising-`;
  for (const name of await readdir(dirname(dataFolder))) {
    if (name.startsWith(draftPrefix))
      await rm(join(dirname(dataFolder), name), { recursive: true, force: true });
  }
  if (await exists(dataFolder)) return false;
  const draft = await mkdtemp(join(dirname(dataFolder), draftPrefix));
  // A starting server removes all servers' tables from its temporary folder: in a shared one, others would crash.
  const temporary = await mkdtemp(join(dirname(dataFolder), `${draftPrefix}temporary-`));
  const options = ['--no-defaults', `--datadir=${draft}`, `--tmpdir=${temporary}`, ...userOptions];
  if (program.kind === 'MySQL') {
    await runToEnd(program.path, [...options, '--initialize-insecure'], '');
  } else {
    // `mariadb-install-db` would do the same, but needs a program of the client package, and takes twice as long because it also loads the
    // help texts.
    const bootstrap = ['--bootstrap', '--silent-startup', '--log-warnings=0', '--enforce-storage-engine='];
    const sizes = ['--max-allowed-packet=8M', '--net-buffer-length=16K', '--innodb-log-file-size=64M'];
    await runToEnd(
      program.path,
      [...options, ...bootstrap, ...sizes],
      await systemTableStatements(program.path),
    );
  }
  await rm(temporary, { recursive: true, force: true });
  await rename(draft, dataFolder);
  return true;
}

async function systemTableStatements(programPath: string): Promise<string> {
  const installation = dirname(dirname(await realpath(programPath)));
  const folders = [installation, '/usr', '/usr/local'].flatMap((root) =>
    ['mysql', 'mariadb'].map((name) => join(root, 'share', name)),
  );
  // MariaDB 11 renamed the files.
  for (const prefix of folders.flatMap((folder) => [join(folder, 'mysql'), join(folder, 'mariadb')])) {
    if (!(await exists(`${prefix}_system_tables.sql`))) continue;
    const tables = await readFile(`${prefix}_system_tables.sql`, 'utf8');
    const rows = await readFile(`${prefix}_system_tables_data.sql`, 'utf8');
    const start = 'CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n';
    // The lines with the host name give root a second account without a password; the file says to filter them.
    const lines = `${tables}\n${rows}`.split('\n').filter((line) => !line.includes('@current_hostname'));
    return start + lines.join('\n');
  }
  throw new Error(
    `The system tables' definition (mysql_system_tables.sql) was not found in any of ${folders.join(', ')}. ` +
      'Install the Debian package mariadb-server-core, or set DATABASE_URL to a server of your own.',
  );
}

/** The input ends with this process, and the server with it, so its own session does not orphan it. */
async function runToEnd(path: string, options: string[], input: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(path, options, { detached: true });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The database server could not create its data folder. Its last output:\n${output.trim()}`,
          ),
        );
    });
    // A server that refuses to start closes its input early; its exit code is more informative than the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
