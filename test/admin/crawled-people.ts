import { permissions, type Permission, type Scope } from '../../src/shield/permissions.js';
import type { Grants } from '../../src/shield/grants.js';
import { permissionSets } from '../shield/permission-sets.js';
import type { TestGateway } from '../support/gateway.js';
import { quickUser } from '../support/rounds.js';
import type { Group, Person, World } from '../support/world.js';

/** Permission sets that no role has. Permissions without which another one has no effect are added in its scope. */
const madeUpSets = {
  'an auditor': {
    'account.read': 'ACCOUNT',
    'shipments.read': 'ACCOUNT',
    'activities.read': 'ACCOUNT',
    'accounting.read': 'ACCOUNT',
    'mails.read': 'ACCOUNT',
  },
  'a mailroom without account and log': {
    'shipments.send': 'ACCOUNT',
    'groups.read': 'ACCOUNT',
    'mails.retry': 'ACCOUNT',
    'credentials.manage': 'OWN',
  },
  'an approver who also invites': {
    'approvals.decide': 'ACCOUNT',
    'users.invite': 'GROUPS',
    'users.lock': 'GROUPS',
    'sessions.manage': 'OWN',
  },
} as const satisfies Record<string, Partial<Record<Permission, Scope>>>;

/** Everybody whose pages are crawled. */
export const crawledPeople = [
  ...(Object.keys(permissionSets) as (keyof typeof permissionSets)[]).filter(
    (name): name is Exclude<keyof typeof permissionSets, 'nobody' | 'API credential'> =>
      name !== 'nobody' && name !== 'API credential',
  ),
  'manager + approver' as const,
  ...(Object.keys(madeUpSets) as (keyof typeof madeUpSets)[]),
];

/** One of them. */
export type CrawledPerson = (typeof crawledPeople)[number];

/** Makes a person of the account with these permissions. The gateway then takes the made-up sets for what those users hold. */
export async function crawledPerson(world: World, name: CrawledPerson, groups: Group[]): Promise<Person> {
  if (name === 'superadmin') return world.superadmin;
  if (isMadeUp(name)) {
    const person = await quickUser(world, { groups, lastName: 'Ausgedacht' });
    holdInstead(world.gateway, person.id, withNeeds(madeUpSets[name]));
    return person;
  }
  const [role, trait] =
    name === 'manager + approver' ? (['MANAGER', 'APPROVER'] as const) : permissionSets[name];
  return quickUser(world, { role, trait, groups });
}

function isMadeUp(name: CrawledPerson): name is keyof typeof madeUpSets {
  return Object.hasOwn(madeUpSets, name);
}

function withNeeds(table: Partial<Record<Permission, Scope>>): Grants {
  const grants = new Map<Permission, Scope>();
  const add = (permission: Permission, scope: Scope): void => {
    if (grants.has(permission)) return;
    grants.set(permission, table[permission] ?? scope);
    for (const needed of permissions[permission].needs) add(needed, scope);
  };
  for (const [permission, scope] of Object.entries(table) as [Permission, Scope][]) add(permission, scope);
  return grants;
}

/** Has the gateway find other permissions for a user than those of the role. */
function holdInstead({ gateway }: TestGateway, userId: string, grants: Grants): void {
  const { sessions } = gateway.services;
  const viewerOf = sessions.viewerOf.bind(sessions);
  sessions.viewerOf = async (token, origin) => {
    const viewer = await viewerOf(token, origin);
    return viewer?.userId === userId ? { ...viewer, grants } : viewer;
  };
}
