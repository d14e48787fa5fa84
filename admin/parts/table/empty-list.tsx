import type { ReactNode } from 'react';
import { Button } from '../action/button';
import { useWording } from '../text/text';
import { words } from '../text/words';

interface EmptyListProps {
  /** True if the list may have rows without its filters. */
  isFiltered: boolean;
  onReset: () => void;
  /** The explanation of a list that has no rows at all. */
  children: ReactNode;
}

/** The content of a table without rows: the way back from filters that nothing matches, or the explanation of an empty list. */
export function EmptyList({ isFiltered, onReset, children }: EmptyListProps) {
  const word = useWording();
  if (!isFiltered) return children;
  return (
    <>
      <p>{word(words.nothingFound)}</p>
      <Button onPress={onReset}>{word(words.resetFilters)}</Button>
    </>
  );
}
