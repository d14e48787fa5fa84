import type { ApprovalState } from '../../src/entities/approval.enums.js';
import type { Role, UserStatus, UserType } from '../../src/entities/user.enums.js';
import type { CredentialKind, CredentialStatus } from '../../src/entities/credential.enums.js';
import type { GroupStatus } from '../../src/entities/group.enums.js';
import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import type { UserManagementState } from '../../src/entities/account.enums.js';
import type { ErrorCode } from '../../src/errors/reasons/codes.js';
import type { Channel } from '../../src/entities/shipment.enums.js';
import {
  covers,
  lacking,
  mostOfProgram,
  narrower,
  type Grants,
  type Permission,
  type Scope,
} from './catalogue.js';
import {
  alwaysApproves,
  asFull,
  grantsOf,
  partsOf,
  plainHolding,
  type Granted,
  type Holding,
} from './holding.js';
import { asAssigner, couldGive, type Giver } from './giving.js';
import { groupsFor, groupsNamed } from './reach.js';
import { seesGroup } from './sight.js';
import { representedBy } from './standing-in.js';

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
  deputyships: Deputyship[];
  templates: Template[];
  /** DBX-5: the licences of each type; null for no limit. */
  licences: Record<UserType, number | null>;
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
export interface CustomRole extends Granted {
  account: Account;
  id: string;
  name: string;
  /** DBX-9: everyone holds it. */
  everyone: boolean;
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
  customRoles: Map<CustomRole, ReadonlySet<Group> | null>;
  ofEveryone: Set<CustomRole>;
  exclusions: Set<Permission>;
  /** FWD-2: gets the monthly costs. */
  isBillingContact: boolean;
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
  /** The approver in whose place a deputy decided. */
  decidedFor: Person | null;
}

/** A shipment. */
export interface Letter {
  account: Account;
  id: string;
  name: string;
  sender: Person;
  group: Group | null;
  channel: Channel;
  /** FWD-4: the users to whom it is assigned; whoever of them edited or submitted it stays its submitter. */
  assignees: Set<Person>;
  handlers: Set<Person>;
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
  decidedFor: Person | null;
  group: Group | null;
}

/** An approver's deputy for a time: at present, or later. */
export interface Deputyship {
  id: string;
  approver: Person;
  deputy: Person;
  /** In days from now; 0 and less for one that has begun. */
  from: number;
  until: number;
  ended: boolean;
}

/** FWD-5, PLY-14: a shipment's settings under a name. */
export interface Template {
  account: Account;
  id: string;
  name: string;
  owner: Person;
  editableByOwner: boolean;
  group: Group | null;
  users: ReadonlySet<Person>;
  customRoles: ReadonlySet<CustomRole>;
  deleted: boolean;
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

/**
 * In which scope somebody may do this, by themselves or by a program with this key; null if not at all. Decision 54: a deputy may decide, without any
 * reach of their own by it.
 */
export function scopeOf(person: Person, permission: Permission, key: Key | null = null): Scope | null {
  const held = grantsOf(person).get(permission) ?? null;
  if (key === null && held === null && permission === 'APPROVALS_DECIDE')
    return representedBy(person).length > 0 ? 'OWN' : null;
  if (key === null || held === null) return held;
  const most = mostOfProgram(permission, key.group !== null);
  if (most === null) return null;
  // People who send for a group without reading there read their own letters there.
  const isStranger = key.group !== null && !groupsNamed(person, permission).has(key.group);
  return narrower(isStranger && permission === 'SHIPMENTS_READ' && held === 'GROUPS' ? 'OWN' : held, most);
}

/** Decision 58: the credential of a program does not limit its rights; that of a person does. */
export function limitBy(key: Key | null): Key | null {
  return key?.owner.role === 'API' ? null : key;
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

/**
 * Tests whether the second person may not change the first: they hold something that the second could not give, their trait aside (LXP-7), also as
 * a full user (DBX-5).
 */
export function outranks(person: Person, by: Person, giver: Giver = assigner(by)): boolean {
  return !couldGive(giver, partsOf(asFull({ ...person, trait: 'EXAMINEE' })));
}

/** LXP-7: who sets somebody's address or login name, or invites them, could create them. */
export function mayBecome(by: Person, person: Person): boolean {
  return (
    by === person ||
    (manages(by, person, 'USERS_CREATE') &&
      couldGive(assigner(by), partsOf(asFull(person)), liveGroups(person)))
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
export function groupMode(account: Pick<Account, 'groups'>): boolean {
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
  if (key === null) return person.hasSession && person.role !== 'API';
  return !key.removed && key.kind === 'API' && stateOf(key) === 'ACTIVE';
}

/** LXP-10: in group mode what sends for a group must belong to an active one that its user may send for. */
export function stateOf({ kind, group, owner }: Key): CredentialStatus {
  if (kind !== 'API') return 'CHANNEL_UNAVAILABLE';
  // PLY-2: a program names the group of each letter itself.
  if (owner.role === 'API') return 'ACTIVE';
  if (group === null) return groupMode(owner.account) ? 'GROUP_REQUIRED' : 'ACTIVE';
  const maySend = may(owner, 'SHIPMENTS_SEND', 'ACCOUNT') || groupsNamed(owner, 'SHIPMENTS_SEND').has(group);
  return group.status === 'ACTIVE' && maySend ? 'ACTIVE' : 'GROUP_UNAVAILABLE';
}

/** LXP-1: without the add-on there is nothing to manage. */
export function unmanaged(account: Account): Code[] {
  return account.userManagement === 'ACTIVE' ? [] : ['INVALID_STATE'];
}

/**
 * LXP-7: tests whether a person can do this to all people, or to those of the groups in which it applies, if it applies in all groups of this one.
 * Sharing only some groups makes the user visible, no more.
 */
export function manages(viewer: Person, person: Pick<Person, 'groups'>, permission: Permission): boolean {
  const scope = scopeOf(viewer, permission);
  if (scope === 'ACCOUNT') return true;
  const groups = liveGroups(person);
  const own = groupsFor(viewer, permission);
  return scope === 'GROUPS' && groups.length > 0 && groups.every((group) => own.has(group));
}

/** LXP-5: the groups to which a person can add others by this permission: all or their own, if visible. */
export function groupsToGive(by: Person, permission: Permission): Group[] {
  const groups = may(by, permission, 'ACCOUNT') ? liveGroups(by.account) : [...groupsFor(by, permission)];
  return groups.filter((group) => seesGroup(by, group));
}

/** LXP-8: what ends with somebody for good: programs, deputyships, and drafts, which nobody else can send. What was submitted stays. */
export function end(person: Person): void {
  person.status = 'DELETED';
  person.hasSession = false;
  person.ofEveryone = new Set();
  strip(person);
  const { keys, letters } = person.account;
  for (const key of keys.filter(({ owner }) => owner === person)) key.removed = true;
  for (const deputyship of person.account.deputyships)
    if (deputyship.approver === person || deputyship.deputy === person) deputyship.ended = true;
  for (const letter of letters.filter(({ sender, status }) => sender === person && status === 'DRAFT'))
    letter.status = 'DELETED';
}

/** PLY-3, PLY-4: all roles, rights and exclusions beyond base role and trait are removed; those of everyone stay (DBX-9). */
export function strip(person: Person): void {
  person.customRoles = new Map();
  person.rights = new Map();
  person.rightLimits = new Map();
  person.exclusions = new Set();
}
