import { useEffect, useMemo } from 'react';
import { useList } from '../data/data';
import type { Option } from './fields';
import { GroupOptionsDocument } from './group-options.generated';
import { useSchema } from '../session/session';
import { useWording, type Text } from '../text/text';

const lockedName = { de: '{name} (gesperrt)', en: '{name} (locked)' } as const satisfies Text;

/** All groups that the viewer sees and that are not deleted, as options of a choice; null until all are loaded. */
export function useGroupOptions(): readonly Option[] | null {
  const word = useWording();
  const pause = !useSchema().has('Query.groups');
  const list = useList(GroupOptionsDocument, {}, (data) => data.groups, { pause });
  useEffect(() => {
    if (list.hasMore) list.loadMore();
  }, [list]);
  return useMemo(() => {
    if (!pause && (list.isLoading || list.hasMore)) return null;
    return list.nodes.map(({ id, name, status }) => ({
      value: id,
      label: status === 'LOCKED' ? word(lockedName, { name }) : name,
    }));
  }, [list, pause, word]);
}
