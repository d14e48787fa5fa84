import type { UserManagementState } from '../../entities/account.enums.js';
import type { GroupAction } from '../../entities/group.enums.js';
import type { Group } from '../../entities/group.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { assertMayUnlock } from '../../shield/authority.js';
import type { Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';

/** The columns of a group on which its guards depend. */
type GuardedGroup = Pick<Group, 'status' | 'lockedById' | 'lockedWith'>;

/** The facts that determine what a viewer can do to a group. */
interface GroupFacts {
  group: GuardedGroup;
  userManagement: UserManagementState;
}

/** Guards `updateGroup`. */
export function guardUpdate(_viewer: Viewer, group: GuardedGroup): void {
  refuseDeleted(group);
}

/** Guards `lockGroup`. */
export function guardLock(_viewer: Viewer, group: GuardedGroup): void {
  refuseDeleted(group);
  if (group.status === 'LOCKED') throw refusal('GROUP_LOCKED', { of: 'GROUP' });
}

/** Guards `unlockGroup`. */
export function guardUnlock(viewer: Viewer, group: GuardedGroup): void {
  refuseDeleted(group);
  if (group.status === 'ACTIVE') throw refusal('GROUP_NOT_LOCKED');
  assertMayUnlock(viewer, group);
}

/** Guards `deleteGroup`. */
export function guardDelete(viewer: Viewer, group: GuardedGroup): void {
  refuseDeleted(group);
  if (group.status === 'LOCKED') assertMayUnlock(viewer, group);
}

/** The actions on a group. */
export const groupActions: Readonly<Record<GroupAction, GuardedAction<GroupFacts>>> = {
  UPDATE: { mutation: 'Mutation.updateGroup', guard: managed(guardUpdate) },
  LOCK: { mutation: 'Mutation.lockGroup', guard: managed(guardLock) },
  UNLOCK: { mutation: 'Mutation.unlockGroup', guard: managed(guardUnlock) },
  DELETE: { mutation: 'Mutation.deleteGroup', guard: managed(guardDelete) },
};

/** Guards an action that needs active user management. */
function managed(guard: (viewer: Viewer, group: GuardedGroup) => void) {
  return (viewer: Viewer, facts: GroupFacts): void => {
    refuseUnmanaged(facts);
    guard(viewer, facts.group);
  };
}

function refuseDeleted({ status }: GuardedGroup): void {
  if (status === 'DELETED') throw refusal('GROUP_DELETED', { of: 'GROUP' });
}
