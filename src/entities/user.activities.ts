import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, languageWords, quotedNames, type FieldWords } from './activity-words.js';
import type { Language } from './language.js';
import { approvalTraitWords, roleInWords, roleWords, userTypeWords, type SomeRoles } from './role-words.js';
import type { ApprovalTrait, Role, Salutation, UserType } from './user.enums.js';

const salutationWords = {
  MR: { EN: 'Mr', DE: 'Herr' },
  MS: { EN: 'Ms', DE: 'Frau' },
} satisfies Record<Salutation, unknown>;

const fieldWords = {
  loginName: { EN: 'login name', DE: 'Anmeldename' },
  email: { EN: 'e-mail', DE: 'E-Mail' },
  firstName: { EN: 'first name', DE: 'Vorname' },
  lastName: { EN: 'last name', DE: 'Nachname' },
  salutation: { EN: 'salutation', DE: 'Anrede', values: salutationWords },
  companyName: { EN: 'company name', DE: 'Firmenname' },
  personnelNumber: { EN: 'personnel number', DE: 'Personalnummer' },
  function: { EN: 'function', DE: 'Funktion' },
  note: { EN: 'note', DE: 'Notiz' },
  language: { EN: 'language', DE: 'Sprache', values: languageWords },
  role: { EN: 'role', DE: 'Rolle', values: roleWords },
  approvalTrait: { EN: 'approval trait', DE: 'Rolle bei Freigaben', values: approvalTraitWords },
  type: { EN: 'type', DE: 'Art', values: userTypeWords },
  hiddenAppAreas: { EN: 'areas hidden in the app', DE: 'in der App ausgeblendete Bereiche' },
  hiddenKeyFigures: { EN: 'key figures hidden in the app', DE: 'in der App ausgeblendete Kennzahlen' },
  closedOwnerAreas: { EN: 'owner areas', DE: 'Bereiche als Eigentümer' },
  groups: { EN: 'groups', DE: 'Gruppen' },
} satisfies FieldWords;

/** The roles of a new user. */
interface NewHolding extends SomeRoles {
  role: Role;
  approvalTrait: ApprovalTrait;
  type?: UserType;
}

/** The activities of users and their invitations. */
export const userActivities = {
  USER_CREATED: activity<NewHolding>({
    concern: 'SUBJECT',
    description: 'A user was created.',
    sentences: {
      EN: (facts, { actor, subject }) =>
        `${actor} created the user ${subject}, role: ${roleInWords(facts, 'EN')}${rolesInWords(facts, 'EN')}.`,
      DE: (facts, { actor, subject }) =>
        `${actor} hat den Benutzer ${subject} angelegt, Rolle: ${roleInWords(facts, 'DE')}${rolesInWords(facts, 'DE')}.`,
    },
  }),
  USER_UPDATED: activity<{ changed: Changed<keyof typeof fieldWords> }>({
    concern: 'SUBJECT',
    description: 'A user was changed.',
    sentences: {
      EN: ({ changed }, { actor, subject }) =>
        `${actor} changed the user ${subject}: ${changesInWords(changed, fieldWords, 'EN')}.`,
      DE: ({ changed }, { actor, subject }) =>
        `${actor} hat den Benutzer ${subject} geändert: ${changesInWords(changed, fieldWords, 'DE')}.`,
    },
  }),
  USER_INVITED: activity({
    concern: 'SUBJECT',
    description: 'A user was invited.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} invited ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat ${subject} eingeladen.`,
    },
  }),
  INVITATION_ACCEPTED: activity({
    concern: 'ACTOR',
    description: 'A user accepted their invitation.',
    sentences: {
      EN: (_, { actor }) => `${actor} accepted the invitation.`,
      DE: (_, { actor }) => `${actor} hat die Einladung angenommen.`,
    },
  }),
  USER_LOCKED: activity({
    concern: 'SUBJECT',
    description: 'A user was locked.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} locked the user ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} gesperrt.`,
    },
  }),
  USER_UNLOCKED: activity({
    concern: 'SUBJECT',
    description: 'A user was unlocked.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} unlocked the user ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} entsperrt.`,
    },
  }),
  USER_DELETED: activity({
    concern: 'SUBJECT',
    description: 'A user was deleted.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} deleted the user ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} gelöscht.`,
    },
  }),
};

function rolesInWords({ customRoles = [], customRoleCount }: NewHolding, language: Language): string {
  const names = quotedNames(customRoles, customRoleCount ?? customRoles.length, language);
  return names === '' ? '' : `, ${names}`;
}
