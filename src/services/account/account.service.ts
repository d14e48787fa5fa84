import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { exists } from '../../database/find.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import { not, oneOf } from '../../database/where.js';
import { removeAny, updateIf, updateOne } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import { Group } from '../../entities/group.entity.js';
import { Session } from '../../entities/session.entity.js';
import { User } from '../../entities/user.entity.js';
import { changedFields, changesOf } from '../../entities/activity-change.js';
import { Problems } from '../../errors/problems.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { canonicalTimeZone } from '../../queries/notice/slot.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { cancelOpenShipments, endUsersAndGroups } from './account-end.js';
import { findAccount } from './account.record.js';
import {
  type DeleteAccountCommand,
  type EndUserManagementCommand,
  UpdateAccountCommand,
} from './account.commands.js';
import type { ActivityService } from '../activity/activity.service.js';
import { removeCredentialsOfAccount } from '../credential/credential.record.js';
import { releaseTypedNamesOfAccount } from '../authentication/login-name.record.js';
import { changedNoticeDays } from '../notice/notice-days.rules.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { serializeTimes } from '../../queries/notice/mail-setting.rules.js';
import type { PasswordService } from '../authentication/password.service.js';
import { renameCompany } from '../user/user.record.js';
import type { Signals } from '../signals.js';
import { storedCommand } from '../../text/command.js';

/** The properties of an account that determine when its notices are sent. */
const decidesOnSlots: ReadonlySet<string> = new Set<keyof Account>([
  'timeZone',
  'approvalNoticeTimes',
  'digestTimes',
]);

/** Changes and deletes accounts, and switches their add-on (LXP-1, LXP-7, LXP-15). */
export class AccountService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  passwords: PasswordService;
  activities: ActivityService;
  outbox: OutboxService;
  signals: Signals;
}>() {
  /** The account as it is stored. */
  async find(accountId: string): Promise<Account> {
    return findAccount(this.dataSource.manager, accountId);
  }

  /** Whether the account has a group that is not deleted: group mode (LXP-3). */
  async hasLiveGroup(accountId: string): Promise<boolean> {
    return exists(this.dataSource.manager, Group, { accountId, status: oneOf(['ACTIVE', 'LOCKED']) });
  }

  /** Changes the account's data; a new company name also changes that of users who have the former one. BAD_USER_INPUT with all problems at once. */
  async update(viewer: Viewer, given: UpdateAccountCommand): Promise<Account> {
    const input = storedCommand(UpdateAccountCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, [
      'company',
      'timeZone',
      'language',
      'country',
      'approvalNoticeTimes',
      'digestTimes',
      'noticeDays',
      'holdMinutes',
    ]);
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const before = await findAccount(manager, viewer.accountId);
      const noticeDays = changedNoticeDays(problems, before, input.noticeDays);
      problems.throwIfAny();
      const after = {
        company: input.company ?? before.company,
        timeZone: input.timeZone == null ? before.timeZone : canonicalTimeZone(input.timeZone),
        language: input.language ?? before.language,
        country: input.country ?? before.country,
        approvalNoticeTimes: serializeTimes(input.approvalNoticeTimes) ?? before.approvalNoticeTimes,
        digestTimes: serializeTimes(input.digestTimes) ?? before.digestTimes,
        noticeWeekdays: noticeDays.noticeWeekdays,
        holidayCountry: noticeDays.holidayCountry,
        holidayState: noticeDays.holidayState,
        holdMinutes: input.holdMinutes ?? before.holdMinutes,
      };
      const changed = changesOf(before, after);
      if (changed.length === 0) return before;
      const now = this.clock.now();
      await updateOne(manager, Account, { id: viewer.accountId }, { ...after, updatedAt: now });
      if (after.company !== before.company) {
        const names = { before: before.company, after: after.company };
        await renameCompany(manager, now, viewer.accountId, names);
      }
      await this.activities.append(manager, viewer, {
        event: { type: 'ACCOUNT_UPDATED', facts: { changed } },
      });
      if (changedFields(changed).some((field) => decidesOnSlots.has(field)))
        afterCommit(manager, () => {
          this.signals.send('slots');
        });
      return findAccount(manager, viewer.accountId);
    });
  }

  /** Activates user management. INVALID_STATE if it is active already. */
  async activateUserManagement(viewer: Viewer): Promise<Account> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const activated = await updateIf(
        manager,
        Account,
        { id: viewer.accountId, userManagement: not('ACTIVE') },
        { userManagement: 'ACTIVE', updatedAt: this.clock.now() },
      );
      if (!activated) throw refusal('USER_MANAGEMENT_ACTIVE');
      await raiseAuthority(manager, viewer.accountId);
      await this.activities.append(manager, viewer, {
        event: { type: 'USER_MANAGEMENT_ACTIVATED', facts: {} },
      });
      return findAccount(manager, viewer.accountId);
    });
  }

  /**
   * Ends user management: all other users and all groups end for good, all options lapse, the surcharge ends, and waiting shipments stay for
   * the superadmin to decide. Requires the superadmin's password: FORBIDDEN and RATE_LIMITED for wrong ones, INVALID_STATE if user management
   * is not active.
   */
  async endUserManagement(viewer: Viewer, input: EndUserManagementCommand): Promise<Account> {
    await this.passwords.verifyOwn(viewer, input.password);
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      await lockAccount(manager, viewer);
      const isActive = { id: viewer.accountId, userManagement: 'ACTIVE' } as const;
      const ended = await updateIf(manager, Account, isActive, { userManagement: 'ENDED', updatedAt: now });
      if (!ended) throw refusal('USER_MANAGEMENT_INACTIVE');
      const { isNewContact, ...facts } = await endUsersAndGroups(manager, this.outbox, viewer, now);
      await this.activities.append(manager, viewer, { event: { type: 'USER_MANAGEMENT_ENDED', facts } });
      if (isNewContact)
        await this.activities.append(manager, viewer, {
          event: { type: 'BILLING_CONTACT_NAMED', facts: {} },
          subject: { id: viewer.userId, name: viewer.name },
        });
      return findAccount(manager, viewer.accountId);
    });
  }

  /**
   * Deletes the account: nobody can log in any more, nothing is sent except letters whose hand-over has begun, and accepted login names stay
   * reserved. Personal data is erased after a set time (ErasureService). FORBIDDEN and RATE_LIMITED for wrong passwords.
   */
  async delete(viewer: Viewer, input: DeleteAccountCommand): Promise<Account> {
    await this.passwords.verifyOwn(viewer, input.password);
    return inTransaction(this.dataSource, async (manager) => {
      const { accountId, userId } = viewer;
      const now = this.clock.now();
      const account = await lockAccount(manager, viewer);
      // Under the lock, so that nobody changes it in between.
      const userManagement = account.userManagement === 'ACTIVE' ? 'ENDED' : account.userManagement;
      await updateOne(
        manager,
        Account,
        { id: accountId, status: 'ACTIVE' },
        { status: 'CLOSED', closedAt: now, updatedAt: now, userManagement },
      );
      // Also locks the superadmin's row: a concurrent login has either finished, or finds the account closed.
      await updateOne(manager, User, { accountId, id: userId }, { updatedAt: now });
      await endUsersAndGroups(manager, this.outbox, viewer, now);
      await releaseTypedNamesOfAccount(manager, accountId);
      await cancelOpenShipments(manager, accountId, now);
      await removeCredentialsOfAccount(manager, accountId);
      await removeAny(manager, Session, { accountId });
      await this.outbox.withdrawAll(manager, accountId);
      await this.activities.append(manager, viewer, { event: { type: 'ACCOUNT_DELETED', facts: {} } });
      return findAccount(manager, accountId);
    });
  }
}
