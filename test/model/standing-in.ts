import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import type { Permission } from './catalogue.js';
import { distinct, grantsOf, isUnlimited, partsOf, unlimited, type Limits } from './holding.js';
import { groupMode, mayLogIn, type Deputyship, type Letter, type Person } from './model.js';
import { groupsFor } from './reach.js';

/** Decision 54: the deputyships that have begun and are not over. */
function isInForce({ from, until, ended }: Deputyship): boolean {
  return !ended && from <= 0 && until > 0;
}

/** LXP-11: tests whether somebody decides in their own right; PLY-2: programs may, too. */
export function isApprover(person: Person): boolean {
  return grantsOf(person).has('APPROVALS_DECIDE');
}

/**
 * Decision 54: the approvers in whose place somebody decides now: those who have access and decide in their own right. Exclusions, the type and the
 * need to see approvals limit the deputy like any grant.
 */
export function representedBy(deputy: Person): Person[] {
  if (!canStandIn(deputy)) return [];
  const approvers = deputy.account.deputyships
    .filter((each) => each.deputy === deputy && isInForce(each))
    .map(({ approver }) => approver);
  return [...new Set(approvers)].filter((approver) => mayLogIn(approver) && isApprover(approver));
}

/** Tests whether a deputyship would have an effect. */
export function canStandIn(person: Person): boolean {
  return (
    person.role !== 'API' &&
    person.type === 'FULL' &&
    grantsOf(person).has('APPROVALS_READ') &&
    !person.exclusions.has('APPROVALS_DECIDE')
  );
}

/** LXP-11, FWD-4: whoever sent a letter, is assigned it, or has edited or submitted it does not decide on it. */
function isInvolved(person: Person, { sender, assignees, handlers }: Letter): boolean {
  return sender === person || assignees.has(person) || handlers.has(person);
}

/**
 * LXP-11: for whose letters somebody decides in their own right: all, those of the groups, and without any groups those of the account. A letter
 * from before there were groups goes to the approvers of its sender's groups.
 */
export function decidesAlone(viewer: Person, letter: Letter): boolean {
  const scope = grantsOf(viewer).get('APPROVALS_DECIDE') ?? null;
  if (scope === null || letter.account !== viewer.account || isInvolved(viewer, letter)) return false;
  if (scope === 'ACCOUNT' || !groupMode(viewer.account)) return true;
  const groups = groupsFor(viewer, 'APPROVALS_DECIDE');
  if (letter.group !== null) return groups.has(letter.group);
  return [...groups].some((group) => letter.sender.groups.has(group));
}

/** Decision 54: the approvers for whom somebody can decide on a letter; neither the deputy's own letters nor the approver's. */
export function decidesInPlaceOf(viewer: Person, letter: Letter): Person[] {
  if (letter.account !== viewer.account || isInvolved(viewer, letter)) return [];
  return representedBy(viewer).filter((approver) => decidesAlone(approver, letter));
}

/**
 * PLY-5: tests whether somebody may set a status with a permission: each part adds its statuses, whatever the scope. Beside limits from other sources
 * named groups add none (decision 47).
 */
export function sets(person: Person, permission: Permission, status: ShipmentStatus): boolean {
  const all = partsOf(person).filter((part) => part.permission === permission);
  const parts: readonly Limits[] = distinct(all.filter(({ groups }) => groups === null));
  const counted = parts.every(isUnlimited) && all.length > 0 ? [unlimited] : parts;
  return counted.some(({ statuses }) => statuses === null || statuses.includes(status));
}
