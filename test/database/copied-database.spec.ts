import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { select } from '../../src/database/rows.js';
import { testDatabases } from '../support/hooks.js';

describe('The databases of tests, copies of one that was migrated', () => {
  const names = ['copied', 'migrated'].map((stem) => `vieraugen_${stem}_${process.pid}_${Date.now()}`) as [
    string,
    string,
  ];

  after(async () => {
    for (const name of names) await testDatabases().dropDatabase(name);
  });

  it('are what the migrations make of an empty database, with tables, indexes and rows', async () => {
    const copied = await createDataSource(
      await testDatabases().createMigratedDatabase(names[0]),
    ).initialize();
    const migrated = await createDataSource(await testDatabases().createDatabase(names[1])).initialize();
    try {
      await migrated.runMigrations();
      expect(await contentOf(copied)).to.deep.equal(await contentOf(migrated));
      expect(await copied.showMigrations(), 'none is left to run').to.equal(false);
    } finally {
      await copied.destroy();
      await migrated.destroy();
    }
  });
});

/** The definition of each table with its rows, and what else a database can have. */
async function contentOf({ manager }: DataSource): Promise<unknown[]> {
  const tables = await select<{ name: string }>(
    manager,
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name',
    [],
  );
  expect(tables).to.have.length.greaterThan(30);
  const contents: unknown[] = [];
  for (const { name } of tables)
    contents.push([
      await manager.query(`SHOW CREATE TABLE \`${name}\``),
      await manager.query(`SELECT * FROM \`${name}\` ORDER BY 1`),
    ]);
  for (const [kind, schema] of [
    ['triggers', 'trigger_schema'],
    ['routines', 'routine_schema'],
    ['events', 'event_schema'],
  ] as const)
    contents.push(
      await manager.query(
        `SELECT COUNT(*) AS ${kind} FROM information_schema.${kind} WHERE ${schema} = DATABASE()`,
      ),
    );
  return contents;
}
