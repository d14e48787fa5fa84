import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Approval } from '../entities/approval.entity.js';
import { Group } from '../entities/group.entity.js';
import { Price } from '../entities/price.entity.js';
import { Shipment } from '../entities/shipment.entity.js';
import { User } from '../entities/user.entity.js';
import type { Page } from '../queries/list/page.js';
import { ShipmentFilter, ShipmentOrder } from './shipment.filter.js';
import { notFound } from '../errors/vieraugen-error.js';
import { signedIn, type Context } from './context.js';
import { CreateShipmentInput, ShipmentOptionsInput, UpdateShipmentInput } from './shipment.input.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';

const ShipmentConnection = connectionOf(Shipment, 'Shipment', 'shipments');
const CreateShipmentPayload = payloadOf('CreateShipment', 'shipment', Shipment);
const UpdateShipmentPayload = payloadOf('UpdateShipment', 'shipment', Shipment);
const SubmitShipmentPayload = payloadOf('SubmitShipment', 'shipment', Shipment);
const CancelShipmentPayload = payloadOf('CancelShipment', 'shipment', Shipment);

/** Shipments. */
@Resolver(() => Shipment)
export class ShipmentResolver {
  @Query(() => ShipmentConnection, {
    description:
      "The order overview: the shipments visible to the viewer, including those that wait for the viewer's decision, newest first.",
  })
  async shipments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ShipmentFilter, { nullable: true, description: 'A filter for the list.' })
    filter: ShipmentFilter | null | undefined,
    @Arg('orderBy', () => ShipmentOrder, { nullable: true, description: 'The sort order.' })
    orderBy: ShipmentOrder | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Shipment>> {
    const names = context.loaders.shipmentNames;
    const request = page.of(context.asked, names.apart);
    const shipments = await context.queries.shipments.list(signedIn(context), request, filter ?? {}, orderBy);
    await names.addTo(shipments.nodes);
    return shipments;
  }

  @Query(() => Shipment, {
    nullable: true,
    description:
      'A shipment by its ID: one of the order overview (`shipments`), or one that the viewer can decide on or has decided on, whatever its group is now. NOT_FOUND otherwise.',
  })
  shipment(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Shipment> {
    return context.queries.shipments.find(signedIn(context), id, context.asked);
  }

  @Query(() => ShipmentConnection, {
    description:
      "The shipments that wait for the viewer's decision, by the time of their last submission, oldest first.",
  })
  async approvals(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<Shipment>> {
    const names = context.loaders.shipmentNames;
    const request = page.of(context.asked, names.apart);
    const shipments = await context.queries.shipments.approvals(signedIn(context), request);
    await names.addTo(shipments.nodes);
    return shipments;
  }

  @Query(() => Price, { description: 'The current price of a letter, before it is sent.' })
  price(
    @Arg('options', { description: 'The print and shipping options.' }) options: ShipmentOptionsInput,
    @Arg('pages', () => Int, { description: 'The number of pages: 1 to 6,000.' }) pages: number,
    @Ctx() context: Context,
  ): Promise<Price> {
    return context.services.shipments.price(signedIn(context), options, pages);
  }

  @FieldResolver(() => User, { description: 'The user who created the shipment.' })
  sender(@Root() { sender, senderId }: Readonly<Shipment>, @Ctx() context: Context): User | Promise<User> {
    return sender ?? found(context.loaders.user.load(senderId));
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group that the shipment is sent for; null if it is sent without a group.',
  })
  group(
    @Root() { group, groupId }: Readonly<Shipment>,
    @Ctx() context: Context,
  ): Group | null | Promise<Group | null> {
    if (group !== undefined) return group;
    return groupId === null ? null : context.loaders.group.load(groupId);
  }

  @FieldResolver(() => Approval, {
    nullable: true,
    description: 'The latest approval; null if none was needed, and if it is hidden from the viewer.',
  })
  async approval(
    @Root() { id, approval, approvalId }: Readonly<Shipment>,
    @Ctx() context: Context,
  ): Promise<Approval | null> {
    if (!(await context.loaders.approvalReach.includes(id))) return null;
    if (approval !== undefined) return approval;
    return approvalId === null ? null : context.loaders.approval.load(approvalId);
  }

  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'The latest shipment with the same file that was submitted on the account within the preceding 24 hours; null if there is none, and for a canceled or deleted shipment. Canceled, deleted and hidden shipments do not count. A warning only: nothing is refused.',
  })
  possibleDuplicateOf(
    @Root() shipment: Readonly<Shipment>,
    @Ctx() context: Context,
  ): Promise<Shipment | null> {
    return context.loaders.duplicate.load(shipment);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The URL from which to GET the PDF with the same login; null after the deletion of the shipment, also the final one.',
  })
  documentUrl(@Root() shipment: Readonly<Shipment>, @Ctx() context: Context): string | null {
    return shipment.status === 'DELETED' || shipment.erasedAt !== null
      ? null
      : context.services.shipments.documentUrl(shipment.id);
  }

  @Mutation(() => CreateShipmentPayload, {
    nullable: true,
    description:
      'Creates a shipment from an uploaded PDF. The shipment of an examinee then waits for approval.',
  })
  async createShipment(
    @Arg('input', { description: 'The shipment.' }) input: CreateShipmentInput,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipments.create(signedIn(context), input) };
  }

  @Mutation(() => UpdateShipmentPayload, {
    nullable: true,
    description: 'Changes a draft or a rejected shipment of the viewer.',
  })
  async updateShipment(
    @Arg('input', { description: 'The changes.' }) input: UpdateShipmentInput,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipments.update(signedIn(context), input) };
  }

  @Mutation(() => SubmitShipmentPayload, {
    nullable: true,
    description: 'Submits a draft, or resubmits a rejected shipment.',
  })
  async submitShipment(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipments.submit(signedIn(context), id) };
  }

  @Mutation(() => CancelShipmentPayload, {
    nullable: true,
    description:
      "Cancels a shipment for good before its hand-over to print: the viewer's own shipment or, until `handOverAt`, an approved one that the viewer can decide on. To ask for a new decision instead, use recallShipment.",
  })
  async cancelShipment(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.recalls.cancel(signedIn(context), id) };
  }
}

/** Fields of an approval: the user who decided, and the number of users who can. */
@Resolver(() => Approval)
export class ApprovalResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of users with access, apart from the sender, who can decide on the shipment; null after the decision. If it is 0, nobody can decide: the sender can cancel the shipment, or an approver can be appointed.',
  })
  deciders(@Root() { id }: Readonly<Approval>, @Ctx() context: Context): Promise<number | null> {
    return context.loaders.deciders.load(id);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who decided; null while the approval is pending.',
  })
  async decidedBy(@Root() approval: Readonly<Approval>, @Ctx() context: Context): Promise<User | null> {
    return approval.decidedById === null ? null : context.loaders.user.load(approval.decidedById);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      "The approver in whose place a deputy decided; null for a decision in one's own right, and while the approval is pending.",
  })
  async decidedFor(
    @Root() { decidedForId }: Readonly<Approval>,
    @Ctx() context: Context,
  ): Promise<User | null> {
    return decidedForId == null ? null : context.loaders.user.load(decidedForId);
  }
}

async function found<Row>(loaded: Promise<Row | null>): Promise<Row> {
  const row = await loaded;
  if (row === null) throw notFound();
  return row;
}
