import type { Database } from '../../database/rows.js';
import { serviceUnavailable } from '../../errors/vieraugen-error.js';
import { hasAccess } from '../../queries/authentication/access.js';
import { assignableGrants } from '../../shield/assignable.js';
import { readPlacesOfViewer } from '../../queries/custom-role/place.query.js';
import { hasPlaces } from '../../shield/grant-set.js';
import { grantsOf } from '../../shield/grants.js';
import { effectivePlaces, noPlaces } from '../../shield/places.js';
import { isApprover, standingAt } from '../../shield/representation.js';
import type { Represented, Viewer } from '../../shield/viewer.js';
import { readDeputyshipsOf, readViewer } from './session.record.js';
import type { ViewerFacts } from './viewer-cache.js';

/** The maximum number of attempts to read a deputy and the approvers at the same authority version. */
const mostAttempts = 5;

/**
 * The user as a viewer at present, with named groups and the deputyships that are not over; null for a deleted user and for one without access.
 * All facts belong to one authority version; if it is raised in between, they are read again.
 */
export async function readFacts(
  database: Database,
  accountId: string,
  userId: string,
  now: Date,
): Promise<ViewerFacts | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const own = await readOwnFacts(database, accountId, userId);
    if (own === null) return null;
    const { facts, isDeputy, isOneVersion } = own;
    if (!isOneVersion) continue;
    if (!isDeputy) return facts;
    const { deputyships, versions } = await readDeputyships(database, accountId, userId, now);
    if (versions.every((version) => version === facts.authorityVersion)) return { ...facts, deputyships };
  }
  throw serviceUnavailable();
}

/** The viewer of a request at this moment. */
export function viewerAt(
  { deputyships, ...facts }: ViewerFacts,
  now: Date,
  request: Pick<Viewer, 'sessionId' | 'ipAddress'>,
): Viewer {
  return { ...facts, ...standingAt(facts, deputyships, now), ...request };
}

/**
 * The viewer with the deputyships of this moment. The caller holds the lock of the account's row, in shared mode at least, so that neither they
 * nor the approvers' permissions and groups change until the transaction ends.
 */
export async function withPresentDeputyships(database: Database, viewer: Viewer, now: Date): Promise<Viewer> {
  if (viewer.representing.length === 0) return viewer;
  const { deputyships } = await readDeputyships(database, viewer.accountId, viewer.userId, now);
  return { ...viewer, ...standingAt({ ...viewer, grants: grantsOf(viewer) }, deputyships, now) };
}

/**
 * The deputyships of a user that are not over, each with the approver as they are at present, and the authority versions that were read. Those of
 * approvers without access, or who do not decide in their own right, are left out: a deputy cannot be represented.
 */
export async function readDeputyships(
  database: Database,
  accountId: string,
  deputyId: string,
  now: Date,
): Promise<{ deputyships: Represented[]; versions: number[] }> {
  const rows = await readDeputyshipsOf(database, accountId, deputyId, now);
  const versions = rows.map(({ authorityVersion }) => authorityVersion);
  const deputyships: Represented[] = [];
  for (const row of rows) {
    if (row.deputyshipId === null) continue;
    const built = await readOwnFacts(database, accountId, row.approverId);
    if (built === null) continue;
    versions.push(built.facts.authorityVersion, ...(built.isOneVersion ? [] : [otherVersion]));
    const { userId, name, role, approvalTrait, type, grantSet, grants, ...others } = built.facts;
    if (!isApprover(grants)) continue;
    const { deputyshipId, startsAt, endsAt } = row;
    const holding = { role, approvalTrait, type, grantSet };
    const { groupIds, places, groupMode } = others;
    const approver = { userId, name, ...holding, grants, groupIds, places, groupMode };
    deputyships.push({ deputyshipId, startsAt, endsAt, approver });
  }
  return { deputyships, versions };
}

/** The version of no account: the facts belong to more than one version. */
const otherVersion = -1;

/** The user as a viewer in their own right, whether they are named as a deputy, and whether all facts belong to the version. */
async function readOwnFacts(
  database: Database,
  accountId: string,
  userId: string,
): Promise<{ facts: ViewerFacts; isDeputy: boolean; isOneVersion: boolean } | null> {
  const rows = await readViewer(database, accountId, userId);
  const [row] = rows;
  if (row === undefined) return null;
  const memberships = rows.filter((each) => each.membershipGroupId !== null).length;
  const groupIds = rows.map((each) => each.activeGroupId).filter((id) => id !== null);
  if (!hasAccess({ ...row, memberships, activeGroups: groupIds.length })) return null;
  const grants = grantsOf(row);
  const placed = hasPlaces(row.grantSet) ? await readPlacesOfViewer(database, accountId, userId) : null;
  const facts = {
    accountId,
    userId,
    credential: null,
    name: `${row.firstName} ${row.lastName}`,
    profile: { firstName: row.firstName, lastName: row.lastName, email: row.email },
    role: row.role,
    approvalTrait: row.approvalTrait,
    type: row.type,
    grantSet: row.grantSet,
    language: row.language,
    grants,
    assignable: assignableGrants(row, grants, row.assignableSet),
    groupIds,
    places: placed === null ? noPlaces : effectivePlaces(row, placed.named),
    accountConfirmed: row.accountConfirmed === 1,
    groupMode: row.groupMode === 1,
    userManagement: row.userManagement,
    authorityVersion: row.authorityVersion,
    wasAssigned: row.wasAssigned === 1,
    deputyships: [],
  };
  return {
    facts,
    isDeputy: row.isDeputy === 1,
    isOneVersion: placed === null || placed.authorityVersion === row.authorityVersion,
  };
}
