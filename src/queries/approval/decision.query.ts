import { select, type Database } from '../../database/rows.js';
import type { ApprovalState } from '../../entities/approval.enums.js';
import type { ShipmentChange } from '../../entities/shipment.enums.js';
import type { Shipment, ShipmentOptions } from '../../entities/shipment.entity.js';

/** The maximum number of decisions read per shipment, newest first. */
export const longestHistory = 100;

/** The fields of a shipment that determine its decisions and the changes since them. */
export type DecidedShipment = Pick<
  Shipment,
  'accountId' | 'id' | 'senderId' | 'groupId' | 'sha256' | 'options'
>;

/** A shipment at the time of a decision. */
export interface DecidedOn {
  filename: string;
  pages: number;
  groupId: string | null;
  sha256: string | null;
  options: ShipmentOptions;
}

/** A decision, with current names. */
export interface TakenDecision {
  id: string;
  shipmentId: string;
  shipmentNumber: string;
  state: ApprovalState;
  requestedAt: Date;
  decidedById: string;
  decidedByName: string | null;
  /** The approver in whose place a deputy decided; null for a decision in one's own right. */
  decidedForId: string | null;
  decidedForName: string | null;
  decidedAt: Date;
  comment: string | null;
  groupName: string | null;
  /** Null for decisions from before this was recorded. */
  on: DecidedOn | null;
}

interface DecisionRow
  extends
    Omit<TakenDecision, 'on'>,
    Omit<DecidedOn, 'options' | 'filename' | 'pages'>,
    Nullable<ShipmentOptions> {
  accountId: string;
  senderId: string | null;
  ofFile: 0 | 1;
  filename: string | null;
  pages: number | null;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * The decisions on these shipments, and rejections and deletions of the same file in other shipments of the same sender, by
 * shipment, newest first. One statement for all shipments.
 *
 * @param groupId - only decisions that were taken for this group; null for all.
 */
export async function readDecisions(
  database: Database,
  shipments: readonly DecidedShipment[],
  most: number,
  groupId: string | null = null,
): Promise<Map<string, TakenDecision[]>> {
  if (shipments.length === 0) return new Map();
  const files = [
    ...new Map(
      shipments.filter(({ sha256 }) => sha256 !== null).map((each) => [fileKey(each), each]),
    ).values(),
  ];
  const within =
    groupId === null ? { sql: '', parameters: [] } : { sql: ' AND p.group_id = ?', parameters: [groupId] };
  const ofShipments = `
    SELECT p.*, 0 AS of_file,
           ROW_NUMBER() OVER (PARTITION BY p.account_id, p.shipment_id ORDER BY p.decided_at DESC, p.id DESC) AS place
      FROM approval p
     WHERE (${shipments.map(() => '(p.account_id = ? AND p.shipment_id = ?)').join(' OR ')})
       AND p.decided_by_id IS NOT NULL${within.sql}`;
  const ofFiles = `
    SELECT p.*, 1 AS of_file,
           ROW_NUMBER() OVER (PARTITION BY p.account_id, p.sender_id, p.sha256 ORDER BY p.decided_at DESC, p.id DESC) AS place
      FROM approval p
     WHERE (${files.map(() => '(p.account_id = ? AND p.sender_id = ? AND p.sha256 = ?)').join(' OR ')})
       AND p.state IN ('REJECTED', 'DELETED') AND p.decided_by_id IS NOT NULL${within.sql}`;
  const rows = await select<DecisionRow>(
    database,
    `SELECT d.account_id AS accountId, d.id, d.shipment_id AS shipmentId, s.number AS shipmentNumber, d.state,
            d.requested_at AS requestedAt, d.decided_by_id AS decidedById, d.decided_for_id AS decidedForId,
            CONCAT(f.first_name, ' ', f.last_name) AS decidedForName, CONCAT(u.first_name, ' ', u.last_name) AS decidedByName,
            d.decided_at AS decidedAt, d.comment, d.sender_id AS senderId, d.group_id AS groupId, g.name AS groupName, d.filename,
            d.sha256, d.pages, d.sides, d.colour, d.destination, d.registered, d.of_file AS ofFile
       FROM (${[ofShipments, ...(files.length === 0 ? [] : [ofFiles])].join(' UNION ALL ')}) d
       JOIN shipment s ON s.account_id = d.account_id AND s.id = d.shipment_id
       LEFT JOIN \`user\` u ON u.account_id = d.account_id AND u.id = d.decided_by_id
       LEFT JOIN \`user\` f ON f.account_id = d.account_id AND f.id = d.decided_for_id
       LEFT JOIN user_group g ON g.account_id = d.account_id AND g.id = d.group_id
      WHERE d.place <= ?`,
    [
      ...shipments.flatMap(({ accountId, id }) => [accountId, id]),
      ...within.parameters,
      ...files.flatMap(({ accountId, senderId, sha256 }) => [accountId, senderId, sha256]),
      ...(files.length === 0 ? [] : within.parameters),
      most,
    ],
  );
  const found = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const key = row.ofFile === 1 ? fileKey(row) : row.shipmentId;
    const alike = found.get(key);
    if (alike === undefined) found.set(key, [row]);
    else alike.push(row);
  }
  return new Map(
    shipments.map((shipment) => {
      const others = (found.get(fileKey(shipment)) ?? []).filter(
        ({ shipmentId }) => shipmentId !== shipment.id,
      );
      const all = [...(found.get(shipment.id) ?? []), ...others].sort(newestFirst);
      return [shipment.id, all.slice(0, most).map(decisionOf)];
    }),
  );
}

/** The changes to the shipment since the decision; null if unknown. */
export function changesSince(
  { on }: TakenDecision,
  now: Omit<DecidedShipment, 'accountId'>,
): ShipmentChange[] | null {
  if (on === null) return null;
  const { sides, colour, destination, registered } = now.options;
  const isOtherFile = on.sha256 !== null && now.sha256 !== null && on.sha256 !== now.sha256;
  const hasOtherOptions =
    on.options.sides !== sides ||
    on.options.colour !== colour ||
    on.options.destination !== destination ||
    on.options.registered !== registered;
  return [
    ...(isOtherFile ? (['FILE'] as const) : []),
    ...(on.groupId !== now.groupId ? (['GROUP'] as const) : []),
    ...(hasOtherOptions ? (['OPTIONS'] as const) : []),
  ];
}

function decisionOf(row: DecisionRow): TakenDecision {
  const { id, shipmentId, shipmentNumber, state, requestedAt, comment, groupName } = row;
  const { decidedById, decidedByName, decidedForId, decidedForName, decidedAt } = row;
  const taken = { id, shipmentId, shipmentNumber, state, requestedAt, comment, groupName };
  return {
    ...taken,
    decidedById,
    decidedByName,
    decidedForId,
    decidedForName,
    decidedAt,
    on: decidedOn(row),
  };
}

function decidedOn(row: DecisionRow): DecidedOn | null {
  const { filename, pages, groupId, sha256, sides, colour, destination, registered } = row;
  if (filename === null || pages === null) return null;
  if (sides === null || colour === null || destination === null || registered === null) return null;
  return { filename, pages, groupId, sha256, options: { sides, colour, destination, registered } };
}

function newestFirst(one: DecisionRow, other: DecisionRow): number {
  return other.decidedAt.getTime() - one.decidedAt.getTime() || (one.id < other.id ? 1 : -1);
}

function fileKey({
  accountId,
  senderId,
  sha256,
}: Pick<DecisionRow, 'accountId' | 'senderId' | 'sha256'>): string {
  return `${accountId} ${senderId} ${sha256}`;
}
