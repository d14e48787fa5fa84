import { expect } from 'chai';
import type { EntityMetadata } from 'typeorm';
import { Erasure } from '../../../src/entities/erasure-rule.js';
import { FolderMark } from '../../../src/entities/folder-mark.entity.js';
import { Membership } from '../../../src/entities/membership.entity.js';
import { erasurePlan } from '../../../src/services/account/erasure-plan.js';
import { sharedGateway } from '../../support/hooks.js';

describe('LXP-7 every table and column of an account has an erasure rule, or nothing starts', () => {
  let entities: readonly EntityMetadata[];
  /** The columns of every table that is in the database. */
  const stored = new Map<string, string[]>();

  before(async function () {
    this.timeout(30_000);
    const { dataSource } = (await sharedGateway()).gateway;
    entities = dataSource.entityMetadatas;
    const rows: { name: string; columnName: string }[] = await dataSource.query(
      'SELECT table_name AS name, column_name AS columnName FROM information_schema.columns WHERE table_schema = DATABASE()',
    );
    for (const { name, columnName } of rows) stored.set(name, [...(stored.get(name) ?? []), columnName]);
  });

  /** The entities with this one declared under another name and, if there is one, with this rule. */
  function withStandIn(
    target: unknown,
    standIn: abstract new () => object,
    rule?: Parameters<typeof Erasure<Record<string, unknown>>>[0],
  ): EntityMetadata[] {
    if (rule !== undefined) Erasure(rule)(standIn as abstract new () => Record<string, unknown>);
    const changed = { target: { value: standIn }, name: { value: standIn.name } };
    return entities.map((each) =>
      each.target === target ? (Object.create(each, changed) as EntityMetadata) : each,
    );
  }

  it('every table of an account in the database has a rule', () => {
    const owned = [...stored].filter(([, columns]) => columns.includes('account_id'));
    expect(owned.map(([table]) => table)).to.have.members(
      erasurePlan(entities).steps.map(({ table }) => table),
    );
  });

  it('every column of the tables whose rows stay has a rule', () => {
    const { steps } = erasurePlan(entities);
    const staying = steps.filter(({ action }) => action !== 'REMOVE').map(({ table }) => table);
    expect(staying).to.have.members([
      'approval',
      'login_name',
      'membership',
      'shipment',
      'user',
      'user_group',
    ]);
    for (const { tableName, columns } of entities) {
      if (!staying.includes(tableName) && tableName !== 'account') continue;
      const names = columns.map(({ databaseName }) => databaseName);
      expect(names, tableName).to.have.members(stored.get(tableName)!);
    }
  });

  it('tables are removed before others are overwritten', () => {
    const actions = erasurePlan(entities).steps.map(({ action }) => action === 'REMOVE');
    expect(actions.lastIndexOf(true)).to.be.lessThan(actions.indexOf(false));
  });

  it('a table without a rule stops the start', () => {
    class Diary extends Membership {}
    expect(() => erasurePlan(withStandIn(Membership, Diary))).to.throw(
      'The erasure rules and the tables differ. Diary has no rule.',
    );
  });

  it('a column without a rule or with two, and a rule without a column, stop the start', () => {
    class Diary extends Membership {}
    const rule = { keep: ['userId', 'createdAt', 'secret'], overwrite: { createdAt: 'NULL' } };
    expect(() => erasurePlan(withStandIn(Membership, Diary, rule))).to.throw(
      'Diary.groupId has no rule. Diary.secret has a rule and is no column. Diary.createdAt has two rules.',
    );
  });

  it('a rule for a table that belongs to no account stops the start', () => {
    class Shared extends FolderMark {}
    expect(() => erasurePlan(withStandIn(FolderMark, Shared, 'REMOVE'))).to.throw(
      'Shared has a rule and belongs to no account.',
    );
  });

  it('a rule for a property that the entity does not have does not compile', () => {
    // @ts-expect-error memberships have no comment
    const rule = Erasure<Membership>({ keep: ['comment'], overwrite: {} });
    expect(rule).to.be.a('function');
  });
});
