import { NotPlain, Values, type Position } from './values.js';

const [openBracket, closeBracket, inUse] = [0x5b, 0x5d, 0x6e];

/**
 * A document that PDFium has newly written. PDFium resolves tables, streams of objects, later changes and damage, so that
 * nothing ambiguous is left to read here: each object stands once, uncompressed, at the place that the one table names.
 */
export class PlainCopy extends Values {
  /** Number of objects in the table, the one that never exists included. */
  readonly size: number;
  /** Where the table stands. */
  readonly tableAt: Position;
  /** The number of the catalog's object. */
  readonly root: number;
  private readonly offsets: Uint32Array;

  constructor(bytes: Buffer) {
    super(bytes);
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
      this.bytes[at] !== closeBracket;
      at = this.skipSpace(this.endOf(at))
    )
      yield this.resolve(at);
  }

  /** The same position where a dictionary, or a stream's, stands. */
  dictionary(at: Position | undefined): Position | undefined {
    if (at === undefined) return undefined;
    return this.bytes.toString('latin1', at, at + 2) === '<<' ? at : undefined;
  }

  /** Tests whether the dictionary at the position belongs to a stream. */
  isOfStream(dictionary: Position): boolean {
    return this.token(this.skipSpace(this.endOf(dictionary))) === 'stream';
  }

  /** The same position where an array stands. */
  array(at: Position | undefined): Position | undefined {
    return at !== undefined && this.bytes[at] === openBracket ? at : undefined;
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
        const isInUse = this.bytes[at + 17] === inUse;
        if (isInUse) this.offsets[first + index] = Number(this.bytes.toString('latin1', at, at + 10));
      }
    }
  }
}
