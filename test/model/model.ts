import type { ApprovalState } from '../../src/entities/approval.enums.js';
import type { ApprovalTrait, Role, UserStatus } from '../../src/entities/user.enums.js';
import type { CredentialKind, CredentialStatus } from '../../src/entities/credential.enums.js';
import type { GroupStatus } from '../../src/entities/group.enums.js';
import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import type { UserManagementState } from '../../src/entities/account.enums.js';
import type { ErrorCode } from '../../src/errors/reasons/codes.js';

/** How the gateway refuses. */
export type Code = ErrorCode;

/** Everything there is: accounts that must never see a trace of each other. */
export interface Installation {
  accounts: Account[];
}

/** A customer account with all that ever was on it. */
export interface Account {
  installation: Installation;
  id: string;
  name: string;
  userManagement: UserManagementState;
  /** Deleted by its superadmin: nobody comes in any more. */
  closed: boolean;
  groups: Group[];
  people: Person[];
  letters: Letter[];
  keys: Key[];
  log: Entry[];
}

/** A department, branch or cost centre. */
export interface Group {
  account: Account;
  id: string;
  name: string;
  status: GroupStatus;
  /** The grants of its last locker at that time; null if unknown, which counts as a manager's lock. */
  lockedWith: Grade | null;
}

/** The data that determine a person's grants. */
export interface Grade {
  role: Role;
  trait: ApprovalTrait;
}

/** A user; belongs to groups until taken out of them, also to locked and deleted ones. */
export interface Person {
  account: Account;
  id: string;
  name: string;
  email: string;
  loginName: string;
  /** Every login name that this person has come in with: nobody else can ever have it. */
  loginNames: Set<string>;
  role: Role;
  trait: ApprovalTrait;
  status: UserStatus;
  statusBeforeLock: UserStatus | null;
  /** The grants of their last locker at that time; null if unknown, which counts as a manager's lock. */
  lockedWith: Grade | null;
  groups: Set<Group>;
  /** The token of the last session, and whether that session was ended. */
  token: string | null;
  hasSession: boolean;
  /** The newest invitation's token until it is used; the older ones are dead. */
  invitation: string | null;
  deadInvitations: string[];
}

/** A question for a second pair of eyes, and its answer. */
export interface Approval {
  id: string;
  state: ApprovalState;
  decidedBy: Person | null;
}

/** A shipment. */
export interface Letter {
  account: Account;
  id: string;
  name: string;
  sender: Person;
  group: Group | null;
  status: ShipmentStatus;
  /** The approval that it needs or needed when it was last submitted. */
  approval: Approval | null;
  /** The ids of the approvals of its earlier submissions. */
  formerApprovals: string[];
  /** The decisions on it, newest first. */
  decisions: Decision[];
  uploadId: string;
}

/** A decision on a letter, with the letter's group at that time. */
export interface Decision {
  state: ApprovalState;
  decidedBy: Person;
  group: Group | null;
}

/** A credential, with which a program works as its user. */
export interface Key {
  id: string;
  owner: Person;
  kind: CredentialKind;
  group: Group | null;
  secret: string;
  removed: boolean;
}

/** An entry of the activity log: who did it, and which groups it concerns. */
export interface Entry {
  actor: Person;
  groups: ReadonlySet<Group>;
}

const scopes = ['OWN', 'GROUPS', 'ACCOUNT'] as const;
type Scope = (typeof scopes)[number];

/** LXP-7: what each base role may, and on whose things; in the order superadmin, manager, group manager, user. */
const table = {
  ACCOUNT_READ: ['ACCOUNT', 'ACCOUNT', 'ACCOUNT', 'ACCOUNT'],
  ACCOUNT_UPDATE: ['ACCOUNT', 'ACCOUNT', null, null],
  ACCOUNTING_READ: ['ACCOUNT', 'ACCOUNT', null, null],
  ACCOUNT_DELETE: ['ACCOUNT', null, null, null],
  USER_MANAGEMENT_SWITCH: ['ACCOUNT', null, null, null],
  SUPERADMIN_HAND_OVER: ['ACCOUNT', null, null, null],
  USERS_READ: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN'],
  USERS_CREATE: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_UPDATE: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_INVITE: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_LOCK: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_DELETE: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_ASSIGN_ROLE: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  USERS_ASSIGN_APPROVAL_TRAIT: ['ACCOUNT', 'ACCOUNT', 'GROUPS', null],
  GROUPS_READ: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'GROUPS'],
  GROUPS_CREATE: ['ACCOUNT', 'ACCOUNT', null, null],
  GROUPS_UPDATE: ['ACCOUNT', 'ACCOUNT', null, null],
  GROUPS_LOCK: ['ACCOUNT', 'ACCOUNT', null, null],
  GROUPS_DELETE: ['ACCOUNT', 'ACCOUNT', null, null],
  SHIPMENTS_READ: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN'],
  SHIPMENTS_SEND: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'GROUPS'],
  SHIPMENTS_SEND_UNCHECKED: ['ACCOUNT', 'ACCOUNT', null, null],
  APPROVALS_DECIDE: ['ACCOUNT', 'ACCOUNT', null, null],
  ACTIVITIES_READ: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN'],
  CREDENTIALS_MANAGE: ['OWN', 'OWN', 'OWN', 'OWN'],
  SESSIONS_MANAGE: ['OWN', 'OWN', 'OWN', 'OWN'],
  PROFILE_UPDATE: ['OWN', 'OWN', 'OWN', 'OWN'],
} as const satisfies Record<string, readonly (Scope | null)[]>;

const roles: readonly Role[] = ['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER'];

/** What may be done, by its name. */
export type Permission = keyof typeof table;

/** All of them. */
export const permissions = Object.keys(table) as Permission[];

/** LXP-10: a program sends; it administers nothing, decides nothing, and never reaches further than its user or its group. */
const programs: Partial<Record<Permission, Scope>> = {
  ACCOUNT_READ: 'ACCOUNT',
  USERS_READ: 'OWN',
  GROUPS_READ: 'GROUPS',
  SHIPMENTS_READ: 'ACCOUNT',
  SHIPMENTS_SEND: 'ACCOUNT',
  SHIPMENTS_SEND_UNCHECKED: 'ACCOUNT',
};

/** In which scope somebody may do this, by themselves or by a program with this key; null if not at all. */
export function scopeOf(person: Person, permission: Permission, key: Key | null = null): Scope | null {
  const held = heldScope(person, permission);
  const most = key === null ? 'ACCOUNT' : (programs[permission] ?? null);
  if (held === null || most === null) return null;
  const capped = key?.group != null && most === 'ACCOUNT' && permission !== 'ACCOUNT_READ' ? 'GROUPS' : most;
  return scopes[Math.min(scopes.indexOf(held), scopes.indexOf(capped))] ?? null;
}

function heldScope({ role, trait }: Grade, permission: Permission): Scope | null {
  // LXP-7: an examinee gives no trait to anybody.
  if (permission === 'USERS_ASSIGN_APPROVAL_TRAIT' && trait === 'EXAMINEE') return null;
  const byRole = table[permission][roles.indexOf(role)] ?? null;
  if (byRole !== null) return byRole;
  if (permission === 'SHIPMENTS_SEND_UNCHECKED') return trait === 'EXAMINEE' ? null : 'OWN';
  if (permission === 'APPROVALS_DECIDE') return trait === 'APPROVER' ? 'GROUPS' : null;
  return null;
}

/** Tests whether the first grade holds all grants of the second. */
export function holdsAll(by: Grade, other: Grade, before?: Grade): boolean {
  const width = (grade: Grade | undefined, permission: Permission): number => {
    const scope = grade === undefined ? null : heldScope(grade, permission);
    return scope === null ? -1 : scopes.indexOf(scope);
  };
  return permissions.every(
    (permission) => width(other, permission) <= Math.max(width(by, permission), width(before, permission)),
  );
}

/** LXP-7: tests whether the first grade could give the second: what it holds and, unless it is an examinee's, every trait. */
export function couldGive(by: Grade, other: Grade, before?: Grade): boolean {
  const gives = heldScope(by, 'USERS_ASSIGN_APPROVAL_TRAIT') !== null;
  return holdsAll(gives ? { ...by, trait: 'APPROVER' } : by, other, before);
}

/** Tests whether the second person may not change the first: the first one's role holds grants that the second could not give (LXP-7). */
export function outranks({ role }: Grade, other: Grade): boolean {
  return !couldGive(other, { role, trait: 'EXAMINEE' });
}

/** LXP-7: who sets somebody's address or login name, or invites them, could create them. */
export function mayBecome(by: Person, person: Person): boolean {
  return by === person || (couldGive(by, person) && manages(by, person));
}

/** LXP-4, LXP-8: a lock is lifted by who holds at least what its maker held. */
export function lifts(by: Person, { lockedWith }: { lockedWith: Grade | null }): boolean {
  return holdsAll(by, lockedWith ?? { role: 'MANAGER', trait: 'NONE' });
}

/** Superadmin and managers: they administer the account, need no groups, and always may approve. */
export function administers({ role }: { role: Role }): boolean {
  return role === 'SUPERADMIN' || role === 'MANAGER';
}

/** LXP-11: whether somebody's letters wait for another's approval. */
export function isExamined(person: Person): boolean {
  return person.account.userManagement === 'ACTIVE' && !administers(person) && person.trait === 'EXAMINEE';
}

/** LXP-4: the groups that are not deleted. */
export function liveGroups({ groups }: { groups: Iterable<Group> }): Group[] {
  return [...groups].filter((group) => group.status !== 'DELETED');
}

/** The groups that somebody belongs to and that are active. */
export function activeGroups({ groups }: { groups: Iterable<Group> }): Group[] {
  return [...groups].filter((group) => group.status === 'ACTIVE');
}

/** LXP-3: at least one group that is not deleted exists. */
export function groupMode(account: Account): boolean {
  return liveGroups(account).length > 0;
}

/** LXP-4, 8, 15: whether somebody may log in and go on working at this moment. */
export function mayLogIn(person: Person): boolean {
  if (person.account.closed || person.status !== 'ACTIVE') return false;
  if (person.role === 'SUPERADMIN') return true;
  if (person.account.userManagement !== 'ACTIVE') return false;
  return administers(person) || person.groups.size === 0 || activeGroups(person).length > 0;
}

/** The same for somebody who has logged in: being locked ends sessions (LXP-8), a locked group suspends them (LXP-4). */
export function hasAccess(person: Person, key: Key | null = null): boolean {
  if (!mayLogIn(person)) return false;
  if (key === null) return person.hasSession;
  return !key.removed && key.kind === 'API' && stateOf(key) === 'ACTIVE';
}

/** LXP-10: in group mode what sends for a group must belong to an active one that its user may send for. */
export function stateOf({ kind, group, owner }: Key): CredentialStatus {
  if (kind !== 'API') return 'CHANNEL_UNAVAILABLE';
  if (group === null) return groupMode(owner.account) ? 'GROUP_REQUIRED' : 'ACTIVE';
  const maySend = administers(owner) || owner.groups.has(group);
  return group.status === 'ACTIVE' && maySend ? 'ACTIVE' : 'GROUP_UNAVAILABLE';
}

/** LXP-7: all, those of the own active groups, or oneself; a program knows only its user. */
export function seesPerson(viewer: Person, person: Person, key: Key | null = null): boolean {
  if (key !== null) return person === viewer;
  if (person.account !== viewer.account) return false;
  if (person === viewer || administers(viewer)) return true;
  return viewer.role === 'GROUP_MANAGER' && activeGroups(viewer).some((group) => person.groups.has(group));
}

/** LXP-7: whether the viewer manages all of somebody's groups. Who shares only some of them sees the user, no more. */
export function manages(viewer: Person, person: Person): boolean {
  if (administers(viewer)) return true;
  const groups = liveGroups(person);
  return groups.length > 0 && groups.every((group) => activeGroups(viewer).includes(group));
}

/** All, or the active ones of one's own; a program knows only its key's. */
export function seesGroup(viewer: Person, group: Group, key: Key | null = null): boolean {
  if (key !== null) return group === key.group;
  return group.account === viewer.account && (administers(viewer) || activeGroups(viewer).includes(group));
}

/**
 * LXP-7, 13: the overview shows all; one's own and those of the own groups; or one's own. What waits for one's decision is in it, too. A key
 * of a group shows only the group's.
 */
export function overviewShows(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  if (letter.account !== viewer.account) return false;
  if (key?.group != null && letter.group !== key.group) return false;
  if (letter.sender === viewer || administers(viewer) || waitsFor(viewer, letter, key)) return true;
  return viewer.role === 'GROUP_MANAGER' && isOf(letter, activeGroups(viewer));
}

/** LXP-11, 13: an approver has deleted the letter, which its sender goes on seeing. */
export function isTakenAway({ status, decisions }: Letter): boolean {
  return status === 'DELETED' && decisions[0]?.state === 'DELETED';
}

/**
 * LXP-11: for whose letters somebody decides: all, those of the own groups, and without any groups those of the account. A letter from
 * before there were groups goes to the approvers of its sender's groups.
 */
export function decidesFor(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  if (key !== null) return false;
  if (letter.account !== viewer.account || letter.sender === viewer) return false;
  if (administers(viewer)) return true;
  if (viewer.trait !== 'APPROVER') return false;
  if (!groupMode(viewer.account)) return true;
  if (letter.group !== null) return isOf(letter, activeGroups(viewer));
  return activeGroups(viewer).some((group) => letter.sender.groups.has(group));
}

/** The letters that a person can open by id: those of the overview, those they can or could have decided on, and those they have decided on. */
export function seesLetter(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  const hasDecided = key === null && letter.decisions.some(({ decidedBy }) => decidedBy === viewer);
  return (
    hasDecided ||
    overviewShows(viewer, letter, key) ||
    (letter.approval !== null && decidesFor(viewer, letter, key))
  );
}

/** LXP-11: every decision on a letter, whoever sees the letter; of a program with a key of a group those that were taken for it. */
export function decisionsShown(letter: Letter, key: Key | null = null): Decision[] {
  return letter.decisions.filter(({ group }) => key?.group == null || group === key.group);
}

/** LXP-11, 12: what waits for somebody's decision. */
export function waitsFor(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  return letter.status === 'PENDING_APPROVAL' && decidesFor(viewer, letter, key);
}

/** LXP-7, 14: all; what one did and what concerns the own groups; or what one did. */
export function seesEntry(viewer: Person, entry: Entry): boolean {
  if (entry.actor === viewer || administers(viewer)) return true;
  return viewer.role === 'GROUP_MANAGER' && activeGroups(viewer).some((group) => entry.groups.has(group));
}

/** LXP-5: users who need a group and have none, for those who can mend it. */
export function withoutGroup(account: Account): Person[] {
  if (!groupMode(account)) return [];
  return account.people.filter(
    (person) => person.status !== 'DELETED' && !administers(person) && liveGroups(person).length === 0,
  );
}

/** LXP-1: without the add-on there is nothing to manage. */
export function unmanaged(account: Account): Code[] {
  return account.userManagement === 'ACTIVE' ? [] : ['INVALID_STATE'];
}

/** LXP-5: the groups that somebody may put people into. */
export function groupsToGive(by: Person): Group[] {
  return administers(by) ? liveGroups(by.account) : activeGroups(by);
}

/** LXP-8: what ends with somebody for good: programs, and drafts, which nobody else can send. What was submitted stays. */
export function end(person: Person): void {
  person.status = 'DELETED';
  person.hasSession = false;
  const { keys, letters } = person.account;
  for (const key of keys.filter(({ owner }) => owner === person)) key.removed = true;
  for (const letter of letters.filter(({ sender, status }) => sender === person && status === 'DRAFT'))
    letter.status = 'DELETED';
}

function isOf({ group }: Letter, groups: readonly Group[]): boolean {
  return group !== null && groups.includes(group);
}
