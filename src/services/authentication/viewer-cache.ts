import { LRUCache } from 'lru-cache';
import { sizeOfPlaces } from '../../shield/places.js';
import type { Represented, Viewer } from '../../shield/viewer.js';

/** The maximum number of viewers kept. */
const mostViewers = 10_000;
/** The maximum number of viewers and their groups together, about 10 MB. */
const mostParts = 100_000;

/** The part of a viewer that depends on nothing but the authority version of the account: not on the session, the time, or the request. */
export type ViewerFacts = Readonly<Omit<Viewer, 'sessionId' | 'ipAddress' | 'representing'>> & {
  /** The deputyships that are not over; each request selects those in force. `grants` does not include them. */
  readonly deputyships: readonly Represented[];
};

/**
 * The facts of the most recent viewers, each valid for one authority version of the account (docs/decisions/0044). Transactions bypass the cache:
 * they may read their own writes, which can be rolled back.
 */
export class ViewerCache {
  private readonly kept = new LRUCache<string, ViewerFacts>({
    max: mostViewers,
    maxSize: mostParts,
    sizeCalculation: ({ groupIds, places, deputyships }) =>
      1 +
      groupIds.length +
      sizeOfPlaces(places) +
      deputyships.reduce(
        (size, { approver }) => size + 1 + approver.groupIds.length + sizeOfPlaces(approver.places),
        0,
      ),
  });

  /** The number of viewers kept. */
  get size(): number {
    return this.kept.size;
  }

  /**
   * The facts of a user or a credential; cached ones only if they were built for exactly this version. Otherwise builds them, outside of any
   * transaction and with the version that the same statement reads. Null if there is no viewer; that is not kept.
   */
  async find(
    { accountId, id, authorityVersion }: { accountId: string; id: string; authorityVersion: number },
    build: () => Promise<ViewerFacts | null>,
  ): Promise<ViewerFacts | null> {
    const name = `${accountId} ${id}`;
    const found = this.kept.get(name);
    if (found?.authorityVersion === authorityVersion) return found;
    const built = await build();
    if (built !== null) this.kept.set(name, built);
    return built;
  }
}
