import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Option } from '../form/fields';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './picker.css';

interface PickerProps {
  label: string;
  /** The chosen id; an empty text for all. */
  value: string;
  /** The name of what is chosen; undefined while it is not known. */
  chosen: string | undefined;
  /** The options that fit what is typed. */
  options: readonly Option[];
  /** Called with what is typed, a moment after the last key; with an empty text when nothing is sought. */
  onSearch: (search: string) => void;
  onChange: (id: string) => void;
  /** The words of the empty field, if they are others than those for all. */
  placeholder?: string;
  /** `form` for a picker that is a field of a form. */
  look?: 'filter' | 'form';
  autoFocus?: boolean;
}

/** A filter by one of many objects, found by typing a part of its name. An empty field stands for all. */
export function Picker({
  label,
  value,
  chosen,
  options,
  onSearch,
  onChange,
  placeholder,
  look = 'filter',
  autoFocus = false,
}: PickerProps) {
  const word = useWording();
  // The name of what was just chosen is known before it is loaded.
  const [latest, setLatest] = useState<Option | null>(null);
  const known = latest?.value === value ? latest.label : chosen;
  const name = value === '' ? '' : (known ?? '…');
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      onSearch(typed ?? '');
    }, 200);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, onSearch]);
  return (
    <ComboBox
      className={`field picker ${look === 'filter' ? 'filter' : ''}`}
      items={options}
      inputValue={typed ?? name}
      value={value === '' ? null : value}
      onChange={(key) => {
        if (key === null) return;
        setTyped(null);
        setLatest(options.find((option) => option.value === key) ?? null);
        onChange(String(key));
      }}
      onInputChange={(text) => {
        // The field shows the name again when it is left, or when an option is chosen.
        const isName = text === name || options.some((option) => option.label === text);
        setTyped(isName ? null : text);
        if (text === '' && value !== '') onChange('');
      }}
      onBlur={() => {
        setTyped(null);
      }}
      autoFocus={autoFocus}
      // A dialog starts with the focus on its first field: an open list would hide the rest of the dialog.
      menuTrigger={look === 'filter' ? 'focus' : 'input'}
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label>{label}</Label>
      <div className="picker-input">
        <Input placeholder={placeholder ?? word(words.all)} />
        <Button aria-label={label}>▾</Button>
      </div>
      <Popover className="picker-popover">
        <ListBox<Option> className="picker-list" renderEmptyState={() => <p>{word(words.nothingFound)}</p>}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="picker-option">
              <span className="user-text">{option.label}</span>
              {option.description !== undefined && (
                <span className="field-description user-text">{option.description}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
