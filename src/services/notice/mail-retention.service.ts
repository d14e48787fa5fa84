import type { DataSource } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { below, oneOf } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { Mail } from '../../entities/mail.entity.js';
import { Message } from '../../entities/message.entity.js';
import { NoticeItem } from '../../entities/notice-item.entity.js';
import { NoticePause } from '../../entities/notice-pause.entity.js';
import type { NoticeSlotService } from './notice-slot.service.js';

const batch = { limit: 1_000 };
/** The time for which the outcome of a mail can be looked up. */
const keptFor = 90 * day;
/** The time after which items collected for a user without access are removed. */
const collectedFor = 30 * day;

/** Removes old completed mails and messages, and collected items that their users never received. */
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
    const before = (milliseconds: number) => below(new Date(now - milliseconds));
    const isEnded = oneOf(['SENT', 'FAILED', 'WITHDRAWN'] as const);
    const ended = await removeAny(manager, Mail, { status: isEnded, createdAt: before(keptFor) }, batch);
    const collected = await removeAny(manager, NoticeItem, { createdAt: before(collectedFor) }, batch);
    const messages = await removeAny(manager, Message, { createdAt: before(keptFor) }, batch);
    const pauses = await removeAny(manager, NoticePause, { quietUntil: before(day) }, batch);
    await this.slots.removeOld();
    return ended + collected + messages + pauses > 0;
  }
}
