import type { CredentialKind, CredentialStatus } from '../../entities/credential.enums.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Database } from '../../database/rows.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { grantsOf, grantsOfCredential, sendsForAllGroups, type Grants } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { hasAccess } from '../../queries/authentication/access.js';
import type { Origin } from '../authentication/origin.js';
import { readApiCredential } from './credential.record.js';

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
  if (!channelExists[kind]) throw refusal('CHANNEL_UNAVAILABLE', { kind });
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
interface CredentialAccess {
  viewer: Viewer;
  credentialId: string;
  lastUsedAt: Date | null;
}

/** The viewer of the `API` credential with this secret hash; null if there is none. One indexed query. */
export async function findCredentialAccess(
  database: Database,
  secretHash: Buffer,
  origin: Origin,
): Promise<CredentialAccess | null> {
  const row = await readApiCredential(database, secretHash);
  if (row === null || !hasAccess(row)) return null;
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
