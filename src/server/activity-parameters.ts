import { ActivityType } from '../entities/activity-type.js';
import { isId } from '../entities/id.js';
import { isStorable } from '../entities/instant.js';
import { Problems } from '../errors/problems.js';
import type { ActivityCriteria } from '../queries/activity/activity.criteria.js';

const names = ['search', 'types', 'userIds', 'groupIds', 'from', 'to'] as const;
type Name = (typeof names)[number];

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The filter from the parameters of a URL; an empty parameter restricts nothing, lists are separated by commas. BAD_USER_INPUT with a problem
 * for each parameter that is unknown, repeated, or invalid.
 */
export function activityFilterOf(parameters: URLSearchParams): ActivityCriteria {
  const problems = new Problems();
  for (const name of new Set(parameters.keys())) {
    if (!names.some((known) => known === name)) problems.add(name, 'FILTER_UNKNOWN', { names });
    else if (parameters.getAll(name).length > 1) problems.add(name, 'PARAMETER_REPEATED');
  }
  const given = (name: Name): string => parameters.get(name)?.trim() ?? '';
  const list = <T extends string>(name: Name, fits: (value: string) => value is T): T[] | undefined => {
    if (given(name) === '') return undefined;
    const values = given(name)
      .split(',')
      .map((value) => value.trim());
    const wrong = values.filter((value) => !fits(value));
    if (wrong.length > 0) problems.add(name, 'PARAMETER_VALUES', { wrong: wrong.join(', ').slice(0, 200) });
    return values.filter(fits);
  };
  const time = (name: Name): Date | undefined => {
    if (given(name) === '') return undefined;
    const date = parsedInstant(given(name));
    if (date === null) problems.add(name, 'NOT_AN_INSTANT');
    else if (!isStorable(date)) problems.add(name, 'INSTANT_OUT_OF_RANGE');
    return date ?? undefined;
  };
  const search = given('search') === '' ? undefined : given('search');
  const filter = {
    search,
    types: list('types', isType),
    userIds: list('userIds', (value): value is string => isId(value)),
    groupIds: list('groupIds', (value): value is string => isId(value)),
    from: time('from'),
    to: time('to'),
  };
  problems.throwIfAny();
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function isType(value: string): value is ActivityType {
  return Object.hasOwn(ActivityType, value);
}

/** Null for an invalid instant; JavaScript would read the 30th of February as the 2nd of March. */
function parsedInstant(text: string): Date | null {
  // In a URL, "+" stands for a blank, which is easily overlooked.
  const written = text.replace(/ (\d\d:\d\d)$/, '+$1');
  const date = new Date(written);
  if (!instant.test(written) || Number.isNaN(date.getTime())) return null;
  const day = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written.slice(0, 10)) ? date : null;
}
