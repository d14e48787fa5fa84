import { NotPlain, Values, type Position } from './values.js';

/** A section of a classical cross-reference table: its entries by object number, and its trailer. */
interface Section {
  readonly entries: ReadonlyMap<number, string>;
  readonly trailer: Position;
  readonly previous: number | undefined;
  readonly stream: number | undefined;
}

/** The maximum number of entries read; PDFium has the same limit on objects. */
const mostEntries = 4 * 1024 * 1024;
const entryBytes = 18;

/**
 * PDFium ignores the stream beside the oldest section of a hybrid table, which other readers follow. Such a file is completed by an
 * incremental update with the same entries in a form that PDFium reads; all other files stay unchanged.
 */
export function withHybridTable(file: Buffer): Buffer {
  if (!file.includes('/XRefStm')) return file;
  try {
    return completed(new Values(file)) ?? file;
  } catch (error) {
    // A damaged table is not hybrid; PDFium repairs it.
    if (error instanceof NotPlain) return file;
    throw error;
  }
}

function completed(values: Values): Buffer | null {
  const { bytes } = values;
  const start = numberAfter(values, bytes.lastIndexOf('startxref'), 'startxref');
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined; at = sections.at(-1)?.previous) {
    if (seen.has(at)) throw new NotPlain('The sections of the table go round.');
    seen.add(at);
    sections.push(sectionAt(values, at));
  }
  const [newest, oldest] = [sections[0], sections.at(-1)];
  if (newest === undefined || oldest?.stream === undefined) return null;

  const entries = new Map<number, string>();
  for (const section of sections) {
    // The stream has the objects that the section beside it marks as free.
    for (const [number, entry] of section.entries)
      if (!entries.has(number) && (entry.endsWith('n') || section !== oldest)) entries.set(number, entry);
  }
  const lines = [...entries].map(([number, entry]) => `${number} 1\n${entry} \n`).join('');
  const kept = [...values.entries(newest.trailer)].filter(
    ({ name }) => name !== '/Prev' && name !== '/XRefStm',
  );
  const trailer = kept.map(({ from, to }) => bytes.toString('latin1', from, to)).join(' ');
  const end = `trailer\n<<${trailer} /Prev ${start}/XRefStm ${oldest.stream}>>\nstartxref\n${bytes.length + 1}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(`\nxref\n${lines}${end}`, 'latin1')]);
}

function sectionAt(values: Values, offset: number): Section {
  const entries = new Map<number, string>();
  let at = values.skipSpace(offset);
  if (values.token(at) !== 'xref') throw new NotPlain('A section of the table is a stream, or is not there.');
  at = values.skipSpace(at + 'xref'.length);
  while (values.token(at) !== 'trailer') {
    const first = wholeNumber(values.token(at));
    at = values.skipSpace(values.endOfToken(at));
    const count = wholeNumber(values.token(at));
    at = values.skipSpace(values.endOfToken(at));
    if (entries.size + count > mostEntries) throw new NotPlain('The table is too long.');
    for (let index = 0; index < count; index += 1) {
      const entry = values.bytes.toString('latin1', at, at + entryBytes);
      if (!/^\d{10} \d{5} [nf]$/.test(entry)) throw new NotPlain('An entry of the table is none.');
      entries.set(first + index, entry);
      at = values.skipSpace(at + entryBytes);
    }
  }
  const trailer = values.skipSpace(at + 'trailer'.length);
  const previous = values.entryAt(trailer, 'Prev');
  const stream = values.entryAt(trailer, 'XRefStm');
  return {
    entries,
    trailer,
    previous: previous === undefined ? undefined : wholeNumber(values.token(previous)),
    stream: stream === undefined ? undefined : wholeNumber(values.token(stream)),
  };
}

function numberAfter(values: Values, at: Position, word: string): number {
  if (at < 0) throw new NotPlain(`There is no ${word}.`);
  return wholeNumber(values.token(values.skipSpace(at + word.length)));
}

function wholeNumber(token: string): number {
  if (!/^\d{1,10}$/.test(token)) throw new NotPlain(`${token.slice(0, 20)} is no number.`);
  return Number(token);
}
