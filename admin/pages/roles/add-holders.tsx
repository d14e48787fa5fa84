import { useState } from 'react';
import { offerOf } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useAction } from '../../parts/data/action';
import { useData } from '../../parts/data/data';
import type { Failure } from '../../parts/data/failure';
import { SearchBox } from '../../parts/filter/search-box';
import { Checkbox } from '../../parts/form/fields';
import { FailureNotice } from '../../parts/page/notice';
import { HeldFor, type ChosenGroups } from '../../parts/permissions/held-for';
import { heldForTexts } from '../../parts/permissions/held-for-texts';
import { personName } from '../../parts/text/person-name';
import { useLanguage, useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AddableUsersDocument, type AddableUsersQuery } from './addable-users.generated';
import { AssignCustomRoleDocument } from '../../parts/permissions/assign-role.generated';
import { customRoleTexts } from './role-texts';
import type { ShownRole } from './shown-role';
import './roles.css';

type AddableUser = AddableUsersQuery['users']['nodes'][number];

const shownUsers = 50;

interface AddHoldersProps {
  role: ShownRole;
  /** True for viewers who can give the role for groups only. */
  isInGroupsOnly: boolean;
  onClose: () => void;
}

/** The choice of new holders of a role. Users who cannot get it are listed with the reason. */
export function AddHolders({ role, isInGroupsOnly, onClose }: AddHoldersProps) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const assign = useAction(AssignCustomRoleDocument);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [groups, setGroups] = useState<ChosenGroups>(isInGroupsOnly ? new Map() : null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data, isLoading } = useData(AddableUsersDocument, { search, first: shownUsers });
  const users = data?.users.nodes ?? [];
  const total = data?.users.totalCount ?? 0;
  const add = async (): Promise<void> => {
    setFailure(null);
    const groupIds = groups === null ? null : [...groups.keys()];
    const outcome = await assign.run({ input: { id: role.id, addUserIds: [...chosen.keys()], groupIds } });
    if (outcome.failure === null) onClose();
    else setFailure(outcome.failure);
  };
  const missing =
    chosen.size === 0
      ? word(customRoleTexts.chooseSomebody)
      : groups?.size === 0
        ? word(heldForTexts.chooseGroup)
        : null;
  return (
    <Dialog title={word(customRoleTexts.addTitle, { name: role.name })} isOpen onClose={onClose} size="wide">
      <div className="filters">
        <SearchBox value={search} onChange={setSearch} label={word(customRoleTexts.searchUser)} />
      </div>
      <div className="addable" role="group" aria-label={word(customRoleTexts.searchUser)}>
        {isLoading && <p role="status">{word(words.loading)}</p>}
        {data !== undefined && users.length === 0 && <p>{word(words.nothingFound)}</p>}
        {users.map((user) => (
          <AddableRow
            key={user.id}
            user={user}
            roleId={role.id}
            isChosen={chosen.has(user.id)}
            onChange={(isChosen) => {
              const others = [...chosen].filter(([id]) => id !== user.id);
              setChosen(new Map(isChosen ? [...others, [user.id, personName(user)]] : others));
            }}
          />
        ))}
      </div>
      {total > users.length && (
        <p className="field-description">{word(customRoleTexts.moreUsers, { shown: users.length, total })}</p>
      )}
      <p role="status" className="user-text">
        {word(customRoleTexts.chosen, { count: chosen.size, names: list.format(chosen.values()) })}
      </p>
      <HeldFor value={groups} onChange={setGroups} isInGroupsOnly={isInGroupsOnly} />
      <FailureNotice failure={failure} />
      <div className="dialog-buttons">
        <Button onPress={onClose}>{word(words.cancel)}</Button>
        <Button look="main" isPending={assign.isRunning} reason={missing} onPress={() => void add()}>
          {word(words.add)}
        </Button>
      </div>
    </Dialog>
  );
}

interface AddableRowProps {
  user: AddableUser;
  roleId: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function AddableRow({ user, roleId, isChosen, onChange }: AddableRowProps) {
  const word = useWording();
  const isHolder = user.customRoles?.some(({ id }) => id === roleId) === true;
  const offer = offerOf(user.allowedActions, 'UPDATE_CUSTOM_ROLES');
  const refusal = isHolder ? word(customRoleTexts.hasRole) : offer.kind === 'REFUSED' ? offer.reason : null;
  return (
    <Checkbox isSelected={isChosen || isHolder} isDisabled={refusal !== null} onChange={onChange}>
      <span className="user-text">
        {personName(user)}
        <span className="field-description">{user.email}</span>
        {refusal !== null && <span className="field-description">{refusal}</span>}
      </span>
    </Checkbox>
  );
}
