import type { DataSource, EntityManager } from 'typeorm';
import { select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { MailStatus, type MailKind } from '../entities/mail.enums.js';
import type { Mail } from '../entities/mail.entity.js';
import { inviteeWithoutAccess } from '../services/mail/invitee-access.js';
import { retryMail } from '../services/mail/mail.record.js';
import { accountOf, choiceOf, limitOf, onDatabase, readArguments, retriedBy } from './command-line.js';
import { detailLine, instant, print, printJson, singleLine, tableOf } from './output.js';

/** The calls of the command, with their descriptions. */
export const mailUsage = {
  mail: 'counts the mails by status and kind',
  'mail list [--status <status>] [--account <id>] [--limit <n>] [--json]': 'lists mails, newest first',
  'mail retry <id>, mail retry --all-failed [--account <id>]': 'retries failed mails',
} as const;

const statuses = Object.keys(MailStatus) as MailStatus[];
const errorsShown = 5;
const retriedAtOnce = 200;

/** Shows the mails of all accounts on the configured database, and retries failed ones. Throws for invalid arguments. */
export async function mail(commandLine: readonly string[]): Promise<boolean> {
  const [action, ...rest] = commandLine;
  switch (action) {
    case undefined:
      return onDatabase(showOutbox);
    case 'list':
      return showMails(rest);
    case 'retry':
      return retry(rest);
    default:
      throw new Error(`There is no "mail ${action}". Commands: ${Object.keys(mailUsage).join('; ')}.`);
  }
}

async function showOutbox({ manager }: DataSource): Promise<void> {
  const counts = await select<{ status: MailStatus; kind: MailKind; mails: number; oldest: Date }>(
    manager,
    `SELECT status, kind, COUNT(*) AS mails, MIN(created_at) AS oldest
       FROM outbox_mail GROUP BY status, kind ORDER BY status, kind`,
    [],
  );
  const kinds = [...new Set(counts.map(({ kind }) => kind))].sort();
  const countOf = (wanted: MailStatus, kind?: MailKind): number =>
    counts
      .filter((each) => each.status === wanted && (kind === undefined || each.kind === kind))
      .reduce((sum, { mails }) => sum + mails, 0);
  print(
    ...tableOf(
      ['MAILS', ...statuses],
      [
        ...kinds.map((kind) => [kind, ...statuses.map((status) => countOf(status, kind))]),
        ['all', ...statuses.map((status) => countOf(status))],
      ],
    ),
    '',
  );
  const waiting = counts.filter(({ status }) => status === 'WAITING').map(({ oldest }) => oldest.getTime());
  if (waiting.length === 0) print('No mails are waiting.');
  else
    print(
      `The oldest waiting mail was created at ${instant(new Date(Math.min(...waiting)))}. Due now: ${await countDue(manager)}.`,
    );
  const failures = await readFailures(manager);
  if (failures.length > 0)
    print('', ...tableOf(['WRITTEN', 'KIND', 'STATUS', 'LAST ERROR'], failures.map(rowOfFailure)));
}

async function countDue(manager: EntityManager): Promise<number> {
  const [row] = await select<{ due: number }>(
    manager,
    `SELECT COUNT(*) AS due FROM outbox_mail WHERE status = 'WAITING' AND urgency IN (0, 1) AND next_attempt_at <= ?`,
    [new Date()],
  );
  return row?.due ?? 0;
}

type Failure = Pick<Mail, 'createdAt' | 'kind' | 'status' | 'lastError'>;

/** The latest failed mails, and the latest that wait for a retry. */
async function readFailures(manager: EntityManager): Promise<Failure[]> {
  const rows: Failure[] = [];
  for (const status of ['FAILED', 'WAITING'])
    rows.push(
      ...(await select<Failure>(
        manager,
        `SELECT created_at AS createdAt, kind, status, last_error AS lastError FROM outbox_mail
          WHERE status = ? AND last_error IS NOT NULL ORDER BY created_at DESC LIMIT ${errorsShown}`,
        [status],
      )),
    );
  return rows;
}

function rowOfFailure({ createdAt, kind, status, lastError }: Failure): string[] {
  return [instant(createdAt), kind, status, lastError ?? ''];
}

type ListedMail = Pick<
  Mail,
  'id' | 'accountId' | 'kind' | 'status' | 'attempts' | 'nextAttemptAt' | 'lastError' | 'createdAt'
> & { message: string };

async function showMails(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(
    commandLine,
    {
      status: { type: 'string' },
      account: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  );
  const status = choiceOf('--status', flags.status, statuses);
  const accountId = accountOf(flags.account);
  const limit = limitOf(flags.limit, 30);
  return onDatabase(async ({ manager }) => {
    const found = await readMails(manager, status === null ? statuses : [status], accountId, limit);
    const shown = found.map(({ message, nextAttemptAt, lastError, createdAt, ...listed }) => ({
      ...listed,
      // Of the content, only the address is shown.
      to: singleLine((JSON.parse(message) as Mail['message']).to.address),
      writtenAt: instant(createdAt),
      nextAttemptAt: listed.status === 'WAITING' ? instant(nextAttemptAt) : null,
      lastError: lastError === null ? null : singleLine(lastError),
    }));
    if (flags.json === true) printJson(shown);
    else printMails(shown);
  });
}

/** One walk of the index for each status: together, all rows would be sorted. */
async function readMails(
  manager: EntityManager,
  wanted: readonly MailStatus[],
  accountId: string | null,
  limit: number,
): Promise<ListedMail[]> {
  const ofAccount = accountId === null ? '' : 'account_id = ? AND ';
  const found: ListedMail[] = [];
  for (const status of wanted)
    found.push(
      ...(await select<ListedMail>(
        manager,
        `SELECT id, account_id AS accountId, kind, status, attempts, next_attempt_at AS nextAttemptAt, last_error AS lastError,
                created_at AS createdAt, message
           FROM outbox_mail WHERE ${ofAccount}status = ? ORDER BY created_at DESC LIMIT ${limit}`,
        [...(accountId === null ? [] : [accountId]), status],
      )),
    );
  return found.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime()).slice(0, limit);
}

interface ShownMail {
  id: string;
  accountId: string;
  kind: MailKind;
  to: string;
  status: MailStatus;
  attempts: number;
  nextAttemptAt: string | null;
  lastError: string | null;
}

function printMails(shown: readonly ShownMail[]): void {
  if (shown.length === 0) {
    print('No mails found.');
    return;
  }
  const [head = '', ...lines] = tableOf(
    ['MAIL', 'ACCOUNT', 'KIND', 'STATUS', 'ATTEMPTS', 'NEXT ATTEMPT'],
    shown.map(({ id, accountId, kind, status, attempts, nextAttemptAt }) => [
      id,
      accountId,
      kind,
      status,
      attempts,
      nextAttemptAt,
    ]),
  );
  print(head);
  for (const [index, { to, lastError }] of shown.entries())
    print(lines[index] ?? '', detailLine(`to ${to}`, lastError));
}

async function retry(commandLine: readonly string[]): Promise<boolean> {
  const { id, accountId } = retriedBy('mail', 'mails', commandLine);
  return onDatabase((dataSource) =>
    id === null ? retryAllFailed(dataSource, accountId) : retryOne(dataSource, accountId, id),
  );
}

async function retryOne(dataSource: DataSource, accountId: string | null, id: string): Promise<void> {
  // Operators name a mail by its id alone, so this one statement searches the mails of all accounts.
  const [found] = await select<{ accountId: string; status: MailStatus }>(
    dataSource.manager,
    `SELECT account_id AS accountId, status FROM outbox_mail WHERE id = ?${accountId === null ? '' : ' AND account_id = ?'}`,
    [id, ...(accountId === null ? [] : [accountId])],
  );
  if (found === undefined) throw new Error(`There is no mail ${id}; "mail list" lists the ids.`);
  if (found.status !== 'FAILED')
    throw new Error(`The mail is ${found.status}; only a FAILED mail can be retried.`);
  const outcome = await inTransaction(dataSource, (manager) =>
    retryMail(manager, found.accountId, id, new Date()),
  );
  if (outcome === 'NOBODY') throw new Error('Nobody gets this mail any more.');
  if (outcome === 'OUTDATED')
    throw new Error('The invitation has expired; an administrator of the account has to send a new one.');
  if (outcome === 'WITHOUT_ACCESS') throw inviteeWithoutAccess();
  if (outcome === 'GONE') throw new Error('The mail is already on its way again.');
  print('The mail is queued again: a gateway whose scheduler is on sends it within seconds.');
}

async function retryAllFailed(dataSource: DataSource, accountId: string | null): Promise<void> {
  let [retried, left] = [0, 0];
  for await (const failed of failedMails(dataSource.manager, accountId)) {
    const outcome = await inTransaction(dataSource, (manager) =>
      retryMail(manager, failed.accountId, failed.id, new Date()),
    );
    if (typeof outcome === 'object') retried++;
    else if (outcome !== 'GONE') left++;
  }
  const rest =
    left === 0
      ? ''
      : ` ${left} remain FAILED: they have no recipient any more, or are invitations that cannot be accepted.`;
  print(`${retried} ${retried === 1 ? 'mail is' : 'mails are'} queued again.${rest}`);
}

/** The position of a mail in the order of creation. */
interface Place {
  createdAt: Date;
  accountId: string;
  id: string;
}

/** The failed mails, each once, oldest first, up to the latest at the start: a mail that fails again in the meantime is not returned again. */
async function* failedMails(manager: EntityManager, accountId: string | null): AsyncGenerator<Place> {
  const read = (rest: string, parameters: unknown[]): Promise<Place[]> =>
    select<Place>(
      manager,
      `SELECT created_at AS createdAt, account_id AS accountId, id FROM outbox_mail
        WHERE ${accountId === null ? '' : 'account_id = ? AND '}status = 'FAILED' ${rest}`,
      [...(accountId === null ? [] : [accountId]), ...parameters],
    );
  const [last] = await read('ORDER BY created_at DESC, account_id DESC, id DESC LIMIT 1', []);
  let before: Place | undefined = { createdAt: new Date(0), accountId: '', id: '' };
  while (last !== undefined && before !== undefined) {
    // The first condition walks the index; the other two are exact.
    const page: Place[] = await read(
      `AND created_at BETWEEN ? AND ? AND (created_at, account_id, id) > (?, ?, ?) AND (created_at, account_id, id) <= (?, ?, ?)
        ORDER BY created_at, account_id, id LIMIT ${retriedAtOnce}`,
      [
        before.createdAt,
        last.createdAt,
        ...[before, last].flatMap((each) => [each.createdAt, each.accountId, each.id]),
      ],
    );
    yield* page;
    before = page.length < retriedAtOnce ? undefined : page.at(-1);
  }
}
