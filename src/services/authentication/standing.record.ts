import { placeholders, select, type Database } from '../../database/rows.js';
import { accessFacts, type AccessFacts } from '../../queries/authentication/access.js';
import type { Viewer } from '../../shield/viewer.js';

/** A user's present roles, trait and groups, as far as a request depends on them. */
interface ViewerStanding extends AccessFacts {
  /** The sum of the custom roles of the account (`Account.assignableSet`). */
  assignableSet: string | null;
  /** The number of groups at the start of the request that are still the viewer's. */
  keptGroups: number;
}

/** The present standing of a viewer; null for a user who is gone. */
export async function readStanding(
  database: Database,
  viewer: Pick<Viewer, 'accountId' | 'userId' | 'groupIds'>,
): Promise<ViewerStanding | null> {
  const groupIds = viewer.groupIds.length === 0 ? [''] : viewer.groupIds;
  const [standing] = await select<ViewerStanding>(
    database,
    `SELECT ${accessFacts}, a.assignable_set AS assignableSet,
            (SELECT COUNT(*) FROM membership k JOIN user_group l ON l.account_id = k.account_id AND l.id = k.group_id
              WHERE k.account_id = u.account_id AND k.user_id = u.id AND l.status = 'ACTIVE'
                AND k.group_id IN (${placeholders(groupIds)})) AS keptGroups
       FROM \`user\` u
       JOIN account a ON a.id = u.account_id
      WHERE u.account_id = ? AND u.id = ?`,
    [...groupIds, viewer.accountId, viewer.userId],
  );
  return standing ?? null;
}
