import { print } from './output.js';

/** Ways to call a command, and what each does. */
export type Usage = Readonly<Record<string, string>>;

/** Tests whether the command line asks how a command is called, and for nothing to be done. */
export function asksForHelp(commandLine: readonly string[]): boolean {
  const end = commandLine.indexOf('--');
  const flags = end === -1 ? commandLine : commandLine.slice(0, end);
  return commandLine[0] === 'help' || flags.includes('--help') || flags.includes('-h');
}

/** The ways to call the command that these words name; all ways if they name none. */
export function usageText(usage: Usage, words: readonly string[]): string {
  const all = Object.entries(usage);
  for (let count = words.length; count > 0; count--) {
    const named = words.slice(0, count).join(' ');
    const found = all.filter(([call]) =>
      call.split(', ').some((each) => each === named || each.startsWith(`${named} `)),
    );
    if (found.length > 0) return textOf(found);
  }
  return textOf(all);
}

/** Prints how the named command is called. */
export function printHelp(usage: Usage, commandLine: readonly string[]): void {
  const words = commandLine.filter((each) => !each.startsWith('-') && each !== 'help');
  print(usageText(usage, words));
}

function textOf(entries: readonly (readonly [string, string])[]): string {
  return `Commands:\n${entries.map(([call, meaning]) => `  ${call}\n      ${meaning}`).join('\n')}`;
}
