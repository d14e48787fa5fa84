import type { AccountingQuery } from './accounting.generated';

/** One colour of the chart: a group, or all groups that have no colour of their own. */
export interface Series {
  kind: 'GROUP' | 'NO_GROUP' | 'OTHER';
  name: string;
  /** The gross amount in cents of each month. */
  cents: readonly number[];
}

/** The chart of one currency. */
export interface ChartData {
  currency: string;
  months: readonly string[];
  /** The groups with the highest costs first. */
  series: readonly Series[];
}

/** The number of groups that have a colour of their own: more are not told apart. */
const mostSeries = 6;

/** The charts of the report by month and group, one for each currency. */
export function chartsOf(rows: AccountingQuery['chart']['rows'], months: readonly string[]): ChartData[] {
  const currencies = new Map<string, Map<string, Series & { cents: number[] }>>();
  for (const { month, group, amounts } of rows) {
    const index = months.indexOf(month ?? '');
    if (index < 0) continue;
    for (const { currency, grossCents } of amounts) {
      const groups = currencies.get(currency) ?? new Map<string, Series & { cents: number[] }>();
      currencies.set(currency, groups);
      const series = groups.get(group?.id ?? '') ?? {
        kind: group === null ? ('NO_GROUP' as const) : ('GROUP' as const),
        name: group?.name ?? '',
        cents: months.map(() => 0),
      };
      groups.set(group?.id ?? '', series);
      series.cents[index] = (series.cents[index] ?? 0) + grossCents;
    }
  }
  return [...currencies].map(([currency, groups]) => ({
    currency,
    months,
    series: ranked([...groups.values()]),
  }));
}

/** The sum of amounts. */
export function sumOf(cents: readonly number[]): number {
  return cents.reduce((sum, each) => sum + each, 0);
}

/** The amounts of a month over all series. */
export function totalOf({ series }: ChartData, index: number): number {
  return sumOf(series.map(({ cents }) => cents[index] ?? 0));
}

function ranked(series: readonly Series[]): Series[] {
  const sorted = [...series].sort((one, other) => sumOf(other.cents) - sumOf(one.cents));
  if (sorted.length <= mostSeries + 1) return sorted;
  const rest = sorted.slice(mostSeries);
  const cents = (sorted[0]?.cents ?? []).map((_, index) => sumOf(rest.map((each) => each.cents[index] ?? 0)));
  return [...sorted.slice(0, mostSeries), { kind: 'OTHER', name: '', cents }];
}
