import { useMemo, useState } from 'react';
import { Button } from '../../parts/action/button';
import { DataTable } from '../../parts/table/data-table';
import { useData, type LoadedList } from '../../parts/data/data';
import { ExportLinks } from '../../parts/table/export-links';
import { Page } from '../../parts/page/page';
import { useFilters } from '../../parts/filter/search-parameters';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AccountingDocument, type AccountingQuery } from './accounting.generated';
import { accountingTexts } from './accounting-texts';
import { CostChart } from './chart';
import { chartsOf } from './chart-data';
import { choiceNames, choiceOf, exportParametersOf, monthAt, monthsBetween } from './report-choice';
import { ReportFilters } from './report-filters';
import { linesOf, useReportColumns, type ReportLine } from './report-lines';
import { Totals } from './totals';
import './accounting.css';

/** The costs of letters, by month, group, cost centre, cost bearer and sender. */
export default function AccountingPage() {
  const word = useWording();
  const { account } = useViewer();
  const [choices, setChoices] = useFilters(choiceNames);
  const currentMonth = monthAt(new Date(), account?.timeZone ?? 'UTC');
  const choice = useMemo(
    () => choiceOf(choices, currentMonth, account?.groupMode ?? true),
    [choices, currentMonth, account?.groupMode],
  );
  const loaded = useData(AccountingDocument, { ...choice });
  const data = useLatest(loaded.data);
  const list: LoadedList<ReportLine> = useMemo(() => {
    const nodes = linesOf(data?.report.rows ?? []);
    return {
      nodes,
      totalCount: nodes.length,
      hasMore: false,
      failure: loaded.failure,
      isLoading: data === undefined && loaded.failure === null,
      isStale: loaded.data === undefined,
      loadMore: () => undefined,
      reload: loaded.reload,
    };
  }, [data, loaded.data, loaded.failure, loaded.reload]);
  const columns = useReportColumns(choice.by);
  const months = useMemo(() => monthsBetween(choice.from, choice.to), [choice.from, choice.to]);
  const charts = useMemo(() => chartsOf(data?.chart.rows ?? [], months), [data, months]);
  const isFiltered = Object.keys(choice.filter).length > 0;
  return (
    <Page
      title={word(accountingTexts.accounting)}
      actions={
        <ExportLinks path="/accounting" parameters={exportParametersOf(choice)} formats={['csv', 'xlsx']} />
      }
    >
      <ReportFilters choices={choices} choice={choice} currentMonth={currentMonth} onChange={setChoices} />
      <p className="field-description">{word(accountingTexts.counted)}</p>
      {data?.report.totals.map((total) => (
        <Totals key={total.currency} total={total} />
      ))}
      {months.length > 1 && charts.map((chart) => <CostChart key={chart.currency} data={chart} />)}
      <div className="report-table">
        <DataTable
          label={word(accountingTexts.accounting)}
          list={list}
          columns={columns}
          rowId={({ id }) => id}
          empty={
            <>
              <p>{word(accountingTexts.nothing)}</p>
              {isFiltered && (
                <Button
                  onPress={() => {
                    setChoices({ group: '', sender: '' });
                  }}
                >
                  {word(words.resetFilters)}
                </Button>
              )}
            </>
          }
        />
      </div>
    </Page>
  );
}

/** The latest report. The report of earlier choices stays until that of the new ones has arrived. */
function useLatest(data: AccountingQuery | undefined): AccountingQuery | undefined {
  const [latest, setLatest] = useState(data);
  if (data !== undefined && data !== latest) setLatest(data);
  return data ?? latest;
}
