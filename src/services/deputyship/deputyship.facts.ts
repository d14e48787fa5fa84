import { findAll } from '../../database/find.js';
import type { Database } from '../../database/rows.js';
import { oneOf } from '../../database/where.js';
import type { Deputyship } from '../../entities/deputyship.entity.js';
import { User } from '../../entities/user.entity.js';
import { readNamedGroups } from '../../queries/custom-role/place.query.js';
import { liveGroupIds, visibleUserIds } from '../../queries/user/stored-user.query.js';
import { hasPlaces } from '../../shield/grant-set.js';
import { noPlaces, type Places } from '../../shield/places.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import type { DeputyshipFacts } from './deputyship.guards.js';

const columns = ['id', 'role', 'approvalTrait', 'type', 'grantSet'] as const;

/**
 * Reads the facts that determine what the viewer can do to these deputyships, in their order; four statements at most, none for viewers
 * without `deputies.manage`.
 */
export async function readDeputyshipFacts(
  database: Database,
  viewer: Viewer,
  deputyships: readonly Deputyship[],
  now: Date,
): Promise<DeputyshipFacts[]> {
  const { accountId, userManagement } = viewer;
  const visible = holds(viewer, 'deputies.manage')
    ? await visibleUserIds(database, viewer, [...new Set(deputyships.map(({ approverId }) => approverId))])
    : new Set<string>();
  const administered = deputyships.filter(({ approverId }) => visible.has(approverId));
  const ids = new Set(administered.flatMap(({ approverId, deputyId }) => [approverId, deputyId]));
  const users =
    ids.size === 0 ? [] : await findAll(database, User, { accountId, id: oneOf([...ids]) }, { columns });
  const userOf = new Map(users.map((user) => [user.id, user]));
  const approvers = users.filter(({ id }) => visible.has(id));
  const approverIds = approvers.map(({ id }) => id);
  const groupIdsOf =
    approverIds.length === 0
      ? new Map<string, string[]>()
      : await liveGroupIds(database, accountId, approverIds);
  const placed = approvers.filter(({ grantSet }) => hasPlaces(grantSet)).map(({ id }) => id);
  const placesOf =
    placed.length === 0 ? new Map<string, Places>() : await readNamedGroups(database, accountId, placed);
  return deputyships.map((deputyship) => {
    const [approver, deputy] = [userOf.get(deputyship.approverId), userOf.get(deputyship.deputyId)];
    const isKnown = visible.has(deputyship.approverId) && approver !== undefined && deputy !== undefined;
    return {
      deputyship,
      userManagement,
      now,
      people: isKnown
        ? {
            approver: {
              id: approver.id,
              role: approver.role,
              approvalTrait: approver.approvalTrait,
              type: approver.type,
              grantSet: approver.grantSet,
              groupIds: groupIdsOf.get(approver.id) ?? [],
              places: placesOf.get(approver.id) ?? noPlaces,
            },
            deputy,
          }
        : null,
    };
  });
}
