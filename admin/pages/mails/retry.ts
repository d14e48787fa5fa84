import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { changes } from '../../parts/data/changes';
import { failureOf } from '../../parts/data/failure';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { MailsDocument, type MailsQueryVariables } from './mails.generated';
import { RetryMailDocument } from './retry-mail.generated';

/** The result of retries. */
export interface RetryResult {
  queued: number;
  /** Why mails were not queued again, one reason for each of them. */
  refusals: readonly string[];
}

/** Retries of failed mails, one after the other. */
export interface Retry {
  /** The progress; null while nothing is retried. */
  progress: { done: number; total: number } | null;
  result: RetryResult | null;
  retry: (ids: readonly string[]) => Promise<void>;
  retryAll: () => Promise<void>;
}

/** See `Retry`. */
export function useRetry(): Retry {
  const client = useClient();
  const word = useWording();
  const [progress, setProgress] = useState<Retry['progress']>(null);
  const [result, setResult] = useState<RetryResult | null>(null);

  const retry = useCallback(
    async (ids: readonly string[]) => {
      const refusals: string[] = [];
      setResult(null);
      for (const [index, id] of ids.entries()) {
        setProgress({ done: index, total: ids.length });
        const { error } = await client.mutation(RetryMailDocument, { id });
        if (error === undefined) continue;
        const failure = failureOf(error);
        refusals.push(failure.kind === 'REFUSED' ? failure.message : word(words.unreachable));
        if (failure.kind === 'UNREACHABLE') break;
      }
      setProgress(null);
      setResult({ queued: ids.length - refusals.length, refusals });
      changes.announce();
    },
    [client, word],
  );

  const retryAll = useCallback(async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: MailsQueryVariables = { first: 100, after, filter: { statuses: ['FAILED'] } };
      const { data } = await client.query(MailsDocument, page, { requestPolicy: 'network-only' });
      ids.push(...(data?.mails.nodes ?? []).map(({ id }) => id));
      after = data?.mails.pageInfo.hasNextPage === true ? data.mails.pageInfo.endCursor : null;
    } while (after !== null);
    await retry(ids);
  }, [client, retry]);

  return { progress, result, retry, retryAll };
}
