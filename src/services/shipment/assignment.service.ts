import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { oneOf } from '../../database/where.js';
import { insert, removeAny, updateAny, updateOne } from '../../database/write.js';
import { isId } from '../../entities/id.js';
import { ShipmentAssignment } from '../../entities/shipment-assignment.entity.js';
import { Shipment } from '../../entities/shipment.entity.js';
import { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { hasAccess, readAccessFacts } from '../../queries/authentication/access.js';
import { idColumnOf, idsIn, ownersOf } from '../../queries/shipment/assignee.js';
import { visibleUserIds } from '../../queries/user/stored-user.query.js';
import { grantsOf } from '../../shield/grants.js';
import type { Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { assertUnchangedStanding } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { WaitingAudience } from '../notice/waiting.audience.js';
import { AssignShipmentCommand } from './assignment.commands.js';
import { guardAssign } from './shipment.guards.js';
import { findShipment, lockReachable, namedGroup } from './shipment.record.js';

/** The maximum number of users who can be assigned to a shipment or have edited or submitted it as assignees. */
const mostInvolved = 20;

/** The users whom an assignment adds and removes. */
interface AssignmentChange {
  added: readonly string[];
  removed: readonly string[];
}

/** Assigns shipments to users, who then act for their senders (FWD-4, docs/decisions/0052). */
export class AssignmentService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
}>() {
  /**
   * Adds and removes assignees of a shipment; either all changes apply or none. FORBIDDEN for oneself, and for a shipment beyond the viewer's own
   * reach; NOT_FOUND for hidden shipments and users; BAD_USER_INPUT for users who could not view it; INVALID_STATE for a deleted shipment, and
   * for a waiting one that would lose its last decider; LIMIT_EXCEEDED.
   */
  async assign(viewer: Viewer, given: AssignShipmentCommand): Promise<Shipment> {
    const input = storedCommand(AssignShipmentCommand, given);
    const problems = Problems.of(input);
    return inTransaction(this.dataSource, async (manager) => {
      await markAssigned(manager, viewer.accountId, input.addUserIds ?? []);
      const shipment = await lockReachable(manager, viewer, input.id);
      await assertUnchangedStanding(manager, viewer);
      guardAssign(viewer, { shipment });
      const change = await planned(manager, viewer, problems, shipment, input);
      if (change.added.length + change.removed.length === 0) return shipment;
      const { accountId, id } = shipment;
      const assigneeIds = await assigneesAfter(manager, shipment, change);
      await refuseLossOfDeciders(manager, shipment, assigneeIds);
      await updateOne(manager, Shipment, { accountId, id }, { assigneeIds, updatedAt: this.clock.now() });
      await indexByUser(manager, shipment, assigneeIds);
      await this.record(manager, viewer, shipment, change);
      return findShipment(manager, accountId, id);
    });
  }

  private async record(
    manager: EntityManager,
    viewer: Viewer,
    { accountId, number, groupId }: Shipment,
    { added, removed }: AssignmentChange,
  ): Promise<void> {
    const where = { accountId, id: oneOf([...added, ...removed]) };
    const users = await findAll(manager, User, where, { columns: ['id', 'firstName', 'lastName'] });
    const group = await namedGroup(manager, accountId, groupId);
    for (const user of users) {
      const type = added.includes(user.id) ? 'SHIPMENT_ASSIGNED' : 'SHIPMENT_UNASSIGNED';
      await this.activities.append(manager, viewer, {
        event: { type, facts: { number } },
        subject: userReference(user),
        group,
      });
    }
  }
}

/**
 * Marks users at their first assignment, so that their overview looks for assigned shipments. Comes before the shipment's lock, since the mark takes
 * the account's lock.
 */
async function markAssigned(
  manager: EntityManager,
  accountId: string,
  userIds: readonly string[],
): Promise<void> {
  const where = { accountId, id: oneOf(userIds.filter(isId)), wasAssigned: 0 } as const;
  const unmarked = await findAll(manager, User, where, { columns: ['id'] });
  if (unmarked.length === 0) return;
  await raiseAuthority(manager, accountId);
  await updateAny(manager, User, where, { wasAssigned: 1 });
}

/** The change that the input names, without users whose assignment does not change. Adds all problems of the input, and throws them. */
async function planned(
  manager: EntityManager,
  viewer: Viewer,
  problems: Problems,
  shipment: Shipment,
  input: AssignShipmentCommand,
): Promise<AssignmentChange> {
  const [add, remove] = [input.addUserIds ?? [], input.removeUserIds ?? []];
  const current = idsIn(shipment.assigneeIds);
  const visible = await visibleUserIds(manager, viewer, [...add, ...remove]);
  const hidden = add.find((id) => !visible.has(id));
  if (hidden !== undefined) throw notFound(hidden, 'addUserIds');
  const unknown = remove.find((id) => !visible.has(id) && !current.includes(id));
  if (unknown !== undefined) throw notFound(unknown, 'removeUserIds');
  if (add.includes(viewer.userId)) throw refusal('OWN_USER');
  const facts = await readAccessFacts(manager, shipment.accountId, add);
  for (const [index, id] of add.entries()) {
    const path = `addUserIds.${index}`;
    const access = facts.get(id);
    if (remove.includes(id)) problems.add(path, 'ITEM_REPEATED');
    else if (id === shipment.senderId) problems.add(path, 'ASSIGNEE_IS_SENDER');
    else if (access === undefined || !hasAccess(access)) problems.add(path, 'ASSIGNEE_WITHOUT_ACCESS');
    else if (!grantsOf(access).has('shipments.read')) problems.add(path, 'ASSIGNEE_WITHOUT_SHIPMENTS');
  }
  problems.throwIfAny();
  return {
    added: [...new Set(add)].filter((id) => !current.includes(id)),
    removed: [...new Set(remove)].filter((id) => current.includes(id)),
  };
}

/** The assignees afterwards, without users deleted since; LIMIT_EXCEEDED for too many. */
async function assigneesAfter(
  manager: EntityManager,
  { accountId, assigneeIds, handlerIds }: Shipment,
  { added, removed }: AssignmentChange,
): Promise<string | null> {
  const wanted = [...idsIn(assigneeIds), ...added].filter((id) => !removed.includes(id));
  const users = await findAll(
    manager,
    User,
    { accountId, id: oneOf(wanted), deleted: 0 },
    { columns: ['id'] },
  );
  const kept = users.map(({ id }) => id);
  if (new Set([...kept, ...idsIn(handlerIds)]).size > mostInvolved)
    throw refusal('ASSIGNEES_EXHAUSTED', { most: mostInvolved });
  return idColumnOf(kept);
}

/** Refuses to assign a waiting letter to the last users who can decide on it: nobody decides on their own letters (LXP-11). */
async function refuseLossOfDeciders(
  manager: EntityManager,
  shipment: Shipment,
  assigneeIds: string | null,
): Promise<void> {
  if (shipment.status !== 'PENDING_APPROVAL') return;
  const { accountId, groupId, senderId, handlerIds } = shipment;
  const before = { accountId, groupId, ...ownersOf(shipment) };
  const after = { accountId, groupId, ...ownersOf({ senderId, assigneeIds, handlerIds }) };
  const audience = await WaitingAudience.read(manager, [before, after], { deputiesAt: null });
  const isLost = audience.of(before).recipients.length > 0 && audience.of(after).recipients.length === 0;
  if (isLost) throw refusal('ASSIGNMENT_LEAVES_NO_DECIDER');
}

/** Makes the rows of `shipment_assignment` match the assignees; this also removes rows of deleted users. */
async function indexByUser(
  manager: EntityManager,
  shipment: Shipment,
  assigneeIds: string | null,
): Promise<void> {
  const { accountId, id: shipmentId, createdAt } = shipment;
  const [before, after] = [idsIn(shipment.assigneeIds), idsIn(assigneeIds)];
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const { filename, pages, status, submittedAt } = shipment;
  const repeated = { filename, pages, status, grossCents: shipment.price.grossCents, submittedAt };
  await insert(
    manager,
    ShipmentAssignment,
    added.map((userId) => ({ accountId, userId, createdAt, shipmentId, ...repeated })),
  );
  if (removed.length > 0)
    await removeAny(manager, ShipmentAssignment, {
      accountId,
      userId: oneOf(removed),
      createdAt,
      shipmentId,
    });
}
