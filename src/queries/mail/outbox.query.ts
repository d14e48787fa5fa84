import type { EntityManager } from 'typeorm';
import { parseJsonColumn } from '../../database/row-mapping.js';
import { select } from '../../database/rows.js';
import type { MailKind, MailStatus } from '../../entities/mail.enums.js';
import type { Mail } from '../../entities/mail.entity.js';

/** The number of mails of all accounts, and when the oldest was written, by status and kind. */
export async function countMails(
  manager: EntityManager,
): Promise<{ status: MailStatus; kind: MailKind; mails: number; oldest: Date }[]> {
  return select(
    manager,
    `SELECT status, kind, COUNT(*) AS mails, MIN(created_at) AS oldest
       FROM outbox_mail GROUP BY status, kind ORDER BY status, kind`,
    [],
  );
}

/** The number of mails that are due. */
export async function countDue(manager: EntityManager, now: Date): Promise<number> {
  const [row] = await select<{ due: number }>(
    manager,
    `SELECT COUNT(*) AS due FROM outbox_mail WHERE status = 'WAITING' AND urgency IN (0, 1) AND next_attempt_at <= ?`,
    [now],
  );
  return row?.due ?? 0;
}

/** A mail whose last try failed. */
export type MailFailure = Pick<Mail, 'createdAt' | 'kind' | 'status' | 'lastError'>;

/** The latest mails that were given up, and the latest that wait after a failure: so many of both. */
export async function readFailures(manager: EntityManager, limit: number): Promise<MailFailure[]> {
  const rows: MailFailure[] = [];
  for (const status of ['FAILED', 'WAITING'])
    rows.push(
      ...(await select<MailFailure>(
        manager,
        `SELECT created_at AS createdAt, kind, status, last_error AS lastError FROM outbox_mail
          WHERE status = ? AND last_error IS NOT NULL ORDER BY created_at DESC LIMIT ${limit}`,
        [status],
      )),
    );
  return rows;
}

/** A mail for a list: of its message only the address that it goes to. */
type ListedMail = Pick<
  Mail,
  'id' | 'accountId' | 'kind' | 'status' | 'attempts' | 'nextAttemptAt' | 'lastError' | 'createdAt'
> & { to: string };

/** The latest mails in these states, of an account or of all. A statement for each state walks its index: together they would be sorted whole. */
export async function readMails(
  manager: EntityManager,
  wanted: readonly MailStatus[],
  accountId: string | null,
  limit: number,
): Promise<ListedMail[]> {
  const ofAccount = accountId === null ? '' : 'account_id = ? AND ';
  const found: ListedMail[] = [];
  for (const status of wanted) {
    const rows = await select<Omit<ListedMail, 'to'> & { message: unknown }>(
      manager,
      `SELECT id, account_id AS accountId, kind, status, attempts, next_attempt_at AS nextAttemptAt, last_error AS lastError,
              created_at AS createdAt, message
         FROM outbox_mail WHERE ${ofAccount}status = ? ORDER BY created_at DESC LIMIT ${limit}`,
      [...(accountId === null ? [] : [accountId]), status],
    );
    for (const { message, ...mail } of rows)
      found.push({ ...mail, to: (parseJsonColumn(message) as Mail['message']).to.address });
  }
  return found.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime()).slice(0, limit);
}

/** The position of a mail in the order of creation. */
interface MailPlace {
  createdAt: Date;
  accountId: string;
  id: string;
}

/** The failed mails, each once, oldest first, up to the latest at the start: a mail that fails again in the meantime is not returned again. */
export async function* failedMails(
  manager: EntityManager,
  accountId: string | null,
  atOnce: number,
): AsyncGenerator<MailPlace> {
  const read = (rest: string, parameters: unknown[]): Promise<MailPlace[]> =>
    select<MailPlace>(
      manager,
      `SELECT created_at AS createdAt, account_id AS accountId, id FROM outbox_mail
        WHERE ${accountId === null ? '' : 'account_id = ? AND '}status = 'FAILED' ${rest}`,
      [...(accountId === null ? [] : [accountId]), ...parameters],
    );
  const [last] = await read('ORDER BY created_at DESC, account_id DESC, id DESC LIMIT 1', []);
  let before: MailPlace | undefined = { createdAt: new Date(0), accountId: '', id: '' };
  while (last !== undefined && before !== undefined) {
    // The first condition walks the index; the other two are exact.
    const page: MailPlace[] = await read(
      `AND created_at BETWEEN ? AND ? AND (created_at, account_id, id) > (?, ?, ?) AND (created_at, account_id, id) <= (?, ?, ?)
        ORDER BY created_at, account_id, id LIMIT ${atOnce}`,
      [
        before.createdAt,
        last.createdAt,
        ...[before, last].flatMap((each) => [each.createdAt, each.accountId, each.id]),
      ],
    );
    yield* page;
    before = page.length < atOnce ? undefined : page.at(-1);
  }
}
