import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The time until which a user gets no further immediate mail of a topic; also the row that a process locks while it writes one. */
@Entity('notice_pause')
export class NoticePause extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  topic: MailEvent;

  @Column({ ...timeColumn, name: 'quiet_until' })
  quietUntil: Date;

  /** How many mails have followed one another. */
  @Column({ type: 'int' })
  streak: number;
}
