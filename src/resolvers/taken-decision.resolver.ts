import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { Shipment } from '../entities/shipment.entity.js';
import { User } from '../entities/user.entity.js';
import type { Context } from '../server/context.js';
import { Decision } from './taken-decision.type.js';

/** What was decided on a shipment before. */
@Resolver(() => Shipment)
export class ShipmentDecisionsResolver {
  @FieldResolver(() => [Decision], {
    description:
      'Every decision on this shipment, and every rejection or deletion by an approver of another shipment of the same sender with the same file. The newest first, at most 100.',
  })
  decisions(@Root() shipment: Readonly<Shipment>, @Ctx() context: Context): Promise<Decision[]> {
    return context.loaders.decisions.load(shipment);
  }
}

/** Who decided, and for which group. */
@Resolver(() => Decision)
export class TakenDecisionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who decided.' })
  decidedBy(@Root() decision: Readonly<Decision>, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(decision.decidedById);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description:
      'The group for which the shipment was sent at the time of the decision; null if it was sent without groups, or where it is not known.',
  })
  group(
    @Root() { groupId }: Readonly<Decision>,
    @Ctx() context: Context,
  ): Group | null | Promise<Group | null> {
    return groupId === null ? null : context.loaders.group.load(groupId);
  }
}
