import type { EntityManager } from 'typeorm';
import { day } from '../clock.js';
import { select } from '../database/rows.js';
import { MailKind, type MailStatus } from '../entities/mail.enums.js';
import type { SlotOutcome } from '../entities/notice-slot.entity.js';

/** The mails of all accounts with this status and kind. */
export interface OutboxFigure {
  status: MailStatus;
  kind: MailKind;
  count: number;
  /** The creation time of the oldest of them; null if there are none. */
  oldestAt: Date | null;
}

/** The notice slots with this outcome. */
export interface SlotFigure {
  outcome: SlotOutcome;
  count: number;
  /** The due time of the latest of them; null if there are none. */
  lastDueAt: Date | null;
}

const counted = ['WAITING', 'FAILED'] as const satisfies MailStatus[];
const outcomes = ['STARTED', 'WRITTEN', 'MISSED'] as const satisfies SlotOutcome[];

/**
 * The numbers of waiting and failed mails of each kind, including 0. Sent mails are left out: they are kept for months, and counting them
 * would take longer each day.
 */
export async function readOutboxFigures(manager: EntityManager): Promise<OutboxFigure[]> {
  const rows = await select<{ status: MailStatus; kind: MailKind; count: number; oldestAt: Date }>(
    manager,
    `SELECT status, kind, COUNT(*) AS count, MIN(created_at) AS oldestAt
       FROM outbox_mail WHERE status IN ('WAITING', 'FAILED') GROUP BY status, kind`,
    [],
  );
  return counted.flatMap((status) =>
    (Object.keys(MailKind) as MailKind[]).map((kind) => {
      const row = rows.find((each) => each.status === status && each.kind === kind);
      return { status, kind, count: row?.count ?? 0, oldestAt: row?.oldestAt ?? null };
    }),
  );
}

/** The outcomes of the slots that were due within a day before this instant. */
export async function readSlotFigures(manager: EntityManager, now: Date): Promise<SlotFigure[]> {
  const rows = await select<{ outcome: SlotOutcome; count: number; lastDueAt: Date }>(
    manager,
    `SELECT outcome, COUNT(*) AS count, MAX(due_at) AS lastDueAt
       FROM notice_slot WHERE due_at > ? GROUP BY outcome`,
    [new Date(now.getTime() - day)],
  );
  return outcomes.map((outcome) => {
    const row = rows.find((each) => each.outcome === outcome);
    return { outcome, count: row?.count ?? 0, lastDueAt: row?.lastDueAt ?? null };
  });
}

/** The number of accounts whose activity log had faults at its last verification. */
export async function countFaultyLogs(manager: EntityManager): Promise<number> {
  const [row] = await select<{ total: number }>(
    manager,
    'SELECT COUNT(*) AS total FROM activity_verification WHERE fault_count > 0',
    [],
  );
  return row?.total ?? 0;
}

/** The letters of all accounts that wait for their hand-over to print. */
export interface HandOverFigures {
  /** Letters without an attempt so far, or in an attempt. */
  waiting: number;
  /** Letters whose last attempt failed; they are retried. */
  failed: number;
  /** The time since which the oldest of them has been due; null if there are none. */
  oldestAt: Date | null;
}

/** Counts the letters that wait for their hand-over to print, and the failed ones. */
export async function readHandOverFigures(manager: EntityManager): Promise<HandOverFigures> {
  const [row] = await select<{ queued: number; failed: number; oldestAt: Date | null }>(
    manager,
    `SELECT COUNT(*) AS queued, COUNT(f.shipment_id) AS failed, MIN(GREATEST(s.updated_at, COALESCE(s.hand_over_at, s.updated_at))) AS oldestAt
       FROM shipment s
       LEFT JOIN hand_over_failure f ON f.account_id = s.account_id AND f.shipment_id = s.id
      WHERE s.status = 'QUEUED'`,
    [],
  );
  const { queued, failed, oldestAt } = row ?? { queued: 0, failed: 0, oldestAt: null };
  return { waiting: queued - failed, failed, oldestAt };
}
