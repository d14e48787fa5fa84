import type { EntityManager } from 'typeorm';
import { findOne, selectEntities } from '../../database/find.js';
import { changeAny } from '../../database/rows.js';
import type { Where } from '../../database/where.js';
import { insert, updateAny, updateIf, updateOne } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { isId, newId } from '../../entities/id.js';
import { Group } from '../../entities/group.entity.js';
import { ShipmentAssignment } from '../../entities/shipment-assignment.entity.js';
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

/** A shipment by its keys, and what it has to be like. */
type OneShipment = Where<Shipment> & Pick<Shipment, 'accountId' | 'id'>;

/**
 * Changes a shipment that must be there, and the columns that the index of its assignees repeats (FWD-4). This function and the next are the only
 * ones that write these columns of a shipment.
 */
export async function changeShipment(
  manager: EntityManager,
  where: OneShipment,
  values: Partial<Shipment>,
): Promise<void> {
  await updateOne(manager, Shipment, where, values);
  await repeatInAssignments(manager, where, values);
}

/** Changes a shipment if it still meets the condition, in the same way; returns whether it did. */
export async function changeShipmentIf(
  manager: EntityManager,
  where: OneShipment,
  values: Partial<Shipment>,
): Promise<boolean> {
  const changed = await updateIf(manager, Shipment, where, values);
  if (changed) await repeatInAssignments(manager, where, values);
  return changed;
}

async function repeatInAssignments(
  manager: EntityManager,
  { accountId, id: shipmentId }: OneShipment,
  values: Partial<Shipment>,
): Promise<void> {
  const repeated = repeatedColumns(values);
  if (Object.keys(repeated).length > 0)
    await updateAny(manager, ShipmentAssignment, { accountId, shipmentId }, repeated);
}

/** Those of these values of a shipment that its assignments repeat. */
function repeatedColumns({
  filename,
  pages,
  status,
  price,
  submittedAt,
}: Partial<Shipment>): Partial<ShipmentAssignment> {
  return {
    ...(filename !== undefined && { filename }),
    ...(pages !== undefined && { pages }),
    ...(status !== undefined && { status }),
    ...(price !== undefined && { grossCents: price.grossCents }),
    ...(submittedAt !== undefined && { submittedAt }),
  };
}

/** Repeats the statuses of an account's shipments in their assignments, after a change of many. */
export async function repeatStatuses(manager: EntityManager, accountId: string): Promise<void> {
  // One statement on two tables, for all shipments of an account.
  await changeAny(
    manager,
    `UPDATE shipment_assignment sa JOIN shipment s ON s.account_id = sa.account_id AND s.id = sa.shipment_id
        SET sa.status = s.status
      WHERE sa.account_id = ? AND sa.status <> s.status`,
    [accountId],
  );
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
  // One statement on four tables: no shipment is left without its file's fate, and no assignment with another status.
  await changeAny(
    manager,
    `UPDATE shipment s
       JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id
       LEFT JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
       LEFT JOIN shipment_assignment sa ON sa.account_id = s.account_id AND sa.shipment_id = s.id
        SET s.status = ?, sa.status = ?, s.updated_at = ?, p.status = 'STORED', p.expires_at = ?
      WHERE s.account_id = ? AND s.status = ? AND u.status = 'DELETED'`,
    [to, to, now, now, accountId, from],
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
