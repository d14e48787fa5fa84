import type { DataSource } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { change } from '../../database/rows.js';
import type { NoticeSlotService } from './notice-slot.service.js';

const batch = 1_000;
/** Who needs to know what became of a mail asks within this time. */
const keptFor = 90 * day;
/** What was collected for somebody who has no access for so long is of no use any more. */
const collectedFor = 30 * day;

/** Forgets mails that have ended long ago, and what was collected for people who never got it. */
export class MailRetentionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly slots: NoticeSlotService,
  ) {}

  /** Removes a batch of what is old; says whether more may be there. */
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
