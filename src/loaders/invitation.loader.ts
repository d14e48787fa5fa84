import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { findAll } from '../database/find.js';
import { oneOf } from '../database/where.js';
import { Invitation } from '../entities/invitation.entity.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the open invitations of users in batches; null for users without one. */
export function openInvitationLoader(
  dataSource: DataSource,
  viewer: Viewer,
): DataLoader<string, Invitation | null> {
  return new DataLoader(async (userIds) => {
    const isOpen = { acceptedAt: null, revokedAt: null };
    const wanted = { accountId: viewer.accountId, userId: oneOf(userIds), ...isOpen };
    const invitations = await findAll(dataSource.manager, Invitation, wanted);
    const open = new Map(invitations.map((invitation) => [invitation.userId, invitation]));
    return userIds.map((userId) => open.get(userId) ?? null);
  });
}
