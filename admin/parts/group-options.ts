import { useEffect, useMemo } from 'react';
import { useList } from './data';
import type { Option } from './fields';
import { GroupOptionsDocument } from './group-options.generated';
import { useWording, type Text } from './text';

const lockedName = { de: '{name} (gesperrt)', en: '{name} (locked)' } as const satisfies Text;

/** All groups that the viewer sees and that are not deleted, as options of a choice. */
export function useGroupOptions(): readonly Option[] {
  const word = useWording();
  const list = useList(GroupOptionsDocument, {}, (data) => data.groups);
  useEffect(() => {
    if (list.hasMore) list.loadMore();
  }, [list]);
  return useMemo(
    () =>
      list.nodes.map(({ id, name, status }) => ({
        value: id,
        label: status === 'LOCKED' ? word(lockedName, { name }) : name,
      })),
    [list.nodes, word],
  );
}
