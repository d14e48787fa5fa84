import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import type { MailEvent } from '../../entities/mail-event.js';
import { lettersShown, type Happening } from '../../entities/mail-message.js';
import type { Pause } from './notice-bundle.rules.js';
import type { UserKey } from './notice-item.query.js';
import { involvedIds, type LetterOwners } from '../shipment/assignee.js';
import { hasOwners, letterOf, type ListedLetter, type StoredLetter } from './waiting-letter.query.js';
import { allOf, anyOf, type Condition, equals } from '../list/condition.js';

/** The immediate notices of one topic for one user. */
export interface BundleKey extends UserKey {
  topic: MailEvent;
}

/** A bundle whose row is locked, with the times that determine when its mail is due. */
export interface LockedBundle extends BundleKey, Pause {
  first: Date;
  last: Date;
}

/** The notices of a bundle for one address. */
export interface BundleContent extends BundleKey {
  /** Null for the current address of the user. */
  address: string | null;
  total: number;
  /** At most `lettersShown`: rejected letters first, otherwise the oldest. */
  first: { id: string; event: MailEvent; subjectId: string; happening: Happening | null }[];
}

/** Letters of the same owners for one group that still wait for the decision of the notified user. */
export interface WaitingBundle extends UserKey, LetterOwners {
  groupId: string | null;
  total: number;
  /** At most `lettersShown`, the oldest first. */
  letters: StoredLetter[];
}

/** The next bundles with a notice that is due. */
export async function dueBundles(manager: EntityManager, now: Date, limit: number): Promise<BundleKey[]> {
  return select<BundleKey>(
    manager,
    `SELECT DISTINCT account_id AS accountId, user_id AS userId, topic
       FROM immediate_notice WHERE due_at <= ? LIMIT ${limit}`,
    [now],
  );
}

/** The notices of the claimed bundles, by user, topic and address. One statement. */
export async function readClaimed(
  manager: EntityManager,
  bundles: readonly BundleKey[],
  claim: string,
): Promise<BundleContent[]> {
  if (bundles.length === 0) return [];
  const mine = isOneOf(bundles, 'i');
  const rows = await select<
    Omit<BundleContent, 'first' | 'total'> & {
      total: number | string;
      id: string;
      event: MailEvent;
      subjectId: string;
      happening: string | Happening | null;
    }
  >(
    manager,
    `SELECT w.account_id AS accountId, w.user_id AS userId, w.topic, w.address, w.total, w.id, w.event,
            w.subject_id AS subjectId, w.happening
       FROM (SELECT i.account_id, i.user_id, i.topic, i.address, i.id, i.event, i.subject_id, i.happening,
                    COUNT(*) OVER (PARTITION BY i.account_id, i.user_id, i.topic, i.address) AS total,
                    ROW_NUMBER() OVER (PARTITION BY i.account_id, i.user_id, i.topic, i.address
                                       ORDER BY IF(i.event = 'LETTER_REJECTED', 0, 1), i.id) AS place
               FROM immediate_notice i WHERE ${mine.sql} AND i.claim = ?) w
      WHERE w.place <= ${lettersShown} ORDER BY w.account_id, w.user_id, w.topic, w.address, w.place`,
    [...mine.parameters, claim],
  );
  const contents: BundleContent[] = [];
  for (const { id, event, subjectId, happening, total, ...key } of rows) {
    let content = contents.at(-1);
    if (content === undefined || !isSame(content, key) || content.address !== key.address) {
      content = { ...key, total: Number(total), first: [] };
      contents.push(content);
    }
    const told = typeof happening === 'string' ? (JSON.parse(happening) as Happening) : happening;
    content.first.push({ id, event, subjectId, happening: told });
  }
  return contents;
}

/** The claimed letters that still wait for a decision, by user, group and owners. One statement. */
export async function readClaimedWaiting(
  manager: EntityManager,
  bundles: readonly BundleKey[],
  claim: string,
): Promise<WaitingBundle[]> {
  if (bundles.length === 0) return [];
  const mine = isOneOf(bundles, 'i');
  const rows = await select<ListedLetter & { userId: string; total: number | string }>(
    manager,
    `SELECT w.account_id AS accountId, w.user_id AS userId, w.group_id AS groupId, w.sender_id AS senderId, w.involved AS involvedIds, w.total, w.id, w.sha256,
            w.sides, w.colour, w.destination, w.registered, w.number, w.filename, w.pages,
            w.gross_cents AS grossCents, w.currency, w.waiting_since AS waitingSince,
            u.first_name AS firstName, u.last_name AS lastName, g.name AS \`group\`
       FROM (SELECT i.account_id, i.user_id, s.group_id, s.sender_id, ${involvedIds('s')} AS involved, s.id, s.sha256, s.sides, s.colour, s.destination, s.registered,
                    s.number, s.filename, s.pages, s.gross_cents, s.currency,
                    COALESCE(s.submitted_at, s.created_at) AS waiting_since,
                    COUNT(*) OVER (PARTITION BY i.account_id, i.user_id, s.group_id, s.sender_id, ${involvedIds('s')}) AS total,
                    ROW_NUMBER() OVER (PARTITION BY i.account_id, i.user_id, s.group_id, s.sender_id, ${involvedIds('s')} ORDER BY i.id) AS place
               FROM immediate_notice i
               JOIN approval p ON p.account_id = i.account_id AND p.id = i.subject_id AND p.state = 'PENDING'
               JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id AND s.status = 'PENDING_APPROVAL'
              WHERE ${mine.sql} AND i.claim = ?) w
       JOIN \`user\` u ON u.account_id = w.account_id AND u.id = w.sender_id
       LEFT JOIN user_group g ON g.account_id = w.account_id AND g.id = w.group_id
      WHERE w.place <= ${lettersShown} ORDER BY w.account_id, w.user_id, w.group_id, w.sender_id, w.involved, w.place`,
    [...mine.parameters, claim],
  );
  const portions: WaitingBundle[] = [];
  for (const { userId, total, ...row } of rows) {
    const { accountId, groupId, senderId, involvedIds: involved } = row;
    let portion = portions.at(-1);
    if (portion?.userId !== userId || portion.groupId !== groupId || !hasOwners(portion, row)) {
      portion = {
        accountId,
        userId,
        groupId,
        senderId,
        involvedIds: involved,
        total: Number(total),
        letters: [],
      };
      portions.push(portion);
    }
    portion.letters.push(letterOf(row));
  }
  return portions;
}

/** Tests whether both are bundles of the same user and topic. */
export function isSame(one: BundleKey, other: BundleKey): boolean {
  return one.accountId === other.accountId && one.userId === other.userId && one.topic === other.topic;
}

/** The condition that a notice belongs to one of the bundles. */
export function isOneOf(bundles: readonly BundleKey[], alias: string): Condition {
  return anyOf(
    bundles.map(({ accountId, userId, topic }) => {
      const { sql, parameters } = allOf([
        equals(`${alias}.account_id`, accountId),
        equals(`${alias}.user_id`, userId),
        equals(`${alias}.topic`, topic),
      ]);
      return { sql: `(${sql})`, parameters };
    }),
  );
}
