import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { Shipment } from '../entities/shipment.entity.js';
import { findPossibleDuplicates, type DuplicateCandidate } from '../queries/shipment/duplicate.query.js';
import type { Asked } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';
import { byIdLoader } from './by-id.loader.js';

/** Loads the possible duplicates of shipments in batches: one statement to find them, and one to read the requested fields. */
export class DuplicateLoader {
  private readonly loader: DataLoader<DuplicateCandidate, Shipment | null>;

  constructor(dataSource: DataSource, viewer: Viewer, clock: Clock, asked: Asked | undefined) {
    this.loader = new DataLoader(
      async (candidates) => {
        const found = await findPossibleDuplicates(dataSource.manager, viewer, candidates, clock.now());
        const shipments = byIdLoader(dataSource, viewer, Shipment, 'shipment', asked);
        return Promise.all(
          candidates.map(async ({ id }) => {
            const duplicateId = found.get(id);
            return duplicateId === undefined ? null : shipments.load(duplicateId);
          }),
        );
      },
      // Each mutation of an operation may change the result.
      { cache: false },
    );
  }

  /** The shipment of which this one may be a duplicate; null if there is none. */
  load({ id, sha256, submittedAt, status }: Readonly<DuplicateCandidate>): Promise<Shipment | null> {
    return this.loader.load({ id, sha256, submittedAt, status });
  }
}
