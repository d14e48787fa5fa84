import 'reflect-metadata';
import { readConfig } from './config.js';
import { connectDatabase } from './database/connection.js';

const commands = {
  'db:migrate': 'runs the migrations that have not run yet',
  'db:revert': 'takes the latest migration back',
} as const;

/** Operator commands on the configured database. */
async function run(command: string | undefined): Promise<void> {
  if (command === undefined || !(command in commands)) {
    const usage = Object.entries(commands).map(([name, meaning]) => `  ${name}  ${meaning}`);
    throw new Error(`Commands:\n${usage.join('\n')}`);
  }
  const database = await connectDatabase(readConfig(), () => undefined);
  try {
    if (command === 'db:migrate') {
      const done = await database.dataSource.runMigrations();
      process.stdout.write(`${done.length} migrations have run.\n`);
    } else {
      await database.dataSource.undoLastMigration();
      process.stdout.write('The latest migration was taken back.\n');
    }
  } finally {
    await database.close();
  }
}

run(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
