import { useCallback, useMemo, useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import type { Column } from './data-table';
import { Checkbox } from '../form/fields';
import { PopoverButton } from '../action/popover-button';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { words } from '../text/words';

/** The columns of a table that are hidden in this browser; before a choice, those that the page names. */
export function useHiddenColumns(
  table: string,
  initial: readonly string[] = [],
): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const key = `vieraugen-hidden-columns-${table}`;
  const [stored, setStored] = useState(() => localStorage.getItem(key));
  const hidden = useMemo(() => new Set(stored === null ? initial : stored.split(' ')), [stored, initial]);
  const change = useCallback(
    (chosen: ReadonlySet<string>) => {
      const value = [...chosen].join(' ');
      localStorage.setItem(key, value);
      setStored(value);
    },
    [key],
  );
  return [hidden, change];
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
