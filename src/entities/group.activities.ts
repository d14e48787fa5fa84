import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, type FieldWords } from './activity-words.js';

const fieldWords = {
  name: { EN: 'name', DE: 'Name' },
  description: { EN: 'description', DE: 'Beschreibung' },
  costBearer: { EN: 'cost bearer', DE: 'Kostenträger' },
  costCentre: { EN: 'cost centre', DE: 'Kostenstelle' },
  address: { EN: 'address', DE: 'Anschrift' },
} satisfies FieldWords;

/** The activities of groups and their members. */
export const groupActivities = {
  GROUP_CREATED: activity({
    concern: 'GROUP',
    description: 'A group was created.',
    sentences: {
      EN: (_, { actor, group }) => `${actor} created the group ${group}.`,
      DE: (_, { actor, group }) => `${actor} hat die Gruppe ${group} angelegt.`,
    },
  }),
  GROUP_UPDATED: activity<{ changed: Changed<keyof typeof fieldWords> }>({
    concern: 'GROUP',
    description: 'A group was changed.',
    sentences: {
      EN: ({ changed }, { actor, group }) =>
        `${actor} changed the group ${group}: ${changesInWords(changed, fieldWords, 'EN')}.`,
      DE: ({ changed }, { actor, group }) =>
        `${actor} hat die Gruppe ${group} geändert: ${changesInWords(changed, fieldWords, 'DE')}.`,
    },
  }),
  GROUP_LOCKED: activity({
    concern: 'GROUP',
    description: 'A group was locked.',
    sentences: {
      EN: (_, { actor, group }) => `${actor} locked the group ${group}.`,
      DE: (_, { actor, group }) => `${actor} hat die Gruppe ${group} gesperrt.`,
    },
  }),
  GROUP_UNLOCKED: activity({
    concern: 'GROUP',
    description: 'A group was unlocked.',
    sentences: {
      EN: (_, { actor, group }) => `${actor} unlocked the group ${group}.`,
      DE: (_, { actor, group }) => `${actor} hat die Gruppe ${group} entsperrt.`,
    },
  }),
  GROUP_DELETED: activity<{ roles?: readonly string[] }>({
    concern: 'GROUP',
    description: 'A group was deleted, and with it the assignments of custom roles for this group.',
    sentences: {
      EN: ({ roles }, { actor, group }) =>
        `${actor} deleted the group ${group}${roles === undefined ? '' : `; these roles are no longer held for it: ${roles.join(', ')}`}.`,
      DE: ({ roles }, { actor, group }) =>
        `${actor} hat die Gruppe ${group} gelöscht${roles === undefined ? '' : `; diese Rollen werden nicht mehr für sie gehalten: ${roles.join(', ')}`}.`,
    },
  }),
  USER_ADDED_TO_GROUP: activity({
    concern: 'GROUP',
    description: 'A user was added to a group.',
    sentences: {
      EN: (_, { actor, subject, group }) => `${actor} added ${subject} to the group ${group}.`,
      DE: (_, { actor, subject, group }) => `${actor} hat ${subject} in die Gruppe ${group} aufgenommen.`,
    },
  }),
  USER_REMOVED_FROM_GROUP: activity({
    concern: 'GROUP',
    description: 'A user was removed from a group.',
    sentences: {
      EN: (_, { actor, subject, group }) => `${actor} removed ${subject} from the group ${group}.`,
      DE: (_, { actor, subject, group }) => `${actor} hat ${subject} aus der Gruppe ${group} genommen.`,
    },
  }),
};
