import { useState } from 'react';
import { useData } from '../data/data';
import { GroupNamesDocument } from '../filter/group-names.generated';
import { SearchBox } from '../filter/search-box';
import { Checkbox } from '../form/fields';
import { useSchema } from '../session/session';
import { useLanguage, useWording } from '../text/text';
import { words } from '../text/words';
import { heldForTexts } from './held-for-texts';

/** The groups for which a role is to be held, with their names by id; null for the whole account. */
export type ChosenGroups = ReadonlyMap<string, string> | null;

const shownGroups = 50;

interface HeldForProps {
  value: ChosenGroups;
  onChange: (value: ChosenGroups) => void;
  /** True for viewers who can give the role for groups only. */
  isInGroupsOnly?: boolean;
}

/** The choice between the whole account and certain groups (PLY-5); absent for viewers who see no groups. */
export function HeldFor({ value, onChange, isInGroupsOnly = false }: HeldForProps) {
  const word = useWording();
  const canChoose = useSchema().has('Query.groups', 'Group.name', 'AssignCustomRoleInput.groupIds');
  if (!canChoose) return null;
  return (
    <div className="field">
      <Checkbox
        isSelected={value !== null}
        isDisabled={isInGroupsOnly}
        onChange={(isLimited) => {
          onChange(isLimited ? new Map() : null);
        }}
      >
        <span>
          {word(heldForTexts.onlyGroups)}
          <span className="field-description">{word(heldForTexts.onlyGroupsMore)}</span>
        </span>
      </Checkbox>
      {value !== null && <GroupChoice value={value} onChange={onChange} />}
    </div>
  );
}

function GroupChoice({ value, onChange }: HeldForProps & { value: ReadonlyMap<string, string> }) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const [search, setSearch] = useState('');
  const { data, isLoading } = useData(GroupNamesDocument, { search, first: shownGroups });
  const groups = data?.groups.nodes ?? [];
  return (
    <>
      {(search !== '' || groups.length === shownGroups) && (
        <SearchBox value={search} onChange={setSearch} label={word(heldForTexts.searchGroup)} />
      )}
      <div className="addable" role="group" aria-label={word(heldForTexts.groups)}>
        {isLoading && <p role="status">{word(words.loading)}</p>}
        {data !== undefined && groups.length === 0 && <p>{word(words.nothingFound)}</p>}
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={value.has(id)}
            onChange={(isChosen) => {
              const others = [...value].filter(([each]) => each !== id);
              onChange(new Map(isChosen ? [...others, [id, name]] : others));
            }}
          >
            <span className="user-text">{name}</span>
          </Checkbox>
        ))}
      </div>
      <p role="status" className="user-text">
        {value.size === 0
          ? word(heldForTexts.chooseGroup)
          : word(heldForTexts.forGroups, { groups: list.format(value.values()) })}
      </p>
    </>
  );
}
