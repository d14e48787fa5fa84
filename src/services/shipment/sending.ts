import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { updateIf } from '../../database/write.js';
import { isId } from '../../entities/id.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import { Upload } from '../../entities/upload.entity.js';
import { User } from '../../entities/user.entity.js';
import type { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { idColumnOf, idsIn } from '../../queries/shipment/assignee.js';
import { grantsOf } from '../../shield/grants.js';
import { isProgram } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { sendsFor } from './letter-group.js';
import { readSending, type SendingContext } from './sending.record.js';

/** Reads the facts on which sending for this group depends, with shared locks. NOT_FOUND for a group hidden from the sender. */
export async function findSendingContext(
  manager: EntityManager,
  viewer: Viewer,
  groupId: string | null,
): Promise<SendingContext> {
  if (groupId !== null && !isId(groupId)) throw notFound(groupId, 'groupId');
  const sending = await readSending(manager, viewer, groupId);
  if (groupId !== null && !sendsFor(sending, sending)) throw notFound(groupId, 'groupId');
  return sending;
}

/** The same, with a separate refusal for a group that comes from a booking template: the template is visible, its group may be hidden (FWD-5). */
export async function sendingOf(
  manager: EntityManager,
  viewer: Viewer,
  groupId: string | null,
  isOfTemplate: boolean,
): Promise<SendingContext> {
  if (!isOfTemplate) return findSendingContext(manager, viewer, groupId);
  const sending = await readSending(manager, viewer, groupId);
  const isForeign = isBound(viewer) && viewer.credential?.groupId !== groupId;
  if (isForeign || (groupId !== null && !sendsFor(sending, sending)))
    throw refusal('TEMPLATE_GROUP_OUT_OF_REACH');
  return sending;
}

/** The group to send for: the named one or, with a credential of a group, that group. NOT_FOUND if the credential belongs to another group. */
export function resolveGroupId(viewer: Viewer, groupId: string | null | undefined): string | null {
  if (viewer.credential === null || !isBound(viewer)) return groupId ?? null;
  if (groupId != null && groupId !== viewer.credential.groupId) throw notFound(groupId, 'groupId');
  return viewer.credential.groupId;
}

/** Tests whether the viewer sends for the group of a credential alone: a program names the group instead (PLY-2). */
function isBound({ credential, role }: Viewer): boolean {
  return credential !== null && !isProgram(role);
}

/** Tests whether the sender's shipments need an approval: those of an examinee do (LXP-11). */
export function needsApproval(sending: SendingContext): boolean {
  return sending.userManagement === 'ACTIVE' && !grantsOf(sending).has('shipments.sendUnchecked');
}

/**
 * Tests whether the shipment needs an approval for the sake of its sender: an assignee cannot submit a letter of an examinee without it (LXP-11,
 * FWD-4).
 */
export async function isSenderChecked(
  manager: EntityManager,
  { userId }: Viewer,
  { accountId, senderId }: Pick<Shipment, 'accountId' | 'senderId'>,
  sending: SendingContext,
): Promise<boolean> {
  if (senderId === userId) return false;
  const columns = ['role', 'approvalTrait', 'grantSet'] as const;
  const sender = await findOne(manager, User, { accountId, id: senderId }, { columns });
  return sender === null || needsApproval({ ...sending, ...sender });
}

/** The users other than the sender who have edited or submitted a shipment, with the viewer added: they count as its submitters (LXP-11). */
export function handlerIdsWith(
  { senderId, handlerIds }: Pick<Shipment, 'senderId' | 'handlerIds'>,
  { userId }: Viewer,
): string | null {
  return senderId === userId ? handlerIds : idColumnOf([...idsIn(handlerIds), userId]);
}

/** The properties of an upload that a shipment takes over. */
interface UsableUpload {
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
  const upload = await findOne(
    manager,
    Upload,
    { accountId: viewer.accountId, id: uploadId, userId: viewer.userId },
    { columns: ['id', 'filename', 'pages', 'sha256', 'status', 'problem', 'expiresAt'], lock: true },
  );
  if (upload === null) throw notFound(uploadId, 'uploadId');
  if (upload.status === 'USED') throw refusal('UPLOAD_USED');
  if (upload.expiresAt <= now) throw notFound(uploadId, 'uploadId');
  if (upload.pages !== null && upload.status === 'STORED') return { ...upload, pages: upload.pages };
  if (upload.problem === null) problems.add('uploadId', 'UPLOAD_EMPTY');
  else problems.add('uploadId', upload.problem);
  return null;
}

/** Marks the upload as used. CONFLICT if another shipment has taken it in the meantime. */
export async function takeUpload(manager: EntityManager, accountId: string, uploadId: string): Promise<void> {
  const isStored = { accountId, id: uploadId, status: 'STORED' } as const;
  const taken = await updateIf(manager, Upload, isStored, { status: 'USED' });
  if (!taken) throw refusal('UPLOAD_USED');
}
