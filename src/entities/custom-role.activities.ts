import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, type FieldWords } from './activity-words.js';
import type { Language } from './language.js';

const fieldWords = {
  name: { EN: 'name', DE: 'Name' },
  description: { EN: 'description', DE: 'Beschreibung' },
} satisfies FieldWords;

/** Granted permissions with their scopes (`users.read:ACCOUNT`), and those no longer granted. */
interface GrantChange {
  granted: readonly string[];
  withdrawn: readonly string[];
}

/** The names of the groups for which a role is held; null for the whole account (PLY-5). */
type HeldForGroups = readonly string[] | null;

interface NamedRole {
  role: string;
}

/** The activities of custom roles, and of the rights and exclusions of users. */
export const customRoleActivities = {
  CUSTOM_ROLE_CREATED: activity<NamedRole & { granted: readonly string[] }>({
    concern: 'ACCOUNT',
    description: 'A custom role was created.',
    sentences: {
      EN: ({ role, granted }, { actor }) => `${actor} created the role “${role}”: ${listed(granted)}.`,
      DE: ({ role, granted }, { actor }) => `${actor} hat die Rolle „${role}“ angelegt: ${listed(granted)}.`,
    },
  }),
  CUSTOM_ROLE_UPDATED: activity<
    NamedRole & GrantChange & { changed: Changed<keyof typeof fieldWords>; holders: number }
  >({
    concern: 'ACCOUNT',
    description: 'A custom role was changed.',
    sentences: {
      EN: ({ role, changed, holders, ...grants }, { actor }) =>
        `${actor} changed the role “${role}”, held by ${holders}: ${joined(changesInWords(changed, fieldWords, 'EN'), ...grantWords(grants, 'EN'))}.`,
      DE: ({ role, changed, holders, ...grants }, { actor }) =>
        `${actor} hat die Rolle „${role}“ (Inhaber: ${holders}) geändert: ${joined(changesInWords(changed, fieldWords, 'DE'), ...grantWords(grants, 'DE'))}.`,
    },
  }),
  CUSTOM_ROLE_DELETED: activity<NamedRole & { holders: number }>({
    concern: 'ACCOUNT',
    description: 'A custom role was deleted.',
    sentences: {
      EN: ({ role, holders }, { actor }) => `${actor} deleted the role “${role}”, held by ${holders}.`,
      DE: ({ role, holders }, { actor }) =>
        `${actor} hat die Rolle „${role}“ (Inhaber: ${holders}) gelöscht.`,
    },
  }),
  CUSTOM_ROLE_ASSIGNED: activity<NamedRole & { heldFor?: HeldForGroups }>({
    concern: 'SUBJECT',
    description: 'A custom role was assigned to a user, for the whole account or for named groups.',
    sentences: {
      EN: ({ role, heldFor }, { actor, subject }) =>
        `${actor} assigned the role “${role}” to ${subject}${heldFor == null ? '' : ` for ${groupWords(heldFor, 'EN')}`}.`,
      DE: ({ role, heldFor }, { actor, subject }) =>
        `${actor} hat ${subject} die Rolle „${role}“${heldFor == null ? '' : ` für ${groupWords(heldFor, 'DE')}`} zugewiesen.`,
    },
  }),
  CUSTOM_ROLE_GROUPS_CHANGED: activity<
    NamedRole & { heldFor: HeldForGroups; formerlyHeldFor: HeldForGroups }
  >({
    concern: 'SUBJECT',
    description: 'The groups for which a user holds a custom role were changed.',
    sentences: {
      EN: ({ role, heldFor, formerlyHeldFor }, { actor, subject }) =>
        `${actor} assigned the role “${role}” to ${subject} for ${groupWords(heldFor, 'EN')} instead of ${groupWords(formerlyHeldFor, 'EN')}.`,
      DE: ({ role, heldFor, formerlyHeldFor }, { actor, subject }) =>
        `${actor} hat ${subject} die Rolle „${role}“ für ${groupWords(heldFor, 'DE')} statt für ${groupWords(formerlyHeldFor, 'DE')} zugewiesen.`,
    },
  }),
  CUSTOM_ROLE_REMOVED: activity<NamedRole>({
    concern: 'SUBJECT',
    description: 'A custom role was removed from a user.',
    sentences: {
      EN: ({ role }, { actor, subject }) => `${actor} removed the role “${role}” from ${subject}.`,
      DE: ({ role }, { actor, subject }) => `${actor} hat ${subject} die Rolle „${role}“ entzogen.`,
    },
  }),
  CUSTOM_ROLE_GIVEN_TO_EVERYONE: activity<NamedRole & { users: number }>({
    concern: 'ACCOUNT',
    description: 'A custom role was assigned to everyone.',
    sentences: {
      EN: ({ role, users }, { actor }) =>
        `${actor} assigned the role “${role}” to everyone (${users} users).`,
      DE: ({ role, users }, { actor }) =>
        `${actor} hat allen die Rolle „${role}“ zugewiesen (${users} Benutzer).`,
    },
  }),
  CUSTOM_ROLE_TAKEN_FROM_EVERYONE: activity<NamedRole & { users: number }>({
    concern: 'ACCOUNT',
    description: 'A custom role was removed from everyone; users with an assignment of their own keep it.',
    sentences: {
      EN: ({ role, users }, { actor }) =>
        `${actor} removed the role “${role}” from everyone (${users} users).`,
      DE: ({ role, users }, { actor }) =>
        `${actor} hat allen die Rolle „${role}“ entzogen (${users} Benutzer).`,
    },
  }),
  USER_RIGHTS_UPDATED: activity<GrantChange & { excluded: readonly string[]; readmitted: readonly string[] }>(
    {
      concern: 'SUBJECT',
      description: 'The rights of a user, or the permissions from which the user is excluded, were changed.',
      sentences: {
        EN: ({ excluded, readmitted, ...grants }, { actor, subject }) =>
          `${actor} changed the rights of ${subject}: ${joined(...grantWords(grants, 'EN'), labelled('excluded from', excluded), labelled('no longer excluded from', readmitted))}.`,
        DE: ({ excluded, readmitted, ...grants }, { actor, subject }) =>
          `${actor} hat die Rechte von ${subject} geändert: ${joined(...grantWords(grants, 'DE'), labelled('ausgeschlossen von', excluded), labelled('nicht mehr ausgeschlossen von', readmitted))}.`,
      },
    },
  ),
};

const wholeAccount: Readonly<Record<Language, string>> = { EN: 'the whole account', DE: 'das ganze Konto' };
const ofGroups: Readonly<Record<Language, string>> = { EN: 'the groups', DE: 'die Gruppen' };

function groupWords(groups: HeldForGroups, language: Language): string {
  return groups === null ? wholeAccount[language] : `${ofGroups[language]} ${listed(groups)}`;
}

const grantLabels: Readonly<Record<Language, readonly [string, string]>> = {
  EN: ['granted', 'withdrawn'],
  DE: ['gegeben', 'entzogen'],
};

function grantWords({ granted, withdrawn }: GrantChange, language: Language): string[] {
  const [given, taken] = grantLabels[language];
  return [labelled(given, granted), labelled(taken, withdrawn)];
}

function labelled(label: string, permissions: readonly string[]): string {
  return permissions.length === 0 ? '' : `${label} ${listed(permissions)}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function listed(permissions: readonly string[]): string {
  return permissions.length === 0 ? '–' : permissions.join(', ');
}
