import type { EntityManager } from 'typeorm';
import type { ActivityDetails } from '../../entities/activity-type.js';
import type { Actor } from './actor.js';

/** An activity that was just appended, as far as it decides on who is told of it. */
export interface NotedActivity {
  id: string;
  details: ActivityDetails;
  actor: Actor;
  subjectId: string | null;
  groupId: string | null;
  /** Whom it is news for besides those that follow from its type: of an accepted invitation who sent it. */
  informs: string | null;
  /** The browser or program that somebody logged in with for the first time; null if there is none. */
  newDevice: string | null;
}

/** Whoever acts on activities in the transaction in which they are appended. */
export interface ActivityObserver {
  announce(manager: EntityManager, activity: NotedActivity): Promise<void>;
}
