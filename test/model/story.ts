import type { Grants } from './holding.js';
import type { CustomRole, Group, Key, Letter, Person } from './model.js';
import type { Operation } from './rule.js';

/** Somebody as a reader needs to know them: role, name, and what decides. */
export function describePerson(person: Person): string {
  const { account, name, role, trait, status, groups, customRoles, rights, exclusions } = person;
  const traits = [
    ...(trait === 'NONE' ? [] : [trait.toLowerCase()]),
    ...(status === 'ACTIVE' ? [] : [status.toLowerCase()]),
    ...(groups.size === 0 ? [] : [`of ${[...groups].map(described).join(', ')}`]),
    ...[...customRoles].map((each) => `as ${describeRole(each)}`),
    ...(rights.size === 0 ? [] : [`with ${describeGrants(rights)}`]),
    ...(exclusions.size === 0 ? [] : [`without ${[...exclusions].join(' ')}`]),
    `at ${account.name}`,
  ];
  return `${role.toLowerCase().replace('_', ' ')} ${name} (${traits.join('; ')})`;
}

function describeGrants(grants: Grants): string {
  return [...grants].map(([permission, scope]) => `${permission}:${scope}`).join(' ');
}

function describeRole({ name, grants, deleted, account }: CustomRole): string {
  return `${deleted ? 'deleted ' : ''}role ${name} {${describeGrants(grants)}} at ${account.name}`;
}

function described({ name, status }: Group): string {
  return `group ${name}${status === 'ACTIVE' ? '' : ` [${status.toLowerCase()}]`}`;
}

function describeLetter({ account, name, status, sender, group }: Letter): string {
  return `${name} (${status.toLowerCase().replace('_', ' ')}; by ${sender.name}; ${group === null ? 'no group' : described(group)}; at ${account.name})`;
}

/** An operation as a sentence. */
export function describeOperation({ kind, by, key, what }: Operation): string {
  const told = Object.entries(what).map(
    ([name, value]: [string, unknown]) => `${name} ${describeValue(value)}`,
  );
  const program = key === null ? '' : ` by ${describeKey(key)}`;
  return `${by === null ? 'nobody' : describePerson(by)}${program}: ${kind} ${told.join(', ')}`.trim();
}

/** A key by what decides about it. */
export function describeKey({ owner, kind, group, removed }: Key): string {
  return `${removed ? 'removed ' : ''}${kind} key of ${owner.name} for ${group === null ? 'no group' : described(group)}`;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('owner' in value) return describeKey(value as Key);
  if ('grants' in value) return describeRole(value as CustomRole);
  if ('sender' in value) return describeLetter(value as Letter);
  return 'trait' in value ? describePerson(value as Person) : described(value as Group);
}
