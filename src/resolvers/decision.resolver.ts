import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Shipment } from '../entities/shipment.entity.js';
import { signedIn, type Context } from './context.js';
import type { DecisionOutcome } from '../services/approval/approval.service.js';
import {
  DecideShipmentsInput,
  DeleteShipmentArgs,
  MoveShipmentInput,
  RejectShipmentInput,
} from './decision.input.js';
import { DecideShipmentsPayload, type ShipmentDecisionResult } from './decision.type.js';
import { payloadOf } from './payload.js';

const DeleteShipmentPayload = payloadOf('DeleteShipment', 'shipment', Shipment);
const ApproveShipmentPayload = payloadOf('ApproveShipment', 'shipment', Shipment);
const RejectShipmentPayload = payloadOf('RejectShipment', 'shipment', Shipment);
const RecallShipmentPayload = payloadOf('RecallShipment', 'shipment', Shipment);
const SendShipmentNowPayload = payloadOf('SendShipmentNow', 'shipment', Shipment);
const MoveShipmentPayload = payloadOf('MoveShipment', 'shipment', Shipment);

/** Decisions on shipments. */
@Resolver()
export class DecisionResolver {
  @Mutation(() => DeleteShipmentPayload, {
    nullable: true,
    description:
      'Deletes a shipment and its file. The sender can delete a draft or a rejected shipment, an approver a waiting or a rejected one.',
  })
  async deleteShipment(@Args(() => DeleteShipmentArgs) deleted: DeleteShipmentArgs, @Ctx() context: Context) {
    return { shipment: await context.services.approvals.delete(signedIn(context), deleted) };
  }

  @Mutation(() => ApproveShipmentPayload, {
    nullable: true,
    description: 'Approves a waiting shipment of another user, which releases it for print.',
  })
  async approveShipment(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Arg('approvalId', () => ID, {
      description:
        'The ID of the approval that the decision is based on. CONFLICT unless it is the ID of the current `Shipment.approval`.',
    })
    approvalId: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.approvals.approve(signedIn(context), id, approvalId) };
  }

  @Mutation(() => RejectShipmentPayload, {
    nullable: true,
    description: 'Rejects a waiting shipment of another user and returns it to its sender.',
  })
  async rejectShipment(
    @Arg('input', { description: 'The shipment, its approval and a comment.' }) input: RejectShipmentInput,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.approvals.reject(signedIn(context), input) };
  }

  @Mutation(() => RecallShipmentPayload, {
    nullable: true,
    description:
      'Withdraws the approval of a shipment before its hand-over (`handOverAt`). The shipment then waits for a decision again, with a new approval. For users who can decide on the shipment; its sender uses cancelShipment.',
  })
  async recallShipment(
    @Arg('id', () => ID, { description: 'The ID of the approved shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.recalls.recall(signedIn(context), id) };
  }

  @Mutation(() => SendShipmentNowPayload, {
    nullable: true,
    description:
      'Hands a released shipment over to print at once instead of at `handOverAt`. For its sender and for users who can decide on it.',
  })
  async sendShipmentNow(
    @Arg('id', () => ID, { description: 'The ID of the released shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.recalls.sendNow(signedIn(context), id) };
  }

  @Mutation(() => DecideShipmentsPayload, {
    nullable: true,
    description:
      'Decides on up to 100 shipments independently. Each decision has its own result, and a failed one does not stop the others.',
  })
  async decideShipments(
    @Arg('input', { description: 'The decisions.' }) input: DecideShipmentsInput,
    @Ctx() context: Context,
  ): Promise<DecideShipmentsPayload> {
    const outcomes = await context.services.approvals.decideEach(signedIn(context), input);
    return { results: outcomes.map((outcome) => resultOf(outcome, context)) };
  }

  @Mutation(() => MoveShipmentPayload, {
    nullable: true,
    description:
      'Moves a waiting shipment from a deleted group to an active one, with a new approval. The price stays the same and is charged to the new group.',
  })
  async moveShipment(
    @Arg('input', { description: 'The shipment, its approval and the new group.' }) input: MoveShipmentInput,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.moves.move(signedIn(context), input) };
  }
}

function resultOf({ id, shipment, failure }: DecisionOutcome, context: Context): ShipmentDecisionResult {
  if (failure === null) return { id, shipment, error: null };
  const { message, extensions } = context.publicFailure(failure.thrown);
  const { code, reason = null, problems = [], retryAfterSeconds = null, id: faultId = null } = extensions;
  const error = { code, reason, message, problems, retryAfterSeconds, faultId };
  return { id, shipment: null, error };
}
