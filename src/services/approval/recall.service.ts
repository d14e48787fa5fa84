import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { change } from '../../database/rows.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { refuseLostStanding } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockWithFacts } from './decision.lock.js';
import { decidedOn } from './decision.record.js';
import type { NoticeService } from '../notice/notice.service.js';
import {
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
      const { shipment, now } = facts;
      const { accountId, approvalId } = shipment;
      if (isDecision) await refuseLostStanding(manager, viewer);
      await change(
        manager,
        "UPDATE shipment SET status = 'CANCELED', hand_over_at = NULL, updated_at = ? WHERE account_id = ? AND id = ?",
        [now, accountId, id],
      );
      await change(
        manager,
        "UPDATE approval SET state = 'DELETED', decided_at = ? WHERE account_id = ? AND id = ? AND state = 'PENDING'",
        [now, accountId, approvalId],
      );
      if (isDecision) await this.recordRecall(manager, viewer, shipment, now);
      await this.activities.append(manager, viewer, {
        event: { type: 'SHIPMENT_CANCELED', facts: { number: shipment.number } },
        ...(isDecision ? { subject: await namedSender(manager, shipment) } : {}),
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
      await refuseLostStanding(manager, viewer);
      const { shipment, now } = facts;
      const { accountId, number } = shipment;
      await this.recordRecall(manager, viewer, shipment, now);
      const submittedAt = shipment.submittedAt ?? shipment.createdAt;
      const approvalId = await requestApproval(manager, accountId, id, submittedAt);
      await change(
        manager,
        `UPDATE shipment SET status = 'PENDING_APPROVAL', approval_id = ?, hand_over_at = NULL, updated_at = ?
          WHERE account_id = ? AND id = ?`,
        [approvalId, now, accountId, id],
      );
      await this.activities.append(manager, viewer, {
        event: { type: 'SHIPMENT_RECALLED', facts: { number } },
        subject: await namedSender(manager, shipment),
        group: await namedGroup(manager, accountId, shipment.groupId),
      });
      const recalled = await findShipment(manager, accountId, id);
      await this.notices.letterWaits(manager, recalled);
      return recalled;
    });
  }

  /** Records a recall among the decisions and notifies the sender; the approval stays on record. */
  private async recordRecall(
    manager: EntityManager,
    { userId }: Viewer,
    shipment: Shipment,
    now: Date,
  ): Promise<void> {
    const { accountId, senderId } = shipment;
    const approvalId = await insertApproval(manager, {
      accountId,
      shipmentId: shipment.id,
      state: 'RECALLED',
      requestedAt: shipment.submittedAt ?? shipment.createdAt,
      decidedById: userId,
      decidedAt: now,
      ...decidedOn(shipment),
    });
    await this.notices.letterDecided(manager, { accountId, senderId, approvalId }, 'RECALLED');
  }

  /**
   * Hands a released shipment over without further delay. FORBIDDEN except for its sender and users who can decide on it, INVALID_STATE,
   * NOT_FOUND.
   */
  async sendNow(viewer: Viewer, id: string): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const facts = await lockWithFacts(manager, viewer, id, this.clock);
      guardSendNow(viewer, facts);
      const { now, shipment } = facts;
      const { accountId } = shipment;
      await change(
        manager,
        'UPDATE shipment SET hand_over_at = ?, updated_at = ? WHERE account_id = ? AND id = ? AND hand_over_at > ?',
        [now, now, accountId, id, now],
      );
      afterCommit(manager, () => {
        this.signals.send('handOver');
      });
      return findShipment(manager, accountId, id);
    });
  }
}
