import type { EntityManager } from 'typeorm';
import { countWaiting, type WaitingOrigin } from '../queries/notice-waiting.query.js';
import { refuseUnconfirmed } from './confirmation.js';
import { WaitingAudience } from './waiting.audience.js';

/** Waiting letters of one origin with the users who watch them. */
interface WatchedLetters extends WaitingOrigin {
  total: number;
  watcherIds: readonly string[];
}

/**
 * The waiting letters of an account with their watchers (`WaitingAudience`), at one moment of a transaction. A service that may remove
 * watchers reads them before its change and checks the confirmation of the loss afterwards, within the transaction (docs/decisions/0030).
 */
export class ShipmentWatch {
  private constructor(
    private readonly manager: EntityManager,
    private readonly letters: readonly WatchedLetters[],
  ) {}

  /** Reads the present state; a single statement if nothing waits. */
  static async read(manager: EntityManager, accountId: string): Promise<ShipmentWatch> {
    return new ShipmentWatch(manager, await watched(manager, await countWaiting(manager, accountId)));
  }

  /** The number of waiting letters that nobody but this user watches. */
  countWatchedAloneBy(userId: string): number {
    return total(
      this.letters.filter(({ watcherIds }) => watcherIds.length === 1 && watcherIds[0] === userId),
    );
  }

  /** Throws CONFLICT unless the caller has confirmed the number of letters that have lost their last watcher. */
  async refuseUnconfirmedLoss(confirmed: number | null | undefined): Promise<void> {
    const before = this.letters.filter(({ watcherIds }) => watcherIds.length > 0);
    const count = total(
      (await watched(this.manager, before)).filter(({ watcherIds }) => watcherIds.length === 0),
    );
    refuseUnconfirmed({
      count,
      confirmed,
      reason: 'UNWATCHED_SHIPMENTS_UNCONFIRMED',
      message: `Waiting shipments that would lose their last notified approver: ${count}. Confirm this number as confirmedUnwatchedShipments.`,
    });
  }
}

async function watched(
  manager: EntityManager,
  waiting: readonly (WaitingOrigin & { total: number })[],
): Promise<WatchedLetters[]> {
  if (waiting.length === 0) return [];
  const audience = await WaitingAudience.read(manager, waiting);
  return waiting.map((letters) => ({ ...letters, watcherIds: audience.of(letters).watcherIds }));
}

function total(letters: readonly { total: number }[]): number {
  return letters.reduce((sum, each) => sum + each.total, 0);
}
