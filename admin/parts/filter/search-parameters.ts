import { useCallback, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';

const latestAddresses = new Map<string, string>();

/** The address of a list with the filters that it had last, for the way back from an object. */
export function addressOfList(path: string): string {
  return latestAddresses.get(path) ?? path;
}

/** The raw query of the address: the router's own hook decodes a part of it, and a text with an encoded "&" becomes two. */
export function useQuery(): string {
  return useSearch().replace(/^\?/, '');
}

/** The filters of a page, kept in its address: they survive a reload and a return, and can be sent to someone. */
export function useFilters<Name extends string>(
  names: readonly Name[],
): [Readonly<Record<Name, string>>, (changes: Partial<Record<Name, string>>) => void] {
  const search = useQuery();
  const [path, navigate] = useLocation();
  useEffect(() => {
    latestAddresses.set(path, search === '' ? path : `${path}?${search}`);
  }, [path, search]);
  const values = useMemo(() => {
    const parameters = new URLSearchParams(search);
    // The names are exactly the keys.
    return Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as Record<
      Name,
      string
    >;
  }, [search, names]);
  const change = useCallback(
    (changes: Partial<Record<Name, string>>) => {
      const parameters = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries<string | undefined>(changes)) {
        if (value === undefined || value === '') parameters.delete(name);
        else parameters.set(name, value);
      }
      const query = parameters.toString();
      navigate(query === '' ? path : `${path}?${query}`, { replace: true });
    },
    [navigate, path],
  );
  return [values, change];
}
