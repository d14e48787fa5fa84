import type { EntityManager } from 'typeorm';
import type { ActivityDetails } from '../../entities/activity-type.js';
import type { Actor } from './actor.js';

/** The parts of a new activity that determine who is notified of it. */
export interface RecordedActivity {
  id: string;
  details: ActivityDetails;
  actor: Actor;
  subjectId: string | null;
  groupId: string | null;
  /** Another user to notify, besides those that follow from its type, such as the sender of an accepted invitation, or the deputy of a deputyship. */
  informs: string | null;
  /** The browser or program of the user's first login with it; null if it is known. */
  newDevice: string | null;
}

/** An observer of activities, called in the transaction in which they are appended. */
export interface ActivityObserver {
  activityRecorded(manager: EntityManager, activity: RecordedActivity): Promise<void>;
}
