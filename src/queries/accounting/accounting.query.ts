import type { DataSource, EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { storedText } from '../../text/kinds.js';
import type { Viewer } from '../../shield/viewer.js';
import {
  AccountingDimension,
  type AccountingRequest,
  type AccountingCriteria,
} from './accounting.criteria.js';
import { beginningOf, nextMonth, monthPattern, monthsBetween } from './local-month.js';
import { allOf, type Condition, equals, isIn } from '../list/condition.js';

const mostMonths = 36;
const mostRows = 10_000;
const mostFiltered = 500;
/** The maximum length of a cost centre. */
const longestCostCentre = 100;

/** The total cost of shipments in one currency. Net, surcharge and VAT add up to gross. */
export interface AccountingAmount {
  currency: string;
  shipments: number;
  pages: number;
  sheets: number;
  netCents: number;
  surchargeCents: number;
  vatCents: number;
  grossCents: number;
}

/** The costs of shipments with the same values in the requested dimensions; other dimensions are null, as are missing values. */
export interface AccountingRow {
  month: string | null;
  groupId: string | null;
  groupName: string | null;
  costCentre: string | null;
  costBearer: string | null;
  senderId: string | null;
  senderName: string | null;
  amounts: AccountingAmount[];
}

/** The costs of shipments; the rows add up to the totals. */
export interface Accounting {
  rows: AccountingRow[];
  totals: AccountingAmount[];
}

const sums = [
  'shipments',
  'pages',
  'sheets',
  'netCents',
  'surchargeCents',
  'vatCents',
  'grossCents',
] as const;

/** A row of the database, for one currency; sums are texts. */
type SummedRow = Omit<AccountingRow, 'amounts'> & { currency: string } & Record<
    (typeof sums)[number],
    string | number
  >;

/** The columns of the dimensions, except the month: each month is read on its own. */
const columns = {
  GROUP: 'group_id',
  COST_CENTRE: 'cost_centre',
  COST_BEARER: 'cost_bearer',
  SENDER: 'sender_id',
} as const;

/** Computes the costs of shipments handed over to print (LXP-1). The matrix has the permission. */
export class AccountingQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The costs of the account's shipments from the first month to the last, at the prices stored with them. BAD_USER_INPUT with all problems at
   * once, LIMIT_EXCEEDED beyond 10,000 rows.
   */
  async report(viewer: Viewer, { from, to, by, filter }: AccountingRequest): Promise<Accounting> {
    const problems = new Problems();
    checkMonths(problems, from, to);
    if (by.length === 0) problems.add('by', 'DIMENSION_REQUIRED');
    for (const [name, values] of Object.entries(filter ?? {}) as [string, string[] | null][]) {
      if ((values?.length ?? 0) > mostFiltered)
        problems.add(`filter.${name}`, 'TOO_MANY_VALUES', { most: mostFiltered });
    }
    problems.throwIfAny();
    const timeZone = await this.timeZoneOf(viewer.accountId);
    const months = monthsBetween(from, to).map((month) => ({ first: month, last: month, name: month }));
    const periods = by.includes('MONTH') ? months : [{ first: from, last: to, name: null }];
    const counted = allOf([equals('x.account_id', viewer.accountId), ...filterConditions(filter ?? {})]);
    const parts = periods.map(({ first, last, name }) =>
      sumsOf(by, counted, name, beginningOf(first, timeZone), beginningOf(nextMonth(last), timeZone)),
    );
    const rows = await select<SummedRow>(
      this.dataSource.manager,
      `SELECT s.*, g.name AS groupName, CONCAT(u.first_name, ' ', u.last_name) AS senderName
         FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) s
         LEFT JOIN user_group g ON g.account_id = ? AND g.id = s.groupId
         LEFT JOIN \`user\` u ON u.account_id = ? AND u.id = s.senderId
        ORDER BY s.month, g.name, s.groupId, s.costCentre, s.costBearer, u.last_name, u.first_name, s.senderId, s.currency
        LIMIT ${mostRows + 1}`,
      [...parts.flatMap(({ parameters }) => parameters), viewer.accountId, viewer.accountId],
    );
    if (rows.length > mostRows) throw refusal('REPORT_TOO_LARGE');
    return { rows: mergeCurrencies(rows), totals: totalsOf(rows) };
  }

  private async timeZoneOf(accountId: string): Promise<string> {
    const [account] = await select<{ timeZone: string }>(
      this.dataSource.manager,
      'SELECT time_zone AS timeZone FROM account WHERE id = ?',
      [accountId],
    );
    if (account === undefined) throw notFound();
    return account.timeZone;
  }
}

function checkMonths(problems: Problems, from: string, to: string): void {
  for (const [path, month] of Object.entries({ from, to }))
    if (!monthPattern.test(month)) problems.add(path, 'MONTH_FORMAT');
  if (!problems.isClean('from') || !problems.isClean('to')) return;
  const count = monthsBetween(from, to).length;
  if (count === 0) problems.add('to', 'MONTHS_REVERSED');
  if (count > mostMonths) problems.add('to', 'TOO_MANY_MONTHS', { most: mostMonths });
}

function filterConditions({ groupIds, senderIds, costCentres }: AccountingCriteria): Condition[] {
  const conditions: Condition[] = [];
  if (groupIds) conditions.push(isIn('x.group_id', groupIds.filter(isId)));
  if (senderIds) conditions.push(isIn('x.sender_id', senderIds.filter(isId)));
  if (costCentres) {
    const possible = spellings(costCentres).filter((costCentre) => costCentre.length <= longestCostCentre);
    conditions.push(isIn('x.cost_centre', possible));
  }
  return conditions;
}

/** The columns that are added up. */
const amountColumns = `x.currency, COUNT(*) AS shipments, SUM(x.pages) AS pages, SUM(x.sheets) AS sheets, SUM(x.net_cents) AS netCents,
        SUM(x.surcharge_cents) AS surchargeCents, SUM(x.vat_cents) AS vatCents, SUM(x.gross_cents) AS grossCents`;
const shipmentsByHandOver = 'shipment x FORCE INDEX (shipment_handed_over)';
/** The shipments of a period (docs/decisions/0012); the parameters are the beginnings of the period and of the next one. */
const handedOverWithin = "x.handed_over_at >= ? AND x.handed_over_at < ? AND x.status = 'SENT'";

/** The costs of the letters of each of these accounts, which share a time zone, in a month; accounts without letters are left out. */
export async function amountsOfMonth(
  manager: EntityManager,
  accountIds: readonly string[],
  month: string,
  timeZone: string,
): Promise<Map<string, AccountingAmount[]>> {
  const rows = await select<SummedRow & { accountId: string }>(
    manager,
    `SELECT x.account_id AS accountId, ${amountColumns} FROM ${shipmentsByHandOver}
      WHERE x.account_id IN (${placeholders(accountIds)}) AND ${handedOverWithin}
      GROUP BY x.account_id, x.currency ORDER BY x.account_id, x.currency`,
    [...accountIds, beginningOf(month, timeZone), beginningOf(nextMonth(month), timeZone)],
  );
  const amounts = new Map<string, AccountingAmount[]>();
  for (const row of rows) amounts.set(row.accountId, [...(amounts.get(row.accountId) ?? []), amountOf(row)]);
  return amounts;
}

/** The statement that adds up one period, along the index by hand-over, without reading other periods. */
function sumsOf(
  by: readonly AccountingDimension[],
  counted: Condition,
  month: string | null,
  begins: Date,
  ends: Date,
): Condition {
  const column = (dimension: keyof typeof columns): string =>
    by.includes(dimension) ? `x.${columns[dimension]}` : 'NULL';
  const grouped = (Object.keys(columns) as (keyof typeof columns)[]).filter((each) => by.includes(each));
  return {
    sql: `SELECT ? AS month, ${column('GROUP')} AS groupId, ${column('COST_CENTRE')} AS costCentre,
        ${column('COST_BEARER')} AS costBearer, ${column('SENDER')} AS senderId, ${amountColumns}
       FROM ${shipmentsByHandOver}
      WHERE ${counted.sql} AND ${handedOverWithin}
      GROUP BY ${[...grouped.map(column), 'x.currency'].join(', ')}`,
    parameters: [month, ...counted.parameters, begins, ends],
  };
}

/** Merges adjacent rows that differ only in the currency into one with several amounts. */
function mergeCurrencies(summed: readonly SummedRow[]): AccountingRow[] {
  const rows: AccountingRow[] = [];
  for (const each of summed) {
    const { month, groupId, groupName, costCentre, costBearer, senderId, senderName } = each;
    const last = rows.at(-1);
    const amount = amountOf(each);
    if (
      last?.month === month &&
      last.groupId === groupId &&
      last.costCentre === costCentre &&
      last.costBearer === costBearer &&
      last.senderId === senderId
    )
      last.amounts.push(amount);
    else
      rows.push({
        month,
        groupId,
        groupName,
        costCentre,
        costBearer,
        senderId,
        senderName,
        amounts: [amount],
      });
  }
  return rows;
}

function totalsOf(summed: readonly SummedRow[]): AccountingAmount[] {
  const totals = new Map<string, AccountingAmount>();
  for (const each of summed) {
    const amount = amountOf(each);
    const total = totals.get(amount.currency);
    if (total === undefined) totals.set(amount.currency, amount);
    else for (const sum of sums) total[sum] += amount[sum];
  }
  return [...totals.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

function amountOf(row: SummedRow): AccountingAmount {
  return {
    currency: row.currency,
    shipments: Number(row.shipments),
    pages: Number(row.pages),
    sheets: Number(row.sheets),
    netCents: Number(row.netCents),
    surchargeCents: Number(row.surchargeCents),
    vatCents: Number(row.vatCents),
    grossCents: Number(row.grossCents),
  };
}

/** Each text as given and in its stored form, since stored texts may be older than the rules for texts. */
function spellings(costCentres: readonly string[]): string[] {
  return [...new Set(costCentres.flatMap((each) => [each, storedText('LINE', each)]))];
}
