import { useCallback, useEffect, useState } from 'react';
import type { LoadedList } from '../../parts/data/data';
import { useFilters } from '../../parts/filter/search-parameters';
import type { Letter } from './letter';

/**
 * What is read: a waiting letter; one that waits no more, or was submitted anew, since it was opened; one that does not wait for this
 * viewer; or none.
 */
export type Reading =
  | { kind: 'WAITING' | 'GONE'; letter: Letter }
  | { kind: 'RESUBMITTED'; letter: Letter; newVersion: string }
  | { kind: 'ABSENT'; id: string }
  | { kind: 'NOTHING' };

/** A letter that is read. */
export type ReadLetter = Extract<Reading, { letter: Letter }>;

const filterNames = ['letter'] as const;

/** The letter that is read. It stays as it was opened, whatever happens in the queue, until another one is chosen. */
export function useReading(
  letters: readonly Letter[],
  list: LoadedList<unknown>,
): { reading: Reading; choose: (letter: Letter | null) => void; showVersion: (approvalId: string) => void } {
  const [{ letter: chosenId }, setFilters] = useFilters(filterNames);
  const [opened, setOpened] = useState<Letter | null>(null);
  const current = letters.find(({ id }) => id === chosenId);
  const known = opened?.id === chosenId ? opened : null;

  // The data of the version that is read is as fresh as the list; a newer version has to be asked for.
  if (current !== undefined && current !== known && (known === null || isSameVersion(known, current)))
    setOpened(current);

  const choose = useCallback(
    (letter: Letter | null) => {
      setOpened(letter);
      setFilters({ letter: letter?.id ?? '' });
    },
    [setFilters],
  );
  const isSearching = chosenId !== '' && current === undefined && list.hasMore;
  useEffect(() => {
    if (isSearching) list.loadMore();
  }, [isSearching, list]);
  const [first] = letters;
  useEffect(() => {
    if (chosenId === '' && first !== undefined) choose(first);
  }, [chosenId, first, choose]);

  const showVersion = useCallback(
    (approvalId: string) => {
      setOpened((letter) => {
        if (current?.approval.id === approvalId) return current;
        return letter === null ? null : { ...letter, approval: { id: approvalId } };
      });
    },
    [current],
  );
  return { reading: readingOf(), choose, showVersion };

  function readingOf(): Reading {
    if (chosenId === '') return { kind: 'NOTHING' };
    if (current !== undefined) {
      if (known === null || isSameVersion(known, current)) return { kind: 'WAITING', letter: current };
      return isNewer(current, known)
        ? { kind: 'RESUBMITTED', letter: known, newVersion: current.approval.id }
        : { kind: 'WAITING', letter: known };
    }
    if (known !== null) return { kind: isSearching ? 'WAITING' : 'GONE', letter: known };
    return list.isLoading || isSearching ? { kind: 'NOTHING' } : { kind: 'ABSENT', id: chosenId };
  }
}

function isSameVersion(one: Letter, other: Letter): boolean {
  return one.approval.id === other.approval.id;
}

/** The IDs of approvals sort by their time. The list may be older than a move of the letter by this page. */
function isNewer(one: Letter, other: Letter): boolean {
  return one.approval.id > other.approval.id;
}

/** The letters before and after the one that is read. After one that waits no more comes the next by time, otherwise the oldest. */
export function neighbours(
  letters: readonly Letter[],
  letter: Letter,
): { previous: Letter | null; next: Letter | null } {
  const index = letters.findIndex(({ id }) => id === letter.id);
  if (index >= 0) return { previous: letters[index - 1] ?? null, next: letters[index + 1] ?? null };
  const since = letter.submittedAt ?? '';
  return {
    previous: letters.findLast(({ submittedAt }) => (submittedAt ?? '') < since) ?? null,
    next: letters.find(({ submittedAt }) => (submittedAt ?? '') > since) ?? letters[0] ?? null,
  };
}
