import { isRecordId } from '../../parts/filter/record-id';
import type { AccountingDimension, AccountingFilter } from '../../parts/schema/types.generated';
import { dimensionTexts } from './accounting-texts';

/** The names in the address; `month` comes from mails and stands for `from` and `to`. */
export const choiceNames = ['month', 'from', 'to', 'by', 'group', 'sender'] as const;

/** The choices named by the address. */
export type Choices = Readonly<Record<(typeof choiceNames)[number], string>>;

/** The variables of the report. */
export interface ReportChoice {
  from: string;
  to: string;
  by: AccountingDimension[];
  filter: AccountingFilter;
}

/** The number of months that the gateway reports at once. */
const mostMonths = 36;

/** The months shown at first: the current one and those before it. */
const monthsAtFirst = 6;

const dimensions = Object.keys(dimensionTexts) as AccountingDimension[];

/** The report that the address names. What it leaves open or misspells is the last months, by month and group. */
export function choiceOf(choices: Choices, currentMonth: string, groupMode: boolean): ReportChoice {
  const given = (text: string): string | null => (isMonth(text) ? text : null);
  const month = given(choices.month);
  const to = given(choices.to) ?? month ?? currentMonth;
  const from = given(choices.from) ?? month ?? addMonths(to, 1 - monthsAtFirst);
  const earliest = addMonths(to, 1 - mostMonths);
  const asked = choices.by.split(',');
  const by = dimensions.filter((dimension) => asked.includes(dimension));
  const atFirst: AccountingDimension[] = groupMode ? ['MONTH', 'GROUP'] : ['MONTH'];
  return {
    from: from > to ? to : from < earliest ? earliest : from,
    to,
    by: by.length === 0 ? atFirst : by,
    filter: {
      ...(isRecordId(choices.group) && { groupIds: [choices.group] }),
      ...(isRecordId(choices.sender) && { senderIds: [choices.sender] }),
    },
  };
}

/** The same report as the parameters of an export. */
export function exportParametersOf({ from, to, by, filter }: ReportChoice): URLSearchParams {
  const lists = Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams([['from', from], ['to', to], ['by', by.join(',')], ...lists]);
}

/** The months that can be chosen, latest first: all that one report can have, and those of the address. */
export function monthsToChoose(currentMonth: string, { from, to }: ReportChoice): string[] {
  const months = Array.from({ length: mostMonths }, (_, index) => addMonths(currentMonth, -index));
  return [...new Set([...months, from, to])].sort().reverse();
}

/** All months from one to another. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The month of an instant in a time zone, as YYYY-MM. */
export function monthAt(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' });
  const named = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${named.get('year') ?? ''}-${named.get('month') ?? ''}`;
}

function isMonth(text: string): boolean {
  return /^2\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}
