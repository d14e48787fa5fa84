import type { EntityManager } from 'typeorm';
import { atMost } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { NoticeItem } from '../../entities/notice-item.entity.js';
import type { Collection } from '../../queries/notice/notice-item.query.js';

/** Removes collections, of each all notices that were counted; returns the number of notices. */
export async function removeCollections(
  manager: EntityManager,
  collections: readonly Collection[],
): Promise<number> {
  return removeAny(
    manager,
    NoticeItem,
    collections.map(({ accountId, userId, event, lastId }) => ({
      accountId,
      userId,
      event,
      id: atMost(lastId),
    })),
  );
}
