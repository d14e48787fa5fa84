import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { MailMode } from './mail-setting.enums.js';
import type { MailEvent } from './mail-event.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A user's mail setting for an event; stored only once it is set, before that the default of the catalogue applies (XSP-6). */
@Entity('mail_setting')
@Erasure('REMOVE')
export class MailSetting extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  event: MailEvent;

  @Column({ type: 'varchar', length: 16 })
  mode: MailMode;

  /** The time of day for DIGEST, `HH:MM` in the account's time zone; null if the times of the account apply. */
  @Column({ type: 'char', length: 5, name: 'digest_time', nullable: true })
  digestTime: string | null;

  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
