import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { refusal } from '../errors/vieraugen-error.js';
import { mayName } from '../shield/decision.js';
import { matrix } from '../shield/matrix/matrix.js';
import { permissionSetOf } from '../shield/permission-set.js';
import { showable } from '../text/characters.js';
import type { Viewer } from '../shield/viewer.js';
import type { Exchange } from './exchange.js';

/** A cell; numbers and null are written unchanged, texts so that no spreadsheet executes them as a formula. */
export type Cell = string | number | null;

/** The separator of CSV, and whether it begins with a byte-order mark. */
interface CsvForm {
  separator: string;
  byteOrderMark: boolean;
}

/**
 * The viewer of a download that shows the result of this query; null after the response to a method other than GET. UNAUTHENTICATED and
 * FORBIDDEN by the matrix entry of the query.
 */
export async function downloadViewer(
  exchange: Exchange,
  query: 'Query.shipment' | 'Query.activities' | 'Query.accounting',
): Promise<Viewer | null> {
  if (exchange.request.method !== 'GET') {
    exchange.response.writeHead(405, { allow: 'GET' }).end();
    return null;
  }
  const viewer = await exchange.viewer();
  if (viewer === null) throw refusal('LOGIN_REQUIRED');
  if (!mayName('Query', matrix[query], permissionSetOf(viewer.grants))) throw refusal('PERMISSION_MISSING');
  return viewer;
}

/** Begins a response that a browser saves under this name, and that no proxy caches. */
export function beginDownload(response: ServerResponse, filename: string, contentType: string): void {
  response.writeHead(200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${filename}"`,
    'cache-control': 'private, no-store',
  });
}

/**
 * Sends a table as CSV (RFC 4180, UTF-8), row by row; spreadsheets need the byte-order mark. The columns are the heads, and the order of the
 * cells. Numbers and telephone numbers stay unchanged; formulas are escaped.
 */
export async function sendCsv(
  response: ServerResponse,
  filename: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  { separator, byteOrderMark }: CsvForm = { separator: ',', byteOrderMark: true },
): Promise<void> {
  beginDownload(response, filename, 'text/csv; charset=utf-8; header=present');
  const table = stringify({
    bom: byteOrderMark,
    delimiter: separator,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // Quotes all texts: a bare line feed would begin a new row, perhaps with a formula.
    quoted_string: true,
    cast: { string: (text) => escapeFormula(showable(text)) },
  });
  await sendStream(response, Readable.from(rows), table);
}

/** Sends JSON lines (one JSON object a line), line by line. */
export async function sendJsonLines(
  response: ServerResponse,
  filename: string,
  lines: AsyncIterable<object>,
): Promise<void> {
  beginDownload(response, filename, 'application/jsonl; charset=utf-8');
  await sendStream(response, Readable.from(textOf(lines)));
}

/** The beginnings of a text that a spreadsheet may execute; some execute a formula after blanks, too. */
const formulaBegins = /^(?:\s*[=+\-@]|[\t\r])/;
/** A number or a telephone number, which begins like a formula and computes nothing from other cells or programs. */
const plainNumber = /^[+-](?=[\p{Zs}().,/\p{Pd}]*\d)[\d\p{Zs}().,/\p{Pd}]+$/u;

/**
 * A text that no spreadsheet executes: a formula gets an apostrophe in front. Some spreadsheets accept full-width and small characters as
 * well.
 */
function escapeFormula(text: string): string {
  const isFormula = formulaBegins.test(text.normalize('NFKC')) || formulaBegins.test(text);
  return isFormula && !plainNumber.test(text.replace(/^ +/, '')) ? `'${text}` : text;
}

async function* textOf(lines: AsyncIterable<object>): AsyncIterable<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** Sends the content of a stream, even if the client ends the connection early, perhaps with all of it. */
export async function sendStream(
  response: ServerResponse,
  readable: Readable,
  through?: NodeJS.ReadWriteStream,
): Promise<void> {
  try {
    await (through === undefined ? pipeline(readable, response) : pipeline(readable, through, response));
  } catch (error) {
    // The client has ended the connection: there is nobody to answer, and no error.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
