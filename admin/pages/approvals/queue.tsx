import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Badge } from '../../parts/page/badge';
import type { LoadedList } from '../../parts/data/data';
import { useFormats } from '../../parts/text/format';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import type { Letter } from './letter';

const rowHeight = 80;

interface QueueProps {
  letters: readonly Letter[];
  list: LoadedList<unknown>;
  /** The letter that is read. */
  chosenId: string | null;
  onChoose: (letter: Letter) => void;
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  children?: React.ReactNode;
}

/** The letters that wait, oldest first. Arrow keys walk through it. */
export function Queue({
  letters,
  list,
  chosenId,
  onChoose,
  selected,
  onToggle,
  onSelect,
  children,
}: QueueProps) {
  const word = useWording();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: letters.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => letters[index]?.id ?? index,
    overscan: 4,
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (list.hasMore && lastIndex >= letters.length - 10) list.loadMore();
  }, [lastIndex, letters.length, list]);

  const chosenIndex = letters.findIndex(({ id }) => id === chosenId);
  useEffect(() => {
    if (chosenIndex < 0) return;
    virtualizer.scrollToIndex(chosenIndex, { align: 'auto' });
    const { current } = scroller;
    if (current?.contains(document.activeElement) === true)
      current.querySelector<HTMLElement>('[aria-current=true]')?.focus();
  }, [chosenIndex, chosenId, virtualizer]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const letter = letters[chosenIndex + step];
    if (letter !== undefined) onChoose(letter);
  };
  const areAllSelected = letters.length > 0 && letters.every(({ id }) => selected.has(id));
  return (
    <section className="queue" aria-label={word(approvalTexts.queue)}>
      <header className="queue-head">
        <label className="queue-all">
          <input
            type="checkbox"
            checked={areAllSelected}
            onChange={() => {
              onSelect(areAllSelected ? new Set() : new Set(letters.map(({ id }) => id)));
            }}
          />
          {selected.size === 0
            ? word(approvalTexts.selectAll)
            : word(approvalTexts.selected, { count: selected.size })}
        </label>
        {children}
      </header>
      <div className="queue-scroller" ref={scroller} onKeyDown={onKeyDown}>
        <ol className="queue-rows" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const letter = letters[index];
            if (letter === undefined) return null;
            const isTabStop = letter.id === chosenId || (chosenIndex < 0 && index === 0);
            return (
              <li
                key={key}
                className="queue-row"
                aria-setsize={list.hasMore ? -1 : letters.length}
                aria-posinset={index + 1}
                data-chosen={letter.id === chosenId || undefined}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <input
                  type="checkbox"
                  aria-label={word(approvalTexts.select, { name: letter.filename })}
                  checked={selected.has(letter.id)}
                  tabIndex={isTabStop ? 0 : -1}
                  onChange={() => {
                    onToggle(letter.id);
                  }}
                />
                <button
                  type="button"
                  aria-current={letter.id === chosenId}
                  tabIndex={isTabStop ? 0 : -1}
                  onClick={() => {
                    onChoose(letter);
                  }}
                >
                  <LetterLines letter={letter} />
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function LetterLines({ letter }: { letter: Letter }) {
  const word = useWording();
  const { dateTime, money } = useFormats();
  const warning =
    letter.decisions.length > 0
      ? approvalTexts.decidedBefore
      : letter.possibleDuplicateOf !== null
        ? approvalTexts.possibleDuplicate
        : null;
  return (
    <>
      <span className="queue-line">
        <strong className="user-text">{letter.filename}</strong>
        {warning !== null && <Badge kind="warn">{word(warning)}</Badge>}
      </span>
      <span className="queue-line queue-sender">
        <span className="user-text">{personName(letter.sender)}</span>
        {letter.group != null && <span className="user-text">{letter.group.name}</span>}
      </span>
      <span className="queue-line queue-more">
        <span>{dateTime(letter.submittedAt)}</span>
        <span>
          {word(approvalTexts.pages, { count: letter.pages })} ·{' '}
          {money(letter.price.grossCents, letter.price.currency)}
        </span>
      </span>
    </>
  );
}
