import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Shipment } from '../entities/shipment.entity.js';
import { User } from '../entities/user.entity.js';
import { idsIn } from '../queries/shipment/assignee.js';
import { AssignShipmentInput } from './assignment.input.js';
import { signedIn, type Context } from './context.js';
import { payloadOf } from './payload.js';

const AssignShipmentPayload = payloadOf('AssignShipment', 'shipment', Shipment);

/** The assignment of shipments. */
@Resolver(() => Shipment)
export class AssignmentResolver {
  @FieldResolver(() => [User], {
    description:
      'The users to whom the shipment is assigned and who have access, in no particular order. They view it and act for its sender, and never decide on it.',
  })
  async assignees(@Root() { assigneeIds }: Readonly<Shipment>, @Ctx() { loaders }: Context): Promise<User[]> {
    const users = await Promise.all(
      idsIn(assigneeIds).map(async (id) =>
        (await loaders.accessRefusal.load(id)) === null ? loaders.user.load(id) : null,
      ),
    );
    return users.filter((user) => user !== null);
  }

  @Mutation(() => AssignShipmentPayload, {
    nullable: true,
    description:
      'Adds and removes assignees of a shipment; either all changes apply or none. Assignees can view the shipment, even outside their groups, and edit, submit, cancel and delete it like its sender. Neither assignees nor users who have edited or submitted the shipment can decide on it. The shipment of an examinee still waits for approval.',
  })
  async assignShipment(
    @Arg('input', { description: 'The assignment.' }) input: AssignShipmentInput,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.assignments.assign(signedIn(context), input) };
  }
}
