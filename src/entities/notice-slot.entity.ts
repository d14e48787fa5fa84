import { Column, Entity, PrimaryColumn } from 'typeorm';
import { timeColumn } from './node.entity.js';

/**
 * The outcome of a slot on a day: it is being written, was written, was missed during an outage, or was unused: on a day before its first use,
 * or without notices of any of its accounts.
 */
export type SlotOutcome = 'STARTED' | 'WRITTEN' | 'MISSED' | 'UNUSED';

/** A time of day in a time zone on one day, at which notices of all accounts there are sent. Belongs to no account. */
@Entity('notice_slot')
export class NoticeSlot {
  @PrimaryColumn({ type: 'varchar', length: 64, name: 'time_zone' })
  timeZone: string;

  @PrimaryColumn({ type: 'char', length: 5 })
  time: string;

  /** The local date, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'char', length: 10 })
  date: string;

  @Column({ ...timeColumn, name: 'due_at' })
  dueAt: Date;

  @Column({ type: 'varchar', length: 16 })
  outcome: SlotOutcome;

  /** The number of mails put into the outbox. */
  @Column({ type: 'int' })
  mails: number;

  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
