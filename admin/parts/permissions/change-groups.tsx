import { useState } from 'react';
import { Button } from '../action/button';
import { Dialog } from '../action/dialog';
import { useConfirmedChange } from '../action/confirmed-change';
import { useAction } from '../data/action';
import type { Failure } from '../data/failure';
import { FailureNotice } from '../page/notice';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { AssignCustomRoleDocument } from './assign-role.generated';
import { HeldFor, type ChosenGroups } from './held-for';
import { heldForTexts } from './held-for-texts';
import { UserPreview } from './user-preview';

/** The assignment of a custom role to a user. */
export interface RoleOfUser {
  user: { id: string; name: string };
  role: { id: string; name: string };
  /** The ids of all custom roles that are assigned to the user, this one included. */
  roleIds: readonly string[];
  /** The groups for which the role is held; null for the whole account. */
  groups: readonly { id?: string; name?: string }[] | null;
}

interface ChangeGroupsProps {
  held: RoleOfUser;
  /** True for viewers who can give the role for groups only. */
  isInGroupsOnly?: boolean;
  onClose: () => void;
}

/** Tests whether the viewer's schema has everything that changing the groups of an assignment takes. */
export function useCanChangeGroups(): boolean {
  return useSchema().has(
    'AssignCustomRoleInput.groupIds',
    'CustomRoleAssignment.groups',
    'Query.groups',
    'Group.name',
  );
}

/** The form for the groups for which a user holds a custom role, with what the user would gain and lose (PLY-5). */
export function ChangeGroups({ held, isInGroupsOnly = false, onClose }: ChangeGroupsProps) {
  const { user, role, roleIds } = held;
  const word = useWording();
  const assign = useAction(AssignCustomRoleDocument);
  const change = useConfirmedChange();
  const [before] = useState(() => chosenOf(held.groups));
  const [groups, setGroups] = useState(before);
  const [failure, setFailure] = useState<Failure | null>(null);
  const groupIds = groups === null ? null : [...groups.keys()];
  const isUnchanged = isSameChoice(before, groups);
  const isEmpty = groups?.size === 0;
  const save = async (): Promise<void> => {
    setFailure(null);
    const outcome = await change.run((confirmations) =>
      assign.run({ input: { id: role.id, addUserIds: [user.id], groupIds, ...confirmations } }),
    );
    if (outcome.failure === null) onClose();
    else setFailure(outcome.failure);
  };
  return (
    <Dialog
      title={word(heldForTexts.changeTitle, { role: role.name, user: user.name })}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <HeldFor value={groups} onChange={setGroups} isInGroupsOnly={isInGroupsOnly && groups !== null} />
      {!isUnchanged && !isEmpty && (
        <UserPreview
          input={{
            userId: user.id,
            customRoleIds: [...roleIds],
            customRoleGroups: [{ customRoleId: role.id, groupIds }],
          }}
        />
      )}
      <FailureNotice failure={failure} />
      <div className="dialog-buttons">
        <Button onPress={onClose}>{word(words.cancel)}</Button>
        <Button
          look="main"
          isPending={assign.isRunning}
          reason={
            isEmpty ? word(heldForTexts.chooseGroup) : isUnchanged ? word(heldForTexts.nothingChanged) : null
          }
          onPress={() => void save()}
        >
          {word(words.save)}
        </Button>
      </div>
      {change.question}
    </Dialog>
  );
}

function chosenOf(groups: RoleOfUser['groups']): ChosenGroups {
  if (groups === null) return null;
  return new Map(groups.flatMap(({ id, name = '' }) => (id === undefined ? [] : [[id, name] as const])));
}

function isSameChoice(one: ChosenGroups, other: ChosenGroups): boolean {
  if (one === null || other === null) return one === other;
  return one.size === other.size && [...one.keys()].every((id) => other.has(id));
}
