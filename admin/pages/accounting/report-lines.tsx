import { useMemo } from 'react';
import type { Column } from '../../parts/table/data-table';
import { useFormats, type Formats } from '../../parts/text/format';
import { TwoLines } from '../../parts/table/row-details';
import type { AccountingDimension } from '../../parts/schema/types.generated';
import { useWording, type Wording } from '../../parts/text/text';
import { accountingTexts, dimensionTexts } from './accounting-texts';
import type { AccountingQuery } from './accounting.generated';

type ReportRow = AccountingQuery['report']['rows'][number];

/** A line of the report's table: a combination of dimensions in one currency. */
export interface ReportLine {
  id: string;
  row: ReportRow;
  amount: ReportRow['amounts'][number];
}

/** The lines of the report, the latest month first. */
export function linesOf(rows: readonly ReportRow[]): ReportLine[] {
  const lines = rows.flatMap((row) =>
    row.amounts.map((amount) => {
      const { month, group, costCentre, costBearer, sender } = row;
      const parts = [month, group?.id, costCentre, costBearer, sender?.id, amount.currency];
      return { id: JSON.stringify(parts), row, amount };
    }),
  );
  return lines.sort((one, other) => (other.row.month ?? '').localeCompare(one.row.month ?? ''));
}

/** The columns of the table: the chosen dimensions and the amounts. */
export function useReportColumns(by: readonly AccountingDimension[]): readonly Column<ReportLine>[] {
  const word = useWording();
  const formats = useFormats();
  return useMemo(() => {
    const dimensions = by.map((dimension, index): Column<ReportLine> => ({
      id: dimension,
      header: dimensionTexts[dimension],
      grow: 1.5,
      essential: index < 2,
      cell: ({ row }) => <TwoLines>{valueOf(row, dimension, word, formats)}</TwoLines>,
    }));
    const amount = (
      id: 'netCents' | 'surchargeCents' | 'vatCents' | 'grossCents',
      header: Column<ReportLine>['header'],
    ): Column<ReportLine> => ({
      id,
      header,
      width: 6.5,
      align: 'end',
      essential: id === 'grossCents',
      cell: ({ amount: each }) => <span>{formats.money(each[id], each.currency)}</span>,
    });
    const count = (id: 'shipments' | 'pages', header: Column<ReportLine>['header']): Column<ReportLine> => ({
      id,
      header,
      width: 6.5,
      align: 'end',
      cell: ({ amount: each }) => <span>{formats.number(each[id])}</span>,
    });
    return [
      ...dimensions,
      count('shipments', accountingTexts.shipments),
      count('pages', accountingTexts.pages),
      amount('netCents', accountingTexts.net),
      amount('surchargeCents', accountingTexts.surcharge),
      amount('vatCents', accountingTexts.vat),
      amount('grossCents', accountingTexts.gross),
    ];
  }, [by, word, formats]);
}

function valueOf(row: ReportRow, dimension: AccountingDimension, word: Wording, formats: Formats): string {
  switch (dimension) {
    case 'MONTH':
      return row.month === null ? '–' : formats.month(row.month);
    case 'GROUP':
      return row.group?.name ?? word(accountingTexts.noGroup);
    case 'COST_CENTRE':
      return row.costCentre ?? '–';
    case 'COST_BEARER':
      return row.costBearer ?? '–';
    case 'SENDER':
      return row.sender === null ? '–' : `${row.sender.firstName} ${row.sender.lastName}`;
  }
}
