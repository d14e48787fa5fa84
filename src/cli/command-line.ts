import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { DataSource } from 'typeorm';
import { readConfig } from '../config.js';
import { joinDatabase } from '../database/connection.js';
import { isId } from '../entities/id.js';
import { isMissingTable } from '../errors/database-error.js';

/** Parses the arguments of a command: words and flags; throws for unknown flags, and for too many words. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  commandLine: readonly string[],
  options: Options,
  mostWords: number,
): { flags: FlagsOf<Options>; words: string[] } {
  const { values, positionals } = parsed({ args: [...commandLine], options, allowPositionals: true });
  const [tooMany] = positionals.slice(mostWords);
  if (tooMany !== undefined) throw new Error(`Unexpected argument: "${tooMany}".`);
  return { flags: values, words: positionals };
}

/** Node's message about a wrong flag is one sentence, followed by advice that fits no command here. */
function parsed<Settings extends ParseArgsConfig>(
  settings: Settings,
): ReturnType<typeof parseArgs<Settings>> {
  try {
    return parseArgs(settings);
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new Error(`${sentence.replace(/\.$/, '')}.`);
  }
}

/** The values of the given flags. */
type FlagsOf<Options> = {
  [Name in keyof Options]?: Options[Name] extends { type: 'boolean' } ? boolean : string;
};

/** The given choice, or null if none was given; throws for any other value. */
export function choiceOf<Choice extends string>(
  flag: string,
  given: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (given === undefined) return null;
  const found = choices.find((choice) => choice === given);
  if (found === undefined)
    throw new Error(`${flag} is "${given}", but must be one of ${choices.join(', ')}.`);
  return found;
}

/** A number of rows, from 1 to 10,000; throws for any other value. */
export function limitOf(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const limit = Number(given);
  if (!/^\d+$/.test(given) || limit < 1 || limit > 10_000)
    throw new Error(`--limit is "${given}", but must be a number from 1 to 10000.`);
  return limit;
}

/** The id of an account, or null if none was given; throws for any other value. */
export function accountOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!isId(given)) throw new Error(`--account is "${given}", but must be the id of an account.`);
  return given;
}

/**
 * The target of the command's `retry`: one row by its id, or all failed ones, optionally of one account. Throws unless it is exactly one of
 * these.
 */
export function retriedBy(
  command: string,
  noun: string,
  commandLine: readonly string[],
): { id: string | null; accountId: string | null } {
  const { flags, words } = readArguments(
    commandLine,
    { 'all-failed': { type: 'boolean' }, account: { type: 'string' } },
    1,
  );
  const [id = null] = words;
  const accountId = accountOf(flags.account);
  if ((id === null) === (flags['all-failed'] !== true))
    throw new Error(
      `Which ${noun}? Use ${command} retry <id> or ${command} retry --all-failed; "${command} list" lists the ids.`,
    );
  return { id, accountId };
}

/** Runs the work on the configured database, also while a gateway runs the private one; returns true. */
export async function onDatabase(work: (dataSource: DataSource) => Promise<void>): Promise<true> {
  const database = await joinDatabase(readConfig());
  try {
    await work(database.dataSource);
  } catch (error) {
    if (!isMissingTable(error)) throw error;
    throw new Error('The database has no tables for this yet: start the gateway once, or run db:migrate.');
  } finally {
    await database.close();
  }
  return true;
}
