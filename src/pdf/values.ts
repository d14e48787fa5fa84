const mark = {
  space: 0x20,
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  less: 0x3c,
  greater: 0x3e,
  capitalR: 0x52,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
} as const;

const delimiters = new Set<number>([
  mark.openParenthesis,
  mark.closeParenthesis,
  mark.slash,
  mark.less,
  mark.greater,
  mark.openBracket,
  mark.closeBracket,
]);

/** The position of a value. */
export type Position = number;

/** The bytes do not have the form that this reader expects. */
export class NotPlain extends Error {}

/** Reads values in place, since a hostile file may contain millions of them. */
export class Values {
  constructor(
    /** The bytes that contain the values. */
    readonly bytes: Buffer,
  ) {}

  /** The number, name (with its slash) or keyword at the position. */
  token(at: Position): string {
    return this.bytes.toString('latin1', at, this.endOfToken(at));
  }

  /** The entries of a dictionary: the name with its slash, the beginning of the entry, and the beginning and end of its value. */
  *entries(dictionary: Position): Generator<{ name: string; from: Position; value: Position; to: Position }> {
    let from = this.skipSpace(dictionary + 2);
    while (this.bytes[from] !== mark.greater) {
      const endOfName = this.endOfToken(from);
      const value = this.skipSpace(endOfName);
      const to = this.endOf(value);
      yield { name: this.bytes.toString('latin1', from, endOfName), from, value, to };
      from = this.skipSpace(to);
    }
  }

  /** The value of an entry of a dictionary; undefined if it is absent. */
  entryAt(dictionary: Position, name: string): Position | undefined {
    for (const entry of this.entries(dictionary)) if (entry.name === `/${name}`) return entry.value;
    return undefined;
  }

  /** The referenced object, and the end of the reference; undefined if there is no reference at the position. */
  reference(at: Position): { number: number; to: Position } | undefined {
    const endOfNumber = this.endOfDigits(at);
    if (endOfNumber === at || this.bytes[endOfNumber] !== mark.space) return undefined;
    const endOfGeneration = this.endOfDigits(endOfNumber + 1);
    if (endOfGeneration === endOfNumber + 1 || this.bytes[endOfGeneration] !== mark.space) return undefined;
    const end = endOfGeneration + 1;
    if (this.bytes[end] !== mark.capitalR || !this.isEndOfToken(end + 1)) return undefined;
    return { number: Number(this.bytes.toString('latin1', at, endOfNumber)), to: end + 1 };
  }

  /** The end of the value. */
  endOf(at: Position): Position {
    const reference = this.reference(at);
    if (reference !== undefined) return reference.to;
    let depth = 0;
    let end = at;
    do {
      const start = this.skipSpace(end);
      switch (this.bytes[start]) {
        case mark.openBracket:
          depth += 1;
          end = start + 1;
          break;
        case mark.closeBracket:
          depth -= 1;
          end = start + 1;
          break;
        case mark.greater:
          depth -= 1;
          end = start + 2;
          break;
        case mark.less:
          if (this.bytes[start + 1] === mark.less) {
            depth += 1;
            end = start + 2;
          } else end = this.bytes.indexOf('>', start) + 1;
          break;
        case mark.openParenthesis:
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
      if (byte === mark.backslash) end += 1;
      else if (byte === mark.openParenthesis) depth += 1;
      else if (byte === mark.closeParenthesis) depth -= 1;
      if (depth === 0) return end + 1;
    }
    return at;
  }

  /** The end of the number, name or keyword. */
  endOfToken(at: Position): Position {
    let end = at + 1;
    while (!this.isEndOfToken(end)) end += 1;
    return Math.min(end, this.bytes.length);
  }

  private isEndOfToken(at: Position): boolean {
    const byte = this.bytes[at];
    return byte === undefined || byte <= mark.space || delimiters.has(byte);
  }

  private endOfDigits(at: Position): Position {
    let end = at;
    for (let byte = this.bytes[end]; byte !== undefined; byte = this.bytes[++end])
      if (byte < mark.zero || byte > mark.nine) break;
    return end;
  }

  /** The beginning of the next value. */
  skipSpace(at: Position): Position {
    let start = at;
    for (let byte = this.bytes[start]; byte !== undefined && byte <= mark.space;) byte = this.bytes[++start];
    return start;
  }
}
