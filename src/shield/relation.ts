import { seesGroup } from '../queries/visibility.js';
import type { Context } from '../server/context.js';
import { couldGiveRole } from './authority.js';
import type { Relation } from './access.js';
import type { PermissionSet } from './permission-set.js';
import { isRole } from './roles.js';
import type { Viewer } from './viewer.js';

/** Whether every object stands in this relation to a viewer with this set, so that none has to be asked. */
export function alwaysStands(relation: Relation, { grants }: PermissionSet): boolean {
  switch (relation) {
    case 'USER_WITHIN_REACH':
      return grants.get('users.read') === 'ACCOUNT';
    case 'USER_ADMINISTERED':
      return grants.get('users.update') === 'ACCOUNT';
    case 'GROUP_WITHIN_REACH':
      return grants.get('groups.read') === 'ACCOUNT';
    case 'AS_NOW_LOGGED_IN':
      return false;
  }
}

/** Whether this object stands in the relation to whoever asks; reads ids that object and viewer carry, the rest by DataLoader. */
export async function stands(
  relation: Relation,
  object: { id: string; role?: unknown },
  context: Context,
): Promise<boolean> {
  const { viewer } = context;
  switch (relation) {
    case 'USER_WITHIN_REACH':
      return (
        viewer !== null && (object.id === viewer.userId || (await context.loaders.reach.holds(object.id)))
      );
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

async function isAdministered(
  { id, role }: { id: string; role?: unknown },
  { grants }: Viewer,
  { loaders }: Context,
): Promise<boolean> {
  // Of an object without a role nothing is known: queries/projection.ts says what is read along with a field.
  return isRole(role) && couldGiveRole(grants, role) && loaders.reach.holds(id);
}
