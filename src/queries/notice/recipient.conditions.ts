import { holdsPermission } from '../authentication/holding.js';
import { allOf, anyOf, inBrackets, type Condition } from '../list/condition.js';

// Conditions on the user `u`, for the queries of recipients.

/** The users who manage this user: those who manage all users, and those who manage the users of an active group that both belong to (LXP-7). */
export function manages(accountId: string, userId: string): Condition {
  return anyOf([
    inBrackets(holdsPermission('u', 'users.update', 'ACCOUNT')),
    inBrackets(
      allOf([
        holdsPermission('u', 'users.update', 'GROUPS'),
        {
          sql: `EXISTS (SELECT 1 FROM membership m JOIN membership o ON o.account_id = m.account_id AND o.group_id = m.group_id
          JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
          WHERE m.account_id = ? AND m.user_id = ? AND o.user_id = u.id)`,
          parameters: [accountId, userId],
        },
      ]),
    ),
  ]);
}

/** The users with credentials for this group, which are removed with it (LXP-10). */
export function hasCredentialOf(accountId: string, groupId: string): Condition {
  return {
    sql: 'EXISTS (SELECT 1 FROM credential c WHERE c.account_id = ? AND c.group_id = ? AND c.user_id = u.id)',
    parameters: [accountId, groupId],
  };
}

/** The members of a group. Apart from users who can decide on all letters, only they can decide on the letters of the group. */
export function isMember(accountId: string, groupId: string): Condition {
  return {
    sql: `u.id IN (SELECT m.user_id FROM membership m WHERE m.account_id = ? AND m.group_id = ?)`,
    parameters: [accountId, groupId],
  };
}
