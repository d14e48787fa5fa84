import { withoutContact } from './billing-contacts.js';
import type { Permission } from './catalogue.js';
import { grantsOf } from './holding.js';
import { lossesBy, unconfirmed } from './losses.js';
import {
  end,
  lifts,
  manages,
  mayBecome,
  mayLogIn,
  outranks,
  strip,
  unmanaged,
  type Code,
  type Person,
} from './model.js';
import type { Kind, Operations, Rule } from './rule.js';
import { seesPerson } from './sight.js';
import { overdrawn, when } from './user-input-rules.js';

/** LXP-6 to LXP-8: what changes whether somebody comes in, and the superadmin. */
export const userStatusRules = {
  lockUser: statusRule(
    'USERS_LOCK',
    (_by, person) => when(person.status === 'LOCKED', 'INVALID_STATE'),
    'LOCKED',
    (person, by) => {
      person.statusBeforeLock = person.status;
      person.status = 'LOCKED';
      person.lockedWith = grantsOf(by);
      withoutContact(by, person);
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
  deleteUser: statusRule(
    'USERS_DELETE',
    () => [],
    'DELETED',
    (person, by) => {
      withoutContact(by, person);
      endDeputyshipsOf(person, by);
      end(person);
    },
  ),
  inviteUser: {
    needs: 'USERS_INVITE',
    refusals: (by, { person }) =>
      ofPerson(by, person, () => [
        ...when(!['CREATED', 'INVITED'].includes(person.status), 'INVALID_STATE'),
        ...when(person !== by && !manages(by, person, 'USERS_INVITE'), 'FORBIDDEN'),
        ...when(!mayBecome(by, person), 'FORBIDDEN'),
        ...overdrawn(by.account, person.type),
        ...when(person.role === 'API', 'INVALID_STATE'),
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
        ...when(
          person.status !== 'ACTIVE' || person.type === 'READ_ONLY' || person.role === 'API',
          'INVALID_STATE',
        ),
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

function begun(person: Person, token: string | null): Person {
  person.loginNames.add(person.loginName);
  person.token = token;
  person.hasSession = true;
  person.account.log.push({ actor: person, groups: new Set(person.groups) });
  return person;
}

function logged(by: Person, person: Person): Person {
  by.account.log.push({ actor: by, groups: new Set(person.groups) });
  return person;
}

/** Decision 63: each deputyship that goes with a deleted user is logged. */
function endDeputyshipsOf(person: Person, by: Person): void {
  const theirs = by.account.deputyships.filter(({ approver, deputy }) => [approver, deputy].includes(person));
  for (const { approver } of theirs.filter(({ ended }) => !ended))
    by.account.log.push({ actor: by, groups: new Set(approver.groups) });
}
