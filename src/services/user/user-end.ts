import type { EntityManager } from 'typeorm';
import { releaseTypedNames } from '../authentication/login-name.record.js';
import { removeTemplateUsesOfUser } from '../booking-template/booking-template.record.js';
import { removeGrantsOfUser } from '../custom-role/grants.record.js';
import { removeCredentialsOfUser } from '../credential/credential.record.js';
import { deleteDraftsWithoutSender } from '../shipment/shipment.record.js';
import { shipmentTransitions } from '../shipment/shipment-transitions.js';

/**
 * Removes the remains of a deleted user: login names that were never accepted, drafts that nobody else can send, credentials, roles, rights, and the
 * user's place in booking templates.
 */
export async function removeRemainsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
  now: Date,
): Promise<void> {
  await releaseTypedNames(manager, accountId, userId);
  await deleteOrphanedDrafts(manager, accountId, now);
  await removeCredentialsOfUser(manager, accountId, userId);
  await removeGrantsOfUser(manager, accountId, userId);
  await removeTemplateUsesOfUser(manager, accountId, userId);
}

/**
 * Deletes the drafts of deleted users: nobody else can send them, and nobody was ever asked to decide on them. Submitted shipments stay for
 * the approvers (LXP-8, LXP-15).
 */
export async function deleteOrphanedDrafts(
  manager: EntityManager,
  accountId: string,
  now: Date,
): Promise<void> {
  for (const change of shipmentTransitions.LOSE_SENDER)
    await deleteDraftsWithoutSender(manager, accountId, change, now);
}
