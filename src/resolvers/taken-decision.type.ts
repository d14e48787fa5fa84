import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ApprovalState } from '../entities/approval.enums.js';
import { ShipmentChange } from '../entities/shipment.enums.js';
import { ShipmentOptions } from '../entities/shipment.entity.js';
import type { DecisionView } from '../loaders/decision.loader.js';

/** An approver's decision on a shipment. */
@ObjectType({
  simpleResolvers: true,
  description: "An approver's decision on a shipment, with the shipment's state at that time.",
})
export class Decision implements DecisionView {
  @Field(() => ID, { description: 'The ID of the decision, unique within the account.' })
  id: string;

  @Field({
    description:
      'The number of the shipment: the requested one, or another one of the same sender with the same file.',
  })
  shipmentNumber: string;

  @Field(() => ApprovalState, { description: 'The decision; never `PENDING`.' })
  state: ApprovalState;

  decidedById: string;

  decidedForId: string | null;

  @Field({ description: 'The date and time of the decision.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: "The approver's comment." })
  comment: string | null;

  @Field({ description: 'The date and time when the shipment was submitted for this decision.' })
  requestedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "The PDF's file name at the time of the decision; null if unknown.",
  })
  filename: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The PDF's number of pages at the time of the decision; null if unknown.",
  })
  pages: number | null;

  groupId: string | null;

  @Field(() => ShipmentOptions, {
    nullable: true,
    description: 'The print and shipping options at the time of the decision; null if unknown.',
  })
  options: ShipmentOptions | null;

  @Field(() => [ShipmentChange], {
    nullable: true,
    description:
      'The changes to the shipment since the decision; empty if there are none, null if unknown (for some decisions from before this was recorded).',
  })
  changedSince: ShipmentChange[] | null;
}
