import type { DataSource, EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import type { User } from '../../entities/user.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { canStandIn } from '../../shield/representation.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, hasAccess, type AccessFacts } from '../authentication/access.js';
import { allOf, anyOf, everything, inBrackets, type Condition } from '../list/condition.js';
import { eachWord, foundIn } from '../list/search.js';
import { findUser, findVisibleUser } from '../user/stored-user.query.js';
import { belongsTo, decidedGroups, visibleUsers } from '../visibility.js';

/** The maximum number of users that are checked as candidates; a search narrows them. */
const mostExamined = 200;
/** The maximum number of candidates. */
const mostCandidates = 50;

/**
 * The users whom the viewer can name as deputies of an approver: the visible users and, for the viewer's own deputies, the members of the groups for
 * which the viewer decides, who are visible to an approver in part (docs/decisions/0004).
 */
function nameable(viewer: Viewer, approverId: string, alias: string): Condition {
  const visible = visibleUsers(viewer, alias);
  if (viewer.userId !== approverId) return visible;
  const groupIds = decidedGroups(viewer);
  if (groupIds === 'ALL') return everything;
  if (groupIds.length === 0) return visible;
  return inBrackets(anyOf([inBrackets(visible), belongsTo(viewer, groupIds, alias)]));
}

/** A user whom the viewer may name as deputy of an approver; NOT_FOUND otherwise. */
export async function findCandidate(
  manager: EntityManager,
  viewer: Viewer,
  approver: { id: string },
  id: string,
): Promise<User> {
  const { sql, parameters } = nameable(viewer, approver.id, 'u');
  const rows = isId(id)
    ? await select(manager, `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND u.id = ? AND ${sql}`, [
        viewer.accountId,
        id,
        ...parameters,
      ])
    : [];
  if (rows.length === 0) throw notFound(id, 'deputyId');
  return findUser(manager, viewer.accountId, id);
}

/** Lists the users who can become deputies. */
export class DeputyCandidateQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The ids of the users who can become deputies of an approver: with access, able to decide in somebody's place, and chosen as owners of approvals
   * (PLY-13); sorted by name, at most 50. One statement for the viewer's own. NOT_FOUND for an approver who is not visible.
   */
  async list(viewer: Viewer, approverId: string, search: string | null): Promise<string[]> {
    const { accountId } = viewer;
    if (approverId !== viewer.userId) await findVisibleUser(this.dataSource.manager, viewer, approverId);
    const wanted = allOf([
      nameable(viewer, approverId, 'x'),
      ...eachWord(search, foundIn('x.sender_text')).map(({ condition }) => condition),
    ]);
    const rows = await select<AccessFacts & { id: string }>(
      this.dataSource.manager,
      `SELECT u.id, ${accessFacts}
         FROM (SELECT x.account_id, x.id FROM \`user\` x
                WHERE x.account_id = ? AND x.deleted = 0 AND x.status = 'ACTIVE' AND x.id <> ? AND NOT FIND_IN_SET('APPROVALS', x.closed_owner_areas) AND ${wanted.sql}
                ORDER BY x.last_name, x.created_at, x.id LIMIT ${mostExamined}) p
         JOIN account a ON a.id = p.account_id
         JOIN \`user\` u ON u.account_id = p.account_id AND u.id = p.id
        ORDER BY u.last_name, u.created_at, u.id`,
      [accountId, approverId, ...wanted.parameters],
    );
    return rows
      .filter((row) => hasAccess(row) && canStandIn(row))
      .slice(0, mostCandidates)
      .map(({ id }) => id);
  }
}
