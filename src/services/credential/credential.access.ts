import type { CredentialKind, CredentialStatus } from '../../entities/credential.enums.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Database } from '../../database/rows.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { assignableGrants, nothingAssignable } from '../../shield/assignable.js';
import { grantsOf, grantsOfCredential, reachOf } from '../../shield/grants.js';
import { noPlaces } from '../../shield/places.js';
import { isProgram } from '../../shield/roles.js';
import { hasAccess } from '../../queries/authentication/access.js';
import { sendsFor } from '../shipment/letter-group.js';
import type { ViewerFacts } from '../authentication/viewer-cache.js';
import { readCredentialUser, type CredentialRow } from './credential.record.js';

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
  /** True if its user sends for the group. */
  sends: boolean;
  /** True for the credential of a program, which sends for the groups within the reach of its rights. */
  isOfProgram: boolean;
}

/**
 * The status of a credential (LXP-10): it is active if its channel exists and, in group mode, it belongs to an active group that its user may
 * send for, except for `DRIVER` and for programs.
 */
export function credentialStatus(facts: CredentialFacts): Exclude<CredentialStatus, 'DELETED'> {
  if (!channelExists[facts.kind]) return 'CHANNEL_UNAVAILABLE';
  if (facts.kind === 'DRIVER') return 'ACTIVE';
  if (facts.isOfProgram) return 'ACTIVE';
  if (facts.groupId === null) return facts.groupMode ? 'GROUP_REQUIRED' : 'ACTIVE';
  return facts.groupStatus === 'ACTIVE' && facts.sends ? 'ACTIVE' : 'GROUP_UNAVAILABLE';
}

/** A credential's user as a viewer at present, with the version that it is valid for; null if the credential or its user has no access. */
export async function readCredentialFacts(
  database: Database,
  accountId: string,
  credentialId: string,
): Promise<ViewerFacts | null> {
  const row = await readCredentialUser(database, accountId, credentialId);
  if (row === null || !hasAccess(row)) return null;
  const { groupId } = row;
  const grants = grantsOf(row);
  const groupMode = row.groupMode === 1;
  const isOfProgram = isProgram(row.role);
  if (credentialStatus({ ...row, groupMode, sends: sendsFor(row, row), isOfProgram }) !== 'ACTIVE')
    return null;
  return {
    accountId,
    userId: row.userId,
    credential: { id: credentialId, groupId },
    name: `${row.firstName} ${row.lastName}`,
    profile: { firstName: row.firstName, lastName: row.lastName, email: row.email },
    role: row.role,
    approvalTrait: row.approvalTrait,
    type: row.type,
    grantSet: row.grantSet,
    language: row.language,
    // Rights of a program are granted to it alone, so its credentials do not limit them (PLY-2).
    grants: isOfProgram ? grants : grantsOfCredential(grants, groupId, readsIn(row)),
    assignable: isOfProgram ? assignableGrants(row, grants, row.assignableSet) : nothingAssignable,
    groupIds: isOfProgram ? groupsIn(row.activeGroupIds) : groupId === null ? [] : [groupId],
    // Permissions for named groups apply to the credential's own group only; programs hold no roles.
    places: noPlaces,
    accountConfirmed: row.accountConfirmed === 1,
    groupMode,
    userManagement: row.userManagement,
    authorityVersion: row.authorityVersion,
    wasAssigned: row.wasAssigned === 1,
    // Programs do not decide, and are never deputies.
    deputyships: [],
  };
}

/** Tests whether the user reads the shipments of the credential's group. */
function readsIn(row: CredentialRow): boolean {
  const { unplaced, placed } = reachOf(row);
  const isOfMembers = row.isMember === 1 && unplaced.get('shipments.read') === 'GROUPS';
  return isOfMembers || (row.readsNamed === 1 && placed.has('shipments.read'));
}

function groupsIn(ids: string | null): string[] {
  return ids === null ? [] : ids.split(',');
}
