import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { GrantApprovalsRead1795300000900 } from '../../src/database/migrations/1795300000900-grant-approvals-read.js';
import { select } from '../../src/database/rows.js';
import { formatGrantSet, parseGrantSet, sumGrantSets } from '../../src/shield/grant-set.js';
import { grantsOf } from '../../src/shield/grants.js';
import { Chance } from '../support/chance.js';
import { customRole } from '../support/custom-roles.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { quickUser } from '../support/rounds.js';
import { randomStoredSet } from '../support/random-grant-sets.js';
import { World, type Person } from '../support/world.js';

const permission = 'approvals.read';
const decidesByRole: readonly string[] = ['SUPERADMIN', 'MANAGER'];

/** A stored set from before the permission existed. */
function former(text: string | null): string | null {
  const { granted, excluded, parts } = parseGrantSet(text);
  return formatGrantSet({
    granted: new Map([...granted].filter(([name]) => name !== permission)),
    excluded: new Set([...excluded].filter((name) => name !== permission)),
    parts,
  });
}

/** The same set with the permission, by the rule of the migration: in the scope of `shipments.read`, or in `OWN` for deciding. */
function expected(text: string | null): string | null {
  const { granted, excluded, parts } = parseGrantSet(text);
  const scope = granted.get('shipments.read') ?? (granted.has('approvals.decide') ? 'OWN' : undefined);
  const after = scope === undefined ? granted : new Map(granted).set(permission, scope);
  return formatGrantSet({ granted: after, excluded, parts });
}

describe('PLY-5 migrating to a permission for approvals takes access from nobody', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  const rowsOf = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    select<Row>(gateway.gateway.dataSource.manager, sql, parameters);

  const execute = (sql: string, ...parameters: unknown[]): Promise<unknown> =>
    gateway.gateway.dataSource.query(sql, parameters);

  const up = (): Promise<void> => migrate('up');

  async function migrate(direction: 'up' | 'down'): Promise<void> {
    const statements: Pick<QueryRunner, 'query'> = { query: (sql: string) => execute(sql) as Promise<never> };
    await new GrantApprovalsRead1795300000900()[direction](statements as QueryRunner);
  }

  async function versionNow(): Promise<number> {
    const [row] = await rowsOf<{ version: number }>(
      'SELECT authority_version AS version FROM account WHERE id = ?',
      world.accountId,
    );
    return row?.version ?? -1;
  }

  async function storedSet(table: string, column: string, id: string): Promise<string | null> {
    const sql = `SELECT ${column} AS stored FROM ${table} x WHERE x.id = ?`;
    const [row] = await rowsOf<{ stored: string | null }>(sql, id);
    return row?.stored ?? null;
  }

  async function rightsOf({ id }: { id: string }): Promise<[string, string | null, string][]> {
    const rows = await rowsOf<{ permission: string; scope: string | null; by: string }>(
      'SELECT permission, scope, given_by_id AS `by` FROM user_right WHERE user_id = ? ORDER BY permission',
      id,
    );
    return rows.map(({ permission: name, scope, by }) => [name, scope, by]);
  }

  async function withRights(
    person: Person,
    ...rights: readonly (readonly [string, string | null])[]
  ): Promise<void> {
    for (const [name, scope] of rights)
      await execute(
        'INSERT INTO user_right (account_id, user_id, permission, scope, given_by_id, given_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))',
        world.accountId,
        person.id,
        name,
        scope,
        world.superadmin.id,
      );
  }

  it('sums of users, roles and the account get it in the scope of shipments.read, or in OWN for deciding, at its place', async () => {
    const chance = new Chance('approvals.read');
    const person = await quickUser(world, { role: 'MEMBER' });
    const role = await customRole(world, ['USERS_READ OWN']);
    for (let round = 0; round < 150; round++) {
      const before = former(randomStoredSet(chance));
      await execute('UPDATE `user` SET grant_set = ? WHERE id = ?', before, person.id);
      await execute('UPDATE custom_role SET grant_set = ? WHERE id = ?', before, role.id);
      await execute('UPDATE account SET assignable_set = ? WHERE id = ?', before, world.accountId);
      const version = await versionNow();
      await up();
      const note = String(before);
      expect(await storedSet('`user`', 'grant_set', person.id), note).to.equal(expected(before));
      expect(await storedSet('custom_role', 'grant_set', role.id), note).to.equal(expected(before));
      expect(await storedSet('account', 'assignable_set', world.accountId), note).to.equal(expected(before));
      expect(await versionNow(), note).to.equal(version + 1);
      await migrate('down');
      expect(await storedSet('`user`', 'grant_set', person.id), note).to.equal(before);
      expect(await storedSet('account', 'assignable_set', world.accountId), note).to.equal(before);
      expect(await versionNow(), note).to.equal(version + 2);
    }
  });

  it('a concatenated sum of an account gets it once, in the widest scope', async () => {
    const before = ' shipments.read:OWN mails.read:ACCOUNT  shipments.read:GROUPS approvals.decide:GROUPS ';
    await execute('UPDATE account SET assignable_set = ? WHERE id = ?', before, world.accountId);
    await up();
    const after = await storedSet('account', 'assignable_set', world.accountId);
    expect(parseGrantSet(after).granted.get(permission)).to.equal('GROUPS');
    expect(formatGrantSet(parseGrantSet(after))).to.equal(expected(before));
    await migrate('down');
    expect(await storedSet('account', 'assignable_set', world.accountId)).to.equal(before);
  });

  it('the migrated sum of a user is the sum of the migrated roles and rights', () => {
    const chance = new Chance('sums');
    for (let round = 0; round < 300; round++) {
      const roles = [former(randomStoredSet(chance)), former(randomStoredSet(chance))];
      const granted = parseGrantSet(former(randomStoredSet(chance))).granted;
      const rights = [...granted].map(([name, scope]) => ({ permission: name, scope }));
      const added = parseGrantSet(expected(formatGrantSet({ granted, excluded: new Set() }))).granted;
      const after = [...added].map(([name, scope]) => ({ permission: name, scope }));
      const assigned = (grantSets: readonly (string | null)[]) =>
        grantSets.map((grantSet) => ({ grantSet, groupIds: null }));
      expect(expected(sumGrantSets(assigned(roles), rights))).to.equal(
        sumGrantSets(assigned(roles.map(expected)), after),
      );
    }
  });

  it('rights of single users get it with the same giver; exclusions add nothing', async () => {
    const [reads, decides, both, excluded] = [
      await quickUser(world, { role: 'MEMBER' }),
      await quickUser(world, { role: 'MEMBER' }),
      await quickUser(world, { role: 'MEMBER' }),
      await quickUser(world, { role: 'USER' }),
    ];
    await withRights(reads, ['shipments.read', 'GROUPS']);
    await withRights(decides, ['approvals.decide', 'ACCOUNT']);
    await withRights(both, ['shipments.read', 'ACCOUNT'], ['approvals.decide', 'GROUPS']);
    await withRights(excluded, ['shipments.read', null], ['approvals.decide', null]);
    await up();
    const by = world.superadmin.id;
    expect(await rightsOf(reads)).to.deep.equal([
      [permission, 'GROUPS', by],
      ['shipments.read', 'GROUPS', by],
    ]);
    expect(await rightsOf(decides)).to.deep.equal([
      ['approvals.decide', 'ACCOUNT', by],
      [permission, 'OWN', by],
    ]);
    expect(await rightsOf(both)).to.deep.equal([
      ['approvals.decide', 'GROUPS', by],
      [permission, 'ACCOUNT', by],
      ['shipments.read', 'ACCOUNT', by],
    ]);
    expect((await rightsOf(excluded)).map(([name]) => name)).to.deep.equal([
      'approvals.decide',
      'shipments.read',
    ]);
    await migrate('down');
    expect(await rightsOf(reads)).to.deep.equal([['shipments.read', 'GROUPS', by]]);
  });

  it('users who saw letters, or decided, continue to, with every approval that they saw', () => {
    const chance = new Chance('holders');
    for (let round = 0; round < 500; round++) {
      const role = chance.one(['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER', 'MEMBER'] as const);
      const approvalTrait = chance.one(['NONE', 'EXAMINEE', 'APPROVER'] as const);
      const type = chance.one(['FULL', 'READ_ONLY'] as const);
      const stored = former(randomStoredSet(chance));
      const after = grantsOf({ role, approvalTrait, type, grantSet: expected(stored) });
      const note = `${role} ${approvalTrait} ${type} ${stored}`;
      expect(after.get(permission), note).to.equal(after.get('shipments.read'));
      // Deciding required viewing letters, and nothing else.
      const { granted, excluded } = parseGrantSet(stored);
      const isAppointed =
        granted.has('approvals.decide') || approvalTrait === 'APPROVER' || decidesByRole.includes(role);
      const decided =
        isAppointed && after.has('shipments.read') && type === 'FULL' && !excluded.has('approvals.decide');
      expect(after.has('approvals.decide'), note).to.equal(decided);
    }
  });
});
