import type { Permission } from './catalogue.js';
import type { Granted } from './holding.js';
import type { Change } from './losses.js';
import type { Account, CustomRole, Group, Person } from './model.js';
import type { Operations } from './rule.js';

type Held = ReadonlyMap<CustomRole, ReadonlySet<Group> | null>;

/** The users with a role of their own or as one of everyone, who are not deleted. */
export function holdersOf(customRole: CustomRole): Person[] {
  return customRole.account.people.filter(
    ({ customRoles, ofEveryone }) => customRoles.has(customRole) || ofEveryone.has(customRole),
  );
}

/** The change for each holder of a role with new permissions. */
export function regranted(customRole: CustomRole, granted: Granted): Map<Person, Change> {
  const next: CustomRole = { ...customRole, ...granted };
  const swapped = (each: CustomRole): CustomRole => (each === customRole ? next : each);
  return new Map(
    holdersOf(customRole).map((person) => [
      person,
      {
        customRoles: new Map([...person.customRoles].map(([each, groups]) => [swapped(each), groups])),
        ofEveryone: new Set([...person.ofEveryone].map(swapped)),
      },
    ]),
  );
}

/** DBX-9: those who are everyone; programs hold no roles (PLY-2). */
function everyoneOf({ people }: Account): Person[] {
  return people.filter(({ status, role }) => status !== 'DELETED' && role !== 'API');
}

/** The change for each person who gets or loses the role, for the account or for groups; a person named for both loses it. */
export function assigned(what: Operations['assignCustomRole']): Map<Person, Change> {
  const { customRole, add, remove, groups, everyone } = what;
  const changes = new Map<Person, Change>();
  for (const person of add.filter((each) => !remove.includes(each))) {
    const held = person.customRoles.get(customRole);
    if (held !== undefined && sameGroups(held, groups)) continue;
    const next: Held = new Map([
      ...person.customRoles,
      [customRole, groups === null ? null : new Set(groups)],
    ]);
    changes.set(person, { customRoles: new Map(next) });
  }
  for (const person of remove.filter(({ customRoles }) => customRoles.has(customRole)))
    changes.set(person, {
      customRoles: new Map([...person.customRoles].filter(([each]) => each !== customRole)),
    });
  if (everyone === undefined || everyone === customRole.everyone) return changes;
  for (const person of everyoneOf(customRole.account)) {
    const others = [...person.ofEveryone].filter((each) => each !== customRole);
    const ofEveryone = new Set(everyone ? [...others, customRole] : others);
    changes.set(person, { ...changes.get(person), ofEveryone });
  }
  return changes;
}

function sameGroups(one: ReadonlySet<Group> | null, other: readonly Group[] | null): boolean {
  if (one === null || other === null) return one === other;
  const live = [...one].filter(({ status }) => status !== 'DELETED');
  return live.length === new Set(other).size && other.every((group) => one.has(group));
}

/** The rights and exclusions of a person afterwards: a list replaces the former one, and an exclusion beats a right. */
export function rightsAfter({
  person,
  rights,
  exclusions,
}: Operations['updateUserRights']): Pick<Person, 'rights' | 'rightLimits' | 'exclusions'> {
  const excluded = new Set(exclusions ?? person.exclusions);
  const { grants, limits } =
    rights === undefined ? { grants: person.rights, limits: person.rightLimits } : grantedBy(rights);
  return {
    rights: new Map([...grants].filter(([permission]) => !excluded.has(permission))),
    rightLimits: new Map([...limits].filter(([permission]) => !excluded.has(permission))),
    exclusions: excluded,
  };
}

/** PLY-4, PLY-5: the grants of an input, with their limits. */
export function grantedBy(given: Operations['createCustomRole']['grants']): Granted {
  return {
    grants: new Map(given.map(({ permission, scope }) => [permission, scope])),
    limits: new Map(
      given.flatMap(({ permission, statuses, channels }) =>
        statuses === null && channels === null ? [] : [[permission, { statuses, channels }] as const],
      ),
    ),
  };
}

/** PLY-5: tests whether a permission can have such limits. */
export function takesLimits(permission: Permission): { statuses: boolean; channels: boolean } {
  const channels = permission === 'SHIPMENTS_READ';
  return { channels, statuses: channels || ['SHIPMENTS_SEND', 'APPROVALS_DECIDE'].includes(permission) };
}
