import type { EntityManager } from 'typeorm';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Problems } from '../../errors/problems.js';
import { invalidState, type VieraugenError } from '../../errors/vieraugen-error.js';
import { readLetterGroup, type LetterGroup } from './sending.record.js';

/** With groups, a shipment belongs to one active group; without groups, to none (LXP-3). */
export function checkGroup(problems: Problems, group: LetterGroup, groupId: string | null): void {
  if (groupId === null) {
    if (group.groupMode === 1)
      problems.add('groupId', 'GROUP_REQUIRED', 'The account has groups: choose the one to send for.');
  } else if (group.groupStatus !== 'ACTIVE') {
    problems.add('groupId', 'NOT_ALLOWED', 'This group is locked or deleted.');
  }
}

/**
 * Refuses decisions on letters of a locked or deleted group with INVALID_STATE (docs/decisions/0024): decisions wait while the group
 * is locked, and waiting letters of a deleted group are moved first. Without other groups such a letter counts as the account's. The
 * caller holds a lock on the account's row, so that no group changes meanwhile.
 */
export async function refuseDecisionInGroup(manager: EntityManager, shipment: Shipment): Promise<void> {
  const { groupMode, groupStatus } = await readLetterGroup(manager, shipment);
  if (groupStatus === 'LOCKED') throw groupLocked();
  if (groupStatus === 'DELETED' && groupMode === 1 && shipment.status === 'PENDING_APPROVAL')
    throw invalidState(
      "The shipment's group is deleted: move the shipment to another group first.",
      'GROUP_DELETED',
    );
}

/** Throws INVALID_STATE for a move unless the letter's group is deleted and the account has other groups. */
export async function refuseMoveFromGroup(manager: EntityManager, shipment: Shipment): Promise<void> {
  const { groupMode, groupStatus } = await readLetterGroup(manager, shipment);
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
