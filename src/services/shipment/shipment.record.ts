import type { EntityManager } from 'typeorm';
import { findOne, selectEntities } from '../../database/find.js';
import { change, select } from '../../database/rows.js';
import { insert } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import { isId, newId } from '../../entities/id.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { notFound, unauthenticated } from '../../errors/vieraugen-error.js';
import { reachableShipments } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import { holdsAccess } from '../../queries/authentication/access.js';

/**
 * Locks the row of a shipment that the viewer may see for this transaction; NOT_FOUND otherwise. UNAUTHENTICATED for a viewer who has lost
 * access since the request began.
 */
export async function lockReachable(manager: EntityManager, viewer: Viewer, id: string): Promise<Shipment> {
  if (!isId(id)) throw notFound(id, 'id');
  if (!(await holdsAccess(manager, viewer.accountId, viewer.userId))) throw unauthenticated();
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
  const rows = await select<{ id: string; name: string }>(
    manager,
    'SELECT id, name FROM user_group WHERE account_id = ? AND id = ?',
    [accountId, groupId],
  );
  return rows[0] ?? null;
}

/** The sender's current name, for the log. */
export async function namedSender(
  manager: EntityManager,
  shipment: Shipment,
): Promise<{ id: string; name: string }> {
  const [sender] = await select<{ firstName: string; lastName: string }>(
    manager,
    'SELECT first_name AS firstName, last_name AS lastName FROM `user` WHERE account_id = ? AND id = ?',
    [shipment.accountId, shipment.senderId],
  );
  return {
    id: shipment.senderId,
    name: sender === undefined ? '–' : `${sender.firstName} ${sender.lastName}`,
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
  await change(
    manager,
    "UPDATE upload SET status = 'STORED', expires_at = ? WHERE account_id = ? AND id = ?",
    [now, accountId, uploadId],
  );
}
