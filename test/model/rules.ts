import { letterRules } from './letter-rules.js';
import { credentialRules } from './credential-rules.js';
import { accessLoss, unconfirmed } from './losses.js';
import {
  end,
  hasAccess,
  lifts,
  liveGroups,
  limitBy,
  mayLogIn,
  scopeOf,
  unmanaged,
  type Account,
  type Code,
  type Group,
  type Person,
} from './model.js';
import { customRoleRules } from './custom-role-rules.js';
import { concepts } from './concepts.js';
import type { Permission } from './catalogue.js';
import { grantsOf } from './holding.js';
import type { Kind, Made, Operation, Operations, Rule, Thing } from './rule.js';
import { seesGroup, seesLetter, seesPerson } from './sight.js';
import { userRules } from './user-rules.js';
import { userStatusRules } from './user-status-rules.js';

const hidden: Code[] = ['NOT_FOUND'];
const forbidden: Code[] = ['FORBIDDEN'];

/** LXP-4. */
const groupRules = {
  createGroup: {
    needs: 'GROUPS_CREATE',
    refusals: ({ account }, { name }) => [...unmanaged(account), ...takenName(account, name)],
    effect: (by, { name }, { id }) => {
      const group: Group = { account: by.account, id, name: plain(name), status: 'ACTIVE', lockedWith: null };
      by.account.groups.push(group);
      return logged(by, group);
    },
  },
  renameGroup: {
    needs: 'GROUPS_UPDATE',
    refusals: (by, { group, name }) =>
      ofGroup(by, group, () => [
        ...(group.status === 'DELETED' ? (['INVALID_STATE'] as const) : []),
        ...takenName(by.account, name, group),
      ]),
    effect: (by, { group, name }) => {
      if (group.name === plain(name)) return group;
      group.name = plain(name);
      return logged(by, group);
    },
  },
  lockGroup: statusRule('GROUPS_LOCK', ['ACTIVE'], 'LOCKED', (by, group) => {
    group.lockedWith = grantsOf(by);
  }),
  unlockGroup: statusRule('GROUPS_LOCK', ['LOCKED'], 'ACTIVE'),
  deleteGroup: statusRule('GROUPS_DELETE', ['ACTIVE', 'LOCKED'], 'DELETED'),
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** LXP-1, LXP-15. */
const accountRules = {
  activateUserManagement: {
    needs: 'USER_MANAGEMENT_SWITCH',
    refusals: ({ account }) => (account.userManagement === 'ACTIVE' ? ['INVALID_STATE'] : []),
    effect: (by) => {
      by.account.userManagement = 'ACTIVE';
      by.account.log.push({ actor: by, groups: new Set() });
      return by.account;
    },
  },
  endUserManagement: {
    needs: 'USER_MANAGEMENT_SWITCH',
    refusals: ({ account }, { passwordFits }) => [...unmanaged(account), ...(passwordFits ? [] : forbidden)],
    effect: (by) => {
      const { account } = by;
      account.userManagement = 'ENDED';
      by.trait = 'NONE';
      for (const person of account.people.filter((each) => each !== by)) end(person);
      for (const group of account.groups) endGroup(group);
      for (const customRole of account.customRoles)
        Object.assign(customRole, { deleted: true, everyone: false });
      by.ofEveryone = new Set();
      // FWD-2: never fewer than one.
      if (!by.isBillingContact) account.log.push({ actor: by, groups: new Set() });
      for (const person of account.people) person.isBillingContact = person === by;
      for (const deputyship of account.deputyships) deputyship.ended = true;
      account.log.push({ actor: by, groups: new Set() });
      return account;
    },
  },
  deleteAccount: {
    needs: 'ACCOUNT_DELETE',
    refusals: (_by, { passwordFits }) => (passwordFits ? [] : forbidden),
    effect: ({ account }) => {
      account.closed = true;
      return account;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** What isn't yours does not exist. */
const lookRules = {
  lookAtUser: {
    needs: 'USERS_READ',
    refusals: (by, { person }, key) => (seesPerson(by, person, key) ? [] : hidden),
    effect: (_by, { person }) => person,
  },
  lookAtGroup: {
    needs: 'GROUPS_READ',
    refusals: (by, { group }, key) => (seesGroup(by, group, key) ? [] : hidden),
    effect: (_by, { group }) => group,
  },
  lookAtShipment: {
    needs: 'SHIPMENTS_READ',
    refusals: (by, { letter }, key) => (seesLetter(by, letter, key) ? [] : hidden),
    effect: (_by, { letter }) => letter,
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** The rule of every operation. */
export const rules: { [K in Kind]: Rule<Operations[K]> } = {
  ...groupRules,
  ...userRules,
  ...userStatusRules,
  ...customRoleRules,
  ...accountRules,
  ...credentialRules,
  ...letterRules,
  ...concepts.rules,
  ...lookRules,
};

/** The codes of which one must come; none if it must succeed. */
export function refusalsOf(operation: Operation): Code[] {
  const { by, key } = operation;
  // They prove by a secret of their own who they are.
  if (operation.kind === 'logIn') return opensSession(operation.what.person) ? [] : ['LOGIN_FAILED'];
  if (operation.kind === 'acceptInvitation') return mayAccept(operation.what) ? [] : ['LOGIN_FAILED'];
  if (by === null || !hasAccess(by, key)) return ['UNAUTHENTICATED'];
  if (!mayAtAll(operation)) return ['FORBIDDEN'];
  const rule = rules[operation.kind] as Rule<Operations[Kind]>;
  return rule.refusals(by, operation.what, limitBy(key));
}

/** LXP-7: whether somebody's role or trait lets them do such things at all. */
export function mayAtAll({ kind, by, key }: Operation): boolean {
  const { needs } = rules[kind];
  return needs === null || (by !== null && scopeOf(by, needs, limitBy(key)) !== null);
}

/** Takes what the operation changes over into the model; gives the thing that the answer shows. */
export function carryOut({ kind, by, key, what }: Operation, made: Made): Thing {
  const rule = rules[kind] as Rule<Operations[Kind]>;
  if (by !== null) return rule.effect(by, what, made, limitBy(key));
  if (kind !== 'logIn' && kind !== 'acceptInvitation') throw new Error(`Nobody can do ${kind}.`);
  return rule.effect(what.person, what, made, null);
}

/** PLY-2: a program never opens a session. */
function opensSession(person: Person): boolean {
  return mayLogIn(person) && person.role !== 'API';
}

/** LXP-6: the newest link makes active whoever waits for it; afterwards they may log in. */
function mayAccept({ person, token }: Operations['acceptInvitation']): boolean {
  if (token !== person.invitation || person.status !== 'INVITED') return false;
  return mayLogIn({ ...person, status: 'ACTIVE' });
}

function statusRule(
  needs: Permission,
  from: Group['status'][],
  to: Group['status'],
  change?: (by: Person, group: Group) => void,
): Rule<{ group: Group; confirmed?: boolean }> {
  return {
    needs,
    refusals: (by, { group, confirmed = true }) =>
      ofGroup(by, group, () => [
        ...(to === 'ACTIVE' ? [] : unconfirmed(confirmed, { access: accessLoss(group) })),
        ...(from.includes(group.status) ? [] : (['INVALID_STATE'] as const)),
        ...(endsLock(group, to) && !lifts(by, group) ? forbidden : []),
      ]),
    effect: (by, { group }) => {
      if (to === 'DELETED') endGroup(group);
      group.status = to;
      change?.(by, group);
      return logged(by, group);
    },
  };
}

/** LXP-8: deleting a locked group ends its lock as well. */
function endsLock(group: Group, to: Group['status']): boolean {
  return to === 'ACTIVE' || (to === 'DELETED' && group.status === 'LOCKED');
}

/** LXP-10: an ended group's keys are gone. */
function endGroup(group: Group): void {
  group.status = 'DELETED';
  for (const key of group.account.keys.filter((each) => each.group === group)) key.removed = true;
}

function ofGroup(by: Person, group: Group, refusals: () => Code[]): Code[] {
  return [...unmanaged(by.account), ...(seesGroup(by, group) ? refusals() : hidden)];
}

/** LXP-4: names that look alike are one name. */
function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

function takenName(account: Account, name: string, except?: Group): Code[] {
  const key = plain(name).toLowerCase();
  const others = liveGroups(account).filter((group) => group !== except);
  return key === '' || others.some((group) => group.name.toLowerCase() === key) ? ['BAD_USER_INPUT'] : [];
}

function logged(by: Person, group: Group): Group {
  by.account.log.push({ actor: by, groups: new Set([group]) });
  return group;
}
