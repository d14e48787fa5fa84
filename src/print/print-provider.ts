import type { ShipmentOptions } from '../entities/shipment.entity.js';

/** A letter for a print provider. */
export interface PrintJob {
  /** The shipment's id; a job that is handed over twice must be printed once. */
  id: string;
  number: string;
  accountId: string;
  filename: string;
  pages: number;
  sheets: number;
  options: ShipmentOptions;
  group: { id: string; name: string; costBearer: string | null; costCentre: string | null } | null;
  /** SHA-256 of the PDF in hexadecimal. */
  sha256: string;
  submittedAt: Date;
  /** The path of the PDF; readable until the call ends. */
  file: string;
}

/** A provider that prints and posts letters. Implement this interface to connect another one. */
export interface PrintProvider {
  /**
   * Accepts the job for good, or rejects: then it is retried later. Must be idempotent by the job's id, since a process that is killed between
   * the hand-over and its mark hands the same job over again.
   */
  handOver(job: PrintJob): Promise<void>;
}
