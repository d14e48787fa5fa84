import type { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { assertReachesAllGroups, assertCouldGiveRoles, type Target } from '../../shield/authority.js';
import type { Viewer } from '../../shield/viewer.js';

/** Guards `updateMailSettings`. */
export function guardMailSettings(viewer: Viewer, target: Target, { status }: Pick<User, 'status'>): void {
  assertCouldGiveRoles(viewer, target);
  assertReachesAllGroups(viewer, 'mailSettings.manage', target);
  if (status === 'DELETED') throw refusal('USER_DELETED');
}
