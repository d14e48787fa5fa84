import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ApprovalState, ShipmentChange } from '../entities/enums.js';
import { ShipmentOptions } from '../entities/shipment.entity.js';
import type { ShownDecision } from '../loaders/decision.loader.js';

/** A decision that an approver took on a shipment. */
@ObjectType({
  simpleResolvers: true,
  description: 'A decision that an approver took on a shipment, with the shipment as it was then.',
})
export class Decision implements ShownDecision {
  @Field(() => ID, { description: 'Unique within the account.' })
  id: string;

  @Field({
    description:
      'The number of the shipment that was decided on: this one, or another of the same sender with the same file.',
  })
  shipmentNumber: string;

  @Field(() => ApprovalState, { description: 'What was decided; never `PENDING`.' })
  state: ApprovalState;

  decidedById: string;

  @Field({ description: 'When it was decided.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: "The approver's comment." })
  comment: string | null;

  @Field({ description: 'When the shipment had been submitted.' })
  requestedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "The PDF's name at the time of the decision; null where it is not known.",
  })
  filename: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The PDF's pages at the time of the decision; null where they are not known.",
  })
  pages: number | null;

  groupId: string | null;

  @Field(() => ShipmentOptions, {
    nullable: true,
    description:
      'How the shipment was to be printed and sent at the time of the decision; null where it is not known.',
  })
  options: ShipmentOptions | null;

  @Field(() => [ShipmentChange], {
    nullable: true,
    description:
      'What is different now from what was decided on; empty if nothing is, null for an old decision of which it is not known.',
  })
  changedSince: ShipmentChange[] | null;
}
