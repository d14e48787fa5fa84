import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import {
  activeGroups,
  administers,
  couldGive,
  end,
  groupMode,
  groupsToGive,
  lifts,
  liveGroups,
  manages,
  mayBecome,
  mayLogIn,
  outranks,
  scopeOf,
  seesPerson,
  unmanaged,
  type Account,
  type Code,
  type Group,
  type Permission,
  type Person,
} from './model.js';
import { lossesBy, unconfirmed } from './losses.js';
import type { Kind, Operations, Rule } from './rule.js';

interface Standing {
  role: Role;
  trait: ApprovalTrait;
  groups: readonly Group[];
}

/** LXP-5 to LXP-8. */
export const userRules = {
  createUser: {
    needs: 'USERS_CREATE',
    refusals: (by, { email, role, trait, groups }) => [
      ...unmanaged(by.account),
      ...when(trait !== undefined && !givesTraits(by), 'FORBIDDEN'),
      ...beyondOwn(by, { role, trait: trait ?? usualTrait(by) }),
      ...unknown(groups, groupsToGive(by)),
      // Users of no group are the account's, not a group manager's.
      ...when(!administers(by) && groups.length === 0 && !groupMode(by.account), 'FORBIDDEN'),
      ...misfits(by.account, { role, trait: trait ?? usualTrait(by), groups }),
      ...takenEmail(by.account, email),
      ...takenLoginName(by.account, email),
    ],
    effect: (by, { email, role, trait, groups }, { id }) => {
      const person: Person = {
        account: by.account,
        id,
        name: `Newcomer ${by.account.people.length + 1}`,
        email,
        loginName: email,
        loginNames: new Set(),
        role,
        trait: trait ?? usualTrait(by),
        status: 'CREATED',
        statusBeforeLock: null,
        lockedWith: null,
        groups: new Set(groups),
        token: null,
        hasSession: false,
        invitation: null,
        deadInvitations: [],
      };
      by.account.people.push(person);
      logMoves(by, new Set(), person.groups);
      return logged(by, person);
    },
  },
  updateUser: {
    needs: 'USERS_UPDATE',
    refusals: (by, what) => {
      const { person, groups, email, confirmed, ...changes } = what;
      const hidden = when(changes.trait !== undefined && !givesTraits(by), 'FORBIDDEN');
      if (!seesPerson(by, person)) return [...unmanaged(by.account), ...hidden, 'NOT_FOUND'];
      const { role = person.role, trait = person.trait } = changes;
      const after = {
        role,
        trait,
        groups: groups === undefined ? liveGroups(person) : grouped(by, person, groups),
      };
      const regrades = role !== person.role || trait !== person.trait;
      const changed = regrades || changes.note !== undefined || (email ?? person.email) !== person.email;
      return [
        ...unmanaged(by.account),
        ...hidden,
        ...when(outranks(person, by), 'FORBIDDEN'),
        ...when(person.status === 'DELETED', 'INVALID_STATE'),
        ...unknown(groups ?? [], groupsToGive(by)),
        ...when(joins(person, after.groups) && !manages(by, person), 'FORBIDDEN'),
        ...when(changed && person !== by && !manages(by, person), 'FORBIDDEN'),
        ...when((email ?? person.email) !== person.email && !mayBecome(by, person), 'FORBIDDEN'),
        // The note is for people who administer its person.
        ...when(changes.note !== undefined && person === by && !administers(by), 'FORBIDDEN'),
        ...when(person === by && empowersOtherwise(person, after), 'FORBIDDEN'),
        ...when(person === by && locksOut(person, after), 'FORBIDDEN'),
        ...(regrades ? beyondOwn(by, after, person) : []),
        ...misfits(by.account, after),
        ...(email === undefined ? [] : takenEmail(by.account, email, person)),
        ...(email === undefined || hasOwnLoginName(person) ? [] : takenLoginName(by.account, email, person)),
        ...unconfirmed(confirmed, lossesBy(person, changeBy(by, what))),
      ];
    },
    effect: (by, { person, groups, email, role, trait, note }) => {
      const former = new Set(person.groups);
      const changed =
        note !== undefined ||
        (email ?? person.email) !== person.email ||
        (role ?? person.role) !== person.role ||
        (trait ?? person.trait) !== person.trait;
      if (groups !== undefined) person.groups = new Set(grouped(by, person, groups));
      if (email !== undefined) {
        if (!hasOwnLoginName(person)) person.loginName = email;
        if (email !== person.email) endInvitation(person);
        person.email = email;
      }
      person.role = role ?? person.role;
      person.trait = trait ?? person.trait;
      if (changed) logged(by, person, former);
      logMoves(by, former, person.groups);
      return person;
    },
  },
  lockUser: statusRule(
    'USERS_LOCK',
    (_by, person) => when(person.status === 'LOCKED', 'INVALID_STATE'),
    'LOCKED',
    (person, by) => {
      person.statusBeforeLock = person.status;
      person.status = 'LOCKED';
      person.lockedWith = { role: by.role, trait: by.trait };
    },
  ),
  unlockUser: statusRule(
    'USERS_LOCK',
    (by, person) => [
      ...when(person.status !== 'LOCKED', 'INVALID_STATE'),
      ...when(!lifts(by, person), 'FORBIDDEN'),
    ],
    null,
    (person) => {
      person.status = person.statusBeforeLock ?? 'CREATED';
    },
  ),
  deleteUser: statusRule('USERS_DELETE', () => [], 'DELETED', end),
  inviteUser: {
    needs: 'USERS_INVITE',
    refusals: (by, { person }) =>
      ofPerson(by, person, () => [
        ...when(!['CREATED', 'INVITED'].includes(person.status), 'INVALID_STATE'),
        ...when(person !== by && !manages(by, person), 'FORBIDDEN'),
        ...when(!mayBecome(by, person), 'FORBIDDEN'),
        ...when(!mayLogIn({ ...person, status: 'ACTIVE' }), 'INVALID_STATE'),
      ]),
    effect: (by, { person }, { token }) => {
      if (person.invitation !== null) person.deadInvitations.push(person.invitation);
      person.status = 'INVITED';
      person.invitation = token;
      return logged(by, person);
    },
  },
  acceptInvitation: {
    needs: null,
    refusals: () => [],
    effect: (_by, { person }, { token }) => {
      if (person.invitation !== null) person.deadInvitations.push(person.invitation);
      person.invitation = null;
      person.status = 'ACTIVE';
      return begun(person, token);
    },
  },
  logIn: {
    needs: null,
    refusals: () => [],
    effect: (_by, { person }, { token }) => begun(person, token),
  },
  handOverSuperadmin: {
    needs: 'SUPERADMIN_HAND_OVER',
    refusals: (by, { person, passwordFits }) => [
      ...when(!passwordFits, 'FORBIDDEN'),
      ...ofPerson(by, person, () => [
        ...when(person === by, 'FORBIDDEN'),
        ...when(person.status !== 'ACTIVE', 'INVALID_STATE'),
      ]),
    ],
    effect: (by, { person }) => {
      by.role = 'MANAGER';
      person.role = 'SUPERADMIN';
      if (person.trait === 'EXAMINEE') person.trait = 'NONE';
      by.account.log.push({ actor: by, groups: new Set() });
      return person;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** LXP-7, 8: nobody locks or deletes themselves; deletion is final; the session ends at once. */
function statusRule(
  needs: Permission,
  speakAgainst: (by: Person, person: Person) => Code[],
  loses: 'LOCKED' | 'DELETED' | null,
  change: (person: Person, by: Person) => void,
): Rule<{ person: Person; confirmed?: boolean }> {
  return {
    needs,
    refusals: (by, { person, confirmed = true }) =>
      ofPerson(by, person, () => [
        ...when(person === by || !manages(by, person), 'FORBIDDEN'),
        ...when(person.status === 'DELETED', 'INVALID_STATE'),
        ...speakAgainst(by, person),
        ...(loses === null
          ? []
          : unconfirmed(confirmed, { unwatched: lossesBy(person, { status: loses }).unwatched })),
      ]),
    effect: (by, { person }) => {
      change(person, by);
      person.hasSession = false;
      return logged(by, person);
    },
  };
}

function ofPerson(by: Person, person: Person, refusals: () => Code[]): Code[] {
  const { account } = by;
  if (!seesPerson(by, person)) return [...unmanaged(account), 'NOT_FOUND'];
  return [...unmanaged(account), ...when(outranks(person, by), 'FORBIDDEN'), ...refusals()];
}

/** What an update changes of what determines access and notices. */
export function changeBy(
  by: Person,
  { person, role, trait, groups }: Operations['updateUser'],
): Pick<Person, 'role' | 'trait' | 'groups'> {
  return {
    role: role ?? person.role,
    trait: trait ?? person.trait,
    groups: groups === undefined ? person.groups : new Set(grouped(by, person, groups)),
  };
}

/** LXP-7: a group manager changes only the membership in groups that both share; the others stay. */
function grouped(by: Person, person: Person, groups: readonly Group[]): Group[] {
  const kept = administers(by) ? [] : liveGroups(person).filter((group) => !activeGroups(by).includes(group));
  return [...new Set([...kept, ...groups])];
}

function joins(person: Person, groups: readonly Group[]): boolean {
  return groups.some((group) => !person.groups.has(group));
}

/** LXP-7: nobody can grant what neither they nor, so far, the user holds; the superadmin's role is handed over, never given. */
function beyondOwn(by: Person, to: Pick<Standing, 'role' | 'trait'>, before?: Person): Code[] {
  if (to.role === 'SUPERADMIN' && before?.role !== 'SUPERADMIN') return ['FORBIDDEN'];
  return when(!couldGive(by, to, before), 'FORBIDDEN');
}

/** LXP-7: giving a trait is a permission of its own, which an examinee lacks. */
function givesTraits(by: Person): boolean {
  return scopeOf(by, 'USERS_ASSIGN_APPROVAL_TRAIT') !== null;
}

/** The trait of a new user where none is asked for: an examinee creates examinees. */
function usualTrait(by: Person): ApprovalTrait {
  return by.trait === 'EXAMINEE' ? 'EXAMINEE' : 'NONE';
}

/** LXP-4, LXP-7: who belongs to locked groups alone has no access, and nobody locks themselves. */
function locksOut(person: Person, { groups }: Standing): boolean {
  return !administers(person) && groups.length > 0 && groups.every(({ status }) => status !== 'ACTIVE');
}

/** LXP-7: nobody changes what they may do themselves. Superadmin and managers have their trait for the mails alone (LXP-12). */
function empowersOtherwise(person: Person, { role, trait }: Standing): boolean {
  return role !== person.role || (!administers(person) && trait !== person.trait);
}

/** LXP-5: in group mode group managers and plain users have a group. LXP-11: who always approves is no examinee. */
function misfits(account: Account, { role, trait, groups }: Standing): Code[] {
  if (administers({ role })) return when(trait === 'EXAMINEE', 'BAD_USER_INPUT');
  return when(groupMode(account) && groups.length === 0, 'BAD_USER_INPUT');
}

/** LXP-5: e-mails are unique among the account's users that are not deleted. */
function takenEmail(account: Account, email: string, except?: Person): Code[] {
  const others = account.people.filter((person) => person !== except && person.status !== 'DELETED');
  return when(
    others.some((person) => person.email === email),
    'BAD_USER_INPUT',
  );
}

/** LXP-5, 8: login names are unique in the whole installation: for ever once accepted, and while a living user has one that was only typed. */
function takenLoginName(account: Account, loginName: string, except?: Person): Code[] {
  const others = account.installation.accounts
    .flatMap(({ people }) => people)
    .filter((person) => person !== except);
  return when(
    others.some(
      ({ account: { closed }, loginNames, loginName: present, status }) =>
        loginNames.has(loginName) || (present === loginName && status !== 'DELETED' && !closed),
    ),
    'BAD_USER_INPUT',
  );
}

/** LXP-5: the login name is the e-mail unless another one was given. */
function hasOwnLoginName(person: Person): boolean {
  return person.loginName !== person.email;
}

function unknown(groups: readonly Group[], possible: readonly Group[]): Code[] {
  return when(!groups.every((group) => possible.includes(group)), 'NOT_FOUND');
}

function when(holds: boolean, code: Code): Code[] {
  return holds ? [code] : [];
}

function begun(person: Person, token: string | null): Person {
  person.loginNames.add(person.loginName);
  person.token = token;
  person.hasSession = true;
  person.account.log.push({ actor: person, groups: new Set(person.groups) });
  return person;
}

/** LXP-14: coming into a group and leaving it are told group by group: who sees one need not hear of the others. */
function logMoves(by: Person, former: ReadonlySet<Group>, groups: ReadonlySet<Group>): void {
  const moved = [...former, ...groups].filter((group) => !former.has(group) || !groups.has(group));
  for (const group of moved) by.account.log.push({ actor: by, groups: new Set([group]) });
}

function logged(by: Person, person: Person, formerGroups: Iterable<Group> = []): Person {
  by.account.log.push({ actor: by, groups: new Set([...person.groups, ...formerGroups]) });
  return person;
}

/** An invitation to a former address is dead, and its person is as if never invited (LXP-6). */
function endInvitation(person: Person): void {
  if (person.invitation === null) return;
  person.deadInvitations.push(person.invitation);
  person.invitation = null;
  if (person.status === 'LOCKED') person.statusBeforeLock = 'CREATED';
  else person.status = 'CREATED';
}
