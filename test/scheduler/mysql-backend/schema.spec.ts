import { expect } from 'chai';
import { createPool, type RowDataPacket } from 'mysql2/promise';
import { createDataSource } from '../../../src/database/data-source.js';
import { migrations } from '../../../src/database/migrations.js';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { ownDatabase } from './backends.js';
import { job } from './suite/backend-suite.js';

const questions: Record<string, string> = {
  tables: `SELECT table_name, engine, table_collation FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_name LIKE 'agenda%' ORDER BY table_name`,
  columns: `SELECT table_name, ordinal_position, column_name, column_type, is_nullable, column_default, character_set_name, collation_name,
      extra, generation_expression FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name LIKE 'agenda%' ORDER BY table_name, ordinal_position`,
  indexes: `SELECT table_name, index_name, seq_in_index, column_name, non_unique, sub_part FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name LIKE 'agenda%' ORDER BY table_name, index_name, seq_in_index`,
};

async function schemaOf(url: string): Promise<Record<string, RowDataPacket[]>> {
  const pool = createPool({ uri: url });
  try {
    const answers: Record<string, RowDataPacket[]> = {};
    for (const [what, sql] of Object.entries(questions)) {
      const [rows] = await pool.query<RowDataPacket[]>(sql);
      answers[what] = rows;
    }
    return answers;
  } finally {
    await pool.end();
  }
}

describe('The tables of the MySQL backend', function () {
  this.timeout(20_000);

  it('are the same, made by the migrations or by the backend; the backend works on those of the migrations', async () => {
    const [migrated, own] = [await ownDatabase(), await ownDatabase()];
    const dataSource = await createDataSource(migrated.url).initialize();
    const made = new MysqlBackend({ connectionString: own.url });
    try {
      await dataSource.runMigrations();
      await made.connect();
      await made.notificationChannel?.connect();
      const expected = await schemaOf(own.url);
      expect(expected['tables']).to.have.length(4);
      expect(expected['indexes']).to.have.length.greaterThan(10);
      expect(await schemaOf(migrated.url)).to.deep.equal(expected);
      const given = new MysqlBackend({ dataSource, ensureSchema: false });
      await given.connect();
      await given.repository.saveJob(job({ unique: { 'data.x': 1 } }));
      expect(await given.repository.getNextJobToRun('job', new Date(), new Date(0))).to.not.equal(undefined);
    } finally {
      await made.disconnect();
      await dataSource.destroy();
      await migrated.drop();
      await own.drop();
    }
  });

  it('are made by several processes at once without a failure', async () => {
    const own = await ownDatabase();
    const backends = Array.from({ length: 6 }, () => new MysqlBackend({ connectionString: own.url }));
    try {
      await Promise.all(backends.map((backend) => backend.connect()));
      expect((await schemaOf(own.url))['tables']).to.have.length.at.least(3);
    } finally {
      await Promise.all(backends.map((backend) => backend.disconnect()));
      await own.drop();
    }
  });

  it('are gone when the migrations are taken back', async () => {
    const own = await ownDatabase();
    const dataSource = await createDataSource(own.url).initialize();
    try {
      await dataSource.runMigrations();
      const first = migrations.findIndex(({ name }) => name.startsWith('CreateAgenda'));
      for (const _ of migrations.slice(first)) await dataSource.undoLastMigration();
      expect((await schemaOf(own.url))['tables']).to.deep.equal([]);
    } finally {
      await dataSource.destroy();
      await own.drop();
    }
  });
});
