import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The failed attempts to hand a shipment over to print; removed as soon as an attempt succeeds. */
@Entity('hand_over_failure')
@Erasure('REMOVE')
export class HandOverFailure extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'shipment_id' })
  shipmentId: string;

  /** The number of failed attempts. */
  @Column({ type: 'int' })
  attempts: number;

  @Column({ ...timeColumn, name: 'failed_at' })
  failedAt: Date;

  /** The message of the last failure, for operators. */
  @Column({ type: 'varchar', length: 500 })
  error: string;
}
