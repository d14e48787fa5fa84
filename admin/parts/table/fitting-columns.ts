/** The place of a column in a table. */
export interface ColumnPlace {
  /** The width in rem, the least one of a column that grows; 9 by default. */
  width?: number;
  /** The share of the width that is left over; 1 by default, 0 for a column of a fixed width. */
  grow?: number;
  /** True for a column that is shown however narrow the table is. */
  essential?: boolean;
  /** True for a column that is hidden until the user chooses it. */
  optional?: boolean;
  /** True for a column that is shown only if all others fit. */
  dispensable?: boolean;
}

const usualWidth = 9;

/** The columns that fit into a width in rem: all essential ones, and of the others as many as fit, the first ones first. */
export function fittingColumns<Place extends ColumnPlace>(
  columns: readonly Place[],
  available: number,
): readonly Place[] {
  const shown = new Set<Place>();
  const byRank = [...columns].sort((one, other) => rankOf(one) - rankOf(other));
  for (const column of byRank) {
    // After the first column that does not fit, no further one is shown: a column never replaces a more important one.
    if (!column.essential && widthOf([...shown, column]) > available) break;
    shown.add(column);
  }
  return columns.filter((column) => shown.has(column));
}

/** The columns that the user has chosen come right after the essential ones. */
function rankOf({ essential, optional, dispensable }: ColumnPlace): number {
  if (essential) return 0;
  if (optional) return 1;
  return dispensable ? 3 : 2;
}

function widthOf(columns: readonly ColumnPlace[]): number {
  return columns.reduce((sum, { width = usualWidth }) => sum + width, 0);
}

/** The tracks of a grid with these columns. If not even the essential ones fit, those that can grow share the width. */
export function tracksOf(columns: readonly ColumnPlace[], available: number): string[] {
  const isTooNarrow = widthOf(columns) > available;
  return columns.map(({ width = usualWidth, grow = 1 }) =>
    grow === 0 ? `${width}rem` : `minmax(${isTooNarrow ? '0' : `${width}rem`}, ${grow}fr)`,
  );
}
