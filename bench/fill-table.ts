import type { QueryRunner } from 'typeorm';
import { select } from '../src/database/rows.js';

/** Makes a table `fill_number` of so many numbers (a billion at most) from 0 on, to derive rows from. */
export async function makeNumbers(runner: QueryRunner, count: number): Promise<void> {
  await runner.query('CREATE TABLE fill_number (n INT NOT NULL PRIMARY KEY)');
  await runner.query(
    `INSERT INTO fill_number
      WITH RECURSIVE thousand AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM thousand WHERE n < 999)
      SELECT (high.n * 1000 + middle.n) * 1000 + low.n FROM thousand high CROSS JOIN thousand middle CROSS JOIN thousand low
       WHERE high.n <= ? DIV 1000000 AND (high.n * 1000 + middle.n) * 1000 + low.n < ?`,
    [count, count],
  );
}

/** Does the work while the table has no secondary indexes: making them afterwards, sorted, takes a fraction of the time. */
export async function withoutIndexes(
  runner: QueryRunner,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const indexes = await select<{ name: string; nonUnique: number | string; columns: string }>(
    runner.manager,
    `SELECT index_name AS name, MIN(non_unique) AS nonUnique,
            GROUP_CONCAT(CONCAT('\`', column_name, '\`') ORDER BY seq_in_index SEPARATOR ', ') AS columns
       FROM information_schema.statistics
      WHERE table_schema = DATABASE() AND table_name = ? AND index_name <> 'PRIMARY' GROUP BY index_name`,
    [table],
  );
  await runner.query(
    `ALTER TABLE \`${table}\` ${indexes.map(({ name }) => `DROP INDEX ${name}`).join(', ')}`,
  );
  await work();
  const added = indexes.map(({ name, nonUnique, columns }) => {
    const kind = Number(nonUnique) === 0 ? 'UNIQUE KEY' : 'KEY';
    return `ADD ${kind} ${name} (${columns})`;
  });
  await runner.query(`ALTER TABLE \`${table}\` ${added.join(', ')}`);
}
