import type { Draw } from './draw.js';
import type { Fields } from './documents.js';
import type { Code, Person } from './model.js';
import type { Kind, Operations, Rule } from './rule.js';

/** All that the model knows of the operations of one concept. */
export interface Concept<Of extends Kind> {
  /** How often each is done. */
  weights: Record<Of, number>;
  /** The codes with which each must have been refused at least once in a long run. */
  mustRefuse: Record<Of, Code[]>;
  rules: { [K in Of]: Rule<Operations[K]> };
  /** The document of each, with the fields that its caller can name; `done.thing` is the changed object. */
  documents: { [K in Of]: (fields: Fields) => string };
  variables: { [K in Of]: (what: Operations[K], by: Person | null) => Record<string, unknown> };
  draws: { [K in Of]: (draw: Draw) => Operations[K] };
}
