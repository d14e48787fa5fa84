import type { DataSource } from 'typeorm';
import { select } from '../database/rows.js';
import { Shipment } from '../entities/shipment.entity.js';
import type { Viewer } from '../shield/viewer.js';
import { findOne, readPage, type Page, type PageRequest } from './page.js';
import type { ShipmentFilter, ShipmentOrder } from './shipment.filter.js';
import {
  allOf,
  decidableShipments,
  equals,
  isIn,
  isOneOf,
  reachableShipments,
  visibleShipments,
  type Condition,
} from './visibility.js';

const waiting = equals('x.status', 'PENDING_APPROVAL');

/** What a dashboard tells of shipments. */
export interface ShipmentCounts {
  awaitingMyDecision: number;
  myAwaitingApproval: number;
  myRejected: number;
}

/** Lists shipments (LXP-12, LXP-13), and only those that the viewer sees. */
export class ShipmentQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The overview: a page of shipments, the newest first unless asked for otherwise; deleted ones only if asked for. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    filter: ShipmentFilter,
    order?: ShipmentOrder | null,
  ): Promise<Page<Shipment>> {
    return readPage(
      this.dataSource.manager,
      {
        entity: Shipment,
        table: 'shipment',
        accountId: viewer.accountId,
        visible: visibleShipments(viewer, 'x'),
        filter: filterConditions(filter),
        order: { property: order?.field ?? 'createdAt', direction: order?.direction ?? 'DESC' },
      },
      request,
    );
  }

  /** What waits for the viewer's decision, the longest waiting first (LXP-11). */
  async approvals(viewer: Viewer, request: PageRequest): Promise<Page<Shipment>> {
    return readPage(
      this.dataSource.manager,
      {
        entity: Shipment,
        table: 'shipment',
        accountId: viewer.accountId,
        visible: decidableShipments(viewer, 'x'),
        filter: [waiting],
        order: { property: 'createdAt', direction: 'ASC' },
      },
      request,
    );
  }

  /** One shipment that the viewer may look at; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string): Promise<Shipment> {
    const visible = [reachableShipments(viewer, 'x')];
    return findOne(
      this.dataSource.manager,
      { entity: Shipment, table: 'shipment', accountId: viewer.accountId, visible },
      id,
    );
  }

  /** The dashboard's numbers; they equal the totals of `approvals` and of the viewer's own shipments in these states. */
  async counts(viewer: Viewer): Promise<ShipmentCounts> {
    const awaiting = await this.approvals(viewer, { first: 1 });
    const rows = await select<{ status: string; total: number }>(
      this.dataSource.manager,
      `SELECT x.status, COUNT(*) AS total FROM shipment x
        WHERE x.account_id = ? AND x.sender_id = ? AND x.status IN ('PENDING_APPROVAL', 'REJECTED') GROUP BY x.status`,
      [viewer.accountId, viewer.userId],
    );
    const totalOf = (status: string): number => rows.find((row) => row.status === status)?.total ?? 0;
    return {
      awaitingMyDecision: await awaiting.totalCount(),
      myAwaitingApproval: totalOf('PENDING_APPROVAL'),
      myRejected: totalOf('REJECTED'),
    };
  }
}

function filterConditions(filter: ShipmentFilter): Condition[] {
  const conditions: Condition[] = wordsOf(filter.search ?? '').map((word) => ({
    sql: '(INSTR(x.filename, ?) > 0 OR x.number LIKE ?)',
    parameters: [word, `%${word.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`],
  }));
  if (filter.statuses) conditions.push(isIn('x.status', filter.statuses));
  else conditions.push({ sql: "x.status <> 'DELETED'", parameters: [] });
  if (filter.groupIds) conditions.push(isOneOf('x.group_id', filter.groupIds));
  if (filter.senderIds) conditions.push(isOneOf('x.sender_id', filter.senderIds));
  if (filter.channels) conditions.push(isIn('x.channel', filter.channels));
  if (filter.createdFrom) conditions.push({ sql: 'x.created_at >= ?', parameters: [filter.createdFrom] });
  if (filter.createdTo) conditions.push({ sql: 'x.created_at < ?', parameters: [filter.createdTo] });
  return conditions.length === 0 ? [] : [allOf(conditions)];
}

function wordsOf(search: string): string[] {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10);
}
