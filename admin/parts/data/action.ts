import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { changes } from './changes';
import { failureOf, type Failure } from './failure';

/** The outcome of an action: the data of its mutation, or why it failed. */
export type Outcome<Data> = { data: Data; failure: null } | { data: null; failure: Failure };

/** An action of the page: one mutation. */
export interface Action<Data, Variables> {
  run: (variables: Variables) => Promise<Outcome<Data>>;
  isRunning: boolean;
}

/** An action by its mutation. What pages show is loaded again after it succeeded. */
export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Action<Data, Variables> {
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setRunning(true);
      try {
        const { data, error } = await client.mutation(document, variables);
        if (error !== undefined || data === undefined || data === null)
          return { data: null, failure: error === undefined ? { kind: 'UNREACHABLE' } : failureOf(error) };
        changes.announce();
        return { data, failure: null };
      } finally {
        setRunning(false);
      }
    },
    [client, document],
  );
  return { run, isRunning };
}
