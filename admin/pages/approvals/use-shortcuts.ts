import { useCallback, useEffect, useRef, useState } from 'react';

/** The actions of the keys, by `KeyboardEvent.key` in lower case. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const storedAt = 'vieraugen-approval-keys';

/** The switch for keys without a modifier, stored in this browser (WCAG 2.1.4). */
export function useShortcutSetting(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(storedAt) !== 'off');
  const change = useCallback((chosen: boolean) => {
    localStorage.setItem(storedAt, chosen ? 'on' : 'off');
    setOn(chosen);
  }, []);
  return [isOn, change];
}

/** Listens to keys while nothing is written and no dialog is open. A key that is held down counts once. */
export function useShortcuts(shortcuts: Shortcuts, isOn: boolean): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof Element && isBusy(event.target, event.key)) return;
      const action = latest.current[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      const isRepeatable = event.key === ' ' || event.key === '+' || event.key === '-';
      if (!event.repeat || isRepeatable) action(event);
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}

/** Tests whether the focused element handles the key: a field, a dialog, or a button that the space bar presses. */
function isBusy(target: Element, key: string): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null) return true;
  if (target.matches('textarea, select, input:not([type=checkbox]), [contenteditable]')) return true;
  return key === ' ' && target.matches('button, a, input, [role=button]');
}
