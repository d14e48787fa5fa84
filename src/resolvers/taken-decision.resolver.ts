import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { Shipment } from '../entities/shipment.entity.js';
import { User } from '../entities/user.entity.js';
import type { Context } from './context.js';
import { Decision } from './taken-decision.type.js';

/** The earlier decisions on a shipment. */
@Resolver(() => Shipment)
export class ShipmentDecisionsResolver {
  @FieldResolver(() => [Decision], {
    description:
      "Approvers' decisions on this shipment, and their rejections and deletions of the sender's other shipments with the same file. Newest first, at most 100; none if the approval of this shipment is hidden from the viewer.",
  })
  async decisions(@Root() shipment: Readonly<Shipment>, @Ctx() context: Context): Promise<Decision[]> {
    if (!(await context.loaders.approvalReach.includes(shipment.id))) return [];
    return context.loaders.decisions.load(shipment);
  }
}

/** The approver and the group of a decision. */
@Resolver(() => Decision)
export class TakenDecisionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The approver who decided.' })
  decidedBy(@Root() decision: Readonly<Decision>, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(decision.decidedById);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: "The approver in whose place a deputy decided; null for a decision in one's own right.",
  })
  async decidedFor(
    @Root() { decidedForId }: Readonly<Decision>,
    @Ctx() context: Context,
  ): Promise<User | null> {
    return decidedForId === null ? null : context.loaders.user.load(decidedForId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: "The shipment's group at the time of the decision; null if it had none, or if unknown.",
  })
  group(
    @Root() { groupId }: Readonly<Decision>,
    @Ctx() context: Context,
  ): Group | null | Promise<Group | null> {
    return groupId === null ? null : context.loaders.group.load(groupId);
  }
}
