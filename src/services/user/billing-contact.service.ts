import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import type { User } from '../../entities/user.entity.js';
import { countBillingContacts } from '../../queries/user/billing-contact.query.js';
import { findUser, findVisibleUser } from '../../queries/user/stored-user.query.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { addBillingContact, removeBillingContact } from './billing-contact.record.js';
import { guardNaming, guardRemoval } from './billing-contact.rules.js';

/** Names and removes billing contacts; an account always has 1 to 3 (FWD-2). */
export class BillingContactService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
}>() {
  /**
   * Names an active user as billing contact. NOT_FOUND for a hidden user; INVALID_STATE if the user is not active or one already, or there are three.
   */
  async name(viewer: Viewer, id: string): Promise<User> {
    return this.change(viewer, id, guardNaming, addBillingContact);
  }

  /**
   * Removes a user from the billing contacts. NOT_FOUND for a hidden user; INVALID_STATE for the last billing contact, and for a user who is not one.
   */
  async remove(viewer: Viewer, id: string): Promise<User> {
    return this.change(viewer, id, guardRemoval, removeBillingContact);
  }

  private async change(
    viewer: Viewer,
    id: string,
    guard: typeof guardNaming,
    store: typeof addBillingContact,
  ): Promise<User> {
    const { activities, clock } = this;
    return inTransaction(this.dataSource, async (manager: EntityManager) => {
      await lockManagedAccount(manager, viewer);
      const { user } = await findVisibleUser(manager, viewer, id);
      guard({ user, billingContacts: await countBillingContacts(manager, viewer.accountId) });
      await store({ manager, activities, viewer, now: clock.now() }, user);
      return findUser(manager, viewer.accountId, id);
    });
  }
}
