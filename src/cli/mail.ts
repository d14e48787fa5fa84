import type { DataSource } from 'typeorm';
import { findOne } from '../database/find.js';
import { inTransaction } from '../database/transaction.js';
import { MailStatus, type MailKind } from '../entities/mail.enums.js';
import { Mail } from '../entities/mail.entity.js';
import {
  countDue,
  countMails,
  failedMails,
  readFailures,
  readMails,
  type MailFailure,
} from '../queries/mail/outbox.query.js';
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
  const counts = await countMails(manager);
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
      `The oldest waiting mail was created at ${instant(new Date(Math.min(...waiting)))}. Due now: ${await countDue(manager, new Date())}.`,
    );
  const failures = await readFailures(manager, errorsShown);
  if (failures.length > 0)
    print('', ...tableOf(['WRITTEN', 'KIND', 'STATUS', 'LAST ERROR'], failures.map(rowOfFailure)));
}

function rowOfFailure({ createdAt, kind, status, lastError }: MailFailure): string[] {
  return [instant(createdAt), kind, status, lastError ?? ''];
}

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
    const shown = found.map(({ to, nextAttemptAt, lastError, createdAt, ...listed }) => ({
      ...listed,
      // Of the content, only the address is shown.
      to: singleLine(to),
      writtenAt: instant(createdAt),
      nextAttemptAt: listed.status === 'WAITING' ? instant(nextAttemptAt) : null,
      lastError: lastError === null ? null : singleLine(lastError),
    }));
    if (flags.json === true) printJson(shown);
    else printMails(shown);
  });
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
  const named = accountId === null ? { id } : { accountId, id };
  const found = await findOne(dataSource.manager, Mail, named, { columns: ['accountId', 'status'] });
  if (found === null) throw new Error(`There is no mail ${id}; "mail list" lists the ids.`);
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
  for await (const failed of failedMails(dataSource.manager, accountId, retriedAtOnce)) {
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
