import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { same } from './custom-role-rules.js';
import { alwaysApproves, grantsOf, lacking, plainHolding, type Grants, type Permission } from './holding.js';
import { asHolder, couldGive } from './giving.js';
import {
  assigner,
  couldGiveIn,
  end,
  groupsToGive,
  lifts,
  liveGroups,
  manages,
  may,
  mayBecome,
  mayLogIn,
  outranks,
  seesPerson,
  strip,
  unmanaged,
  type Code,
  type Group,
  type Person,
} from './model.js';
import { lossesBy, unconfirmed } from './losses.js';
import type { Kind, Operations, Rule } from './rule.js';
import { misfits, takenEmail, takenLoginName, when, type Standing } from './user-input-rules.js';

/** LXP-5 to LXP-8. */
export const userRules = {
  createUser: {
    needs: 'USERS_CREATE',
    refusals: (by, { email, role: named, trait: asked, groups }) => {
      const role = named ?? usualRole(by);
      const trait = asked ?? usualTrait(by, role);
      const membership = { groups: new Set(groups) };
      return [
        ...unmanaged(by.account),
        ...unassignable(by, named, asked),
        ...beyondOwn(by, { role, trait, groups }, grantsOf(plainHolding(role, trait))),
        ...unknown(groups, groupsToGive(by, 'USERS_CREATE')),
        // Users without a group belong to the account, beyond the reach of people who create users of their own groups.
        ...when(!may(by, 'USERS_CREATE', 'ACCOUNT') && groups.length === 0, 'FORBIDDEN'),
        ...when(named !== undefined && !manages(by, membership, 'USERS_ASSIGN_ROLE'), 'FORBIDDEN'),
        ...when(asked !== undefined && !manages(by, membership, 'USERS_ASSIGN_APPROVAL_TRAIT'), 'FORBIDDEN'),
        ...when(named === undefined && role === 'MEMBER', 'BAD_USER_INPUT'),
        ...misfits(by.account, { role, trait, groups }),
        ...takenEmail(by.account, email),
        ...takenLoginName(by.account, email),
      ];
    },
    effect: (by, { email, role = usualRole(by), trait, groups }, { id }) => {
      const person: Person = {
        account: by.account,
        id,
        name: `Newcomer ${by.account.people.length + 1}`,
        email,
        loginName: email,
        loginNames: new Set(),
        role,
        trait: trait ?? usualTrait(by, role),
        customRoles: new Set(),
        rights: new Map(),
        exclusions: new Set(),
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
      const hidden = unassignable(by, changes.role, changes.trait);
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
        ...unknown(groups ?? [], groupsToGive(by, 'USERS_UPDATE')),
        ...when(joined(person, after.groups).length > 0 && !manages(by, person, 'USERS_UPDATE'), 'FORBIDDEN'),
        ...when(!mayJoin(by, person, after.groups), 'FORBIDDEN'),
        ...when(changed && person !== by && !manages(by, person, 'USERS_UPDATE'), 'FORBIDDEN'),
        ...when(
          role !== person.role && person !== by && !manages(by, person, 'USERS_ASSIGN_ROLE'),
          'FORBIDDEN',
        ),
        ...when(
          trait !== person.trait && person !== by && !manages(by, person, 'USERS_ASSIGN_APPROVAL_TRAIT'),
          'FORBIDDEN',
        ),
        ...when((email ?? person.email) !== person.email && !mayBecome(by, person), 'FORBIDDEN'),
        // The note is for people who administer its person.
        ...when(
          changes.note !== undefined && person === by && !may(by, 'USERS_UPDATE', 'ACCOUNT'),
          'FORBIDDEN',
        ),
        ...when(person === by && empowersOtherwise(person, after), 'FORBIDDEN'),
        ...when(person === by && groups !== undefined && locksOut(person, after), 'FORBIDDEN'),
        ...(regrades
          ? beyondOwn(by, after, lacking(grantsOf(person), grantsOf({ ...person, role, trait })), person)
          : []),
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
      person.lockedWith = grantsOf(by);
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
        ...when(person !== by && !manages(by, person, 'USERS_INVITE'), 'FORBIDDEN'),
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
      // The superadmin holds everything, so other grants have no meaning any more.
      strip(person);
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
        ...when(person === by || !manages(by, person, needs), 'FORBIDDEN'),
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

/** LXP-7: people who change users of their own groups only change memberships in shared groups; others and hidden ones stay. */
function grouped(by: Person, person: Person, groups: readonly Group[]): Group[] {
  const possible = groupsToGive(by, 'USERS_UPDATE');
  return [...new Set([...liveGroups(person).filter((group) => !possible.includes(group)), ...groups])];
}

function joined(person: Person, groups: readonly Group[]): Group[] {
  return groups.filter((group) => !person.groups.has(group));
}

/** LXP-7, decision 50: joining a group gives the person's permissions for groups there; the right to assign roles does not count for oneself. */
function mayJoin(by: Person, person: Person, groups: readonly Group[]): boolean {
  const added = joined(person, groups);
  const giver = person === by ? asHolder(by) : assigner(by);
  return added.length === 0 || couldGiveIn(by, forGroups(grantsOf(person)), added, giver);
}

/** The permissions of a person for their groups; joining another one extends them to it. */
function forGroups(grants: Grants): Grants {
  return new Map([...grants].filter(([, scope]) => scope === 'GROUPS'));
}

/** LXP-7: nobody can grant what neither they nor, so far, the user holds; the superadmin's role is handed over, never given. */
function beyondOwn(by: Person, { role, groups }: Standing, gained: Grants, before?: Person): Code[] {
  if (role === 'SUPERADMIN' && before?.role !== 'SUPERADMIN') return ['FORBIDDEN'];
  return when(!couldGiveIn(by, gained, groups), 'FORBIDDEN');
}

/** LXP-7: giving a role and giving a trait are separate permissions; an examinee cannot give traits. */
function unassignable(by: Person, role?: Role, trait?: ApprovalTrait): Code[] {
  return [
    ...when(role !== undefined && !may(by, 'USERS_ASSIGN_ROLE'), 'FORBIDDEN'),
    ...when(trait !== undefined && !may(by, 'USERS_ASSIGN_APPROVAL_TRAIT'), 'FORBIDDEN'),
  ];
}

/** XSP-4: the base role of a new user if none is named: people who could not give USER create members with a custom role. */
function usualRole(by: Person): Role {
  return couldGive(asHolder(by), grantsOf(plainHolding('USER', 'EXAMINEE'))) ? 'USER' : 'MEMBER';
}

/** The trait of a new user if none is requested: people who cannot send unchecked, such as examinees, create examinees. */
function usualTrait(by: Person, role: Role): ApprovalTrait {
  const unchecked = lacking(grantsOf(plainHolding(role, 'EXAMINEE')), grantsOf(plainHolding(role, 'NONE')));
  return couldGive(asHolder(by), unchecked) ? 'NONE' : 'EXAMINEE';
}

/** LXP-4, LXP-7: people who only belong to locked groups have no access, and nobody can lock themselves. */
function locksOut(person: Person, { groups }: Standing): boolean {
  return !alwaysApproves(person) && groups.length > 0 && groups.every(({ status }) => status !== 'ACTIVE');
}

/** LXP-7: nobody can change their own permissions. Superadmin and managers have their trait for the mails alone (LXP-12). */
function empowersOtherwise(person: Person, { role, trait }: Standing): boolean {
  return !same(grantsOf(person), grantsOf({ ...person, role, trait }));
}

/** LXP-5: the login name is the e-mail unless another one was given. */
function hasOwnLoginName(person: Person): boolean {
  return person.loginName !== person.email;
}

function unknown(groups: readonly Group[], possible: readonly Group[]): Code[] {
  return when(!groups.every((group) => possible.includes(group)), 'NOT_FOUND');
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
