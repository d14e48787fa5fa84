import { Checkbox } from '../form/fields';
import { useWording } from '../text/text';

/** The rows of a table that are chosen for an action on many. */
export interface RowSelection<Row> {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** The name of a row for screen readers. */
  nameOf: (row: Row) => string;
}

interface SelectRowProps<Row> {
  id: string;
  row: Row;
  selection: RowSelection<Row>;
}

/** The cell that chooses one row. */
export function SelectRow<Row>({ id, row, selection }: SelectRowProps<Row>) {
  const word = useWording();
  const { chosen, onChange, nameOf } = selection;
  return (
    <div role="cell" className="table-cell">
      <Checkbox
        label={word({ de: '{name} auswählen', en: 'Select {name}' }, { name: nameOf(row) })}
        isSelected={chosen.has(id)}
        onChange={(isChosen) => {
          const others = [...chosen].filter((each) => each !== id);
          onChange(new Set(isChosen ? [...others, id] : others));
        }}
      />
    </div>
  );
}

interface SelectAllProps<Row> {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selection: RowSelection<Row>;
}

/** The header that chooses all loaded rows, or none. */
export function SelectAll<Row>({ rows, rowId, selection }: SelectAllProps<Row>) {
  const word = useWording();
  const ids = rows.map(rowId);
  const count = ids.filter((id) => selection.chosen.has(id)).length;
  return (
    <div role="columnheader" className="table-cell">
      <Checkbox
        label={word(
          { de: 'Alle {count, number} geladenen auswählen', en: 'Select all {count, number} loaded' },
          { count: ids.length },
        )}
        isSelected={count > 0 && count === ids.length}
        isIndeterminate={count > 0 && count < ids.length}
        onChange={(isChosen) => {
          selection.onChange(new Set(isChosen ? ids : []));
        }}
      />
    </div>
  );
}
