import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { updateIf, updateOne } from '../../database/write.js';
import { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { grantSetOfEveryone } from '../../queries/custom-role/holder.query.js';
import { findSuperadmin, findUser, findVisibleUser } from '../../queries/user/stored-user.query.js';
import { formerSuperadminRole, handedOverRole } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import type { PasswordService } from '../authentication/password.service.js';
import { removeGrantsOfUser } from '../custom-role/grants.record.js';
import type { HandOverSuperadminCommand } from './user.commands.js';
import { guardHandOver } from './user.guards.js';

/** The superadmin; an account always has exactly one (LXP-7, PLY-2). */
export class SuperadminService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  passwords: PasswordService;
  activities: ActivityService;
}>() {
  /**
   * Hands the superadmin role over to an active user; the previous superadmin becomes a manager. Requires the viewer's own password. FORBIDDEN
   * and RATE_LIMITED for wrong ones, NOT_FOUND, INVALID_STATE.
   */
  async handOver(viewer: Viewer, input: HandOverSuperadminCommand): Promise<User> {
    await this.passwords.verifyOwn(viewer, input.password);
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const target = await findVisibleUser(manager, viewer, input.userId);
      guardHandOver(viewer, target);
      const now = this.clock.now();
      const gaveUp = await updateIf(
        manager,
        User,
        { accountId: viewer.accountId, id: viewer.userId, role: handedOverRole },
        { role: formerSuperadminRole, superadminSlot: null, updatedAt: now },
      );
      if (!gaveUp) throw refusal('NOT_SUPERADMIN');
      await raiseAuthority(manager, viewer.accountId);
      const approvalTrait = target.user.approvalTrait === 'EXAMINEE' ? 'NONE' : target.user.approvalTrait;
      await updateOne(
        manager,
        User,
        { accountId: viewer.accountId, id: target.id },
        { role: handedOverRole, superadminSlot: 1, approvalTrait, updatedAt: now },
      );
      // The superadmin holds everything, so former rights and exclusions have no meaning any more.
      const left = await grantSetOfEveryone(manager, viewer.accountId);
      await removeGrantsOfUser(manager, viewer.accountId, target.id, left);
      await this.activities.append(manager, viewer, {
        event: { type: 'SUPERADMIN_HANDED_OVER', facts: {} },
        subject: userReference(target.user),
      });
      return findUser(manager, viewer.accountId, target.id);
    });
  }

  /** The superadmin of the account. */
  async find(accountId: string): Promise<User> {
    return findSuperadmin(this.dataSource.manager, accountId);
  }
}
