import { Field, ID, InputType } from 'type-graphql';
import { AssignShipmentCommand } from '../services/shipment/assignment.commands.js';
import { InputOf } from './input-of.js';

/** The added and the removed assignees of a shipment. */
@InputType({ description: 'The added and the removed assignees of a shipment.' })
@InputOf(AssignShipmentCommand)
export class AssignShipmentInput {
  @Field(() => ID, { description: 'The ID of the shipment.' })
  id: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users to whom the shipment is assigned, at most 20. Each must have access and see shipments; neither the viewer nor the sender can be named.',
  })
  addUserIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users who no longer are assignees, at most 20. Their access to the shipment ends at once.',
  })
  removeUserIds?: string[] | null;
}
