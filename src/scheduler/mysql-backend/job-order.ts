import type { JobsSort, SortDirection } from 'agenda';

const columns: Readonly<Record<keyof JobsSort, string>> = {
  nextRunAt: 'next_run_at',
  lastRunAt: 'last_run_at',
  lastFinishedAt: 'last_finished_at',
  priority: 'priority',
  name: 'name',
  data: 'data',
};

/** The default order of lists of jobs: the latest next run first. */
const defaultListOrder: JobsSort = { nextRunAt: 'desc', lastRunAt: 'desc' };

/** The default order in which due jobs are claimed: the earliest first, then by priority. */
const defaultClaimOrder: JobsSort = { nextRunAt: 'asc', priority: 'desc' };

/** An ORDER BY clause for a list: keys in the given order, rows without a value last, and finally the oldest job first. */
export function listOrder(sort: JobsSort | undefined): string {
  const parts = keysOf(sort, defaultListOrder).flatMap(([column, direction]) => [
    `${column} IS NULL`,
    `${column} ${direction}`,
  ]);
  return `ORDER BY ${[...parts, 'id'].join(', ')}`;
}

/**
 * An ORDER BY clause for a claim. All due jobs have a next run, and the negated priority is a column of its own, so that the default order is
 * that of the index.
 */
export function claimOrder(sort: JobsSort | undefined): string {
  const parts = keysOf(sort, defaultClaimOrder).map(([column, direction]) =>
    column === 'priority'
      ? `priority_order ${direction === 'DESC' ? 'ASC' : 'DESC'}`
      : `${column} ${direction}`,
  );
  return `ORDER BY ${[...parts, 'id'].join(', ')}`;
}

function keysOf(
  sort: JobsSort | undefined,
  otherwise: JobsSort,
): [column: string, direction: 'ASC' | 'DESC'][] {
  const given = Object.entries(sort ?? {}) as [string, SortDirection | undefined][];
  const known = given.filter(([key, direction]) => Object.hasOwn(columns, key) && direction !== undefined);
  const used = known.length > 0 ? known : (Object.entries(otherwise) as [string, SortDirection][]);
  return used.map(([key, direction]) => [
    columns[key as keyof JobsSort],
    direction === 'asc' ? 'ASC' : 'DESC',
  ]);
}
