import { NotPlain, Values, type Position } from './values.js';

const [openBracket, closeBracket, inUse] = [0x5b, 0x5d, 0x6e];

/**
 * A document newly written by PDFium. PDFium resolves tables, object streams, incremental updates and damage, so that nothing ambiguous
 * remains: each object is present once, uncompressed, at the offset in the one table.
 */
export class PlainCopy extends Values {
  /** The number of objects in the table, including object 0, which never exists. */
  readonly size: number;
  /** The offset of the table. */
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

  /** The catalog; undefined if there is none. */
  get catalog(): Position | undefined {
    const at = this.objectAt(this.root);
    return at === undefined ? undefined : this.dictionary(at);
  }

  /** The value of an entry of a dictionary, with its reference resolved; undefined if it is absent or null. */
  entry(dictionary: Position, name: string): Position | undefined {
    const at = this.entryAt(dictionary, name);
    return at === undefined ? undefined : this.resolve(at);
  }

  /** The values of an array, with their references resolved; undefined for null or absent ones. */
  *elements(array: Position): Generator<Position | undefined> {
    for (
      let at = this.skipSpace(array + 1);
      this.bytes[at] !== closeBracket;
      at = this.skipSpace(this.endOf(at))
    )
      yield this.resolve(at);
  }

  /** The position of a dictionary, or of that of a stream; undefined for other values. */
  dictionary(at: Position | undefined): Position | undefined {
    if (at === undefined) return undefined;
    return this.bytes.toString('latin1', at, at + 2) === '<<' ? at : undefined;
  }

  /** Tests whether the dictionary at the position belongs to a stream. */
  isOfStream(dictionary: Position): boolean {
    return this.token(this.skipSpace(this.endOf(dictionary))) === 'stream';
  }

  /** The position of an array; undefined for other values. */
  array(at: Position | undefined): Position | undefined {
    return at !== undefined && this.bytes[at] === openBracket ? at : undefined;
  }

  /** The position of an object's value; undefined for an object that does not exist. */
  objectAt(number: number): Position | undefined {
    const offset = this.offsets[number] ?? 0;
    if (offset === 0) return undefined;
    const head = `${number} 0 obj`;
    if (this.bytes.toString('latin1', offset, offset + head.length) !== head)
      throw new NotPlain(`The copy's object ${number} is not where the table says.`);
    return this.skipSpace(offset + head.length);
  }

  /** The number of the object to which an entry of a dictionary refers; undefined if it is not a reference. */
  referenceIn(dictionary: Position, name: string): number | undefined {
    const at = this.entryAt(dictionary, name);
    return at === undefined ? undefined : this.reference(at)?.number;
  }

  private resolve(at: Position): Position | undefined {
    const reference = this.reference(at);
    const value = reference === undefined ? at : this.objectAt(reference.number);
    // A reference to a reference is invalid.
    if (value === undefined || (reference !== undefined && this.reference(value) !== undefined))
      return undefined;
    return this.token(value) === 'null' ? undefined : value;
  }

  private require(at: Position | undefined): Position {
    if (at === undefined) throw new NotPlain('The copy has no usable trailer.');
    return at;
  }

  /** Sections with a first number and a count, and a line of 20 bytes for each object. */
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
