import type { QueryRunner } from 'typeorm';

/** A statement that the gateway sends to its database. */
interface Sent {
  sql: string;
  parameters: readonly unknown[];
}

/** The columns from which viewers are built, by table. A test compares them with the statements that read viewers. */
export const authorityColumns: Readonly<Record<string, readonly string[]>> = {
  account: ['status', 'confirmed_at', 'user_management', 'assignable_set'],
  user: [
    'first_name',
    'last_name',
    'email',
    'language',
    'role',
    'approval_trait',
    'type',
    'grant_set',
    'status',
    'was_assigned',
  ],
  user_group: ['status', 'name', 'description', 'cost_bearer', 'cost_centre', 'address'],
  membership: [],
  deputyship: ['starts_at', 'ends_at'],
  role_assignment_group: [],
  custom_role: ['grant_set'],
};

/** Inserting or deleting a row of these changes authority. No viewer of a new user or account exists yet. */
const tablesOfRows = {
  INSERT: ['user_group', 'membership', 'deputyship', 'role_assignment_group'],
  DELETE: ['user', 'user_group', 'membership', 'deputyship', 'role_assignment_group'],
};

/**
 * Refuses writes that would leave outdated viewers in the cache: a transaction, or a single statement, that writes facts of viewers without
 * raising the authority version of the account. Every gateway in the tests has one, so each test of a mutation tests this as well. Statements that
 * tests send through `dataSource.query` are not the gateway's and not watched.
 */
export class AuthorityWatch {
  private readonly open = new WeakMap<QueryRunner, Sent[]>();

  /** Called before each statement; throws instead of a COMMIT without a raised version. */
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

/** Tests whether the statement writes facts of viewers. Batches with a limit are of closed accounts, whose closing has raised the version. */
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
