import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { change, select } from '../../database/rows.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import { Account } from '../../entities/account.entity.js';
import { changedFields, changesOf } from '../../entities/activity-change.js';
import { Problems } from '../../errors/problems.js';
import { invalidState } from '../../errors/vieraugen-error.js';
import { zoneNamed } from '../../queries/notice/slot.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockAccount } from '../authentication/account.lock.js';
import { endLetters, endUsersAndGroups } from './account-end.js';
import { findAccount } from './account.record.js';
import {
  type DeleteAccountCommand,
  type EndUserManagementCommand,
  UpdateAccountCommand,
} from './account.commands.js';
import type { ActivityService } from '../activity/activity.service.js';
import { removeCredentialsOfAccount } from '../credential/credential.record.js';
import { freeTypedNamesOfAccount } from '../authentication/login-name.record.js';
import { changedNoticeDays } from '../notice/notice-days.rules.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { storedTimes } from '../../queries/notice/mail-setting.rules.js';
import type { PasswordService } from '../authentication/password.service.js';
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
    const rows = await select(
      this.dataSource.manager,
      "SELECT 1 FROM user_group g WHERE g.account_id = ? AND g.status IN ('ACTIVE', 'LOCKED') LIMIT 1",
      [accountId],
    );
    return rows.length > 0;
  }

  /** Changes the account's data. BAD_USER_INPUT with all problems at once. */
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
        timeZone: input.timeZone == null ? before.timeZone : zoneNamed(input.timeZone),
        language: input.language ?? before.language,
        country: input.country ?? before.country,
        approvalNoticeTimes: storedTimes(input.approvalNoticeTimes) ?? before.approvalNoticeTimes,
        digestTimes: storedTimes(input.digestTimes) ?? before.digestTimes,
        noticeWeekdays: noticeDays.noticeWeekdays,
        holidayCountry: noticeDays.holidayCountry,
        holidayState: noticeDays.holidayState,
        holdMinutes: input.holdMinutes ?? before.holdMinutes,
      };
      const changed = changesOf(before, after);
      if (changed.length === 0) return before;
      await manager.update(Account, { id: viewer.accountId }, { ...after, updatedAt: this.clock.now() });
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
      const changed = await change(
        manager,
        "UPDATE account SET user_management = 'ACTIVE', updated_at = ? WHERE id = ? AND user_management <> 'ACTIVE'",
        [this.clock.now(), viewer.accountId],
      );
      if (changed === 0) throw invalidState('User management is active already.');
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
    await this.passwords.proveOwn(viewer, input.password);
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      await lockAccount(manager, viewer);
      const changed = await change(
        manager,
        "UPDATE account SET user_management = 'ENDED', updated_at = ? WHERE id = ? AND user_management = 'ACTIVE'",
        [now, viewer.accountId],
      );
      if (changed === 0) throw invalidState('User management is not active.');
      const facts = await endUsersAndGroups(manager, this.outbox, viewer, now);
      await this.activities.append(manager, viewer, { event: { type: 'USER_MANAGEMENT_ENDED', facts } });
      return findAccount(manager, viewer.accountId);
    });
  }

  /**
   * Deletes the account: nobody can log in any more, nothing is sent except letters whose hand-over has begun, and accepted login names stay
   * reserved. Personal data is erased after a set time (ErasureService). FORBIDDEN and RATE_LIMITED for wrong passwords.
   */
  async delete(viewer: Viewer, input: DeleteAccountCommand): Promise<Account> {
    await this.passwords.proveOwn(viewer, input.password);
    return inTransaction(this.dataSource, async (manager) => {
      const { accountId, userId } = viewer;
      const now = this.clock.now();
      await lockAccount(manager, viewer);
      await change(
        manager,
        `UPDATE account SET status = 'CLOSED', closed_at = ?, updated_at = ?,
                user_management = CASE user_management WHEN 'ACTIVE' THEN 'ENDED' ELSE user_management END
          WHERE id = ? AND status = 'ACTIVE'`,
        [now, now, accountId],
      );
      // Also locks the superadmin's row: a concurrent login has either finished, or finds the account closed.
      await change(manager, 'UPDATE `user` SET updated_at = ? WHERE account_id = ? AND id = ?', [
        now,
        accountId,
        userId,
      ]);
      await endUsersAndGroups(manager, this.outbox, viewer, now);
      await freeTypedNamesOfAccount(manager, accountId);
      await endLetters(manager, accountId, now);
      await removeCredentialsOfAccount(manager, accountId);
      await change(manager, 'DELETE FROM session WHERE account_id = ?', [accountId]);
      await this.outbox.withdrawAll(manager, accountId);
      await this.activities.append(manager, viewer, { event: { type: 'ACCOUNT_DELETED', facts: {} } });
      return findAccount(manager, accountId);
    });
  }
}
