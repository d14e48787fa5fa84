import { createInterface } from 'node:readline/promises';
import type { DataSource } from 'typeorm';
import { readConfig } from '../config.js';
import { connectExistingDatabase } from '../database/connection.js';
import { runningGateways } from '../database/gateway-presence.js';
import { readSchemaVersion } from '../database/schema-version.js';
import { readArguments } from './command-line.js';
import { print } from './output.js';

/** The calls of the commands, with their descriptions. */
export const schemaUsage = {
  'db:migrate': 'runs the migrations that have not run yet',
  'db:revert [--yes]':
    'reverts the latest migration after a confirmation, which --yes skips; refuses while a gateway runs',
} as const;

/** Runs the pending migrations. */
export async function migrate(commandLine: readonly string[]): Promise<boolean> {
  readArguments(commandLine, {}, 0);
  return withDatabase(async (dataSource) => {
    const done = await dataSource.runMigrations();
    for (const { name } of done) print(name);
    print(`${done.length} migrations have run.`);
  });
}

/** Reverts the latest migration after a confirmation; refuses while a gateway runs. */
export async function revert(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(commandLine, { yes: { type: 'boolean' } }, 0);
  return withDatabase(async (dataSource) => {
    const { latest, unknown } = await readSchemaVersion(dataSource);
    if (latest === null) {
      print('No migration has run, so there is nothing to revert.');
      return;
    }
    if (unknown.includes(latest))
      throw new Error(
        `The latest migration, ${latest}, belongs to a newer version of Vieraugen, which has to revert it.`,
      );
    await refuseBesideGateways(dataSource);
    if (flags.yes !== true)
      await confirm(`Revert ${latest}? Its columns and tables are lost. [y/N] `, latest);
    // A gateway may have started before the confirmation.
    await refuseBesideGateways(dataSource);
    await dataSource.undoLastMigration();
    print(`${latest} was reverted.`);
  });
}

async function refuseBesideGateways(dataSource: DataSource): Promise<void> {
  const [running, ...others] = await runningGateways(dataSource);
  if (running === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  throw new Error(
    `A gateway runs on this database (${running}${more}). End it first; one that was killed counts as running for a minute.`,
  );
}

async function confirm(question: string, name: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Error(`Nothing was changed. To revert ${name}, add --yes.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(question);
    if (!/^y(es)?$/i.test(answer.trim())) throw new Error('Nothing was changed.');
  } finally {
    terminal.close();
  }
}

async function withDatabase(work: (dataSource: DataSource) => Promise<void>): Promise<true> {
  const database = await connectExistingDatabase(readConfig());
  try {
    await work(database.dataSource);
  } finally {
    await database.close();
  }
  return true;
}
