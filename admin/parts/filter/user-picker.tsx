import { useState } from 'react';
import { useData } from '../data/data';
import type { Option } from '../form/fields';
import { useSchema } from '../session/session';
import { UserNameDocument } from './user-name.generated';
import { UserNamesDocument } from './user-names.generated';
import { Picker } from './picker';
import { isRecordId } from './record-id';

interface UserPickerProps {
  label: string;
  /** The chosen user's id; an empty text for all. */
  value: string;
  onChange: (id: string) => void;
  /** An option before the users, such as the viewer. */
  first?: Option;
}

/** A filter by one of the users that the viewer sees. Without a first option, absent for viewers who see only themselves. */
export function UserPicker({ label, value, onChange, first }: UserPickerProps) {
  const canSearch = useSchema().has('Query.users', 'Query.user', 'User.email');
  const [search, setSearch] = useState('');
  const names = useData(UserNamesDocument, { search, first: 50 }, { pause: !canSearch });
  const chosen = useData(UserNameDocument, { id: value }, { pause: !canSearch || !isRecordId(value) });
  const users = (names.data?.users.nodes ?? []).map(({ id, firstName, lastName, email }) => ({
    value: id,
    label: `${firstName} ${lastName}`,
    description: email,
  }));
  const isAlone = !canSearch || (search === '' && value === '' && users.length <= 1);
  if (isAlone && first === undefined) return null;
  const options = first?.label.toLowerCase().includes(search.toLowerCase()) ? [first, ...users] : users;
  const user = chosen.data?.user;
  const name = user == null ? undefined : `${user.firstName} ${user.lastName}`;
  return (
    <Picker
      label={label}
      value={value}
      chosen={value === first?.value ? first.label : name}
      options={options}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
}
