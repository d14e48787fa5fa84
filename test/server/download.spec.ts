import { expect } from 'chai';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendCsv, sendJsonLines, type Cell } from '../../src/server/download.js';
import { parseCsv } from '../support/csv.js';

/** Answers one request by the work, and gives what came. */
async function answered(
  work: (response: Parameters<typeof sendCsv>[0]) => Promise<void>,
): Promise<{ text: string; headers: Headers }> {
  const server = createServer((_request, response) => {
    void work(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    // Response.text() would leave out the byte-order mark.
    return { text: Buffer.from(await response.arrayBuffer()).toString(), headers: response.headers };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function* each<T>(items: T[]): AsyncIterable<T> {
  await Promise.resolve();
  yield* items;
}

async function csvOf(cells: Cell[]): Promise<string> {
  const { text } = await answered((response) =>
    sendCsv(response, 'x.csv', ['a'], each(cells.map((cell) => [cell]))),
  );
  return text;
}

describe('LXP-14 downloads for spreadsheets', () => {
  it('puts an apostrophe before every cell that a spreadsheet would execute, also after blanks and full width', async () => {
    const formulas = [
      '=1',
      '+A1',
      '-A1',
      '-1+cmd|x',
      '-',
      '+ ()',
      '@x',
      '\t=1',
      '\r=1',
      ' =1',
      '\n=1',
      ' \n @x',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '　＝1',
      '﹦1',
      '﹢1',
      '﹣1',
      '﹫x',
    ];
    const rows = parseCsv(await csvOf(formulas)).slice(1);
    expect(rows.map(([cell]) => cell)).to.deep.equal(formulas.map((formula) => `'${formula}`));
  });

  it('leaves every other text as it is: line feeds, quotes, commas, semicolons, blanks, emoji', async () => {
    const texts = [
      'a\nb',
      'a\r\n=b',
      'a\n=1+1',
      'say "yes"',
      'a,b;c',
      ' a ',
      "it's",
      'a=b',
      '5-3',
      '+49 4711',
      '+49 (0)511/123-45',
      '-12',
      '-12,50',
      ' -12',
      '+49\u00A04711\u202F12',
      '+49 4711\u201312',
      '-12\u2011345',
      '007',
      '😀',
      'Müller',
      '',
    ];
    const text = await csvOf(texts);
    expect(
      parseCsv(text)
        .slice(1)
        .map(([cell]) => cell),
    ).to.deep.equal(texts);
  });

  it('begins no row within a cell: texts are quoted, and rows end with CR LF', async () => {
    expect(await csvOf(['a\n=cmd', 7, null])).to.equal('\uFEFF"a"\r\n"a\n=cmd"\r\n7\r\n\r\n');
  });

  it('leaves numbers alone, negative ones too', async () => {
    expect(parseCsv(await csvOf([-5, 0, 1.5])).slice(1)).to.deep.equal([['-5'], ['0'], ['1.5']]);
  });

  it('is a file to keep, that no cache keeps', async () => {
    const csv = await answered((response) => sendCsv(response, 'a.csv', ['a'], each<Cell[]>([])));
    const lines = await answered((response) =>
      sendJsonLines(response, 'a.jsonl', each([{ text: 'a\nb\u2028' }, {}])),
    );
    expect(csv.headers.get('content-disposition')).to.equal('attachment; filename="a.csv"');
    expect(lines.headers.get('content-disposition')).to.equal('attachment; filename="a.jsonl"');
    for (const { headers } of [csv, lines])
      expect(headers.get('cache-control')).to.equal('private, no-store');
    expect(lines.text).to.equal('{"text":"a\\nb\u2028"}\n{}\n');
  });
});
