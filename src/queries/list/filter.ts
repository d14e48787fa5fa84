import { isId } from '../../entities/id.js';
import { anyOf, equals, isIn, usingIndexes, type Condition } from './condition.js';

/** A filter of a list; a row must match all filters. */
export interface Filter {
  /** Alternative conditions, of which a row must match one; if each fits an index, no other rows are read. */
  alternatives: Condition[];
  /** All alternatives as one condition. */
  condition: Condition;
}

/** A filter with a single condition. */
export function singleFilter(condition: Condition): Filter {
  return { alternatives: [condition], condition };
}

/** The filter `column IN (…)`, with each value as an alternative, along these indexes if given; matches no row for an empty list. */
export function inFilter(column: string, values: readonly unknown[], indexes?: readonly string[]): Filter {
  const distinct = [...new Set(values)];
  const condition = isIn(column, distinct);
  if (distinct.length === 0) return singleFilter(condition);
  const alternatives = distinct.map((value) => equals(column, value));
  if (indexes === undefined) return { alternatives, condition };
  return {
    alternatives: alternatives.map((each) => usingIndexes(indexes, each)),
    condition: usingIndexes(indexes, condition),
  };
}

/** The same for ids of clients: malformed ids match nothing. */
export function idFilter(column: string, ids: readonly string[], indexes?: readonly string[]): Filter {
  return inFilter(column, ids.filter(isId), indexes);
}

/** A filter that matches if one of these does. */
export function anyFilter(filters: readonly Filter[]): Filter {
  return {
    alternatives: filters.flatMap((filter) => filter.alternatives),
    condition: anyOf(filters.map((filter) => filter.condition)),
  };
}
