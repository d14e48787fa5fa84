import type { ShipmentOptions } from '../entities/shipment.entity.js';

/** A letter as a print provider gets it. */
export interface PrintJob {
  /** The shipment's id; the same job may come twice and must then be printed once. */
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
  /** Where the PDF lies; readable until the call ends. */
  file: string;
}

/** Somebody who prints and posts letters. Implement this to connect another one. */
export interface PrintProvider {
  /**
   * Takes the job over for good, or rejects: then it is tried again later. Must be idempotent by the job's id, since a
   * process that died between the hand-over and its mark hands the same job over again.
   */
  handOver(job: PrintJob): Promise<void>;
}
