import { narrower, type Scope } from './catalogue.js';
import { partsOf, partsOfProgram, type Part } from './holding.js';
import {
  activeGroups,
  groupMode,
  liveGroups,
  needsGroup,
  scopeOf,
  type Decision,
  type Entry,
  type Group,
  type Key,
  type Letter,
  type Person,
} from './model.js';
import { groupsFor } from './reach.js';
import { decidesAlone, decidesInPlaceOf } from './standing-in.js';

/** LXP-7: all, those of the own active groups, or oneself; a program knows only its user. */
export function seesPerson(viewer: Person, person: Person, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'USERS_READ', key);
  if (scope === null || person.account !== viewer.account) return false;
  if (person === viewer || scope === 'ACCOUNT') return true;
  return scope === 'GROUPS' && [...groupsFor(viewer, 'USERS_READ')].some((group) => person.groups.has(group));
}

/** All, or the active ones of one's own; a program knows only its key's. */
export function seesGroup(viewer: Person, group: Group, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'GROUPS_READ', key);
  if (scope === null || group.account !== viewer.account) return false;
  if (key !== null) return group === key.group;
  return scope === 'ACCOUNT' || groupsFor(viewer, 'GROUPS_READ').has(group);
}

/**
 * LXP-7, 13: the overview shows all; one's own and those of the groups; or one's own. FWD-4: an assigned letter is one's own. What waits for one's
 * decision is in it, too. PLY-5: any other letter is shown where one part of the permission reaches it and admits its status and channel. A key of a
 * group shows only the group's.
 */
export function overviewShows(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  const scope = scopeOf(viewer, 'SHIPMENTS_READ', key);
  if (scope === null || letter.account !== viewer.account) return false;
  if (key?.group != null && letter.group !== key.group) return false;
  if (isOwn(viewer, letter) || waitsFor(viewer, letter, key)) return true;
  return (key === null ? partsOf(viewer) : partsOfProgram(viewer, 'SHIPMENTS_READ'))
    .filter(({ permission }) => permission === 'SHIPMENTS_READ')
    .some((part) => reaches(viewer, narrowedBy(part, scope), letter, key) && admits(part, letter));
}

function narrowedBy(part: Part, most: Scope): Part {
  return { ...part, scope: narrower(part.scope, most) };
}

function reaches(viewer: Person, { scope, groups }: Part, letter: Letter, key: Key | null): boolean {
  if (scope === 'ACCOUNT') return true;
  if (scope === 'OWN') return false;
  if (key !== null) return isOf(letter, keyGroups(key));
  return isOf(letter, activeGroups({ groups: groups ?? viewer.groups }));
}

function admits({ statuses, channels }: Part, { status, channel }: Letter): boolean {
  return (
    (statuses === null || statuses.includes(status)) && (channels === null || channels.includes(channel))
  );
}

/** FWD-4: tests whether somebody sent a letter or is assigned it. */
export function isOwn(person: Person, { sender, assignees }: Letter): boolean {
  return sender === person || assignees.has(person);
}

/** LXP-11, 13: an approver has deleted the letter, which its sender goes on seeing. */
export function isTakenAway({ status, decisions }: Letter): boolean {
  return status === 'DELETED' && decisions[0]?.state === 'DELETED';
}

/** LXP-11, decision 54: the letters on which somebody decides in their own right, or in the place of an approver; a credential decides on none. */
export function decidesFor(viewer: Person, letter: Letter, key: Key | null = null): boolean {
  if (key !== null) return false;
  return decidesAlone(viewer, letter) || decidesInPlaceOf(viewer, letter).length > 0;
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
  if (scope === 'ACCOUNT' || isOwn(viewer, letter)) return true;
  if (letter.approval !== null && decidesFor(viewer, letter, key)) return true;
  if (key === null && letter.decisions.some(({ decidedBy }) => decidedBy === viewer)) return true;
  if (scope !== 'GROUPS') return false;
  return isOf(letter, key === null ? [...groupsFor(viewer, 'APPROVALS_READ')] : keyGroups(key));
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
  return (
    scope === 'GROUPS' && [...groupsFor(viewer, 'ACTIVITIES_READ')].some((group) => entry.groups.has(group))
  );
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

function keyGroups({ group }: Key): Group[] {
  return group === null ? [] : [group];
}

function isOf({ group }: Letter, groups: readonly Group[]): boolean {
  return group !== null && groups.includes(group);
}
