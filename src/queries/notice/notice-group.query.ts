import type { EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import type { Holding } from '../../shield/grants.js';
import { effectivePlaces, noPlaces, type Places } from '../../shield/places.js';
import { readActiveNamedGroups } from '../custom-role/place.query.js';
import type { Condition } from '../list/condition.js';

/** Whether an account is in group mode, and the active groups of a user of the account. */
interface GroupsOfUser {
  groupMode: boolean;
  groupIds: readonly string[];
  /** The active groups that the user's custom roles name. */
  named: Places;
}

/** The groups of many users. */
export interface GroupsOfUsers {
  /** Those of one user. */
  of(user: { accountId: string; userId: string }): GroupsOfUser;
  /** The groups in which one user decides, as a part of a decider. */
  placesOf(
    user: { accountId: string; userId: string } & Holding,
  ): Omit<GroupsOfUser, 'named'> & { places: Places };
}

/**
 * Reads the groups of the users `u` that meet the condition, in these accounts; two statements, and one more if custom roles are held for named
 * groups.
 */
export async function readGroups(
  manager: EntityManager,
  accountIds: readonly string[],
  where: Condition,
): Promise<GroupsOfUsers> {
  const accounts = await select<{ accountId: string; groupMode: 0 | 1; namesGroups: 0 | 1 }>(
    manager,
    `SELECT a.id AS accountId,
            EXISTS (SELECT 1 FROM user_group g WHERE g.account_id = a.id AND g.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            EXISTS (SELECT 1 FROM role_assignment_group rg WHERE rg.account_id = a.id) AS namesGroups
       FROM account a WHERE a.id IN (${placeholders(accountIds)})`,
    [...accountIds],
  );
  const memberships = await select<{ userId: string; groupId: string }>(
    manager,
    `SELECT u.id AS userId, g.id AS groupId
       FROM \`user\` u
       JOIN membership m ON m.account_id = u.account_id AND m.user_id = u.id
       JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
      WHERE ${where.sql} AND g.status = 'ACTIVE'`,
    where.parameters,
  );
  const naming = accounts.filter(({ namesGroups }) => namesGroups === 1).map(({ accountId }) => accountId);
  const named =
    naming.length === 0
      ? new Map<string, Places>()
      : await readActiveNamedGroups(manager, naming, (column) => ({
          sql: `${column} IN (SELECT u.id FROM \`user\` u WHERE ${where.sql})`,
          parameters: where.parameters,
        }));
  const modes = new Set(
    accounts.filter(({ groupMode }) => groupMode === 1).map(({ accountId }) => accountId),
  );
  const groupIds = new Map<string, string[]>();
  for (const { userId, groupId } of memberships) {
    const known = groupIds.get(userId);
    if (known === undefined) groupIds.set(userId, [groupId]);
    else known.push(groupId);
  }
  const of = ({ accountId, userId }: { accountId: string; userId: string }): GroupsOfUser => ({
    groupMode: modes.has(accountId),
    groupIds: groupIds.get(userId) ?? [],
    named: named.get(userId) ?? noPlaces,
  });
  return {
    of,
    placesOf: (user) => {
      const { named: ofRoles, ...groups } = of(user);
      return { ...groups, places: effectivePlaces(user, ofRoles) };
    },
  };
}
