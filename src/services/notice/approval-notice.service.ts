import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { lettersShown, type WaitingLetter } from '../../entities/mail-message.js';
import { readEarlierDecisions } from '../../queries/notice/notice-decision.query.js';
import type { NoticeRecipient } from '../../queries/notice/notice-recipient.query.js';
import {
  accountsWithWaiting,
  readWaiting,
  type StoredLetter,
  type WaitingPortion,
} from '../../queries/notice/waiting-letter.query.js';
import type { DueSlot } from '../../queries/notice/slot.js';
import { addresseeOf } from './notice.service.js';
import { slotKey, type NewMail, type OutboxService } from '../mail/outbox.service.js';
import type { SlotRun } from './slot-run.js';
import { isNotifiedAt, WaitingAudience, type LetterRecipient } from './waiting.audience.js';

const accountsAtOnce = 100;

/**
 * Notifies approvers of waiting letters (LXP-12), page by page, with a fixed number of statements for each page. Can be repeated after an
 * interruption: each mail is written once for a slot and a day.
 */
export class ApprovalNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Writes mails about waiting letters to their audience (`WaitingAudience`), for users for whom this slot is one of the notice times. Users
   * without waiting letters get no mail.
   */
  async notifyApprovers(run: SlotRun): Promise<void> {
    const { slot } = run;
    for (let after = ''; ;) {
      const accountIds = await accountsWithWaiting(this.dataSource.manager, slot, after, accountsAtOnce);
      const last = accountIds.at(-1);
      if (last === undefined) return;
      await run.page(() => this.notifyApproversOf(accountIds, slot));
      after = last;
    }
  }

  private async notifyApproversOf(accountIds: readonly string[], slot: DueSlot): Promise<number> {
    const { manager } = this.dataSource;
    const waiting = [...(await readWaiting(manager, accountIds)).values()].flat();
    const audience = await WaitingAudience.read(manager, waiting, { deputiesAt: this.clock.now() });
    const due = new Map<string, { approver: LetterRecipient; portions: WaitingPortion[] }>();
    for (const portion of waiting) {
      for (const approver of audience.of(portion).recipients) {
        const known = due.get(approver.userId);
        if (known !== undefined) known.portions.push(portion);
        else if (isNotifiedAt(approver, slot)) due.set(approver.userId, { approver, portions: [portion] });
      }
    }
    const written = await this.outbox.existingKeys(
      manager,
      [...due.values()].map(({ approver: { accountId, userId } }) => ({
        accountId,
        uniqueKey: keyFor(userId, slot),
      })),
    );
    const told = [...due.values()]
      .filter(({ approver }) => !written.has(keyFor(approver.userId, slot)))
      .map((each) => ({ ...each, letters: longestWaiting(each.portions) }));
    if (told.length === 0) return 0;
    const earlier = await readEarlierDecisions(
      manager,
      told.flatMap(({ letters }) => letters.map(({ shipment }) => shipment)),
    );
    const mails = told.map(({ approver, portions, letters }) =>
      mailOf(
        approver,
        portions,
        letters.map(({ letter, shipment }) => ({ ...letter, ...earlier.get(shipment.id) })),
        slot,
      ),
    );
    await this.outbox.enqueue(manager, mails);
    return mails.length;
  }
}

function mailOf(
  approver: NoticeRecipient,
  portions: readonly WaitingPortion[],
  letters: WaitingLetter[],
  slot: DueSlot,
): NewMail {
  const { accountId, userId } = approver;
  return {
    accountId,
    recipientId: userId,
    uniqueKey: keyFor(userId, slot),
    urgency: 1,
    message: {
      ...addresseeOf(approver),
      kind: 'APPROVALS_WAITING',
      total: portions.reduce((sum, { total }) => sum + total, 0),
      letters,
    },
  };
}

function keyFor(userId: string, slot: DueSlot): string {
  return slotKey('APPROVALS_WAITING', userId, slot);
}

function longestWaiting(portions: readonly WaitingPortion[]): StoredLetter[] {
  const [first, ...others] = portions;
  if (first !== undefined && others.length === 0) return first.letters;
  // The letters that have waited longest are in the portions that have waited longest; thousands of approvers may see thousands of portions.
  return portions
    .slice(0, lettersShown)
    .flatMap(({ letters }) => letters)
    .sort((one, other) => one.letter.waitingSince.localeCompare(other.letter.waitingSince))
    .slice(0, lettersShown);
}
