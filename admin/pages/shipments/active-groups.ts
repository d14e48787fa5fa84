import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { ActiveGroupsDocument, type ActiveGroupsQuery } from '../../parts/form/active-groups.generated';
import { useData, useReload } from '../../parts/data/data';
import { useSchema } from '../../parts/session/session';
import type { Option } from '../../parts/form/fields';
import { SendingDocument } from './sending.generated';

/** As many as the gateway gives at once. */
const groupsPerPage = 200;

/** The active groups that the viewer sees, as options by name; null until they are known, empty for viewers who see none. */
export function useActiveGroups({ pause = false }: { pause?: boolean } = {}): readonly Option[] | null {
  const client = useClient();
  const canRead = useSchema().has('Query.groups');
  const [groups, setGroups] = useState<readonly Option[] | null>(null);
  const load = useCallback(async () => {
    if (pause || !canRead) return;
    const found: Option[] = [];
    let after: string | null = null;
    do {
      const page: { data?: ActiveGroupsQuery | undefined; error?: unknown } = await client.query(
        ActiveGroupsDocument,
        { first: groupsPerPage, after },
        { requestPolicy: 'network-only' },
      );
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
  return canRead ? groups : [];
}

/** What the viewer can send: for which groups, and whether somebody else has to approve it. */
export interface Sending {
  /** The groups to send for; null until they are known. */
  groups: readonly Option[] | null;
  needsApproval: boolean;
}

/** See `Sending`. Whoever sends for the whole account sends for all active groups, anybody else for their own. */
export function useSending(): Sending {
  const { data } = useData(SendingDocument, {});
  const grants = data?.viewer?.permissions;
  const sendsForAll = grants?.some(
    ({ permission, scope }) => permission === 'SHIPMENTS_SEND' && scope === 'ACCOUNT',
  );
  const all = useActiveGroups({ pause: sendsForAll !== true });
  const own = data?.viewer?.user?.groups?.flatMap(({ id, name, status }) =>
    id !== undefined && name !== undefined && status === 'ACTIVE' ? [{ value: id, label: name }] : [],
  );
  return {
    groups: sendsForAll === undefined ? null : sendsForAll ? all : (own ?? []),
    needsApproval:
      grants !== undefined && !grants.some(({ permission }) => permission === 'SHIPMENTS_SEND_UNCHECKED'),
  };
}
