import { refusal } from '../../errors/vieraugen-error.js';
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

/**
 * Guards everything about the deputies of an approver: for the approver, and for users who administer the approver and could give the approver trait.
 */
export function guardDeputies(viewer: Viewer, approver: Target): void {
  if (viewer.userId === approver.id) return;
  assertCouldGiveRoles(viewer, approver);
  assertReachesAllGroups(viewer, 'deputies.manage', approver);
}

function decidedParts(approver: Target): Parts {
  return new Map([['approvals.decide', partsOf(approver).get('approvals.decide') ?? []]]);
}

/** Guards a new deputy of a user, whoever the deputy is: the user must be an approver, and the viewer must be able to give the approver's reach. */
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
