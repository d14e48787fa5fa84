import { day } from '../../clock.js';
import { select, type Database } from '../../database/rows.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import { reachableShipments } from '../visibility.js';

/** The time within which the same file counts as sent twice. */
const sentTwiceWithin = day;

/** The fields of a shipment that determine its possible duplicate. */
export type DuplicateCandidate = Pick<Shipment, 'id' | 'sha256' | 'submittedAt' | 'status'>;

interface SentRow {
  id: string;
  sha256: string;
  submittedAt: Date;
}

/**
 * The latest shipment of the account with the same file that was submitted within 24 hours before each of these, unless it was canceled or
 * deleted; by the id of the later one. For a draft, the 24 hours end now. Only shipments that are visible to the viewer. One statement, which
 * reads the account's submissions of these files in that time.
 */
export async function findPossibleDuplicates(
  database: Database,
  viewer: Viewer,
  shipments: readonly DuplicateCandidate[],
  now: Date,
): Promise<Map<string, string>> {
  const periods = new Map<string, { from: Date; to: Date }>();
  for (const shipment of shipments) {
    const { sha256 } = shipment;
    const to = sentAt(shipment, now);
    if (sha256 === null || to === null) continue;
    const from = new Date(to.getTime() - sentTwiceWithin);
    const known = periods.get(sha256) ?? { from, to };
    periods.set(sha256, {
      from: known.from < from ? known.from : from,
      to: known.to > to ? known.to : to,
    });
  }
  if (periods.size === 0) return new Map();
  const reachable = reachableShipments(viewer, 'x');
  const rows = await select<SentRow>(
    database,
    [...periods]
      .map(
        () => `(SELECT x.id, x.sha256, x.submitted_at AS submittedAt FROM shipment x USE INDEX (shipment_file)
          WHERE x.account_id = ? AND x.sha256 = ? AND x.submitted_at BETWEEN ? AND ?
            AND x.status IN ('PENDING_APPROVAL', 'REJECTED', 'QUEUED', 'SENT') AND ${reachable.sql})`,
      )
      .join(' UNION ALL '),
    [...periods].flatMap(([sha256, { from, to }]) => [
      viewer.accountId,
      sha256,
      from,
      to,
      ...reachable.parameters,
    ]),
  );
  rows.sort(newestFirst);
  const found = new Map<string, string>();
  for (const shipment of shipments) {
    const at = sentAt(shipment, now);
    if (at === null) continue;
    const earlier = rows.find(
      (row) =>
        row.id !== shipment.id &&
        row.sha256 === shipment.sha256 &&
        row.submittedAt.getTime() >= at.getTime() - sentTwiceWithin &&
        newestFirst({ id: shipment.id, submittedAt: at }, row) < 0,
    );
    if (earlier !== undefined) found.set(shipment.id, earlier.id);
  }
  return found;
}

/** The end of the 24 hours before a shipment; null for a canceled or deleted one. */
function sentAt({ status, submittedAt }: DuplicateCandidate, now: Date): Date | null {
  if (status === 'CANCELED' || status === 'DELETED') return null;
  return status === 'DRAFT' ? now : submittedAt;
}

function newestFirst(
  one: Pick<SentRow, 'id' | 'submittedAt'>,
  other: Pick<SentRow, 'id' | 'submittedAt'>,
): number {
  return other.submittedAt.getTime() - one.submittedAt.getTime() || (one.id < other.id ? 1 : -1);
}
