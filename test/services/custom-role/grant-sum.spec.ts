import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCustomRoleDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  HandOverSuperadminDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  type Permission as PermissionName,
  type PermissionGrantInput,
} from '../../../src/generated/operations.js';
import { sumGrantSets } from '../../../src/shield/grant-set.js';
import {
  permissionNames,
  permissions,
  type Permission,
  type Scope,
} from '../../../src/shield/permissions.js';
import { Chance } from '../../support/chance.js';
import { randomGranted } from '../../support/random-grant-sets.js';
import { repetitions } from '../../support/repetitions.js';
import { outcomeOf, quickUser } from '../../support/rounds.js';
import { password, uniqueName, World, type Person } from '../../support/world.js';
import type { Answer } from '../../support/client.js';
import { keeper } from '../../escalation/attempt.js';

const steps = repetitions({ usual: 100, continuous: 300, thorough: 3_000 });
const mostPeople = 8;
const mostRoles = 6;

type Step = (chance: Chance, by: Person) => Promise<Answer<unknown>>;

describe('PLY-3, PLY-4 the stored sum of a user is that of their roles, rights and exclusions', function () {
  this.timeout(120_000);
  let world: World;
  let superadmin: Person;
  let people: Person[];
  let roleIds: string[];

  before(async () => {
    world = await World.create();
    superadmin = world.superadmin;
    roleIds = [];
    people = [await quickUser(world, { role: 'MANAGER' }), await keeper(world, ['SHIPMENTS_READ ACCOUNT'])];
    while (people.length < mostPeople) people.push(await quickUser(world, { role: 'MEMBER' }));
  });

  const roleId = (chance: Chance): string => (roleIds.length === 0 ? 'none' : chance.one(roleIds));
  const userId = (chance: Chance): string => chance.one(people).id;

  const operations: Readonly<Record<string, Step>> = {
    create: async (chance, { client }) => {
      const input = { name: uniqueName('Rolle'), grants: randomInputs(chance) };
      const answer = await client.send(CreateCustomRoleDocument, { input });
      const id = answer.data?.createCustomRole?.customRole.id;
      if (id !== undefined) roleIds.push(id);
      return answer;
    },
    copy: async (chance, { client }) => {
      const input = { id: roleId(chance), name: uniqueName('Kopie') };
      const answer = await client.send(CopyCustomRoleDocument, { input });
      const id = answer.data?.copyCustomRole?.customRole.id;
      if (id !== undefined) roleIds.push(id);
      return answer;
    },
    update: (chance, { client }) =>
      client.send(UpdateCustomRoleDocument, { input: { id: roleId(chance), grants: randomInputs(chance) } }),
    widen: (chance, { client }) =>
      client.send(UpdateCustomRoleDocument, {
        input: {
          id: roleId(chance),
          areas: [{ area: 'USERS', scope: chance.one(['OWN', 'ACCOUNT'] as const) }],
        },
      }),
    delete: async (chance, { client }) => {
      const id = roleId(chance);
      const asked = await client.send(DeleteCustomRoleDocument, { id });
      const confirmedHolders = asked.errors[0]?.extensions.count;
      if (confirmedHolders === undefined) return asked;
      return client.send(DeleteCustomRoleDocument, { id, confirmedHolders });
    },
    assign: (chance, { client }) =>
      client.send(AssignCustomRoleDocument, {
        input: {
          id: roleId(chance),
          addUserIds: chance.some(people, 0.2).map(({ id }) => id),
          removeUserIds: chance.some(people, 0.1).map(({ id }) => id),
        },
      }),
    everyone: (chance, { client }) =>
      client.send(AssignCustomRoleDocument, { input: { id: roleId(chance), everyone: chance.is(0.6) } }),
    'roles of one': (chance, { client }) =>
      client.send(UpdateUserRolesDocument, {
        input: { userId: userId(chance), customRoleIds: chance.some(roleIds, 0.4) },
      }),
    rights: (chance, { client }) =>
      client.send(UpdateUserRightsDocument, {
        input: { userId: userId(chance), rights: randomInputs(chance) },
      }),
    exclusions: (chance, { client }) =>
      client.send(UpdateUserRightsDocument, {
        input: { userId: userId(chance), exclusions: randomExclusions(chance) },
      }),
    both: (chance, { client }) =>
      client.send(UpdateUserRightsDocument, {
        input: {
          userId: userId(chance),
          rights: randomInputs(chance),
          exclusions: randomExclusions(chance),
        },
      }),
    'base role': (chance, { client }) =>
      client.send(UpdateUserDocument, {
        input: { id: userId(chance), role: chance.one(['MEMBER', 'USER', 'MANAGER'] as const) },
      }),
    'hand over': async (chance) => {
      const heir = chance.one(people);
      const input = { userId: heir.id, password };
      const answer = await superadmin.client.send(HandOverSuperadminDocument, { input });
      if (answer.errors.length === 0) {
        people = [...people.filter((each) => each !== heir), superadmin];
        superadmin = heir;
      }
      return answer;
    },
    'delete user': async (chance, { client }) => {
      // The first superadmin stays: the passwords of others are copies of theirs.
      const gone = chance.one(people.filter(({ id }) => id !== world.superadmin.id));
      const answer = await client.send(DeleteUserDocument, { id: gone.id });
      if (answer.errors.length > 0) return answer;
      const next = await quickUser(world, { role: 'MEMBER', by: superadmin });
      people = [...people.filter((each) => each !== gone), next];
      return answer;
    },
  };

  function anyOperation(chance: Chance): string {
    if (chance.is(0.05)) return chance.one(['hand over', 'delete user']);
    return chance.one(
      Object.keys(operations).filter((name) => roleIds.length < mostRoles || name !== 'create'),
    );
  }

  it(`after each of ${steps} random changes by people with more or less permissions`, async () => {
    const seed = Date.now();
    const chance = new Chance(seed);
    const done = new Map<string, number>();
    let refused = 0;
    for (let step = 0; step < steps; step++) {
      // At first each of them once, by a user with all permissions.
      const first = Object.keys(operations)[step];
      const name = first ?? anyOperation(chance);
      const by = first !== undefined || chance.is(0.6) ? superadmin : chance.one(people);
      const outcome = outcomeOf(await (operations[name] as Step)(chance, by));
      if (outcome === 'ok') done.set(name, (done.get(name) ?? 0) + 1);
      else refused++;
      expect(await stored(), `step ${step}: ${name} (${outcome}), seed ${seed}`).to.deep.equal(
        await summedUp(),
      );
      roleIds = await liveRoleIds();
    }
    expect([...done.keys()], `seed ${seed}`).to.include.members(['create', 'update', 'assign', 'rights']);
    expect(refused).to.be.greaterThan(0);
  });

  function rows<Row>(sql: string): Promise<Row[]> {
    return world.gateway.gateway.dataSource.query<Row[]>(sql, [world.accountId]);
  }

  async function stored(): Promise<Record<string, string | null>> {
    const users = await rows<{ id: string; grantSet: string | null }>(
      'SELECT id, grant_set AS grantSet FROM `user` WHERE account_id = ? ORDER BY id',
    );
    return Object.fromEntries(users.map(({ id, grantSet }) => [id, grantSet]));
  }

  async function summedUp(): Promise<Record<string, string | null>> {
    const users = await rows<{ id: string; deleted: 0 | 1 }>(
      'SELECT id, deleted FROM `user` WHERE account_id = ? ORDER BY id',
    );
    const ofEveryone = await rows<{ grantSet: string | null }>(
      'SELECT grant_set AS grantSet FROM custom_role WHERE account_id = ? AND everyone_by_id IS NOT NULL',
    );
    const groups = await rows<{ userId: string; roleId: string; groupId: string }>(
      `SELECT rg.user_id AS userId, rg.role_id AS roleId, rg.group_id AS groupId FROM role_assignment_group rg
         JOIN user_group g ON g.account_id = rg.account_id AND g.id = rg.group_id AND g.status <> 'DELETED'
        WHERE rg.account_id = ?`,
    );
    const roles = await rows<{
      userId: string;
      roleId: string;
      grantSet: string | null;
      heldFor: 'WHOLE' | 'NAMED';
    }>(
      `SELECT ra.user_id AS userId, ra.role_id AS roleId, r.grant_set AS grantSet, ra.held_for AS heldFor FROM role_assignment ra
         LEFT JOIN custom_role r ON r.account_id = ra.account_id AND r.id = ra.role_id WHERE ra.account_id = ?`,
    );
    const rights = await rows<{ userId: string; permission: Permission; scope: Scope | null }>(
      'SELECT user_id AS userId, permission, scope FROM user_right WHERE account_id = ?',
    );
    return Object.fromEntries(
      users.map(({ id, deleted }) => [
        id,
        sumGrantSets(
          [
            ...roles
              .filter(({ userId: holder }) => holder === id)
              .map(({ grantSet, roleId: held, heldFor }) => ({
                grantSet,
                groupIds:
                  heldFor === 'WHOLE'
                    ? null
                    : groups
                        .filter(({ userId, roleId }) => userId === id && roleId === held)
                        .map((each) => each.groupId),
              })),
            ...(deleted === 1 ? [] : ofEveryone).map(({ grantSet }) => ({ grantSet, groupIds: null })),
          ],
          rights.filter(({ userId: holder }) => holder === id),
        ),
      ]),
    );
  }

  async function liveRoleIds(): Promise<string[]> {
    const roles = await rows<{ id: string }>('SELECT id FROM custom_role WHERE account_id = ? ORDER BY id');
    return roles.map(({ id }) => id);
  }
});

/** Some permissions that can be granted, with what they need. */
function randomInputs(chance: Chance): PermissionGrantInput[] {
  const granted = randomGranted(chance, 0.15);
  for (const permission of granted.keys())
    for (const needed of permissions[permission].needs)
      if (!granted.has(needed)) granted.set(needed, permissions[needed].scopes.at(-1) ?? 'ACCOUNT');
  return [...granted].map(([permission, scope]) => ({ permission: named(permission), scope }));
}

function randomExclusions(chance: Chance): PermissionName[] {
  const excludable = permissionNames.filter((permission) => permissions[permission].scopes.length > 0);
  return chance.some(excludable, 0.1).map(named);
}

/** The name of a permission in GraphQL. */
function named(permission: Permission): PermissionName {
  return permission
    .replaceAll('.', '_')
    .replace(/[A-Z]/g, (capital) => `_${capital}`)
    .toUpperCase() as PermissionName;
}
