import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { activityTypes, type ActivityDetails, type ActivityEvent } from '../../entities/activity-type.js';
import { Activity, ActivityAudience } from '../../entities/activity.entity.js';
import { UnsealedActivity } from '../../entities/activity-seal.entity.js';
import { newId } from '../../entities/id.js';
import { Membership } from '../../entities/membership.entity.js';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { insert } from '../../database/write.js';
import type { ActivityObserver } from './activity-observer.js';
import { activitySentence } from './activity-sentence.js';
import { searchableText } from '../../text/search-text.js';
import { Actor } from './actor.js';
import { NamedReference } from './named-reference.js';

/** Keeps a statement far below the packet limit of servers. */
const mostAtOnce = 500;

/** A new entry of the log. */
interface ActivityEntry {
  event: ActivityEvent;
  subject?: NamedReference;
  group?: NamedReference | null;
  /** Further groups that the entry concerns, such as those that a user has just left. */
  formerGroupIds?: readonly string[];
  /** Further users to notify. */
  informs?: string | null;
  /** The browser or program of the user's first login with it. */
  newDevice?: string | null;
}

/**
 * Writes the activity log (LXP-14). Entries are only ever appended, in the transaction of their activity, and sealed later; users are notified
 * of them in the same transaction (XSP-6).
 */
export class ActivityService {
  constructor(
    private readonly clock: Clock,
    private readonly observer: ActivityObserver,
  ) {}

  /** Appends an entry, visible to its actor and to the managers of the groups that it concerns. */
  async append(manager: EntityManager, actor: Actor, entry: ActivityEntry): Promise<void> {
    await this.appendAll(manager, actor, [entry]);
  }

  /**
   * Appends entries of the same actor, in their order; they are sealed and found like single ones. The number of statements depends on their number
   * only by portions of some hundreds, apart from notices.
   */
  async appendAll(manager: EntityManager, actor: Actor, entries: readonly ActivityEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += mostAtOnce)
      await this.appendPortion(manager, actor, entries.slice(start, start + mostAtOnce));
  }

  private async appendPortion(
    manager: EntityManager,
    actor: Actor,
    entries: readonly ActivityEntry[],
  ): Promise<void> {
    const { accountId } = actor;
    const createdAt = this.clock.now();
    const written = entries.map((entry) => ({ entry, id: newId(), details: detailsOf(actor, entry) }));
    await insert(
      manager,
      Activity,
      written.map(({ entry, id, details }) => ({
        accountId,
        id,
        type: entry.event.type,
        actorId: actor.userId,
        subjectUserId: entry.subject?.id ?? null,
        groupId: entry.group?.id ?? null,
        details,
        searchText: searchableText([activitySentence(details, 'DE'), activitySentence(details, 'EN')]),
        ipAddress: actor.ipAddress,
        createdAt,
      })),
    );
    await insert(
      manager,
      UnsealedActivity,
      written.map(({ id }) => ({ accountId, activityId: id })),
    );
    const groupsOf = await readGroupsOf(manager, actor, entries);
    await insert(
      manager,
      ActivityAudience,
      written.flatMap(({ entry, id }) =>
        [...new Set(concernedGroups(entry, actor, groupsOf))].map((groupId) => ({
          accountId,
          groupId,
          createdAt,
          activityId: id,
        })),
      ),
    );
    for (const { entry, id, details } of written)
      await this.observer.activityRecorded(manager, {
        id,
        details,
        actor,
        subjectId: entry.subject?.id ?? null,
        groupId: entry.group?.id ?? null,
        informs: entry.informs ?? null,
        newDevice: entry.newDevice ?? null,
      });
  }
}

function detailsOf(actor: Actor, { event, subject, group }: ActivityEntry): ActivityDetails {
  return {
    event,
    actorName: actor.name,
    subjectName: subject?.name ?? null,
    groupName: group?.name ?? null,
  };
}

type GroupsOf = (userId: string) => readonly string[];

/** The groups that an entry concerns. */
function concernedGroups(entry: ActivityEntry, actor: Actor, groupsOf: GroupsOf): readonly string[] {
  const former = entry.formerGroupIds ?? [];
  switch (activityTypes[entry.event.type].concern) {
    case 'ACCOUNT':
      return [];
    case 'GROUP':
      return entry.group ? [entry.group.id, ...former] : former;
    case 'SUBJECT':
      return entry.subject ? [...groupsOf(entry.subject.id), ...former] : former;
    case 'ACTOR':
      return groupsOf(actor.userId);
  }
}

/** Reads the groups of the users whom these entries concern; one statement, none without such users. */
async function readGroupsOf(
  manager: EntityManager,
  { accountId, userId: actorId }: Actor,
  entries: readonly ActivityEntry[],
): Promise<GroupsOf> {
  const concerned = entries.map(({ event, subject }) => {
    const { concern } = activityTypes[event.type];
    return concern === 'SUBJECT' ? subject?.id : concern === 'ACTOR' ? actorId : undefined;
  });
  const userIds = [...new Set(concerned.filter((id) => id !== undefined))];
  if (userIds.length === 0) return () => [];
  const where = { accountId, userId: oneOf(userIds) };
  const memberships = await findAll(manager, Membership, where, { columns: ['userId', 'groupId'] });
  const groupIds = new Map(userIds.map((id) => [id, [] as string[]]));
  for (const { userId, groupId } of memberships) groupIds.get(userId)?.push(groupId);
  return (userId) => groupIds.get(userId) ?? [];
}
