import { useMemo, useState } from 'react';
import { useViewer } from '../session/session';

/** A set of filters and columns under a name. */
export interface SavedView {
  name: string;
  /** The filters as the address has them. */
  query: string;
  hidden: readonly string[];
}

/** A user's choices for the list, stored in this browser. */
interface Kept {
  hidden: readonly string[];
  views: readonly SavedView[];
}

/** The hidden columns and the saved views of a list, with their changes. */
export interface KeptViews {
  hidden: ReadonlySet<string>;
  views: readonly SavedView[];
  hide: (hidden: readonly string[]) => void;
  /** Saves a view; an existing one of its name is replaced. */
  save: (view: SavedView) => void;
  remove: (name: string) => void;
}

/** The hidden columns and the saved views of the viewer in this browser; before a choice, the given columns are hidden. */
export function useKeptViews(list: string, initiallyHidden: readonly string[]): KeptViews {
  const place = `vieraugen-${list}-${useViewer().user?.id ?? ''}`;
  const [kept, setKept] = useState(() => read(place, initiallyHidden));
  const keep = (changed: Partial<Kept>): void => {
    // Another tab may have saved a view in the meantime.
    const now = { ...read(place, initiallyHidden), ...changed };
    localStorage.setItem(place, JSON.stringify(now));
    setKept(now);
  };
  const hidden = useMemo(() => new Set(kept.hidden), [kept.hidden]);
  const otherViews = (name: string): SavedView[] =>
    read(place, initiallyHidden).views.filter((view) => view.name !== name);
  return {
    hidden,
    views: kept.views,
    hide: (hidden) => {
      keep({ hidden });
    },
    save: (view) => {
      keep({
        views: [...otherViews(view.name), view].sort((one, other) => one.name.localeCompare(other.name)),
      });
    },
    remove: (name) => {
      keep({ views: otherViews(name) });
    },
  };
}

function read(place: string, initiallyHidden: readonly string[]): Kept {
  const atFirst: Kept = { hidden: initiallyHidden, views: [] };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isKept(stored) ? stored : atFirst;
  } catch {
    return atFirst;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    isObject(value) &&
    isNames(value['hidden']) &&
    Array.isArray(value['views']) &&
    value['views'].every(
      (view: unknown) =>
        isObject(view) &&
        typeof view['name'] === 'string' &&
        typeof view['query'] === 'string' &&
        isNames(view['hidden']),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
