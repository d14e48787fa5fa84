import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { day, hour, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll } from '../../database/find.js';
import { above, below, not } from '../../database/where.js';
import { insertIfAbsent, removeAny, updateAny } from '../../database/write.js';
import { NoticeSlot, type SlotOutcome } from '../../entities/notice-slot.entity.js';
import {
  latestDue,
  nextDue,
  slotName,
  canonicalTimeZone,
  type DueSlot,
  type Slot,
} from '../../queries/notice/slot.js';
import {
  addMails,
  readLastNoted,
  readNoticeDays,
  readSlotsOfAccounts,
  findUsedSlots,
  type UsedSlot,
} from './notice-slot.record.js';
import type { ApprovalNoticeService } from './approval-notice.service.js';
import type { DigestService } from './digest.service.js';
import { parseTimes } from '../../queries/notice/mail-setting.rules.js';
import { isNoticeDay } from '../../queries/notice/notice-days.js';
import type { Signals } from '../signals.js';
import { SlotRun, type RenewLock } from './slot-run.js';
import type { StatementService } from './statement.service.js';

/** A slot that is delayed by more than this is left to the next one. */
const latest = 3 * hour;
/** The maximum number of missed days that are recorded after a long outage. */
const maximumMissed = 7;
const keptFor = 90 * day;
/** The latest day of a slot was due within this time, even where a time zone has skipped a day. */
const latestDueWithin = 3 * day;

/** Writes the notices of a slot, once a day, and records the outcome (LXP-12). */
export class NoticeSlotService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  approvals: ApprovalNoticeService;
  digests: DigestService;
  statements: StatementService;
  signals: Signals;
  log: Logger;
}>() {
  /** All slots in use: the times of all accounts, and those that users have set for themselves. */
  async slots(): Promise<UsedSlot[]> {
    const { manager } = this.dataSource;
    const ofAccounts = await readSlotsOfAccounts(manager);
    const ofUsers = await findUsedSlots(manager);
    const all = [
      ...ofAccounts.flatMap(({ approvalNoticeTimes, digestTimes, ...account }) =>
        [...parseTimes(approvalNoticeTimes), ...parseTimes(digestTimes)].map((time) => ({
          ...account,
          time,
        })),
      ),
      ...ofUsers,
    ];
    const slots = new Map<string, UsedSlot>();
    for (const { timeZone, time, since } of all) {
      // The database compares time zones without regard to case.
      const slot = { timeZone: canonicalTimeZone(timeZone), time, since };
      const known = slots.get(slotName(slot));
      if (known === undefined || since < known.since) slots.set(slotName(slot), slot);
    }
    return [...slots.values()];
  }

  /** The time at which the slot is due next. */
  next(slot: Slot): Date {
    return nextDue(slot, this.clock.now()).dueAt;
  }

  /** Records the first use of a slot, so that earlier days do not count as missed. */
  async begin({ since, ...slot }: UsedSlot): Promise<void> {
    const now = this.clock.now().getTime();
    // Earlier slots are not made up any more.
    const begins = new Date(Math.min(now, Math.max(since.getTime(), now - latest)));
    await this.record(latestDue(slot, begins), 'UNUSED');
  }

  /** The slots whose latest day is not completed: no run has begun, or it was interrupted. */
  async open(slots: readonly Slot[]): Promise<ReadonlySet<Slot>> {
    const now = this.clock.now();
    const ended = await findAll(
      this.dataSource.manager,
      NoticeSlot,
      { dueAt: above(new Date(now.getTime() - latestDueWithin)), outcome: not('STARTED') },
      { columns: ['timeZone', 'time', 'date'] },
    );
    const keys = new Set(ended.map((slot) => `${slotName(slot)} ${slot.date}`));
    return new Set(slots.filter((slot) => !keys.has(`${slotName(slot)} ${latestDue(slot, now).date}`)));
  }

  /**
   * Writes the slot's latest day, unless that has been done. After an outage it is made up once within three hours; later days and those
   * before are recorded as missed. Can be repeated after an interruption. Rejects after the attempt at all pages if some could not be written.
   */
  async run(slot: Slot, stillMine: RenewLock): Promise<SlotOutcome> {
    const now = this.clock.now();
    const due = latestDue(slot, now);
    const last = await this.lastRecorded(due);
    if (last !== null && last.date !== due.date) await this.recordMissedSince(last, due);
    if (last?.date === due.date && last.outcome !== 'STARTED') return last.outcome;
    if (now.getTime() - due.dueAt.getTime() >= latest) {
      return this.recordMissed(due);
    }
    await this.record(due, 'STARTED');
    const run = new SlotRun(due, stillMine, (mails) => this.countMails(due, mails));
    await this.approvals.notifyApprovers(run);
    await this.digests.sendCollected(run);
    await this.statements.send(run);
    this.signals.send('mail');
    run.throwIfAnyFailed();
    await this.close(due, 'WRITTEN');
    return 'WRITTEN';
  }

  /** Removes old slots. */
  async removeOld(): Promise<void> {
    const isOld = { dueAt: below(new Date(this.clock.now().getTime() - keptFor)) };
    await removeAny(this.dataSource.manager, NoticeSlot, isOld, { limit: 10_000 });
  }

  /** Later days were recorded by a clock that was set back, and say nothing about this one. */
  private async lastRecorded({ timeZone, time, date }: DueSlot): Promise<NoticeSlot | null> {
    return readLastNoted(this.dataSource.manager, { timeZone, time, date });
  }

  /** The last recorded day, if it was interrupted, and the days without a run between it and the due one. */
  private async recordMissedSince(last: NoticeSlot, due: DueSlot): Promise<void> {
    if (last.outcome === 'STARTED') await this.recordMissed(last);
    let missed = nextDue(due, last.dueAt);
    for (let count = 0; missed.dueAt < due.dueAt && count < maximumMissed; count++) {
      await this.recordMissed(missed);
      missed = nextDue(due, missed.dueAt);
    }
  }

  /** Records a slot as missed, or as unused if none of its accounts has notices on that day. */
  private async recordMissed(slot: DueSlot): Promise<SlotOutcome> {
    const { timeZone, time, date } = slot;
    const outcome = (await this.isDayOff(slot)) ? 'UNUSED' : 'MISSED';
    if (outcome === 'MISSED')
      this.log.warn(
        { timeZone, time, date },
        'notices were missed: no gateway ran in time, or the run was not completed',
      );
    await this.record(slot, outcome);
    await this.close(slot, outcome);
    return outcome;
  }

  private async isDayOff({ timeZone, time, date }: DueSlot): Promise<boolean> {
    const days = await readNoticeDays(this.dataSource.manager, { timeZone, time });
    return days.length > 0 && !days.some((account) => isNoticeDay(account, date));
  }

  /** Records the outcome of a day without a record. */
  private async record({ timeZone, time, date, dueAt }: DueSlot, outcome: SlotOutcome): Promise<void> {
    const updatedAt = this.clock.now();
    await insertIfAbsent(this.dataSource.manager, NoticeSlot, [
      { timeZone, time, date, dueAt, outcome, mails: 0, updatedAt },
    ]);
  }

  private async countMails(slot: DueSlot, mails: number): Promise<void> {
    await addMails(this.dataSource.manager, slot, mails, this.clock.now());
  }

  /** Records the outcome of a day that is being written. */
  private async close({ timeZone, time, date }: DueSlot, outcome: SlotOutcome): Promise<void> {
    const isStarted = { timeZone, time, date, outcome: 'STARTED' } as const;
    await updateAny(this.dataSource.manager, NoticeSlot, isStarted, { outcome, updatedAt: this.clock.now() });
  }
}
