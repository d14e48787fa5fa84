import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ApprovalState } from './approval.enums.js';
import { Erasure } from './erasure-rule.js';
import type { Colour, Destination, RegisteredMail, Sides } from './shipment.enums.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A request for the approval of a shipment, and the decision; every submission creates a new one. */
@ObjectType({
  simpleResolvers: true,
  description: 'A request for the approval of a shipment by a second person, and the decision.',
})
@Entity('approval')
@Erasure<Approval>({
  keep: [
    'shipmentId',
    'state',
    'requestedAt',
    'decidedById',
    'decidedForId',
    'decidedAt',
    'senderId',
    'groupId',
    'pages',
    'sides',
    'colour',
    'destination',
    'registered',
  ],
  overwrite: {
    comment: 'NULL',
    filename: 'NULL',
    sha256: 'NULL',
  },
})
export class Approval extends AccountOwned {
  @Field(() => ID, {
    description:
      'The ID of the approval, to be named in a decision. Every submission of a shipment creates a new approval.',
  })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'shipment_id' })
  shipmentId: string;

  @Field(() => ApprovalState, { description: 'The state of the approval.' })
  @Column({ type: 'varchar', length: 16 })
  state: ApprovalState;

  @Field({ description: 'The date and time when the shipment was submitted.' })
  @Column({ ...timeColumn, name: 'requested_at' })
  requestedAt: Date;

  @Column({ ...idColumn, name: 'decided_by_id', nullable: true })
  decidedById: string | null;

  /** The approver in whose place a deputy decided; null for a decision in one's own right. */
  @Column({ ...idColumn, name: 'decided_for_id', nullable: true })
  decidedForId?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The date and time of the decision; null while the approval is pending.',
  })
  @Column({ ...timeColumn, name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The approver's comment." })
  @Column({ type: 'varchar', length: 2000, nullable: true })
  comment: string | null;

  // The state of the shipment at the time of the decision, since it may change afterwards. Null before the decision, and if unknown.

  @Column({ ...idColumn, name: 'sender_id', nullable: true })
  senderId?: string | null;

  @Column({ ...idColumn, name: 'group_id', nullable: true })
  groupId?: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  filename?: string | null;

  /** SHA-256 of the PDF, in hexadecimal. */
  @Column({ type: 'char', length: 64, nullable: true, charset: 'ascii', collation: 'ascii_bin' })
  sha256?: string | null;

  @Column({ type: 'int', nullable: true })
  pages?: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  sides?: Sides | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  colour?: Colour | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  destination?: Destination | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  registered?: RegisteredMail | null;
}
