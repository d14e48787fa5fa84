import { useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { Button } from '../../parts/action/button';
import { channelTexts, optionNames, optionTexts, statusTexts } from '../../parts/text/letter-words';
import { csvFormOf, csvOf, saveFile, type CsvCell } from '../../parts/table/csv';
import { failureOf, type Failure } from '../../parts/data/failure';
import { useFormats, type Formats } from '../../parts/text/format';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { personName } from '../../parts/text/person-name';
import type { ShipmentFilter, ShipmentOrder } from '../../parts/schema/types.generated';
import { useSchema, useViewer } from '../../parts/session/session';
import { useWording, type Text, type Wording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { ExportShipmentsDocument, type ExportShipmentsQuery } from './export-shipments.generated';
import { listTexts } from './list-texts';
import { shipmentTexts } from './shipment-texts';

type ExportedShipment = ExportShipmentsQuery['shipments']['nodes'][number];

/** The most rows of an export: what an office's computer opens without waiting. */
const rowLimit = 10_000;

const rowsPerPage = 200;

interface Chosen {
  filter: ShipmentFilter;
  orderBy: ShipmentOrder;
}

type ExportState =
  | { kind: 'IDLE' }
  | { kind: 'RUNNING'; done: number; total: number }
  | { kind: 'CUT'; total: number }
  | { kind: 'FAILED'; failure: Failure };

/** The export of what is filtered: its button, and what there is to say about it below the filters. */
export function useShipmentExport(chosen: Chosen): { button: React.ReactNode; notice: React.ReactNode } {
  const client = useClient();
  const word = useWording();
  const formats = useFormats();
  const schema = useSchema();
  const { account } = useViewer();
  const [state, setState] = useState<ExportState>({ kind: 'IDLE' });
  const running = useRef<AbortController | null>(null);

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'RUNNING', done: 0, total: 0 });
    const loaded = await loadRows(client, chosen, controller.signal, (done, total) => {
      setState({ kind: 'RUNNING', done, total });
    });
    if (loaded === null) {
      setState({ kind: 'IDLE' });
      return;
    }
    if ('failure' in loaded) {
      setState({ kind: 'FAILED', failure: loaded.failure });
      return;
    }
    const columns = exportColumns(word, formats).filter(
      ({ isUserColumn = false }) => !isUserColumn || schema.has('User.firstName'),
    );
    const table = [
      columns.map(({ header }) => word(header)),
      ...loaded.rows.map((row) => columns.map(({ cell }) => cell(row))),
    ];
    const name = `${word(listTexts.exportFile)}-${new Date().toISOString().slice(0, 10)}.csv`;
    saveFile(name, 'text/csv;charset=utf-8', csvOf(table, csvFormOf(account?.language ?? 'EN')));
    setState(loaded.total > rowLimit ? { kind: 'CUT', total: loaded.total } : { kind: 'IDLE' });
  };

  const button =
    state.kind === 'RUNNING' ? (
      <Button onPress={() => running.current?.abort()}>{word(words.cancel)}</Button>
    ) : (
      <Button onPress={() => void run()}>{word(listTexts.export)}</Button>
    );
  return { button, notice: <ExportNotice state={state} /> };
}

function ExportNotice({ state }: { state: ExportState }) {
  const word = useWording();
  switch (state.kind) {
    case 'IDLE':
      return null;
    case 'RUNNING':
      return (
        <Notice kind="plain">
          {state.total === 0
            ? word(words.loading)
            : word(listTexts.exporting, { done: state.done, total: Math.min(state.total, rowLimit) })}
        </Notice>
      );
    case 'CUT':
      return (
        <Notice kind="warn">{word(listTexts.exportCut, { limit: rowLimit, total: state.total })}</Notice>
      );
    case 'FAILED':
      return <FailureNotice failure={state.failure} />;
  }
}

/** Loads the rows page by page; null if somebody stopped it. */
async function loadRows(
  client: Client,
  { filter, orderBy }: Chosen,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<{ rows: ExportedShipment[]; total: number } | { failure: Failure } | null> {
  const rows: ExportedShipment[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: {
      data?: ExportShipmentsQuery | undefined;
      error?: Parameters<typeof failureOf>[0] | undefined;
    } = await client.query(
      ExportShipmentsDocument,
      { first: rowsPerPage, after, filter, orderBy },
      { requestPolicy: 'network-only' },
    );
    if (signal.aborted) return null;
    if (answer.error !== undefined || answer.data === undefined)
      return { failure: answer.error === undefined ? { kind: 'UNREACHABLE' } : failureOf(answer.error) };
    const { nodes, pageInfo, totalCount } = answer.data.shipments;
    rows.push(...nodes);
    onProgress(rows.length, totalCount);
    if (!pageInfo.hasNextPage || rows.length >= rowLimit) return { rows, total: totalCount };
    after = pageInfo.endCursor;
  }
}

interface ExportColumn {
  header: Text;
  cell: (shipment: ExportedShipment) => CsvCell;
  /** True for a column about users. */
  isUserColumn?: boolean;
}

function exportColumns(word: Wording, formats: Formats): readonly ExportColumn[] {
  const time = (instant: string | null): string | null =>
    instant === null ? null : formats.dateTime(instant);
  const cents = (value: number): CsvCell => ({ value: value / 100, decimals: 2 });
  return [
    { header: shipmentTexts.number, cell: ({ number }) => number },
    { header: shipmentTexts.filename, cell: ({ filename }) => filename },
    { header: shipmentTexts.status, cell: ({ status }) => word(statusTexts[status]) },
    { header: shipmentTexts.sender, cell: ({ sender }) => personName(sender), isUserColumn: true },
    { header: listTexts.senderEmail, cell: ({ sender }) => sender.email ?? null, isUserColumn: true },
    {
      header: shipmentTexts.assignees,
      cell: ({ assignees }) => assignees.map(personName).join(', ') || null,
      isUserColumn: true,
    },
    { header: shipmentTexts.group, cell: ({ group }) => group?.name ?? null },
    { header: shipmentTexts.channel, cell: ({ channel }) => word(channelTexts[channel]) },
    { header: shipmentTexts.created, cell: ({ createdAt }) => time(createdAt) },
    { header: shipmentTexts.submitted, cell: ({ submittedAt }) => time(submittedAt) },
    { header: shipmentTexts.handedOver, cell: ({ handedOverAt }) => time(handedOverAt) },
    { header: shipmentTexts.pages, cell: ({ pages }) => ({ value: pages, decimals: 0 }) },
    { header: shipmentTexts.sheets, cell: ({ sheets }) => ({ value: sheets, decimals: 0 }) },
    { header: optionNames.sides, cell: ({ options }) => word(optionTexts.sides[options.sides]) },
    { header: optionNames.colour, cell: ({ options }) => word(optionTexts.colour[options.colour]) },
    {
      header: optionNames.destination,
      cell: ({ options }) => word(optionTexts.destination[options.destination]),
    },
    {
      header: optionNames.registered,
      cell: ({ options }) => word(optionTexts.registered[options.registered]),
    },
    { header: shipmentTexts.net, cell: ({ price }) => cents(price.netCents) },
    { header: shipmentTexts.surcharge, cell: ({ price }) => cents(price.surchargeCents) },
    { header: shipmentTexts.vat, cell: ({ price }) => cents(price.vatCents) },
    { header: shipmentTexts.gross, cell: ({ price }) => cents(price.grossCents) },
    { header: listTexts.currency, cell: ({ price }) => price.currency },
  ];
}
