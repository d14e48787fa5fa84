import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { removeOne, updateOne } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { Problems } from '../../errors/problems.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { decidesFor } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import { assertUnchangedStanding } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { MoveShipmentCommand } from '../approval/approval.commands.js';
import { lockDecided } from '../approval/decision.lock.js';
import { checkGroup } from '../shipment/letter-group.js';
import type { NoticeService } from '../notice/notice.service.js';
import { findSendingContext } from '../shipment/sending.js';
import { findShipment, namedGroup, namedSender, requestApproval } from '../shipment/shipment.record.js';

/** Moves waiting shipments out of deleted groups, so that they can be decided on (docs/decisions/0024). */
export class MoveService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  notices: NoticeService;
}>() {
  /**
   * Moves a waiting shipment of a deleted group to an active one, which is charged from now on; the shipment gets a new approval. The
   * same errors as for deciding, NOT_FOUND for a group for which the viewer cannot send and decide, BAD_USER_INPUT for a locked or
   * deleted one.
   */
  async move(viewer: Viewer, { id, approvalId, groupId }: MoveShipmentCommand): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const asked = { action: 'MOVE', approvalId, as: ['APPROVER'] } as const;
      const { shipment, now } = await lockDecided(manager, viewer, id, asked, this.clock);
      const { accountId } = shipment;
      await assertUnchangedStanding(manager, viewer);
      const sending = await findSendingContext(manager, viewer, groupId);
      if (!decidesFor(viewer, { groupId, senderGroupIds: [] })) throw notFound(groupId, 'groupId');
      const problems = new Problems();
      checkGroup(problems, sending, groupId);
      problems.throwIfAny();
      const { costBearer, costCentre } = sending;
      const submittedAt = shipment.submittedAt ?? shipment.createdAt;
      const nextApprovalId = await requestApproval(manager, accountId, id, submittedAt);
      await updateOne(
        manager,
        Shipment,
        { accountId, id },
        { groupId, costBearer, costCentre, approvalId: nextApprovalId, updatedAt: now },
      );
      // The former approval is unanswered and can no longer be decided on.
      if (shipment.approvalId !== null)
        await removeOne(manager, Approval, { accountId, id: shipment.approvalId });
      const [former, next] = [
        await namedGroup(manager, accountId, shipment.groupId),
        await namedGroup(manager, accountId, groupId),
      ];
      await this.activities.append(manager, viewer, {
        event: {
          type: 'SHIPMENT_MOVED',
          facts: { number: shipment.number, formerGroup: former?.name ?? '' },
        },
        subject: await namedSender(manager, shipment),
        group: next,
        formerGroupIds: former === null ? [] : [former.id],
      });
      const moved = await findShipment(manager, accountId, id);
      await this.notices.notifyOfWaitingLetter(manager, moved);
      return moved;
    });
  }
}
