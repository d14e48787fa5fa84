import { Column, Entity } from 'typeorm';
import type { ActivityFaultReason } from './activity-fault.js';
import type { ChainHead } from './activity-seal.entity.js';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A stored fault. */
export interface KeptFault {
  /** The entry's id; null if the fault concerns the whole log. */
  activityId: string | null;
  /** The entry's place in the chain; null if it has none. */
  sequence: number | null;
  reason: ActivityFaultReason;
}

/**
 * The current verification of an account's log, waiting or running, and the result of the last one (LXP-14). The row is no proof: anyone with
 * write access to the log in the database can change it, too.
 */
@Entity('activity_verification')
@Erasure('REMOVE')
export class ActivityVerification extends AccountOwned {
  /** The time of the request; null while no verification waits or runs. */
  @Column({ ...timeColumn, name: 'requested_at', nullable: true })
  requestedAt: Date | null;

  /** Requests of users take precedence over the nightly ones of the schedule. */
  @Column({ type: 'varchar', length: 8 })
  requester: 'SCHEDULE' | 'USER';

  /** The ID of the run; null while none has begun. */
  @Column({ ...idColumn, name: 'claim', nullable: true })
  claim: string | null;

  /** The time of the last renewal of the claim; null without a claim. */
  @Column({ ...timeColumn, name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  /** The time of the verified state of the log; null before the first result. */
  @Column({ ...timeColumn, name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column({ type: 'int' })
  entries: number;

  @Column({ type: 'int' })
  waiting: number;

  @Column({ type: 'simple-json', nullable: true })
  head: ChainHead | null;

  /** The head at the last verification without a fault; its absence from the chain is a fault. */
  @Column({ type: 'simple-json', name: 'sound_head', nullable: true })
  soundHead: ChainHead | null;

  /** The number of all faults; the list is limited. */
  @Column({ type: 'int', name: 'fault_count' })
  faultCount: number;

  @Column({ type: 'simple-json' })
  faults: KeptFault[];
}
