import type { EntityManager } from 'typeorm';
import { above, not } from '../../database/where.js';
import { removeAny, updateAny } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { Group } from '../../entities/group.entity.js';
import { Invitation } from '../../entities/invitation.entity.js';
import { Session } from '../../entities/session.entity.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { Upload } from '../../entities/upload.entity.js';
import { User } from '../../entities/user.entity.js';
import { noLock } from '../../shield/authority.js';
import type { Viewer } from '../../shield/viewer.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { removeCredentialsOfOthersAndGroups } from '../credential/credential.record.js';
import { releaseTypedNamesOfAccount } from '../authentication/login-name.record.js';
import { removeDeputyshipsOfAccount } from '../deputyship/deputyship.record.js';
import { removeGrantsOfAccount } from '../custom-role/grants.record.js';
import type { OutboxService } from '../mail/outbox.service.js';
import { releaseDeletedFiles, repeatStatuses } from '../shipment/shipment.record.js';
import { removeTemplateUsesOfOthers } from '../booking-template/booking-template.record.js';
import { shipmentTransitions, statesAfter } from '../shipment/shipment-transitions.js';
import { firstBillingSlot } from '../user/billing-contact.rules.js';
import { deleteOrphanedDrafts } from '../user/user-end.js';

/**
 * Ends everything that depends on user management, for good (LXP-15): all other users with sessions, credentials, invitations, waiting mails and
 * drafts, all groups and custom roles, and the superadmin's own trait. Returns the numbers of users and groups, and whether the superadmin became a
 * billing contact. The caller holds the account's lock; its writes on the account are covered by the authority version that is raised here.
 */
export async function endUsersAndGroups(
  manager: EntityManager,
  outbox: OutboxService,
  { accountId, userId }: Viewer,
  now: Date,
): Promise<{ users: number; groups: number; isNewContact: boolean }> {
  await raiseAuthority(manager, accountId);
  const ended = { status: 'DELETED', ...noLock, updatedAt: now } as const;
  const isLive = { accountId, status: not('DELETED') } as const;
  const users = await updateAny(
    manager,
    User,
    { ...isLive, id: not(userId) },
    { ...ended, statusBeforeLock: null, liveEmailKey: null, billingSlot: null },
  );
  const noContact = { accountId, id: userId, billingSlot: null };
  const named = await updateAny(manager, User, noContact, { billingSlot: firstBillingSlot });
  await updateAny(
    manager,
    User,
    { accountId, id: userId, approvalTrait: not('NONE') },
    { approvalTrait: 'NONE', updatedAt: now },
  );
  const groups = await updateAny(manager, Group, isLive, { ...ended, liveNameKey: null });
  await removeAny(manager, Session, { accountId, userId: not(userId) });
  await removeGrantsOfAccount(manager, accountId);
  await removeTemplateUsesOfOthers(manager, accountId, userId);
  await removeDeputyshipsOfAccount(manager, accountId);
  await removeCredentialsOfOthersAndGroups(manager, accountId, userId);
  await updateAny(manager, Invitation, { accountId, acceptedAt: null, revokedAt: null }, { revokedAt: now });
  await releaseTypedNamesOfAccount(manager, accountId, userId);
  await outbox.withdrawAll(manager, accountId, userId);
  await deleteOrphanedDrafts(manager, accountId, now);
  return { users, groups, isNewContact: named > 0 };
}

/** Ends every letter whose hand-over has not begun, and every upload: none of them is ever printed. */
export async function cancelOpenShipments(
  manager: EntityManager,
  accountId: string,
  now: Date,
): Promise<void> {
  for (const { from, to } of shipmentTransitions.CLOSE_ACCOUNT) {
    const [status] = statesAfter(to);
    const isUnclaimed = { accountId, status: from, handOverClaimedAt: null };
    if (status !== undefined)
      await updateAny(manager, Shipment, isUnclaimed, { status, handOverAt: null, updatedAt: now });
  }
  await repeatStatuses(manager, accountId);
  await updateAny(manager, Approval, { accountId, state: 'PENDING' }, { state: 'DELETED', decidedAt: now });
  await releaseDeletedFiles(manager, accountId, now);
  const isOpen = { accountId, status: not('USED'), expiresAt: above(now) } as const;
  await updateAny(manager, Upload, isOpen, { expiresAt: now });
}
