import type { Database } from '../../database/rows.js';
import { readAccessFacts } from '../../queries/authentication/access.js';
import { billingContactsColumn } from '../../queries/user/billing-contact.query.js';
import { liveGroupIds } from '../../queries/user/stored-user.query.js';
import { readNamedGroups } from '../../queries/custom-role/place.query.js';
import { hasPlaces } from '../../shield/grant-set.js';
import { noPlaces, type Places } from '../../shield/places.js';
import type { Viewer } from '../../shield/viewer.js';
import { readKeptOut } from '../authentication/login-limits.js';
import type { GuardedUser, UserFacts } from './user.guards.js';

/** Reads the facts that determine what the viewer can do to these users, in their order; five statements at most. */
export async function readUserFacts(
  database: Database,
  { accountId, userManagement }: Viewer,
  users: readonly GuardedUser[],
  now: Date,
): Promise<UserFacts[]> {
  const ids = [...new Set(users.map(({ id }) => id))];
  const accessOf = await readAccessFacts<{ billingContacts: number | string }>(database, accountId, ids, [
    billingContactsColumn,
  ]);
  const groupIdsOf = await liveGroupIds(database, accountId, ids);
  const placed = users.filter(({ grantSet }) => hasPlaces(grantSet)).map(({ id }) => id);
  const placesOf =
    placed.length === 0 ? new Map<string, Places>() : await readNamedGroups(database, accountId, placed);
  const keptOut = await readKeptOut(database, now, accountId, ids);
  return users.map((user) => {
    const { id, role, approvalTrait, type, grantSet } = user;
    const access = accessOf.get(id);
    return {
      target: {
        id,
        role,
        approvalTrait,
        type,
        grantSet,
        groupIds: groupIdsOf.get(id) ?? [],
        places: placesOf.get(id) ?? noPlaces,
        user,
      },
      userManagement: access?.userManagement ?? userManagement,
      access,
      isKeptOut: keptOut.has(id),
      billingContacts: Number(access?.billingContacts ?? 0),
    };
  });
}
