import type { EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import type { ApprovalState } from '../../entities/approval.enums.js';
import type { DecidedLetter } from '../../entities/mail-message.js';
import { grantsOf, type Holding } from '../../shield/grants.js';

/** The condition that a recall was a cancellation: the letter is canceled, with the approval before the recall. */
const stopped = `(p.state = 'RECALLED' AND s.status = 'CANCELED' AND COALESCE(current.decided_at <= p.decided_at, FALSE)
  AND current.state = 'APPROVED')`;

/** The decisions on letters, by approvals, which belong to these accounts. One statement. */
export async function readDecidedLetters(
  manager: EntityManager,
  accountIds: readonly string[],
  approvalIds: readonly string[],
): Promise<Map<string, DecidedLetter>> {
  if (approvalIds.length === 0) return new Map();
  const rows = await select<{
    approvalId: string;
    state: ApprovalState;
    stopped: number;
    number: string;
    filename: string;
    group: string | null;
    decidedBy: string | null;
    decidedFor: string | null;
    decidedAt: Date | null;
    comment: string | null;
  }>(
    manager,
    `SELECT p.id AS approvalId, p.state, ${stopped} AS stopped, s.number, s.filename, g.name AS \`group\`,
            CONCAT(u.first_name, ' ', u.last_name) AS decidedBy,
            CONCAT(f.first_name, ' ', f.last_name) AS decidedFor, p.decided_at AS decidedAt, p.comment
       FROM approval p
       JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id
       LEFT JOIN approval current ON current.account_id = s.account_id AND current.id = s.approval_id
       LEFT JOIN user_group g ON g.account_id = s.account_id AND g.id = s.group_id
       LEFT JOIN \`user\` u ON u.account_id = p.account_id AND u.id = p.decided_by_id
       LEFT JOIN \`user\` f ON f.account_id = p.account_id AND f.id = p.decided_for_id
      WHERE p.account_id IN (${placeholders(accountIds)}) AND p.id IN (${placeholders(approvalIds)})`,
    [...accountIds, ...approvalIds],
  );
  const decided = new Map<string, DecidedLetter>();
  for (const { approvalId, state, stopped: isStopped, decidedBy, decidedFor, decidedAt, ...letter } of rows) {
    if (state === 'PENDING' || decidedAt === null) continue;
    decided.set(approvalId, {
      ...letter,
      outcome: isStopped === 1 ? 'CANCELED' : state,
      decidedBy: decidedBy ?? '–',
      ...(decidedFor === null ? {} : { decidedFor }),
      decidedAt: decidedAt.toISOString(),
    });
  }
  return decided;
}

/** The decision as it is visible to its recipient, the sender (PLY-5): without approvals, only the new state of the letter. */
export function toldTo(recipient: Holding, letter: DecidedLetter): DecidedLetter {
  if (grantsOf(recipient).has('approvals.read')) return letter;
  const { outcome, number, filename, group } = letter;
  return { outcome, number, filename, group, decidedBy: null, decidedAt: null, comment: null };
}
