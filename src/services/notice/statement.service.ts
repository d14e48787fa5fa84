import type { DataSource } from 'typeorm';
import { amountsOfMonth } from '../../queries/accounting/accounting.query.js';
import { monthBefore } from '../../queries/accounting/local-month.js';
import { findRecipients, type NotifiedRecipient } from '../../queries/notice/notice-recipient.query.js';
import { allOf, isIn, type Condition } from '../../queries/list/condition.js';
import type { DueSlot } from '../../queries/notice/slot.js';
import { isCollectedAt } from '../../queries/notice/mail-setting.rules.js';
import { isNoticeDay, noticeDaysOfMonth } from '../../queries/notice/notice-days.js';
import { grantsOf } from '../../shield/grants.js';
import { addresseeOf } from './notice.service.js';
import { accountsNotifiedAt, lastDay } from './statement.record.js';
import type { OutboxService } from '../mail/outbox.service.js';
import type { SlotRun } from './slot-run.js';

const accountsAtOnce = 100;
/** The superadmin as well, who replaces contacts that cannot receive mails. */
const possible: Condition = { sql: '(u.billing_slot IS NOT NULL OR u.superadmin_slot = 1)', parameters: [] };

/** Sends monthly statements to the billing contacts of each account, once for each month (FWD-2, XSP-6). */
export class StatementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes the statements of the slot's accounts to users for whom this slot is one of the times. None for a month without letters. */
  async send(run: SlotRun): Promise<void> {
    const { slot } = run;
    for (let after = ''; ;) {
      const accountIds = await accountsNotifiedAt(this.dataSource.manager, slot, after, accountsAtOnce);
      const last = accountIds.at(-1);
      if (last === undefined) return;
      await run.page(() => this.sendTo(accountIds, slot));
      after = last;
    }
  }

  private async sendTo(accountIds: readonly string[], slot: DueSlot): Promise<number> {
    const { manager } = this.dataSource;
    const month = monthBefore(slot.date.slice(0, 7));
    const where = allOf([isIn('u.account_id', accountIds), possible]);
    const told = billed(await findRecipients(manager, 'BILLING', where)).filter(
      (recipient) =>
        isNoticeDay(recipient, slot.date) &&
        noticeDaysOfMonth(recipient, slot.date) <= lastDay &&
        (recipient.setting.mode === 'IMMEDIATE' || isCollectedAt(recipient.setting, recipient, slot)),
    );
    const keyFor = (userId: string): string => `STATEMENT:${userId}:${month}`;
    const written = await this.outbox.existingKeys(
      manager,
      told.map(({ accountId, userId }) => ({ accountId, uniqueKey: keyFor(userId) })),
    );
    const recipients = told.filter(({ userId }) => !written.has(keyFor(userId)));
    if (recipients.length === 0) return 0;
    // The sums are expensive, so they are computed only for accounts with recipients left.
    const counted = [...new Set(recipients.map(({ accountId }) => accountId))];
    const amounts = await amountsOfMonth(manager, counted, month, slot.timeZone);
    const charged = recipients.filter(({ accountId }) => amounts.has(accountId));
    await this.outbox.enqueue(
      manager,
      charged.map((recipient) => ({
        accountId: recipient.accountId,
        recipientId: recipient.userId,
        uniqueKey: keyFor(recipient.userId),
        urgency: 1,
        message: {
          ...addresseeOf(recipient),
          kind: 'STATEMENT',
          month,
          ...(recipient.isBillingContact === 0 && { standsIn: true as const }),
          ...(!grantsOf(recipient).has('accounting.read') && { withoutPage: true as const }),
          amounts: (amounts.get(recipient.accountId) ?? []).map(
            ({ currency, shipments, netCents, surchargeCents, vatCents, grossCents }) => ({
              currency,
              shipments,
              netCents,
              surchargeCents,
              vatCents,
              grossCents,
            }),
          ),
        },
      })),
    );
    return charged.length;
  }
}

/** The recipients among the contacts of each account and its superadmin: the contacts, or the superadmin if no contact can receive mails. */
function billed(recipients: readonly NotifiedRecipient[]): NotifiedRecipient[] {
  const reached = new Set(
    recipients.filter(({ isBillingContact }) => isBillingContact === 1).map(({ accountId }) => accountId),
  );
  return recipients.filter(
    ({ accountId, isBillingContact }) => isBillingContact === 1 || !reached.has(accountId),
  );
}
