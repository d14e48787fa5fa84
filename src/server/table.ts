import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { showable } from '../text/characters.js';
import { beginDownload, sendCsv, sendStream } from './download.js';
import type { TableForm } from './table-form.js';

/** A column: its head, and the kind of its cells. Money is in whole cents, a time is an instant. */
export interface Column {
  head: string;
  kind: 'TEXT' | 'COUNT' | 'MONEY' | 'TIME';
}

/** The value of a cell; null is empty. */
export type TableCell = string | number | Date | null;

/** A table to download. */
export interface Table {
  /** The name of the file, without its ending. */
  name: string;
  columns: readonly Column[];
  rows: AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>;
  /** The account's time zone, for times in a workbook. */
  timeZone: string;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const numberFormats = { MONEY: '#,##0.00', TIME: 'yyyy-mm-dd hh:mm:ss', COUNT: '0', TEXT: '@' };
const widths = { MONEY: 14, TIME: 20, COUNT: 10, TEXT: 24 };

/** Sends a table as CSV, row by row. Times are in UTC (ISO 8601). */
export async function sendTableAsCsv(response: ServerResponse, table: Table, form: TableForm): Promise<void> {
  const { name, columns } = table;
  const heads = columns.map(({ head }) => head);
  await sendCsv(response, `${name}.csv`, heads, textsOf(table, form), form);
}

/**
 * Sends a table as an XLSX workbook of one sheet, row by row, in constant memory. Texts stay texts, even if they look like numbers or
 * formulas; money has two decimals, and times are in the time zone of the account.
 */
export async function sendTableAsWorkbook(response: ServerResponse, table: Table): Promise<void> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  beginDownload(response, `${table.name}.xlsx`, spreadsheet);
  const columns = table.columns.map(({ head, kind }) => ({
    header: head,
    numFmt: numberFormats[kind],
    width: widths[kind],
  }));
  const workbook = writeXlsxStream(valuesOf(table), { name: 'Vieraugen', columns, freezePane: { rows: 1 } });
  await sendStream(response, Readable.fromWeb(workbook));
}

async function* textsOf(
  { columns, rows }: Table,
  { decimal }: TableForm,
): AsyncIterable<(string | number | null)[]> {
  for await (const row of rows)
    yield row.map((cell, index) => {
      if (cell instanceof Date) return cell.toISOString();
      if (typeof cell === 'number' && columns[index]?.kind === 'MONEY') return inUnits(cell, decimal);
      return cell;
    });
}

async function* valuesOf({
  columns,
  rows,
  timeZone,
}: Table): AsyncIterable<(string | number | Date | null)[]> {
  for await (const row of rows)
    yield row.map((cell, index) => {
      if (cell instanceof Date) return onTheClock(cell, timeZone);
      if (typeof cell === 'number' && columns[index]?.kind === 'MONEY') return cell / 100;
      return typeof cell === 'string' ? literal(showable(cell)) : cell;
    });
}

/** The text, escaped so that readers of workbooks decode no part of it as an escaped character (ECMA-376, ST_Xstring). */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Spreadsheets have no time zones: an instant whose UTC fields are the local time. */
function onTheClock(instant: Date, timeZone: string): Date {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(shown.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
}

/** Cents as units with two decimals, in integer arithmetic. */
function inUnits(cents: number, decimal: TableForm['decimal']): string {
  return `${Math.floor(cents / 100)}${decimal}${String(cents % 100).padStart(2, '0')}`;
}
