import type { Shipment } from '../../entities/shipment.entity.js';
import type { ErrorReason } from '../../errors/reasons.js';
import { badInput, Problems } from '../../errors/problems.js';
import { invalidState, notFound, VieraugenError } from '../../errors/vieraugen-error.js';
import type { LetterGroup } from '../../queries/group/letter-group.query.js';
import { grantsOf, sendsForAllGroups } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';

type GroupState = Pick<LetterGroup, 'groupMode' | 'groupStatus'>;

/** With groups, a shipment belongs to one active group; without groups, to none (LXP-3). */
export function checkGroup(problems: Problems, group: GroupState, groupId: string | null): void {
  switch (groupFault(group, groupId)) {
    case null:
      break;
    case 'GROUP_REQUIRED':
      problems.add('groupId', 'GROUP_REQUIRED', 'The account has groups: choose the one to send for.');
      break;
    case 'GROUP_LOCKED':
    case 'GROUP_DELETED':
      problems.add('groupId', 'NOT_ALLOWED', 'This group is locked or deleted.');
  }
}

function groupFault(
  { groupMode, groupStatus }: GroupState,
  groupId: string | null,
): (ErrorReason & ('GROUP_REQUIRED' | 'GROUP_LOCKED' | 'GROUP_DELETED')) | null {
  if (groupId === null) return groupMode === 1 ? 'GROUP_REQUIRED' : null;
  if (groupStatus === 'ACTIVE') return null;
  return groupStatus === 'LOCKED' ? 'GROUP_LOCKED' : 'GROUP_DELETED';
}

/** Tests whether a user sends for this group: a member does, and everybody who sends for all groups. */
export function sendsFor(
  { role, approvalTrait }: Pick<Viewer, 'role' | 'approvalTrait'>,
  { groupStatus, isMember }: Pick<LetterGroup, 'groupStatus' | 'isMember'>,
): boolean {
  return groupStatus !== null && (isMember === 1 || sendsForAllGroups(grantsOf(role, approvalTrait)));
}

/**
 * Refuses to submit a stored shipment for its group: NOT_FOUND if the sender does not send for it any more, BAD_USER_INPUT as
 * `checkGroup`. The sender has named no group, so the error has a reason besides.
 */
export function refuseSendingFor(
  sender: Pick<Viewer, 'role' | 'approvalTrait'>,
  groupId: string | null,
  group: LetterGroup,
): void {
  if (groupId !== null && !sendsFor(sender, group))
    throw withReason(notFound(groupId, 'groupId'), 'GROUP_OUT_OF_REACH');
  const problems = new Problems();
  checkGroup(problems, group, groupId);
  const fault = groupFault(group, groupId);
  if (fault !== null) throw withReason(badInput([...problems.all]), fault);
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
  if (groupStatus === 'LOCKED') throw groupLocked();
  if (groupStatus === 'DELETED' && groupMode === 1 && status === 'PENDING_APPROVAL')
    throw invalidState(
      "The shipment's group is deleted: move the shipment to another group first.",
      'GROUP_DELETED',
    );
}

/** Refuses a move with INVALID_STATE unless the letter's group is deleted and the account has other groups. */
export function refuseMoveFromGroup({ groupMode, groupStatus }: GroupState): void {
  if (groupStatus === 'LOCKED') throw groupLocked();
  if (groupStatus !== 'DELETED')
    throw invalidState(
      'Only shipments of a deleted group can be moved. This one can be decided on in its group.',
      'GROUP_NOT_DELETED',
    );
  if (groupMode === 0)
    throw invalidState(
      'The account has no groups any more: the shipment can be decided on without a move.',
      'NO_OTHER_GROUP',
    );
}

function groupLocked(): VieraugenError {
  return invalidState("The shipment's group is locked: unlock the group before deciding.", 'GROUP_LOCKED');
}

function withReason(
  { code, message, details, missing }: VieraugenError,
  reason: ErrorReason,
): VieraugenError {
  return new VieraugenError(code, message, { ...details, reason }, missing);
}
