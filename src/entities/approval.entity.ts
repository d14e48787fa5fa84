import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ApprovalState } from './enums.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** One question for a second pair of eyes, and its answer; a shipment that is submitted again gets a new one. */
@ObjectType({ simpleResolvers: true, description: 'One question for a second pair of eyes, and its answer.' })
@Entity('approval')
export class Approval extends AccountOwned {
  @Field(() => ID, {
    description: 'Names this approval to a decision; every submission has another one.',
  })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'shipment_id' })
  shipmentId: string;

  @Field(() => ApprovalState, { description: 'How it was answered.' })
  @Column({ type: 'varchar', length: 16 })
  state: ApprovalState;

  @Field({ description: 'When the shipment was submitted.' })
  @Column({ ...timeColumn, name: 'requested_at' })
  requestedAt: Date;

  @Column({ ...idColumn, name: 'decided_by_id', nullable: true })
  decidedById: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  @Column({ ...timeColumn, name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The approver's comment." })
  @Column({ type: 'varchar', length: 2000, nullable: true })
  comment: string | null;
}
