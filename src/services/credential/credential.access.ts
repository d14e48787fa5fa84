import type { ApprovalTrait } from '../../entities/user.enums.js';
import type { CredentialKind, CredentialStatus } from '../../entities/credential.enums.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Language } from '../../entities/language.js';
import { invalidState } from '../../errors/vieraugen-error.js';
import { selectPrepared, type Database } from '../../database/rows.js';
import { grantsOf, grantsOfCredential, sendsForAllGroups, type Grants } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, hasAccess, type AccessFacts } from '../../queries/authentication/access.js';
import type { Origin } from '../authentication/origin.js';

/**
 * The existing channels, by the kind of their credentials. The only place with this rule: credentials for other channels cannot be
 * created, and earlier ones have no effect.
 */
export const channelExists: Readonly<Record<CredentialKind, boolean>> = {
  DRIVER: false,
  SFTP: false,
  API: true,
};

/** Throws INVALID_STATE for a credential of a channel that does not exist. */
export function refuseWithoutChannel(kind: CredentialKind): void {
  if (!channelExists[kind])
    throw invalidState(
      `The channel ${kind} does not exist yet, so a credential for it would have no effect.`,
      'CHANNEL_UNAVAILABLE',
    );
}

/** The facts that determine the status of a credential, apart from its user's access. */
export interface CredentialFacts {
  kind: CredentialKind;
  groupId: string | null;
  /** Whether the account has a group that is not deleted. */
  groupMode: boolean;
  groupStatus: GroupStatus | null;
  isMember: boolean;
  /** The grants of the user. */
  grants: Grants;
}

/**
 * The status of a credential (LXP-10): it is active if its channel exists and, in group mode, it belongs to an active group that its user may
 * send for, except for `DRIVER`.
 */
export function credentialStatus(facts: CredentialFacts): Exclude<CredentialStatus, 'DELETED'> {
  if (!channelExists[facts.kind]) return 'CHANNEL_UNAVAILABLE';
  if (facts.kind === 'DRIVER') return 'ACTIVE';
  if (facts.groupId === null) return facts.groupMode ? 'GROUP_REQUIRED' : 'ACTIVE';
  const maySend = facts.isMember || sendsForAllGroups(facts.grants);
  return facts.groupStatus === 'ACTIVE' && maySend ? 'ACTIVE' : 'GROUP_UNAVAILABLE';
}

/** The viewer of a request with a credential, and the last use of the credential. */
export interface CredentialAccess {
  viewer: Viewer;
  credentialId: string;
  lastUsedAt: Date | null;
}

interface AccessRow extends AccessFacts {
  accountId: string;
  credentialId: string;
  kind: CredentialKind;
  groupId: string | null;
  lastUsedAt: Date | null;
  userId: string;
  firstName: string;
  lastName: string;
  approvalTrait: ApprovalTrait;
  language: Language;
  groupMode: 0 | 1;
  groupStatus: GroupStatus | null;
  isMember: 0 | 1;
}

/** The viewer of the `API` credential with this secret hash; null if there is none. One indexed query. */
export async function findCredentialAccess(
  database: Database,
  secretHash: Buffer,
  origin: Origin,
): Promise<CredentialAccess | null> {
  const [row] = await selectPrepared<AccessRow>(
    database,
    `SELECT c.account_id AS accountId, c.id AS credentialId, c.kind, c.group_id AS groupId, c.last_used_at AS lastUsedAt,
            u.id AS userId, u.first_name AS firstName, u.last_name AS lastName, u.language, u.approval_trait AS approvalTrait,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = c.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            g.status AS groupStatus, m.group_id IS NOT NULL AS isMember, ${accessFacts}
       FROM credential c
       JOIN account a ON a.id = c.account_id
       JOIN \`user\` u ON u.account_id = c.account_id AND u.id = c.user_id
       LEFT JOIN user_group g ON g.account_id = c.account_id AND g.id = c.group_id
       LEFT JOIN membership m ON m.account_id = c.account_id AND m.user_id = c.user_id AND m.group_id = c.group_id
      WHERE c.secret_hash = ? AND c.kind = 'API'`,
    [secretHash],
  );
  if (row === undefined || !hasAccess(row)) return null;
  const { accountId, credentialId, groupId, lastUsedAt } = row;
  const grants = grantsOf(row.role, row.approvalTrait);
  const groupMode = row.groupMode === 1;
  if (credentialStatus({ ...row, grants, groupMode, isMember: row.isMember === 1 }) !== 'ACTIVE') return null;
  const viewer: Viewer = {
    accountId,
    userId: row.userId,
    sessionId: null,
    credential: { id: credentialId, groupId },
    name: `${row.firstName} ${row.lastName}`,
    role: row.role,
    approvalTrait: row.approvalTrait,
    language: row.language,
    grants: grantsOfCredential(grants, groupId),
    groupIds: groupId === null ? [] : [groupId],
    accountConfirmed: row.accountConfirmed === 1,
    groupMode,
    userManagement: row.userManagement,
    ipAddress: origin.ipAddress,
  };
  return { viewer, credentialId, lastUsedAt };
}
