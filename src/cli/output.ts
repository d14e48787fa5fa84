import { escaped, showableLine } from '../text/characters.js';

/** As many columns as every terminal has room for. */
export const width = 120;

/** A cell of a table: texts stand left, numbers right; nothing is a dash. */
export type Cell = string | number | null;

/** Prints a line, or several. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Prints a value for programs. */
export function printJson(value: unknown): void {
  print(escaped(JSON.stringify(value, null, 2)));
}

/** Lines with columns as wide as what stands in them; what has no room in the last one is cut off. */
export function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => singleLine(String(cell ?? '–'))))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isRight = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  return cells.map((row) =>
    cut(
      row
        .map((cell, column) => {
          const room = widths[column] ?? 0;
          return isRight[column] === true ? cell.padStart(room) : cell.padEnd(room);
        })
        .join('  ')
        .trimEnd(),
    ),
  );
}

/** A line that belongs to the one above; what has no room is cut off. Parts that are null are left out. */
export function detailLine(...parts: readonly (string | null)[]): string {
  return cut(`    ${parts.filter((part) => part !== null).join('   ')}`);
}

/** The instant in UTC, to the second. */
export function instant(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** What others wrote, such as a mail server's words, without anything that a terminal would obey. */
export function singleLine(text: string): string {
  return showableLine(text.replace(/\p{Cc}+/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
