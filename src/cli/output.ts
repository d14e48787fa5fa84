import { escaped, showableLine } from '../text/characters.js';

/** The number of columns that every terminal has. */
export const width = 120;

/** A cell of a table: texts are left-aligned, numbers right-aligned, and null is a dash. */
export type Cell = string | number | null;

/** Prints lines. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Prints a value as JSON. */
export function printJson(value: unknown): void {
  print(escaped(JSON.stringify(value, null, 2)));
}

/** The lines of a table, with columns as wide as their content; the last column is cut off if necessary. */
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

/** A detail line below a line, cut off if necessary. Null parts are left out. */
export function detailLine(...parts: readonly (string | null)[]): string {
  return cut(`    ${parts.filter((part) => part !== null).join('   ')}`);
}

/** The instant in UTC, to the second. */
export function instant(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A text of others, such as a mail server's reply, without characters that control a terminal. */
export function singleLine(text: string): string {
  return showableLine(text.replace(/\p{Cc}+/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
