import { select, type Database } from '../../database/rows.js';
import type { Country, UserManagementState } from '../../entities/account.enums.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { ApprovalTrait, Role } from '../../entities/user.enums.js';
import type { Viewer } from '../../shield/viewer.js';

/** What decides on sending, read under a lock: it can't change before the transaction ends. */
export interface Sending {
  country: Country;
  userManagement: UserManagementState;
  role: Role;
  approvalTrait: ApprovalTrait;
  holdMinutes: number;
  groupMode: 0 | 1;
  groupStatus: GroupStatus | null;
  costBearer: string | null;
  costCentre: string | null;
}

/** A letter's group, and whether the account has groups that are not deleted. */
export interface LetterGroup {
  groupMode: 0 | 1;
  groupStatus: GroupStatus | null;
}

/** What decides on sending for this group, held with shared locks, and whether the sender is a member; null for a user without access. */
export async function readSending(
  database: Database,
  viewer: Pick<Viewer, 'accountId' | 'userId'>,
  groupId: string | null,
): Promise<(Sending & { isMember: 0 | 1 }) | null> {
  const [row] = await select<Sending & { isMember: 0 | 1 }>(
    database,
    `SELECT a.country, a.user_management AS userManagement, u.role, u.approval_trait AS approvalTrait, a.hold_minutes AS holdMinutes,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = a.id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            g.status AS groupStatus, g.cost_bearer AS costBearer, g.cost_centre AS costCentre,
            m.group_id IS NOT NULL AS isMember
       FROM account a
       JOIN \`user\` u ON u.account_id = a.id AND u.id = ? AND u.status = 'ACTIVE'
       LEFT JOIN user_group g ON g.account_id = a.id AND g.id = ?
       LEFT JOIN membership m ON m.account_id = a.id AND m.user_id = u.id AND m.group_id = g.id
      WHERE a.id = ?
       LOCK IN SHARE MODE`,
    [viewer.userId, groupId, viewer.accountId],
  );
  return row ?? null;
}

/** The state of a shipment's group; as without groups if it belongs to none. */
export async function readLetterGroup(
  database: Database,
  { accountId, groupId }: Pick<Shipment, 'accountId' | 'groupId'>,
): Promise<LetterGroup> {
  const [group] = await select<LetterGroup>(
    database,
    `SELECT g.status AS groupStatus,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = g.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode
       FROM user_group g WHERE g.account_id = ? AND g.id = ?`,
    [accountId, groupId],
  );
  return group ?? { groupMode: 0, groupStatus: null };
}
