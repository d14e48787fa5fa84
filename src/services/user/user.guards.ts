import type { UserManagementState } from '../../entities/account.enums.js';
import type { User } from '../../entities/user.entity.js';
import {
  ApprovalTrait,
  Role,
  type UserAction,
  type UserStatus,
  type UserType,
} from '../../entities/user.enums.js';
import type { ErrorReason } from '../../errors/reasons.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { AccessFacts } from '../../queries/authentication/access.js';
import {
  assertMayImpersonate,
  assertReachesAllGroups,
  assertMayUnlock,
  assertNotOneself,
  assertCouldGiveRoles,
  type Target,
} from '../../shield/authority.js';
import type { Permission } from '../../shield/permissions.js';
import { isExaminable, isHandedOver, isProgram } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { refusalOf, type GuardedAction } from '../allowed-action.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';
import { guardMailSettings } from '../notice/mail-setting.guard.js';
import { assertMayChangeGrants } from '../custom-role/grant-plan.js';
import { guardNaming, guardRemoval } from './billing-contact.rules.js';
import { guardApprover } from '../deputyship/deputyship.guards.js';
import { refuseWithoutAccess } from './invitation.record.js';
import { refuseChange, refuseOwnNote, refuseUnprovenName } from './user.rules.js';

/** The columns of a user on which the guards depend. */
export type GuardedUser = Pick<
  User,
  | 'id'
  | 'role'
  | 'approvalTrait'
  | 'type'
  | 'grantSet'
  | 'status'
  | 'billingSlot'
  | 'lockedById'
  | 'lockedWith'
  | 'passwordHash'
>;

/** A user with the groups that are not deleted. */
interface GuardedTarget extends Target {
  user: GuardedUser;
}

/** The facts that determine what a viewer can do to a user. */
export interface UserFacts {
  target: GuardedTarget;
  userManagement: UserManagementState;
  /** Undefined for a user who does not exist any more. */
  access: AccessFacts | undefined;
  /** True after too many wrong passwords. */
  isKeptOut: boolean;
  /** The number of billing contacts of the account. */
  billingContacts: number;
}

/** Guards every change of a user (`updateUser`, `assignGroup`); `refuseChange` and `refuseOwnNote` guard single fields. */
export function guardUpdate(viewer: Viewer, target: GuardedTarget): void {
  assertCouldGiveRoles(viewer, target);
  refuseDeleted(target);
}

/** Guards `inviteUser`. */
export function guardInvitation(
  viewer: Viewer,
  target: GuardedTarget,
  access: AccessFacts | undefined,
): void {
  assertCouldGiveRoles(viewer, target);
  assertReachesAllGroups(viewer, 'users.invite', target);
  assertMayImpersonate(viewer, target);
  refuseProgram(target.user);
  const { status } = target.user;
  const reason = notInvitable[status];
  if (reason !== null) throw refusal(reason);
  refuseWithoutAccess(access);
}

const notInvitable = {
  CREATED: null,
  INVITED: null,
  ACTIVE: 'USER_ACTIVE',
  LOCKED: 'USER_LOCKED',
  DELETED: 'USER_DELETED',
} as const satisfies Record<UserStatus, ErrorReason | null>;

/** Guards `lockUser`. */
export function guardLock(viewer: Viewer, target: GuardedTarget): void {
  guardStatus(viewer, target, 'users.lock');
  if (target.user.status === 'LOCKED') throw refusal('USER_LOCKED');
}

/** Guards `unlockUser`. */
export function guardUnlock(viewer: Viewer, target: GuardedTarget, isKeptOut: boolean): void {
  guardStatus(viewer, target, 'users.lock');
  if (target.user.status === 'LOCKED') assertMayUnlock(viewer, target.user);
  else if (!isKeptOut) throw refusal('USER_NOT_LOCKED');
}

/** Guards `deleteUser`. */
export function guardDelete(viewer: Viewer, target: GuardedTarget): void {
  guardStatus(viewer, target, 'users.delete');
}

/** Guards `handOverSuperadmin`. */
export function guardHandOver(viewer: Viewer, target: GuardedTarget): void {
  assertNotOneself(viewer, target);
  refuseProgram(target.user);
  if (target.user.status !== 'ACTIVE') throw refusal('USER_NOT_ACTIVE');
  if (target.type !== 'FULL') throw refusal('USER_READ_ONLY');
}

/** Guards `updateUserRoles`, `assignCustomRole` and `updateUserRights`. */
function guardGrants(viewer: Viewer, target: GuardedTarget, permission: Permission): void {
  refuseDeleted(target);
  assertMayChangeGrants(viewer, [permission], target);
}

type Guard = GuardedAction<UserFacts>['guard'];

/** The actions on a user. */
export const userActions: Readonly<Record<UserAction, GuardedAction<UserFacts>>> = {
  UPDATE: { mutation: 'Mutation.updateUser', guard: fieldGuard('firstName') },
  UPDATE_LOGIN: { mutation: 'Mutation.updateUser', guard: fieldGuard('email', refuseUnprovenName) },
  UPDATE_NOTE: { mutation: 'Mutation.updateUser', guard: fieldGuard('note', refuseOwnNote) },
  UPDATE_GROUPS: {
    mutation: 'Mutation.updateUser',
    guard: managed((viewer, { target }) => {
      guardUpdate(viewer, target);
    }),
  },
  ASSIGN_ROLE: {
    mutation: 'Mutation.updateUser',
    inputField: 'UpdateUserInput.role',
    guard: managed((viewer, { target }) => {
      guardUpdate(viewer, target);
      if (isProgram(target.role)) throw refusal('API_USER_STAYS');
      passAny(otherRoles(target), (role) => {
        refuseChange(viewer, target, ['role'], { ...target, role });
      });
    }),
  },
  CHANGE_TYPE: {
    mutation: 'Mutation.updateUser',
    guard: managed((viewer, { target }) => {
      guardUpdate(viewer, target);
      refuseChange(viewer, target, ['type'], { ...target, type: otherType(target) });
    }),
  },
  ASSIGN_APPROVAL_TRAIT: {
    mutation: 'Mutation.updateUser',
    inputField: 'UpdateUserInput.approvalTrait',
    guard: managed((viewer, { target }) => {
      guardUpdate(viewer, target);
      passAny(otherTraits(target), (approvalTrait) => {
        refuseChange(viewer, target, ['approvalTrait'], { ...target, approvalTrait });
      });
    }),
  },
  UPDATE_CUSTOM_ROLES: {
    mutation: 'Mutation.updateUserRoles',
    guard: managed((viewer, { target }) => {
      guardGrants(viewer, target, 'roles.assign');
      refuseProgram(target.user);
    }),
  },
  UPDATE_RIGHTS: {
    mutation: 'Mutation.updateUserRights',
    guard: managed((viewer, { target }) => {
      guardGrants(viewer, target, 'rights.manage');
    }),
  },
  NAME_DEPUTY: {
    mutation: 'Mutation.nameDeputy',
    guard: managed((viewer, { target }) => {
      guardApprover(viewer, target);
    }),
  },
  UPDATE_MAIL_SETTINGS: {
    mutation: 'Mutation.updateMailSettings',
    guard: (viewer, { target }) => {
      guardMailSettings(viewer, target, target.user);
    },
  },
  INVITE: {
    mutation: 'Mutation.inviteUser',
    guard: managed((viewer, { target, access }) => {
      guardInvitation(viewer, target, access);
    }),
  },
  LOCK: {
    mutation: 'Mutation.lockUser',
    guard: managed((viewer, { target }) => {
      guardLock(viewer, target);
    }),
  },
  UNLOCK: {
    mutation: 'Mutation.unlockUser',
    guard: managed((viewer, { target, isKeptOut }) => {
      guardUnlock(viewer, target, isKeptOut);
    }),
  },
  DELETE: {
    mutation: 'Mutation.deleteUser',
    guard: managed((viewer, { target }) => {
      guardDelete(viewer, target);
    }),
  },
  NAME_BILLING_CONTACT: {
    mutation: 'Mutation.nameBillingContact',
    guard: managed((_, { target, billingContacts }) => {
      guardNaming({ user: target.user, billingContacts });
    }),
  },
  REMOVE_BILLING_CONTACT: {
    mutation: 'Mutation.removeBillingContact',
    guard: managed((_, { target, billingContacts }) => {
      guardRemoval({ user: target.user, billingContacts });
    }),
  },
  HAND_OVER_SUPERADMIN: {
    mutation: 'Mutation.handOverSuperadmin',
    guard: managed((viewer, { target }) => {
      guardHandOver(viewer, target);
    }),
  },
};

/** Guards a new value of one field that is neither role nor trait, with the further guard of this field. */
function fieldGuard(
  field: 'firstName' | 'email' | 'note',
  refuseField: (viewer: Viewer, target: GuardedTarget, changed: readonly string[]) => void = () => undefined,
): Guard {
  return managed((viewer, { target }) => {
    guardUpdate(viewer, target);
    refuseField(viewer, target, [field]);
    refuseChange(viewer, target, [field], target);
  });
}

/** The roles that a user could be assigned, the present one aside; the superadmin's is handed over. */
function otherRoles({ role }: Target): Role[] {
  return Object.values(Role).filter(
    (each) => each !== role && !isHandedOver(each) && isProgram(each) === isProgram(role),
  );
}

/** The other type of a user. */
function otherType({ type }: Target): UserType {
  return type === 'FULL' ? 'READ_ONLY' : 'FULL';
}

/** The traits that a user could be assigned, the present one aside; superadmin and managers are never examinees. */
function otherTraits({ role, approvalTrait }: Target): ApprovalTrait[] {
  return Object.values(ApprovalTrait).filter(
    (each) =>
      each !== approvalTrait &&
      (isExaminable(role) || each !== 'EXAMINEE') &&
      (!isProgram(role) || each !== 'APPROVER'),
  );
}

/** Throws the first refusal if all candidates are refused. */
function passAny<Candidate>(candidates: readonly Candidate[], guard: (candidate: Candidate) => void): void {
  const refusals = candidates.map((candidate) =>
    refusalOf(() => {
      guard(candidate);
    }),
  );
  const [first] = refusals;
  if (first != null && !refusals.includes(null)) throw first;
}

/** Guards an action that needs active user management. */
function managed(guard: Guard): Guard {
  return (viewer, facts) => {
    refuseUnmanaged(facts);
    guard(viewer, facts);
  };
}

function guardStatus(viewer: Viewer, target: GuardedTarget, permission: Permission): void {
  assertNotOneself(viewer, target);
  assertCouldGiveRoles(viewer, target);
  assertReachesAllGroups(viewer, permission, target);
  refuseDeleted(target);
}

/** Refuses actions that only exist for users who log in (PLY-2). */
function refuseProgram({ role }: Pick<User, 'role'>): void {
  if (isProgram(role)) throw refusal('API_USER');
}

function refuseDeleted({ user }: GuardedTarget): void {
  if (user.status === 'DELETED') throw refusal('USER_DELETED');
}
