import type { EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import { grantsOf } from '../../shield/grants.js';
import { isApprover } from '../../shield/representation.js';
import type { Represented } from '../../shield/viewer.js';
import { accessFacts, hasAccess, type AccessFacts } from '../authentication/access.js';
import { allOf, isIn, type Condition } from '../list/condition.js';
import { readGroups } from './notice-group.query.js';

type UserKey = Readonly<{ accountId: string; userId: string }>;

/** The approvers in whose place the users of some accounts decide at one moment. */
export interface DeputiesAtMoment {
  readonly isEmpty: boolean;
  /** Those of one user. */
  representedBy(user: UserKey): readonly Pick<Represented, 'approver'>[];
}

interface DeputyRow extends AccessFacts {
  accountId: string;
  deputyId: string;
  userId: string;
  firstName: string;
  lastName: string;
}

/** The optimizer prefers to read all deputyships of an account, also those that are over. */
const inForce = 'USE INDEX (deputyship_end)';

const none: readonly Pick<Represented, 'approver'>[] = [];

/** The users `u` of these accounts who are named as deputies for this moment; their permissions determine whether they can decide. */
export function isDeputyAt(accountIds: readonly string[], now: Date): Condition {
  return {
    sql: `u.id IN (SELECT d.deputy_id FROM deputyship d ${inForce}
      WHERE d.account_id IN (${placeholders(accountIds)}) AND d.starts_at <= ? AND d.ends_at > ?)`,
    parameters: [...accountIds, now, now],
  };
}

/**
 * Reads the approvers represented by the users of these accounts at this moment: those with access who decide in their own right, as they are at
 * present. One statement, and two more if there are deputies.
 */
export async function readDeputies(
  manager: EntityManager,
  accountIds: readonly string[],
  now: Date,
): Promise<DeputiesAtMoment> {
  const rows = await select<DeputyRow>(
    manager,
    `SELECT d.account_id AS accountId, d.deputy_id AS deputyId, u.id AS userId, u.first_name AS firstName,
            u.last_name AS lastName, ${accessFacts}
       FROM deputyship d ${inForce}
       JOIN account a ON a.id = d.account_id
       JOIN \`user\` u ON u.account_id = d.account_id AND u.id = d.approver_id
      WHERE d.account_id IN (${placeholders(accountIds)}) AND d.starts_at <= ? AND d.ends_at > ?
      ORDER BY d.starts_at, d.id`,
    [...accountIds, now, now],
  );
  const able = rows.filter((row) => hasAccess(row) && isApprover(grantsOf(row)));
  if (able.length === 0) return { isEmpty: true, representedBy: () => none };
  const approverIds = [...new Set(able.map(({ userId }) => userId))];
  const whose = allOf([isIn('u.account_id', accountIds), isIn('u.id', approverIds)]);
  const groups = await readGroups(manager, accountIds, whose);
  const represented = new Map<string, Pick<Represented, 'approver'>[]>();
  for (const { accountId, deputyId, userId, firstName, lastName, ...row } of able) {
    const name = `${firstName} ${lastName}`;
    const { role, approvalTrait, type, grantSet } = row;
    const holding = { role, approvalTrait, type, grantSet };
    const placed = groups.placesOf({ ...holding, accountId, userId });
    const approver = { userId, name, ...holding, grants: grantsOf(holding), ...placed };
    const key = `${accountId} ${deputyId}`;
    const known = represented.get(key);
    if (known === undefined) represented.set(key, [{ approver }]);
    else known.push({ approver });
  }
  return {
    isEmpty: false,
    representedBy: ({ accountId, userId }) => represented.get(`${accountId} ${userId}`) ?? none,
  };
}
