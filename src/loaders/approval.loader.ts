import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { select } from '../database/rows.js';
import { readableApprovals, readsEveryApproval } from '../queries/approval/readable-approval.js';
import { isIn } from '../queries/list/condition.js';
import type { Viewer } from '../shield/viewer.js';

/** Determines in batches the visible shipments of which the viewer sees the approval and the decisions (PLY-5). */
export class ApprovalReach {
  private readonly readsEvery: boolean;
  private readonly loader: DataLoader<string, boolean>;

  constructor(dataSource: DataSource, viewer: Viewer) {
    this.readsEvery = readsEveryApproval(viewer);
    this.loader = new DataLoader(
      async (shipmentIds) => {
        const readable = readableApprovals(viewer, 'x');
        const asked = isIn('x.id', [...new Set(shipmentIds)]);
        const rows = await select<{ id: string }>(
          dataSource.manager,
          `SELECT x.id FROM shipment x WHERE x.account_id = ? AND ${asked.sql} AND ${readable.sql}`,
          [viewer.accountId, ...asked.parameters, ...readable.parameters],
        );
        const seen = new Set(rows.map(({ id }) => id));
        return shipmentIds.map((id) => seen.has(id));
      },
      // Each mutation of an operation may change the result.
      { cache: false },
    );
  }

  /** Tests whether the viewer, who sees this shipment, sees its approval; without a statement if they see every approval. */
  includes(shipmentId: string): boolean | Promise<boolean> {
    return this.readsEvery || this.loader.load(shipmentId);
  }
}
