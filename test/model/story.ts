import type { Group, Key, Letter, Person } from './model.js';
import type { Operation } from './rule.js';

/** Somebody as a reader needs to know them: role, name, and what decides. */
export function describePerson({ account, name, role, trait, status, groups }: Person): string {
  const traits = [
    ...(trait === 'NONE' ? [] : [trait.toLowerCase()]),
    ...(status === 'ACTIVE' ? [] : [status.toLowerCase()]),
    ...(groups.size === 0 ? [] : [`of ${[...groups].map(described).join(', ')}`]),
    `at ${account.name}`,
  ];
  return `${role.toLowerCase().replace('_', ' ')} ${name} (${traits.join('; ')})`;
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
  if ('sender' in value) return describeLetter(value as Letter);
  return 'trait' in value ? describePerson(value as Person) : described(value as Group);
}
