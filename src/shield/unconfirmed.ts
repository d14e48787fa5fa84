import { invalidState, type VieraugenError } from '../errors/vieraugen-error.js';
import type { Access } from './access.js';
import type { Permission } from './permissions.js';
import type { Viewer } from './viewer.js';

/**
 * Permissions whose use leaves the account: letters, invitations, mails tried again, and keys for programs. Nobody uses them before the registration is confirmed
 * (docs/decisions/0029); reading stays possible.
 */
const leavingTheAccount: ReadonlySet<Permission> = new Set<Permission>([
  'shipments.send',
  'approvals.decide',
  'users.invite',
  'credentials.manage',
  'mails.retry',
]);

/** The refusal of a mutation that would leave an unconfirmed account; null if it may be done. */
export function refusalOfUnconfirmed(
  viewer: Viewer | null,
  type: string,
  access: Access,
): VieraugenError | null {
  if (type !== 'Mutation' || viewer === null || viewer.accountConfirmed) return null;
  return access.kind === 'PERMISSION' && leavingTheAccount.has(access.permission) ? unconfirmed() : null;
}

/** The error that says what has to be done first. */
export function unconfirmed(): VieraugenError {
  return invalidState(
    'The account is not confirmed yet. Open the link in the mail that came after the registration.',
    'ACCOUNT_UNCONFIRMED',
  );
}
