import type { QueryRunner } from 'typeorm';
import { frozenSearchText } from './frozen-search-text.js';
import { changeAny, placeholders, select } from './rows.js';

const batch = 500;

/**
 * For migrations: fills a column of folded text from other columns of the same rows, with the folding of version 0.1; a later folding comes
 * with a migration that folds again.
 */
export async function foldColumn(
  { manager }: QueryRunner,
  {
    table,
    column,
    from,
    fold = frozenSearchText,
  }: { table: string; column: string; from: readonly string[]; fold?: typeof frozenSearchText },
): Promise<void> {
  let [accountId, id] = ['', ''];
  for (;;) {
    const rows = await select<{ accountId: string; id: string } & Record<string, string | null>>(
      manager,
      `SELECT account_id AS accountId, id, ${from.join(', ')} FROM \`${table}\`
        WHERE account_id > ? OR (account_id = ? AND id > ?) ORDER BY account_id, id LIMIT ${batch}`,
      [accountId, accountId, id],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const account of new Set(rows.map((row) => row.accountId))) {
      const own = rows.filter((row) => row.accountId === account);
      await changeAny(
        manager,
        `UPDATE \`${table}\` SET ${column} = CASE id ${own.map(() => 'WHEN ? THEN ?').join(' ')} END
          WHERE account_id = ? AND id IN (${placeholders(own)})`,
        [
          ...own.flatMap((row) => [row.id, fold(from.map((name) => row[name] ?? null))]),
          account,
          ...own.map((row) => row.id),
        ],
      );
    }
    ({ accountId, id } = last);
  }
}
