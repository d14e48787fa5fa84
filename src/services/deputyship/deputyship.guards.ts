import type { UserManagementState } from '../../entities/account.enums.js';
import type { Deputyship } from '../../entities/deputyship.entity.js';
import type { DeputyshipAction } from '../../entities/deputyship.enums.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import {
  assertCouldGiveRoles,
  assertReachesAllGroups,
  couldGiveIn,
  couldGivePlaces,
  type Target,
} from '../../shield/authority.js';
import type { Parts } from '../../shield/grant-part.js';
import { grantsOf, reachOf, type Holding } from '../../shield/grants.js';
import { partsOf } from '../../shield/held-part.js';
import { effectivePlaces } from '../../shield/places.js';
import { canStandIn, isApprover } from '../../shield/representation.js';
import type { Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';

/** The facts that determine what a viewer can do to a deputyship. */
export interface DeputyshipFacts {
  deputyship: Pick<Deputyship, 'id' | 'deputyId' | 'endsAt'>;
  userManagement: UserManagementState;
  now: Date;
  /** The approver and the deputy; null for a viewer from whom the approver is hidden. */
  people: { approver: Target; deputy: Holding & { id: string } } | null;
}

/** The actions on a deputyship. */
export const deputyshipActions: Readonly<Record<DeputyshipAction, GuardedAction<DeputyshipFacts>>> = {
  UPDATE: {
    mutation: 'Mutation.updateDeputyship',
    guard: (viewer, facts) => {
      const { approver, deputy } = guardAdministered(viewer, facts);
      guardNaming(viewer, approver, deputy);
    },
  },
  END: { mutation: 'Mutation.endDeputyship', guard: guardAdministered },
  RESIGN: {
    mutation: 'Mutation.resignDeputyship',
    guard: (viewer, facts) => {
      refusePast(facts);
      guardResignation(viewer, facts.deputyship);
    },
  },
};

/** Guards `resignDeputyship`: deputies end their own deputyships, whoever named them, and no others. */
export function guardResignation(viewer: Viewer, { deputyId }: Pick<Deputyship, 'deputyId'>): void {
  if (deputyId !== viewer.userId) throw refusal('NOT_THE_DEPUTY');
}

function guardAdministered(viewer: Viewer, facts: DeputyshipFacts): NonNullable<DeputyshipFacts['people']> {
  refusePast(facts);
  if (facts.people === null) throw notFound(facts.deputyship.id, 'id');
  guardDeputies(viewer, facts.people.approver);
  return facts.people;
}

function refusePast({ deputyship, userManagement, now }: DeputyshipFacts): void {
  refuseUnmanaged({ userManagement });
  if (deputyship.endsAt <= now) throw notFound(deputyship.id, 'id');
}

/**
 * Guards every operation on an approver's deputyships: only the approver may, and users who administer the approver and could give what the approver
 * holds.
 */
export function guardDeputies(viewer: Viewer, approver: Target): void {
  if (viewer.userId === approver.id) return;
  assertCouldGiveRoles(viewer, approver);
  assertReachesAllGroups(viewer, 'deputies.manage', approver);
}

function decidedParts(approver: Target): Parts {
  return new Map([['approvals.decide', partsOf(approver).get('approvals.decide') ?? []]]);
}

/** The part of `guardNaming` that does not depend on the deputy: the user must be an approver, and the viewer must be able to give the approver's reach. */
export function guardApprover(viewer: Viewer, approver: Target): void {
  guardDeputies(viewer, approver);
  if (!isApprover(grantsOf(approver))) throw refusal('NOT_APPROVER');
  if (viewer.userId !== approver.id && !couldMakeApprover(viewer, approver))
    throw refusal('GRANT_BEYOND_OWN');
}

/** Guards `nameDeputy`. Administrators can never name themselves. */
export function guardNaming(viewer: Viewer, approver: Target, deputy: Holding & { id: string }): void {
  guardApprover(viewer, approver);
  if (viewer.userId !== approver.id && viewer.userId === deputy.id) throw refusal('OWN_USER');
  if (!canStandIn(deputy)) throw refusal('DEPUTY_WITHOUT_EFFECT');
}

/** Tests whether the viewer could give the permission to decide wherever the approver has it. */
function couldMakeApprover(viewer: Viewer, approver: Target): boolean {
  const scope = reachOf(approver).unplaced.get('approvals.decide');
  const named = effectivePlaces(approver, approver.places).get('approvals.decide') ?? [];
  return (
    (scope === undefined ||
      couldGiveIn(
        viewer,
        new Map([['approvals.decide', scope]]),
        approver.groupIds,
        decidedParts(approver),
      )) &&
    couldGivePlaces(viewer, new Map([['approvals.decide', named]]))
  );
}
