import type { DataSource } from 'typeorm';
import { select } from '../../src/database/rows.js';
import type { Statement } from './gateway.js';

/** The number of rows that the storage engine reads for a statement, which is executed once more for it. */
export async function rowsReadBy(dataSource: DataSource, { sql, parameters }: Statement): Promise<number> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    // The counters are those of the session, so all three are sent on one connection.
    await runner.query('FLUSH STATUS');
    await runner.query(sql, parameters);
    const counters = await select<{ Value: string }>(
      runner.manager,
      "SHOW SESSION STATUS LIKE 'Handler\\_read%'",
      [],
    );
    return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  } finally {
    await runner.release();
  }
}

/** The steps of the plan of a statement that read a whole table or a whole index, as `table type key`. */
export async function scansOf(dataSource: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  const steps = await select<{ table: string | null; type: string | null; key: string | null }>(
    dataSource.manager,
    `EXPLAIN ${sql}`,
    parameters,
  );
  return steps
    .filter(({ table, type }) => !(table ?? '<').startsWith('<') && (type === 'ALL' || type === 'index'))
    .map(({ table, type, key }) => `${table} ${type} ${key}`);
}
