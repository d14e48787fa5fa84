import { expect } from 'chai';
import { UpdateUserRightsDocument, UpdateUserRolesDocument } from '../../../src/generated/operations.js';
import { permissionNames, type Permission as Name } from '../../../src/shield/permissions.js';
import { Chance } from '../../support/chance.js';
import type { Client } from '../../support/client.js';
import { customRole } from '../../support/custom-roles.js';
import { explainedTo, explainedWithoutGroups } from '../../support/explanations.js';
import { grantInput, grantTexts, heldBy, nameOf, randomGrants } from '../../support/random-grants.js';
import { grantablePermissions } from '../../../src/shield/permissions.js';
import { repetitions } from '../../support/repetitions.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

const seed = Date.now();

/** An object, and the query that finds it. */
interface Thing {
  kind: 'shipment' | 'user' | 'group';
  id: string;
}

/** The actions of a user on an object at present, by the required permission, from the object's own list of actions. */
const actionsOf: Record<Thing['kind'], Partial<Record<Name, string>>> = {
  shipment: { 'approvals.decide': 'REJECT' },
  user: {
    'users.update': 'UPDATE',
    'users.lock': 'LOCK',
    'users.delete': 'DELETE',
    'users.assignRole': 'ASSIGN_ROLE',
    'users.assignApprovalTrait': 'ASSIGN_APPROVAL_TRAIT',
    'mailSettings.manage': 'UPDATE_MAIL_SETTINGS',
    'superadmin.handOver': 'HAND_OVER_SUPERADMIN',
  },
  // Groups are tried; see `changesGroup`.
  group: {},
};

const readingOf = { shipment: 'shipments.read', user: 'users.read', group: 'groups.read' } as const;

describe(`PLY-3 PLY-4 explanations of permissions (seed ${seed})`, () => {
  const chance = new Chance(seed);
  let world: World;
  let groups: Group[];
  let people: Person[];
  let things: Thing[];

  before(async function () {
    this.timeout(90_000);
    world = await World.create();
    groups = [await world.group(), await world.group(), await world.group()];
    const [north, south] = [groups.slice(0, 1), groups.slice(1, 2)];
    const examinees = [
      await quickUser(world, { role: 'USER', trait: 'EXAMINEE', groups: north }),
      await quickUser(world, { role: 'USER', trait: 'EXAMINEE', groups: groups.slice(0, 2) }),
    ];
    people = [
      ...examinees,
      await quickUser(world, { role: 'USER', trait: 'APPROVER', groups: north }),
      await quickUser(world, { role: 'GROUP_MANAGER', groups: groups.slice(0, 2) }),
      await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups: south }),
      await quickUser(world, { role: 'MANAGER' }),
      await quickUser(world, { role: 'MEMBER', groups: north }),
      await quickUser(world, { role: 'MEMBER', groups: south }),
      await quickUser(world, { role: 'MEMBER' }),
    ];
    // Somebody always watches the letters that wait, whatever the others lose.
    await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' });
    const letters = [];
    for (const sender of examinees) letters.push(await quickShipment(world, sender, groups[0]?.id ?? null));
    letters.push(await quickShipment(world, examinees[1] ?? world.superadmin, groups[1]?.id ?? null));
    letters.push(await quickShipment(world, world.superadmin, groups[2]?.id ?? null));
    // Users who have decided on a letter keep seeing it, even without the right to decide.
    await world.reject(people[2] ?? world.superadmin, letters[0] ?? { id: '' });
    things = [
      ...letters.map(({ id }) => ({ kind: 'shipment', id }) as const),
      ...[...people, world.superadmin].map(({ id }) => ({ kind: 'user', id }) as const),
      ...groups.map(({ id }) => ({ kind: 'group', id }) as const),
    ];
  });

  /** Gives everybody but superadmin and managers random roles, rights and exclusions. */
  async function shuffle(): Promise<void> {
    for (const { id: userId } of people.filter((_, index) => index !== 5)) {
      const roles = [];
      for (let count = chance.below(3); count > 0; count--)
        roles.push(await customRole(world, grantTexts(randomGrants(chance, 2))));
      await world.superadmin.client.run(UpdateUserRolesDocument, {
        input: { userId, customRoleIds: roles.map(({ id }) => id) },
      });
      await world.superadmin.client.run(UpdateUserRightsDocument, {
        input: {
          userId,
          rights: grantInput(randomGrants(chance, 3)),
          exclusions: chance.some(grantablePermissions, 0.06).map(nameOf),
        },
      });
    }
  }

  it('for random holders, permissions and objects, the verdict matches their actual operations', async function () {
    this.timeout(180_000);
    const found = { yes: 0, no: 0 };
    for (let round = 0; round < repetitions({ usual: 1, continuous: 2, thorough: 8 }); round++) {
      await shuffle();
      for (const each of [...people, world.superadmin]) {
        const held = await heldBy(each);
        for (const permission of chance.some(permissionNames, 0.3)) {
          const {
            held: isHeld,
            scope,
            includesObject,
            sources,
          } = await explainedTo(world.superadmin, each.id, permission);
          const what = `${permission} of ${each.id}`;
          expect(scope, what).to.equal(held.get(nameOf(permission)) ?? null);
          expect(isHeld, what).to.equal(scope !== null);
          expect(includesObject, what).to.equal(null);
          expect(
            sources.some(({ effective }) => effective),
            what,
          ).to.equal(isHeld || sources.some((source) => source.scope !== null));
        }
        for (const thing of chance.some(things, 0.4)) {
          const can = await doneTo(each, thing, held);
          for (const [permission, expected] of can) {
            const { includesObject } = await explainedTo(world.superadmin, each.id, permission, thing.id);
            expect(includesObject, `${permission} of ${each.id} on ${thing.kind} ${thing.id}`).to.equal(
              expected,
            );
            found[expected ? 'yes' : 'no'] += 1;
          }
        }
      }
    }
    expect(found.yes, 'some reach it').to.be.greaterThan(10);
    expect(found.no, 'some do not').to.be.greaterThan(10);
  });

  /** The permissions by which a user finds an object or can act on it, in a session of their own. */
  async function doneTo(
    { client }: Person,
    { kind, id }: Thing,
    held: ReadonlyMap<string, string>,
  ): Promise<Map<Name, boolean>> {
    const answer = await client.send<Found, object>(
      `query ($id: ID!) { found: ${kind}(id: $id) { allowedActions { action allowed } } }`,
      { id },
    );
    const object = answer.data?.found ?? null;
    const done = new Map<Name, boolean>([[readingOf[kind], object !== null]]);
    const reads = held.has(nameOf(readingOf[kind]));
    for (const [permission, action] of Object.entries(actionsOf[kind]) as [Name, string][]) {
      // Users who cannot decide can still cancel and delete their own letters.
      const allowed = object?.allowedActions.find((each) => each.action === action)?.allowed ?? false;
      if (kind !== 'shipment' || isWaiting(id))
        done.set(permission, reads && held.has(nameOf(permission)) && allowed);
    }
    if (kind === 'group') done.set('groups.update', await changesGroup(client, id));
    return done;
  }

  /** True if a letter waits for a decision: the first one is decided, and that of the superadmin needs none. */
  function isWaiting(id: string): boolean {
    return things.slice(1, 3).some((thing) => thing.id === id);
  }

  it('all users get explanations about themselves, with the same verdict', async () => {
    for (const each of people) {
      const held = await heldBy(each);
      for (const permission of chance.some(permissionNames, 0.4)) {
        if (!held.has('USERS_READ') || !held.has(nameOf(permission))) continue;
        const explained = held.has('GROUPS_READ') ? explainedTo : explainedWithoutGroups;
        const own = await explained(each, each.id, permission);
        expect(own).to.deep.equal(await explained(world.superadmin, each.id, permission));
        expect(own).to.include({ held: true, scope: held.get(nameOf(permission)) });
      }
    }
  });
});

/** True if a user can change a group, even a hidden one; tested with an empty change. */
async function changesGroup(client: Client, id: string): Promise<boolean> {
  const { errors } = await client.send(
    'mutation ($id: ID!) { updateGroup(input: { id: $id }) { group { id } } }',
    { id },
  );
  return errors.length === 0;
}

interface Found {
  found: { allowedActions: { action: string; allowed: boolean }[] } | null;
}
