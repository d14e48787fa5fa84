import type { EntityManager } from 'typeorm';
import { select, columnsOf, toObjects } from '../../database/rows.js';
import { User } from '../../entities/user.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { isId } from '../../entities/id.js';
import { StoredUser, liveGroupIds } from '../../services/user/user.record.js';
import type { Viewer } from '../../shield/viewer.js';
import { visibleUsers } from '../visibility.js';


/** A user of the account as stored, whoever asks. */
export async function findUser(manager: EntityManager, accountId: string, id: string): Promise<User> {
  const rows = await select<Record<string, unknown>>(
    manager,
    `SELECT ${columnsOf(manager, User, 'u')} FROM \`user\` u WHERE u.account_id = ? AND u.id = ?`,
    [accountId, id]
  );
  const [user] = toObjects(manager, User, rows);
  if (user === undefined) throw notFound();
  return user;
}
/** A user that the viewer sees, with the groups that live; NOT_FOUND otherwise. */
export async function findVisibleUser(
  manager: EntityManager,
  viewer: Viewer,
  id: string
): Promise<StoredUser> {
  if (!isId(id)) throw notFound(id);
  const visible = visibleUsers(viewer, 'u');
  const [row] = await select<{ id: string; }>(
    manager,
    `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND u.id = ? AND ${visible.sql}`,
    [viewer.accountId, id, ...visible.parameters]
  );
  if (row === undefined) throw notFound(id);
  const user = await findUser(manager, viewer.accountId, id);
  const { role, approvalTrait } = user;
  const groupIds = await liveGroupIds(manager, viewer.accountId, id);
  return { id: user.id, role, approvalTrait, groupIds, user };
}
