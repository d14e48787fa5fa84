import { User } from '../entities/user.entity.js';
import { fieldsOf, type RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';

/** The fields of a user that are answered from the viewer: as recent as the viewer, since each change of them raises the authority version. */
export const fieldsOfViewer: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'firstName',
  'lastName',
  'email',
  'language',
  'role',
  'approvalTrait',
  'type',
]);

/** The viewer as a user, without a statement; null if the operation requests other fields of any user. */
export function ownUser(viewer: Viewer, asked: RequestedFields | undefined): User | null {
  if (asked === undefined) return null;
  for (const field of fieldsOf(asked, 'User')) if (!fieldsOfViewer.has(field)) return null;
  const { accountId, userId: id, profile, language, role, approvalTrait, type } = viewer;
  return Object.assign(new User(), { accountId, id, ...profile, language, role, approvalTrait, type });
}
