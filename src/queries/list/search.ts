import { searchWords } from '../../text/search-text.js';
import { only, type Filter } from './page.js';
import { anyOf, type Condition } from './condition.js';

/** One filter for each word of the search, so that all must match; `found` returns the condition for a LIKE pattern. */
export function eachWord(search: string | null | undefined, found: (pattern: string) => Condition): Filter[] {
  return searchWords(search ?? '').map((patterns) => only(anyOf(patterns.map(found))));
}

/** Matches the pattern with a column of folded text. */
export function foundIn(column: string): (pattern: string) => Condition {
  return (pattern) => ({ sql: `${column} LIKE ?`, parameters: [pattern] });
}
