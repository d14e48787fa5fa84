import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

const digestColumn = { type: 'binary', length: 32 } as const;

/** That an entry of the activity log is not sealed yet; written with the entry. */
@Entity('unsealed_activity')
@Erasure('REMOVE')
export class UnsealedActivity extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'activity_id' })
  activityId: string;
}

/** An entry's place in its account's chain, with both proofs; never changed, never removed (LXP-14). */
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

/** The end of an account's chain so far. Whoever seals holds its lock. */
@Entity('activity_chain')
@Erasure('REMOVE')
export class ActivityChain extends AccountOwned {
  /** The sequence of the entry that was sealed last; 0 before the first. */
  @Column({ type: 'int', name: 'sequence' })
  sequence: number;

  @Column({ ...digestColumn, name: 'hash' })
  hash: Buffer;
}
