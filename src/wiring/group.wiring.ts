import { GroupService } from '../services/group/group.service.js';
import { MoveService } from '../services/group/move.service.js';
import type { NoticeService } from '../services/notice/notice.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of groups. */
export interface GroupServices {
  groups: GroupService;
  moves: MoveService;
}

/** Creates the services of groups. */
export function wireGroup(parts: Foundation & ActivityServices & { notices: NoticeService }): GroupServices {
  const { dataSource, clock, activities, notices } = parts;
  return {
    groups: new GroupService(dataSource, clock, activities),
    moves: new MoveService({ dataSource, clock, activities, notices }),
  };
}
