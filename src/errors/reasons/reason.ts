import type { AnsweredCode } from './codes.js';
import type { ReasonMessages } from './catalogue.js';

/** An entry of the catalogue of reasons. */
export interface Reason {
  readonly code: AnsweredCode;
  /** The condition under which an error has this reason. */
  readonly when: string;
  /** The remedy for the caller. */
  readonly remedy: string;
  readonly messages: ReasonMessages;
}

/** The reasons of a concept. */
export type Reasons = Readonly<Record<string, Reason>>;
