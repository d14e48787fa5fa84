import type { EntityManager } from 'typeorm';
import { selectEntities } from '../../database/find.js';
import { NoticeSlot } from '../../entities/notice-slot.entity.js';

/** The noted days of all slots, the latest first. */
export async function readLatestSlots(manager: EntityManager, limit: number): Promise<NoticeSlot[]> {
  return selectEntities(
    manager,
    NoticeSlot,
    'n',
    `FROM notice_slot n ORDER BY n.due_at DESC, n.time_zone LIMIT ${limit}`,
    [],
  );
}
