import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../action/button';
import type { LoadedList } from '../data/data';
import { FailureNotice } from '../page/notice';
import { fittingColumns, tracksOf, type ColumnPlace } from './fitting-columns';
import { useRowFocus } from './row-focus';
import { SelectAll, SelectRow, type RowSelection } from './row-selection';
import type { SchemaCoordinate } from '../schema/coordinates.generated';
import { useSchema } from '../session/session';
import { useElementWidth } from '../page/element-width';
import { useWording, type Text } from '../text/text';
import { words } from '../text/words';
import './data-table.css';

/** A column of a table. */
export interface Column<Row> extends ColumnPlace {
  id: string;
  header: Text;
  cell: (row: Row) => ReactNode;
  /** The fields that the cell shows: without them in the viewer's schema there is no such column. */
  requires?: readonly SchemaCoordinate[];
  /** The field by which the gateway sorts the list. */
  sortField?: string;
  align?: 'start' | 'end';
}

/** The order of a list. */
export interface SortOrder {
  field: string;
  direction: 'ASC' | 'DESC';
}

interface DataTableProps<Row> {
  /** The name of the table for screen readers. */
  label: string;
  list: LoadedList<Row>;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Columns that the user has hidden; essential ones are shown all the same. */
  hiddenColumns?: ReadonlySet<string>;
  order?: SortOrder | null;
  onOrderChange?: (order: SortOrder) => void;
  /** Adds a first column with a checkbox in each row. */
  selection?: RowSelection<Row> | undefined;
  /** The content of a table without rows. */
  empty: ReactNode;
}

const features = tableFeatures({});

const rowHeight = 52;

/** In rem. */
const checkboxWidth = 3;

/**
 * A table of any length: only the rows in sight are in the document, and further ones are loaded when the end comes near. Rows keep their
 * height, so nothing jumps. Screen readers get the number of all rows.
 */
export function DataTable<Row extends object>({
  label,
  list,
  columns,
  rowId,
  hiddenColumns,
  order = null,
  onOrderChange,
  selection,
  empty,
}: DataTableProps<Row>) {
  const word = useWording();
  const schema = useSchema();
  const permitted = useMemo(
    () => columns.filter(({ requires = [] }) => schema.has(...requires)),
    [columns, schema],
  );
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return permitted.map((column) => helper.display({ id: column.id, header: column.id }));
  }, [permitted]);
  const data = useMemo(() => [...list.nodes], [list.nodes]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
  });
  const [width, measure] = useElementWidth();
  const [showsAll, setShowsAll] = useState(false);
  const reserved = selection === undefined ? 0 : checkboxWidth;
  const available = useMemo(() => remOf(width ?? window.innerWidth) - reserved, [width, reserved]);
  const [chosen, fitting] = useMemo(() => {
    const found = permitted.filter(({ id, essential }) => essential || hiddenColumns?.has(id) !== true);
    return [found, fittingColumns(found, available)];
  }, [permitted, hiddenColumns, available]);
  const visible = showsAll ? chosen : fitting;

  const scroller = useRef<HTMLDivElement>(null);
  const onScroller = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return measure(element);
    },
    [measure],
  );
  const frame = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const rowFocus = useRowFocus(frame, ids);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), rowFocus.index(), range.count),
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (list.hasMore && lastIndex >= rows.length - 20) list.loadMore();
  }, [lastIndex, rows.length, list]);

  if (list.failure !== null && rows.length === 0)
    return <FailureNotice failure={list.failure} onRetry={list.reload} />;
  if (list.isLoading) return <p className="table-empty">{word(words.loading)}</p>;
  if (rows.length === 0)
    return (
      <div className="table-empty" ref={frame} tabIndex={-1}>
        {empty}
      </div>
    );
  const tracks = [
    ...(selection === undefined ? [] : [`${checkboxWidth}rem`]),
    ...tracksOf(visible, showsAll ? Infinity : available),
  ].join(' ');
  return (
    <div className="table-frame" ref={frame} data-stale={list.isStale || undefined}>
      <div className="table-scroller" ref={onScroller} tabIndex={0} role="region" aria-label={label}>
        <div
          role="table"
          aria-label={label}
          aria-rowcount={(list.totalCount ?? rows.length) + 1}
          className="table"
          style={{ gridTemplateColumns: tracks }}
        >
          <div role="rowgroup" className="table-head">
            <div role="row" aria-rowindex={1} className="table-row">
              {selection !== undefined && <SelectAll rows={data} rowId={rowId} selection={selection} />}
              {visible.map((column) => (
                <ColumnHeader key={column.id} column={column} order={order} onOrderChange={onOrderChange} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className="table-body" onFocus={rowFocus.onFocus} onBlur={rowFocus.onBlur}>
            {items.map((item, place) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <Fragment key={row.id}>
                  <Space height={item.start - (items[place - 1]?.end ?? 0)} />
                  <TableRow
                    id={row.id}
                    row={row.original}
                    index={item.index}
                    columns={visible}
                    selection={selection}
                  />
                </Fragment>
              );
            })}
            <Space height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </div>
        </div>
      </div>
      <div className="table-foot">
        <p role="status">
          {word(tableTexts.count, { shown: rows.length, total: list.totalCount ?? rows.length })}
        </p>
        {fitting.length < chosen.length && (
          <Button
            look="quiet"
            onPress={() => {
              setShowsAll(!showsAll);
            }}
          >
            {word(showsAll ? tableTexts.fitting : tableTexts.all, { count: chosen.length - fitting.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

const tableTexts = {
  count: { de: '{shown, number} von {total, number}', en: '{shown, number} of {total, number}' },
  all: {
    de: '{count, plural, one {# weitere Spalte} other {# weitere Spalten}}',
    en: '{count, plural, one {# more column} other {# more columns}}',
  },
  fitting: { de: 'Weniger Spalten', en: 'Fewer columns' },
} satisfies Record<string, Text>;

/** A length of CSS pixels in rem. */
function remOf(pixels: number): number {
  return pixels / parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The indexes in their order, with a further row and its neighbours, which Tab has to reach. */
function withRow(indexes: number[], row: number | null, count: number): number[] {
  if (row === null) return indexes;
  const further = [row - 1, row, row + 1].filter((index) => index >= 0 && index < count);
  return [...new Set([...indexes, ...further])].toSorted((one, other) => one - other);
}

interface TableRowProps<Row> {
  id: string;
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  selection: RowSelection<Row> | undefined;
}

/** A row, rendered again only when its own content changes: most renders of a table concern its filters or its position. */
const TableRow = memo(function TableRow<Row>({ id, row, index, columns, selection }: TableRowProps<Row>) {
  return (
    <div role="row" aria-rowindex={index + 2} data-row={index} className="table-row">
      {selection !== undefined && <SelectRow id={id} row={row} selection={selection} />}
      {columns.map((column) => (
        <div key={column.id} role="cell" className={`table-cell table-${column.align ?? 'start'}`}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
  // `memo` loses the type parameter.
}) as <Row>(props: TableRowProps<Row>) => ReactNode;

/** The place of rows that are not in the document. */
function Space({ height }: { height: number }) {
  return height > 0 ? <div className="table-space" style={{ height }} aria-hidden="true" /> : null;
}

interface ColumnHeaderProps<Row> {
  column: Column<Row>;
  order: SortOrder | null;
  onOrderChange: ((order: SortOrder) => void) | undefined;
}

function ColumnHeader<Row>({ column, order, onOrderChange }: ColumnHeaderProps<Row>) {
  const word = useWording();
  const { sortField } = column;
  const className = `table-cell table-${column.align ?? 'start'}`;
  if (sortField === undefined || onOrderChange === undefined)
    return (
      <div role="columnheader" className={className}>
        {word(column.header)}
      </div>
    );
  const direction = order?.field === sortField ? order.direction : null;
  return (
    <div
      role="columnheader"
      className={className}
      aria-sort={direction === null ? 'none' : direction === 'ASC' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="table-sort"
        onClick={() => {
          onOrderChange({ field: sortField, direction: direction === 'ASC' ? 'DESC' : 'ASC' });
        }}
      >
        {word(column.header)}
        <span aria-hidden="true">{direction === null ? ' ' : direction === 'ASC' ? '↑' : '↓'}</span>
      </button>
    </div>
  );
}
