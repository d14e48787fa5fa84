import type { EntityManager } from 'typeorm';
import { placeholders, select, type Database } from '../database/rows.js';
import type { ActivityDetails } from '../entities/activity-type.js';
import type { MailMode } from '../entities/enums.js';
import type { MailEvent } from '../entities/mail-event.js';
import type { NoticeItem } from '../entities/notice-item.entity.js';
import type { Happening } from '../mail/messages.js';

/** A user of an account. */
export interface UserKey {
  accountId: string;
  userId: string;
}

/** Something that is collected for a user. */
export type CollectedItem = Omit<NoticeItem, 'createdAt'>;

/** Of one user one mail takes up at most so many; what is left goes with the next. */
const mostItems = 1_000;

/** The next users of a time zone, in their order, for whom something is collected. */
export async function usersWithItems(
  manager: EntityManager,
  timeZone: string,
  after: UserKey,
  limit: number,
): Promise<UserKey[]> {
  return select<UserKey>(
    manager,
    `SELECT i.account_id AS accountId, i.user_id AS userId
       FROM notice_item i
       STRAIGHT_JOIN account a ON a.id = i.account_id
      WHERE (i.account_id > ? OR (i.account_id = ? AND i.user_id > ?)) AND a.status = 'ACTIVE' AND a.time_zone = ?
      GROUP BY i.account_id, i.user_id ORDER BY i.account_id, i.user_id LIMIT ${limit}`,
    [after.accountId, after.accountId, after.userId, timeZone],
  );
}

/** What is collected for these users, of each the oldest. */
export async function readItems(manager: EntityManager, users: readonly UserKey[]): Promise<CollectedItem[]> {
  const { sql, parameters } = isOf(users, 'i');
  return select<CollectedItem>(
    manager,
    `SELECT w.account_id AS accountId, w.id, w.user_id AS userId, w.event, w.subject_id AS subjectId
       FROM (SELECT i.account_id, i.id, i.user_id, i.event, i.subject_id,
                    ROW_NUMBER() OVER (PARTITION BY i.account_id, i.user_id ORDER BY i.id) AS place
               FROM notice_item i WHERE ${sql}) w
      WHERE w.place <= ${mostItems} ORDER BY w.account_id, w.user_id, w.id`,
    parameters,
  );
}

/** What these users have set, by user and event. */
export async function readSettings(
  database: Database,
  users: readonly UserKey[],
): Promise<(UserKey & { event: MailEvent; mode: MailMode; digestTime: string | null })[]> {
  if (users.length === 0) return [];
  const { sql, parameters } = isOf(users, 's');
  return select(
    database,
    `SELECT s.account_id AS accountId, s.user_id AS userId, s.event, s.mode, s.digest_time AS digestTime
       FROM mail_setting s WHERE ${sql}`,
    parameters,
  );
}

/** Activities as a mail tells them, by id. */
export async function readHappenings(
  manager: EntityManager,
  accountIds: readonly string[],
  activityIds: readonly string[],
): Promise<Map<string, Happening>> {
  if (activityIds.length === 0) return new Map();
  const rows = await select<{ id: string; details: string | ActivityDetails; createdAt: Date }>(
    manager,
    `SELECT id, details, created_at AS createdAt FROM activity
      WHERE account_id IN (${placeholders(accountIds)}) AND id IN (${placeholders(activityIds)})`,
    [...accountIds, ...activityIds],
  );
  return new Map(
    rows.map(({ id, details, createdAt }) => [
      id,
      {
        details: typeof details === 'string' ? (JSON.parse(details) as ActivityDetails) : details,
        at: createdAt.toISOString(),
        ipAddress: null,
        device: null,
      },
    ]),
  );
}

/** That a row belongs to one of these users; ids are unique over all accounts, so that each of the lists stands for itself. */
function isOf(users: readonly UserKey[], alias: string): { sql: string; parameters: string[] } {
  const accountIds = [...new Set(users.map(({ accountId }) => accountId))];
  const userIds = users.map(({ userId }) => userId);
  return {
    sql: `${alias}.account_id IN (${placeholders(accountIds)}) AND ${alias}.user_id IN (${placeholders(userIds)})`,
    parameters: [...accountIds, ...userIds],
  };
}
