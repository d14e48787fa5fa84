import type { UserManagementState } from '../../entities/account.enums.js';
import type { CustomRole } from '../../entities/custom-role.entity.js';
import type { CustomRoleAction } from '../../entities/custom-role.enums.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { groupsFor } from '../../shield/places.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';
import { assertCouldGiveRole, assertMayAssignRole, mayAssignRole } from './holding-change.js';

/** The facts that determine what a viewer can do to a custom role. */
interface CustomRoleFacts {
  role: Pick<CustomRole, 'grantSet'>;
  userManagement: UserManagementState;
}

/**
 * The actions on a custom role. Each requires a viewer who could give everything that the role grants (PLY-3); for assignments, the right to assign
 * counts.
 */
export const customRoleActions: Readonly<Record<CustomRoleAction, GuardedAction<CustomRoleFacts>>> = {
  UPDATE: { mutation: 'Mutation.updateCustomRole', guard },
  COPY: { mutation: 'Mutation.copyCustomRole', guard },
  DELETE: { mutation: 'Mutation.deleteCustomRole', guard },
  ASSIGN: { mutation: 'Mutation.assignCustomRole', guard: guardAssignment },
  ASSIGN_IN_GROUPS: { mutation: 'Mutation.assignCustomRole', guard: guardAssignmentInGroups },
};

function guard(viewer: Viewer, facts: CustomRoleFacts): void {
  refuseUnmanaged(facts);
  assertCouldGiveRole(viewer, facts.role.grantSet);
}

function guardAssignment(viewer: Viewer, facts: CustomRoleFacts): void {
  refuseUnmanaged(facts);
  assertMayAssignRole(viewer, { ...facts.role, groupIds: null });
}

/** The rule of each group is that of the mutation, which names the groups; whoever assigns for the account assigns for its groups. */
function guardAssignmentInGroups(viewer: Viewer, facts: CustomRoleFacts): void {
  refuseUnmanaged(facts);
  const { grantSet } = facts.role;
  const wanted = [null, ...groupsWithPermissions(viewer).map((id) => [id])];
  if (!wanted.some((groupIds) => mayAssignRole(viewer, { grantSet, groupIds })))
    throw refusal('GRANT_BEYOND_OWN');
}

/** The groups in which the viewer assigns roles: those of the permission, or all in which they hold any if it is for the account. */
function groupsWithPermissions(viewer: Viewer): readonly string[] {
  if (scopeOf(viewer, 'roles.assign') !== 'ACCOUNT') return groupsFor(viewer, 'roles.assign');
  return [...new Set([...viewer.groupIds, ...[...viewer.places.values()].flat()])];
}
