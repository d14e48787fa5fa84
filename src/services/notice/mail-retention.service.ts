import type { DataSource } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { change } from '../../database/rows.js';
import type { NoticeSlotService } from './notice-slot.service.js';

const batch = 1_000;
/** The time for which the outcome of a mail can be looked up. */
const keptFor = 90 * day;
/** The time after which items collected for a user without access are removed. */
const collectedFor = 30 * day;

/** Removes mails that ended long ago, and items that were collected for users who never got them. */
export class MailRetentionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly slots: NoticeSlotService,
  ) {}

  /** Removes a batch of old rows; returns whether there may be more. */
  async removeOld(): Promise<boolean> {
    const { manager } = this.dataSource;
    const now = this.clock.now().getTime();
    const ended = await change(
      manager,
      `DELETE FROM outbox_mail WHERE status IN ('SENT', 'FAILED', 'WITHDRAWN') AND created_at < ? LIMIT ${batch}`,
      [new Date(now - keptFor)],
    );
    const collected = await change(manager, `DELETE FROM notice_item WHERE created_at < ? LIMIT ${batch}`, [
      new Date(now - collectedFor),
    ]);
    const pauses = await change(manager, `DELETE FROM notice_pause WHERE quiet_until < ? LIMIT ${batch}`, [
      new Date(now - day),
    ]);
    await this.slots.removeOld();
    return ended + collected + pauses > 0;
  }
}
