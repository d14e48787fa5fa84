import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.js';

/** The gateway's key kept below the data folder (mode 0600); generated if there is none. For development only. */
export async function keptSecretKey(dataDirectory: string): Promise<string> {
  const file = fileOf(dataDirectory);
  await mkdir(dataDirectory, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

/** The gateway's key if it is configured or kept; null otherwise. Generates none. */
export async function foundSecretKey({
  secretKey,
  dataDirectory,
}: Pick<Config, 'secretKey' | 'dataDirectory'>): Promise<string | null> {
  if (secretKey !== null) return secretKey;
  try {
    return await readFile(fileOf(dataDirectory), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces the key kept below the data folder. */
export async function keepSecretKey(dataDirectory: string, key: string): Promise<void> {
  const file = fileOf(dataDirectory);
  await writeFile(`${file}.new`, key, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function fileOf(dataDirectory: string): string {
  return path.join(dataDirectory, 'secret-key');
}
