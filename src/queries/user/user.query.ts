import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { AccessReason, type UserStatus } from '../../entities/user.enums.js';
import { isId } from '../../entities/id.js';
import type { Licences } from '../../entities/licences.js';
import { Problems } from '../../errors/problems.js';
import { User } from '../../entities/user.entity.js';
import { lacksAccessForAny } from '../authentication/access.js';
import { groupsFor } from '../../shield/places.js';
import { accessKinds, ranks, rolesThat } from '../../shield/roles.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { getsMessages } from '../mail/message-recipient.query.js';
import { countRows, findOne, readPage, type ListQuery, type Page, type PageRequest } from '../list/page.js';
import { idFilter, inFilter, singleFilter, type Filter } from '../list/filter.js';
import { restricts } from '../list/criteria.js';
import type { RequestedFields } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { readHiddenInApp, type HiddenInApp } from './app.query.js';
import { findBillingContacts } from './billing-contact.query.js';
import { readLicences, type LicencedAccount } from './licence.query.js';
import { textFilters } from '../list/text-filter.js';
import { userTextColumns, type UserCriteria, type UserSorting } from './user.criteria.js';
import { belongsTo, holdsRole, needsGroup, visibleUsers } from '../visibility.js';
import { allOf, type Condition, equals, isIn, not } from '../list/condition.js';

/** The maximum number of ids in a filter: that of a bulk change of users. */
const mostIds = 500;

/** Lists the users who are visible to the viewer (LXP-9). */
export class UserQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A page of users; without deleted users unless requested. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: UserCriteria,
    order?: UserSorting | null,
  ): Promise<Page<User>> {
    return readPage(this.dataSource.manager, listOf(viewer, filter, this.clock.now(), order), request);
  }

  /** A user who is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<User> {
    return findOne(
      this.dataSource.manager,
      { entity: User, table: 'user', accountId: viewer.accountId },
      visibleUsers(viewer, 'x'),
      id,
      asked,
    );
  }

  /** The number of users who are visible to the viewer and not deleted. */
  async countLive(viewer: Viewer): Promise<number> {
    return countRows(this.dataSource.manager, listOf(viewer, {}, this.clock.now()));
  }

  /** The licences of an account for users, by type. */
  async licences(account: LicencedAccount): Promise<Licences[]> {
    return readLicences(this.dataSource.manager, account);
  }

  /** The billing contacts of the account (FWD-2). */
  async billingContacts(accountId: string): Promise<User[]> {
    return findBillingContacts(this.dataSource.manager, accountId);
  }

  /** The areas and key figures that the mobile app hides from the viewer (PLY-16). */
  async hiddenInApp({ accountId, userId }: Viewer): Promise<HiddenInApp> {
    return readHiddenInApp(this.dataSource.manager, accountId, userId);
  }

  /** The number of users who need a group and have none (LXP-5): the total of the list with that filter. */
  async countWithoutGroup(viewer: Viewer): Promise<number> {
    return countRows(this.dataSource.manager, listOf(viewer, { needsGroup: true }, this.clock.now()));
  }

  /** The number of users who cannot log in because all their groups are locked or deleted (LXP-4): the total of the list with that filter. */
  async countWithoutAccess(viewer: Viewer): Promise<number> {
    return countRows(
      this.dataSource.manager,
      listOf(viewer, { accessReasons: ['NO_ACTIVE_GROUP'] }, this.clock.now()),
    );
  }
}

function listOf(
  viewer: Viewer,
  filter: UserCriteria,
  now: Date,
  order?: UserSorting | null,
): ListQuery<User> {
  const property = order?.field ?? 'createdAt';
  return {
    list: 'users',
    entity: User,
    table: 'user',
    accountId: viewer.accountId,
    visible: [visibleUsers(viewer, 'x')],
    filters: filtersOf(viewer, filter, now),
    order: { property, direction: order?.direction ?? 'ASC', ahead: 'deleted' },
    wholeAlong: property === 'createdAt' && !restricts(filter) ? 'user_by_created' : undefined,
  };
}

function filtersOf(viewer: Viewer, filter: UserCriteria, now: Date): Filter[] {
  const filters: Filter[] = [];
  const problems = new Problems();
  const { ids, statuses, accessAllowed, accessReasons } = filter;
  if (statuses != null || accessReasons?.includes('DELETED') !== true) filters.push(inStates(statuses));
  if (ids) {
    if (ids.length > mostIds) problems.add('filter.ids', 'TOO_MANY_VALUES', { most: mostIds });
    filters.push(idFilter('x.id', ids));
  }
  if (filter.groupIds)
    filters.push(singleFilter(belongsTo(viewer, seenGroups(viewer, filter.groupIds), 'x')));
  if (filter.roles)
    filters.push(
      inFilter(
        'x.role_rank',
        filter.roles.map((role) => ranks[role]),
      ),
    );
  if (filter.accessKinds) {
    const { accessKinds: wanted } = filter;
    filters.push(
      inFilter(
        'x.role_rank',
        rolesThat((role) => wanted.includes(accessKinds[role])).map((role) => ranks[role]),
      ),
    );
  }
  if (filter.customRoleIds) filters.push(singleFilter(holdsRole(viewer, filter.customRoleIds, 'x')));
  if (filter.approvalTraits) filters.push(inFilter('x.approval_trait', filter.approvalTraits));
  if (filter.types) filters.push(inFilter('x.type', filter.types));
  if (filter.needsGroup != null) {
    const needing = needsGroup(viewer, 'x');
    filters.push(singleFilter(filter.needsGroup ? needing : not(needing)));
  }
  if (filter.invitationExpired != null) {
    const expired = invitationExpired(viewer, now);
    filters.push(singleFilter(filter.invitationExpired ? expired : not(expired)));
  }
  if (accessReasons) filters.push(singleFilter(lacksAccessForAny(accessReasons, viewer.userManagement, 'x')));
  if (accessAllowed != null) {
    const lacking = lacksAccessForAny(allReasons, viewer.userManagement, 'x');
    filters.push(singleFilter(accessAllowed ? not(lacking) : lacking));
  }
  if (filter.mailable != null) {
    const reached = getsMessages(viewer, 'x');
    filters.push(singleFilter(filter.mailable ? reached : not(reached)));
  }
  filters.push(...textFilters(problems, userTextColumns, filter));
  problems.throwIfAny();
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text', 'x.company_text'))];
}

/** Users whose invitation has expired (LXP-6). */
function invitationExpired({ accountId }: Viewer, now: Date): Condition {
  return {
    sql: `(x.status = 'INVITED' AND EXISTS (
      SELECT 1 FROM invitation i
       WHERE i.account_id = ? AND i.user_id = x.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at <= ?))`,
    parameters: [accountId, now],
  };
}

const allReasons = Object.values(AccessReason);

/** Each status is a walk of its own, among users who are deleted, who come last in every order, or among the others. */
function inStates(statuses: readonly UserStatus[] | null | undefined): Filter {
  if (statuses == null) return singleFilter(equals('x.deleted', 0));
  return {
    alternatives: [...new Set(statuses)].map((status) =>
      allOf([equals('x.deleted', status === 'DELETED' ? 1 : 0), equals('x.status', status)]),
    ),
    condition: isIn('x.status', statuses),
  };
}

/** Those of these groups that are visible to the viewer: membership in other groups must not be revealed. */
function seenGroups(viewer: Viewer, groupIds: readonly string[]): readonly string[] {
  if (holds(viewer, 'groups.read', 'ACCOUNT')) return groupIds.filter(isId);
  return groupIds.filter(
    (id) => holds(viewer, 'groups.read') && groupsFor(viewer, 'groups.read').includes(id),
  );
}
