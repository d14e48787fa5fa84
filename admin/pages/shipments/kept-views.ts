import { useState } from 'react';
import { useViewer } from '../../parts/session/session';

/** A set of filters and columns under a name. */
export interface SavedView {
  name: string;
  /** The filters as the address has them. */
  query: string;
  hidden: readonly string[];
}

/** What a user has chosen for the list in this browser. */
interface Kept {
  hidden: readonly string[];
  views: readonly SavedView[];
}

/** What the list shows at first: as much as fits into an ordinary window. */
const atFirst: Kept = { hidden: ['created', 'channel'], views: [] };

/** The hidden columns and the saved views of the viewer in this browser. */
export function useKeptViews(): {
  hidden: ReadonlySet<string>;
  views: readonly SavedView[];
  hide: (hidden: readonly string[]) => void;
  save: (view: SavedView) => void;
  remove: (name: string) => void;
} {
  const place = `vieraugen-shipments-${useViewer().user?.id ?? ''}`;
  const [kept, setKept] = useState(() => read(place));
  const keep = (changed: Partial<Kept>): void => {
    // Another tab may have saved a view in the meantime.
    const now = { ...read(place), ...changed };
    localStorage.setItem(place, JSON.stringify(now));
    setKept(now);
  };
  const otherViews = (name: string): SavedView[] => read(place).views.filter((view) => view.name !== name);
  return {
    hidden: new Set(kept.hidden),
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

function read(place: string): Kept {
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
