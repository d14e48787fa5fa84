import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { updateIf, updateOne } from '../../database/write.js';
import { changedFields, changesOf } from '../../entities/activity-change.js';
import type { ActivityType } from '../../entities/activity-type.js';
import { User } from '../../entities/user.entity.js';
import { someRoles } from '../../entities/role-words.js';
import { isDuplicateKey } from '../../errors/database-error.js';
import { problem } from '../../errors/problem.js';
import { badInput, Problems } from '../../errors/problems.js';
import { refusal } from '../../errors/vieraugen-error.js';
import {
  lockBy,
  noLock,
  assertMayGrant,
  roleOfNewUser,
  traitOfNewUser,
  type Lock,
} from '../../shield/authority.js';
import { grantSetOfEveryone, roleNames } from '../../queries/custom-role/holder.query.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { endBillingContact } from './billing-contact.record.js';
import { removeRemainsOfUser } from './user-end.js';
import { endDeputyshipsOfUser } from '../deputyship/deputyship-end.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import type { ActivityService } from '../activity/activity.service.js';
import { resetInvitation } from './invitation.record.js';
import { exchangeLoginName, holdLoginName } from '../authentication/login-name.record.js';
import { readKeptOut, type LoginLimits } from '../authentication/login-limits.js';
import type { LoginNameGuard } from '../authentication/login-name.guard.js';
import type { MailLimit } from '../mail/mail-limit.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { recordMembershipChanges } from './membership.record.js';
import type { SessionService } from '../authentication/session.service.js';
import { ShipmentWatch } from '../notice/shipment-watch.js';
import { neededUserFields, CreateUserCommand, UpdateUserCommand } from './user.commands.js';
import type { UserGrantsService } from '../custom-role/user-grants.service.js';
import { UserLosses } from './user-losses.js';
import {
  findAllGroupIds,
  findUser,
  findVisibleUser,
  liveGroups,
  type StoredUser,
} from '../../queries/user/stored-user.query.js';
import { takeLicence } from './licence.rules.js';
import { dataAfter, derivedColumns, hasOwnLoginName, insertUser, setMemberships } from './user.record.js';
import { storedCommand } from '../../text/command.js';
import { optionalText } from '../../text/optional-text.js';
import { userReference } from '../activity/named-reference.js';
import { defaultType, isProgram } from '../../shield/roles.js';
import { guardDelete, guardLock, guardUnlock, guardUpdate } from './user.guards.js';
import {
  assertReachesGiven,
  checkRoleAndGroups,
  checkRoleNamed,
  checkTaken,
  newGroupIds,
  refuseChange,
  refuseOwnNote,
  refuseUnknownGroups,
  refuseUnprovenName,
  refuseWithoutOwnGroup,
} from './user.rules.js';

/** The columns that a change of status writes. */
type NextStatus = Pick<User, 'status'> & Partial<Pick<User, 'statusBeforeLock' | 'liveEmailKey'> & Lock>;

const deletion: NextStatus = { status: 'DELETED', statusBeforeLock: null, liveEmailKey: null, ...noLock };

/** Creates, changes, locks and deletes users (LXP-5, LXP-7, LXP-8). */
export class UserService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  sessions: SessionService;
  activities: ActivityService;
  loginNames: LoginNameGuard;
  loginLimits: LoginLimits;
  outbox: OutboxService;
  mailLimit: MailLimit;
  userGrants: UserGrantsService;
}>() {
  /** Creates a user without sending anything. FORBIDDEN, NOT_FOUND for a hidden group, BAD_USER_INPUT with all problems. */
  async create(viewer: Viewer, given: CreateUserCommand): Promise<User> {
    const input = storedCommand(CreateUserCommand, given);
    const role = input.role ?? roleOfNewUser(viewer);
    const customRoleIds = input.customRoleIds ?? [];
    const asked = input.approvalTrait ?? null;
    if (asked !== null && !holds(viewer, 'users.assignApprovalTrait')) throw refusal('PERMISSION_MISSING');
    const approvalTrait = asked ?? traitOfNewUser(viewer, role);
    const type = input.type ?? defaultType;
    assertMayGrant(viewer, { role, approvalTrait, type, grantSet: null });
    return this.writeNames(viewer, async (manager) => {
      const account = await lockManagedAccount(manager, viewer);
      const groups = await liveGroups(manager, viewer.accountId);
      const groupIds = [...new Set(input.groupIds ?? [])];
      refuseUnknownGroups(viewer, 'users.create', groupIds, groups);
      refuseWithoutOwnGroup(viewer, role, groupIds, groups);
      const grantSet = isProgram(role) ? null : await grantSetOfEveryone(manager, viewer.accountId);
      const holding = { id: '', role, approvalTrait, type, grantSet, groupIds };
      assertMayGrant(viewer, holding);
      const problems = Problems.of(input);
      checkRoleNamed(problems, input, role);
      checkRoleAndGroups(problems, role, approvalTrait, groupIds, groups);
      const loginName = input.loginName ?? input.email;
      const now = this.clock.now();
      await checkTaken(manager, problems, now, viewer.accountId, {
        loginName,
        email: input.email,
        loginNameGiven: (input.loginName ?? null) !== null,
      });
      problems.throwIfAny();
      assertReachesGiven(viewer, input, holding);
      await takeLicence(manager, account, type);
      const created = await insertUser(manager, now, {
        ...input,
        accountId: viewer.accountId,
        loginName,
        companyName: optionalText(input.companyName) ?? account.company,
        language: input.language ?? account.language,
        role,
        approvalTrait,
        grantSet,
        type,
        // A program is not invited.
        status: isProgram(role) ? 'ACTIVE' : 'CREATED',
        passwordHash: null,
      });
      const holder = { accountId: viewer.accountId, userId: created.id, loginName };
      // An unconfirmed account holds no login names.
      if (viewer.accountConfirmed) await holdLoginName(manager, now, holder);
      await setMemberships(manager, now, holder, [], groupIds);
      const named = someRoles(await roleNames(manager, viewer.accountId, customRoleIds));
      await this.activities.append(manager, viewer, {
        event: { type: 'USER_CREATED', facts: { role, approvalTrait, type, ...named } },
        subject: created,
      });
      await recordMembershipChanges(manager, this.activities, viewer, created, [], groupIds);
      if (customRoleIds.length > 0)
        await this.userGrants.giveRoles(manager, viewer, created.id, customRoleIds);
      // Also if the creator does not see the new user, who is in none of their groups.
      return findUser(manager, viewer.accountId, created.id);
    });
  }

  /**
   * Changes a user. A group manager who does not manage all of the user's groups may change only the membership in groups that both share.
   * Nobody changes their own role or trait, or, without administering the account, the note about themselves. A new e-mail address or login
   * name requires a viewer who could create the user. A login name that is the e-mail address changes with it; a new e-mail address revokes
   * the invitation to the former one (LXP-6). FORBIDDEN, NOT_FOUND, INVALID_STATE, BAD_USER_INPUT; CONFLICT for an unconfirmed loss of access,
   * or of the last notified approver of waiting shipments.
   */
  async update(viewer: Viewer, given: UpdateUserCommand): Promise<User> {
    const input = storedCommand(UpdateUserCommand, given);
    return this.writeNames(viewer, async (manager) => {
      const account = await lockManagedAccount(manager, viewer);
      const target = await findVisibleUser(manager, viewer, input.id);
      const before = target.user;
      guardUpdate(viewer, target);
      if (input.note !== undefined) refuseOwnNote(viewer, target);
      const groups = await liveGroups(manager, viewer.accountId);
      const wanted = input.groupIds ?? null;
      const groupIds = wanted === null ? target.groupIds : newGroupIds(viewer, target, wanted, groups);
      const ownLoginName = hasOwnLoginName(before);
      const after = dataAfter(before, input, account);
      const { email } = after;
      const changed = changesOf(before, after);
      refuseUnprovenName(viewer, target, changedFields(changed));
      refuseChange(viewer, target, changedFields(changed), { ...after, groupIds });
      const problems = Problems.of(input);
      problems.refuseNull(input, neededUserFields);
      checkRoleAndGroups(problems, after.role, after.approvalTrait, groupIds, groups);
      const isRenamed = changedFields(changed).includes('loginName');
      const loginNameGiven = ownLoginName || (input.loginName ?? null) !== null;
      const names = { ...after, loginName: isRenamed ? after.loginName : null, loginNameGiven };
      await checkTaken(manager, problems, this.clock.now(), viewer.accountId, names, before.id);
      problems.throwIfAny();
      if (changed.length === 0 && wanted === null) return before;
      if (after.type !== before.type) await takeLicence(manager, account, after.type);
      const losses = await UserLosses.before(manager, before);
      // Including deleted groups: removal from the last of them restores the user's access, which is an entry of the log.
      const formerGroupIds = await findAllGroupIds(manager, viewer.accountId, before.id);
      if (email !== before.email && (before.statusBeforeLock ?? before.status) === 'INVITED')
        await resetInvitation(manager, this.outbox, before, this.clock.now());
      // The former address is notified. The limit protects a stranger's address from a mail each time that it is set.
      if (email !== before.email && before.status === 'ACTIVE')
        await this.mailLimit.take('LOGIN_DATA', before.email, manager);
      await this.store(manager, viewer, target, after);
      const subject = userReference({ ...after, id: before.id });
      if (wanted !== null) {
        const user = { accountId: viewer.accountId, userId: before.id };
        await setMemberships(manager, this.clock.now(), user, formerGroupIds, groupIds);
      }
      if (changed.length > 0) {
        await this.activities.append(manager, viewer, {
          event: { type: 'USER_UPDATED', facts: { changed } },
          subject,
          formerGroupIds,
        });
      }
      if (wanted !== null)
        await recordMembershipChanges(manager, this.activities, viewer, subject, formerGroupIds, groupIds);
      await losses.settle(viewer, input, this.clock.now());
      return findUser(manager, viewer.accountId, before.id);
    });
  }

  /**
   * Locks a user, who loses access at once. INVALID_STATE if locked already, FORBIDDEN, NOT_FOUND, CONFLICT unless the number of shipments
   * that only this user watches is confirmed.
   */
  async lock(viewer: Viewer, id: string, confirmedUnwatched: number | null): Promise<User> {
    const next = (target: StoredUser): NextStatus => {
      guardLock(viewer, target);
      return { status: 'LOCKED', statusBeforeLock: target.user.status, ...lockBy(viewer) };
    };
    return this.setStatus(viewer, id, 'USER_LOCKED', next, confirmedUnwatched);
  }

  /**
   * Unlocks a user, and resets the counts of wrong passwords of a locked or unlocked one. INVALID_STATE if neither applies, FORBIDDEN also for
   * a viewer who holds less than the user who set the lock, NOT_FOUND.
   */
  async unlock(viewer: Viewer, id: string): Promise<User> {
    return this.setStatus(viewer, id, 'USER_UNLOCKED', async (target, manager) => {
      const { user } = target;
      const keptOut = await readKeptOut(manager, this.clock.now(), viewer.accountId, [id]);
      guardUnlock(viewer, target, keptOut.has(id));
      await this.loginLimits.reset(manager, user);
      return user.status === 'LOCKED'
        ? { status: user.statusBeforeLock ?? 'CREATED', statusBeforeLock: null, ...noLock }
        : { status: user.status };
    });
  }

  /**
   * Deletes a user for good, with the drafts that nobody else can send; the history stays, and an accepted login name never becomes free again
   * (LXP-8). CONFLICT unless the number of shipments that only this user watches is confirmed.
   */
  async delete(viewer: Viewer, id: string, confirmedUnwatched: number | null): Promise<User> {
    const next = (target: StoredUser): NextStatus => {
      guardDelete(viewer, target);
      return deletion;
    };
    return this.setStatus(viewer, id, 'USER_DELETED', next, confirmedUnwatched);
  }

  private async setStatus(
    viewer: Viewer,
    id: string,
    type: ActivityType & ('USER_LOCKED' | 'USER_UNLOCKED' | 'USER_DELETED'),
    next: (target: StoredUser, manager: EntityManager) => NextStatus | Promise<NextStatus>,
    confirmedUnwatched: number | null = null,
  ): Promise<User> {
    return this.write(async (manager) => {
      await lockManagedAccount(manager, viewer);
      const target = await findVisibleUser(manager, viewer, id);
      const values = await next(target, manager);
      const watch = await ShipmentWatch.read(manager, viewer.accountId);
      const changed = await updateIf(
        manager,
        User,
        { accountId: viewer.accountId, id, status: target.user.status },
        { ...values, updatedAt: this.clock.now() },
      );
      if (!changed) throw refusal('USER_CHANGED_MEANWHILE');
      await raiseAuthority(manager, viewer.accountId);
      // If only wrong passwords were counted, open sessions and invitations stay.
      if (values.status !== target.user.status) await this.sessions.endAll(manager, viewer.accountId, id);
      if (values.status === 'LOCKED' || values.status === 'DELETED')
        await this.outbox.withdrawFor(manager, viewer.accountId, id);
      if (values.status === 'DELETED')
        await removeRemainsOfUser(manager, viewer.accountId, id, this.clock.now());
      await this.activities.append(manager, viewer, {
        event: { type, facts: {} },
        subject: userReference(target.user),
      });
      const change = { manager, activities: this.activities, viewer, now: this.clock.now() };
      if (values.status === 'LOCKED' || values.status === 'DELETED')
        await endBillingContact(change, target.user);
      if (values.status === 'DELETED') await endDeputyshipsOfUser(change, target.user);
      await watch.settle(confirmedUnwatched, this.clock.now());
      return findUser(manager, viewer.accountId, id);
    });
  }

  private async store(
    manager: EntityManager,
    viewer: Viewer,
    target: StoredUser,
    after: Parameters<typeof derivedColumns>[0] & Pick<User, 'role' | 'approvalTrait' | 'type'>,
  ): Promise<void> {
    const { accountId, loginName } = target.user;
    const now = this.clock.now();
    const derived = derivedColumns(after);
    const isRenamed = derived.loginNameKey !== derivedColumns({ ...after, loginName }).loginNameKey;
    if (isRenamed && viewer.accountConfirmed)
      await exchangeLoginName(manager, now, target.user, after.loginName);
    // The result of earlier deliveries does not apply to a new address.
    const bounce = after.email === target.user.email ? {} : { emailBouncedAt: null };
    await raiseAuthority(manager, accountId);
    await updateOne(
      manager,
      User,
      { accountId, id: target.id },
      { ...after, ...derived, ...bounce, updatedAt: now },
    );
  }

  /** Runs writes that may hold a login name, and limits how often a caller can learn that one is taken (LXP-5). */
  private async writeNames<T>(viewer: Viewer, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.loginNames.guard(viewer.accountId, () => this.write(work));
  }

  private async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.dataSource, work);
    } catch (error) {
      if (isDuplicateKey(error, 'user_live_email')) throw badInput([problem('email', 'EMAIL_TAKEN')]);
      throw error;
    }
  }
}
