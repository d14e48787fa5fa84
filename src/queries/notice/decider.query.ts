import { placeholders, select } from '../../database/rows.js';
import type { EntityManager } from 'typeorm';
import { grantsOf } from '../../shield/grants.js';
import { grantsOfDeputy } from '../../shield/representation.js';
import { hasAccess } from '../authentication/access.js';
import { holdsPermission } from '../authentication/holding.js';
import { readGroups } from './notice-group.query.js';
import { findNoticeUsers } from './notice-recipient.query.js';
import { involvedIds, type LetterOwners } from '../shipment/assignee.js';
import { decisionRight } from '../visibility.js';
import { isDeputyAt, readDeputies } from './deputy.query.js';
import { allOf, anyOf, equals, inBrackets, isIn } from '../list/condition.js';

/**
 * The number of users who can decide on each of these waiting shipments, by approval (LXP-11): users with access, and deputies of this moment, apart
 * from its owners. A fixed number of statements for any number of approvals.
 */
export async function countDeciders(
  manager: EntityManager,
  accountId: string,
  approvalIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const waiting = await select<LetterOwners & { approvalId: string; groupId: string | null }>(
    manager,
    `SELECT p.id AS approvalId, s.sender_id AS senderId, ${involvedIds('s')} AS involvedIds, s.group_id AS groupId
       FROM approval p
       JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id AND s.approval_id = p.id
      WHERE p.account_id = ? AND p.id IN (${placeholders(approvalIds)}) AND p.state = 'PENDING'`,
    [accountId, ...approvalIds],
  );
  if (waiting.length === 0) return new Map();
  const ofAccount = equals('u.account_id', accountId);
  const deciding = anyOf([
    inBrackets(holdsPermission('u', 'approvals.decide', 'OWN')),
    isDeputyAt([accountId], now),
  ]);
  const senders = isIn('u.id', [...new Set(waiting.map(({ senderId }) => senderId))]);
  const people = (await findNoticeUsers(manager, allOf([ofAccount, deciding]))).filter(hasAccess);
  const groups = await readGroups(manager, [accountId], allOf([ofAccount, anyOf([deciding, senders])]));
  const deputies = await readDeputies(manager, [accountId], now);
  const deciders = people.map(({ userId, ...holding }) => {
    const representing = deputies.representedBy({ accountId, userId });
    const grants = representing.length === 0 ? grantsOf(holding) : grantsOfDeputy(holding);
    return { ...holding, userId, grants, representing, ...groups.placesOf({ ...holding, userId }) };
  });
  return new Map(
    waiting.map(({ approvalId, groupId, ...owners }) => {
      const senderGroupIds = groups.of({ accountId, userId: owners.senderId }).groupIds;
      const letter = { groupId, senderGroupIds, ...owners };
      return [approvalId, deciders.filter((each) => decisionRight(each, letter) !== null).length];
    }),
  );
}
