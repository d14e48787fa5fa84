import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 40rem)');

/** True while the window is as narrow as that of a telephone. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => {
        narrow.removeEventListener('change', listener);
      };
    },
    () => narrow.matches,
  );
}
