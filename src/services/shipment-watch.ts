import type { EntityManager } from 'typeorm';
import { countWaiting, type WaitingOrigin } from '../queries/notice-waiting.query.js';
import { refuseUnconfirmed } from './confirmation.js';
import { WaitingAudience, type Watch } from './waiting.audience.js';

/** Waiting letters of one origin with the users who watch them. */
interface WatchedLetters extends WaitingOrigin, Watch {
  total: number;
}

/**
 * The waiting letters of an account by who watches them (`WaitingAudience`), at one moment of a transaction. Whatever takes watchers away
 * reads it first and has the loss confirmed afterwards, before the transaction ends (docs/decisions/0030).
 */
export class ShipmentWatch {
  private constructor(
    private readonly manager: EntityManager,
    private readonly letters: readonly WatchedLetters[],
  ) {}

  /** Reads the present state; one statement where nothing waits. */
  static async read(manager: EntityManager, accountId: string): Promise<ShipmentWatch> {
    return new ShipmentWatch(manager, await watched(manager, await countWaiting(manager, accountId)));
  }

  /** The number of waiting letters that nobody but this user watches, or can decide on. */
  countWatchedAloneBy(userId: string): number {
    return total(
      this.letters.filter(
        ({ watcherIds, onlyDeciderId }) =>
          (watcherIds.length === 1 && watcherIds[0] === userId) || onlyDeciderId === userId,
      ),
    );
  }

  /**
   * Throws CONFLICT unless the caller has confirmed how many letters have been watched before and are not any more, or could be decided
   * on before and cannot any more.
   */
  async refuseUnconfirmedLoss(confirmed: number | null | undefined): Promise<void> {
    const after = await watched(this.manager, this.letters);
    const count = total(
      this.letters.filter((before, index) => {
        const now = after[index];
        return (
          isLost(before.watcherIds, now?.watcherIds ?? []) || isLost(before.recipients, now?.recipients ?? [])
        );
      }),
    );
    refuseUnconfirmed({
      count,
      confirmed,
      reason: 'UNWATCHED_SHIPMENTS_UNCONFIRMED',
      message: `Waiting shipments of which no approver would be notified any more: ${count}. Confirm this number as confirmedUnwatchedShipments.`,
    });
  }
}

async function watched(
  manager: EntityManager,
  waiting: readonly (WaitingOrigin & { total: number })[],
): Promise<WatchedLetters[]> {
  if (waiting.length === 0) return [];
  const audience = await WaitingAudience.read(manager, waiting);
  return waiting.map((letters) => ({ ...letters, ...audience.of(letters) }));
}

function isLost(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length > 0 && now.length === 0;
}

function total(letters: readonly { total: number }[]): number {
  return letters.reduce((sum, each) => sum + each.total, 0);
}
