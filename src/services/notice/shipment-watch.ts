import type { EntityManager } from 'typeorm';
import { insert } from '../../database/write.js';
import { newId } from '../../entities/id.js';
import { ImmediateNotice } from '../../entities/immediate-notice.entity.js';
import {
  countWaitingLetters,
  findWithoutNotice,
  type WaitingOrigin,
} from '../../queries/notice/waiting-letter.query.js';
import { assertConfirmed } from '../confirmation.js';
import { toImmediateNotice } from './notice.service.js';
import { WaitingAudience, type LetterAudience } from './waiting.audience.js';

const insertedAtOnce = 1_000;

/** Waiting letters of one origin with the users who watch them. */
interface WatchedLetters extends WaitingOrigin, LetterAudience {
  total: number;
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

  /** Reads the current state; a single statement if no letters wait. */
  static async read(manager: EntityManager, accountId: string): Promise<ShipmentWatch> {
    return new ShipmentWatch(manager, await watched(manager, await countWaitingLetters(manager, accountId)));
  }

  /** The number of waiting letters that only this user watches, or can decide on. */
  countSolelyWatchedBy(userId: string): number {
    return total(
      this.letters.filter(
        ({ watcherIds, onlyDeciderId }) =>
          (watcherIds.length === 1 && watcherIds[0] === userId) || onlyDeciderId === userId,
      ),
    );
  }

  /**
   * Compares with the state after the change. Throws CONFLICT unless the caller has confirmed the number of letters that have lost their
   * last watcher, or the last user who can decide on them. Letters that have lost their last notice at set times are noted for users who
   * have chosen immediate mails, since these are otherwise notified of new letters only.
   */
  async settle(confirmed: number | null | undefined, now: Date): Promise<void> {
    const changes = (await watched(this.manager, this.letters)).map((after, index) => {
      return { before: this.letters[index] ?? after, after };
    });
    const lost = changes.filter(
      ({ before, after }) =>
        isLost(before.watcherIds, after.watcherIds) || isLost(before.recipients, after.recipients),
    );
    const count = total(lost.map(({ after }) => after));
    assertConfirmed('UNWATCHED_SHIPMENTS_UNCONFIRMED', count, confirmed);
    for (const { before, after } of changes)
      if (isCollected(before) && !isCollected(after)) await this.recordNotices(after, now);
  }

  private async recordNotices(letters: WatchedLetters, createdAt: Date): Promise<void> {
    const userIds = letters.recipients
      .filter(({ setting }) => setting.mode === 'IMMEDIATE')
      .map(({ userId }) => userId);
    if (userIds.length === 0) return;
    const { accountId } = letters;
    const unnoted = await findWithoutNotice(this.manager, letters, userIds);
    const notices = unnoted.map(({ userId, approvalId }) => {
      const event = 'APPROVAL_WAITING' as const;
      const told = { subjectId: approvalId, address: null, happening: null };
      return toImmediateNotice({ accountId, id: newId(), userId, event, ...told, createdAt });
    });
    for (let from = 0; from < notices.length; from += insertedAtOnce)
      await insert(this.manager, ImmediateNotice, notices.slice(from, from + insertedAtOnce));
  }
}

async function watched(
  manager: EntityManager,
  waiting: readonly (WaitingOrigin & { total: number })[],
): Promise<WatchedLetters[]> {
  if (waiting.length === 0) return [];
  const audience = await WaitingAudience.read(manager, waiting, { deputiesAt: null });
  return waiting.map((letters) => ({ ...letters, ...audience.of(letters) }));
}

/** Tests whether a user is notified of the letters at set times, at an address that is not known to be wrong. */
function isCollected({ recipients }: LetterAudience): boolean {
  return recipients.some(
    ({ isBounced, standsIn, setting }) => isBounced === 0 && (standsIn || setting.mode === 'DIGEST'),
  );
}

function isLost(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length > 0 && now.length === 0;
}

function total(letters: readonly { total: number }[]): number {
  return letters.reduce((sum, each) => sum + each.total, 0);
}
