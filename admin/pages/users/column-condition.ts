import type { TextFilter, UserFilter } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';
import { userTexts } from './user-texts';

/** The columns of text that the list is filtered by, with their words. */
export const filteredColumns = {
  firstName: userTexts.firstName,
  lastName: userTexts.lastName,
  companyName: userTexts.companyName,
  email: userTexts.email,
  loginName: userTexts.loginName,
  personnelNumber: userTexts.personnelNumber,
  function: userTexts.function,
} as const satisfies Partial<Record<keyof UserFilter, Text>>;

/** The operators, with their words. */
export const operatorTexts = {
  contains: { de: 'enthält', en: 'contains' },
  notContains: { de: 'enthält nicht', en: 'does not contain' },
  startsWith: { de: 'beginnt mit', en: 'starts with' },
  endsWith: { de: 'endet mit', en: 'ends with' },
  equals: { de: 'ist gleich', en: 'equals' },
  notEquals: { de: 'ist nicht gleich', en: 'does not equal' },
} as const satisfies Record<keyof TextFilter, Text>;

/** A column that the list is filtered by. */
export type FilteredColumn = keyof typeof filteredColumns;

/** A condition on a column. */
export interface ColumnCondition {
  column: FilteredColumn;
  operator: keyof TextFilter;
  value: string;
}

/** The maximum number of conditions. */
export const mostConditions = 20;
/** The maximum length of a value. */
export const longestValue = 254;

/** The conditions from the address; invalid ones are left out. */
export function conditionsOf(text: string): ColumnCondition[] {
  return [...new URLSearchParams(text)]
    .flatMap(([name, value]) => {
      const [column = '', operator = ''] = name.split('.');
      const isCondition = isKey(filteredColumns, column) && isKey(operatorTexts, operator);
      const isValue = value.trim() !== '' && value.length <= longestValue;
      return isCondition && isValue ? [{ column, operator, value }] : [];
    })
    .slice(0, mostConditions);
}

/** The text of conditions for the address. */
export function textOfConditions(conditions: readonly ColumnCondition[]): string {
  return new URLSearchParams(
    conditions.map(({ column, operator, value }) => [`${column}.${operator}`, value]),
  ).toString();
}

/** The part of the list's filter for these conditions, all of which must match. */
export function columnFilterOf(conditions: readonly ColumnCondition[]): UserFilter {
  const filter: Partial<Record<FilteredColumn, TextFilter>> = {};
  for (const { column, operator, value } of conditions) {
    const others = filter[column] ?? {};
    filter[column] = { ...others, [operator]: [...(others[operator] ?? []), value] };
  }
  return filter;
}

function isKey<Key extends string>(texts: Readonly<Record<Key, unknown>>, name: string): name is Key {
  return Object.hasOwn(texts, name);
}
