const enum Mark {
  nul = 0x00,
  space = 0x20,
  openParenthesis = 0x28,
  closeParenthesis = 0x29,
  slash = 0x2f,
  zero = 0x30,
  nine = 0x39,
  less = 0x3c,
  greater = 0x3e,
  capitalR = 0x52,
  openBracket = 0x5b,
  backslash = 0x5c,
  closeBracket = 0x5d,
}

const delimiters = new Set<number>([
  Mark.openParenthesis,
  Mark.closeParenthesis,
  Mark.slash,
  Mark.less,
  Mark.greater,
  Mark.openBracket,
  Mark.closeBracket,
]);

/** Where a value stands in the copy. */
export type Position = number;

/** The copy is not in the form that PDFium writes. */
export class NotPlain extends Error {}

/**
 * A document that PDFium has newly written. PDFium resolves tables, streams of objects, later changes and damage, so that
 * nothing ambiguous is left to read here: each object stands once, uncompressed, at the place that the one table tells.
 * Values are looked at where they stand, as a hostile file may hold millions of them.
 */
export class PlainCopy {
  /** The copy's bytes. */
  readonly bytes: Buffer;
  /** Number of objects in the table, the one that never exists included. */
  readonly size: number;
  /** Where the table stands. */
  readonly tableAt: Position;
  /** The number of the catalog's object. */
  readonly root: number;
  private readonly offsets: Uint32Array;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const end = bytes.subarray(Math.max(0, bytes.length - 64)).toString('latin1');
    this.tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]);
    const trailer = bytes.indexOf('trailer', this.tableAt);
    if (trailer < 0) throw new NotPlain('The copy has no trailer.');
    const dictionary = this.skipSpace(trailer + 'trailer'.length);
    this.size = Number(this.token(this.require(this.entryAt(dictionary, 'Size'))));
    this.root = this.referenceIn(dictionary, 'Root') ?? 0;
    this.offsets = new Uint32Array(this.size);
    this.readTable(trailer);
  }

  /** The catalog; undefined where there is none. */
  get catalog(): Position | undefined {
    const at = this.objectAt(this.root);
    return at === undefined ? undefined : this.dictionary(at);
  }

  /** The value of an entry of a dictionary, its reference followed; undefined where it is absent or null. */
  entry(dictionary: Position, name: string): Position | undefined {
    const at = this.entryAt(dictionary, name);
    return at === undefined ? undefined : this.resolve(at);
  }

  /** The values of an array, their references followed; undefined for what is null or absent. */
  *elements(array: Position): Generator<Position | undefined> {
    for (
      let at = this.skipSpace(array + 1);
      this.bytes[at] !== Mark.closeBracket;
      at = this.skipSpace(this.endOf(at))
    )
      yield this.resolve(at);
  }

  /** The same position where a dictionary, or a stream's, stands. */
  dictionary(at: Position | undefined): Position | undefined {
    if (at === undefined) return undefined;
    return this.bytes[at] === Mark.less && this.bytes[at + 1] === Mark.less ? at : undefined;
  }

  /** The same position where an array stands. */
  array(at: Position | undefined): Position | undefined {
    return at !== undefined && this.bytes[at] === Mark.openBracket ? at : undefined;
  }

  /** The number, name (with its slash) or keyword that stands there. */
  token(at: Position): string {
    return this.bytes.toString('latin1', at, this.endOfToken(at));
  }

  /** Entries of a dictionary: the name with its slash, where the entry begins, and its value, where that begins and ends. */
  *entries(dictionary: Position): Generator<{ name: string; from: Position; value: Position; to: Position }> {
    let from = this.skipSpace(dictionary + 2);
    while (this.bytes[from] !== Mark.greater) {
      const endOfName = this.endOfToken(from);
      const value = this.skipSpace(endOfName);
      const to = this.endOf(value);
      yield { name: this.bytes.toString('latin1', from, endOfName), from, value, to };
      from = this.skipSpace(to);
    }
  }

  /** Where the value of an object stands; undefined for an object that does not exist. */
  objectAt(number: number): Position | undefined {
    const offset = this.offsets[number] ?? 0;
    if (offset === 0) return undefined;
    const head = `${number} 0 obj`;
    if (this.bytes.toString('latin1', offset, offset + head.length) !== head)
      throw new NotPlain(`The copy's object ${number} is not where the table says.`);
    return this.skipSpace(offset + head.length);
  }

  /** The number of the object that an entry of a dictionary refers to; undefined where it refers to none. */
  referenceIn(dictionary: Position, name: string): number | undefined {
    const at = this.entryAt(dictionary, name);
    return at === undefined ? undefined : this.reference(at)?.number;
  }

  private reference(at: Position): { number: number; to: Position } | undefined {
    const endOfNumber = this.endOfDigits(at);
    if (endOfNumber === at || this.bytes[endOfNumber] !== Mark.space) return undefined;
    const endOfGeneration = this.endOfDigits(endOfNumber + 1);
    if (endOfGeneration === endOfNumber + 1 || this.bytes[endOfGeneration] !== Mark.space) return undefined;
    const end = endOfGeneration + 1;
    if (this.bytes[end] !== Mark.capitalR || !this.isEndOfToken(end + 1)) return undefined;
    return { number: Number(this.bytes.toString('latin1', at, endOfNumber)), to: end + 1 };
  }

  private entryAt(dictionary: Position, name: string): Position | undefined {
    for (const entry of this.entries(dictionary)) if (entry.name === `/${name}`) return entry.value;
    return undefined;
  }

  private resolve(at: Position): Position | undefined {
    const reference = this.reference(at);
    const value = reference === undefined ? at : this.objectAt(reference.number);
    // What refers to a reference refers to nothing.
    if (value === undefined || (reference !== undefined && this.reference(value) !== undefined))
      return undefined;
    return this.token(value) === 'null' ? undefined : value;
  }

  private require(at: Position | undefined): Position {
    if (at === undefined) throw new NotPlain('The copy has no usable trailer.');
    return at;
  }

  /** Sections of a first number and a count, and a line of 20 bytes for each object. */
  private readTable(end: Position): void {
    let at = this.skipSpace(this.tableAt + 'xref'.length);
    while (at < end) {
      const first = Number(this.token(at));
      const countAt = this.skipSpace(this.endOfToken(at));
      const count = Number(this.token(countAt));
      at = this.skipSpace(this.endOfToken(countAt));
      for (let index = 0; index < count; index += 1, at = this.skipSpace(at + 18)) {
        const isInUse = this.bytes[at + 17] === 0x6e;
        if (isInUse) this.offsets[first + index] = Number(this.bytes.toString('latin1', at, at + 10));
      }
    }
  }

  private endOf(at: Position): Position {
    const reference = this.reference(at);
    if (reference !== undefined) return reference.to;
    let depth = 0;
    let end = at;
    do {
      const start = this.skipSpace(end);
      switch (this.bytes[start]) {
        case Mark.openBracket:
          depth += 1;
          end = start + 1;
          break;
        case Mark.closeBracket:
          depth -= 1;
          end = start + 1;
          break;
        case Mark.greater:
          depth -= 1;
          end = start + 2;
          break;
        case Mark.less:
          if (this.bytes[start + 1] === Mark.less) {
            depth += 1;
            end = start + 2;
          } else end = this.bytes.indexOf('>', start) + 1;
          break;
        case Mark.openParenthesis:
          end = this.endOfText(start);
          break;
        default:
          end = this.endOfToken(start);
      }
      if (end <= start) throw new NotPlain('The copy ends within a value.');
    } while (depth > 0);
    return end;
  }

  private endOfText(at: Position): Position {
    let depth = 0;
    for (let end = at; end < this.bytes.length; end += 1) {
      const byte = this.bytes[end];
      if (byte === Mark.backslash) end += 1;
      else if (byte === Mark.openParenthesis) depth += 1;
      else if (byte === Mark.closeParenthesis) depth -= 1;
      if (depth === 0) return end + 1;
    }
    return at;
  }

  private endOfToken(at: Position): Position {
    let end = at + 1;
    while (!this.isEndOfToken(end)) end += 1;
    return Math.min(end, this.bytes.length);
  }

  private isEndOfToken(at: Position): boolean {
    const byte = this.bytes[at];
    return byte === undefined || byte <= Mark.space || delimiters.has(byte);
  }

  private endOfDigits(at: Position): Position {
    let end = at;
    for (let byte = this.bytes[end]; byte !== undefined; byte = this.bytes[++end])
      if (byte < Mark.zero || byte > Mark.nine) break;
    return end;
  }

  private skipSpace(at: Position): Position {
    let start = at;
    for (let byte = this.bytes[start]; byte !== undefined && byte <= Mark.space; ) byte = this.bytes[++start];
    return start;
  }
}
