import { covers, type Permission } from './catalogue.js';
import { partsOf, unplacedParts } from './holding.js';
import type { Group, Person } from './model.js';

/**
 * PLY-5, decision 47: the groups in which somebody's permission for groups applies: those that they belong to, if a source grants it for these, and
 * those for which roles are held; only active ones.
 */
export function groupsFor(person: Person, permission: Permission): Set<Group> {
  return new Set([...groupsNamed(person, permission)].filter(({ status }) => status === 'ACTIVE'));
}

/** The same, including locked groups. */
export function groupsNamed(person: Person, permission: Permission): Set<Group> {
  const byMembership = unplacedParts(person, permission).some(({ scope }) => covers(scope, 'GROUPS'));
  const named = partsOf(person).filter((part) => part.permission === permission);
  return new Set([
    ...(byMembership ? person.groups : []),
    ...named.flatMap(({ groups }) => [...(groups ?? [])]),
  ]);
}

/** Tests whether this active group is one of those. */
export function reachesGroup(person: Person, permission: Permission, group: Group): boolean {
  return groupsFor(person, permission).has(group);
}
