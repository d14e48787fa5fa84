import type { DataSource } from 'typeorm';
import { lettersShown, type WaitingLetter } from '../mail/messages.js';
import { readEarlierDecisions } from '../queries/notice-decision.query.js';
import { readGroups } from '../queries/notice-group.query.js';
import { findRecipients, type NoticeRecipient } from '../queries/notice-recipient.query.js';
import {
  accountsWithWaiting,
  readWaiting,
  type StoredLetter,
  type WaitingPortion,
} from '../queries/notice-waiting.query.js';
import { allOf, decidesFor, equals, isIn } from '../queries/visibility.js';
import type { DueSlot } from '../scheduler/slot.js';
import { grantsOf } from '../shield/roles.js';
import { isCollectedAt } from './mail-setting.rules.js';
import { addresseeOf } from './notice.service.js';
import { slotKey, type NewMail, type OutboxService } from './outbox.service.js';
import type { SlotRun } from './slot-run.js';

const accountsAtOnce = 100;

/**
 * Tells approvers what waits for them (LXP-12). Pages through what waits, takes a fixed number of statements for each page, and may be
 * repeated after it was cut off: each mail is written once for a slot and a day.
 */
export class ApprovalNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Writes to everybody with the approver trait what waits for their decision at this moment, if this is a time at which they are told;
   * to nobody for whom nothing waits.
   */
  async tellApprovers(run: SlotRun): Promise<void> {
    const { slot } = run;
    for (let after = ''; ;) {
      const accountIds = await accountsWithWaiting(this.dataSource.manager, slot, after, accountsAtOnce);
      const last = accountIds.at(-1);
      if (last === undefined) return;
      await run.page(() => this.tellApproversOf(accountIds, slot));
      after = last;
    }
  }

  private async tellApproversOf(accountIds: readonly string[], slot: DueSlot): Promise<number> {
    const { manager } = this.dataSource;
    const where = allOf([
      isIn('u.account_id', accountIds),
      equals('u.deleted', 0),
      equals('u.approval_trait', 'APPROVER'),
    ]);
    const recipients = (await findRecipients(manager, 'APPROVAL_WAITING', where)).filter((recipient) =>
      isCollectedAt(recipient.setting, recipient, slot),
    );
    const written = await this.outbox.written(
      manager,
      recipients.map(({ accountId, userId }) => ({ accountId, uniqueKey: keyFor(userId, slot) })),
    );
    const approvers = recipients.filter(({ userId }) => !written.has(keyFor(userId, slot)));
    if (approvers.length === 0) return 0;
    // At once: while requests keep the database busy, each statement waits its turn.
    const [groups, waiting] = await Promise.all([
      readGroups(manager, accountIds, where),
      readWaiting(manager, accountIds),
    ]);
    const told = approvers.flatMap((approver) => {
      const { accountId, userId, role, approvalTrait } = approver;
      const decider = { grants: grantsOf(role, approvalTrait), ...groups.of(approver) };
      const portions = (waiting.get(accountId) ?? []).filter(
        ({ senderId, groupId }) => senderId !== userId && decidesFor(decider, groupId),
      );
      return portions.length === 0 ? [] : [{ approver, portions, letters: longestWaiting(portions) }];
    });
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
    await this.outbox.put(manager, mails);
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
  // Those that wait longest belong to the portions that wait longest; thousands of approvers may see thousands of portions.
  return portions
    .slice(0, lettersShown)
    .flatMap(({ letters }) => letters)
    .sort((one, other) => one.letter.waitingSince.localeCompare(other.letter.waitingSince))
    .slice(0, lettersShown);
}
