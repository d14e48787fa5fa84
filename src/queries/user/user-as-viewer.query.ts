import { select, type Database } from '../../database/rows.js';
import type { Account } from '../../entities/account.entity.js';
import type { Language } from '../../entities/language.js';
import { assignableGrants } from '../../shield/assignable.js';
import { hasPlaces } from '../../shield/grant-set.js';
import { effectivePlaces, noPlaces } from '../../shield/places.js';
import { readPlacesOfViewer } from '../custom-role/place.query.js';
import { grantsOf } from '../../shield/grants.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, type AccessFacts } from '../authentication/access.js';
import { activeGroupIds } from './stored-user.query.js';

/** A user as the viewer that a session of theirs would have, and the facts that determine whether they can have one. */
export interface UserAsViewer {
  viewer: Viewer;
  access: AccessFacts;
}

/** A user of the account as a viewer in their own right; undefined for an unknown one. Three statements at most. */
export async function readUserAsViewer(
  database: Database,
  accountId: string,
  userId: string,
): Promise<UserAsViewer | undefined> {
  const [row] = await select<
    AccessFacts &
      Pick<Account, 'assignableSet' | 'authorityVersion'> & {
        firstName: string;
        lastName: string;
        email: string;
        language: Language;
        groupMode: 0 | 1;
        wasAssigned: 0 | 1;
      }
  >(
    database,
    `SELECT u.first_name AS firstName, u.last_name AS lastName, u.email, u.language, u.was_assigned AS wasAssigned, a.assignable_set AS assignableSet,
            a.authority_version AS authorityVersion, ${accessFacts},
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = u.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode
       FROM account a JOIN \`user\` u ON u.account_id = a.id AND u.id = ? WHERE a.id = ?`,
    [userId, accountId],
  );
  if (row === undefined) return undefined;
  const {
    firstName,
    lastName,
    email,
    language,
    groupMode,
    wasAssigned,
    assignableSet,
    authorityVersion,
    ...access
  } = row;
  const groupIds = (await activeGroupIds(database, accountId, [userId])).get(userId) ?? [];
  const { role, approvalTrait, type, grantSet } = access;
  const grants = grantsOf(access);
  const viewer: Viewer = {
    accountId,
    userId,
    sessionId: null,
    credential: null,
    name: `${firstName} ${lastName}`,
    profile: { firstName, lastName, email },
    role,
    approvalTrait,
    type,
    grantSet,
    language,
    grants,
    assignable: assignableGrants(access, grants, assignableSet),
    groupIds,
    places: hasPlaces(grantSet)
      ? effectivePlaces(access, (await readPlacesOfViewer(database, accountId, userId)).named)
      : noPlaces,
    accountConfirmed: access.accountConfirmed === 1,
    groupMode: groupMode === 1,
    userManagement: access.userManagement,
    authorityVersion,
    wasAssigned: wasAssigned === 1,
    representing: [],
    ipAddress: null,
  };
  return { viewer, access };
}
