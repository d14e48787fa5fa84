import { Field, ID, InputType } from 'type-graphql';
import { ShipmentDecision } from '../entities/enums.js';
import { Text } from './text/kinds.js';

const longestComment = 2_000;
const seenApproval = 'The approval that was seen: `Shipment.approval.id`; CONFLICT for any other.';

/** A rejection. */
@InputType({ description: 'A rejection.' })
export class RejectShipmentInput {
  @Field(() => ID, { description: 'The waiting shipment.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with it, for its sender; at most 2,000 characters.',
  })
  @Text('LINES', { most: longestComment })
  comment?: string | null;
}

/** One decision of many. */
@InputType({ description: 'One decision of many.' })
export class ShipmentDecisionInput {
  @Field(() => ID, { description: 'The shipment.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => ShipmentDecision, { description: 'What is decided.' })
  decision: ShipmentDecision;

  @Field(() => String, {
    nullable: true,
    description: 'A comment for the sender, with any decision; at most 2,000 characters.',
  })
  @Text('LINES', { most: longestComment })
  comment?: string | null;
}

/** Many decisions at once. */
@InputType({ description: 'Many decisions at once.' })
export class DecideShipmentsInput {
  @Field(() => [ShipmentDecisionInput], {
    description: '1 to 100 decisions; they are carried out one after the other, in this order.',
  })
  decisions: ShipmentDecisionInput[];
}

/** A waiting shipment and its new group. */
@InputType({ description: 'A waiting shipment and its new group.' })
export class MoveShipmentInput {
  @Field(() => ID, { description: 'The waiting shipment of a deleted group.' })
  id: string;

  @Field(() => ID, { description: seenApproval })
  approvalId: string;

  @Field(() => ID, { description: 'The active group to move it to.' })
  groupId: string;
}
