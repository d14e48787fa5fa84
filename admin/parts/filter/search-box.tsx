import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './search-box.css';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
}

/** A search box that searches a moment after the last key. */
export function SearchBox({ value, onChange, label }: SearchBoxProps) {
  const word = useWording();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => {
      onChange(typed);
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, value, onChange]);
  return (
    <SearchField className="field search" value={typed} onChange={setTyped}>
      <Label>{label ?? word(words.search)}</Label>
      <div className="search-input">
        <Input />
        <Button aria-label={word({ de: 'Suche leeren', en: 'Clear search' })}>×</Button>
      </div>
    </SearchField>
  );
}
