import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/entities/id.js';
import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import { newToken } from '../../src/services/authentication/secret-token.js';
import type { Permission, Scope } from './catalogue.js';
import type { AllLimits } from './holding.js';
import { takesLimits } from './changes.js';
import type { Account, CustomRole, Group, Installation, Letter, Person } from './model.js';
import { store } from './store.js';
import { typicalExclusions, typicalLimits, typicalRoles } from './typical-roles.js';

/** How an account looks before anybody does something. */
export interface Beginning {
  groups: Group['status'][];
  udoIsLocked: boolean;
  /** True if Gina, otherwise a group manager, is a member. */
  ginaIsMember: boolean;
  people: {
    trait: Person['trait'];
    groups: boolean[];
    /** The roles, whether they are held for the account or for these groups. */
    customRoles: boolean[];
    places: (readonly number[] | null)[];
    rights: readonly Given[];
    exclusions: readonly Permission[];
  }[];
  customRoles: { grants: Given[]; statuses: readonly ShipmentStatus[] | null; everyone: boolean }[];
  /** DBX-5: how many licences are left for full and for read-only users; null for no limit. */
  licences: (number | null)[];
  /** Who stands in for whom. */
  deputies: { approver: number; deputy: number }[];
  letters: {
    sender: number;
    assignee: number | null;
    group: number;
    status: 'DRAFT' | 'PENDING_APPROVAL' | 'REJECTED' | 'QUEUED';
  }[];
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
  // DBX-5, PLY-2: a read-only user, and a program.
  ['Rosa', 'GROUP_MANAGER'],
  ['Paul', 'API'],
] as const;
const noDecision = { state: 'PENDING' as const, decidedBy: null, decidedFor: null };
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
  customRoles: fc.array(
    fc.record({
      grants: givens,
      statuses: fc.option(fc.constantFrom(...typicalLimits), { freq: 2 }),
      everyone: fc.constantFrom(true, false, false, false, false),
    }),
    { minLength: roleNames.length, maxLength: roleNames.length },
  ),
  licences: fc.array(fc.constantFrom(null, null, 1, 0, -1), { minLength: 2, maxLength: 2 }),
  deputies: fc.array(fc.record({ approver: fc.nat(cast.length - 1), deputy: fc.nat(cast.length - 1) }), {
    maxLength: 1,
    size: 'max',
  }),
  people: fc.array(
    fc.record({
      trait: fc.constantFrom('NONE' as const, 'EXAMINEE' as const, 'EXAMINEE' as const, 'APPROVER' as const),
      groups: fc.array(fc.boolean(), { minLength: groupNames.length, maxLength: groupNames.length }),
      customRoles: fc.array(fc.constantFrom(true, false, false), {
        minLength: roleNames.length,
        maxLength: roleNames.length,
      }),
      places: fc.array(fc.option(fc.subarray([0, 1, 2], { minLength: 1 }), { freq: 2 }), {
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
      // Neither Ines, who has not come in yet, nor the last two.
      sender: fc.nat(cast.length - 4),
      assignee: fc.option(fc.nat(cast.length - 4), { freq: 3 }),
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
  for (const [index, { grants, statuses, everyone }] of asked.customRoles.entries()) {
    const role = addCustomRole(account, roleNames[index] ?? '', grants, statuses);
    role.everyone = everyone;
  }
  for (const [index, [name, castAs]] of cast.entries()) {
    const wanted = asked.people[index];
    if (wanted === undefined) continue;
    const { groups } = wanted;
    const trait = castAs === 'API' && wanted.trait === 'APPROVER' ? 'NONE' : wanted.trait;
    const role = name === 'Gina' && asked.ginaIsMember ? 'MEMBER' : castAs;
    const alwaysApproves = role === 'SUPERADMIN' || role === 'MANAGER';
    const person = addPerson(account, name, role, alwaysApproves && trait === 'EXAMINEE' ? 'NONE' : trait);
    if (!alwaysApproves)
      for (const group of account.groups.filter((_, each) => groups[each] === true)) person.groups.add(group);
    person.ofEveryone = new Set(account.customRoles.filter(({ everyone }) => everyone && role !== 'API'));
    // The superadmin holds everything anyway.
    if (role === 'SUPERADMIN') {
      person.isBillingContact = true;
      continue;
    }
    if (name === 'Rosa') person.type = 'READ_ONLY';
    if (role !== 'API')
      person.customRoles = new Map(
        account.customRoles
          .filter((_, each) => wanted.customRoles[each] === true)
          .map((each, at) => {
            const places = wanted.places[at] ?? null;
            return [each, places && new Set(account.groups.filter((_, number) => places.includes(number)))];
          }),
      );
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
  for (const person of account.people.filter(({ role }) => role === 'API')) {
    withoutSession(person);
    const [, , grants = []] = typicalRoles;
    if (person.rights.size === 0)
      person.rights = new Map(grants.filter(([permission]) => !person.exclusions.has(permission)));
    person.loginNames.clear();
    const key = { id: newId(), owner: person, kind: 'API' as const, group: null, removed: false };
    account.keys.push({ ...key, secret: `vieraugen_${newToken()}` });
  }
  const [full = null, readOnly = null] = asked.licences;
  const count = (type: Person['type']): number => account.people.filter((each) => each.type === type).length;
  account.licences = {
    FULL: full === null ? null : count('FULL') + full,
    READ_ONLY: readOnly === null ? null : count('READ_ONLY') + readOnly,
  };
  for (const { approver: one, deputy: other } of asked.deputies) {
    const [approver, deputy] = [account.people[one], account.people[other]];
    if (approver === undefined || deputy === undefined || approver === deputy) continue;
    if (deputy.role === 'API') continue;
    account.deputyships.push({ id: newId(), approver, deputy, from: 0, until: 1, ended: false });
  }
  const deciders = account.people.slice(0, 2);
  for (const { sender, assignee, group, status } of asked.letters) {
    const by = account.people[sender];
    if (by === undefined) continue;
    const letter = addLetter(by, account.groups[group % Math.max(account.groups.length, 1)] ?? null, status);
    const assigned = assignee === null ? undefined : account.people[assignee];
    if (assigned !== undefined && assigned !== by) letter.assignees.add(assigned);
    if (status === 'PENDING_APPROVAL') letter.approval = { ...noDecision, id: newId() };
    const decidedBy = deciders.find((each) => each !== by && each !== assigned);
    if (status === 'REJECTED' && decidedBy !== undefined) {
      const decision = { state: status, decidedBy, decidedFor: null };
      letter.approval = { id: newId(), ...decision };
      letter.decisions = [{ ...decision, group: letter.group }];
    }
  }
  const other = addAccount(installation, 'Nachbar');
  const group = addGroup(other, 'A', 'ACTIVE');
  addCustomRole(other, 'R', [['SHIPMENTS_READ', 'OWN']], null);
  addPerson(other, 'Nora', 'SUPERADMIN', 'APPROVER').isBillingContact = true;
  const examinee = addPerson(other, 'Nils', 'USER', 'EXAMINEE');
  examinee.groups.add(group);
  withoutSession(examinee);
  addLetter(examinee, group, 'PENDING_APPROVAL').approval = {
    ...noDecision,
    id: newId(),
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
    deputyships: [],
    templates: [],
    licences: { FULL: null, READ_ONLY: null },
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

/** Statuses limit what the role permits to send. */
function addCustomRole(
  account: Account,
  name: string,
  grants: readonly Given[],
  statuses: readonly ShipmentStatus[] | null,
): CustomRole {
  const limits: AllLimits = new Map(
    statuses === null
      ? []
      : grants
          .filter(([permission]) => takesLimits(permission).statuses)
          .map(([permission]) => [permission, { statuses, channels: null }]),
  );
  const granted = { grants: new Map(grants), limits };
  const customRole = { account, id: newId(), name, ...granted, everyone: false, deleted: false };
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
    type: 'FULL',
    customRoles: new Map(),
    ofEveryone: new Set(),
    rights: new Map(),
    rightLimits: new Map(),
    exclusions: new Set(),
    isBillingContact: false,
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
    channel: 'GO',
    assignees: new Set(),
    handlers: new Set(),
    status,
    approval: null,
    decisions: [],
    formerApprovals: [],
    uploadId: newId(),
  };
  account.letters.push(letter);
  return letter;
}
