import { useCallback, useEffect, useState } from 'react';
import type { CombinedError } from '@urql/core';
import { useClient } from 'urql';
import { ActiveGroupsDocument, type ActiveGroupsQuery } from '../../parts/form/active-groups.generated';
import { useData, useReload } from '../../parts/data/data';
import { failureOf, type Failure } from '../../parts/data/failure';
import { useSchema } from '../../parts/session/session';
import type { Option } from '../../parts/form/fields';
import { SendingDocument } from './sending.generated';

/** As many as the gateway gives at once. */
const groupsPerPage = 200;

/** Groups as options by name; null until they are loaded. */
interface LoadedGroups {
  groups: readonly Option[] | null;
  failure: Failure | null;
  reload: () => void;
}

/** The active groups that the viewer sees; empty for viewers who see none. */
function useActiveGroups({ pause }: { pause: boolean }): LoadedGroups {
  const client = useClient();
  const canRead = useSchema().has('Query.groups');
  const [groups, setGroups] = useState<readonly Option[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(async () => {
    if (pause || !canRead) return;
    const found: Option[] = [];
    let after: string | null = null;
    do {
      const page: { data?: ActiveGroupsQuery | undefined; error?: CombinedError | undefined } =
        await client.query(
          ActiveGroupsDocument,
          { first: groupsPerPage, after },
          { requestPolicy: 'network-only' },
        );
      setFailure(page.error === undefined ? null : failureOf(page.error));
      if (page.error !== undefined || page.data === undefined) return;
      const { nodes, pageInfo } = page.data.groups;
      found.push(...nodes.map(({ id, name }) => ({ value: id, label: name })));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    setGroups(found);
  }, [client, pause, canRead]);
  const reload = useCallback(() => void load(), [load]);
  useEffect(reload, [reload]);
  useReload(reload, false);
  return { groups: canRead ? groups : [], failure, reload };
}

/** The groups that the viewer can send for, and whether the letters need an approval. */
export interface Sending extends LoadedGroups {
  needsApproval: boolean;
}

/** See `Sending`. Whoever sends for the whole account sends for all active groups, anybody else for their own. */
export function useSending(): Sending {
  const { data, failure, reload } = useData(SendingDocument, {});
  const grants = data?.viewer?.permissions;
  const sendsForAll = grants?.some(
    ({ permission, scope }) => permission === 'SHIPMENTS_SEND' && scope === 'ACCOUNT',
  );
  const all = useActiveGroups({ pause: sendsForAll !== true });
  const own = data?.viewer?.user?.groups?.flatMap(({ id, name, status }) =>
    id !== undefined && name !== undefined && status === 'ACTIVE' ? [{ value: id, label: name }] : [],
  );
  return {
    groups: sendsForAll === undefined ? null : sendsForAll ? all.groups : (own ?? []),
    failure: failure ?? all.failure,
    reload: () => {
      reload();
      all.reload();
    },
    needsApproval:
      grants !== undefined && !grants.some(({ permission }) => permission === 'SHIPMENTS_SEND_UNCHECKED'),
  };
}
