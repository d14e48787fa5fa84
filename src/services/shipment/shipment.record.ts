import type { EntityManager } from 'typeorm';
import { findOne, selectEntities } from '../../database/find.js';
import { changeAny } from '../../database/rows.js';
import { insert, updateOne } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { isId, newId } from '../../entities/id.js';
import { Group } from '../../entities/group.entity.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { Upload } from '../../entities/upload.entity.js';
import { User } from '../../entities/user.entity.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { reachableShipments } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import { holdsAccess } from '../../queries/authentication/access.js';
import type { Transition } from './shipment-transitions.js';

/**
 * Locks the row of a shipment that the viewer may see for this transaction; NOT_FOUND otherwise. UNAUTHENTICATED for a viewer who has lost
 * access since the request began.
 */
export async function lockReachable(manager: EntityManager, viewer: Viewer, id: string): Promise<Shipment> {
  if (!isId(id)) throw notFound(id, 'id');
  if (!(await holdsAccess(manager, viewer.accountId, viewer.userId))) throw refusal('LOGIN_REQUIRED');
  const reachable = reachableShipments(viewer, 's');
  const [shipment] = await selectEntities(
    manager,
    Shipment,
    's',
    `FROM shipment s WHERE s.account_id = ? AND s.id = ? AND ${reachable.sql} FOR UPDATE`,
    [viewer.accountId, id, ...reachable.parameters],
  );
  if (shipment === undefined) throw notFound(id, 'id');
  return shipment;
}

/** The stored shipment of the account, whoever the viewer is. */
export async function findShipment(manager: EntityManager, accountId: string, id: string): Promise<Shipment> {
  const shipment = await findOne(manager, Shipment, { accountId, id });
  if (shipment === null) throw notFound();
  return shipment;
}

/** The group's current name, for the log. */
export async function namedGroup(
  manager: EntityManager,
  accountId: string,
  groupId: string | null,
): Promise<{ id: string; name: string } | null> {
  if (groupId === null) return null;
  return findOne(manager, Group, { accountId, id: groupId }, { columns: ['id', 'name'] });
}

/** The sender's current name, for the log. */
export async function namedSender(
  manager: EntityManager,
  shipment: Shipment,
): Promise<{ id: string; name: string }> {
  const { accountId, senderId } = shipment;
  const names = ['firstName', 'lastName'] as const;
  const sender = await findOne(manager, User, { accountId, id: senderId }, { columns: names });
  return {
    id: senderId,
    name: sender === null ? '–' : `${sender.firstName} ${sender.lastName}`,
  };
}

/** Requests an approval; returns its id. */
export async function requestApproval(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
  now: Date,
): Promise<string> {
  const undecided = { state: 'PENDING', decidedById: null, decidedAt: null } as const;
  return insertApproval(manager, { accountId, shipmentId, requestedAt: now, ...undecided });
}

/** Creates an approval; returns its id. */
export async function insertApproval(
  manager: EntityManager,
  approval: Omit<Approval, 'id' | 'comment'> & { comment?: string | null },
): Promise<string> {
  const id = newId();
  await insert(manager, Approval, { comment: null, ...approval, id });
  return id;
}

/** Releases the file of a deleted shipment for the next clean-up. */
export async function releaseUpload(
  manager: EntityManager,
  accountId: string,
  uploadId: string,
  now: Date,
): Promise<void> {
  await updateOne(manager, Upload, { accountId, id: uploadId }, { status: 'STORED', expiresAt: now });
}

/** Deletes the account's shipments in a state whose senders are deleted, and gives their files to the next clearing away. */
export async function deleteDraftsWithoutSender(
  manager: EntityManager,
  accountId: string,
  { from, to }: Pick<Transition, 'from' | 'to'>,
  now: Date,
): Promise<void> {
  // One statement on three tables: no shipment is left without its file's fate.
  await changeAny(
    manager,
    `UPDATE shipment s
       JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id
       LEFT JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
        SET s.status = ?, s.updated_at = ?, p.status = 'STORED', p.expires_at = ?
      WHERE s.account_id = ? AND s.status = ? AND u.status = 'DELETED'`,
    [to, now, now, accountId, from],
  );
}

/** Gives the files of the account's deleted shipments to the next clearing away. */
export async function releaseDeletedFiles(
  manager: EntityManager,
  accountId: string,
  now: Date,
): Promise<void> {
  // One statement on two tables, for all shipments of an account.
  await changeAny(
    manager,
    `UPDATE upload p JOIN shipment s ON s.account_id = p.account_id AND s.upload_id = p.id
        SET p.status = 'STORED', p.expires_at = ?
      WHERE p.account_id = ? AND p.status = 'USED' AND s.status = 'DELETED'`,
    [now, accountId],
  );
}
