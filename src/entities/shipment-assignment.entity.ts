import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';
import type { ShipmentStatus } from './shipment.enums.js';

/**
 * A shipment of an assignee: the index by user of `Shipment.assigneeIds`, which is authoritative. Both are written together (FWD-4,
 * docs/decisions/0052). It repeats the columns by which the overview is sorted and filtered; each change of these is written to both.
 */
@Entity('shipment_assignment')
@Erasure('REMOVE')
export class ShipmentAssignment extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** The creation of the shipment, so that the rows of a user come in the order of the overview. */
  @Column({ ...timeColumn, name: 'created_at', primary: true })
  createdAt: Date;

  @PrimaryColumn({ ...idColumn, name: 'shipment_id' })
  shipmentId: string;

  @Column({ type: 'varchar', length: 255 })
  filename: string;

  @Column({ type: 'int' })
  pages: number;

  @Column({ type: 'varchar', length: 20 })
  status: ShipmentStatus;

  @Column({ type: 'int', name: 'gross_cents' })
  grossCents: number;

  @Column({ ...timeColumn, name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
}
