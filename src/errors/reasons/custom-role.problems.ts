import type { ProblemEntries } from './problem-entry.js';

interface Scopes {
  scopes: readonly string[];
}

interface Needs {
  permission: string;
  missing: readonly string[];
}

/** Problems of custom roles, rights and exclusions. */
export const customRoleProblems = {
  CUSTOM_ROLE_NAME_TAKEN: {
    code: 'TAKEN',
    when: 'Another custom role of the account has this name, or one that looks like it.',
    messages: {
      EN: 'Another role has this name, or one that looks like it.',
      DE: 'Eine andere Rolle hat bereits diesen oder einen zum Verwechseln ähnlichen Namen.',
    },
  },
  CUSTOM_ROLE_NAME_RESERVED: {
    code: 'NOT_ALLOWED',
    when: 'The name is, or looks like, the name of a base role.',
    messages: {
      EN: 'This is the name of a base role. Choose another one.',
      DE: 'So heißt eine Grundrolle. Bitte wählen Sie einen anderen Namen.',
    },
  },
  NAME_OF_MIXED_ALPHABETS: {
    code: 'INVALID',
    when: 'A word of the name mixes Latin, Greek or Cyrillic letters.',
    messages: {
      EN: 'A word of this name mixes letters of several alphabets.',
      DE: 'Ein Wort dieses Namens mischt Buchstaben mehrerer Alphabete.',
    },
  },
  ROLE_GROUP_REQUIRED: {
    code: 'REQUIRED',
    when: 'The list of groups for a custom role is empty.',
    messages: {
      EN: 'Name at least one group, or assign the role for the whole account.',
      DE: 'Bitte nennen Sie mindestens eine Gruppe, oder weisen Sie die Rolle für das ganze Konto zu.',
    },
  },
  ROLE_NOT_AMONG_ROLES: {
    code: 'NOT_ALLOWED',
    when: 'Groups are named for a custom role that is not among the roles of the user.',
    messages: {
      EN: 'This role is not among the roles of the user.',
      DE: 'Diese Rolle gehört nicht zu den Rollen des Benutzers.',
    },
  },
  EVERYONE_WITHOUT_GROUPS: {
    code: 'NOT_ALLOWED',
    when: 'The input assigns a custom role to everyone and names groups; a role of everyone is held for the whole account.',
    messages: {
      EN: 'A role of everyone is held for the whole account.',
      DE: 'Eine Rolle für alle gilt immer für das ganze Konto.',
    },
  },
  PERMISSION_REPEATED: {
    code: 'NOT_ALLOWED',
    when: 'The list names a permission twice.',
    messages: { EN: 'Each permission can be named only once.', DE: 'Jedes Recht ist nur einmal möglich.' },
  },
  PERMISSION_RESERVED: {
    code: 'NOT_ALLOWED',
    when: 'Only the superadmin holds the permission.',
    messages: {
      EN: 'Only the superadmin holds this permission.',
      DE: 'Dieses Recht hat nur der Superadmin.',
    },
  },
  SCOPE_IMPOSSIBLE: {
    code: 'INVALID',
    when: 'The permission cannot be granted in this scope.',
    messages: {
      EN: ({ scopes }: Scopes) => `This permission can be granted in the scope ${scopes.join(' or ')}.`,
      DE: ({ scopes }: Scopes) => `Dieses Recht gibt es nur in der Reichweite ${scopes.join(' oder ')}.`,
    },
  },
  GRANT_LIMIT_IMPOSSIBLE: {
    code: 'NOT_ALLOWED',
    when: 'The permission cannot be limited in this way (`PermissionDescription.limits`).',
    messages: {
      EN: ({ limits }: { limits: readonly string[] }) =>
        limits.length === 0
          ? 'This permission cannot be limited.'
          : `This permission can only be limited by ${limits.join(' and ')}.`,
      DE: ({ limits }: { limits: readonly string[] }) =>
        limits.length === 0
          ? 'Dieses Recht lässt sich nicht einschränken.'
          : `Dieses Recht lässt sich nur einschränken nach ${limits.join(' und ')}.`,
    },
  },
  PERMISSION_NEEDED: {
    code: 'NOT_ALLOWED',
    when: 'The permission needs others that are missing; the message names them.',
    messages: {
      EN: ({ permission, missing }: Needs) => `${permission} needs ${missing.join(' and ')}.`,
      DE: ({ permission, missing }: Needs) => `${permission} braucht ${missing.join(' und ')}.`,
    },
  },
} as const satisfies ProblemEntries;
