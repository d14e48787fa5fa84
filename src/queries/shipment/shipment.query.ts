import type { DataSource } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { select } from '../../database/rows.js';
import { Approval } from '../../entities/approval.entity.js';
import { Group } from '../../entities/group.entity.js';
import { isId } from '../../entities/id.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { User } from '../../entities/user.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { countRows, findOne, readPage, type ListQuery, type Page, type PageRequest } from '../list/page.js';
import { idFilter, inFilter, singleFilter, type Filter } from '../list/filter.js';
import { restricts } from '../list/criteria.js';
import type { RequestedFields } from '../list/projection.js';
import { eachWord } from '../list/search.js';
import type { ShipmentCriteria, ShipmentSorting } from './shipment.criteria.js';
import {
  decidableShipments,
  ownShipments,
  reachableShipments,
  seesAllShipments,
  shipmentIndexes,
  visibleShipments,
  waitingIndexes,
} from '../visibility.js';
import { assignedTo, walkOfAssignee } from './assignee.js';
import { usingIndexes, type Condition, equals, type Visible } from '../list/condition.js';

const waiting = singleFilter(equals('x.status', 'PENDING_APPROVAL'));

/** The time for which the overview and the dashboard show a sender that an approver has deleted a letter. */
const deletionsShownFor = 30 * day;

/** The maximum number of assignees for whom the shipments are read through their index. */
const mostAssigneesWalked = 4;

const joined = [
  { field: 'approval', entity: Approval, table: 'approval', column: 'approval_id' },
  { field: 'sender', entity: User, table: 'user', column: 'sender_id', unless: ['groups', 'invitation'] },
  { field: 'group', entity: Group, table: 'user_group', column: 'group_id' },
];

/** The counts of shipments on the dashboard. */
interface ShipmentCounts {
  awaitingMyDecision: number;
  myAwaitingApproval: number;
  myRejected: number;
  myDeleted: number;
}

/** Lists the shipments that are visible to the viewer (LXP-12, LXP-13). */
export class ShipmentQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The overview: a page of shipments, by default newest first. Without deleted ones unless requested, except the viewer's own that an
   * approver has deleted lately.
   */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: ShipmentCriteria,
    order?: ShipmentSorting | null,
  ): Promise<Page<Shipment>> {
    const property = order?.field ?? 'createdAt';
    return readPage(
      this.dataSource.manager,
      {
        list: 'shipments',
        entity: Shipment,
        table: 'shipment',
        accountId: viewer.accountId,
        visible: listedShipments(viewer, filter),
        filters: filtersOf(viewer, filter, this.clock.now()),
        order: { property, direction: order?.direction ?? 'DESC' },
        wholeAlong: property === 'createdAt' && !restricts(filter) ? 'shipment_created' : undefined,
        joined,
      },
      request,
    );
  }

  /** The shipments that wait for the viewer's decision, by their last submission, oldest first (LXP-11). */
  async approvals(viewer: Viewer, request: PageRequest): Promise<Page<Shipment>> {
    return readPage(this.dataSource.manager, approvalsOf(viewer), request);
  }

  /** A shipment that is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<Shipment> {
    return findOne(
      this.dataSource.manager,
      { entity: Shipment, table: 'shipment', accountId: viewer.accountId },
      reachableShipments(viewer, 'x'),
      id,
      asked,
    );
  }

  /** The counts of the dashboard; they equal the totals of `approvals` and of the viewer's own shipments in these states. */
  async counts(viewer: Viewer): Promise<ShipmentCounts> {
    const own = ownShipments(viewer, 'x');
    const rows = await select<{ status: string; total: number }>(
      this.dataSource.manager,
      `SELECT x.status, COUNT(*) AS total FROM shipment x
        WHERE x.account_id = ? AND ${own.sql} AND (x.status IN ('PENDING_APPROVAL', 'REJECTED') OR (x.status = 'DELETED' AND x.deleted_by_approver_at >= ?))
        GROUP BY x.status`,
      [viewer.accountId, ...own.parameters, deletedSince(this.clock.now())],
    );
    const totalOf = (status: string): number => rows.find((row) => row.status === status)?.total ?? 0;
    return {
      awaitingMyDecision: await countRows(this.dataSource.manager, approvalsOf(viewer)),
      myAwaitingApproval: totalOf('PENDING_APPROVAL'),
      myRejected: totalOf('REJECTED'),
      myDeleted: totalOf('DELETED'),
    };
  }
}

/** The visible shipments; for a viewer who sees all and filters by a few assignees, read through the index of these. */
function listedShipments(viewer: Viewer, filter: ShipmentCriteria): Visible[] {
  const userIds = walkedAssignees(viewer, filter);
  return userIds === null ? visibleShipments(viewer) : userIds.map((id) => walkOfAssignee(viewer, id));
}

function walkedAssignees(viewer: Viewer, { assigneeIds }: ShipmentCriteria): string[] | null {
  if (!assigneeIds || !seesAllShipments(viewer)) return null;
  const userIds = [...new Set(assigneeIds.filter(isId))];
  return userIds.length > mostAssigneesWalked ? null : userIds;
}

function approvalsOf(viewer: Viewer): ListQuery<Shipment> {
  return {
    list: 'approvals',
    entity: Shipment,
    table: 'shipment',
    accountId: viewer.accountId,
    visible: decidableShipments(viewer, 'x').map((each) => usingIndexes(waitingIndexes, each)),
    filters: [waiting],
    order: { property: 'submittedAt', direction: 'ASC', neverNull: true },
    joined,
  };
}

function filtersOf(viewer: Viewer, filter: ShipmentCriteria, now: Date): Filter[] {
  const filters: Filter[] = [];
  // A viewer who sees only their own shipments and those of groups walks these, along indexes by status.
  const seesAll = seesAllShipments(viewer);
  const walked = (each: Filter): Filter => (seesAll ? each : singleFilter(each.condition));
  if (filter.senderIds)
    filters.push(walked(idFilter('x.sender_id', filter.senderIds, shipmentIndexes.sender)));
  if (filter.groupIds) filters.push(walked(idFilter('x.group_id', filter.groupIds, shipmentIndexes.group)));
  if (filter.assigneeIds && walkedAssignees(viewer, filter) === null)
    filters.push(singleFilter(assignedTo(viewer, filter.assigneeIds.filter(isId), 'x')));
  if (filter.statuses) filters.push(inFilter('x.status', filter.statuses));
  else filters.push(singleFilter(notDeletedOrTold(viewer, now)));
  if (filter.markedForErasure != null)
    filters.push(singleFilter(equals('x.erasure_pending', filter.markedForErasure ? 1 : 0)));
  if (filter.channels) filters.push(walked(inFilter('x.channel', filter.channels)));
  if (filter.createdFrom)
    filters.push(singleFilter({ sql: 'x.created_at >= ?', parameters: [filter.createdFrom] }));
  if (filter.createdTo)
    filters.push(singleFilter({ sql: 'x.created_at < ?', parameters: [filter.createdTo] }));
  return [...filters, ...eachWord(filter.search, (pattern) => foundBy(viewer, pattern))];
}

/** The condition for the overview without a filter by status: a sender sees for a while which letters approvers have deleted. */
function notDeletedOrTold({ userId }: Viewer, now: Date): Condition {
  return {
    sql: "(x.status <> 'DELETED' OR (x.sender_id = ? AND x.deleted_by_approver_at >= ?))",
    parameters: [userId, deletedSince(now)],
  };
}

function deletedSince(now: Date): Date {
  return new Date(now.getTime() - deletionsShownFor);
}

/**
 * A word of the number, the file name, the sender or the group, limited to the parts that every viewer of the shipment sees: no cost centres
 * or bearers.
 */
function foundBy({ accountId }: Viewer, pattern: string): Condition {
  return {
    sql: `(x.search_text LIKE ?
      OR x.sender_id IN (SELECT s.id FROM \`user\` s WHERE s.account_id = ? AND s.sender_text LIKE ?)
      OR x.group_id IN (SELECT g.id FROM user_group g WHERE g.account_id = ? AND g.name_text LIKE ?))`,
    parameters: [pattern, accountId, pattern, accountId, pattern],
  };
}
