import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { notNull } from '../../database/where.js';
import { updateAny } from '../../database/write.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { isMissingFile } from '../../errors/missing-file.js';
import type { PrintProvider } from '../../print/print-provider.js';
import { claim, readDue, type QueuedRow } from './hand-over.record.js';
import { changeShipmentIf } from './shipment.record.js';
import { removeHandOverFailure, storeHandOverFailure } from './hand-over-failure.record.js';
import { claimDuration, endedClaim } from './hand-over.rules.js';
import type { UploadService } from './upload.service.js';

const batch = 20;

/** The outcome of an attempt to hand a shipment over. */
export type HandOverOutcome = 'handed over' | 'failed';

/** Hands released shipments over to print. Several processes may run at once; another one continues the work of a killed process. */
export class HandOverService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  uploads: Pick<UploadService, 'pathOf'>;
  provider: PrintProvider;
}>() {
  /**
   * Hands over due shipments, a batch at most; returns their number. The failure of a shipment is reported and stored, and the shipment
   * stays for a later attempt.
   */
  async handOverWaiting(
    report: (shipmentId: string, error: unknown) => void,
    count: (outcome: HandOverOutcome) => void = () => undefined,
  ): Promise<number> {
    const now = this.clock.now();
    const staleBefore = new Date(now.getTime() - claimDuration);
    let handedOver = 0;
    const { manager } = this.dataSource;
    for (const row of await readDue(manager, now, staleBefore, batch)) {
      if (!(await claim(manager, row, now, staleBefore))) continue;
      try {
        await this.provider.handOver(this.jobOf(row));
        await this.markSent(row);
        handedOver++;
        count('handed over');
      } catch (error) {
        report(row.id, error);
        count('failed');
        await this.noteFailure(row, error);
      }
    }
    return handedOver;
  }

  /** Ends all claims at once; only if no other process uses the database. Claimed shipments still cannot be called back. */
  async forgetClaims(): Promise<void> {
    await updateAny(
      this.dataSource.manager,
      Shipment,
      { status: 'QUEUED', handOverClaimedAt: notNull() },
      { handOverClaimedAt: endedClaim(this.clock.now()) },
    );
  }

  private jobOf(row: QueuedRow): Parameters<PrintProvider['handOver']>[0] {
    const { accountId, id, number, filename, pages, sheets, submittedAt, sha256 } = row;
    const { sides, colour, destination, registered } = row;
    const group =
      row.groupId === null
        ? null
        : {
            id: row.groupId,
            name: row.groupName ?? '',
            costBearer: row.costBearer,
            costCentre: row.costCentre,
          };
    const options = { sides, colour, destination, registered };
    return {
      id,
      number,
      accountId,
      filename,
      pages,
      sheets,
      options,
      group,
      sha256,
      submittedAt,
      file: this.uploads.pathOf(row.uploadId),
    };
  }

  private async markSent({ accountId, id }: QueuedRow): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      // After a claim that was too old another process may have handed it over, and noted that.
      const isQueued = { accountId, id, status: 'QUEUED' } as const;
      await changeShipmentIf(manager, isQueued, { status: 'SENT', handedOverAt: now, updatedAt: now });
      await removeHandOverFailure(manager, accountId, id);
    });
  }

  /** Stores a failure, unless another process has handed the shipment over in the meantime. */
  private async noteFailure({ accountId, id, uploadId }: QueuedRow, error: unknown): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const isQueued = { accountId, id, status: 'QUEUED' } as const;
      const queued = await findOne(manager, Shipment, isQueued, { columns: ['id'], lock: true });
      if (queued !== null)
        await storeHandOverFailure(manager, accountId, id, this.messageOf(error, uploadId), this.clock.now());
    });
  }

  /** The message of a failure, in words that an operator can act on. */
  private messageOf(error: unknown, uploadId: string): string {
    const file = this.uploads.pathOf(uploadId);
    if (isMissingFile(error) && error.path === file) return `The file of the letter is missing: ${file}`;
    return error instanceof Error ? error.message : String(error);
  }
}
