import { useState } from 'react';
import { useData } from '../data/data';
import { UserNamesDocument } from '../filter/user-names.generated';
import { useSchema } from '../session/session';
import { personName } from '../text/person-name';
import type { People } from './people-field';

/** As many as fit a list that one reads. */
const shownUsers = 50;

/** The users that the viewer sees, found by what is typed. */
export function useUserSearch(): People {
  const [search, setSearch] = useState('');
  const pause = !useSchema().has('Query.users', 'User.email');
  const { data } = useData(UserNamesDocument, { search, first: shownUsers }, { pause });
  const options = (data?.users.nodes ?? []).map((user) => ({
    value: user.id,
    label: personName(user),
    description: user.email,
  }));
  return { options, onSearch: setSearch };
}
