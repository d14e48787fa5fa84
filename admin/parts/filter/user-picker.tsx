import { useState } from 'react';
import { useData } from '../data/data';
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
}

/** A filter by one of the users that the viewer sees; absent for viewers who see only themselves. */
export function UserPicker({ label, value, onChange }: UserPickerProps) {
  const canSearch = useSchema().has('Query.users', 'Query.user', 'User.email');
  const [search, setSearch] = useState('');
  const names = useData(UserNamesDocument, { search, first: 50 }, { pause: !canSearch });
  const chosen = useData(UserNameDocument, { id: value }, { pause: !canSearch || !isRecordId(value) });
  const options = (names.data?.users.nodes ?? []).map(({ id, firstName, lastName, email }) => ({
    value: id,
    label: `${firstName} ${lastName}`,
    description: email,
  }));
  if (!canSearch || (search === '' && value === '' && options.length <= 1)) return null;
  const user = chosen.data?.user;
  return (
    <Picker
      label={label}
      value={value}
      chosen={user == null ? undefined : `${user.firstName} ${user.lastName}`}
      options={options}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
}
