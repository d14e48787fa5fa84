import type { DataSource } from 'typeorm';
import { select } from '../database/rows.js';
import { amountsOfMonth } from '../queries/accounting.query.js';
import { monthBefore } from '../queries/local-month.js';
import { findRecipients } from '../queries/notice-recipient.query.js';
import { allOf, isIn } from '../queries/visibility.js';
import type { DueSlot } from '../scheduler/slot.js';
import { rolesWith } from '../shield/roles.js';
import type { StillMine } from './approval-notice.service.js';
import { isCollectedAt } from './mail-setting.rules.js';
import { addresseeOf } from './notice.service.js';
import type { OutboxService } from './outbox.service.js';

const accountsAtOnce = 100;
/** On the first days of a month what the last one cost is told, so that a slot that was missed is no loss. */
const lastDay = 3;
const seesCosts = rolesWith('accounting.read', 'ACCOUNT');

/** Tells those who see accounting what the letters of the last month cost, once for each month (XSP-6). */
export class StatementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes the statements of the slot's accounts to those whose time it is; says how many. None for a month without letters. */
  async send(slot: DueSlot, stillMine: StillMine): Promise<number> {
    if (Number(slot.date.slice(-2)) > lastDay) return 0;
    const month = monthBefore(slot.date.slice(0, 7));
    let sent = 0;
    for (let after = ''; ;) {
      const accounts = await select<{ id: string }>(
        this.dataSource.manager,
        `SELECT id FROM account WHERE id > ? AND status = 'ACTIVE' AND time_zone = ? ORDER BY id LIMIT ${accountsAtOnce}`,
        [after, slot.timeZone],
      );
      const last = accounts.at(-1);
      if (last === undefined) return sent;
      sent += await this.sendTo(
        accounts.map(({ id }) => id),
        month,
        slot,
      );
      after = last.id;
      await stillMine();
    }
  }

  private async sendTo(accountIds: readonly string[], month: string, slot: DueSlot): Promise<number> {
    const { manager } = this.dataSource;
    const amounts = await amountsOfMonth(manager, accountIds, month, slot.timeZone);
    if (amounts.size === 0) return 0;
    const where = allOf([isIn('u.account_id', [...amounts.keys()]), isIn('u.role', seesCosts)]);
    const recipients = (await findRecipients(manager, 'BILLING', where)).filter(
      (recipient) =>
        recipient.setting.mode === 'IMMEDIATE' || isCollectedAt(recipient.setting, recipient, slot.time),
    );
    await this.outbox.put(
      manager,
      recipients.map((recipient) => ({
        accountId: recipient.accountId,
        recipientId: recipient.userId,
        uniqueKey: `STATEMENT:${recipient.userId}:${month}`,
        urgency: 1,
        message: {
          ...addresseeOf(recipient),
          kind: 'STATEMENT',
          month,
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
    return recipients.length;
  }
}
