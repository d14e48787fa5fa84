import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ShipmentDecision } from '../entities/approval.enums.js';
import {
  RejectShipmentCommand,
  DeleteShipmentCommand,
  ShipmentDecisionCommand,
  DecideShipmentsCommand,
  MoveShipmentCommand,
} from '../services/approval/approval.commands.js';
import { InputOf } from './input-of.js';

const seenApproval =
  'The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`.';

/** The rejection of a shipment. */
@InputType({ description: 'The rejection of a shipment.' })
@InputOf(RejectShipmentCommand)
export class RejectShipmentInput {
  @Field(() => ID, { description: 'The ID of the waiting shipment.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason, for the sender; at most 2,000 characters.',
  })
  comment?: string | null;
}

/** The arguments of deleteShipment. */
@ArgsType()
@InputOf(DeleteShipmentCommand)
export class DeleteShipmentArgs {
  @Field(() => ID, { description: 'The ID of the shipment.' })
  id: string;

  @Field(() => ID, { nullable: true, description: `${seenApproval} Required for approvers.` })
  approvalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "An approver's comment for the sender; at most 2,000 characters.",
  })
  comment?: string | null;
}

/** One decision of decideShipments. */
@InputType({ description: 'One decision of decideShipments.' })
@InputOf(ShipmentDecisionCommand)
export class ShipmentDecisionInput {
  @Field(() => ID, { description: 'The ID of the shipment.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => ShipmentDecision, { description: 'The decision.' })
  decision: ShipmentDecision;

  @Field(() => String, {
    nullable: true,
    description: 'A comment for the sender, allowed with every decision; at most 2,000 characters.',
  })
  comment?: string | null;
}

/** A batch of decisions. */
@InputType({ description: 'A batch of decisions.' })
@InputOf(DecideShipmentsCommand)
export class DecideShipmentsInput {
  @Field(() => [ShipmentDecisionInput], {
    description: 'The decisions: 1 to 100, carried out one after the other in this order.',
  })
  decisions: ShipmentDecisionInput[];
}

/** The move of a waiting shipment to another group. */
@InputType({ description: 'The move of a waiting shipment to another group.' })
@InputOf(MoveShipmentCommand)
export class MoveShipmentInput {
  @Field(() => ID, { description: 'The ID of the waiting shipment, whose group is deleted.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => ID, { description: 'The ID of the active group to which the shipment is moved.' })
  groupId: string;
}
