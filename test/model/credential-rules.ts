import type { Code, Group, Key, Person } from './model.js';
import type { Kind, Operations, Rule } from './rule.js';
import { wrongGroup } from './letter-rules.js';

/** LXP-10. */
export const credentialRules = {
  createCredential: {
    needs: 'CREDENTIALS_MANAGE',
    refusals: (by, { credential, group }) => {
      const wrong = credential === 'DRIVER' ? namedForDriver(by, group) : wrongGroup(by, group);
      const taken = by.account.keys.some(
        (key) => !key.removed && key.owner === by && key.kind === credential && key.group === group,
      );
      // Only programs on the API have a channel so far.
      const closed: Code[] = credential === 'API' ? [] : ['INVALID_STATE'];
      return taken ? [...wrong, ...closed, 'CONFLICT'] : [...wrong, ...closed];
    },
    effect: (by, { credential, group }, { id, token }) => {
      const key: Key = { id, owner: by, kind: credential, group, secret: token ?? '', removed: false };
      by.account.keys.push(key);
      return logged(by, key);
    },
  },
  deleteCredential: {
    needs: 'CREDENTIALS_MANAGE',
    refusals: (by, { key }) => (key.owner === by && !key.removed ? [] : ['NOT_FOUND']),
    effect: (by, { key }) => {
      key.removed = true;
      return logged(by, key);
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** The printer driver names the group for each letter. */
function namedForDriver(by: Person, group: Group | null): Code[] {
  return group === null ? [] : ['BAD_USER_INPUT', ...wrongGroup(by, group)];
}

function logged(by: Person, key: Key): Key {
  by.account.log.push({ actor: by, groups: new Set(by.groups) });
  return key;
}
