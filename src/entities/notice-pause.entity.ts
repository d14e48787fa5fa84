import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The pause before a user's next immediate mail of a topic; also the row that a process locks to write one. */
@Entity('notice_pause')
@Erasure('REMOVE')
export class NoticePause extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  topic: MailEvent;

  @Column({ ...timeColumn, name: 'quiet_until' })
  quietUntil: Date;

  /** The number of mails since the last full pause. */
  @Column({ type: 'int' })
  streak: number;
}
