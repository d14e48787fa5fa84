import type { DataSource } from 'typeorm';
import { findOne } from '../database/find.js';
import { Account } from '../entities/account.entity.js';
import { isId } from '../entities/id.js';
import { readLicences } from '../queries/user/licence.query.js';
import { setLicences } from '../services/account/account.record.js';
import { onDatabase, readArguments } from './command-line.js';
import { print, printJson, tableOf } from './output.js';

/** The calls of the command, with their descriptions. */
export const licencesUsage = {
  'licences <account> [--json]': 'shows the maximum and the present number of users of each type',
  'licences set <account> [--full <n>|unlimited] [--read-only <n>|unlimited]':
    'sets the maximum number of users of a type; a lower number takes access from nobody',
} as const;

const columns = ['id', 'company', 'fullLicences', 'readOnlyLicences', 'closedAt'] as const;
/** Far above every account, and within the column. */
const mostLicences = 1_000_000;

/** Shows and sets the licences of an account for users (DBX-5). Throws for invalid arguments. */
export async function licences(commandLine: readonly string[]): Promise<boolean> {
  const [action, ...rest] = commandLine;
  return action === 'set' ? set(rest) : show(commandLine);
}

async function show(commandLine: readonly string[]): Promise<boolean> {
  const { flags, words } = readArguments(commandLine, { json: { type: 'boolean' } }, 1);
  const accountId = readAccount(words);
  return onDatabase((dataSource) => showLicences(dataSource, accountId, flags.json === true));
}

async function set(commandLine: readonly string[]): Promise<boolean> {
  const { flags, words } = readArguments(
    commandLine,
    { full: { type: 'string' }, 'read-only': { type: 'string' } },
    1,
  );
  const accountId = readAccount(words);
  const values = {
    ...(flags.full === undefined ? {} : { fullLicences: readNumber('--full', flags.full) }),
    ...(flags['read-only'] === undefined
      ? {}
      : { readOnlyLicences: readNumber('--read-only', flags['read-only']) }),
  };
  if (Object.keys(values).length === 0)
    throw new Error('Which licences? Name --full, --read-only or both, each with a number or "unlimited".');
  return onDatabase(async (dataSource) => {
    const { closedAt } = await findAccount(dataSource, accountId);
    if (closedAt !== null) throw new Error(`The account ${accountId} is closed.`);
    await setLicences(dataSource.manager, accountId, values);
    await showLicences(dataSource, accountId, false);
  });
}

async function showLicences(dataSource: DataSource, accountId: string, asJson: boolean): Promise<void> {
  const found = await readLicences(dataSource.manager, await findAccount(dataSource, accountId));
  if (asJson) {
    printJson(found);
    return;
  }
  const rows = found.map(({ type, total, used }) => [type, total ?? 'unlimited', used]);
  print(...tableOf(['TYPE', 'LICENCES', 'USED'], rows));
}

async function findAccount(
  { manager }: DataSource,
  accountId: string,
): Promise<Pick<Account, (typeof columns)[number]>> {
  const account = await findOne(manager, Account, { id: accountId }, { columns: [...columns] });
  if (account === null) throw new Error(`There is no account ${accountId}.`);
  return account;
}

function readAccount([id]: readonly string[]): string {
  if (id === undefined) throw new Error('Which account? Name its id.');
  if (!isId(id)) throw new Error(`"${id}" must be the id of an account.`);
  return id;
}

function readNumber(flag: string, given: string): number | null {
  if (given === 'unlimited') return null;
  const number = Number(given);
  if (!/^\d+$/.test(given) || number > mostLicences)
    throw new Error(
      `${flag} is "${given}", but must be "unlimited" or a number from 0 to ${String(mostLicences)}.`,
    );
  return number;
}
