import { couldGiveRoles } from './authority.js';
import type { Relation } from './access.js';
import { hasPlaces } from './grant-set.js';
import { groupsFor, noPlaces, type Places } from './places.js';
import type { PermissionSet } from './permission-set.js';
import { isRole } from './roles.js';
import { scopeOf, type Viewer } from './viewer.js';

/** The part of a request's context that the rules need. */
export interface ShieldContext {
  /** The authenticated viewer, or null. */
  readonly viewer: Viewer | null;
  /** True once the operation has logged in or out, so that its remaining fields belong to another viewer. */
  readonly hasChangedViewer: boolean;
  readonly loaders: {
    readonly reach: { includes(userId: string, permission?: ManagingPermission): Promise<boolean> };
    readonly places: { load(userId: string): Promise<Places> };
  };
}

/** A permission to manage something of users. */
export type ManagingPermission = 'mailSettings.manage' | 'deputies.manage';

/** An object of a field with a relation; a user has role and grant set. */
interface RelatedObject {
  id: string;
  role?: unknown;
  grantSet?: string | null;
}

/** Tests whether every object has this relation to viewers with this set, so that none has to be checked. */
export function relationAlwaysHolds(relation: Relation, { grants }: PermissionSet): boolean {
  switch (relation) {
    case 'USER_WITHIN_REACH':
      return grants.get('users.read') === 'ACCOUNT';
    case 'MAIL_SETTINGS_WITHIN_REACH':
      return grants.get('users.read') === 'ACCOUNT' && grants.get('mailSettings.manage') === 'ACCOUNT';
    case 'DEPUTIES_WITHIN_REACH':
      return grants.get('users.read') === 'ACCOUNT' && grants.get('deputies.manage') === 'ACCOUNT';
    case 'USER_ADMINISTERED':
      return grants.get('users.update') === 'ACCOUNT';
    case 'GROUP_WITHIN_REACH':
      return grants.get('groups.read') === 'ACCOUNT';
    case 'AS_NOW_LOGGED_IN':
      return false;
  }
}

/** Tests whether this object has the relation to the viewer; compares ids that object and viewer carry, and uses a DataLoader for the rest. */
export async function relationHolds(
  relation: Relation,
  object: RelatedObject,
  context: ShieldContext,
): Promise<boolean> {
  const { viewer } = context;
  switch (relation) {
    case 'USER_WITHIN_REACH':
      return isWithinReach(object, context);
    case 'MAIL_SETTINGS_WITHIN_REACH':
      return isWithinReach(object, context, 'mailSettings.manage');
    case 'DEPUTIES_WITHIN_REACH':
      return isWithinReach(object, context, 'deputies.manage');
    case 'USER_ADMINISTERED':
      return (
        viewer !== null && object.id !== viewer.userId && (await isAdministered(object, viewer, context))
      );
    case 'GROUP_WITHIN_REACH':
      return viewer !== null && seesGroup(viewer, object.id);
    case 'AS_NOW_LOGGED_IN':
      return true;
  }
}

/** Tests whether a user is the viewer, or visible to the viewer and within the scope of the permission, if one is named. */
async function isWithinReach(
  { id }: RelatedObject,
  { viewer, loaders }: ShieldContext,
  permission?: ManagingPermission,
): Promise<boolean> {
  return viewer !== null && (id === viewer.userId || loaders.reach.includes(id, permission));
}

async function isAdministered(
  { id, role, grantSet }: RelatedObject,
  viewer: Viewer,
  { loaders }: ShieldContext,
): Promise<boolean> {
  // If role and grant set were not read with the object, queries/projection.ts lacks a column that the field needs.
  return (
    isRole(role) &&
    grantSet !== undefined &&
    couldGiveRoles(viewer, { role, grantSet, places: await placesOfUser(id, grantSet, loaders) }) &&
    loaders.reach.includes(id)
  );
}

/** The groups that the roles of a user name; read only if any does. */
async function placesOfUser(
  userId: string,
  grantSet: string | null,
  { places }: ShieldContext['loaders'],
): Promise<Places> {
  return hasPlaces(grantSet) ? places.load(userId) : noPlaces;
}

/** Tests whether a group, which is already loaded, is visible to the viewer. */
function seesGroup(viewer: Viewer, groupId: string): boolean {
  return scopeOf(viewer, 'groups.read') === 'ACCOUNT' || groupsFor(viewer, 'groups.read').includes(groupId);
}
