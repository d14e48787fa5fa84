import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Problems } from '../../errors/problems.js';
import { invalidState, type VieraugenError } from '../../errors/vieraugen-error.js';

/** A letter's group, and whether the account has groups that are not deleted. */
interface LetterGroup {
  groupMode: 0 | 1;
  groupStatus: GroupStatus | null;
}

/** With groups, a shipment belongs to one active group; without groups, to none (LXP-3). */
export function checkGroup(problems: Problems, group: LetterGroup, groupId: string | null): void {
  if (groupId === null) {
    if (group.groupMode === 1) problems.add('groupId', 'GROUP_REQUIRED');
  } else if (group.groupStatus !== 'ACTIVE') {
    problems.add('groupId', 'GROUP_NOT_ACTIVE');
  }
}

/**
 * Refuses decisions on letters of a locked or deleted group with INVALID_STATE (docs/decisions/0024): decisions wait while the group
 * is locked, and waiting letters of a deleted group are moved first. Without other groups such a letter counts as the account's. The
 * caller holds a lock on the account's row, so that no group changes meanwhile.
 */
export async function refuseDecisionInGroup(manager: EntityManager, shipment: Shipment): Promise<void> {
  const { groupMode, groupStatus } = await findGroupOf(manager, shipment);
  if (groupStatus === 'LOCKED') throw groupLocked();
  if (groupStatus === 'DELETED' && groupMode === 1 && shipment.status === 'PENDING_APPROVAL')
    throw invalidState(
      "The shipment's group is deleted: move the shipment to another group first.",
      'GROUP_DELETED',
    );
}

/** Throws INVALID_STATE for a move unless the letter's group is deleted and the account has other groups. */
export async function refuseMoveFromGroup(manager: EntityManager, shipment: Shipment): Promise<void> {
  const { groupMode, groupStatus } = await findGroupOf(manager, shipment);
  if (groupStatus === 'LOCKED') throw groupLocked();
  if (groupStatus !== 'DELETED')
    throw invalidState(
      'Only shipments of a deleted group can be moved. This one can be decided on in its group.',
    );
  if (groupMode === 0)
    throw invalidState('The account has no groups any more: the shipment can be decided on without a move.');
}

function groupLocked(): VieraugenError {
  return invalidState("The shipment's group is locked: unlock the group before deciding.", 'GROUP_LOCKED');
}

async function findGroupOf(manager: EntityManager, { accountId, groupId }: Shipment): Promise<LetterGroup> {
  const [group] = await select<LetterGroup>(
    manager,
    `SELECT g.status AS groupStatus,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = g.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode
       FROM user_group g WHERE g.account_id = ? AND g.id = ?`,
    [accountId, groupId],
  );
  return group ?? { groupMode: 0, groupStatus: null };
}
