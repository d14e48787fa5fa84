import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { makeNumbers, withoutIndexes } from './fill-table.js';

/** How much an account holds. */
export interface AccountSize {
  users: number;
  groups: number;
  shipments: number;
  /** Of a thousand letters so many wait for a decision, and as many were rejected. */
  undecided: number;
  activities: number;
}

/** Somebody who is logged in. */
export interface FilledPerson {
  id: string;
  token: string;
}

/** An account that was filled, and those who ask in its name. */
export interface FilledAccount {
  id: string;
  /** The group manager belongs to exactly the first two of these. */
  groupIds: string[];
  /** A group of the plain user's. */
  userGroupId: string;
  people: Record<FilledPart, FilledPerson>;
}

const managers = 10;
/** However many groups there are, so that the users that ask as plain ones are plain. */
const mostGroupManagers = 90;

/** Which user (counted from 0) asks in which part; roles and traits follow from the number, see `AccountFiller.fillPeople`. */
const parts = {
  superadmin: 0,
  manager: 1,
  groupManager: 10,
  groupManagerApprover: 11,
  user: 100,
  userApprover: 101,
  roleHolder: 104,
} as const;

/** In what part somebody asks: their role, and their trait where it is not NONE. */
export type FilledPart = keyof typeof parts;

/**
 * Fills a migrated, empty database with large accounts (at most ten), straight by SQL: a year of letters and activities,
 * unevenly spread over states, channels and types, with rare values among the oldest rows, where walking an index is worst.
 */
export async function fillDatabase(
  dataSource: DataSource,
  sizes: readonly AccountSize[],
): Promise<FilledAccount[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  const accounts = sizes.map((size, index) => new AccountFiller(runner, index, size));
  try {
    // One instant for all statements, so that rows of several tables that belong together share it.
    await runner.query(`SET timestamp = ${Date.now() / 1000}`);
    await makeNumbers(runner, Math.max(...sizes.flatMap((size) => Object.values(size) as number[])));
    for (const account of accounts) await account.fillPeople();
    await withoutIndexes(runner, 'shipment', async () => {
      for (const account of accounts) await account.fillShipments();
    });
    await withoutIndexes(runner, 'activity', async () => {
      for (const account of accounts) await account.fillActivities();
    });
    await runner.query('DROP TABLE fill_number');
    const tables = ['account', 'user_group', 'user', 'membership', 'session', 'shipment', 'approval'];
    for (const table of [...tables, 'activity', 'activity_audience'])
      await runner.query(`ANALYZE TABLE \`${table}\``);
  } finally {
    await runner.query('SET timestamp = DEFAULT');
    await runner.release();
  }
  return accounts.map((account) => account.describe());
}

/** A number from 0 to below `values` that looks like chance, and is the same in every run. */
function chance(salt: string, values: number): string {
  return `(CRC32(CONCAT('${salt}', number.n)) % ${values})`;
}

/** Instants spread over the past year, ascending with the number; always three rows share one. */
function timeOfYear(count: number): string {
  const seconds = Math.floor((365 * 24 * 60 * 60) / count);
  return `UTC_TIMESTAMP(3) - INTERVAL ${seconds} * (${count} - number.n + number.n % 3) SECOND`;
}

class AccountFiller {
  constructor(
    private readonly runner: QueryRunner,
    private readonly account: number,
    private readonly size: AccountSize,
  ) {}

  describe(): FilledAccount {
    const people = Object.entries(parts).map(([part, n]) => [
      part,
      { id: this.idOf('V', n), token: this.tokenOf(n) },
    ]);
    return {
      id: this.idOf('A', 0),
      groupIds: Array.from({ length: this.size.groups }, (_, group) => this.idOf('G', group)),
      userGroupId: this.idOf('G', (parts.user - managers) % this.size.groups),
      people: Object.fromEntries(people) as Record<FilledPart, FilledPerson>,
    };
  }

  private get firstPlainUser(): number {
    return managers + Math.min(this.size.groups, mostGroupManagers);
  }

  /** User 0 is the superadmin, up to 9 are managers, then one group manager for each of the first 90 groups, then users; most have two groups. */
  async fillPeople(): Promise<void> {
    const { users, groups } = this.size;
    await this.runner.query(
      `INSERT INTO account (id, company, time_zone, language, country, status, user_management, created_at, confirmed_at, updated_at)
        VALUES (?, 'Firma', 'Europe/Berlin', 'DE', 'DE', 'ACTIVE', 'ACTIVE', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [this.idOf('A', 0)],
    );
    const created = 'UTC_TIMESTAMP(3) - INTERVAL 400 DAY + INTERVAL number.n MINUTE';
    await this.insert(
      'user_group',
      { to: groups },
      {
        id: this.idSql('G', 'number.n'),
        name: `CONCAT('Gruppe ', LPAD(number.n, 3, '0'))`,
        live_name_key: `CONCAT('gruppe ', LPAD(number.n, 3, '0'))`,
        cost_centre: `CONCAT('K', 1000 + number.n)`,
        name_text: `CONCAT('gruppe ', LPAD(number.n, 3, '0'))`,
        search_text: `CONCAT('gruppe ', LPAD(number.n, 3, '0'), ' k', 1000 + number.n)`,
        status: `'ACTIVE'`,
        created_at: created,
        updated_at: created,
      },
    );
    const { firstPlainUser } = this;
    const email = `CONCAT('person', number.n, '@firma${this.account}.example')`;
    const firstName = `ELT(1 + number.n % 5, 'Anna', 'Bernd', 'Dörte', 'Emil', 'Günther')`;
    const personnelNumber = `IF(number.n % 3 = 0, NULL, CONCAT('P-', number.n % 100))`;
    const job = `ELT(1 + number.n % 4, NULL, 'Einkauf', 'Vertrieb', 'Buchhaltung')`;
    const lastNameFolded = `ELT(1 + ${chance('l', 6)}, 'muller mueller', 'schmidt', 'schneider', 'fischer', 'weber', 'ozdemir oezdemir')`;
    const firstNameFolded = `ELT(1 + number.n % 5, 'anna', 'bernd', 'dorte doerte', 'emil', 'gunther guenther')`;
    const lastName = `ELT(1 + ${chance('l', 6)}, 'Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Özdemir')`;
    const company = `IF(number.n % 10 = 7, CONCAT('Partner ', number.n % 30), 'Firma')`;
    await this.insert(
      'user',
      { to: users },
      {
        id: this.idSql('V', 'number.n'),
        login_name: email,
        login_name_key: email,
        email,
        live_email_key: `IF(number.n % 50 = 48, NULL, ${email})`,
        first_name: firstName,
        last_name: lastName,
        company_name: company,
        first_name_text: linesOf(firstNameFolded),
        last_name_text: linesOf(lastNameFolded),
        email_text: linesOf(email),
        login_name_text: linesOf(email),
        personnel_number_text: linesOf(`LOWER(${personnelNumber})`),
        function_text: linesOf(`LOWER(${job})`),
        company_text: `CONCAT('\\n', LOWER(${company}), '\\n')`,
        language: `'DE'`,
        role: `CASE WHEN number.n = 0 THEN 'SUPERADMIN' WHEN number.n < ${managers} THEN 'MANAGER'
                  WHEN number.n < ${firstPlainUser} THEN 'GROUP_MANAGER' ELSE 'USER' END`,
        superadmin_slot: 'IF(number.n = 0, 1, NULL)',
        approval_trait: `CASE WHEN number.n % 10 = 1 THEN 'APPROVER'
                            WHEN number.n >= ${firstPlainUser} AND number.n % 10 IN (2, 3) THEN 'EXAMINEE' ELSE 'NONE' END`,
        status: `CASE number.n % 50 WHEN 49 THEN 'LOCKED' WHEN 48 THEN 'DELETED' WHEN 47 THEN 'CREATED' ELSE 'ACTIVE' END`,
        status_before_lock: `IF(number.n % 50 = 49, 'ACTIVE', NULL)`,
        personnel_number: personnelNumber,
        personnel_number_key: `IF(number.n % 3 = 0, NULL, CONCAT('P-', ELT(1 + (number.n % 100 > 0) + (number.n % 100 > 9), '00', CONCAT('01', number.n % 100), CONCAT('02', number.n % 100))))`,
        function: job,
        search_text: `CONCAT_WS(' ', ${firstNameFolded}, ${lastNameFolded}, ${email}, LOWER(${personnelNumber}), LOWER(${job}))`,
        sender_text: `CONCAT_WS(' ', ${firstNameFolded}, ${lastNameFolded}, ${email})`,
        last_login_at: `IF(number.n % 4 = 0, NULL, UTC_TIMESTAMP(3) - INTERVAL ${chance('i', 300)} HOUR)`,
        created_at: created,
        updated_at: `UTC_TIMESTAMP(3) - INTERVAL ${chance('u', 300)} HOUR`,
      },
    );
    for (const which of ['0', '1']) {
      await this.insert(
        'membership',
        { from: managers, to: users },
        {
          user_id: this.idSql('V', 'number.n'),
          group_id: this.idSql('G', this.groupOf('number.n', which)),
          created_at: created,
        },
      );
    }
    for (const user of Object.values(parts)) {
      await this.runner.query(
        `INSERT INTO session (account_id, id, user_id, token_hash, created_at, last_used_at, expires_at)
          VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)`,
        [
          this.idOf('A', 0),
          this.idOf('N', user),
          this.idOf('V', user),
          createHash('sha256').update(this.tokenOf(user)).digest(),
        ],
      );
    }
  }

  /** What was canceled lies among the oldest hundredth only, and nothing came in by COMPOSE. */
  async fillShipments(): Promise<void> {
    const { shipments, undecided, users } = this.size;
    const rejected = 2 * undecided;
    const created = timeOfYear(shipments);
    const derived = { sender: `${managers} + ${chance('w', users - managers)}`, state: chance('t', 1000) };
    const status = `CASE WHEN number.n < ${shipments / 100} AND number.state < 500 THEN 'CANCELED'
      WHEN number.state < ${undecided} THEN 'PENDING_APPROVAL' WHEN number.state < ${rejected} THEN 'REJECTED'
      WHEN number.state < ${rejected + 10} THEN 'DRAFT' WHEN number.state < ${rejected + 30} THEN 'DELETED'
      WHEN number.state < ${rejected + 32} THEN 'QUEUED' ELSE 'SENT' END`;
    const hadApproval = `number.state < ${rejected} OR number.state % 10 = 0`;
    const group = this.groupOf('number.sender', chance('h', 2));
    const pages = `1 + ${chance('p', 12)}`;
    const net = `85 + 20 * ${chance('p', 12)}`;
    await this.insert(
      'shipment',
      { to: shipments, derived },
      {
        id: this.idSql('S', 'number.n'),
        number: `CONCAT('20260101-', LPAD(number.n, 8, '0'))`,
        upload_id: this.idSql('F', 'number.n'),
        filename: `CONCAT(ELT(1 + ${chance('f', 5)}, 'Rechnung', 'Mahnung', 'Angebot', 'Kündigung', 'Brief'), ' ', ${chance('g', 5000)}, '.pdf')`,
        search_text: `CONCAT('20260101-', LPAD(number.n, 8, '0'), ' ', ELT(1 + ${chance('f', 5)}, 'rechnung', 'mahnung', 'angebot', 'kundigung kuendigung', 'brief'), ' ', ${chance('g', 5000)}, '.pdf')`,
        pages,
        sheets: pages,
        channel: `CASE WHEN number.state % 100 < 60 THEN 'GO' WHEN number.state % 100 < 80 THEN 'DRIVER'
                     WHEN number.state % 100 < 94 THEN 'API' ELSE 'SFTP' END`,
        sides: `'SIMPLEX'`,
        colour: `'BLACK_AND_WHITE'`,
        destination: `'NATIONAL'`,
        registered: `'NONE'`,
        status,
        net_cents: net,
        surcharge_cents: '1',
        vat_cents: `ROUND((${net} + 1) * 0.19)`,
        gross_cents: `${net} + 1 + ROUND((${net} + 1) * 0.19)`,
        currency: `'EUR'`,
        price_list: `'2026-01'`,
        sender_id: this.idSql('V', 'number.sender'),
        group_id: this.idSql('G', group),
        cost_centre: `CONCAT('K', 1000 + ${group})`,
        approval_id: `IF(${hadApproval}, ${this.idSql('P', 'number.n')}, NULL)`,
        created_at: created,
        submitted_at: `IF(number.state BETWEEN ${rejected} AND ${rejected + 9}, NULL, ${created})`,
        handed_over_at: `IF(${status} = 'SENT', ${created} + INTERVAL 2 SECOND, NULL)`,
        updated_at: created,
      },
    );
    await this.insert(
      'approval',
      { to: shipments, derived, where: hadApproval },
      {
        id: this.idSql('P', 'number.n'),
        shipment_id: this.idSql('S', 'number.n'),
        state: `CASE WHEN number.state < ${undecided} THEN 'PENDING' WHEN number.state < ${rejected} THEN 'REJECTED' ELSE 'APPROVED' END`,
        requested_at: created,
        decided_by_id: `IF(number.state < ${undecided}, NULL, '${this.idOf('V', parts.manager)}')`,
        decided_at: `IF(number.state < ${undecided}, NULL, ${created})`,
      },
    );
  }

  /** Most entries are log-ins; the role of superadmin was handed over once, long ago. */
  async fillActivities(): Promise<void> {
    const { activities, users } = this.size;
    const created = timeOfYear(activities);
    const derived = {
      kind: `IF(number.n = 0, -1, ${chance('k', 100)})`,
      person: `${managers} + ${chance('a', users - managers)}`,
    };
    const isLogin = 'number.kind BETWEEN 0 AND 69';
    const isApproval = 'number.kind BETWEEN 70 AND 89';
    const person = this.idSql('V', 'number.person');
    const type = `CASE WHEN number.kind < 0 THEN 'SUPERADMIN_HANDED_OVER' WHEN ${isLogin} THEN 'LOGGED_IN'
      WHEN ${isApproval} THEN 'SHIPMENT_APPROVED' ELSE 'USER_UPDATED' END`;
    const facts = `CASE WHEN ${isApproval} THEN '{"number":"20260101-00000001"}' WHEN number.kind > 89 THEN '{"changed":["note"]}' ELSE '{}' END`;
    await this.insert(
      'activity',
      { to: activities, derived },
      {
        id: this.idSql('T', 'number.n'),
        type,
        actor_id: `IF(${isLogin}, ${person}, ${this.idSql('V', chance('b', managers))})`,
        subject_user_id: `IF(${isLogin}, NULL, ${person})`,
        group_id: `IF(${isApproval}, ${this.idSql('G', this.groupOf('number.person', '0'))}, NULL)`,
        details: `CONCAT('{"event":{"type":"', ${type}, '","facts":', ${facts}, '},"actorName":"Anna Müller","subjectName":"Bernd Weber","groupName":"Gruppe 1"}')`,
        search_text: `IF(${isLogin}, 'anna muller anna mueller', 'anna muller bernd weber anna mueller bernd weber')`,
        ip_address: `'127.0.0.1'`,
        created_at: created,
      },
    );
    // An approval concerns the shipment's group, a log-in or a change of a user both groups of the person.
    for (const [which, where] of [
      ['0', 'number.kind >= 0'],
      ['1', `${isLogin} OR number.kind > 89`],
    ] as const) {
      await this.insert(
        'activity_audience',
        { to: activities, derived, where },
        {
          group_id: this.idSql('G', this.groupOf('number.person', which)),
          created_at: created,
          activity_id: this.idSql('T', 'number.n'),
        },
      );
    }
  }

  /** Inserts a row for each of the numbers, in the order of the primary key; values are SQL and may use `number.n` and what is derived. */
  private async insert(
    table: string,
    numbers: { from?: number; to: number; derived?: Record<string, string>; where?: string },
    values: Record<string, string>,
  ): Promise<void> {
    const { from = 0, to, derived = {}, where = 'TRUE' } = numbers;
    const columns = Object.keys(values).map((column) => `\`${column}\``);
    const further = Object.entries(derived).map(([name, sql]) => `, ${sql} AS ${name}`);
    await this.runner.query(
      `INSERT INTO \`${table}\` (account_id, ${columns.join(', ')})
        SELECT '${this.idOf('A', 0)}', ${Object.values(values).join(', ')}
          FROM (SELECT number.n${further.join('')} FROM fill_number number WHERE number.n >= ? AND number.n < ?) number
         WHERE ${where}`,
      [from, to],
    );
  }

  /** The id of the n-th thing of a kind; shaped like a ULID, and sorted by n. */
  private idOf(kind: string, n: number): string {
    return `00${this.account}${kind}${String(n).padStart(22, '0')}`;
  }

  private idSql(kind: string, n: string): string {
    return `CONCAT('00${this.account}${kind}', LPAD(${n}, 22, '0'))`;
  }

  /** The number of the first (0) or second (1) group of a user. */
  private groupOf(user: string, which: string): string {
    const { groups } = this.size;
    const next = `IF(${user} < ${this.firstPlainUser}, 1, 7)`;
    return `((${user} - ${managers} + IF(${which} = 0, 0, ${next})) % ${groups})`;
  }

  private tokenOf(user: number): string {
    return createHash('sha256')
      .update(`session of user ${user} of account ${this.account}`)
      .digest('base64url');
  }
}

/** The words of an SQL text as lines, as `writingsOf` stores the writings of a value. */
function linesOf(words: string): string {
  return `COALESCE(CONCAT('\\n', REPLACE(${words}, ' ', '\\n'), '\\n'), '')`;
}
