import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import type { Channel, ShipmentStatus } from '../../src/entities/shipment.enums.js';
import {
  byRole,
  covers,
  lacking,
  needsOf,
  scopesOf,
  withinType,
  type Grants,
  type Permission,
  type Scope,
} from './catalogue.js';
import type { Group } from './model.js';

/** PLY-5: the statuses and channels to which a grant is limited; null for no limit. */
export interface Limits {
  statuses: readonly ShipmentStatus[] | null;
  channels: readonly Channel[] | null;
}

/** The limits of those permissions that have any. */
export type AllLimits = ReadonlyMap<Permission, Limits>;

/** What a custom role grants. */
export interface Granted {
  grants: Grants;
  limits: AllLimits;
}

/** The data that determines the permissions of a person. */
export interface Holding {
  role: Role;
  trait: ApprovalTrait;
  type: UserType;
  /** The roles assigned to the person alone: for the whole account, or for named groups. */
  customRoles: ReadonlyMap<Granted, ReadonlySet<Group> | null>;
  /** DBX-9: the roles of everyone. */
  ofEveryone: ReadonlySet<Granted>;
  rights: Grants;
  rightLimits: AllLimits;
  exclusions: ReadonlySet<Permission>;
}

/** A permission as one source grants it: in a scope or for named groups, with limits. */
export interface Part extends Limits {
  permission: Permission;
  scope: Scope;
  groups: ReadonlySet<Group> | null;
}

/** No limits. */
export const unlimited: Limits = { statuses: null, channels: null };

/** LXP-11: the permissions of a trait. */
export const byTrait: Record<ApprovalTrait, Grants> = {
  NONE: new Map([['SHIPMENTS_SEND_UNCHECKED', 'OWN']]),
  EXAMINEE: new Map(),
  APPROVER: new Map([
    ['SHIPMENTS_SEND_UNCHECKED', 'OWN'],
    ['APPROVALS_READ', 'OWN'],
    ['APPROVALS_DECIDE', 'GROUPS'],
    ['DEPUTIES_MANAGE', 'OWN'],
  ]),
};

/** LXP-7, LXP-11: an examinee never gives traits, names deputies or sends letters unchecked, whatever grants it. */
const keptFromExaminees: readonly Permission[] = [
  'USERS_ASSIGN_APPROVAL_TRAIT',
  'DEPUTIES_MANAGE',
  'SHIPMENTS_SEND_UNCHECKED',
];

/** The holding of a person with a base role and a trait only. */
export function plainHolding(role: Role, trait: ApprovalTrait): Holding {
  const nothing = { rights: new Map(), rightLimits: new Map(), exclusions: new Set<Permission>() };
  return { role, trait, type: 'FULL', customRoles: new Map(), ofEveryone: new Set(), ...nothing };
}

/** DBX-5: the same holding without the limit of a type; what the type takes away counts whenever somebody gives it. */
export function asFull<Held extends Holding>(holding: Held): Held {
  return { ...holding, type: 'FULL' };
}

/** The permissions computed from a holding, and their inputs; changes replace the maps and sets. */
const known = new WeakMap<Holding, { from: readonly unknown[]; parts: readonly Part[]; grants: Grants }>();

function computed(holding: Holding): { parts: readonly Part[]; grants: Grants } {
  const { role, trait, type, customRoles, ofEveryone, rights, rightLimits, exclusions } = holding;
  const roles = [...customRoles].flatMap(([{ grants, limits }, groups]) => [
    ...[grants, limits, groups === null],
    ...[...(groups ?? [])].flatMap((group) => [group, group.status]),
  ]);
  const shared = [...ofEveryone].flatMap(({ grants, limits }) => [grants, limits]);
  const from = [role, trait, type, rights, rightLimits, exclusions, ...roles, '+', ...shared];
  const found = known.get(holding);
  if (found?.from.length === from.length && from.every((each, index) => each === found.from[index]))
    return found;
  const parts = summedUp(holding);
  const grants = new Map<Permission, Scope>();
  for (const { permission, scope } of parts)
    if (!covers(grants.get(permission), scope)) grants.set(permission, scope);
  const made = { from, parts, grants };
  known.set(holding, made);
  return made;
}

/** The permissions of a person, each in its widest scope; named groups count as `GROUPS`. */
export function grantsOf(holding: Holding): Grants {
  return computed(holding).grants;
}

/** The permissions of a person, source by source. */
export function partsOf(holding: Holding): readonly Part[] {
  return computed(holding).parts;
}

/**
 * PLY-3, PLY-4: all sources add up; then permissions are removed that trait or exclusion forbid, that the type does not allow, or that lack a
 * need.
 */
function summedUp(holding: Holding): readonly Part[] {
  const removed = new Set([...keptByTrait(holding), ...holding.exclusions]);
  let parts = sourcesOf(holding).flatMap((part): Part[] => {
    const scope = withinType(holding.type, part.permission, part.scope);
    if (scope === null || removed.has(part.permission)) return [];
    return [{ ...part, scope, groups: scope === 'GROUPS' ? part.groups : null }];
  });
  // A needed permission may lack needs of its own.
  for (let size = -1; size !== parts.length;) {
    size = parts.length;
    const held = new Set(parts.map(({ permission }) => permission));
    parts = parts.filter(({ permission }) => needsOf(permission).every((needed) => held.has(needed)));
  }
  return parts;
}

/** PLY-2: a program has nothing but its own rights, given one by one. */
function sourcesOf({ role, trait, customRoles, ofEveryone, rights, rightLimits }: Holding): Part[] {
  const ofRights = partsFrom({ grants: rights, limits: rightLimits });
  if (role === 'API') return ofRights;
  return [
    ...[byRole(role), byTrait[trait]].flatMap((grants) => partsFrom({ grants, limits: new Map() })),
    ...[...customRoles].flatMap(([granted, groups]) => partsFrom(granted, groups)),
    ...[...ofEveryone].flatMap((granted) => partsFrom(granted)),
    ...ofRights,
  ];
}

/** PLY-5: the grants of a role that is held for the account or for named groups, of which the deleted ones are none any more. */
export function partsFrom({ grants, limits }: Granted, groups: ReadonlySet<Group> | null = null): Part[] {
  const all = [...grants].map(([permission, scope]): Part => {
    return { permission, scope, groups: null, ...(limits.get(permission) ?? unlimited) };
  });
  if (groups === null) return all;
  const live = new Set([...groups].filter(({ status }) => status !== 'DELETED'));
  return live.size === 0 ? [] : all.flatMap((part) => inGroups(part, live));
}

/** Held for groups, `GROUPS` and `ACCOUNT` mean these groups; permissions for the whole account only, and limited ones, have no effect. */
function inGroups(part: Part, groups: ReadonlySet<Group>): Part[] {
  const possible = scopesOf(part.permission);
  if (part.scope !== 'OWN' && possible.includes('GROUPS'))
    return isUnlimited(part) ? [{ ...part, scope: 'GROUPS', groups }] : [];
  return possible.includes('OWN') ? [{ ...part, scope: 'OWN' }] : [];
}

/** The permissions that a person's trait removes, whatever grants them. */
export function keptByTrait({ role, trait }: Pick<Holding, 'role' | 'trait'>): readonly Permission[] {
  return trait === 'EXAMINEE' && !alwaysApproves({ role }) ? keptFromExaminees : [];
}

/** LXP-5, 7, 11, 12: superadmin and managers need no groups, keep access without them, always may approve, and are no examinees. */
export function alwaysApproves({ role }: { role: Role }): boolean {
  return role === 'SUPERADMIN' || role === 'MANAGER';
}

/** Tests whether limits are none. */
export function isUnlimited({ statuses, channels }: Limits): boolean {
  return statuses === null && channels === null;
}

/** Tests whether the first part contains the second, wherever both apply. */
export function contains(one: Limits & { scope: Scope }, other: Limits & { scope: Scope }): boolean {
  return (
    covers(one.scope, other.scope) &&
    admits(one.statuses, other.statuses) &&
    admits(one.channels, other.channels)
  );
}

function admits(all: readonly string[] | null, some: readonly string[] | null): boolean {
  return all === null || (some !== null && some.every((each) => all.includes(each)));
}

/** The parts of a permission that are not for named groups. */
export function unplacedParts(holding: Holding, permission: Permission): Part[] {
  return partsOf(holding).filter((part) => part.permission === permission && part.groups === null);
}

/** Decision 47: the parts of a permission that a credential has: beside limits from other sources, named groups add none. */
export function partsOfProgram(holding: Holding, permission: Permission): Part[] {
  const unplaced = distinct(unplacedParts(holding, permission));
  const isLimited = unplaced.some((part) => !isUnlimited(part));
  return isLimited ? unplaced : partsOf(holding).filter((part) => part.permission === permission);
}

/** PLY-5, decision 48: the parts without those that others contain; none is limited if one without limits reaches as far. */
export function distinct(parts: readonly Part[]): Part[] {
  return parts.filter(
    (part, index) =>
      !parts.some(
        (other, at) => at !== index && contains(other, part) && (at < index || !contains(part, other)),
      ),
  );
}

/** Decisions 47, 48: the parts that a person gains by the change from the first to the second holding. */
export function gainedBy(before: Holding, after: Holding): Part[] {
  return partsOf(after).flatMap((part): Part[] => {
    const unplaced = unplacedParts(before, part.permission);
    if (part.groups === null) return unplaced.some((each) => contains(each, part)) ? [] : [part];
    // What is held for the account is no gain in a group.
    if (unplaced.some((each) => each.scope === 'ACCOUNT' && isUnlimited(each))) return [];
    const known = placesOf(before, part.permission);
    const gained = new Set([...part.groups].filter((group) => !known.has(group)));
    return gained.size === 0 ? [] : [{ ...part, groups: gained }];
  });
}

/** The named groups for which roles give a permission. */
export function placesOf(holding: Holding, permission: Permission): ReadonlySet<Group> {
  return new Set(
    partsOf(holding)
      .filter((part) => part.permission === permission)
      .flatMap(({ groups }) => [...(groups ?? [])]),
  );
}

/** Tests whether two holdings permit the same, everywhere. */
export function sameHolding(one: Holding, other: Holding): boolean {
  return gainedBy(one, other).length + gainedBy(other, one).length === 0;
}

/** Tests whether both are equal. */
export function same(one: Grants, other: Grants): boolean {
  return lacking(one, other).size + lacking(other, one).size === 0;
}
