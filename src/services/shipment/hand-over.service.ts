import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { change, select } from '../../database/rows.js';
import { inTransaction } from '../../database/transaction.js';
import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import { isMissingFile } from '../../errors/missing-file.js';
import type { PrintProvider } from '../../print/print-provider.js';
import { forgetFailure, storeFailure } from './hand-over-failure.record.js';
import { claimLasts, endedClaim } from './hand-over.rules.js';
import type { UploadService } from './upload.service.js';

const batch = 20;

/** The condition that a shipment is released and no longer held; its one parameter is the current time. */
const isDue = (shipment: string): string =>
  `${shipment}.status = 'QUEUED' AND (${shipment}.hand_over_at IS NULL OR ${shipment}.hand_over_at <= ?)`;

interface QueuedRow extends ShipmentOptions {
  accountId: string;
  id: string;
  number: string;
  uploadId: string;
  filename: string;
  pages: number;
  sheets: number;
  submittedAt: Date;
  sha256: string;
  groupId: string | null;
  groupName: string | null;
  costBearer: string | null;
  costCentre: string | null;
}

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
    const staleBefore = new Date(now.getTime() - claimLasts);
    let handedOver = 0;
    for (const row of await this.findDue(now, staleBefore)) {
      const claimed = await change(
        this.dataSource.manager,
        `UPDATE shipment SET hand_over_claimed_at = ? WHERE account_id = ? AND id = ? AND ${isDue('shipment')}
            AND (hand_over_claimed_at IS NULL OR hand_over_claimed_at < ?)`,
        [now, row.accountId, row.id, now, staleBefore],
      );
      if (claimed === 0) continue;
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
    await change(
      this.dataSource.manager,
      "UPDATE shipment SET hand_over_claimed_at = ? WHERE status = 'QUEUED' AND hand_over_claimed_at IS NOT NULL",
      [endedClaim(this.clock.now())],
    );
  }

  private async findDue(now: Date, staleBefore: Date): Promise<QueuedRow[]> {
    return select<QueuedRow>(
      this.dataSource.manager,
      `SELECT s.account_id AS accountId, s.id, s.number, s.upload_id AS uploadId, s.filename, s.pages, s.sheets,
              s.sides, s.colour, s.destination, s.registered, s.submitted_at AS submittedAt, p.sha256,
              g.id AS groupId, g.name AS groupName, s.cost_bearer AS costBearer, s.cost_centre AS costCentre
         FROM shipment s FORCE INDEX (shipment_due)
         JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
         LEFT JOIN user_group g ON g.account_id = s.account_id AND g.id = s.group_id
        WHERE ${isDue('s')} AND (s.hand_over_claimed_at IS NULL OR s.hand_over_claimed_at < ?)
        ORDER BY s.hand_over_at LIMIT ${batch}`,
      [now, staleBefore],
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
      await change(
        manager,
        "UPDATE shipment SET status = 'SENT', handed_over_at = ?, updated_at = ? WHERE account_id = ? AND id = ? AND status = 'QUEUED'",
        [now, now, accountId, id],
      );
      await forgetFailure(manager, accountId, id);
    });
  }

  /** Stores a failure, unless another process has handed the shipment over in the meantime. */
  private async noteFailure({ accountId, id, uploadId }: QueuedRow, error: unknown): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const [queued] = await select<{ id: string }>(
        manager,
        "SELECT id FROM shipment WHERE account_id = ? AND id = ? AND status = 'QUEUED' FOR UPDATE",
        [accountId, id],
      );
      if (queued !== undefined)
        await storeFailure(manager, accountId, id, this.messageOf(error, uploadId), this.clock.now());
    });
  }

  /** The message of a failure, in words that an operator can act on. */
  private messageOf(error: unknown, uploadId: string): string {
    const file = this.uploads.pathOf(uploadId);
    if (isMissingFile(error) && error.path === file) return `The file of the letter is missing: ${file}`;
    return error instanceof Error ? error.message : String(error);
  }
}
