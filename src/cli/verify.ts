import { readConfig } from '../config.js';
import { foundSecretKey } from '../secret-key.js';
import type { DataSource } from 'typeorm';
import type { Fault } from '../services/activity/activity-chain-check.js';
import { verifyExport } from '../services/activity/activity-export-verification.js';
import type { ChainHead } from '../entities/activity-seal.entity.js';
import { headText, verifyLog } from '../services/activity/activity-verification.js';
import { accountsWithLogs } from '../services/activity/activity-verification.query.js';
import { compareKey, WrongKeyError } from '../services/gateway-key.js';
import { findKey } from '../services/gateway-key.record.js';
import { readAccountId, onDatabase, readArguments } from './command-line.js';
import { print } from './output.js';

/** The call of the command, with its description. */
export const verifyUsage = {
  'verify [file.jsonl] [--account <id>] [--expect <sequence>:<hash>]':
    'checks the activity log, or an export of it',
} as const;

/** The options of the verification. */
interface VerifyOptions {
  file: string | null;
  accountId: string | null;
  expected: ChainHead | null;
}

/**
 * Verifies the activity log (LXP-14) of the configured database, or an export without any database, and prints the result; returns whether
 * there was no fault. Throws for invalid arguments.
 */
export async function verify(commandLine: readonly string[]): Promise<boolean> {
  const wanted = readOptions(commandLine);
  const config = readConfig();
  let key = await foundSecretKey(config);
  let faults = 0;
  const report = (fault: Fault): void => {
    faults++;
    print(`FAULT${fault.activityId === null ? '' : ` ${fault.activityId}`}: ${fault.message}`);
  };
  if (wanted.file !== null) await verifyFile(wanted.file, wanted, key, report);
  else {
    await onDatabase(async (dataSource) => {
      key = await checkKey(dataSource, key, report);
      const accountIds = wanted.accountId === null ? accountsWithLogs(dataSource) : [wanted.accountId];
      for await (const accountId of accountIds) {
        const { entries, waiting, head } = await verifyLog(dataSource, accountId, {
          key,
          expected: wanted.expected,
          report,
        });
        print(
          `account ${accountId}: ${entries} entries, ${waiting} waiting to be sealed, head ${headText(head)}`,
        );
      }
    });
  }
  print(
    key === null
      ? 'Hashes were checked. Seals were not: the SECRET_KEY of the database is not set.'
      : 'Hashes and seals were checked.',
  );
  print(faults === 0 ? 'No fault was found.' : `${faults} faults were found.`);
  return faults === 0;
}

/** Returns the key if it is the database's. Another key is reported as one fault and no seal is checked, since every seal would be a fault. */
async function checkKey(
  { manager }: DataSource,
  key: string | null,
  report: (fault: Fault) => void,
): Promise<string | null> {
  const stored = key === null ? null : await findKey(manager);
  if (key === null || stored === null) return key;
  try {
    compareKey(stored, key);
    return key;
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error;
    report({ activityId: null, message: error.message });
    return null;
  }
}

async function verifyFile(
  file: string,
  { accountId, expected }: VerifyOptions,
  key: string | null,
  report: (fault: Fault) => void,
): Promise<void> {
  const found = await verifyExport(file, { key, expected, report });
  if (accountId !== null && found.accountId !== accountId)
    report({ activityId: null, message: `the export is not of account ${accountId}` });
  const kind = found.complete ? 'complete' : 'partial: entries may be left out';
  print(
    `account ${found.accountId ?? '?'} (${kind}): ${found.entries} entries, head ${headText(found.head)}`,
  );
}

function readOptions(commandLine: readonly string[]): VerifyOptions {
  const { flags, words } = readArguments(
    commandLine,
    { account: { type: 'string' }, expect: { type: 'string' } },
    1,
  );
  const [file = null] = words;
  const accountId = readAccountId(flags.account);
  const expected = flags.expect === undefined ? null : parseHead(flags.expect);
  if (expected !== null && file === null && accountId === null)
    throw new Error('--expect applies to one account: add --account <id>.');
  return { file, accountId, expected };
}

function parseHead(text: string): ChainHead {
  const [, sequence, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new Error('--expect takes a head as printed by verify: <sequence>:<hash>.');
  return { sequence: Number(sequence), hash };
}
