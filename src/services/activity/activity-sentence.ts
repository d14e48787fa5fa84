import { absent, type ActivityDescription } from '../../entities/activity-description.js';
import {
  activityTypes,
  type ActivityDetails,
  type ActivityFacts,
  type ActivityType,
} from '../../entities/activity-type.js';
import type { Activity } from '../../entities/activity.entity.js';
import type { Language } from '../../entities/language.js';
import { showableLine } from '../../text/characters.js';

/** The entry as a sentence that stays readable when the people and groups in it are gone, on one line and fit to be shown. */
export function activitySentence(details: ActivityDetails, language: Language): string {
  return showableLine(writtenSentence(details, language));
}

/** Tests whether an entry has a sentence: one that was changed in the database may have lost it. */
export function isReadable({ type, details }: Pick<Activity, 'type' | 'details'>): boolean {
  if (!Object.hasOwn(activityTypes, type)) return false;
  try {
    activitySentence(details, 'DE');
    activitySentence(details, 'EN');
    return true;
  } catch {
    return false;
  }
}

/** The same sentence of details that were made fit for their place already, as those of mails are. */
export function writtenSentence(details: ActivityDetails, language: Language): string {
  const { event, actorName, subjectName, groupName } = details;
  // The union ties the facts to their type; a lookup by the type alone loses that tie.
  const { sentences } = activityTypes[event.type] as ActivityDescription<ActivityFacts[ActivityType]>;
  return sentences[language](event.facts, {
    actor: actorName ?? absent,
    subject: subjectName ?? absent,
    group: groupName ?? absent,
  });
}
