import type { DataSource } from 'typeorm';
import { findOne } from '../database/find.js';
import { Shipment } from '../entities/shipment.entity.js';
import { readHandOverFigures } from '../queries/metrics.query.js';
import { readQueuedLetters, type QueuedLetter } from '../queries/shipment/hand-over.query.js';
import { retryHandOvers } from '../services/shipment/hand-over-failure.record.js';
import { accountOf, choiceOf, limitOf, onDatabase, readArguments, retriedBy } from './command-line.js';
import { detailLine, instant, print, printJson, singleLine, tableOf } from './output.js';

/** The calls of the command, with their descriptions. */
export const lettersUsage = {
  letters: 'counts the letters that wait for their hand-over to print, and the failed ones',
  'letters list [--state <state>] [--account <id>] [--limit <n>] [--json]':
    'lists the letters that are not handed over yet, oldest first',
  'letters retry <id>, letters retry --all-failed [--account <id>]': 'retries failed hand-overs at once',
} as const;

const states = ['waiting', 'failed'] as const;

/** Shows the letters of all accounts that are not handed over yet, and retries failed ones. Throws for invalid arguments. */
export async function letters(commandLine: readonly string[]): Promise<boolean> {
  const [action, ...rest] = commandLine;
  switch (action) {
    case undefined:
      return onDatabase(showFigures);
    case 'list':
      return showLetters(rest);
    case 'retry':
      return retry(rest);
    default:
      throw new Error(`There is no "letters ${action}". Commands: ${Object.keys(lettersUsage).join('; ')}.`);
  }
}

async function showFigures({ manager }: DataSource): Promise<void> {
  const { waiting, failed, oldestAt } = await readHandOverFigures(manager);
  print(...tableOf(['LETTERS', 'WAITING', 'FAILED'], [['all', waiting, failed]]), '');
  print(
    oldestAt === null
      ? 'No letters are waiting.'
      : `The oldest letter in the queue has been due since ${instant(oldestAt)}.`,
  );
  const failures = await readQueuedLetters(manager, 'failed', null, 5);
  if (failures.length > 0) print('', ...linesOf(failures));
}

async function showLetters(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(
    commandLine,
    {
      state: { type: 'string' },
      account: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  );
  const state = choiceOf('--state', flags.state, states);
  const accountId = accountOf(flags.account);
  const limit = limitOf(flags.limit, 30);
  return onDatabase(async ({ manager }) => {
    const found = await readQueuedLetters(manager, state, accountId, limit);
    if (flags.json === true) printJson(found.map(shownLetter));
    else print(...(found.length === 0 ? ['No letters found.'] : linesOf(found)));
  });
}

function shownLetter({ attempts, failedAt, releasedAt, error, ...letter }: QueuedLetter): object {
  return {
    ...letter,
    state: failedAt === null ? 'waiting' : 'failed',
    releasedAt: instant(releasedAt),
    attempts: attempts ?? 0,
    failedAt: failedAt === null ? null : instant(failedAt),
    lastError: error === null ? null : singleLine(error),
  };
}

function linesOf(found: readonly QueuedLetter[]): string[] {
  const [head = '', ...lines] = tableOf(
    ['LETTER', 'ACCOUNT', 'NUMBER', 'STATE', 'RELEASED', 'FAILED TRIES'],
    found.map(({ id, accountId, number, attempts, failedAt, releasedAt }) => [
      id,
      accountId,
      number,
      failedAt === null ? 'waiting' : 'failed',
      instant(releasedAt),
      attempts,
    ]),
  );
  const details = found.map(({ error, failedAt }) =>
    failedAt === null ? [] : [detailLine(`failed ${instant(failedAt)}`, singleLine(error ?? ''))],
  );
  return [head, ...lines.flatMap((line, index) => [line, ...(details[index] ?? [])])];
}

async function retry(commandLine: readonly string[]): Promise<boolean> {
  const { id, accountId } = retriedBy('letters', 'letters', commandLine);
  return onDatabase((dataSource) =>
    id === null ? retryAllFailed(dataSource, accountId) : retryOne(dataSource, accountId, id),
  );
}

async function retryOne({ manager }: DataSource, accountId: string | null, id: string): Promise<void> {
  // Operators name a letter by its id alone, so this one statement searches the letters of all accounts.
  const named = accountId === null ? { id } : { accountId, id };
  const found = await findOne(manager, Shipment, named, { columns: ['accountId', 'status'] });
  if (found === null) throw new Error(`There is no letter ${id}; "letters list" lists the ids.`);
  if (found.status !== 'QUEUED')
    throw new Error(`The letter is ${found.status}; only a failed hand-over can be retried.`);
  const retried = await retryHandOvers(manager, { accountId: found.accountId, shipmentId: id }, new Date());
  if (retried === 0)
    throw new Error('The hand-over of the letter has not failed, or is being retried already.');
  print('The letter is due: a gateway whose scheduler is on hands it over within seconds.');
}

async function retryAllFailed({ manager }: DataSource, accountId: string | null): Promise<void> {
  const retried = await retryHandOvers(manager, { accountId }, new Date());
  print(`${retried} ${retried === 1 ? 'letter is' : 'letters are'} due at once.`);
}
