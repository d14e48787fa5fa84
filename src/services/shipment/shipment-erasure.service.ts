import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { updateAny, updateOne } from '../../database/write.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { Upload } from '../../entities/upload.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { searchableText } from '../../text/search-text.js';
import type { ActivityService } from '../activity/activity.service.js';
import { assertUnchangedStanding } from '../authentication/account.lock.js';
import { guardErasure, type ErasureStep } from './erasure.rules.js';
import { changeShipment, findShipment, lockReachable, namedGroup, namedSender } from './shipment.record.js';
import type { UploadService } from './upload.service.js';

const activityTypes = {
  MARK: 'SHIPMENT_MARKED_FOR_ERASURE',
  UNMARK: 'SHIPMENT_UNMARKED_FOR_ERASURE',
  ERASE: 'SHIPMENT_ERASED',
} as const satisfies Record<ErasureStep, string>;

/**
 * Marks shipments for their final deletion, and erases them: the PDF and all data about its content are removed for good; the row, with number,
 * price and decisions, stays for accounting and for the record (DBX-6).
 */
export class ShipmentErasureService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  uploads: Pick<UploadService, 'removeReleased'>;
}>() {
  /**
   * Marks a shipment; nothing changes if it is marked already. FORBIDDEN, NOT_FOUND, INVALID_STATE for one that still waits, and for an erased one.
   */
  async mark(viewer: Viewer, id: string): Promise<Shipment> {
    return this.change(viewer, id, 'MARK');
  }

  /** Takes the mark away; nothing changes without one. Errors as for `mark`. */
  async unmark(viewer: Viewer, id: string): Promise<Shipment> {
    return this.change(viewer, id, 'UNMARK');
  }

  /**
   * Erases a marked shipment; nothing changes if it is erased already. After the commit, the PDF is no longer available. The file is removed
   * afterwards, or by the next clean-up if the process is killed in between. INVALID_STATE without a mark; otherwise errors as for `mark`.
   */
  async erase(viewer: Viewer, id: string): Promise<Shipment> {
    const erased = await this.change(viewer, id, 'ERASE');
    // A file that cannot be removed now stays released for the next clean-up, which reports what prevents it.
    await this.uploads.removeReleased(viewer.accountId, erased.uploadId).catch(() => undefined);
    return erased;
  }

  private async change(viewer: Viewer, id: string, step: ErasureStep): Promise<Shipment> {
    return inTransaction(this.dataSource, async (manager) => {
      const shipment = await lockReachable(manager, viewer, id);
      await assertUnchangedStanding(manager, viewer);
      guardErasure(viewer, shipment, step);
      const { accountId, erasureMarkedAt, erasedAt } = shipment;
      const isDone = {
        MARK: erasureMarkedAt !== null,
        UNMARK: erasureMarkedAt === null,
        ERASE: erasedAt !== null,
      };
      if (isDone[step]) return shipment;
      const now = this.clock.now();
      if (step === 'ERASE') await eraseContent(manager, shipment, now);
      else {
        const marked = { erasureMarkedAt: step === 'MARK' ? now : null, updatedAt: now };
        await updateOne(manager, Shipment, { accountId, id }, marked);
      }
      await this.activities.append(manager, viewer, {
        event: { type: activityTypes[step], facts: { number: shipment.number } },
        subject: await namedSender(manager, shipment),
        group: await namedGroup(manager, accountId, shipment.groupId),
      });
      return findShipment(manager, accountId, id);
    });
  }
}

/** Removes the data about the content from the row, and releases the file; the file of a deleted shipment may be gone already. */
async function eraseContent(manager: EntityManager, shipment: Shipment, now: Date): Promise<void> {
  const { accountId, id, number, uploadId } = shipment;
  await changeShipment(
    manager,
    { accountId, id },
    {
      filename: `${number}.pdf`,
      searchText: searchableText([number]),
      sha256: null,
      erasedAt: now,
      updatedAt: now,
    },
  );
  await updateAny(manager, Upload, { accountId, id: uploadId }, { status: 'STORED', expiresAt: now });
}
