import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { LoadedList } from '../data/data';
import { FailureNotice } from '../page/notice';
import { SelectAll, SelectRow, type RowSelection } from './row-selection';
import type { SchemaCoordinate } from '../schema/coordinates.generated';
import { useSchema } from '../session/session';
import { useNarrowWindow } from '../page/window-width';
import { useWording, type Text } from '../text/text';
import { words } from '../text/words';
import './data-table.css';

/** A column of a table. */
export interface Column<Row> {
  id: string;
  header: Text;
  cell: (row: Row) => ReactNode;
  /** The fields that the cell shows: without them in the viewer's schema there is no such column. */
  requires?: readonly SchemaCoordinate[];
  /** The field by which the gateway sorts the list. */
  sortField?: string;
  /** A track of the grid, such as `2fr`. */
  width?: string;
  /** The least width of a column with a share of the window, unless the window is narrow; 7rem by default. */
  minWidth?: string;
  align?: 'start' | 'end';
  /** True for a column that narrow windows show as well. */
  essential?: boolean;
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
  /** Columns that the user has hidden. */
  hiddenColumns?: ReadonlySet<string>;
  order?: SortOrder | null;
  onOrderChange?: (order: SortOrder) => void;
  /** Adds a first column with a checkbox in each row. */
  selection?: RowSelection<Row> | undefined;
  /** What stands in place of rows if there is none. */
  empty: ReactNode;
}

const features = tableFeatures({ columnVisibilityFeature });

const rowHeight = 52;

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
  const isNarrow = useNarrowWindow();
  const permitted = useMemo(
    () =>
      columns.filter(
        ({ requires = [], essential = false }) => schema.has(...requires) && (essential || !isNarrow),
      ),
    [columns, schema, isNarrow],
  );
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return permitted.map((column) => helper.display({ id: column.id, header: column.id }));
  }, [permitted]);
  const columnVisibility = useMemo(
    () => Object.fromEntries([...(hiddenColumns ?? [])].map((id) => [id, false])),
    [hiddenColumns],
  );
  const data = useMemo(() => [...list.nodes], [list.nodes]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { columnVisibility },
  });
  const visible = table
    .getVisibleLeafColumns()
    .flatMap(({ id }) => permitted.filter((column) => column.id === id));

  const scroller = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (list.hasMore && lastIndex >= rows.length - 20) list.loadMore();
  }, [lastIndex, rows.length, list]);

  if (list.failure !== null && rows.length === 0)
    return <FailureNotice failure={list.failure} onRetry={list.reload} />;
  if (list.isLoading) return <p className="table-empty">{word(words.loading)}</p>;
  if (rows.length === 0) return <div className="table-empty">{empty}</div>;
  const tracks = [
    ...(selection === undefined ? [] : ['3rem']),
    ...visible.map((column) => trackOf(column, isNarrow)),
  ].join(' ');
  return (
    <div className="table-frame" data-stale={list.isStale || undefined}>
      <div className="table-scroller" ref={scroller} tabIndex={0} role="region" aria-label={label}>
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
          <div role="rowgroup" className="table-body">
            <Space height={items[0]?.start ?? 0} />
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <div key={row.id} role="row" aria-rowindex={item.index + 2} className="table-row">
                  {selection !== undefined && (
                    <SelectRow id={row.id} row={row.original} selection={selection} />
                  )}
                  {visible.map((column) => (
                    <div
                      key={column.id}
                      role="cell"
                      className={`table-cell table-${column.align ?? 'start'}`}
                    >
                      {column.cell(row.original)}
                    </div>
                  ))}
                </div>
              );
            })}
            <Space height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </div>
        </div>
      </div>
      <p className="table-count" role="status">
        {word(
          {
            de: '{shown, number} von {total, number}',
            en: '{shown, number} of {total, number}',
          },
          { shown: rows.length, total: list.totalCount ?? rows.length },
        )}
      </p>
    </div>
  );
}

/** The track of a column: one with a share of the rest of the window never gets unreadably narrow. */
function trackOf(
  { width = '1fr', minWidth = '7rem' }: Pick<Column<never>, 'width' | 'minWidth'>,
  isNarrow: boolean,
): string {
  return width.endsWith('fr') ? `minmax(${isNarrow ? '0' : minWidth}, ${width})` : width;
}

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
