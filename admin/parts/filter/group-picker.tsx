import { useState } from 'react';
import { useData } from '../data/data';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { GroupNameDocument } from './group-name.generated';
import { GroupNamesDocument } from './group-names.generated';
import { isRecordId } from './record-id';
import { Picker } from './picker';

interface GroupPickerProps {
  /** The chosen group's id; an empty text for all. */
  value: string;
  onChange: (id: string) => void;
}

/** A filter by one of the groups that the viewer sees; absent for viewers who see none. */
export function GroupPicker({ value, onChange }: GroupPickerProps) {
  const word = useWording();
  const canSearch = useSchema().has('Query.groups', 'Query.group', 'Group.name');
  const [search, setSearch] = useState('');
  const names = useData(GroupNamesDocument, { search, first: 50 }, { pause: !canSearch });
  const chosen = useData(GroupNameDocument, { id: value }, { pause: !canSearch || !isRecordId(value) });
  const options = (names.data?.groups.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (!canSearch || (search === '' && value === '' && options.length === 0)) return null;
  return (
    <Picker
      label={word({ de: 'Gruppe', en: 'Group' })}
      value={value}
      chosen={chosen.data?.group?.name}
      options={options}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
}
