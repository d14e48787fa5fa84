import type { ApprovalState } from '../../src/entities/approval.enums.js';
import type { Role, UserStatus } from '../../src/entities/user.enums.js';
import type { CredentialKind, CredentialStatus } from '../../src/entities/credential.enums.js';
import type { GroupStatus } from '../../src/entities/group.enums.js';
import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import type { UserManagementState } from '../../src/entities/account.enums.js';
import type { ErrorCode } from '../../src/errors/reasons/codes.js';
import {
  alwaysApproves,
  covers,
  grantsOf,
  lacking,
  mostOfProgram,
  narrower,
  plainHolding,
  type Grants,
  type Holding,
  type Permission,
  type Scope,
} from './holding.js';
import { asAssigner, couldGive, type Giver } from './giving.js';

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
  /** Also those that are deleted. */
  customRoles: CustomRole[];
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
  /** The holding of the user who locked it last, at that time; null if unknown, which counts as a manager's lock. */
  lockedWith: Grants | null;
}

/** A role of the account's own (PLY-3). */
export interface CustomRole {
  account: Account;
  id: string;
  name: string;
  grants: Grants;
  deleted: boolean;
}

/** A user; belongs to groups until taken out of them, also to locked and deleted ones. */
export interface Person extends Holding {
  account: Account;
  id: string;
  name: string;
  email: string;
  loginName: string;
  /** Every login name that this person has come in with: nobody else can ever have it. */
  loginNames: Set<string>;
  customRoles: Set<CustomRole>;
  rights: Map<Permission, Scope>;
  exclusions: Set<Permission>;
  status: UserStatus;
  statusBeforeLock: UserStatus | null;
  /** The holding of the user who locked them last, at that time; null if unknown, which counts as a manager's lock. */
  lockedWith: Grants | null;
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

/** In which scope somebody may do this, by themselves or by a program with this key; null if not at all. */
export function scopeOf(person: Person, permission: Permission, key: Key | null = null): Scope | null {
  const held = grantsOf(person).get(permission) ?? null;
  if (key === null || held === null) return held;
  const most = mostOfProgram(permission, key.group !== null);
  if (most === null) return null;
  // People who send for a group without belonging to it, and read for their own groups, read their own letters there.
  const isStranger = key.group !== null && !person.groups.has(key.group);
  return narrower(isStranger && permission === 'SHIPMENTS_READ' && held === 'GROUPS' ? 'OWN' : held, most);
}

/** Tests whether a person holds this at all, or in at least this scope. */
export function may(
  person: Person,
  permission: Permission,
  scope: Scope = 'OWN',
  key: Key | null = null,
): boolean {
  return covers(scopeOf(person, permission, key), scope);
}

/** The facts for giving roles and changing people: the own permissions, and those of assignable roles. */
export function assigner(by: Person): Giver {
  return asAssigner(
    by,
    by.account.customRoles.filter(({ deleted }) => !deleted),
  );
}

/** LXP-7, decision 46: tests whether a person could give this to a member of these groups. */
export function couldGiveIn(
  by: Person,
  wanted: Grants,
  groups: Iterable<Group>,
  giver: Giver = assigner(by),
): boolean {
  const own = activeGroups(by);
  return couldGive(
    giver,
    wanted,
    [...groups].some((group) => !own.includes(group)),
  );
}

/** Tests whether the second person may not change the first: they hold something that the second could not give, their trait aside (LXP-7). */
export function outranks(person: Person, by: Person, giver: Giver = assigner(by)): boolean {
  return !couldGive(giver, grantsOf({ ...person, trait: 'EXAMINEE' }));
}

/** LXP-7: who sets somebody's address or login name, or invites them, could create them. */
export function mayBecome(by: Person, person: Person): boolean {
  return (
    by === person ||
    (manages(by, person, 'USERS_CREATE') && couldGiveIn(by, grantsOf(person), liveGroups(person)))
  );
}

/** LXP-4, LXP-8: a lock is lifted by who holds at least what its maker held. */
export function lifts(by: Person, { lockedWith }: { lockedWith: Grants | null }): boolean {
  return lacking(grantsOf(by), lockedWith ?? grantsOf(plainHolding('MANAGER', 'NONE'))).size === 0;
}

/** LXP-5: people whose base role sends for groups belong to one, if there are any. */
export function needsGroup({ role }: { role: Role }): boolean {
  return role === 'GROUP_MANAGER' || role === 'USER';
}

/** LXP-11: tests whether a person's letters need approval: those of examinees, and of others who cannot send unchecked. */
export function isExamined(person: Person): boolean {
  return person.account.userManagement === 'ACTIVE' && !may(person, 'SHIPMENTS_SEND_UNCHECKED');
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
  return alwaysApproves(person) || person.groups.size === 0 || activeGroups(person).length > 0;
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
  const maySend = may(owner, 'SHIPMENTS_SEND', 'ACCOUNT') || owner.groups.has(group);
  return group.status === 'ACTIVE' && maySend ? 'ACTIVE' : 'GROUP_UNAVAILABLE';
}

/** LXP-7: all, those of the own active groups, or oneself; a program knows only its user. */
export function seesPerson(viewer: Person, person: Person, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'USERS_READ', key);
  if (scope === null || person.account !== viewer.account) return false;
  if (person === viewer || scope === 'ACCOUNT') return true;
  return scope === 'GROUPS' && activeGroups(viewer).some((group) => person.groups.has(group));
}

/**
 * LXP-7: tests whether a person can do this to all people, or to those of their own groups and shares all groups of this one. Sharing only some
 * groups makes the user visible, no more.
 */
export function manages(viewer: Person, person: Pick<Person, 'groups'>, permission: Permission): boolean {
  const scope = scopeOf(viewer, permission);
  if (scope === 'ACCOUNT') return true;
  const groups = liveGroups(person);
  return (
    scope === 'GROUPS' && groups.length > 0 && groups.every((group) => activeGroups(viewer).includes(group))
  );
}

/** All, or the active ones of one's own; a program knows only its key's. */
export function seesGroup(viewer: Person, group: Group, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'GROUPS_READ', key);
  if (scope === null || group.account !== viewer.account) return false;
  if (key !== null) return group === key.group;
  return scope === 'ACCOUNT' || activeGroups(viewer).includes(group);
}

/**
 * LXP-7, 13: the overview shows all; one's own and those of the own groups; or one's own. What waits for one's decision is in it, too. A key
 * of a group shows only the group's.
 */
export function overviewShows(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'SHIPMENTS_READ', key);
  if (scope === null || letter.account !== viewer.account) return false;
  if (key?.group != null && letter.group !== key.group) return false;
  if (letter.sender === viewer || waitsFor(viewer, letter, key)) return true;
  if (scope === 'ACCOUNT') return true;
  return scope === 'GROUPS' && isOf(letter, key === null ? activeGroups(viewer) : keyGroups(key));
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
  const scope = scopeOf(viewer, 'APPROVALS_DECIDE', key);
  if (scope === null || letter.account !== viewer.account || letter.sender === viewer) return false;
  if (scope === 'ACCOUNT') return true;
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

/**
 * PLY-5: the visible letters of which a person sees approval and decisions: all; those of the own groups besides; or their own, and those on which
 * they decide or have decided.
 */
export function seesApproval(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'APPROVALS_READ', key);
  if (scope === null || letter.account !== viewer.account) return false;
  if (scope === 'ACCOUNT' || letter.sender === viewer) return true;
  if (letter.approval !== null && decidesFor(viewer, letter, key)) return true;
  if (key === null && letter.decisions.some(({ decidedBy }) => decidedBy === viewer)) return true;
  return scope === 'GROUPS' && isOf(letter, key === null ? activeGroups(viewer) : keyGroups(key));
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
  const scope = scopeOf(viewer, 'ACTIVITIES_READ');
  if (scope === 'ACCOUNT' || (scope !== null && entry.actor === viewer)) return true;
  return scope === 'GROUPS' && activeGroups(viewer).some((group) => entry.groups.has(group));
}

/** LXP-5: the visible users who need a group and have none, for people who can add one. */
export function withoutGroup(viewer: Person): Person[] {
  const { account } = viewer;
  if (!groupMode(account)) return [];
  return account.people.filter(
    (person) =>
      person.status !== 'DELETED' &&
      needsGroup(person) &&
      liveGroups(person).length === 0 &&
      seesPerson(viewer, person),
  );
}

/** LXP-1: without the add-on there is nothing to manage. */
export function unmanaged(account: Account): Code[] {
  return account.userManagement === 'ACTIVE' ? [] : ['INVALID_STATE'];
}

/** LXP-5: the groups to which a person can add others by this permission: all or their own, if visible. */
export function groupsToGive(by: Person, permission: Permission): Group[] {
  const groups = may(by, permission, 'ACCOUNT') ? liveGroups(by.account) : activeGroups(by);
  return groups.filter((group) => seesGroup(by, group));
}

/** LXP-8: what ends with somebody for good: programs, and drafts, which nobody else can send. What was submitted stays. */
export function end(person: Person): void {
  person.status = 'DELETED';
  person.hasSession = false;
  strip(person);
  const { keys, letters } = person.account;
  for (const key of keys.filter(({ owner }) => owner === person)) key.removed = true;
  for (const letter of letters.filter(({ sender, status }) => sender === person && status === 'DRAFT'))
    letter.status = 'DELETED';
}

/** PLY-3, PLY-4: all roles, rights and exclusions beyond base role and trait are removed. */
export function strip(person: Person): void {
  person.customRoles = new Set();
  person.rights = new Map();
  person.exclusions = new Set();
}

function keyGroups({ group }: Key): Group[] {
  return group === null ? [] : [group];
}

function isOf({ group }: Letter, groups: readonly Group[]): boolean {
  return group !== null && groups.includes(group);
}
