import { LRUCache } from 'lru-cache';

/** The source of rows: a statement, apart from the ids, at one authority version. */
export interface RowSource {
  accountId: string;
  authorityVersion: number;
  /** The columns, and the viewer if the rows depend on one. */
  statement: string;
}

/** Rows by source and id; the least recently used sources are evicted. Rows are shared between requests, and frozen. */
export class VersionedRows<Row extends object> {
  private readonly kept: LRUCache<string, Shelf<Row>>;

  constructor(private readonly mostRows: number) {
    this.kept = new LRUCache({ maxSize: mostRows, sizeCalculation: ({ rows }) => 1 + rows.size });
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
    const shelf = this.kept.get(nameOf(source));
    const known = shelf?.authorityVersion === source.authorityVersion ? shelf.rows : null;
    const missing = known === null ? ids : ids.filter((id) => !known.has(id));
    if (missing.length === 0) return ids.map((id) => known?.get(id));
    const added = await read([...new Set(missing)]);
    this.keep(source, added);
    return ids.map((id) => known?.get(id) ?? added.get(id));
  }

  /** Tests whether some rows of the source are kept. */
  knows(source: RowSource): boolean {
    return this.kept.peek(nameOf(source))?.authorityVersion === source.authorityVersion;
  }

  /** Adds rows, by id, to those of the same version; replaces those of an older one, and leaves those of a newer one. Freezes them. */
  keep(source: RowSource, added: ReadonlyMap<string, Row>): void {
    const { authorityVersion } = source;
    const name = nameOf(source);
    const shelf = this.kept.peek(name);
    if (added.size === 0 || (shelf !== undefined && shelf.authorityVersion > authorityVersion)) return;
    const isCurrent = shelf?.authorityVersion === authorityVersion;
    const rows =
      isCurrent && shelf.rows.size + added.size < this.mostRows ? shelf.rows : new Map<string, Row>();
    for (const [id, row] of added) rows.set(id, Object.freeze(row));
    // A new object, since the cache calculates the size of a new value only.
    this.kept.set(name, { authorityVersion, rows });
  }
}

function nameOf({ accountId, statement }: RowSource): string {
  return `${accountId} ${statement}`;
}

/** Rows of one source, read by requests of this authority version. */
interface Shelf<Row> {
  authorityVersion: number;
  rows: Map<string, Row>;
}
