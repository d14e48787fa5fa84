import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The database user of a private server. */
export const privateUser = 'vieraugen';

/** The files of a private server that other processes of its owner need to reach it. */
export interface ServerFiles {
  password: string;
  /** The port; exists only while a server answers on it, or after it was killed. */
  port: string;
}

/** The paths of these files in the server's own folder. */
export function serverFilesIn(folder: string): ServerFiles {
  return { password: join(folder, 'password'), port: join(folder, 'server.port') };
}

/** The folder of the private server of this data directory. */
export function serverFolder(dataDirectory: string): string {
  return join(resolve(dataDirectory), 'mariadb');
}

/** The address of a database of a private server. */
export function connectionUrlOf({
  password,
  port,
  database,
}: Record<'password' | 'port' | 'database', string>): string {
  return `mysql://${privateUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Publishes the port on which the server answers, or removes it. */
export async function writePort({ port: file }: ServerFiles, port: number | null): Promise<void> {
  if (port === null) await rm(file, { force: true });
  else await writeFile(file, String(port), { mode: 0o600 });
}

/**
 * The address of a database of the private server that another process runs in this data directory. Only the owner of the folder can read the
 * necessary files. Throws an error with a sentence while that server is starting or ending.
 */
export async function runningServerUrl(dataDirectory: string, database: string): Promise<string> {
  const folder = serverFolder(dataDirectory);
  const files = serverFilesIn(folder);
  const [password, port] = await Promise.all([
    readFile(files.password, 'utf8').catch(() => ''),
    readFile(files.port, 'utf8').catch(() => ''),
  ]);
  if (password === '' || !/^\d+$/.test(port))
    throw new Error(`The private database in ${folder} is just starting or ending. Try again in a moment.`);
  return connectionUrlOf({ password, port, database });
}
