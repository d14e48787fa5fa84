import { tabs } from '../session/tabs';

const listeners = new Set<() => void>();

/** Changes of data, by this tab or another one. Whoever shows data loads it again after each. */
export const changes = {
  /** Calls the listener after every change; the result stops that. */
  listen(listener: () => void): () => void {
    listeners.add(listener);
    const stop = tabs.listen('changed', listener);
    return () => {
      listeners.delete(listener);
      stop();
    };
  },
  /** Reports a change to everything in this tab, and to the other tabs. */
  announce(): void {
    for (const listener of listeners) listener();
    tabs.announce('changed');
  },
};
