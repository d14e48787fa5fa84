import { print } from './output.js';

/** The calls of a command, with their descriptions. */
export type Usage = Readonly<Record<string, string>>;

/** Tests whether the command line only asks for help. */
export function asksForHelp(commandLine: readonly string[]): boolean {
  const end = commandLine.indexOf('--');
  const flags = end === -1 ? commandLine : commandLine.slice(0, end);
  return commandLine[0] === 'help' || flags.includes('--help') || flags.includes('-h');
}

/** The calls of the named command; the calls of all commands if none is named. */
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

/** Prints the calls of the named command. */
export function printHelp(usage: Usage, commandLine: readonly string[]): void {
  const words = commandLine.filter((each) => !each.startsWith('-') && each !== 'help');
  print(usageText(usage, words));
}

function textOf(entries: readonly (readonly [string, string])[]): string {
  return `Commands:\n${entries.map(([call, meaning]) => `  ${call}\n      ${meaning}`).join('\n')}`;
}
