import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { day, hour, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll } from '../../database/find.js';
import { above, below, not } from '../../database/where.js';
import { insertNew, removeAny, updateAny } from '../../database/write.js';
import { NoticeSlot, type SlotOutcome } from '../../entities/notice-slot.entity.js';
import {
  latestDue,
  nextDue,
  slotName,
  zoneNamed,
  type DueSlot,
  type Slot,
} from '../../queries/notice/slot.js';
import {
  addMails,
  readLastNoted,
  readNoticeDays,
  readSlotsOfAccounts,
  readSlotsOfUsers,
  type LivedSlot,
} from './notice-slot.record.js';
import type { ApprovalNoticeService } from './approval-notice.service.js';
import type { DigestService } from './digest.service.js';
import { listOfTimes } from '../../queries/notice/mail-setting.rules.js';
import { isNoticeDay } from '../../queries/notice/notice-days.js';
import type { Signals } from '../signals.js';
import { SlotRun, type StillMine } from './slot-run.js';
import type { StatementService } from './statement.service.js';

/** A slot that is later than this is left for the next one. */
const latest = 3 * hour;
/** Of a long time in which everything was down no more missed days are noted. */
const mostMissed = 7;
const keptFor = 90 * day;
/** The latest day of a slot was due within this time, also where a zone has skipped a day. */
const latestDueWithin = 3 * day;

/** Writes the notices of a slot, once a day, and keeps on record what became of it (LXP-12). */
export class NoticeSlotService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  approvals: ApprovalNoticeService;
  digests: DigestService;
  statements: StatementService;
  signals: Signals;
  log: Logger;
}>() {
  /** Every slot at which somebody may be told something: the times of all accounts, and those that users have set for themselves. */
  async slots(): Promise<LivedSlot[]> {
    const { manager } = this.dataSource;
    const ofAccounts = await readSlotsOfAccounts(manager);
    const ofUsers = await readSlotsOfUsers(manager);
    const all = [
      ...ofAccounts.flatMap(({ approvalNoticeTimes, digestTimes, ...account }) =>
        [...listOfTimes(approvalNoticeTimes), ...listOfTimes(digestTimes)].map((time) => ({
          ...account,
          time,
        })),
      ),
      ...ofUsers,
    ];
    const slots = new Map<string, LivedSlot>();
    for (const { timeZone, time, since } of all) {
      // The database takes a zone for the same however it is spelled.
      const slot = { timeZone: zoneNamed(timeZone), time, since };
      const known = slots.get(slotName(slot));
      if (known === undefined || since < known.since) slots.set(slotName(slot), slot);
    }
    return [...slots.values()];
  }

  /** When the slot is due next. */
  next(slot: Slot): Date {
    return nextDue(slot, this.clock.now()).dueAt;
  }

  /** Notes that somebody lives by a slot that nobody lived by before: the days until then were not missed. */
  async begin({ since, ...slot }: LivedSlot): Promise<void> {
    const now = this.clock.now().getTime();
    // What was due longer ago is made up no more.
    const begins = new Date(Math.min(now, Math.max(since.getTime(), now - latest)));
    await this.note(latestDue(slot, begins), 'UNUSED');
  }

  /** Those of the slots whose latest day has not come to its end: nothing ran for it yet, or was given up in the middle. */
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
   * Writes what is due: the slot's latest day, unless that was done before. If everything was down then, it is made up once within three
   * hours; what is later, and days before, are noted as missed. May be repeated after it was cut off. Rejects after all pages were tried
   * when some could not be written.
   */
  async run(slot: Slot, stillMine: StillMine): Promise<SlotOutcome> {
    const now = this.clock.now();
    const due = latestDue(slot, now);
    const last = await this.lastNoted(due);
    if (last !== null && last.date !== due.date) await this.noteMissedSince(last, due);
    if (last?.date === due.date && last.outcome !== 'STARTED') return last.outcome;
    if (now.getTime() - due.dueAt.getTime() >= latest) {
      return this.noteMissed(due);
    }
    await this.note(due, 'STARTED');
    const run = new SlotRun(due, stillMine, (mails) => this.countMails(due, mails));
    await this.approvals.tellApprovers(run);
    await this.digests.sendCollected(run);
    await this.statements.send(run);
    this.signals.send('mail');
    run.throwIfAnyFailed();
    await this.close(due, 'WRITTEN');
    return 'WRITTEN';
  }

  /** Forgets slots of long ago. */
  async removeOld(): Promise<void> {
    const isOld = { dueAt: below(new Date(this.clock.now().getTime() - keptFor)) };
    await removeAny(this.dataSource.manager, NoticeSlot, isOld, { limit: 10_000 });
  }

  /** Days beyond it are of a clock that was put back, and say nothing about this one. */
  private async lastNoted({ timeZone, time, date }: DueSlot): Promise<NoticeSlot | null> {
    return readLastNoted(this.dataSource.manager, { timeZone, time, date });
  }

  /** The last noted day, if it was given up in the middle, and those of which nothing ran between it and the one that is due. */
  private async noteMissedSince(last: NoticeSlot, due: DueSlot): Promise<void> {
    if (last.outcome === 'STARTED') await this.noteMissed(last);
    let missed = nextDue(due, last.dueAt);
    for (let count = 0; missed.dueAt < due.dueAt && count < mostMissed; count++) {
      await this.noteMissed(missed);
      missed = nextDue(due, missed.dueAt);
    }
  }

  /** Notes a slot as missed, or as unused if none of its accounts has notices sent on that day. */
  private async noteMissed(slot: DueSlot): Promise<SlotOutcome> {
    const { timeZone, time, date } = slot;
    const outcome = (await this.isDayOff(slot)) ? 'UNUSED' : 'MISSED';
    if (outcome === 'MISSED')
      this.log.warn(
        { timeZone, time, date },
        'notices were missed: no gateway ran in time, or the run was not completed',
      );
    await this.note(slot, outcome);
    await this.close(slot, outcome);
    return outcome;
  }

  private async isDayOff({ timeZone, time, date }: DueSlot): Promise<boolean> {
    const days = await readNoticeDays(this.dataSource.manager, { timeZone, time });
    return days.length > 0 && !days.some((account) => isNoticeDay(account, date));
  }

  /** Notes what became of a day of which nothing is noted yet. */
  private async note({ timeZone, time, date, dueAt }: DueSlot, outcome: SlotOutcome): Promise<void> {
    const updatedAt = this.clock.now();
    await insertNew(this.dataSource.manager, NoticeSlot, [
      { timeZone, time, date, dueAt, outcome, mails: 0, updatedAt },
    ]);
  }

  private async countMails(slot: DueSlot, mails: number): Promise<void> {
    await addMails(this.dataSource.manager, slot, mails, this.clock.now());
  }

  /** Notes what became of a day that is being written. */
  private async close({ timeZone, time, date }: DueSlot, outcome: SlotOutcome): Promise<void> {
    const isStarted = { timeZone, time, date, outcome: 'STARTED' } as const;
    await updateAny(this.dataSource.manager, NoticeSlot, isStarted, { outcome, updatedAt: this.clock.now() });
  }
}
