import type { EntityManager } from 'typeorm';
import { placeholders, select, type Database } from '../../database/rows.js';
import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import { lettersShown, type WaitingLetter } from '../../entities/mail-message.js';
import { involvedIds, type LetterOwners } from '../shipment/assignee.js';
import type { Slot } from './slot.js';
import type { DecidedShipment } from '../approval/decision.query.js';

/** The waiting letters of the same owners for one group: their number, and the oldest ones. */
export interface WaitingPortion extends LetterOwners {
  accountId: string;
  groupId: string | null;
  total: number;
  /** At most `lettersShown`, the oldest first. */
  letters: StoredLetter[];
}

/** The owners and the group of a waiting letter, which determine its approvers. */
export type WaitingOrigin = Pick<WaitingPortion, 'accountId' | 'groupId' | keyof LetterOwners>;

/** A waiting letter with its shipment. */
export interface StoredLetter {
  letter: WaitingLetter;
  shipment: DecidedShipment;
}

/** A waiting letter, as selected by queries of notices. */
export interface ListedLetter extends ShipmentOptions, LetterOwners {
  accountId: string;
  groupId: string | null;
  id: string;
  sha256: string | null;
  number: string;
  filename: string;
  pages: number;
  grossCents: number;
  currency: string;
  waitingSince: Date;
  firstName: string;
  lastName: string;
  group: string | null;
}

interface WaitingRow extends ListedLetter {
  total: number | string;
}

/**
 * The next accounts, by id, with waiting letters and possible recipients in this slot. Walks the waiting letters of all accounts, not the
 * accounts.
 */
export async function accountsWithWaiting(
  manager: EntityManager,
  { timeZone, time }: Slot,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ accountId: string }>(
    manager,
    `SELECT p.account_id AS accountId
       FROM approval p
       STRAIGHT_JOIN account a ON a.id = p.account_id
      WHERE p.state = 'PENDING' AND p.account_id > ? AND a.status = 'ACTIVE' AND a.time_zone = ?
        AND (FIND_IN_SET(?, a.approval_notice_times) > 0 OR EXISTS (
          SELECT 1 FROM mail_setting s
           WHERE s.account_id = a.id AND s.event = 'APPROVAL_WAITING' AND s.mode = 'DIGEST' AND s.digest_time = ?))
      GROUP BY p.account_id ORDER BY p.account_id LIMIT ${limit}`,
    [after, timeZone, time, time],
  );
  return rows.map(({ accountId }) => accountId);
}

/**
 * The waiting letters of these accounts, by account, group and owners: an approver sees each portion completely or not at all. The portions with
 * the oldest letters come first.
 */
export async function readWaiting(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<Map<string, WaitingPortion[]>> {
  const rows = await select<WaitingRow>(
    manager,
    `SELECT w.account_id AS accountId, w.group_id AS groupId, w.sender_id AS senderId, w.involved AS involvedIds, w.total, w.id, w.sha256, w.sides, w.colour,
            w.destination, w.registered, w.number, w.filename, w.pages,
            w.gross_cents AS grossCents, w.currency, w.waiting_since AS waitingSince,
            u.first_name AS firstName, u.last_name AS lastName, g.name AS \`group\`
       FROM (SELECT s.account_id, s.group_id, s.sender_id, ${involvedIds('s')} AS involved, s.id, s.sha256, s.sides, s.colour, s.destination, s.registered,
                    s.number, s.filename, s.pages, s.gross_cents, s.currency,
                    COALESCE(s.submitted_at, s.created_at) AS waiting_since,
                    COUNT(*) OVER (PARTITION BY s.account_id, s.group_id, s.sender_id, ${involvedIds('s')}) AS total,
                    ROW_NUMBER() OVER (PARTITION BY s.account_id, s.group_id, s.sender_id, ${involvedIds('s')}
                                       ORDER BY s.submitted_at, s.created_at, s.id) AS place
               FROM shipment s
              WHERE s.account_id IN (${placeholders(accountIds)}) AND s.status = 'PENDING_APPROVAL') w
       JOIN \`user\` u ON u.account_id = w.account_id AND u.id = w.sender_id
       LEFT JOIN user_group g ON g.account_id = w.account_id AND g.id = w.group_id
      WHERE w.place <= ${lettersShown}
      ORDER BY w.account_id, w.group_id, w.sender_id, w.involved, w.place`,
    [...accountIds],
  );
  const portions = new Map<string, WaitingPortion[]>();
  for (const row of rows) {
    const ofAccount = portions.get(row.accountId) ?? [];
    portions.set(row.accountId, ofAccount);
    let portion = ofAccount.at(-1);
    if (portion?.groupId !== row.groupId || !hasOwners(portion, row)) {
      const { accountId, groupId, senderId, involvedIds: involved, total } = row;
      portion = { accountId, groupId, senderId, involvedIds: involved, total: Number(total), letters: [] };
      ofAccount.push(portion);
    }
    portion.letters.push(letterOf(row));
  }
  for (const ofAccount of portions.values()) ofAccount.sort(byOldest);
  return portions;
}

/** Counts the waiting letters of an account, by group and owners; one statement. */
export async function countWaitingLetters(
  database: Database,
  accountId: string,
): Promise<(WaitingOrigin & { total: number })[]> {
  const rows = await select<WaitingOrigin & { total: number | string }>(
    database,
    `SELECT s.account_id AS accountId, s.group_id AS groupId, s.sender_id AS senderId, ${involvedIds('s')} AS involvedIds,
            COUNT(*) AS total
       FROM shipment s WHERE s.account_id = ? AND s.status = 'PENDING_APPROVAL'
      GROUP BY s.account_id, s.group_id, s.sender_id, involvedIds`,
    [accountId],
  );
  return rows.map(({ total, ...origin }) => ({ ...origin, total: Number(total) }));
}

/** The pending approvals of an origin without an immediate notice to these users, by user, oldest first. */
export async function findWithoutNotice(
  manager: EntityManager,
  { accountId, groupId, senderId, involvedIds: involved }: WaitingOrigin,
  userIds: readonly string[],
): Promise<{ userId: string; approvalId: string }[]> {
  return select(
    manager,
    `SELECT u.id AS userId, s.approval_id AS approvalId
       FROM shipment s
       JOIN \`user\` u ON u.account_id = s.account_id AND u.id IN (${placeholders(userIds)})
      WHERE s.account_id = ? AND s.status = 'PENDING_APPROVAL' AND s.group_id <=> ? AND s.sender_id = ? AND ${involvedIds('s')} = ?
        AND NOT EXISTS (
          SELECT 1 FROM immediate_notice i
           WHERE i.account_id = s.account_id AND i.user_id = u.id AND i.subject_id = s.approval_id)
      ORDER BY s.submitted_at, s.created_at, s.id`,
    [...userIds, accountId, groupId, senderId, involved],
  );
}

/** Tests whether two letters have the same owners. */
export function hasOwners(one: LetterOwners, other: LetterOwners): boolean {
  return one.senderId === other.senderId && one.involvedIds === other.involvedIds;
}

function byOldest({ letters: [one] }: WaitingPortion, { letters: [other] }: WaitingPortion): number {
  return (one?.letter.waitingSince ?? '').localeCompare(other?.letter.waitingSince ?? '');
}

/** The letter in the form of a mail, and the shipment for finding its decisions. */
export function letterOf(row: ListedLetter): StoredLetter {
  const { accountId, id, senderId, groupId, sha256, sides, colour, destination, registered } = row;
  const { number, filename, group, pages, grossCents, currency } = row;
  const options = { sides, colour, destination, registered };
  return {
    shipment: { accountId, id, senderId, groupId, sha256, options },
    letter: {
      number,
      filename,
      sender: `${row.firstName} ${row.lastName}`,
      group,
      pages,
      grossCents,
      currency,
      waitingSince: row.waitingSince.toISOString(),
    },
  };
}
