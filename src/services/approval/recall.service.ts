import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import { above } from '../../database/where.js';
import { updateAny } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { assertUnchangedStanding } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockWithFacts } from './decision.lock.js';
import { decidedBy, decidedOn, decisionFacts, type DecidedBy } from './decision.record.js';
import type { NoticeService } from '../notice/notice.service.js';
import {
  changeShipment,
  findShipment,
  insertApproval,
  namedGroup,
  namedSender,
  requestApproval,
} from '../shipment/shipment.record.js';
import { guardCancel, guardRecall, guardSendNow } from '../shipment/shipment.guards.js';
import type { Signals } from '../signals.js';

/** Cancels and recalls shipments before their hand-over, and ends their hold (LXP-11, docs/decisions/0031). */
export class RecallService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  notices: NoticeService;
  signals: Signals;
}>() {
  /**
   * Cancels a shipment. Its sender can cancel a waiting or a released shipment; users who can decide on it, an approved one while it is held,
   * which is recorded as a decision. CONFLICT once the hand-over has begun, INVALID_STATE, FORBIDDEN, NOT_FOUND.
   */
  async cancel(viewer: Viewer, id: string): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const facts = await lockWithFacts(manager, viewer, id, this.clock);
      const isDecision = guardCancel(viewer, facts) === 'APPROVER';
      const { shipment, now, decidesInPlaceOf } = facts;
      const { accountId, approvalId } = shipment;
      if (isDecision) await assertUnchangedStanding(manager, viewer);
      const canceled = { status: 'CANCELED', handOverAt: null, updatedAt: now } as const;
      await changeShipment(manager, { accountId, id }, canceled);
      if (approvalId !== null) {
        // That of a released shipment is decided already.
        const isOpen = { accountId, id: approvalId, state: 'PENDING' } as const;
        await updateAny(manager, Approval, isOpen, { state: 'DELETED', decidedAt: now });
      }
      if (isDecision) await this.recordRecall(manager, decidedBy(viewer, decidesInPlaceOf), shipment, now);
      const isOwn = shipment.senderId === viewer.userId;
      await this.activities.append(manager, viewer, {
        event: {
          type: 'SHIPMENT_CANCELED',
          facts: decisionFacts(shipment.number, isDecision ? decidesInPlaceOf : null),
        },
        ...(isOwn ? {} : { subject: await namedSender(manager, shipment) }),
        group: await namedGroup(manager, accountId, shipment.groupId),
      });
      return findShipment(manager, accountId, id);
    });
  }

  /**
   * Withdraws an approval: the shipment waits for a decision again, with a new approval. The recall is recorded as a decision. FORBIDDEN for
   * one's own and for a shipment that needed no approval, CONFLICT once the hand-over has begun, INVALID_STATE, NOT_FOUND.
   */
  async recall(viewer: Viewer, id: string): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const facts = await lockWithFacts(manager, viewer, id, this.clock);
      guardRecall(viewer, facts);
      await assertUnchangedStanding(manager, viewer);
      const { shipment, now, decidesInPlaceOf } = facts;
      const { accountId, number } = shipment;
      await this.recordRecall(manager, decidedBy(viewer, decidesInPlaceOf), shipment, now);
      const submittedAt = shipment.submittedAt ?? shipment.createdAt;
      const approvalId = await requestApproval(manager, accountId, id, submittedAt);
      const waiting = { status: 'PENDING_APPROVAL', approvalId, handOverAt: null, updatedAt: now } as const;
      await changeShipment(manager, { accountId, id }, waiting);
      await this.activities.append(manager, viewer, {
        event: { type: 'SHIPMENT_RECALLED', facts: decisionFacts(number, decidesInPlaceOf) },
        subject: await namedSender(manager, shipment),
        group: await namedGroup(manager, accountId, shipment.groupId),
      });
      const recalled = await findShipment(manager, accountId, id);
      await this.notices.notifyOfWaitingLetter(manager, recalled);
      return recalled;
    });
  }

  /** Records a recall among the decisions and notifies the sender; the approval stays on record. */
  private async recordRecall(
    manager: EntityManager,
    decider: DecidedBy,
    shipment: Shipment,
    now: Date,
  ): Promise<void> {
    const { accountId, senderId } = shipment;
    const approvalId = await insertApproval(manager, {
      accountId,
      shipmentId: shipment.id,
      state: 'RECALLED',
      requestedAt: shipment.submittedAt ?? shipment.createdAt,
      ...decider,
      decidedAt: now,
      ...decidedOn(shipment),
    });
    await this.notices.notifyOfDecision(manager, { accountId, senderId, approvalId }, 'RECALLED');
  }

  /**
   * Hands a released shipment over without further delay; recorded unless its sender does it. FORBIDDEN except for its sender and users who can decide on it, INVALID_STATE,
   * NOT_FOUND.
   */
  async sendNow(viewer: Viewer, id: string): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const facts = await lockWithFacts(manager, viewer, id, this.clock);
      guardSendNow(viewer, facts);
      const { now, shipment, decidesInPlaceOf } = facts;
      const { accountId } = shipment;
      // One whose hold has ended is due already.
      const isHeld = { accountId, id, handOverAt: above(now) };
      const ended = await updateAny(manager, Shipment, isHeld, { handOverAt: now, updatedAt: now });
      if (ended > 0 && shipment.senderId !== viewer.userId)
        await this.activities.append(manager, viewer, {
          event: { type: 'SHIPMENT_HOLD_ENDED', facts: decisionFacts(shipment.number, decidesInPlaceOf) },
          subject: await namedSender(manager, shipment),
          group: await namedGroup(manager, accountId, shipment.groupId),
        });
      afterCommit(manager, () => {
        this.signals.send('handOver');
      });
      return findShipment(manager, accountId, id);
    });
  }
}
