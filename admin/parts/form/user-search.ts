import { useState } from 'react';
import { useData } from '../data/data';
import { UserNamesDocument } from '../filter/user-names.generated';
import { useSchema } from '../session/session';
import { personName } from '../text/person-name';
import type { People } from './people-field';

/** The number of entries in a list that users read as a whole. */
const shownUsers = 50;

/** The users that the viewer sees, found by the typed text. */
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
