import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { changeAny, select } from '../rows.js';

const batch = 500;

interface Row {
  accountId: string;
  id: string;
  status: string;
  [column: string]: string | null;
}

/**
 * Keys of addresses, login names and groups by the rules for kinds of text. Where two rows have the same key now, the one that
 * has it already keeps it, otherwise the older one gets it; the other keeps its former key, and both stay as they are.
 */
export class RekeyNames1795200000152 implements MigrationInterface {
  readonly name = 'RekeyNames1795200000152';

  async up({ manager }: QueryRunner): Promise<void> {
    await eachRow(
      manager,
      'user',
      ['login_name', 'login_name_key', 'email', 'live_email_key'],
      async (row) => {
        await rekeyLoginName(manager, row);
        if (row['live_email_key'] !== null)
          await rekey(manager, row, 'user', 'live_email_key', addressKey(row['email'] ?? ''));
      },
    );
    await eachRow(manager, 'user_group', ['name', 'live_name_key'], async (row) => {
      if (row['live_name_key'] !== null)
        await rekey(manager, row, 'user_group', 'live_name_key', nameKey(row['name'] ?? ''));
    });
  }

  /** The former keys differ only for invisible characters; each is derived again when its row changes. */
  async down(): Promise<void> {}
}

async function eachRow(
  manager: EntityManager,
  table: 'user' | 'user_group',
  columns: readonly string[],
  work: (row: Row) => Promise<void>,
): Promise<void> {
  let [accountId, id] = ['', ''];
  for (;;) {
    const rows = await select<Row>(
      manager,
      `SELECT account_id AS accountId, id, status, ${columns.join(', ')} FROM \`${table}\`
        WHERE account_id > ? OR (account_id = ? AND id > ?) ORDER BY account_id, id LIMIT ${batch}`,
      [accountId, accountId, id],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) await work(row);
    ({ accountId, id } = last);
  }
}

/** A login name is a key of its user, and a hash among those that are taken for ever. */
async function rekeyLoginName(manager: EntityManager, row: Row): Promise<void> {
  const [before, after] = [row['login_name_key'] ?? '', addressKey(row['login_name'] ?? '')];
  if (before === after || !(await isFree(manager, after))) return;
  const taken = await tried(
    changeAny(
      manager,
      'UPDATE login_name SET login_name_hash = ? WHERE account_id = ? AND user_id = ? AND login_name_hash = ?',
      [hashOf(after), row.accountId, row.id, hashOf(before)],
    ),
  );
  if (taken) await rekey(manager, row, 'user', 'login_name_key', after);
}

async function isFree(manager: EntityManager, loginNameKey: string): Promise<boolean> {
  const users = await select(manager, 'SELECT 1 FROM `user` WHERE login_name_key = ?', [loginNameKey]);
  const hashes = await select(manager, 'SELECT 1 FROM login_name WHERE login_name_hash = ?', [
    hashOf(loginNameKey),
  ]);
  return users.length + hashes.length === 0;
}

async function rekey(
  manager: EntityManager,
  row: Row,
  table: 'user' | 'user_group',
  column: string,
  key: string,
): Promise<void> {
  if (row[column] === key) return;
  await tried(
    changeAny(manager, `UPDATE \`${table}\` SET ${column} = ? WHERE account_id = ? AND id = ?`, [
      key,
      row.accountId,
      row.id,
    ]),
  );
}

/** Returns false if another row has the key, or if the key does not fit into the column. */
async function tried(work: Promise<number>): Promise<boolean> {
  try {
    return (await work) > 0;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'ER_DUP_ENTRY' || code === 'ER_DATA_TOO_LONG') return false;
    throw error;
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

// The folding as it was when this was written; that of the program may change.
const unseen = new RegExp(
  '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Default_Ignorable_Code_Point}' +
    '\\u2800\\uFFFC\\u{1D159}\\u{16FE4}\\u{13441}\\u{13442}]',
  'gu',
);
const domainPattern = /^[\p{L}\p{M}\p{N}_.-]*\p{L}[\p{L}\p{M}\p{N}_.-]*$/u;

function addressKey(text: string): string {
  const plain = inLowerCase(text.normalize('NFKC').replace(unseen, '').trim()).normalize('NFKC');
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  const ascii = at >= 0 && domainPattern.test(domain) ? domainToASCII(domain).replace(/\.$/, '') : '';
  return ascii === '' ? plain : `${plain.slice(0, at)}@${ascii}`;
}

function nameKey(name: string): string {
  const capital = name.normalize('NFKC').replace(unseen, '').toLowerCase().toUpperCase();
  return inLowerCase(capital).normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function inLowerCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/ı(?=\u0307)/g, 'i')
    .replace(/(?<=\p{Soft_Dotted})\u0307/gu, '');
}
