import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/entities/id.js';
import { newToken } from '../../src/services/authentication/secret-token.js';
import type { Permission, Scope } from './holding.js';
import type { Account, CustomRole, Group, Installation, Letter, Person } from './model.js';
import { store } from './store.js';
import { typicalExclusions, typicalRoles } from './typical-roles.js';

/** How an account looks before anybody does something. */
export interface Beginning {
  groups: Group['status'][];
  udoIsLocked: boolean;
  /** True if Gina, otherwise a group manager, is a member. */
  ginaIsMember: boolean;
  people: {
    trait: Person['trait'];
    groups: boolean[];
    customRoles: boolean[];
    rights: readonly Given[];
    exclusions: readonly Permission[];
  }[];
  customRoles: Given[][];
  letters: { sender: number; group: number; status: 'DRAFT' | 'PENDING_APPROVAL' | 'REJECTED' | 'QUEUED' }[];
}

type Given = readonly [Permission, Scope];

const cast = [
  ['Sabine', 'SUPERADMIN'],
  ['Mona', 'MANAGER'],
  ['Gero', 'GROUP_MANAGER'],
  ['Gina', 'GROUP_MANAGER'],
  ['Ute', 'USER'],
  ['Udo', 'USER'],
  ['Ines', 'USER'],
] as const;
const groupNames = ['A', 'B', 'C'];

const roleNames = ['R', 'S'];
const givens: fc.Arbitrary<Given[]> = fc.constantFrom(...typicalRoles.map((grants) => [...grants]));

/** Any account: with up to three groups, people of all roles and traits, and letters in all states of the approval. */
export const beginning: fc.Arbitrary<Beginning> = fc.record({
  groups: fc.array(
    fc.oneof(
      { weight: 10, arbitrary: fc.constant('ACTIVE' as const) },
      { weight: 2, arbitrary: fc.constant('LOCKED' as const) },
      // Whose letters are moved before they are decided on.
      { weight: 1, arbitrary: fc.constant('DELETED' as const) },
    ),
    { maxLength: groupNames.length, size: 'max' },
  ),
  udoIsLocked: fc.constantFrom(true, false, false),
  ginaIsMember: fc.boolean(),
  customRoles: fc.array(givens, {
    minLength: roleNames.length,
    maxLength: roleNames.length,
  }),
  people: fc.array(
    fc.record({
      trait: fc.constantFrom('NONE' as const, 'EXAMINEE' as const, 'EXAMINEE' as const, 'APPROVER' as const),
      groups: fc.array(fc.boolean(), { minLength: groupNames.length, maxLength: groupNames.length }),
      customRoles: fc.array(fc.constantFrom(true, false, false, false), {
        minLength: roleNames.length,
        maxLength: roleNames.length,
      }),
      rights: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: givens }),
      exclusions: fc.oneof(
        { weight: 8, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constantFrom(...typicalExclusions.map((each) => [each])) },
      ),
    }),
    { minLength: cast.length, maxLength: cast.length },
  ),
  letters: fc.array(
    fc.record({
      sender: fc.nat(cast.length - 2),
      group: fc.nat(groupNames.length - 1),
      status: fc.constantFrom('DRAFT', 'PENDING_APPROVAL', 'PENDING_APPROVAL', 'REJECTED', 'QUEUED'),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

/** Makes two accounts, one as asked for and a small one beside it, and stores them. */
export async function arrange(dataSource: DataSource, asked: Beginning): Promise<Installation> {
  const installation: Installation = { accounts: [] };
  const account = addAccount(installation, 'Beispiel');
  for (const [index, status] of asked.groups.entries()) addGroup(account, groupNames[index] ?? '', status);
  for (const [index, grants] of asked.customRoles.entries())
    addCustomRole(account, roleNames[index] ?? '', grants);
  for (const [index, [name, castAs]] of cast.entries()) {
    const wanted = asked.people[index];
    if (wanted === undefined) continue;
    const { trait, groups } = wanted;
    const role = name === 'Gina' && asked.ginaIsMember ? 'MEMBER' : castAs;
    const alwaysApproves = role === 'SUPERADMIN' || role === 'MANAGER';
    const person = addPerson(account, name, role, alwaysApproves && trait === 'EXAMINEE' ? 'NONE' : trait);
    if (!alwaysApproves)
      for (const group of account.groups.filter((_, each) => groups[each] === true)) person.groups.add(group);
    // The superadmin holds everything anyway.
    if (role === 'SUPERADMIN') continue;
    person.customRoles = new Set(account.customRoles.filter((_, each) => wanted.customRoles[each] === true));
    person.exclusions = new Set(wanted.exclusions);
    person.rights = new Map(wanted.rights.filter(([each]) => !person.exclusions.has(each)));
  }
  for (const person of account.people.filter(({ name }) => name === 'Ines')) {
    withoutSession(person);
    person.status = 'INVITED';
    person.loginNames.clear();
    person.invitation = newToken();
  }
  for (const person of account.people.filter(({ name }) => name === 'Udo' && asked.udoIsLocked)) {
    withoutSession(person);
    person.status = 'LOCKED';
    person.statusBeforeLock = 'ACTIVE';
  }
  const deciders = account.people.slice(0, 2);
  for (const { sender, group, status } of asked.letters) {
    const by = account.people[sender];
    if (by === undefined) continue;
    const letter = addLetter(by, account.groups[group % Math.max(account.groups.length, 1)] ?? null, status);
    if (status === 'PENDING_APPROVAL') letter.approval = { id: newId(), state: 'PENDING', decidedBy: null };
    const decidedBy = deciders.find((each) => each !== by);
    if (status === 'REJECTED' && decidedBy !== undefined) {
      letter.approval = { id: newId(), state: status, decidedBy };
      letter.decisions = [{ state: status, decidedBy, group: letter.group }];
    }
  }
  const other = addAccount(installation, 'Nachbar');
  const group = addGroup(other, 'A', 'ACTIVE');
  addCustomRole(other, 'R', [['SHIPMENTS_READ', 'OWN']]);
  addPerson(other, 'Nora', 'SUPERADMIN', 'APPROVER');
  const examinee = addPerson(other, 'Nils', 'USER', 'EXAMINEE');
  examinee.groups.add(group);
  withoutSession(examinee);
  addLetter(examinee, group, 'PENDING_APPROVAL').approval = {
    id: newId(),
    state: 'PENDING',
    decidedBy: null,
  };
  await store(dataSource, installation);
  return installation;
}

function addAccount(installation: Installation, name: string): Account {
  const account: Account = {
    installation,
    id: newId(),
    name,
    userManagement: 'ACTIVE',
    closed: false,
    groups: [],
    customRoles: [],
    people: [],
    letters: [],
    keys: [],
    log: [],
  };
  installation.accounts.push(account);
  return account;
}

function addGroup(account: Account, name: string, status: Group['status']): Group {
  const group: Group = { account, id: newId(), name, status, lockedWith: null };
  account.groups.push(group);
  return group;
}

function addCustomRole(account: Account, name: string, grants: readonly Given[]): CustomRole {
  const customRole = { account, id: newId(), name, grants: new Map(grants), deleted: false };
  account.customRoles.push(customRole);
  return customRole;
}

function addPerson(account: Account, name: string, role: Person['role'], trait: Person['trait']): Person {
  const id = newId();
  const email = `${name}.${id}@firma.example`.toLowerCase();
  const person: Person = {
    account,
    id,
    name,
    email,
    loginName: email,
    loginNames: new Set([email]),
    role,
    trait,
    customRoles: new Set(),
    rights: new Map(),
    exclusions: new Set(),
    status: 'ACTIVE',
    statusBeforeLock: null,
    lockedWith: null,
    groups: new Set(),
    token: newToken(),
    hasSession: true,
    invitation: null,
    deadInvitations: [],
  };
  account.people.push(person);
  return person;
}

function withoutSession(person: Person): void {
  person.token = null;
  person.hasSession = false;
}

function addLetter(sender: Person, group: Group | null, status: Letter['status']): Letter {
  const { account } = sender;
  const name = `letter ${account.letters.length + 1}`;
  const letter: Letter = {
    account,
    id: newId(),
    name,
    sender,
    group,
    status,
    approval: null,
    decisions: [],
    formerApprovals: [],
    uploadId: newId(),
  };
  account.letters.push(letter);
  return letter;
}
