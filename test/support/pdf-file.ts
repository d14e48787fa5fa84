import { deflateSync } from 'node:zlib';

/** Where the table says that an object is: an offset, with another generation than 0, or in an object stream; or nowhere. */
export type Entry =
  | number
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number }
  | 'FREE';

/** The entries of a cross-reference table, by object number. */
export type Entries = Readonly<Record<number, Entry>>;

/** Values that most files here have. */
export const values = {
  catalog: (further = ''): string => `<</Type/Catalog/Pages 2 0 R${further}>>`,
  tree: (kids: readonly number[], further = `/Count ${kids.length}`): string =>
    `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]${further}>>`,
  page: (further = '/MediaBox[0 0 595 842]'): string => `<</Type/Page/Parent 2 0 R/Resources<<>>${further}>>`,
};

/** A PDF that is written byte by byte, so that each part of it can be sound, odd or a lie. */
export class PdfFile {
  private readonly parts: Buffer[] = [];
  private length = 0;
  private lastTable = 0;
  private highest = 0;
  /** Where each object was written last. */
  readonly offsets: Record<number, number> = {};

  /** @param start What precedes the first object; offsets count from its own `%PDF-`, unless `origin` says otherwise. */
  constructor(
    start = '%PDF-1.7\n',
    private readonly origin = start.indexOf('%PDF-'),
  ) {
    this.raw(start);
  }

  /** Where the next byte goes. */
  get position(): number {
    return this.length - this.origin;
  }

  /** Writes anything; gives where it begins. */
  raw(content: string | Uint8Array): number {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
    const { position } = this;
    this.parts.push(bytes);
    this.length += bytes.length;
    return position;
  }

  /** Writes objects; the tables written later know the last of each number. */
  add(objects: Readonly<Record<number, string>>, generation = 0): this {
    for (const [number, value] of Object.entries(objects)) {
      this.offsets[Number(number)] = this.raw(`${number} ${generation} obj\n${value}\nendobj\n`);
      this.highest = Math.max(this.highest, Number(number));
    }
    return this;
  }

  /** Writes objects to which no table leads. */
  orphan(objects: Readonly<Record<number, string>>): this {
    for (const [number, value] of Object.entries(objects)) this.raw(`${number} 0 obj\n${value}\nendobj\n`);
    return this;
  }

  /** Writes a stream; gives where. */
  stream(number: number, entries: string, content: Uint8Array | string): number {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
    this.highest = Math.max(this.highest, number);
    const at = this.raw(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.raw(bytes);
    this.raw('\nendstream\nendobj\n');
    this.offsets[number] = at;
    return at;
  }

  /** Writes an object stream with these objects, compressed; gives the entries that lead to them. */
  objectStream(number: number, objects: Readonly<Record<number, string>>, content = ''): Entries {
    const pairs = Object.entries(objects);
    let offset = 0;
    const head = pairs.map(([each, value]) => {
      const line = `${each} ${offset}`;
      offset += value.length + 1;
      return line;
    });
    const first = `${head.join(' ')}\n`;
    const body = first + pairs.map(([, value]) => value).join('\n') + content;
    this.stream(
      number,
      `/Type/ObjStm/N ${pairs.length}/First ${first.length}/Filter/FlateDecode`,
      deflateSync(body),
    );
    for (const each of Object.keys(objects)) this.highest = Math.max(this.highest, Number(each));
    return Object.fromEntries(pairs.map(([each], index) => [each, { stream: number, index }]));
  }

  /** Writes a classical table with these entries, by default of all objects that were added, and its trailer. */
  table(entries: Entries = this.offsets, further = '', lineEnd = ' \n'): this {
    const lines = Object.entries(entries).map(([number, entry]) => {
      const { offset, generation, kind } = described(entry);
      return `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind}${lineEnd}`;
    });
    this.lastTable = this.raw(`xref\n0 1\n0000000000 65535 f${lineEnd}${lines.join('')}`);
    this.raw(`trailer\n<</Size ${this.highest + 1}/Root 1 0 R${further}>>\n`);
    return this;
  }

  /** Writes a cross-reference stream; gives where. It becomes the table that `end` names. */
  tableStream(number: number, entries: Entries = this.offsets, further = ''): number {
    this.highest = Math.max(this.highest, number);
    const all = { 0: 'FREE', ...entries, [number]: this.position } satisfies Entries;
    const numbers = Object.keys(all).map(Number);
    const rows = Buffer.concat(Object.values(all).map(row));
    const index = numbers.map((each) => `${each} 1`).join(' ');
    const head = `/Type/XRef/Size ${this.highest + 1}/Root 1 0 R/W[1 4 2]/Index[${index}]/Filter/FlateDecode`;
    this.lastTable = this.stream(number, `${head}${further}`, deflateSync(rows));
    return this.lastTable;
  }

  /** Where the table that was written last begins. */
  get tableAt(): number {
    return this.lastTable;
  }

  /** Writes the end, which names the last table or whatever is given; gives the file. */
  end(startxref: number | string = this.lastTable): Buffer {
    this.raw(`startxref\n${startxref}\n%%EOF\n`);
    return this.bytes;
  }

  /** The bytes written so far. */
  get bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
}

/** A sound file of these objects. */
export function soundFile(objects: Readonly<Record<number, string>>, trailer = ''): Buffer {
  return new PdfFile().add(objects).table(undefined, trailer).end();
}

function described(entry: Entry): { offset: number; generation: number; kind: 'n' | 'f' } {
  if (entry === 'FREE') return { offset: 0, generation: 1, kind: 'f' };
  if (typeof entry === 'number') return { offset: entry, generation: 0, kind: 'n' };
  if ('stream' in entry) throw new Error('A classical table knows no object streams.');
  return { ...entry, kind: 'n' };
}

function row(entry: Entry): Buffer {
  const bytes = Buffer.alloc(7);
  if (entry !== 'FREE') {
    const inStream = typeof entry === 'object' && 'stream' in entry;
    bytes[0] = inStream ? 2 : 1;
    bytes.writeUInt32BE(typeof entry === 'number' ? entry : inStream ? entry.stream : entry.offset, 1);
    bytes.writeUInt16BE(typeof entry === 'number' ? 0 : inStream ? entry.index : entry.generation, 5);
  }
  return bytes;
}
