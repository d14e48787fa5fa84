import { unlimited, type Granted, type Limits } from './holding.js';
import type { CustomRole, Deputyship, Group, Key, Letter, Person, Template } from './model.js';
import type { Given, Operation } from './rule.js';

/** Somebody as a reader needs to know them: role, name, and what decides. */
export function describePerson(person: Person): string {
  const { account, name, role, type, trait, status, groups, customRoles, ofEveryone, exclusions } = person;
  const rights = { grants: person.rights, limits: person.rightLimits };
  const traits = [
    ...(type === 'FULL' ? [] : ['read-only']),
    ...(person.isBillingContact ? ['billing contact'] : []),
    ...(trait === 'NONE' ? [] : [trait.toLowerCase()]),
    ...(status === 'ACTIVE' ? [] : [status.toLowerCase()]),
    ...(groups.size === 0 ? [] : [`of ${[...groups].map(described).join(', ')}`]),
    ...[...customRoles].map(
      ([each, places]) =>
        `as ${describeRole(each)}${places === null ? '' : ` for ${[...places].map(described).join(', ')}`}`,
    ),
    ...[...ofEveryone].map((each) => `like everyone as ${describeRole(each)}`),
    ...(rights.grants.size === 0 ? [] : [`with ${describeGrants(rights)}`]),
    ...(exclusions.size === 0 ? [] : [`without ${[...exclusions].join(' ')}`]),
    `at ${account.name}`,
  ];
  return `${role.toLowerCase().replace('_', ' ')} ${name} (${traits.join('; ')})`;
}

function describeGrants({ grants, limits }: Granted): string {
  return [...grants]
    .map(([permission, scope]) => `${permission}:${scope}${limitText(limits.get(permission) ?? unlimited)}`)
    .join(' ');
}

function describeGiven({ permission, scope, ...limits }: Given): string {
  return `${permission}:${scope}${limitText(limits)}`;
}

function limitText({ statuses, channels }: Limits): string {
  return [statuses, channels].map((list) => (list === null ? '' : `:${list.join('|') || '-'}`)).join('');
}

function describeRole(role: CustomRole): string {
  const { name, deleted, account } = role;
  return `${deleted ? 'deleted ' : ''}role ${name} {${describeGrants(role)}} at ${account.name}`;
}

function described({ name, status }: Group): string {
  return `group ${name}${status === 'ACTIVE' ? '' : ` [${status.toLowerCase()}]`}`;
}

function describeLetter({ account, name, status, sender, assignees, handlers, group }: Letter): string {
  const names = (people: Set<Person>): string => [...people].map((each) => each.name).join(', ');
  const others = `${assignees.size === 0 ? '' : ` for ${names(assignees)}`}${handlers.size === 0 ? '' : ` handled by ${names(handlers)}`}`;
  return `${name} (${status.toLowerCase().replace('_', ' ')}; by ${sender.name}${others}; ${group === null ? 'no group' : described(group)}; at ${account.name})`;
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
  if ('permission' in value) return describeGiven(value as Given);
  if ('approver' in value) return describeDeputyship(value as Deputyship);
  if ('editableByOwner' in value) return describeTemplate(value as Template);
  if ('owner' in value) return describeKey(value as Key);
  if ('grants' in value) return describeRole(value as CustomRole);
  if ('sender' in value) return describeLetter(value as Letter);
  return 'trait' in value ? describePerson(value as Person) : described(value as Group);
}

function describeDeputyship({ approver, deputy, from, until, ended }: Deputyship): string {
  return `${deputy.name} for ${approver.name} from ${from} to ${until}${ended ? ' (ended)' : ''}`;
}

function describeTemplate(template: Template): string {
  const { name, owner, users, customRoles, group, deleted, account } = template;
  const people = [...users].map((each) => each.name).join(', ');
  const roles = [...customRoles].map((each) => each.name).join(', ');
  const settings = `of ${owner.name}; users ${people}; roles ${roles}; ${group === null ? 'no group' : described(group)}`;
  return `${deleted ? 'deleted ' : ''}template ${name} (${settings}; at ${account.name})`;
}
