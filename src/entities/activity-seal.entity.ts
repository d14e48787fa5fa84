import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

const digestColumn = { type: 'binary', length: 32 } as const;

/** The end of an account's chain. */
export interface ChainHead {
  sequence: number;
  /** In hexadecimal. */
  hash: string;
}

/** An entry of the activity log that is not sealed yet; written with the entry. */
@Entity('unsealed_activity')
@Erasure('REMOVE')
export class UnsealedActivity extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'activity_id' })
  activityId: string;
}

/** The place of an entry in its account's chain, with both proofs; never changed or removed (LXP-14). */
@Entity('activity_seal')
@Erasure('REMOVE')
export class ActivitySeal extends AccountOwned {
  /** Counted from 1, without gaps. */
  @PrimaryColumn({ type: 'int', name: 'sequence' })
  sequence: number;

  @Column({ ...idColumn, name: 'activity_id' })
  activityId: string;

  @Column({ ...digestColumn, name: 'hash' })
  hash: Buffer;

  @Column({ ...digestColumn, name: 'seal' })
  seal: Buffer;

  @Column({ ...timeColumn, name: 'sealed_at' })
  sealedAt: Date;
}

/** The end of an account's chain so far. Sealing takes a lock on it. */
@Entity('activity_chain')
@Erasure('REMOVE')
export class ActivityChain extends AccountOwned {
  /** The sequence of the last sealed entry; 0 before the first. */
  @Column({ type: 'int', name: 'sequence' })
  sequence: number;

  @Column({ ...digestColumn, name: 'hash' })
  hash: Buffer;
}
