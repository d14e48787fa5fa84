import { ApprovalService } from '../services/approval/approval.service.js';
import { RecallService } from '../services/approval/recall.service.js';
import type { NoticeService } from '../services/notice/notice.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of decisions on letters. */
export interface ApprovalServices {
  approvals: ApprovalService;
  recalls: RecallService;
}

/** Creates the services of decisions on letters. */
export function wireApproval(
  parts: Foundation & ActivityServices & { notices: NoticeService },
): ApprovalServices {
  const { dataSource, clock, signals, activities, notices } = parts;
  return {
    approvals: new ApprovalService({ dataSource, clock, activities, notices, signals }),
    recalls: new RecallService({ dataSource, clock, activities, notices, signals }),
  };
}
