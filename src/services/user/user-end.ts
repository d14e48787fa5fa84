import type { EntityManager } from 'typeorm';
import { freeTypedNames } from '../authentication/login-name.record.js';
import { removeCredentialsOfUser } from '../credential/credential.record.js';
import { change } from '../../database/rows.js';
import { shipmentTransitions } from '../shipment/shipment-transitions.js';

/** Removes the remains of a deleted user: login names that were never accepted, drafts that nobody else can send, and credentials. */
export async function endUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
  now: Date,
): Promise<void> {
  await freeTypedNames(manager, accountId, userId);
  await deleteOrphanedDrafts(manager, accountId, now);
  await removeCredentialsOfUser(manager, accountId, userId);
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
  for (const { from, to } of shipmentTransitions.LOSE_SENDER) {
    // Their files are removed by the next clean-up.
    await change(
      manager,
      `UPDATE shipment s
         JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id
         LEFT JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
          SET s.status = ?, s.updated_at = ?, p.status = 'STORED', p.expires_at = ?
        WHERE s.account_id = ? AND s.status = ? AND u.status = 'DELETED'`,
      [to, now, now, accountId, from],
    );
  }
}
