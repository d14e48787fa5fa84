import type { ProblemEntries } from './problem-entry.js';

/** Problems of users, login names and passwords. */
export const userProblems = {
  API_USER_WITHOUT_CUSTOM_ROLE: {
    code: 'NOT_ALLOWED',
    when: 'The new user is a program, which has no custom roles.',
    messages: {
      EN: 'A program has no custom roles, only single rights.',
      DE: 'Ein Programm hat keine eigenen Rollen, nur einzelne Rechte.',
    },
  },
  API_USER_NOT_APPROVER: {
    code: 'NOT_ALLOWED',
    when: 'The user is a program, and programs cannot have the trait APPROVER.',
    messages: { EN: 'A program cannot be an approver.', DE: 'Ein Programm kann nicht Freigeber sein.' },
  },
  EMAIL_TAKEN: {
    code: 'TAKEN',
    when: 'Another user of the account has this e-mail address.',
    messages: {
      EN: 'Another user has this e-mail address.',
      DE: 'Diese E-Mail-Adresse hat bereits ein anderer Benutzer.',
    },
  },
  LOGIN_NAME_TAKEN: {
    code: 'TAKEN',
    when: 'The login name is taken, perhaps by a deleted user; `suggestion` is a free one.',
    messages: {
      EN: ({ suggestion }: { suggestion: string }) =>
        `This login name is taken, and stays so after its user is deleted. Give another loginName with the same e-mail address. Currently free: ${suggestion}`,
      DE: ({ suggestion }: { suggestion: string }) =>
        `Dieser Anmeldename ist vergeben und bleibt es auch nach dem Löschen seines Benutzers. Bitte wählen Sie zu derselben E-Mail-Adresse einen anderen Anmeldenamen. Derzeit frei: ${suggestion}`,
    },
  },
  LOGIN_NAME_OF_OTHER_ADDRESS: {
    code: 'NOT_ALLOWED',
    when: 'The login name is an e-mail address other than the user’s own.',
    messages: {
      EN: "A login name that is an e-mail address is the user's own address.",
      DE: 'Eine E-Mail-Adresse als Anmeldename muss die eigene Adresse des Benutzers sein.',
    },
  },
  PASSWORD_TOO_SHORT: {
    code: 'TOO_SHORT',
    when: 'The password is too short.',
    messages: {
      EN: ({ least }: { least: number }) => `At least ${least} characters are needed.`,
      DE: ({ least }: { least: number }) => `Mindestens ${least} Zeichen sind nötig.`,
    },
  },
  GROUP_REQUIRED: {
    code: 'GROUP_REQUIRED',
    when: 'The account works with groups, and the input names none.',
    messages: {
      EN: 'The account works with groups: choose a group.',
      DE: 'Das Konto arbeitet mit Gruppen. Bitte wählen Sie eine Gruppe.',
    },
  },
  CUSTOM_ROLE_REQUIRED: {
    code: 'REQUIRED',
    when: 'The input names no role, and the viewer could not give the default base role.',
    messages: {
      EN: 'Choose a role: a user needs at least one.',
      DE: 'Bitte wählen Sie eine Rolle. Jeder Benutzer braucht mindestens eine.',
    },
  },
  GROUP_WITHOUT_ACCESS: {
    code: 'NOT_ALLOWED',
    when: 'The group to assign is locked.',
    messages: {
      EN: 'This group is locked: it would give nobody access.',
      DE: 'Diese Gruppe ist gesperrt. Sie würde niemandem Zugang geben.',
    },
  },
  ADMINISTRATOR_NOT_EXAMINEE: {
    code: 'NOT_ALLOWED',
    when: 'The approval trait EXAMINEE is asked for a superadmin or manager.',
    messages: {
      EN: 'Superadmin and managers always approve; they are never examinees.',
      DE: 'Superadmin und Manager geben immer frei. Sie sind nie zu Prüfende.',
    },
  },
  OWNER_AREA_CLOSED: {
    code: 'NOT_ALLOWED',
    when: 'The user cannot be chosen as owner in this area (`User.ownerAreas`).',
    messages: {
      EN: 'This user cannot be chosen here.',
      DE: 'Dieser Benutzer kann hier nicht gewählt werden.',
    },
  },
} as const satisfies ProblemEntries;
