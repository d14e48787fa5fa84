import type { UserManagementState } from '../../entities/account.enums.js';
import type { CustomRole } from '../../entities/custom-role.entity.js';
import type { CustomRoleAction } from '../../entities/custom-role.enums.js';
import type { Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';
import { assertCouldGiveRole, assertMayAssignRole } from './holding-change.js';

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
};

function guard(viewer: Viewer, facts: CustomRoleFacts): void {
  refuseUnmanaged(facts);
  assertCouldGiveRole(viewer, facts.role.grantSet);
}

function guardAssignment(viewer: Viewer, facts: CustomRoleFacts): void {
  refuseUnmanaged(facts);
  assertMayAssignRole(viewer, { ...facts.role, groupIds: null });
}
