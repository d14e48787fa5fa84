import { placeholders, select } from '../../database/rows.js';
import type { EntityManager } from 'typeorm';
import { grantsOf, rolesWith } from '../../shield/roles.js';
import { hasAccess } from '../authentication/access.js';
import { readGroups } from './notice-group.query.js';
import { findNoticeUsers } from './notice-recipient.query.js';
import { decidesFor } from '../visibility.js';
import { allOf, anyOf, equals, isIn } from '../list/condition.js';

/**
 * The number of users who can decide on each of these waiting shipments, by approval (LXP-11): users with access, apart from the
 * sender. A fixed number of statements for any number of approvals.
 */
export async function countDeciders(
  manager: EntityManager,
  accountId: string,
  approvalIds: readonly string[],
): Promise<Map<string, number>> {
  const waiting = await select<{ approvalId: string; senderId: string; groupId: string | null }>(
    manager,
    `SELECT p.id AS approvalId, s.sender_id AS senderId, s.group_id AS groupId
       FROM approval p
       JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id AND s.approval_id = p.id
      WHERE p.account_id = ? AND p.id IN (${placeholders(approvalIds)}) AND p.state = 'PENDING'`,
    [accountId, ...approvalIds],
  );
  if (waiting.length === 0) return new Map();
  const ofAccount = equals('u.account_id', accountId);
  const deciding = anyOf([
    isIn('u.role', rolesWith('approvals.decide', 'ACCOUNT')),
    equals('u.approval_trait', 'APPROVER'),
  ]);
  const senders = isIn('u.id', [...new Set(waiting.map(({ senderId }) => senderId))]);
  const people = (await findNoticeUsers(manager, allOf([ofAccount, deciding]))).filter(hasAccess);
  const groups = await readGroups(manager, [accountId], allOf([ofAccount, anyOf([deciding, senders])]));
  const deciders = people.map(({ userId, role, approvalTrait }) => ({
    userId,
    grants: grantsOf(role, approvalTrait),
    ...groups.of({ accountId, userId }),
  }));
  return new Map(
    waiting.map(({ approvalId, senderId, groupId }) => {
      const senderGroupIds = groups.of({ accountId, userId: senderId }).groupIds;
      const others = deciders.filter(({ userId }) => userId !== senderId);
      return [approvalId, others.filter((each) => decidesFor(each, { groupId, senderGroupIds })).length];
    }),
  );
}
