#!/usr/bin/env node
import 'reflect-metadata';
import { folders, foldersUsage } from './cli/folders.js';
import { asksForHelp, printHelp, usageText, type Usage } from './cli/help.js';
import { jobs, jobsUsage } from './cli/jobs.js';
import { key, keyUsage } from './cli/key.js';
import { letters, lettersUsage } from './cli/letters.js';
import { mail, mailUsage } from './cli/mail.js';
import { migrate, revert, schemaUsage } from './cli/schema.js';
import { verify, verifyUsage } from './cli/verify.js';
import { tolerateClosedOutput } from './closed-output.js';

/** The commands, by name. Each works on the configured database and returns whether everything is in order. */
const commands: Readonly<Record<string, (commandLine: readonly string[]) => Promise<boolean>>> = {
  'db:migrate': migrate,
  'db:revert': revert,
  verify,
  jobs,
  mail,
  letters,
  folders,
  key,
};

const usage: Usage = {
  ...schemaUsage,
  ...verifyUsage,
  ...jobsUsage,
  ...mailUsage,
  ...lettersUsage,
  ...foldersUsage,
  ...keyUsage,
};

async function run(commandLine: readonly string[]): Promise<boolean> {
  if (asksForHelp(commandLine)) {
    printHelp(usage, commandLine);
    return true;
  }
  const [name = '', ...rest] = commandLine;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Error(usageText(usage, []));
  return command(rest);
}

tolerateClosedOutput();
run(process.argv.slice(2)).then(
  (isWell) => {
    if (!isWell) process.exitCode = 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
