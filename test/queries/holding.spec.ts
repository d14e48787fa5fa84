import { expect } from 'chai';
import { grantedBeyondRole, holdsPermission } from '../../src/queries/authentication/holding.js';
import type { Condition } from '../../src/queries/list/condition.js';
import { addWidest, parseGrantSet } from '../../src/shield/grant-set.js';
import { grantsOf, type Grants, type Holding } from '../../src/shield/grants.js';
import { covers, permissionNames, scopes } from '../../src/shield/permissions.js';
import { Chance } from '../support/chance.js';
import { randomHolding } from '../support/random-grant-sets.js';
import { repetitions } from '../support/repetitions.js';
import { World } from '../support/world.js';

const people = repetitions({ usual: 60, continuous: 120, thorough: 600 });

describe('PLY-3, PLY-4, DBX-5 the permissions of users are the same in SQL as in the program', function () {
  this.timeout(60_000);
  let world: World;
  let seed: string;
  const holdings = new Map<string, Holding>();

  before(async () => {
    world = await World.create();
    seed = String(Date.now());
    const chance = new Chance(seed);
    for (let index = 0; index < people; index++) {
      const [{ id }, holding] = [await world.createdUser(), randomHolding(chance)];
      holdings.set(id, holding);
      await world.gateway.gateway.dataSource.query(
        'UPDATE `user` SET role = ?, approval_trait = ?, type = ?, grant_set = ? WHERE account_id = ? AND id = ?',
        [holding.role, holding.approvalTrait, holding.type, holding.grantSet, world.accountId, id],
      );
    }
  });

  async function idsWhere({ sql, parameters }: Condition): Promise<string[]> {
    const rows = await world.gateway.gateway.dataSource.query<{ id: string }[]>(
      `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND u.id <> ? AND ${sql}`,
      [world.accountId, world.superadmin.id, ...parameters],
    );
    return rows.map(({ id }) => id);
  }

  /** The users whose permissions, as this function has them, include the permission in at least the scope. */
  function idsOf(
    grants: (holding: Holding) => Grants,
    permission: (typeof permissionNames)[number],
    scope: (typeof scopes)[number],
  ): string[] {
    return [...holdings].flatMap(([id, holding]) => {
      const held = grants(holding).get(permission);
      return held !== undefined && covers(held, scope) ? [id] : [];
    });
  }

  it(`every permission in every scope, for ${people} random users`, async () => {
    let found = 0;
    for (const permission of permissionNames) {
      for (const scope of scopes) {
        const ids = await idsWhere(holdsPermission('u', permission, scope));
        expect(ids, `${permission} ${scope}, seed ${seed}`).to.have.members(
          idsOf(grantsOf, permission, scope),
        );
        found += ids.length;
      }
    }
    expect(found).to.be.greaterThan(people);
  });

  it(`and so is what roles and rights of their own grant to them, exclusions aside`, async () => {
    const beyondRole = ({ grantSet }: Holding): Grants => {
      const { granted, placed } = parseGrantSet(grantSet);
      const held = new Map(granted);
      for (const permission of placed) addWidest(held, permission, 'GROUPS');
      return held;
    };
    for (const permission of permissionNames) {
      for (const scope of scopes) {
        const ids = await idsWhere(grantedBeyondRole('u', permission, scope));
        expect(ids, `${permission} ${scope}, seed ${seed}`).to.have.members(
          idsOf(beyondRole, permission, scope),
        );
      }
    }
  });
});
