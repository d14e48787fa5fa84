import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A collected notice for a user's next digest; removed when that mail is put into the outbox. */
@Entity('notice_item')
@Erasure('REMOVE')
export class NoticeItem extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  @Column({ type: 'varchar', length: 32 })
  event: MailEvent;

  /** The approval, for events of letters; otherwise the activity. */
  @Column({ ...idColumn, name: 'subject_id' })
  subjectId: string;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
