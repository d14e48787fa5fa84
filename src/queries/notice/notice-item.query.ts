import type { EntityManager } from 'typeorm';
import { placeholders, select, type Database } from '../../database/rows.js';
import type { ActivityDetails } from '../../entities/activity-type.js';
import type { MailMode } from '../../entities/mail-setting.enums.js';
import type { MailEvent } from '../../entities/mail-event.js';
import type { NoticeItem } from '../../entities/notice-item.entity.js';
import { lettersShown, type Happening } from '../../entities/mail-message.js';
import type { Slot } from './slot.js';

/** A user of an account. */
export interface UserKey {
  accountId: string;
  userId: string;
}

/** A collected item of a user. */
export type CollectedItem = Pick<NoticeItem, 'id' | 'event' | 'subjectId'>;

/** All collected items of a user for one event. */
export interface Collection extends UserKey {
  event: MailEvent;
  total: number;
  /** The last item that is included. */
  lastId: string;
  /** The first items, at most `lettersShown`. */
  first: CollectedItem[];
}

/** The next users of a time zone, in order, with collected items that may be due in this slot. */
export async function usersWithItems(
  manager: EntityManager,
  { timeZone, time }: Slot,
  after: UserKey,
  limit: number,
): Promise<UserKey[]> {
  return select<UserKey>(
    manager,
    `SELECT i.account_id AS accountId, i.user_id AS userId
       FROM notice_item i
       STRAIGHT_JOIN account a ON a.id = i.account_id
       LEFT JOIN mail_setting s ON s.account_id = i.account_id AND s.user_id = i.user_id AND s.event = i.event
      WHERE (i.account_id > ? OR (i.account_id = ? AND i.user_id > ?)) AND a.status = 'ACTIVE' AND a.time_zone = ?
        AND (s.mode <> 'DIGEST' OR s.digest_time = ? OR (s.digest_time IS NULL AND FIND_IN_SET(?, a.digest_times) > 0))
      GROUP BY i.account_id, i.user_id ORDER BY i.account_id, i.user_id LIMIT ${limit}`,
    [after.accountId, after.accountId, after.userId, timeZone, time, time],
  );
}

/** The collected items of these users, of the events named for each of them, which is at least one. */
export async function readCollections(
  manager: EntityManager,
  users: readonly (UserKey & { events: readonly MailEvent[] })[],
): Promise<Collection[]> {
  if (users.length === 0) return [];
  const rows = await select<UserKey & CollectedItem & { total: number | string; lastId: string }>(
    manager,
    `SELECT w.account_id AS accountId, w.user_id AS userId, w.event, w.id, w.subject_id AS subjectId, w.total, w.last_id AS lastId
       FROM (SELECT i.account_id, i.user_id, i.event, i.id, i.subject_id,
                    COUNT(*) OVER (PARTITION BY i.account_id, i.user_id, i.event) AS total,
                    MAX(i.id) OVER (PARTITION BY i.account_id, i.user_id, i.event) AS last_id,
                    ROW_NUMBER() OVER (PARTITION BY i.account_id, i.user_id, i.event ORDER BY i.id) AS place
               FROM notice_item i
              WHERE ${users.map(({ events }) => `(i.account_id = ? AND i.user_id = ? AND i.event IN (${placeholders(events)}))`).join(' OR ')}) w
      WHERE w.place <= ${lettersShown} ORDER BY w.account_id, w.user_id, w.event, w.id`,
    users.flatMap(({ accountId, userId, events }) => [accountId, userId, ...events]),
  );
  const collections: Collection[] = [];
  for (const { accountId, userId, event, id, subjectId, total, lastId } of rows) {
    let collection = collections.at(-1);
    if (collection?.userId !== userId || collection.event !== event) {
      collection = { accountId, userId, event, total: Number(total), lastId, first: [] };
      collections.push(collection);
    }
    collection.first.push({ id, event, subjectId });
  }
  return collections;
}

/** The settings of these users, by user and event. */
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

/** Activities in the form of a mail, by id. */
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

/** The condition that a row belongs to one of these users; ids are unique over all accounts, so that the two lists can be separate. */
function isOf(users: readonly UserKey[], alias: string): { sql: string; parameters: string[] } {
  const accountIds = [...new Set(users.map(({ accountId }) => accountId))];
  const userIds = users.map(({ userId }) => userId);
  return {
    sql: `${alias}.account_id IN (${placeholders(accountIds)}) AND ${alias}.user_id IN (${placeholders(userIds)})`,
    parameters: [...accountIds, ...userIds],
  };
}
