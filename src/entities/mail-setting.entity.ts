import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { MailMode } from './mail-setting.enums.js';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** How a user wants to be told of an event; stored only once it was set, until then the catalogue counts (XSP-6). */
@Entity('mail_setting')
@Erasure('REMOVE')
export class MailSetting extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  event: MailEvent;

  @Column({ type: 'varchar', length: 16 })
  mode: MailMode;

  /** When a DIGEST goes out, `HH:MM` on the account's clock; null for the times that are set for the account. */
  @Column({ type: 'char', length: 5, name: 'digest_time', nullable: true })
  digestTime: string | null;

  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
