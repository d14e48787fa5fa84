import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import {
  alwaysApproves,
  asFull,
  gainedBy,
  partsOf,
  plainHolding,
  sameHolding,
  type Holding,
  type Part,
} from './holding.js';
import { asHolder, couldGive, forGroups } from './giving.js';
import {
  assigner,
  groupsToGive,
  liveGroups,
  manages,
  may,
  mayBecome,
  outranks,
  unmanaged,
  type Code,
  type Group,
  type Person,
} from './model.js';
import { lossesBy, unconfirmed } from './losses.js';
import { seesPerson } from './sight.js';
import type { Kind, Operations, Rule } from './rule.js';
import { exhausted, misfits, takenEmail, takenLoginName, when, type Standing } from './user-input-rules.js';

/** LXP-5 to LXP-8. */
export const userRules = {
  createUser: {
    needs: 'USERS_CREATE',
    refusals: (by, { email, role: named, trait: asked, type = 'FULL', groups }) => {
      const role = named ?? usualRole(by);
      const trait = asked ?? usualTrait(by, role);
      const membership = { groups: new Set(groups) };
      return [
        ...unmanaged(by.account),
        ...unassignable(by, named, asked),
        ...beyondOwn(by, { role, trait, groups }, partsOf(newHolding(by, role, trait))),
        ...unknown(groups, groupsToGive(by, 'USERS_CREATE')),
        // Users without a group belong to the account, beyond the reach of people who create users of their own groups.
        ...when(!may(by, 'USERS_CREATE', 'ACCOUNT') && groups.length === 0, 'FORBIDDEN'),
        ...when(named !== undefined && !manages(by, membership, 'USERS_ASSIGN_ROLE'), 'FORBIDDEN'),
        ...when(asked !== undefined && !manages(by, membership, 'USERS_ASSIGN_APPROVAL_TRAIT'), 'FORBIDDEN'),
        ...when(named === undefined && role === 'MEMBER', 'BAD_USER_INPUT'),
        ...misfits(by.account, { role, trait, groups }),
        ...exhausted(by.account, type),
        ...takenEmail(by.account, email),
        ...takenLoginName(by.account, email),
      ];
    },
    effect: (by, { email, role = usualRole(by), trait, type = 'FULL', groups }, { id }) => {
      const person: Person = {
        account: by.account,
        id,
        name: `Newcomer ${by.account.people.length + 1}`,
        email,
        loginName: email,
        loginNames: new Set(),
        role,
        trait: trait ?? usualTrait(by, role),
        type,
        customRoles: new Map(),
        ofEveryone: rolesOfEveryone(by, role),
        rights: new Map(),
        rightLimits: new Map(),
        exclusions: new Set(),
        isBillingContact: false,
        // PLY-2: a program is active from its creation on.
        status: role === 'API' ? 'ACTIVE' : 'CREATED',
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
      const { role = person.role, trait = person.trait, type = person.type } = changes;
      const after = {
        role,
        trait,
        groups: groups === undefined ? liveGroups(person) : grouped(by, person, groups),
      };
      const regrades = role !== person.role || trait !== person.trait || type !== person.type;
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
        ...when(person === by && empowersOtherwise(person, { ...after, type }), 'FORBIDDEN'),
        // DBX-5, PLY-2: neither a type nor a program is exchanged for the opposite.
        ...when(type === 'READ_ONLY' && person.type === 'FULL', 'INVALID_STATE'),
        ...when((role === 'API') !== (person.role === 'API'), 'INVALID_STATE'),
        ...when(type !== person.type && exhausted(by.account, type).length > 0, 'INVALID_STATE'),
        ...when(person === by && groups !== undefined && locksOut(person, after), 'FORBIDDEN'),
        ...(regrades
          ? beyondOwn(by, after, gainedBy(person, asFull({ ...person, role, trait })), person)
          : []),
        ...misfits(by.account, after),
        ...(email === undefined ? [] : takenEmail(by.account, email, person)),
        ...(email === undefined || hasOwnLoginName(person) ? [] : takenLoginName(by.account, email, person)),
        ...unconfirmed(confirmed, lossesBy(person, changeBy(by, what))),
      ];
    },
    effect: (by, { person, groups, email, role, trait, type, note }) => {
      const former = new Set(person.groups);
      const changed =
        note !== undefined ||
        (email ?? person.email) !== person.email ||
        (role ?? person.role) !== person.role ||
        (trait ?? person.trait) !== person.trait ||
        (type ?? person.type) !== person.type;
      if (groups !== undefined) person.groups = new Set(grouped(by, person, groups));
      if (email !== undefined) {
        if (!hasOwnLoginName(person)) person.loginName = email;
        if (email !== person.email) endInvitation(person);
        person.email = email;
      }
      person.role = role ?? person.role;
      person.trait = trait ?? person.trait;
      person.type = type ?? person.type;
      if (changed) logged(by, person, former);
      logMoves(by, former, person.groups);
      return person;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** What an update changes of what determines access and notices. */
export function changeBy(
  by: Person,
  { person, role, trait, type, groups }: Operations['updateUser'],
): Pick<Person, 'role' | 'trait' | 'type' | 'groups'> {
  return {
    type: type ?? person.type,
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
  return added.length === 0 || couldGive(giver, forGroups(partsOf(asFull(person))), added);
}

/** LXP-7: nobody can grant what neither they nor, so far, the user holds; the superadmin's role is handed over, never given. */
function beyondOwn(by: Person, { role, groups }: Standing, gained: readonly Part[], before?: Person): Code[] {
  if (role === 'SUPERADMIN' && before?.role !== 'SUPERADMIN') return ['FORBIDDEN'];
  return when(!couldGive(assigner(by), gained, groups), 'FORBIDDEN');
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
  return couldGive(asHolder(by), partsOf(plainHolding('USER', 'EXAMINEE'))) ? 'USER' : 'MEMBER';
}

/** The trait of a new user if none is requested: people who cannot send unchecked, such as examinees, create examinees. */
function usualTrait(by: Person, role: Role): ApprovalTrait {
  const unchecked = gainedBy(plainHolding(role, 'EXAMINEE'), plainHolding(role, 'NONE'));
  return couldGive(asHolder(by), unchecked) ? 'NONE' : 'EXAMINEE';
}

/** DBX-9: a new user has the roles of everyone, except a program (PLY-2). */
function rolesOfEveryone({ account }: Person, role: Role): Person['ofEveryone'] {
  return new Set(role === 'API' ? [] : account.customRoles.filter(({ everyone }) => everyone));
}

function newHolding(by: Person, role: Role, trait: ApprovalTrait): Holding {
  return { ...plainHolding(role, trait), ofEveryone: rolesOfEveryone(by, role) };
}

/** LXP-4, LXP-7: people who only belong to locked groups have no access, and nobody can lock themselves. */
function locksOut(person: Person, { groups }: Standing): boolean {
  return !alwaysApproves(person) && groups.length > 0 && groups.every(({ status }) => status !== 'ACTIVE');
}

/** LXP-7: nobody can change their own permissions. Superadmin and managers have their trait for the mails alone (LXP-12). */
function empowersOtherwise(person: Person, { role, trait, type }: Standing & { type: UserType }): boolean {
  return !sameHolding(person, { ...person, role, trait, type });
}

/** LXP-5: the login name is the e-mail unless another one was given. */
function hasOwnLoginName(person: Person): boolean {
  return person.loginName !== person.email;
}

function unknown(groups: readonly Group[], possible: readonly Group[]): Code[] {
  return when(!groups.every((group) => possible.includes(group)), 'NOT_FOUND');
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
