import type { EntityManager } from 'typeorm';
import { change, select } from '../../database/rows.js';
import type { ApprovalTrait, Role } from '../../entities/user.enums.js';
import type { Country, UserManagementState } from '../../entities/account.enums.js';
import { isId } from '../../entities/id.js';
import type { Upload } from '../../entities/upload.entity.js';
import type { Problems } from '../../errors/problems.js';
import { conflict, notFound, unauthenticated } from '../../errors/vieraugen-error.js';
import type { LetterGroup } from '../../queries/group/letter-group.query.js';
import { grantsOf } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { sendsFor } from './letter-group.js';
import { pdfProblemMessage } from './upload.service.js';

/** The facts on which sending depends, read under a lock: they cannot change before the transaction ends. */
export interface Sending extends LetterGroup {
  country: Country;
  userManagement: UserManagementState;
  role: Role;
  approvalTrait: ApprovalTrait;
  holdMinutes: number;
  costBearer: string | null;
  costCentre: string | null;
}

/** Reads the facts on which sending for this group depends, with shared locks. NOT_FOUND for a group hidden from the sender. */
export async function findSending(
  manager: EntityManager,
  viewer: Viewer,
  groupId: string | null,
): Promise<Sending> {
  if (groupId !== null && !isId(groupId)) throw notFound(groupId, 'groupId');
  const sending = await readSending(manager, viewer, groupId);
  if (groupId !== null && !sendsFor(sending, sending)) throw notFound(groupId, 'groupId');
  return sending;
}

/** The same for a group that is stored with a shipment, whether or not the sender still sees it. */
export async function readSending(
  manager: EntityManager,
  viewer: Viewer,
  groupId: string | null,
): Promise<Sending> {
  const [row] = await select<Sending>(
    manager,
    `SELECT a.country, a.user_management AS userManagement, u.role, u.approval_trait AS approvalTrait, a.hold_minutes AS holdMinutes,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = a.id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            g.status AS groupStatus, g.cost_bearer AS costBearer, g.cost_centre AS costCentre,
            m.group_id IS NOT NULL AS isMember
       FROM account a
       JOIN \`user\` u ON u.account_id = a.id AND u.id = ? AND u.status = 'ACTIVE'
       LEFT JOIN user_group g ON g.account_id = a.id AND g.id = ?
       LEFT JOIN membership m ON m.account_id = a.id AND m.user_id = u.id AND m.group_id = g.id
      WHERE a.id = ?
       LOCK IN SHARE MODE`,
    [viewer.userId, groupId, viewer.accountId],
  );
  // A user who has lost access during the request sends nothing any more.
  if (row === undefined) throw unauthenticated();
  return row;
}

/** The group to send for: the named one or, with a credential of a group, that group. NOT_FOUND if the credential belongs to another group. */
export function groupMeant(viewer: Viewer, groupId: string | null | undefined): string | null {
  if (viewer.credential === null) return groupId ?? null;
  if (groupId != null && groupId !== viewer.credential.groupId) throw notFound(groupId, 'groupId');
  return viewer.credential.groupId;
}

/** Tests whether the sender's shipments need an approval: those of an examinee do (LXP-11). */
export function needsApproval(sending: Sending): boolean {
  return (
    sending.userManagement === 'ACTIVE' &&
    !grantsOf(sending.role, sending.approvalTrait).has('shipments.sendUnchecked')
  );
}

/** The properties of an upload that a shipment takes over. */
export interface UsableUpload {
  id: string;
  filename: string;
  pages: number;
  sha256: string | null;
}

/**
 * The viewer's own upload with a counted PDF, locked for this transaction. Adds a problem at `uploadId` and returns null if the file is
 * missing or was refused; NOT_FOUND for an upload of another user, CONFLICT for a used one.
 */
export async function usableUpload(
  manager: EntityManager,
  problems: Problems,
  viewer: Viewer,
  uploadId: string,
  now: Date,
): Promise<UsableUpload | null> {
  if (!isId(uploadId)) throw notFound(uploadId, 'uploadId');
  const [upload] = await select<
    Pick<Upload, 'id' | 'filename' | 'pages' | 'sha256' | 'status' | 'problem' | 'expiresAt'>
  >(
    manager,
    `SELECT id, filename, pages, sha256, status, problem, expires_at AS expiresAt
       FROM upload WHERE account_id = ? AND id = ? AND user_id = ? FOR UPDATE`,
    [viewer.accountId, uploadId, viewer.userId],
  );
  if (upload === undefined) throw notFound(uploadId, 'uploadId');
  if (upload.status === 'USED') throw conflict('A shipment was made of this upload already.');
  if (upload.expiresAt <= now) throw notFound(uploadId, 'uploadId');
  if (upload.pages !== null && upload.status === 'STORED') return { ...upload, pages: upload.pages };
  if (upload.problem === null)
    problems.add('uploadId', 'REQUIRED', 'No file was put to the address of this upload yet.');
  else problems.add('uploadId', upload.problem, pdfProblemMessage(upload.problem));
  return null;
}

/** Marks the upload as used. CONFLICT if another shipment has taken it in the meantime. */
export async function takeUpload(manager: EntityManager, accountId: string, uploadId: string): Promise<void> {
  const taken = await change(
    manager,
    "UPDATE upload SET status = 'USED' WHERE account_id = ? AND id = ? AND status = 'STORED'",
    [accountId, uploadId],
  );
  if (taken === 0) throw conflict('A shipment was made of this upload already.');
}
