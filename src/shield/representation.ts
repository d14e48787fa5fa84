import { formatGrantSet, parseGrantSet, addWidest } from './grant-set.js';
import { grantsOf, type Grants, type Holding } from './grants.js';
import { covers, type Permission, type Scope } from './permissions.js';
import { isProgram } from './roles.js';
import type { Represented, Viewer } from './viewer.js';

/**
 * The permission of a deputy. Its scope `OWN`, which no other source uses, makes the names of decisions visible in the schema; the approvers whom
 * the deputy represents determine the letters.
 */
export const deputyGrant: { readonly permission: Permission; readonly scope: Scope } = {
  permission: 'approvals.decide',
  scope: 'OWN',
};

/** The permissions of a user while they are a deputy: a grant like any other, so exclusions, types and needs limit it as well. */
export function grantsOfDeputy(holding: Holding): Grants {
  const held = parseGrantSet(holding.grantSet);
  const granted = new Map(held.granted);
  addWidest(granted, deputyGrant.permission, deputyGrant.scope);
  return grantsOf({ ...holding, grantSet: formatGrantSet({ ...held, granted }) });
}

/** Tests whether a user with these permissions decides in their own right, and so can have a deputy. */
export function isApprover(grants: Grants): boolean {
  const held = grants.get('approvals.decide');
  return held !== undefined && covers(held, 'GROUPS');
}

/**
 * Tests whether a deputyship would have an effect: its holder must be a person who sees shipments and their approvals, and must not be excluded from
 * deciding.
 */
export function canStandIn(holding: Holding): boolean {
  return !isProgram(holding.role) && grantsOfDeputy(holding).has(deputyGrant.permission);
}

/** Tests whether a period includes a moment; its end is exclusive. */
function includesMoment({ startsAt, endsAt }: Pick<Represented, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return startsAt <= now && now < endsAt;
}

/** The part of a viewer that deputyships determine. */
type Standing = Pick<Viewer, 'grants' | 'representing'>;

const noOne: readonly Represented[] = [];

/** The permissions of a user at a moment, given all their deputyships: their own, and those of a deputy while a deputyship is in force. */
export function standingAt(
  holding: Holding & { grants: Grants },
  deputyships: readonly Represented[],
  now: Date,
): Standing {
  const representing =
    deputyships.length === 0 ? noOne : deputyships.filter((each) => includesMoment(each, now));
  if (representing.length === 0) return { grants: holding.grants, representing: noOne };
  return { grants: grantsOfDeputy(holding), representing };
}
