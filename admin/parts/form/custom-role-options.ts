import { useEffect, useMemo } from 'react';
import { offerOf } from '../action/allowed-action';
import { useList } from '../data/data';
import { useSchema } from '../session/session';
import { CustomRoleOptionsDocument } from './custom-role-options.generated';
import type { Option } from './fields';

/** All custom roles of the account, as options of a choice, with the reason where the viewer cannot assign one; null until all are loaded. */
export function useCustomRoleOptions(): readonly Option[] | null {
  const pause = !useSchema().has('Query.customRoles');
  const list = useList(CustomRoleOptionsDocument, {}, (data) => data.customRoles, { pause });
  useEffect(() => {
    if (list.hasMore) list.loadMore();
  }, [list]);
  return useMemo(() => {
    if (!pause && (list.isLoading || list.hasMore)) return null;
    return list.nodes.map(({ id, name, description, allowedActions }) => {
      const offer = offerOf(allowedActions, 'ASSIGN');
      return {
        value: id,
        label: name,
        ...(description !== null && { description }),
        refusal: offer.kind === 'REFUSED' ? offer.reason : null,
      };
    });
  }, [list, pause]);
}
