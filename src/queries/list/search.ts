import { searchWords } from '../../text/search-text.js';
import { singleFilter, type Filter } from './filter.js';
import { anyOf, type Condition } from './condition.js';

/** One filter for each word of the search, so that all must match; `found` returns the condition for a LIKE pattern. */
export function eachWord(search: string | null | undefined, found: (pattern: string) => Condition): Filter[] {
  return searchWords(search ?? '').map((patterns) => singleFilter(anyOf(patterns.map(found))));
}

/** Matches the pattern with columns of folded text, of which one must match. */
export function foundIn(...columns: readonly string[]): (pattern: string) => Condition {
  return (pattern) => ({
    sql: columns.map((column) => `${column} LIKE ?`).join(' OR '),
    parameters: columns.map(() => pattern),
  });
}
