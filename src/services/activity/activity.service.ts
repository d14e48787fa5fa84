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
import { searchText } from '../../text/search-text.js';
import { Actor } from './actor.js';
import { Named } from './named.js';

/** What is to be remembered. */
export interface ActivityEntry {
  event: ActivityEvent;
  subject?: Named;
  group?: Named | null;
  /** Groups that it concerns besides those that follow from its type, such as the ones somebody has just left. */
  formerGroupIds?: readonly string[];
  /** Whom it is news for besides those that follow from its type. */
  informs?: string | null;
  /** The browser or program that somebody logged in with for the first time. */
  newDevice?: string | null;
}

/**
 * Writes the activity log (LXP-14). Entries are only ever appended, in the transaction of what they tell of, and sealed later; in the
 * same transaction people are told of them (XSP-6).
 */
export class ActivityService {
  constructor(
    private readonly clock: Clock,
    private readonly observer: ActivityObserver,
  ) {}

  /** Appends an entry, findable by its actor and by the managers of the groups that it concerns. */
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
      searchText: searchText([activitySentence(details, 'DE'), activitySentence(details, 'EN')]),
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
    await this.observer.announce(manager, {
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
