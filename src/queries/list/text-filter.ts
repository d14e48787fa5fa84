import type { Problems } from '../../errors/problems.js';
import { lengthOf } from '../../text/characters.js';
import { literally, soughtWritings } from '../../text/search-text.js';
import { anyOf, not, type Condition } from './condition.js';
import { singleFilter, type Filter } from './filter.js';

/** Conditions on one column of text, all of which must match (DBX-1). */
export interface TextCriteria {
  contains?: string[] | null;
  notContains?: string[] | null;
  startsWith?: string[] | null;
  endsWith?: string[] | null;
  equals?: string[] | null;
  notEquals?: string[] | null;
}

/** The maximum number of values of all conditions of a list together. */
const mostTextValues = 20;
/** The maximum length of a value: that of the longest column. */
const longestValue = 254;

/** The form of a spelling in a text of `writingsOf`, which has a line for each. */
const patterns: Record<keyof TextCriteria, (writing: string) => string> = {
  contains: (writing) => `%${writing}%`,
  notContains: (writing) => `%${writing}%`,
  startsWith: (writing) => `%\n${writing}%`,
  endsWith: (writing) => `%${writing}\n%`,
  equals: (writing) => `%\n${writing}\n%`,
  notEquals: (writing) => `%\n${writing}\n%`,
};

const operators = Object.keys(patterns) as (keyof TextCriteria)[];
const negated: ReadonlySet<keyof TextCriteria> = new Set(['notContains', 'notEquals']);

/**
 * The filters for conditions on columns, by the names of their fields. They are checked row by row, with the index that the list uses, and bounded
 * by the rows of the account. Notes empty, too long and too many values as problems.
 */
export function textFilters<Name extends string>(
  problems: Problems,
  columns: Readonly<Record<Name, string>>,
  criteria: Readonly<Partial<Record<NoInfer<Name>, TextCriteria | null>>>,
): Filter[] {
  const filters: Filter[] = [];
  let values = 0;
  for (const name of Object.keys(columns) as Name[]) {
    for (const operator of operators) {
      const given = criteria[name]?.[operator] ?? [];
      values += given.length;
      const path = `filter.${name}.${operator}`;
      if (given.some((value) => value.trim() === '')) problems.add(path, 'VALUE_REQUIRED');
      if (given.some((value) => lengthOf(value) > longestValue))
        problems.add(path, 'TEXT_TOO_LONG', { most: longestValue });
      for (const value of given.slice(0, mostTextValues))
        filters.push(singleFilter(conditionOf(columns[name], operator, value)));
    }
  }
  if (values > mostTextValues) problems.add('filter', 'TOO_MANY_VALUES', { most: mostTextValues });
  return filters;
}

function conditionOf(column: string, operator: keyof TextCriteria, value: string): Condition {
  const matches = anyOf(
    soughtWritings(value).map((writing) => ({
      sql: `${column} LIKE ?`,
      parameters: [patterns[operator](literally(writing))],
    })),
  );
  return negated.has(operator) ? not(matches) : matches;
}
