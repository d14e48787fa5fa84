import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { change, select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import type { ApprovalState } from '../entities/enums.js';
import type { Shipment } from '../entities/shipment.entity.js';
import { Problems } from '../errors/problems.js';
import { conflict, forbidden } from '../errors/vieraugen-error.js';
import { decidesFor } from '../queries/visibility.js';
import type { Viewer } from '../shield/viewer.js';
import type { ActivityService } from './activity.service.js';
import type { RejectShipmentInput } from './shipment.input.js';
import { decidedOn, recordDecision } from './decision.record.js';
import {
  findShipment,
  insertApproval,
  lockReachable,
  namedGroup,
  partsOf,
  releaseUpload,
  stateOf,
} from './shipment.record.js';
import { transition } from './shipment-transitions.js';
import type { NoticeService } from './notice.service.js';
import type { Signals } from './signals.js';
import { optionalText } from './user.record.js';

type Decision = 'APPROVE' | 'REJECT' | 'DELETE';

const outcomes = {
  APPROVE: { state: 'APPROVED', type: 'SHIPMENT_APPROVED' },
  REJECT: { state: 'REJECTED', type: 'SHIPMENT_REJECTED' },
  DELETE: { state: 'DELETED', type: 'SHIPMENT_DELETED' },
} as const satisfies Record<Decision, { state: ApprovalState; type: string }>;

/** The second pair of eyes (LXP-11): approves, rejects and deletes waiting shipments, each once. */
export class ApprovalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
    private readonly notices: NoticeService,
    private readonly signals: Signals,
  ) {}

  /** Releases a waiting shipment for print. FORBIDDEN for one's own, CONFLICT when somebody was first, INVALID_STATE, NOT_FOUND. */
  async approve(viewer: Viewer, id: string): Promise<Shipment> {
    const approved = await this.decide(viewer, id, 'APPROVE', null);
    this.signals.send('handOver');
    return approved;
  }

  /** Sends a waiting shipment back to its sender. The same errors as for approving, and BAD_USER_INPUT for the comment. */
  async reject(viewer: Viewer, input: RejectShipmentInput): Promise<Shipment> {
    Problems.of(input).throwIfAny();
    return this.decide(viewer, input.id, 'REJECT', optionalText(input.comment));
  }

  /** Deletes a shipment: its sender a draft or a rejected one, an approver a waiting or a rejected one. Its file goes with it. */
  async delete(viewer: Viewer, id: string): Promise<Shipment> {
    return this.decide(viewer, id, 'DELETE', null);
  }

  private async decide(
    viewer: Viewer,
    id: string,
    decision: Decision,
    comment: string | null,
  ): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const shipment = await lockReachable(manager, viewer, id);
      const { to } = transition(
        decision,
        await stateOf(manager, shipment),
        partsOf(viewer, shipment, decidesFor(viewer, shipment.groupId)),
      );
      if (to === 'PENDING_APPROVAL_OR_QUEUED') throw forbidden();
      const now = this.clock.now();
      const changed = await change(
        manager,
        'UPDATE shipment SET status = ?, updated_at = ? WHERE account_id = ? AND id = ? AND status = ?',
        [to, now, viewer.accountId, id, shipment.status],
      );
      if (changed === 0) throw conflict('Somebody else was first.');
      const { state, type } = outcomes[decision];
      await recordDecision(manager, shipment, {
        state,
        decidedById: viewer.userId,
        decidedAt: now,
        comment,
      });
      if (decision === 'DELETE') await releaseUpload(manager, viewer.accountId, shipment.uploadId, now);
      await this.activities.append(manager, viewer, {
        event: { type, facts: { number: shipment.number } },
        subject: await senderOf(manager, shipment),
        group: await namedGroup(manager, viewer.accountId, shipment.groupId),
      });
      if (shipment.senderId !== viewer.userId) {
        const { accountId, senderId } = shipment;
        const approvalId =
          shipment.status === 'REJECTED'
            ? await noteLaterDeletion(manager, viewer, shipment, now)
            : shipment.approvalId;
        await this.notices.letterDecided(manager, { accountId, senderId, approvalId }, state);
      }
      return findShipment(manager, viewer.accountId, id);
    });
  }
}

/** The rejection stays on record as it is; that an approver deletes the shipment later is a decision of its own. Gives its id. */
async function noteLaterDeletion(
  manager: EntityManager,
  { userId }: Viewer,
  shipment: Shipment,
  now: Date,
): Promise<string> {
  const { accountId, id: shipmentId, submittedAt, createdAt } = shipment;
  return insertApproval(manager, {
    accountId,
    shipmentId,
    state: 'DELETED',
    requestedAt: submittedAt ?? createdAt,
    decidedById: userId,
    decidedAt: now,
    ...decidedOn(shipment),
  });
}

async function senderOf(manager: EntityManager, shipment: Shipment): Promise<{ id: string; name: string }> {
  const [sender] = await select<{ firstName: string; lastName: string }>(
    manager,
    'SELECT first_name AS firstName, last_name AS lastName FROM `user` WHERE account_id = ? AND id = ?',
    [shipment.accountId, shipment.senderId],
  );
  return {
    id: shipment.senderId,
    name: sender === undefined ? '–' : `${sender.firstName} ${sender.lastName}`,
  };
}
