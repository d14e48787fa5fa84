import type { CredentialKind } from '../../src/entities/credential.enums.js';
import { may, mayBecome, type Code, type Group, type Key, type Person } from './model.js';
import type { Kind, Operations, Rule } from './rule.js';
import { wrongGroup } from './letter-rules.js';
import { seesPerson } from './sight.js';
import { when } from './user-input-rules.js';

/** LXP-10. */
export const credentialRules = {
  createCredential: {
    needs: 'CREDENTIALS_MANAGE',
    refusals: (by, { credential, group, program }) => {
      // Whoever may name a program and names themselves means a credential of their own.
      const isOwn = program === null || (program === by && may(by, 'USERS_CREATE', 'ACCOUNT'));
      if (!isOwn) return ofProgram(by, program, credential, group);
      const wrong =
        by.role === 'API'
          ? when(credential !== 'API' || group !== null, 'BAD_USER_INPUT')
          : credential === 'DRIVER'
            ? namedForDriver(by, group)
            : wrongGroup(by, group);
      // Only programs on the API have a channel so far.
      return [...wrong, ...when(credential !== 'API', 'INVALID_STATE'), ...taken(by, credential, group)];
    },
    effect: (by, { credential, group, program }, { id, token }) => {
      const key: Key = {
        id,
        owner: program ?? by,
        kind: credential,
        group,
        secret: token ?? '',
        removed: false,
      };
      by.account.keys.push(key);
      return logged(by, key);
    },
  },
  deleteCredential: {
    needs: 'CREDENTIALS_MANAGE',
    refusals: (by, { key }) => when(key.removed || !seesKey(by, key), 'NOT_FOUND'),
    effect: (by, { key }) => {
      key.removed = true;
      return logged(by, key);
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** LXP-10, decision 58: one's own, and those of programs for whoever creates users of the account and credentials. */
export function seesKey(by: Person, { owner }: Key): boolean {
  return (
    owner === by ||
    (owner.role === 'API' && owner.account === by.account && may(by, 'USERS_CREATE', 'ACCOUNT'))
  );
}

/** Decision 58: the credential of a program belongs to no group, and is created by somebody who could create the program with all its rights. */
function ofProgram(by: Person, program: Person, kind: CredentialKind, group: Group | null): Code[] {
  if (!may(by, 'USERS_CREATE', 'ACCOUNT')) return ['FORBIDDEN'];
  if (!seesPerson(by, program)) return ['NOT_FOUND'];
  return [
    ...when(program.role !== 'API' || program.status === 'DELETED', 'INVALID_STATE'),
    ...when(kind !== 'API' || group !== null, 'BAD_USER_INPUT'),
    ...when(kind !== 'API', 'INVALID_STATE'),
    ...when(!mayBecome(by, program), 'FORBIDDEN'),
    ...taken(program, kind, group),
  ];
}

function taken({ account, ...owner }: Person, kind: CredentialKind, group: Group | null): Code[] {
  const isTaken = account.keys.some(
    (key) => !key.removed && key.owner.id === owner.id && key.kind === kind && key.group === group,
  );
  return when(isTaken, 'CONFLICT');
}

/** The printer driver names the group for each letter. */
function namedForDriver(by: Person, group: Group | null): Code[] {
  return group === null ? [] : ['BAD_USER_INPUT', ...wrongGroup(by, group)];
}

function logged(by: Person, key: Key): Key {
  by.account.log.push({ actor: by, groups: new Set(by.groups) });
  return key;
}
