import { select, type Database } from '../../database/rows.js';
import type { Country, UserManagementState } from '../../entities/account.enums.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { LetterGroup } from '../../queries/group/letter-group.query.js';
import { namesGroup } from '../../queries/custom-role/place.query.js';
import { holdingColumns } from '../../queries/authentication/holding.js';
import type { Holding } from '../../shield/grants.js';
import type { Viewer } from '../../shield/viewer.js';

/** The facts on which sending depends, read under a lock: they cannot change before the transaction ends. */
export interface SendingContext extends LetterGroup, Holding {
  country: Country;
  userManagement: UserManagementState;
  holdMinutes: number;
  costBearer: string | null;
  costCentre: string | null;
}

/**
 * Reads the facts on which sending for a group depends, with shared locks, whether or not the sender sees the group. UNAUTHENTICATED for a user
 * without access.
 */
export async function readSending(
  database: Database,
  viewer: Pick<Viewer, 'accountId' | 'userId'>,
  groupId: string | null,
): Promise<SendingContext> {
  const [row] = await select<SendingContext>(
    database,
    `SELECT a.country, a.user_management AS userManagement, ${holdingColumns}, a.hold_minutes AS holdMinutes,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = a.id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            g.status AS groupStatus, g.cost_bearer AS costBearer, g.cost_centre AS costCentre,
            m.group_id IS NOT NULL AS isMember,
            ${namesGroup({ accountId: 'a.id', userId: 'u.id', groupId: 'g.id' }, 'shipments.send')} AS isNamed
       FROM account a
       JOIN \`user\` u ON u.account_id = a.id AND u.id = ? AND u.status = 'ACTIVE'
       LEFT JOIN user_group g ON g.account_id = a.id AND g.id = ?
       LEFT JOIN membership m ON m.account_id = a.id AND m.user_id = u.id AND m.group_id = g.id
      WHERE a.id = ?
       LOCK IN SHARE MODE`,
    [viewer.userId, groupId, viewer.accountId],
  );
  // A user who has lost access during the request sends nothing any more.
  if (row === undefined) throw refusal('LOGIN_REQUIRED');
  return row;
}
