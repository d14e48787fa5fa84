import { LRUCache } from 'lru-cache';

/** The source of rows: a statement, apart from the ids, at one authority version. */
export interface RowSource {
  accountId: string;
  authorityVersion: number;
  /** The columns, and the viewer if the rows depend on one. */
  statement: string;
}

/** The part of a row's size that does not depend on its content: the object, and its place in a map. */
const sizeOfObject = 100;

/** Rows by source and id; the least recently used sources are evicted. Rows are shared between requests, and frozen. */
export class VersionedRows<Row extends object> {
  private readonly kept: LRUCache<string, Shelf<Row>>;

  /** Keeps rows up to this size together: the characters of their JSON, and 100 for each row. */
  constructor(private readonly mostCharacters: number) {
    this.kept = new LRUCache({ maxSize: mostCharacters, sizeCalculation: ({ size }) => size });
  }

  /** The size of all rows kept. */
  get size(): number {
    return this.kept.calculatedSize;
  }

  /** The rows with these ids, in their order; reads those that are missing. An id without a row is asked for again each time. */
  async find(
    source: RowSource | null,
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  ): Promise<(Row | undefined)[]> {
    if (source === null) {
      const rows = await read(ids);
      return ids.map((id) => rows.get(id));
    }
    const known = this.rowsOf(source);
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return ids.map((id) => known.get(id));
    const added = await read([...new Set(missing)]);
    this.keep(source, added);
    return ids.map((id) => known.get(id) ?? added.get(id));
  }

  /** The rows of the source that are kept, by id. */
  rowsOf(source: RowSource): ReadonlyMap<string, Row> {
    const shelf = this.kept.get(nameOf(source));
    return shelf?.authorityVersion === source.authorityVersion ? shelf.rows : new Map<string, Row>();
  }

  /**
   * Adds rows, by id, to those of the same version; replaces those of an older one, and leaves those of a newer one. The former rows go if all
   * together would be too large. Freezes the rows.
   */
  keep(source: RowSource, added: ReadonlyMap<string, Row>): void {
    const { authorityVersion } = source;
    const name = nameOf(source);
    const shelf = this.kept.peek(name);
    if (added.size === 0 || (shelf !== undefined && shelf.authorityVersion > authorityVersion)) return;
    const present = shelf?.authorityVersion === authorityVersion ? shelf : null;
    const fresh = [...added].filter(([id]) => present?.rows.has(id) !== true);
    const grown = (present?.size ?? 0) + sizeOfAll(fresh);
    const fits = present !== null && grown <= this.mostCharacters;
    const rows = fits ? present.rows : new Map<string, Row>();
    for (const [id, row] of fits ? fresh : added) rows.set(id, frozen(row));
    const size = fits ? grown : sizeOfAll([...added]);
    // A new object, since the cache takes the size of a new value only.
    this.kept.set(name, { authorityVersion, rows, size });
  }
}

function nameOf({ accountId, statement }: RowSource): string {
  return `${accountId} ${statement}`;
}

function sizeOfAll(rows: readonly (readonly [string, object])[]): number {
  return rows.reduce((size, [, row]) => size + sizeOfObject + JSON.stringify(row).length, 0);
}

/** Freezes a row and the objects in it; times cannot be frozen. */
function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null && !(part instanceof Date)) frozen(part);
  return Object.freeze(value);
}

/** Rows of one source, read by requests of this authority version. */
interface Shelf<Row> {
  authorityVersion: number;
  rows: Map<string, Row>;
  size: number;
}
