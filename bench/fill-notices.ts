import type { DataSource } from 'typeorm';
import { makeNumbers } from './fill-table.js';

/** Waiting letters of each account. */
const lettersEach = 5;

/**
 * Adds so many accounts in Europe/Berlin, each with one approver, one user whose letters are examined, and waiting letters of theirs.
 * Accounts that are there already are told at another time than noon, so that the mails of the slot are those of the new ones.
 */
export async function fillNotices(dataSource: DataSource, accounts: number): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  const insert = async (table: string, count: number, values: Record<string, string>): Promise<void> => {
    const columns = Object.keys(values).map((column) => `\`${column}\``);
    await runner.query(
      `INSERT INTO \`${table}\` (${columns.join(', ')})
        SELECT ${Object.values(values).join(', ')} FROM fill_number WHERE n < ?`,
      [count],
    );
  };
  try {
    await runner.query("UPDATE account SET approval_notice_times = '18:00', digest_times = '18:00'");
    await makeNumbers(runner, accounts * lettersEach);
    const now = 'UTC_TIMESTAMP(3)';
    await insert('account', accounts, {
      id: idSql('A', 'n'),
      company: "CONCAT('Firma ', n)",
      time_zone: "'Europe/Berlin'",
      language: "'DE'",
      country: "'DE'",
      status: "'ACTIVE'",
      user_management: "'ACTIVE'",
      created_at: now,
      confirmed_at: now,
      updated_at: now,
    });
    for (const [kind, who, role, trait] of [
      ['U', 'chef', 'SUPERADMIN', 'APPROVER'],
      ['V', 'sender', 'USER', 'EXAMINEE'],
    ] as const) {
      const email = `CONCAT('${who}', n, '@firma', n, '.example')`;
      await insert('user', accounts, {
        account_id: idSql('A', 'n'),
        id: idSql(kind, 'n'),
        login_name: email,
        login_name_key: email,
        email,
        live_email_key: email,
        first_name: "'Anna'",
        last_name: "'Müller'",
        company_name: "CONCAT('Firma ', n)",
        first_name_text: lineOf("'anna'"),
        last_name_text: lineOf("'mueller'"),
        company_text: lineOf("CONCAT('firma ', n)"),
        email_text: lineOf(email),
        login_name_text: lineOf(email),
        personnel_number_text: "''",
        function_text: "''",
        language: "'DE'",
        role: `'${role}'`,
        superadmin_slot: role === 'SUPERADMIN' ? '1' : 'NULL',
        approval_trait: `'${trait}'`,
        status: "'ACTIVE'",
        search_text: email,
        sender_text: email,
        created_at: now,
        updated_at: now,
      });
    }
    const account = idSql('A', `n DIV ${lettersEach}`);
    const created = 'UTC_TIMESTAMP(3) - INTERVAL n SECOND';
    await insert('shipment', accounts * lettersEach, {
      account_id: account,
      id: idSql('S', 'n'),
      number: "CONCAT('20260101-', LPAD(n, 8, '0'))",
      upload_id: idSql('F', 'n'),
      filename: "CONCAT('Rechnung ', n, '.pdf')",
      search_text: "CONCAT('rechnung ', n, '.pdf')",
      pages: '3',
      sheets: '3',
      channel: "'GO'",
      sides: "'SIMPLEX'",
      colour: "'BLACK_AND_WHITE'",
      destination: "'NATIONAL'",
      registered: "'NONE'",
      status: "'PENDING_APPROVAL'",
      net_cents: '85',
      surcharge_cents: '1',
      vat_cents: '16',
      gross_cents: '102',
      currency: "'EUR'",
      price_list: "'2026-01'",
      sender_id: idSql('V', `n DIV ${lettersEach}`),
      approval_id: idSql('P', 'n'),
      created_at: created,
      submitted_at: created,
      updated_at: created,
    });
    await insert('approval', accounts * lettersEach, {
      account_id: account,
      id: idSql('P', 'n'),
      shipment_id: idSql('S', 'n'),
      state: "'PENDING'",
      requested_at: created,
    });
    await runner.query('DROP TABLE fill_number');
    for (const table of ['account', 'user', 'shipment', 'approval'])
      await runner.query(`ANALYZE TABLE \`${table}\``);
  } finally {
    await runner.release();
  }
}

/** Ids that no account of the other cases has. */
function idSql(kind: string, n: string): string {
  return `CONCAT('0N0${kind}', LPAD(${n}, 22, '0'))`;
}

/** A folded value as the filters of the columns of users look for it, between line breaks. */
function lineOf(sql: string): string {
  return `CONCAT('\\n', ${sql}, '\\n')`;
}
