import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { changes } from './changes';
import { failureOf, type Failure } from './failure';

/** The interval at which visible data is loaded again, in milliseconds. */
const freshMilliseconds = 8_000;

/** The data of a document, as far as it is loaded. */
export interface Loaded<Data> {
  data: Data | undefined;
  failure: Failure | null;
  isLoading: boolean;
  reload: () => void;
}

/**
 * Loads what a document names, and loads it again after every change of this or another tab; with `fresh`, also every few seconds while
 * the page is looked at.
 */
export function useData<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { fresh = false, pause = false }: { fresh?: boolean; pause?: boolean } = {},
): Loaded<Data> {
  const [{ data, error, fetching }, execute] = useQuery<Data, Variables>({
    query: document,
    variables,
    pause,
  });
  const reload = useCallback(() => {
    if (!pause) execute({ requestPolicy: 'network-only' });
  }, [execute, pause]);
  useReload(reload, fresh);
  const failure = useMemo(() => (error === undefined ? null : failureOf(error)), [error]);
  return { data, failure, isLoading: fetching && data === undefined, reload };
}

/** Calls `reload` after every change and, with `fresh`, every few seconds while the page is looked at. */
export function useReload(reload: () => void, fresh: boolean): void {
  useEffect(() => changes.listen(reload), [reload]);
  useEffect(() => {
    if (!fresh) return undefined;
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    const timer = setInterval(whenSeen, freshMilliseconds);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [reload, fresh]);
}

/** A page of a list, as the gateway returns it. */
export interface Connection<Node> {
  totalCount?: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  nodes: readonly Node[];
}

/** The variables of a page of a list. */
export interface PageVariables {
  first: number;
  after?: string | null;
}

/** The rows of a list that are loaded so far. */
export interface LoadedList<Node> {
  nodes: readonly Node[];
  /** The number of all rows; undefined until it is known. */
  totalCount: number | undefined;
  hasMore: boolean;
  failure: Failure | null;
  /** True until the first page has arrived. */
  isLoading: boolean;
  /** True while the rows of earlier variables are still shown. */
  isStale: boolean;
  loadMore: () => void;
  reload: () => void;
}

interface Rows<Node> {
  key: string;
  nodes: readonly Node[];
  totalCount: number | undefined;
  endCursor: string | null;
  hasMore: boolean;
}

const rowsPerPage = 100;

/** Loads a list page by page. The rows of earlier variables stay until those of the new ones have arrived, so that the table does not jump. */
export function useList<Data, Variables extends PageVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  connectionOf: (data: Data) => Connection<Node>,
  { fresh = false, pause = false }: { fresh?: boolean; pause?: boolean } = {},
): LoadedList<Node> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [rows, setRows] = useState<Rows<Node> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ rows, key, isBusy: false, connectionOf });
  useEffect(() => {
    latest.current = { ...latest.current, rows, key, connectionOf };
  });

  const loadPages = useCallback(
    async (wanted: number, start: Rows<Node> | null) => {
      const asked = JSON.parse(key) as Omit<Variables, 'first' | 'after'>;
      let nodes = start?.nodes ?? [];
      let after = start?.endCursor ?? null;
      for (;;) {
        const page = {
          ...asked,
          first: rowsPerPage,
          ...(after !== null && { after }),
        } as unknown as Variables;
        const { data, error } = await client.query(document, page, { requestPolicy: 'network-only' });
        if (latest.current.key !== key) return;
        if (error !== undefined || data === undefined) {
          if (error !== undefined) setFailure(failureOf(error));
          return;
        }
        const connection = latest.current.connectionOf(data);
        nodes = [...nodes, ...connection.nodes];
        after = connection.pageInfo.endCursor;
        const hasMore = connection.pageInfo.hasNextPage;
        if (nodes.length < wanted && hasMore) continue;
        setFailure(null);
        setRows({ key, nodes, totalCount: connection.totalCount, endCursor: after, hasMore });
        return;
      }
    },
    [client, document, key],
  );

  const busy = useCallback((work: () => Promise<void>) => {
    if (latest.current.isBusy) return;
    latest.current.isBusy = true;
    void work().finally(() => {
      latest.current.isBusy = false;
    });
  }, []);

  useEffect(() => {
    if (!pause) void loadPages(rowsPerPage, null);
  }, [loadPages, pause]);

  const loadMore = useCallback(() => {
    const { rows: loaded } = latest.current;
    if (loaded?.key === key && loaded.hasMore) busy(() => loadPages(loaded.nodes.length + 1, loaded));
  }, [busy, key, loadPages]);

  const reload = useCallback(() => {
    if (pause) return;
    busy(() => loadPages(Math.max(latest.current.rows?.nodes.length ?? 0, 1), null));
  }, [busy, loadPages, pause]);

  useReload(reload, fresh);
  return {
    nodes: rows?.nodes ?? [],
    totalCount: rows?.totalCount,
    hasMore: rows?.hasMore ?? false,
    failure,
    isLoading: rows === null && failure === null,
    isStale: rows !== null && rows.key !== key,
    loadMore,
    reload,
  };
}
