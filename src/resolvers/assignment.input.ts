import { Field, ID, InputType } from 'type-graphql';
import { AssignShipmentCommand } from '../services/shipment/assignment.commands.js';
import { InputOf } from './input-of.js';

/** The users to whom a shipment is assigned, and those from whom it is taken. */
@InputType({ description: 'The users to whom a shipment is assigned, and those from whom it is taken.' })
@InputOf(AssignShipmentCommand)
export class AssignShipmentInput {
  @Field(() => ID, { description: 'The ID of the shipment.' })
  id: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users to whom the shipment is assigned, at most 20. Each has access and views shipments; never the viewer or the sender.',
  })
  addUserIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The users from whom the shipment is taken, at most 20. Their access to it ends at once.',
  })
  removeUserIds?: string[] | null;
}
