import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { hour, type Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import {
  attemptWords,
  escalationWords,
  type AttemptedMutation,
  type EscalationReason,
} from '../../entities/escalation.activities.js';
import { hasCode, VieraugenError } from '../../errors/vieraugen-error.js';
import { withParts } from '../../parts.js';
import { findUser, visibleUserIds } from '../../queries/user/stored-user.query.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference, type NamedReference } from '../activity/named-reference.js';
import { RateLimit } from './rate-limit.js';

/** The maximum number of entries per user and hour. */
export const mostRefusals = 20;

/** Records refused attempts at more than a user holds in the activity log (LXP-7, LXP-14). */
export class EscalationService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
  activities: ActivityService;
}>() {
  private readonly limit = new RateLimit(this.dataSource, this.clock, {
    name: 'escalation-recorded',
    points: mostRefusals,
    window: hour,
    // No response mentions this limit.
    reason: 'TOO_MANY_FAILED_LOGINS',
    remembersRefusals: true,
  });

  /**
   * Records a failed mutation if it failed for one of the reasons of `escalationWords`, in a transaction of its own, since that of the mutation is
   * rolled back. Never throws: the refusal is answered in any case.
   */
  async record(
    viewer: Viewer,
    mutation: AttemptedMutation,
    error: unknown,
    subjectId: string | null = null,
  ): Promise<void> {
    const reason = escalationIn(error);
    if (reason !== null) await this.recordReason(viewer, mutation, reason, subjectId);
  }

  /** Records the mutations among the coordinates (`Mutation.lockUser`, `UpdateUserInput.role`) that the viewer's schema does not have. */
  async recordCoordinates(viewer: Viewer, coordinates: readonly string[]): Promise<void> {
    for (const mutation of new Set(coordinates.flatMap(mutationsAt)))
      await this.recordReason(viewer, mutation, 'ELEMENT_NOT_PERMITTED', null);
  }

  private async recordReason(
    viewer: Viewer,
    mutation: AttemptedMutation,
    reason: EscalationReason,
    subjectId: string | null,
  ): Promise<void> {
    try {
      await this.limit.take(`${viewer.accountId} ${viewer.userId}`);
      const subject = await this.subject(viewer, subjectId);
      await inTransaction(this.dataSource, (manager) =>
        this.activities.append(manager, viewer, {
          event: { type: 'ESCALATION_REFUSED', facts: { mutation, reason } },
          ...(subject === null ? {} : { subject }),
        }),
      );
    } catch (error) {
      if (!hasCode(error, 'RATE_LIMITED'))
        this.log.warn({ err: error, mutation, reason }, 'a refused attempt could not be recorded');
    }
  }

  /** The user that the attempt was about; null for a hidden user, whose name the entry would reveal. */
  private async subject(viewer: Viewer, id: string | null): Promise<NamedReference | null> {
    if (id === null) return null;
    const { manager } = this.dataSource;
    const visible = await visibleUserIds(manager, viewer, [id]);
    return visible.has(id) ? userReference(await findUser(manager, viewer.accountId, id)) : null;
  }
}

/** The reason for which a refusal is recorded, its own or that of one of its problems; null for any other error. */
function escalationIn(error: unknown): EscalationReason | null {
  if (!(error instanceof VieraugenError)) return null;
  const reasons = [error.reason, ...(error.details.problems ?? []).map(({ reason }) => reason)];
  return reasons.find(isEscalation) ?? null;
}

function isEscalation(reason: string): reason is EscalationReason {
  return Object.hasOwn(escalationWords, reason);
}

function mutationsAt(coordinate: string): AttemptedMutation[] {
  const [type = '', field = ''] = coordinate.split('.');
  const name =
    type === 'Mutation' ? field : type.charAt(0).toLowerCase() + type.slice(1).replace(/Input$/, '');
  return isAttempted(name) ? [name] : [];
}

function isAttempted(name: string): name is AttemptedMutation {
  return Object.hasOwn(attemptWords, name);
}
