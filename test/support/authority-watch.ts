import type { QueryRunner } from 'typeorm';

/** A statement that the gateway sends to its database. */
interface Sent {
  sql: string;
  parameters: readonly unknown[];
}

/** The columns that viewers are made of, by table. A test compares them with the statements that read viewers. */
export const authorityColumns: Readonly<Record<string, readonly string[]>> = {
  account: ['status', 'confirmed_at', 'user_management', 'assignable_set'],
  user: ['first_name', 'last_name', 'language', 'role', 'approval_trait', 'type', 'grant_set', 'status'],
  user_group: ['status'],
  membership: [],
  deputyship: ['starts_at', 'ends_at'],
  role_assignment_group: [],
  custom_role: ['grant_set'],
};

/** A row of these cannot come or go without a change to somebody's authority. Of a new user or account nobody has a viewer. */
const tablesOfRows = {
  INSERT: ['user_group', 'membership', 'deputyship', 'role_assignment_group'],
  DELETE: ['user', 'user_group', 'membership', 'deputyship', 'role_assignment_group'],
};

/**
 * Refuses what would leave cached viewers as they were: a transaction, or a statement of its own, that writes what viewers are made of
 * without raising the authority version of the account. Every gateway in the tests has one, so each test of a mutation tests this as well.
 * Statements that tests send through `dataSource.query` are not the gateway's and not watched.
 */
export class AuthorityWatch {
  private readonly open = new WeakMap<QueryRunner, Sent[]>();

  /** Called before each statement; throws instead of a forgetful COMMIT. */
  see(statement: Sent, runner: QueryRunner | undefined): void {
    if (runner === undefined) {
      refuseForgetful([statement]);
      return;
    }
    if (statement.sql === 'START TRANSACTION') this.open.set(runner, []);
    const seen = this.open.get(runner);
    if (statement.sql !== 'COMMIT' && statement.sql !== 'ROLLBACK') {
      seen?.push(statement);
      return;
    }
    this.open.delete(runner);
    if (seen !== undefined && statement.sql === 'COMMIT') refuseForgetful(seen);
  }
}

function refuseForgetful(statements: readonly Sent[]): void {
  const raised = statements.filter(endsViewers).flatMap(({ parameters }) => parameters);
  for (const { sql, parameters } of statements) {
    if (!touchesAuthority(sql)) continue;
    if (!parameters.some((each) => raised.includes(each)))
      throw new Error(`Written without raiseAuthority in the same transaction: ${sql}`);
  }
}

/** An account that is gone has no viewers either. */
function endsViewers({ sql }: Sent): boolean {
  return /^(UPDATE account SET .*authority_version = authority_version \+ 1|DELETE FROM `?account`?)\s+WHERE /s.test(
    sql,
  );
}

/** Tests whether the statement writes what viewers are made of. Batches with a limit are of closed accounts, whose closing has raised the version. */
export function touchesAuthority(sql: string): boolean {
  const written = /^(UPDATE|INSERT INTO|DELETE FROM) `?(\w+)`?/.exec(sql);
  const [, verb, table = ''] = written ?? [];
  if (verb === undefined || / LIMIT \d+$/.test(sql)) return false;
  if (verb === 'INSERT INTO') return tablesOfRows.INSERT.includes(table);
  if (verb === 'DELETE FROM') return tablesOfRows.DELETE.includes(table);
  const set = / SET (.*?)(\sWHERE |$)/s.exec(sql)?.[1] ?? '';
  const columns = [...set.matchAll(/(\w+)`? = /g)].map(([, column]) => column);
  return (authorityColumns[table] ?? []).some((column) => columns.includes(column));
}
