import { readFile } from 'node:fs/promises';
import { readConfig, type Config } from '../config.js';
import { connectExistingDatabase, joinDatabase, type DatabaseConnection } from '../database/connection.js';
import { PrivateServerInUseError } from '../database/private/private-server.js';
import { foundSecretKey, keepSecretKey } from '../secret-key.js';
import { fingerprintOf, shortened } from '../services/gateway-key.js';
import { findKey } from '../services/gateway-key.record.js';
import { rotateKey } from '../services/key-rotation.js';
import { readArguments } from './command-line.js';
import { print } from './output.js';

/** The calls of the command, with their descriptions. */
export const keyUsage = {
  key: "compares SECRET_KEY with the database's key",
  'key rotate --new-key-file <file> [--old-key-file <file>]':
    'replaces the key of the database; the old one is SECRET_KEY unless a file is given',
} as const;

/** Compares and rotates the gateway's key; returns false if the key is not the database's. */
export async function key(commandLine: readonly string[]): Promise<boolean> {
  const [command, ...rest] = commandLine;
  switch (command) {
    case undefined:
      return show();
    case 'rotate':
      return rotate(rest);
    default:
      throw new Error(`There is no "key ${command}". Commands: ${Object.keys(keyUsage).join('; ')}.`);
  }
}

async function show(): Promise<boolean> {
  const config = readConfig();
  const given = await foundSecretKey(config);
  const database = await joinDatabase(config);
  try {
    const stored = await findKey(database.dataSource.manager);
    const ours = given === null ? null : fingerprintOf(given);
    print(`SECRET_KEY: ${ours === null ? 'not given' : shortened(ours)}`);
    print(
      `database:   ${stored === null ? 'none yet: no gateway has started' : shortened(stored.fingerprint)}`,
    );
    if (stored?.previousFingerprint != null)
      print(`A rotation from ${shortened(stored.previousFingerprint)} has not ended: repeat "key rotate".`);
    return ours !== null && stored?.fingerprint === ours && stored.previousFingerprint === null;
  } finally {
    await database.close();
  }
}

async function rotate(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(
    commandLine,
    { 'new-key-file': { type: 'string' }, 'old-key-file': { type: 'string' } },
    0,
  );
  const { 'new-key-file': newKeyFile, 'old-key-file': oldKeyFile } = flags;
  if (newKeyFile === undefined)
    throw new Error(
      '--new-key-file is missing: openssl rand -base64 48 > new-key, then --new-key-file new-key.',
    );
  const config = readConfig();
  const newKey = await keyIn('--new-key-file', newKeyFile);
  const oldKey =
    oldKeyFile === undefined ? await foundSecretKey(config) : await keyIn('--old-key-file', oldKeyFile);
  if (oldKey === null)
    throw new Error('The old key is missing: set SECRET_KEY to it, or give --old-key-file.');
  const database = await connectAlone(config);
  try {
    const { seals, foreignSeals, links } = await rotateKey(database.dataSource, oldKey, newKey);
    print(`The key has been rotated: ${seals} seals and ${links} links in unsent mails were replaced.`);
    if (foreignSeals > 0)
      print(
        `${foreignSeals} seals were not created with the old key and stay unchanged; "verify" reports them.`,
      );
  } finally {
    await database.close();
  }
  if (config.secretKey === null) await keepSecretKey(config.dataDirectory, newKey);
  else print('Set SECRET_KEY to the new key before the gateway starts.');
  return true;
}

async function keyIn(flag: string, file: string): Promise<string> {
  const text = (await readFile(file, 'utf8')).trim();
  if (Buffer.byteLength(text) < 32)
    throw new Error(`${flag}: ${file} must hold at least 32 characters of random text.`);
  return text;
}

async function connectAlone(config: Config): Promise<DatabaseConnection> {
  try {
    return await connectExistingDatabase(config);
  } catch (error) {
    if (!(error instanceof PrivateServerInUseError)) throw error;
    throw new Error('A gateway runs on this database. End every gateway on it first.');
  }
}
