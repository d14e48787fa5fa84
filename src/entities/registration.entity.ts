import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, timeColumn } from './node.entity.js';

/** The mailed link that proves the e-mail address of a registration. One per account. */
@Entity('registration')
@Erasure('REMOVE')
export class Registration extends AccountOwned {
  /** SHA-256 of the token; the token itself is derived from the account's id and the gateway's key and not stored. */
  @Column({ type: 'binary', length: 32, name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ ...timeColumn, name: 'sent_at' })
  sentAt: Date;

  @Column({ ...timeColumn, name: 'expires_at' })
  expiresAt: Date;
}
