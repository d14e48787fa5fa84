import type { DataSource, EntityManager } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import type { ApprovalState, ShipmentDecision } from '../../entities/approval.enums.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { problem } from '../../errors/problem.js';
import { badInput, Problems } from '../../errors/problems.js';
import { refusal, serviceUnavailable } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { assertUnchangedStanding } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import {
  ShipmentDecisionCommand,
  type DecideShipmentsCommand,
  DeleteShipmentCommand,
  RejectShipmentCommand,
} from './approval.commands.js';
import { lockDecided } from './decision.lock.js';
import { decidedBy, decidedOn, decisionFacts, recordDecision, type DecidedBy } from './decision.record.js';
import { findHold, heldUntil } from '../shipment/hold.rules.js';
import {
  changeShipmentIf,
  findShipment,
  insertApproval,
  namedGroup,
  namedSender,
  releaseUpload,
} from '../shipment/shipment.record.js';
import type { ShipmentPart } from '../shipment/shipment-transitions.js';
import type { NoticeService } from '../notice/notice.service.js';
import type { Signals } from '../signals.js';
import { storedCommand } from '../../text/command.js';
import { optionalText } from '../../text/optional-text.js';

const outcomes = {
  APPROVE: { state: 'APPROVED', type: 'SHIPMENT_APPROVED' },
  REJECT: { state: 'REJECTED', type: 'SHIPMENT_REJECTED' },
  DELETE: { state: 'DELETED', type: 'SHIPMENT_DELETED' },
} as const satisfies Record<ShipmentDecision, { state: ApprovalState; type: string }>;

const mostDecisions = 100;

/** The time after which remaining decisions are no longer tried, so that the caller gets the results so far. */
const patience = minute / 2;

/** A decision on a shipment, with the approval that it is based on. */
interface Decision {
  id: string;
  decision: ShipmentDecision;
  approvalId: string | null;
  comment: string | null;
}

/** The outcome of one decision in a batch. */
export type DecisionOutcome =
  | { id: string; shipment: Shipment; failure: null }
  | { id: string; shipment: null; failure: { thrown: unknown } };

/** Approves, rejects and deletes waiting shipments, each once (LXP-11, docs/decisions/0023). */
export class ApprovalService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  notices: NoticeService;
  signals: Signals;
}>() {
  /**
   * Approves a waiting shipment, which releases it for print. FORBIDDEN for one's own, CONFLICT if another decision came first or the approval
   * is not the current one, INVALID_STATE, NOT_FOUND.
   */
  async approve(viewer: Viewer, id: string, approvalId: string): Promise<Shipment> {
    return this.decide(viewer, { id, approvalId, decision: 'APPROVE', comment: null }, ['APPROVER']);
  }

  /** Rejects a waiting shipment. The same errors as for approving, and BAD_USER_INPUT for the comment. */
  async reject(viewer: Viewer, given: RejectShipmentCommand): Promise<Shipment> {
    const input = storedCommand(RejectShipmentCommand, given);
    Problems.of(input).throwIfAny();
    const { id, approvalId } = input;
    const comment = optionalText(input.comment);
    return this.decide(viewer, { id, approvalId, decision: 'REJECT', comment }, ['APPROVER']);
  }

  /**
   * Deletes a shipment and its file: its sender a draft or a rejected one, an approver a waiting or a rejected one. The same errors
   * as for approving, and BAD_USER_INPUT for an approver without an approval id or a sender with a comment.
   */
  async delete(viewer: Viewer, given: DeleteShipmentCommand): Promise<Shipment> {
    const input = storedCommand(DeleteShipmentCommand, given);
    Problems.of(input).throwIfAny();
    const decision = {
      id: input.id,
      approvalId: input.approvalId ?? null,
      decision: 'DELETE',
      comment: optionalText(input.comment),
    } as const;
    return this.decide(viewer, decision, ['SENDER', 'APPROVER']);
  }

  /**
   * Carries out up to 100 decisions one after the other, each in its own transaction, and returns their outcomes in this order.
   * BAD_USER_INPUT for an empty or too long list.
   */
  async decideEach(viewer: Viewer, { decisions }: DecideShipmentsCommand): Promise<DecisionOutcome[]> {
    const problems = new Problems();
    if (decisions.length === 0) problems.add('decisions', 'DECISION_REQUIRED');
    if (decisions.length > mostDecisions)
      problems.add('decisions', 'TOO_MANY_VALUES', { most: mostDecisions });
    problems.throwIfAny();
    const until = this.clock.now().getTime() + patience;
    const told: DecisionOutcome[] = [];
    for (const each of decisions) {
      try {
        if (this.clock.now().getTime() > until) throw serviceUnavailable();
        const decided = storedCommand(ShipmentDecisionCommand, each);
        Problems.of(decided).throwIfAny();
        const { id, approvalId, decision } = decided;
        const comment = optionalText(decided.comment);
        told.push({
          id: each.id,
          shipment: await this.decide(viewer, { id, approvalId, decision, comment }, ['APPROVER']),
          failure: null,
        });
      } catch (thrown) {
        told.push({ id: each.id, shipment: null, failure: { thrown } });
      }
    }
    return told;
  }

  private async decide(
    viewer: Viewer,
    { id, decision, approvalId, comment }: Decision,
    as: readonly ShipmentPart[],
  ): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const asked = { action: decision, approvalId, as };
      const { shipment, to, by, now, decidesInPlaceOf } = await lockDecided(
        manager,
        viewer,
        id,
        asked,
        this.clock,
      );
      if (to === 'PENDING_APPROVAL_OR_QUEUED') throw refusal('PERMISSION_MISSING');
      const { accountId, senderId, status } = shipment;
      const isDecision = by === 'APPROVER';
      if (!isDecision && comment !== null) throw commentNotAllowed();
      if (isDecision) await assertUnchangedStanding(manager, viewer);
      const { state, type } = outcomes[decision];
      const changed = await changeShipmentIf(
        manager,
        { accountId, id, status },
        {
          status: to,
          handOverAt: decision === 'APPROVE' ? heldUntil(now, await findHold(manager, accountId)) : null,
          deletedByApproverAt: decision === 'DELETE' && isDecision ? now : null,
          updatedAt: now,
        },
      );
      if (!changed) throw refusal('ALREADY_DECIDED', { by: 'OTHER' });
      await recordDecision(manager, shipment, {
        state,
        ...decidedBy(viewer, isDecision ? decidesInPlaceOf : null),
        decidedAt: now,
        comment,
      });
      if (decision === 'DELETE') await releaseUpload(manager, accountId, shipment.uploadId, now);
      await this.activities.append(manager, viewer, {
        event: { type, facts: decisionFacts(shipment.number, isDecision ? decidesInPlaceOf : null) },
        subject: await namedSender(manager, shipment),
        group: await namedGroup(manager, accountId, shipment.groupId),
      });
      if (isDecision) {
        const decidedId =
          status === 'REJECTED'
            ? await recordLaterDeletion(manager, decidedBy(viewer, decidesInPlaceOf), shipment, {
                now,
                comment,
              })
            : shipment.approvalId;
        await this.notices.notifyOfDecision(manager, { accountId, senderId, approvalId: decidedId }, state);
      }
      if (decision === 'APPROVE')
        afterCommit(manager, () => {
          this.signals.send('handOver');
        });
      return findShipment(manager, accountId, id);
    });
  }
}

/** The error for a sender who comments on the deletion of their own shipment: nobody would read the comment. */
function commentNotAllowed(): ReturnType<typeof badInput> {
  return badInput([problem('comment', 'COMMENT_WITHOUT_READER')]);
}

/** The rejection stays on record; the later deletion by an approver is a decision of its own. Returns its id. */
async function recordLaterDeletion(
  manager: EntityManager,
  decider: DecidedBy,
  shipment: Shipment,
  { now, comment }: { now: Date; comment: string | null },
): Promise<string> {
  const { accountId, id: shipmentId, submittedAt, createdAt } = shipment;
  return insertApproval(manager, {
    accountId,
    shipmentId,
    state: 'DELETED',
    requestedAt: submittedAt ?? createdAt,
    ...decider,
    decidedAt: now,
    comment,
    ...decidedOn(shipment),
  });
}
