import type { EntityManager } from 'typeorm';
import { updateOne } from '../../database/write.js';
import { User } from '../../entities/user.entity.js';
import { findBillingContacts } from '../../queries/user/billing-contact.query.js';
import { findSuperadmin } from '../../queries/user/stored-user.query.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { firstBillingSlot, mostBillingContacts } from './billing-contact.rules.js';

/** The facts for a change of billing contacts. */
interface Change {
  manager: EntityManager;
  activities: ActivityService;
  viewer: Viewer;
  now: Date;
}

/** Stores a user as billing contact, in the first free slot. The caller holds the account's lock and has checked that one is free. */
export async function addBillingContact(change: Change, user: User): Promise<void> {
  const taken = await findBillingContacts(change.manager, user.accountId);
  const slots = Array.from({ length: mostBillingContacts }, (_, index) => firstBillingSlot + index);
  const free = slots.find((slot) => taken.every(({ billingSlot }) => billingSlot !== slot));
  if (free === undefined) throw new Error('The account has no free slot for a billing contact.');
  await storeSlot(change, user, free);
  await record(change, user, 'BILLING_CONTACT_NAMED');
}

/** Removes a user from the billing contacts. The caller holds the account's lock. */
export async function removeBillingContact(change: Change, user: User): Promise<void> {
  await storeSlot(change, user, null);
  await record(change, user, 'BILLING_CONTACT_REMOVED');
}

/**
 * Removes a locked or deleted user from the billing contacts. The superadmin replaces the last contact: an account always has one (FWD-2). The
 * caller holds the account's lock.
 */
export async function endBillingContact(change: Change, user: User): Promise<void> {
  if (user.billingSlot === null) return;
  await removeBillingContact(change, user);
  const left = await findBillingContacts(change.manager, user.accountId);
  if (left.length > 0) return;
  await addBillingContact(change, await findSuperadmin(change.manager, user.accountId));
}

async function storeSlot(
  { manager, now }: Change,
  { accountId, id }: User,
  billingSlot: number | null,
): Promise<void> {
  await updateOne(manager, User, { accountId, id }, { billingSlot, updatedAt: now });
}

async function record(
  { manager, activities, viewer }: Change,
  user: User,
  type: 'BILLING_CONTACT_NAMED' | 'BILLING_CONTACT_REMOVED',
): Promise<void> {
  await activities.append(manager, viewer, { event: { type, facts: {} }, subject: userReference(user) });
}
