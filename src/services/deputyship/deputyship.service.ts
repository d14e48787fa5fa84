import type { DataSource, EntityManager } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { insert, removeOne, updateOne } from '../../database/write.js';
import { Deputyship } from '../../entities/deputyship.entity.js';
import { isId, newId } from '../../entities/id.js';
import { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { findAccessFacts, hasAccess } from '../../queries/authentication/access.js';
import { ownerAreasOf } from '../../queries/user/owner-area.query.js';
import { findCandidate } from '../../queries/deputyship/deputy-candidate.query.js';
import {
  findUser,
  findVisibleUser,
  visibleUserIds,
  type StoredUser,
} from '../../queries/user/stored-user.query.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { NameDeputyCommand, UpdateDeputyshipCommand } from './deputyship.commands.js';
import { guardDeputies, guardNaming, guardResignation } from './deputyship.guards.js';
import { findDeputyshipsOf, removePastDeputyships } from './deputyship.record.js';

/** The maximum length of a deputyship, and how far ahead it may begin. */
const mostDays = 366;
/** The maximum number of deputyships of a user that are not over, as approver and as deputy together. */
const mostDeputyships = 10;

/** The period of a deputyship. */
type Period = Pick<Deputyship, 'startsAt' | 'endsAt'>;

/** Names deputies of approvers, changes their periods and ends them (docs/decisions/0054, 0063). */
export class DeputyshipService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Names a deputy of the viewer, or of an approver whom the viewer administers. BAD_USER_INPUT for an invalid period and for oneself, NOT_FOUND,
   * INVALID_STATE for users who are not approvers or cannot be deputies at that time, FORBIDDEN for others than the approver and administrators who
   * could give the approver trait, LIMIT_EXCEEDED.
   */
  async name(viewer: Viewer, given: NameDeputyCommand): Promise<Deputyship> {
    const input = storedCommand(NameDeputyCommand, given);
    const problems = Problems.of(input);
    return inTransaction(this.dataSource, async (manager) => {
      const { timeZone } = await lockManagedAccount(manager, viewer);
      const { accountId, userId: namedById } = viewer;
      const now = this.clock.now();
      const approver = await findVisibleUser(manager, viewer, input.userId ?? viewer.userId);
      const deputy = await findCandidate(manager, viewer, approver, input.deputyId);
      const period = { startsAt: laterOf(input.startsAt ?? now, now), endsAt: input.endsAt };
      checkPeriod(problems, period, now);
      if (deputy.id === approver.id) problems.add('deputyId', 'DEPUTY_OF_ONESELF');
      else if (!ownerAreasOf(deputy).includes('APPROVALS')) problems.add('deputyId', 'OWNER_AREA_CLOSED');
      problems.throwIfAny();
      guardNaming(viewer, approver, deputy);
      const access = await findAccessFacts(manager, accountId, deputy.id);
      if (access === undefined || !hasAccess(access)) throw refusal('DEPUTY_WITHOUT_ACCESS');
      const [approverId, deputyId] = [approver.id, deputy.id];
      const named = { accountId, id: newId(), approverId, deputyId, ...period, namedById, namedAt: now };
      await refuseUnfitting(manager, named, now);
      await raiseAuthority(manager, accountId);
      await removePastDeputyships(manager, accountId, approverId, now);
      await insert(manager, Deputyship, named);
      await this.activities.append(manager, viewer, {
        event: { type: 'DEPUTY_NAMED', facts: factsOf(deputy, period, timeZone) },
        subject: userReference(approver.user),
        informs: deputyId,
      });
      return named;
    });
  }

  /** Changes the period of a deputyship that is not over. Has the errors of `name`; NOT_FOUND also for one that is over. */
  async update(viewer: Viewer, given: UpdateDeputyshipCommand): Promise<Deputyship> {
    const input = storedCommand(UpdateDeputyshipCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['startsAt', 'endsAt']);
    return inTransaction(this.dataSource, async (manager) => {
      const { timeZone } = await lockManagedAccount(manager, viewer);
      const now = this.clock.now();
      const before = await this.findAdministered(manager, viewer, input.id);
      const { accountId, id, approverId, deputyId, namedById, namedAt } = before.deputyship;
      const period = periodAfter(problems, before.deputyship, input, now);
      checkPeriod(problems, period, now);
      const deputy = await findUser(manager, accountId, deputyId);
      const isExtended = period.endsAt > before.deputyship.endsAt;
      if (isExtended && !ownerAreasOf(deputy).includes('APPROVALS'))
        problems.add('endsAt', 'OWNER_AREA_CLOSED');
      problems.throwIfAny();
      const after = { accountId, id, approverId, deputyId, namedById, namedAt, ...period };
      guardNaming(viewer, before.approver, deputy);
      await refuseUnfitting(manager, after, now);
      if (isSamePeriod(period, before.deputyship)) return before.deputyship;
      await raiseAuthority(manager, accountId);
      await updateOne(manager, Deputyship, { accountId, id }, period);
      await this.activities.append(manager, viewer, {
        event: { type: 'DEPUTYSHIP_UPDATED', facts: factsOf(deputy, period, timeZone) },
        subject: userReference(before.approver.user),
        informs: deputyId,
      });
      return after;
    });
  }

  /** Ends a deputyship that is not over, at once. NOT_FOUND, also for one that is over; FORBIDDEN. */
  async end(viewer: Viewer, id: string): Promise<Deputyship> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const { deputyship, approver } = await this.findAdministered(manager, viewer, id);
      const { accountId, deputyId } = deputyship;
      const deputy = await findUser(manager, accountId, deputyId);
      await raiseAuthority(manager, accountId);
      await removeOne(manager, Deputyship, { accountId, id });
      await this.activities.append(manager, viewer, {
        event: { type: 'DEPUTYSHIP_ENDED', facts: { deputy: userReference(deputy).name } },
        subject: userReference(approver.user),
        informs: deputyId,
      });
      return deputyship;
    });
  }

  /**
   * Ends a deputyship of the viewer, who is the deputy, at once and even before it has begun. NOT_FOUND, also for one that is over; FORBIDDEN for
   * a visible deputyship in which another user is the deputy. Needs no confirmation, since the approver can always decide on the same letters.
   */
  async resign(viewer: Viewer, id: string): Promise<Deputyship> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const { accountId } = viewer;
      const deputyship = await this.findPresent(manager, accountId, id);
      if (deputyship.deputyId !== viewer.userId) await this.refuseHidden(manager, viewer, deputyship);
      guardResignation(viewer, deputyship);
      const approver = await findUser(manager, accountId, deputyship.approverId);
      await raiseAuthority(manager, accountId);
      await removeOne(manager, Deputyship, { accountId, id });
      await this.activities.append(manager, viewer, {
        event: { type: 'DEPUTYSHIP_RESIGNED', facts: {} },
        subject: userReference(approver),
        informs: deputyship.namedById,
      });
      return deputyship;
    });
  }

  /** A deputyship that is not over, with its approver; NOT_FOUND unless the approver is visible to the viewer, FORBIDDEN unless administered. */
  private async findAdministered(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
  ): Promise<{ deputyship: Deputyship; approver: StoredUser }> {
    const deputyship = await this.findPresent(manager, viewer.accountId, id);
    await this.refuseHidden(manager, viewer, deputyship);
    const approver = await findVisibleUser(manager, viewer, deputyship.approverId);
    guardDeputies(viewer, approver);
    return { deputyship, approver };
  }

  private async findPresent(manager: EntityManager, accountId: string, id: string): Promise<Deputyship> {
    const deputyship = isId(id) ? await findOne(manager, Deputyship, { accountId, id }) : null;
    if (deputyship === null || deputyship.endsAt <= this.clock.now()) throw notFound(id, 'id');
    return deputyship;
  }

  /** NOT_FOUND for a deputyship of an approver whose deputyships are hidden from the viewer. */
  private async refuseHidden(
    manager: EntityManager,
    viewer: Viewer,
    { id, approverId }: Deputyship,
  ): Promise<void> {
    const isSeen =
      holds(viewer, 'deputies.manage') &&
      (await visibleUserIds(manager, viewer, [approverId])).has(approverId);
    if (!isSeen) throw notFound(id, 'id');
  }
}

/** Refuses a deputyship that conflicts with others of the approver or the deputy. The caller's lock keeps these unchanged. */
async function refuseUnfitting(manager: EntityManager, wanted: Deputyship, now: Date): Promise<void> {
  const { accountId, id, approverId, deputyId } = wanted;
  const ofApprover = await findDeputyshipsOf(manager, accountId, approverId, now);
  const ofDeputy = await findDeputyshipsOf(manager, accountId, deputyId, now);
  const overlapping = [...ofApprover, ...ofDeputy].filter((each) => each.id !== id && overlap(each, wanted));
  if (overlapping.some((each) => each.deputyId === approverId || each.approverId === deputyId))
    throw refusal('DEPUTYSHIP_CHAIN');
  if (overlapping.some((each) => each.approverId === approverId && each.deputyId === deputyId))
    throw refusal('DEPUTY_ALREADY_NAMED');
  for (const others of [ofApprover, ofDeputy])
    if (others.filter((each) => each.id !== id).length >= mostDeputyships)
      throw refusal('DEPUTYSHIPS_EXHAUSTED', { most: mostDeputyships });
}

function checkPeriod(problems: Problems, { startsAt, endsAt }: Period, now: Date): void {
  const longest = mostDays * day;
  if (endsAt <= startsAt || endsAt <= now) problems.add('endsAt', 'PERIOD_OVER');
  else if (endsAt.getTime() - startsAt.getTime() > longest)
    problems.add('endsAt', 'PERIOD_TOO_LONG', { days: mostDays });
  if (startsAt.getTime() - now.getTime() > longest)
    problems.add('startsAt', 'PERIOD_TOO_LONG', { days: mostDays });
}

/** The changed period; the start of one that has begun stays. */
function periodAfter(
  problems: Problems,
  before: Period,
  { startsAt, endsAt }: UpdateDeputyshipCommand,
  now: Date,
): Period {
  const hasBegun = before.startsAt <= now;
  if (hasBegun && startsAt != null && startsAt.getTime() !== before.startsAt.getTime())
    problems.add('startsAt', 'PERIOD_BEGUN');
  const start = hasBegun || startsAt == null ? before.startsAt : laterOf(startsAt, now);
  return { startsAt: start, endsAt: endsAt ?? before.endsAt };
}

function isSamePeriod(one: Period, other: Period): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
  );
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function overlap(one: Period, other: Period): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function factsOf(
  deputy: { id: string; firstName: string; lastName: string },
  { startsAt, endsAt }: Period,
  timeZone: string,
): { deputy: string; startsAt: string; endsAt: string; timeZone: string } {
  const [start, end] = [startsAt.toISOString(), endsAt.toISOString()];
  return { deputy: userReference(deputy).name, startsAt: start, endsAt: end, timeZone };
}
