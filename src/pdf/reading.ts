import type { PdfInspection } from './inspection.js';

/** The limits of `PdfLimits` that the thread applies. Megabytes are 1024 * 1024 bytes. */
export interface ReadingLimits {
  readonly pages: number;
  readonly memoryMegabytes: number;
  readonly fileMegabytes: number;
}

/** The order: read the file at this path. */
export interface ReadingOrder {
  readonly path: string;
}

/** A message of the thread: that it is ready, a result (and whether the thread can be used again), or that the file could not be read. */
export type ReadingReport =
  | { readonly kind: 'READY' }
  | { readonly kind: 'ANSWER'; readonly inspection: PdfInspection; readonly reusable: boolean }
  | { readonly kind: 'FAULT'; readonly message: string; readonly code: string | undefined };
