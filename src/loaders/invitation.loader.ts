import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { columnsOf, placeholders, select, toObjects } from '../database/rows.js';
import { Invitation } from '../entities/invitation.entity.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the open invitations of users in batches; null for users without one. */
export function openInvitationLoader(
  dataSource: DataSource,
  viewer: Viewer,
): DataLoader<string, Invitation | null> {
  return new DataLoader(async (userIds) => {
    const database = dataSource.manager;
    const rows = await select<Record<string, unknown>>(
      database,
      `SELECT ${columnsOf(database, Invitation, 'i')} FROM invitation i
        WHERE i.account_id = ? AND i.user_id IN (${placeholders(userIds)}) AND i.accepted_at IS NULL AND i.revoked_at IS NULL`,
      [viewer.accountId, ...userIds],
    );
    const open = new Map(
      toObjects(database, Invitation, rows).map((invitation) => [invitation.userId, invitation]),
    );
    return userIds.map((userId) => open.get(userId) ?? null);
  });
}
