import { grantsInPlaces } from '../custom-role/place.query.js';
import { heldByMembership, holdsPermission } from '../authentication/holding.js';
import { allOf, anyOf, inBrackets, type Condition } from '../list/condition.js';

// Conditions on the user `u`, for the queries of recipients.

/**
 * The managers of a user: by a permission for the whole account, or by one for groups, in an active group of the user that the manager belongs to
 * or that a role of the manager names (LXP-7, PLY-5).
 */
export function manages(accountId: string, userId: string): Condition {
  return anyOf([
    inBrackets(holdsPermission('u', 'users.update', 'ACCOUNT')),
    inBrackets(
      allOf([
        holdsPermission('u', 'users.update', 'GROUPS'),
        inBrackets(
          anyOf([
            inBrackets(
              allOf([
                heldByMembership('u', 'users.update'),
                {
                  sql: `EXISTS (SELECT 1 FROM membership m JOIN membership o ON o.account_id = m.account_id AND o.group_id = m.group_id
          JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
          WHERE m.account_id = ? AND m.user_id = ? AND o.user_id = u.id)`,
                  parameters: [accountId, userId],
                },
              ]),
            ),
            {
              sql: `EXISTS (SELECT 1 FROM membership m JOIN role_assignment_group rg ON rg.account_id = m.account_id AND rg.group_id = m.group_id
          JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
          JOIN custom_role nr ON nr.account_id = rg.account_id AND nr.id = rg.role_id
          WHERE m.account_id = ? AND m.user_id = ? AND rg.user_id = u.id AND ${grantsInPlaces('nr', 'users.update')})`,
              parameters: [accountId, userId],
            },
          ]),
        ),
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

/**
 * The members of a group, and the users with a role for it. Apart from users who can decide on all letters, only they can decide on the letters of
 * the group.
 */
export function isOfGroup(accountId: string, groupId: string): Condition {
  return {
    sql: `u.id IN (SELECT m.user_id FROM membership m WHERE m.account_id = ? AND m.group_id = ?
      UNION SELECT rg.user_id FROM role_assignment_group rg WHERE rg.account_id = ? AND rg.group_id = ?)`,
    parameters: [accountId, groupId, accountId, groupId],
  };
}
