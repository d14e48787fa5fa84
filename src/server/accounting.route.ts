import { badInput } from '../errors/problems.js';
import type { Problem } from '../errors/codes.js';
import { AccountingDimension, type AccountingArgs } from '../queries/accounting.filter.js';
import type { Accounting, AccountingAmount, AccountingRow } from '../queries/accounting.query.js';
import { downloadViewer, sendCsv, type Cell } from './download.js';
import type { Exchange } from './http.js';

const heads: Record<AccountingDimension, string> = {
  MONTH: 'Month',
  GROUP: 'Group',
  COST_CENTRE: 'Cost centre',
  COST_BEARER: 'Cost bearer',
  SENDER: 'Sender',
};
const dimensions = Object.keys(heads) as AccountingDimension[];
const amountHeads = ['Shipments', 'Pages', 'Net', 'Surcharge', 'VAT', 'Gross', 'Currency'];
const parameters = ['from', 'to', 'by', 'groupIds', 'senderIds', 'costCentres'];

/** Gives the report of the query `accounting` as CSV, the totals last, to whoever may ask that query. */
export async function answerAccounting(exchange: Exchange): Promise<void> {
  const { response, url, gateway } = exchange;
  const viewer = await downloadViewer(exchange, 'Query.accounting');
  if (viewer === null) return;
  const args = argsOf(url.searchParams);
  const report = await gateway.queries.accounting.report(viewer, args);
  const asked = dimensions.filter((dimension) => args.by.includes(dimension));
  await sendCsv(
    response,
    `accounting-${args.from}-${args.to}.csv`,
    [...asked.map((dimension) => heads[dimension]), ...amountHeads],
    linesOf(report, asked),
  );
}

/** Reads the parameters of the address. BAD_USER_INPUT for any that there is not: a filter with a slip in its name would not filter. */
function argsOf(given: URLSearchParams): AccountingArgs {
  const problems: Problem[] = [...new Set(given.keys())]
    .filter((name) => !parameters.includes(name))
    .map((path) => ({ path, code: 'INVALID', message: 'There is no such parameter.' }));
  const by = given.has('by') ? listOf(given, 'by') : ['MONTH'];
  if (!by.every(isDimension))
    problems.push({ path: 'by', code: 'INVALID', message: `Possible are ${dimensions.join(', ')}.` });
  for (const path of ['from', 'to'])
    if (!given.has(path)) problems.push({ path, code: 'REQUIRED', message: 'This is needed.' });
  if (problems.length > 0) throw badInput(problems);
  return {
    from: given.get('from') ?? '',
    to: given.get('to') ?? '',
    by: by.filter(isDimension),
    filter: {
      ...(given.has('groupIds') ? { groupIds: listOf(given, 'groupIds') } : {}),
      ...(given.has('senderIds') ? { senderIds: listOf(given, 'senderIds') } : {}),
      // One each time: a cost centre may have a comma in it.
      ...(given.has('costCentres') ? { costCentres: given.getAll('costCentres') } : {}),
    },
  };
}

function listOf(given: URLSearchParams, name: string): string[] {
  return given
    .getAll(name)
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '');
}

function isDimension(text: string): text is AccountingDimension {
  return Object.hasOwn(AccountingDimension, text);
}

function* linesOf({ rows, totals }: Accounting, asked: readonly AccountingDimension[]): Generator<Cell[]> {
  for (const row of rows)
    for (const amount of row.amounts)
      yield [...asked.map((dimension) => valueOf(row, dimension)), ...cellsOf(amount)];
  for (const total of totals)
    yield [...asked.map((_, index) => (index === 0 ? 'Total' : null)), ...cellsOf(total)];
}

function valueOf(row: AccountingRow, dimension: AccountingDimension): string | null {
  switch (dimension) {
    case 'MONTH':
      return row.month;
    case 'GROUP':
      return row.groupName;
    case 'COST_CENTRE':
      return row.costCentre;
    case 'COST_BEARER':
      return row.costBearer;
    case 'SENDER':
      return row.senderName;
  }
}

function cellsOf(amount: AccountingAmount): Cell[] {
  const { shipments, pages, netCents, surchargeCents, vatCents, grossCents, currency } = amount;
  const money = [netCents, surchargeCents, vatCents, grossCents].map(inUnits);
  return [shipments, pages, ...money, currency];
}

/** Cents as units with two decimals, by whole numbers only. */
function inUnits(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
