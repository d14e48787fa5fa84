import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { activityTypes, type ActivityEvent } from '../../entities/activity-type.js';
import { Activity, ActivityAudience } from '../../entities/activity.entity.js';
import { UnsealedActivity } from '../../entities/activity-seal.entity.js';
import { newId } from '../../entities/id.js';
import { Membership } from '../../entities/membership.entity.js';
import { findAll } from '../../database/find.js';
import { insert } from '../../database/write.js';
import type { ActivityObserver } from './activity-observer.js';
import { activitySentence } from './activity-sentence.js';
import { searchableText } from '../../text/search-text.js';
import { Actor } from './actor.js';
import { NamedReference } from './named-reference.js';

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
    const details = {
      event: entry.event,
      actorName: actor.name,
      subjectName: entry.subject?.name ?? null,
      groupName: entry.group?.name ?? null,
    };
    const id = newId();
    const createdAt = this.clock.now();
    await insert(manager, Activity, {
      accountId: actor.accountId,
      id,
      type: entry.event.type,
      actorId: actor.userId,
      subjectUserId: entry.subject?.id ?? null,
      groupId: entry.group?.id ?? null,
      details,
      searchText: searchableText([activitySentence(details, 'DE'), activitySentence(details, 'EN')]),
      ipAddress: actor.ipAddress,
      createdAt,
    });
    await insert(manager, UnsealedActivity, { accountId: actor.accountId, activityId: id });
    const groupIds = new Set(await concernedGroups(manager, actor, entry));
    await insert(
      manager,
      ActivityAudience,
      [...groupIds].map((groupId) => ({ accountId: actor.accountId, groupId, createdAt, activityId: id })),
    );
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

async function concernedGroups(
  manager: EntityManager,
  actor: Actor,
  entry: ActivityEntry,
): Promise<string[]> {
  const concern = activityTypes[entry.event.type].concern;
  const former = entry.formerGroupIds ?? [];
  switch (concern) {
    case 'ACCOUNT':
      return [];
    case 'GROUP':
      return entry.group ? [entry.group.id, ...former] : [...former];
    case 'SUBJECT':
      return [
        ...(entry.subject ? await groupsOf(manager, actor.accountId, entry.subject.id) : []),
        ...former,
      ];
    case 'ACTOR':
      return groupsOf(manager, actor.accountId, actor.userId);
  }
}

async function groupsOf(manager: EntityManager, accountId: string, userId: string): Promise<string[]> {
  const memberships = await findAll(manager, Membership, { accountId, userId }, { columns: ['groupId'] });
  return memberships.map(({ groupId }) => groupId);
}
