import type { Shipment } from '../../entities/shipment.entity.js';
import { problem } from '../../errors/problem.js';
import type { Problems } from '../../errors/problems.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { LetterGroup } from '../../queries/group/letter-group.query.js';
import { reachOf, type Holding } from '../../shield/grants.js';

type GroupState = Pick<LetterGroup, 'groupMode' | 'groupStatus'>;

/** With groups, a shipment belongs to one active group; without groups, to none (LXP-3). */
export function checkGroup(problems: Problems, group: GroupState, groupId: string | null): void {
  const fault = groupFault(group, groupId);
  if (fault !== null) problems.add('groupId', fault);
}

function groupFault(
  { groupMode, groupStatus }: GroupState,
  groupId: string | null,
): keyof typeof sendingReasons | null {
  if (groupId === null) return groupMode === 1 ? 'GROUP_REQUIRED' : null;
  return groupStatus === 'ACTIVE' ? null : 'GROUP_NOT_ACTIVE';
}

/** The reasons of an error without a group in the input, by its problem. */
const sendingReasons = {
  GROUP_REQUIRED: 'SENDING_GROUP_REQUIRED',
  GROUP_NOT_ACTIVE: 'SENDING_GROUP_INACTIVE',
} as const;

/** Tests whether a user sends for this group: by membership, by a role for named groups, or by sending for all groups (LXP-7, PLY-5). */
export function sendsFor(
  sender: Holding,
  { groupStatus, isMember, isNamed }: Pick<LetterGroup, 'groupStatus' | 'isMember' | 'isNamed'>,
): boolean {
  if (groupStatus === null) return false;
  const { grants, unplaced, placed } = reachOf(sender);
  if (grants.get('shipments.send') === 'ACCOUNT') return true;
  const isPlaced = placed.has('shipments.send');
  const scope = (isPlaced ? unplaced : grants).get('shipments.send');
  return (isPlaced && isNamed === 1) || (isMember === 1 && scope === 'GROUPS');
}

/**
 * Refuses to submit a stored shipment for its group: NOT_FOUND if the sender does not send for it any more, BAD_USER_INPUT as
 * `checkGroup`. The sender has named no group, so the error has a reason besides.
 */
export function refuseSendingFor(sender: Holding, groupId: string | null, group: LetterGroup): void {
  if (groupId !== null && !sendsFor(sender, group)) throw refusal('GROUP_OUT_OF_REACH');
  refuseFaultyGroup(group, groupId);
}

/** Refuses to submit a stored shipment for this group whoever does it: BAD_USER_INPUT as `checkGroup`. */
export function refuseFaultyGroup(group: GroupState, groupId: string | null): void {
  const fault = groupFault(group, groupId);
  if (fault !== null) throw refusal(sendingReasons[fault]).with({ problems: [problem('groupId', fault)] });
}

/**
 * Refuses decisions on letters of a locked or deleted group with INVALID_STATE (docs/decisions/0024): decisions wait while the group
 * is locked, and waiting letters of a deleted group are moved first. Without other groups such a letter counts as the account's. Within a
 * transaction the caller holds a lock on the account's row, so that no group changes meanwhile.
 */
export function refuseDecisionInGroup(
  { status }: Pick<Shipment, 'status'>,
  { groupMode, groupStatus }: GroupState,
): void {
  if (groupStatus === 'LOCKED') throw refusal('GROUP_LOCKED', { of: 'SHIPMENT' });
  if (groupStatus === 'DELETED' && groupMode === 1 && status === 'PENDING_APPROVAL')
    throw refusal('GROUP_DELETED', { of: 'SHIPMENT' });
}

/** Refuses a move with INVALID_STATE unless the letter's group is deleted and the account has other groups. */
export function refuseMoveFromGroup({ groupMode, groupStatus }: GroupState): void {
  if (groupStatus === 'LOCKED') throw refusal('GROUP_LOCKED', { of: 'SHIPMENT' });
  if (groupStatus !== 'DELETED') throw refusal('GROUP_NOT_DELETED');
  if (groupMode === 0) throw refusal('NO_OTHER_GROUP');
}
