import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { Happening } from './mail-message.js';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** An event for an immediate mail: it waits a few seconds for others of its topic, which share the mail. */
@Entity('immediate_notice')
@Erasure('REMOVE')
export class ImmediateNotice extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  /** Notices with the same topic share a mail. */
  @Column({ type: 'varchar', length: 32 })
  topic: MailEvent;

  @Column({ type: 'varchar', length: 32 })
  event: MailEvent;

  /** The approval, for events of letters; otherwise the activity. */
  @Column({ ...idColumn, name: 'subject_id' })
  subjectId: string;

  /** The address of the mail, if it is not the user's current one. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  address: string | null;

  /** The event's data; null for letters, which are read when the mail is written. */
  @Column({ type: 'simple-json', nullable: true })
  happening: Happening | null;

  /** The claim of the process that writes it into a mail. */
  @Column({ ...idColumn, nullable: true })
  claim: string | null;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Column({ ...timeColumn, name: 'due_at' })
  dueAt: Date;
}
