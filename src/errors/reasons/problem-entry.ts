import type { ReasonMessages } from './catalogue.js';
import type { ProblemCode } from './codes.js';

/** An entry of the catalogue of problems. */
export interface ProblemEntry {
  readonly code: ProblemCode;
  /** The fault of the field. */
  readonly when: string;
  readonly messages: ReasonMessages;
}

/** The problems of a concept. */
export type ProblemEntries = Readonly<Record<string, ProblemEntry>>;
