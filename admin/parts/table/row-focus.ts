import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

const controls = 'a[href], button, input, select, textarea';

/** The control that had the focus last, and its row. */
interface FocusedControl {
  id: string;
  rowIndex: number;
  controlIndex: number;
}

/** The focus in the rows of a table. */
export interface RowFocus {
  /** The index of the row that has the focus; it stays in the document, however far the table is scrolled. Null if none has it. */
  index: () => number | null;
  /** For the element around the rows. */
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the focus in a table whose rows come and go. If the row that has it disappears, the same control of the row in its place receives it;
 * without rows, the table itself.
 */
export function useRowFocus(frame: RefObject<HTMLElement | null>, ids: readonly string[]): RowFocus {
  const last = useRef<FocusedControl | null>(null);
  useEffect(() => {
    const { current } = last;
    if (current === null) return;
    const rowIndex = ids.indexOf(current.id);
    if (rowIndex >= 0) {
      last.current = { ...current, rowIndex };
      return;
    }
    last.current = null;
    if (document.activeElement !== document.body) return;
    const row = frame.current?.querySelector(`[data-row="${Math.min(current.rowIndex, ids.length - 1)}"]`);
    const others = [...(row?.querySelectorAll<HTMLElement>(controls) ?? [])];
    (others[current.controlIndex] ?? others.at(-1) ?? frame.current)?.focus();
  }, [frame, ids]);
  return {
    index: () => last.current?.rowIndex ?? null,
    onFocus: ({ target }) => {
      // React also delivers the events of a dialog that belongs to a row; they leave the row as it is.
      const row = target.closest<HTMLElement>('[data-row]');
      if (row === null) return;
      const rowIndex = Number(row.dataset['row']);
      const id = ids[rowIndex];
      const controlIndex = [...row.querySelectorAll(controls)].indexOf(target);
      last.current = id === undefined ? null : { id, rowIndex, controlIndex };
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
      if (relatedTarget.closest('[role=menu], [role=dialog], [role=alertdialog]') === null)
        last.current = null;
    },
  };
}
