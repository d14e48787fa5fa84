import type { DataSource } from 'typeorm';
import { isMissingTable } from '../errors/database-error.js';
import { select } from './rows.js';

/** The schema of the database, compared with the migrations of this program. */
interface SchemaVersion {
  /** The name of the latest migration that has run; null if none has. */
  latest: string | null;
  /** Migrations of this program that have not run. */
  missing: string[];
  /** Migrations that have run and that this program does not know. */
  unknown: string[];
}

/** Reads the migrations that have run. */
export async function readSchemaVersion(dataSource: DataSource): Promise<SchemaVersion> {
  const names = await namesOfRun(dataSource);
  const own = dataSource.migrations.map(({ name }) => name ?? '');
  return {
    latest: names.at(-1) ?? null,
    missing: own.filter((name) => !names.includes(name)),
    unknown: names.filter((name) => !own.includes(name)),
  };
}

async function namesOfRun({ manager }: DataSource): Promise<string[]> {
  try {
    const rows = await select<{ name: string }>(manager, 'SELECT name FROM migration ORDER BY id', []);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}
