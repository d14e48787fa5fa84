import { folders, foldersUsage } from './folders.js';
import { asksForHelp, printHelp, usageText, type Usage } from './help.js';
import { jobs, jobsUsage } from './jobs.js';
import { key, keyUsage } from './key.js';
import { letters, lettersUsage } from './letters.js';
import { licences, licencesUsage } from './licences.js';
import { mail, mailUsage } from './mail.js';
import { migrate, revert, schemaUsage } from './schema.js';
import { verify, verifyUsage } from './verify.js';

/** The commands, by name. Each works on the configured database and returns whether everything is in order. */
const commands: Readonly<Record<string, (commandLine: readonly string[]) => Promise<boolean>>> = {
  'db:migrate': migrate,
  'db:revert': revert,
  verify,
  jobs,
  mail,
  letters,
  licences,
  folders,
  key,
};

const usage: Usage = {
  ...schemaUsage,
  ...verifyUsage,
  ...jobsUsage,
  ...mailUsage,
  ...lettersUsage,
  ...licencesUsage,
  ...foldersUsage,
  ...keyUsage,
};

/**
 * Runs the command of an operator's command line.
 *
 * @returns whether everything is in order.
 * @throws Error with a sentence for the operator.
 */
export async function runCommandLine(commandLine: readonly string[]): Promise<boolean> {
  if (asksForHelp(commandLine)) {
    printHelp(usage, commandLine);
    return true;
  }
  const [name = '', ...rest] = commandLine;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Error(usageText(usage, []));
  return command(rest);
}
