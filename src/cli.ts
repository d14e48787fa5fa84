#!/usr/bin/env node
import 'reflect-metadata';
import { jobs, jobsUsage } from './cli/jobs.js';
import { key, keyUsage } from './cli/key.js';
import { mail, mailUsage } from './cli/mail.js';
import { verify, verifyUsage } from './cli/verify.js';
import { readConfig } from './config.js';
import { connectDatabase, type DatabaseConnection } from './database/connection.js';

const commands = {
  'db:migrate': 'runs the migrations that have not run yet',
  'db:revert': 'takes the latest migration back',
  [verifyUsage]: 'checks the activity log, or an export of it',
  ...jobsUsage,
  ...mailUsage,
  ...keyUsage,
} as const;

/** Operator commands on the configured database; says whether all is well. */
async function run(command: string | undefined, ...rest: string[]): Promise<boolean> {
  switch (command) {
    case 'db:migrate':
      return withDatabase(async ({ dataSource }) => {
        const done = await dataSource.runMigrations();
        process.stdout.write(`${done.length} migrations have run.\n`);
      });
    case 'db:revert':
      return withDatabase(async ({ dataSource }) => {
        await dataSource.undoLastMigration();
        process.stdout.write('The latest migration was taken back.\n');
      });
    case 'verify':
      return verify(rest);
    case 'jobs':
      return jobs(rest);
    case 'mail':
      return mail(rest);
    case 'key':
      return key(rest);
    default: {
      const usage = Object.entries(commands).map(([name, meaning]) => `  ${name}\n      ${meaning}`);
      throw new Error(`Commands:\n${usage.join('\n')}`);
    }
  }
}

async function withDatabase(work: (database: DatabaseConnection) => Promise<void>): Promise<true> {
  const database = await connectDatabase(readConfig(), () => undefined);
  try {
    await work(database);
  } finally {
    await database.close();
  }
  return true;
}

run(...(process.argv.slice(2) as [string | undefined, ...string[]])).then(
  (isWell) => {
    if (!isWell) process.exitCode = 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
