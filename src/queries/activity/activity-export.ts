import type { DataSource } from 'typeorm';
import type { Activity } from '../../entities/activity.entity.js';
import { initialHash } from './activity-proof.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';
import { type ChainLink, readSealsAfter, linksOf } from './activity-seal.query.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityCriteria } from './activity.criteria.js';
import { isWholeLog, type ActivityQuery } from './activity.query.js';
import { longestPage } from '../list/page.js';

/** A sealed entry of an export. */
export interface ExportedActivity {
  activity: Activity;
  link: ChainLink;
}

/** Reads the log for exports (LXP-14): the entries of the list, oldest first, page by page as they are consumed. */
export class ActivityExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly activities: ActivityQuery,
  ) {}

  /** The entries up to this end of the chain that are visible to the viewer and match the filter. The whole log is in the order of its chain. */
  read(viewer: Viewer, filter: ActivityCriteria, end: ChainHead): AsyncIterable<ExportedActivity> {
    return isWholeLog(viewer, filter) ? this.all(viewer, end) : this.some(viewer, filter, end);
  }

  private async *all({ accountId }: Viewer, end: ChainHead): AsyncIterable<ExportedActivity> {
    let previousHash = initialHash;
    for (let last = 0; last < end.sequence;) {
      const links = await readSealsAfter(this.dataSource.manager, accountId, last, longestPage);
      for (const { activity, ...link } of links) {
        if (link.sequence > end.sequence) return;
        // A removed entry leaves a gap in the export, which verify finds.
        if (activity !== null) yield { activity, link: { ...link, previousHash } };
        previousHash = link.hash;
        last = link.sequence;
      }
      if (links.length < longestPage) return;
    }
  }

  private async *some(
    viewer: Viewer,
    filter: ActivityCriteria,
    end: ChainHead,
  ): AsyncIterable<ExportedActivity> {
    for (let after: string | null = null; ;) {
      const page = await this.activities.list(viewer, { first: longestPage, after }, filter, 'ASC');
      const ids = page.nodes.map(({ id }) => id);
      const links = await linksOf(this.dataSource.manager, viewer.accountId, ids);
      for (const activity of page.nodes) {
        const link = links.get(activity.id);
        // Entries added since the export began are not part of it.
        if (link !== undefined && link.sequence <= end.sequence) yield { activity, link };
      }
      const { hasNextPage, endCursor } = page.pageInfo;
      if (!hasNextPage) return;
      after = endCursor;
    }
  }
}
