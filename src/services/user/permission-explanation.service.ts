import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import type { User } from '../../entities/user.entity.js';
import type { AccessReason } from '../../entities/user.enums.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { refusalOfAccess } from '../../queries/authentication/access.js';
import { readHolder, type HeldRight, type HeldRole } from '../../queries/custom-role/holder.query.js';
import { findVisibleKind, isReached } from '../../queries/custom-role/reach.query.js';
import { findVisibleUser, type StoredUser } from '../../queries/user/stored-user.query.js';
import { readUserAsViewer, type UserAsViewer } from '../../queries/user/user-as-viewer.query.js';
import { assertReachesAllGroups, noLock } from '../../shield/authority.js';
import { standingAt } from '../../shield/representation.js';
import { explainGrant, type GrantSource, type SourcedHolding } from '../../shield/grant-sources.js';
import type { Permission, Scope } from '../../shield/permissions.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { refusalOf } from '../allowed-action.js';
import { readDeputyships } from '../authentication/viewer-facts.js';
import { assertMayChangeGrants } from '../custom-role/grant-plan.js';
import { userActions, type UserFacts } from './user.guards.js';

/** The reasons why a user holds a permission or does not. */
interface PermissionVerdict {
  held: boolean;
  scope: Scope | null;
  /** Null if the request names no object. */
  includesObject: boolean | null;
  sources: GrantSource<HeldRole, HeldRight>[];
  /** The reason why the user cannot log in at present; null if the user can. */
  accessReason: AccessReason | null;
}

/** The permission to explain, of a user and, optionally, on an object. */
interface PermissionQuestion {
  userId: string;
  permission: Permission;
  objectId: string | null;
}

/** Explains the permissions of users. */
export class PermissionExplanations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Explains why a user holds a permission or not, and whether it reaches an object, as it applies to the user's sessions at present. Everybody
   * can ask about themselves; FORBIDDEN about others without `roles.read`. NOT_FOUND for users and objects that the viewer does not see.
   */
  async explain(
    viewer: Viewer,
    { userId, permission, objectId }: PermissionQuestion,
  ): Promise<PermissionVerdict> {
    if (userId !== viewer.userId && !holds(viewer, 'roles.read')) throw refusal('PERMISSION_MISSING');
    const { manager } = this.dataSource;
    const { accountId } = viewer;
    const { user } = await findVisibleUser(manager, viewer, userId);
    const kind = objectId === null ? null : await findVisibleKind(manager, viewer, objectId);
    const inOwnRight = await readUserAsViewer(manager, accountId, userId);
    if (inOwnRight === undefined) throw notFound();
    const now = this.clock.now();
    const { deputyships } = await readDeputyships(manager, accountId, userId, now);
    const standing = standingAt(inOwnRight.viewer, deputyships, now);
    const subject = { ...inOwnRight, viewer: { ...inOwnRight.viewer, ...standing } };
    const holder = {
      ...((await readHolder(manager, accountId, userId)) ?? withoutGrants(user)),
      deputyships: standing.representing,
    };
    const accessReason = refusalOfAccess(subject.access);
    const { scope, sources } = explainGrant(permission, holder, { hasAccess: accessReason === null });
    const held = scope !== null;
    const reaches = async (): Promise<boolean> =>
      held &&
      objectId !== null &&
      kind !== null &&
      (await isReached(manager, subject.viewer, permission, kind, objectId)) &&
      (kind !== 'USER' ||
        mayActOn(subject, permission, await findVisibleUser(manager, subject.viewer, objectId)));
    return { held, scope, sources, accessReason, includesObject: objectId === null ? null : await reaches() };
  }
}

/** The holding of a deleted user, without roles and rights. */
function withoutGrants({ role, approvalTrait, type }: User): SourcedHolding<HeldRole, HeldRight> {
  return { role, approvalTrait, type, roles: [], rights: [] };
}

/**
 * Tests whether a permission reaches a user whom its holder sees, by the guards of what it permits. The guards get an active user, so that the
 * present state of the user does not matter. False for permissions that are not about users.
 */
function mayActOn(subject: UserAsViewer, permission: Permission, target: StoredUser): boolean {
  const guard = guards[permission];
  if (guard === undefined) return false;
  const { id, role, approvalTrait, type, grantSet, passwordHash } = target.user;
  const user = {
    id,
    role,
    approvalTrait,
    type,
    grantSet,
    passwordHash,
    ...noLock,
    status: 'ACTIVE',
    billingSlot: null,
  } as const;
  const facts: UserFacts = {
    target: { ...target, user },
    userManagement: 'ACTIVE',
    access: subject.access,
    isKeptOut: false,
    billingContacts: 1,
  };
  return refusalOf(() => guard(subject.viewer, facts))?.code !== 'FORBIDDEN';
}

type Guard = (viewer: Viewer, facts: UserFacts) => unknown;

const seesIt: Guard = () => undefined;

/** Refuses every viewer other than the user. */
const isIt: Guard = (viewer, { target }) => {
  if (viewer.userId !== target.id) throw refusal('PERMISSION_MISSING');
};

const changesGrants =
  (permission: Permission): Guard =>
  (viewer, { target }) => {
    assertMayChangeGrants(viewer, [permission], target);
  };

/** The guards of the permissions on users. */
const guards: Partial<Record<Permission, Guard>> = {
  'users.read': seesIt,
  'roles.read': seesIt,
  'mails.read': seesIt,
  'users.update': userActions.UPDATE.guard,
  'users.invite': userActions.INVITE.guard,
  'users.lock': userActions.LOCK.guard,
  'users.delete': userActions.DELETE.guard,
  'mails.send': (viewer, { target }) => {
    assertReachesAllGroups(viewer, 'mails.send', target);
  },
  'users.assignRole': userActions.ASSIGN_ROLE.guard,
  'users.assignApprovalTrait': userActions.ASSIGN_APPROVAL_TRAIT.guard,
  'mailSettings.manage': userActions.UPDATE_MAIL_SETTINGS.guard,
  'superadmin.handOver': userActions.HAND_OVER_SUPERADMIN.guard,
  'roles.assign': changesGrants('roles.assign'),
  'rights.manage': changesGrants('rights.manage'),
  'profile.update': isIt,
  'sessions.manage': isIt,
};
