import { refusal, type VieraugenError } from '../errors/vieraugen-error.js';
import type { Access } from './access.js';
import type { Permission } from './permissions.js';
import type { Viewer } from './viewer.js';

/**
 * Permissions with effects outside the account: letters, invitations, repeated mails, messages to users, and credentials for programs. Nobody can
 * use them before the registration is confirmed (docs/decisions/0029); reading stays possible.
 */
const outwardPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'shipments.send',
  'shipments.assign',
  'approvals.decide',
  'users.invite',
  'credentials.manage',
  'mails.retry',
  'mails.send',
]);

/** The error for a mutation with effects outside an unconfirmed account; null if the mutation is allowed. */
export function refusalOfUnconfirmed(
  viewer: Viewer | null,
  type: string,
  access: Access,
): VieraugenError | null {
  if (type !== 'Mutation' || viewer === null || viewer.accountConfirmed) return null;
  return access.kind === 'PERMISSION' && outwardPermissions.has(access.permission) ? unconfirmed() : null;
}

/** The error for an unconfirmed account. */
export function unconfirmed(): VieraugenError {
  return refusal('ACCOUNT_UNCONFIRMED');
}
