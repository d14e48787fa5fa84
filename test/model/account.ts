import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/entities/id.js';
import { newToken } from '../../src/services/authentication/secret-token.js';
import type { Account, Group, Installation, Letter, Person } from './model.js';
import { store } from './store.js';

/** How an account looks before anybody does something. */
export interface Beginning {
  groups: Group['status'][];
  udoIsLocked: boolean;
  people: { trait: Person['trait']; groups: boolean[] }[];
  letters: { sender: number; group: number; status: 'DRAFT' | 'PENDING_APPROVAL' | 'REJECTED' | 'QUEUED' }[];
}

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
  people: fc.array(
    fc.record({
      trait: fc.constantFrom('NONE' as const, 'EXAMINEE' as const, 'EXAMINEE' as const, 'APPROVER' as const),
      groups: fc.array(fc.boolean(), { minLength: groupNames.length, maxLength: groupNames.length }),
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
  for (const [index, [name, role]] of cast.entries()) {
    const { trait, groups } = asked.people[index] ?? { trait: 'NONE', groups: [] };
    const alwaysApproves = role === 'SUPERADMIN' || role === 'MANAGER';
    const person = addPerson(account, name, role, alwaysApproves && trait === 'EXAMINEE' ? 'NONE' : trait);
    if (!alwaysApproves)
      for (const group of account.groups.filter((_, each) => groups[each] === true)) person.groups.add(group);
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
