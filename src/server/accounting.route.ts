import { badInput } from '../errors/problems.js';
import { AccountingDimension, type AccountingRequest } from '../queries/accounting/accounting.criteria.js';
import { problem, type FoundProblem } from '../errors/problem.js';
import type { Accounting, AccountingAmount, AccountingRow } from '../queries/accounting/accounting.query.js';
import type { Language } from '../entities/language.js';
import { downloadViewer } from './download.js';
import type { Exchange } from './exchange.js';
import { sendTableAsCsv, sendTableAsWorkbook, type Column, type TableCell } from './table.js';
import { tableFormOf } from './table-form.js';

const heads: Record<Language, Record<AccountingDimension, string>> = {
  DE: {
    MONTH: 'Monat',
    GROUP: 'Gruppe',
    COST_CENTRE: 'Kostenstelle',
    COST_BEARER: 'Kostenträger',
    SENDER: 'Absender',
  },
  EN: {
    MONTH: 'Month',
    GROUP: 'Group',
    COST_CENTRE: 'Cost centre',
    COST_BEARER: 'Cost bearer',
    SENDER: 'Sender',
  },
};
const dimensions = Object.keys(heads.EN) as AccountingDimension[];
const amountHeads: Record<Language, readonly string[]> = {
  DE: ['Sendungen', 'Seiten', 'Netto', 'Aufpreis', 'USt.', 'Brutto', 'Währung'],
  EN: ['Shipments', 'Pages', 'Net', 'Surcharge', 'VAT', 'Gross', 'Currency'],
};
const amountKinds = ['COUNT', 'COUNT', 'MONEY', 'MONEY', 'MONEY', 'MONEY', 'TEXT'] as const;
const totalHead: Record<Language, string> = { DE: 'Summe', EN: 'Total' };
const parameters = ['from', 'to', 'by', 'groupIds', 'senderIds', 'costCentres'];

/** Answers with the result of the query `accounting` as a table, totals last, with the permission of that query. */
export async function answerAccounting(exchange: Exchange, format: 'csv' | 'xlsx'): Promise<void> {
  const { response, url, gateway } = exchange;
  const viewer = await downloadViewer(exchange, 'Query.accounting');
  if (viewer === null) return;
  const { language, timeZone } = await gateway.services.accounts.find(viewer.accountId);
  const { form, others } = tableFormOf(url.searchParams, language, viewer.language);
  const args = argsOf(others);
  const report = await gateway.queries.accounting.report(viewer, args);
  const asked = dimensions.filter((dimension) => args.by.includes(dimension));
  const table = {
    name: `accounting-${args.from}-${args.to}`,
    columns: columnsOf(asked, form.language),
    rows: linesOf(report, asked, totalHead[form.language]),
    timeZone,
  };
  await (format === 'csv' ? sendTableAsCsv(response, table, form) : sendTableAsWorkbook(response, table));
}

function columnsOf(asked: readonly AccountingDimension[], language: Language): Column[] {
  const texts = asked.map((dimension) => ({ head: heads[language][dimension], kind: 'TEXT' as const }));
  const amounts = amountKinds.map((kind, index) => ({ head: amountHeads[language][index] ?? '', kind }));
  return [...texts, ...amounts];
}

/** Reads the parameters of the URL. BAD_USER_INPUT for unknown ones: a mistyped filter would not filter. */
function argsOf(given: URLSearchParams): AccountingRequest {
  const problems: FoundProblem[] = [...new Set(given.keys())]
    .filter((name) => !parameters.includes(name))
    .map((path) => problem(path, 'PARAMETER_UNKNOWN'));
  const by = given.has('by') ? listOf(given, 'by') : ['MONTH'];
  if (!by.every(isDimension)) problems.push(problem('by', 'PARAMETER_CHOICE', { possible: dimensions }));
  for (const path of ['from', 'to']) if (!given.has(path)) problems.push(problem(path, 'VALUE_REQUIRED'));
  if (problems.length > 0) throw badInput(problems);
  return {
    from: given.get('from') ?? '',
    to: given.get('to') ?? '',
    by: by.filter(isDimension),
    filter: {
      ...(given.has('groupIds') ? { groupIds: listOf(given, 'groupIds') } : {}),
      ...(given.has('senderIds') ? { senderIds: listOf(given, 'senderIds') } : {}),
      // One parameter each, since a cost centre may contain a comma.
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

function* linesOf(
  { rows, totals }: Accounting,
  asked: readonly AccountingDimension[],
  totalText: string,
): Generator<TableCell[]> {
  for (const row of rows)
    for (const amount of row.amounts)
      yield [...asked.map((dimension) => valueOf(row, dimension)), ...cellsOf(amount)];
  for (const total of totals)
    yield [...asked.map((_, index) => (index === 0 ? totalText : null)), ...cellsOf(total)];
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

function cellsOf(amount: AccountingAmount): TableCell[] {
  const { shipments, pages, netCents, surchargeCents, vatCents, grossCents, currency } = amount;
  return [shipments, pages, netCents, surchargeCents, vatCents, grossCents, currency];
}
