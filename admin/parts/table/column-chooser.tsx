import { CheckboxGroup } from 'react-aria-components';
import type { Column } from './data-table';
import { Checkbox } from '../form/fields';
import { PopoverButton } from '../action/popover-button';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { words } from '../text/words';

/** The columns that are hidden until the user chooses them. */
export function optionalColumns(columns: readonly Pick<Column<never>, 'id' | 'optional'>[]): string[] {
  return columns.filter(({ optional }) => optional).map(({ id }) => id);
}

interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
}

/** Chooses which columns a table shows, out of those in the viewer's schema. Essential columns stay. */
export function ColumnChooser<Row>({ columns, hidden, onChange }: ColumnChooserProps<Row>) {
  const word = useWording();
  const schema = useSchema();
  const offered = columns.filter(
    ({ requires = [], essential = false }) => !essential && schema.has(...requires),
  );
  return (
    <PopoverButton label={word(words.columns)}>
      {() => (
        <CheckboxGroup
          aria-label={word(words.columns)}
          className="choices"
          value={offered.map(({ id }) => id).filter((id) => !hidden.has(id))}
          onChange={(shown) => {
            onChange(new Set(offered.map(({ id }) => id).filter((id) => !shown.includes(id))));
          }}
        >
          {offered.map(({ id, header }) => (
            <Checkbox key={id} value={id}>
              {word(header)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </PopoverButton>
  );
}
