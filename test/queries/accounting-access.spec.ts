import { expect } from 'chai';
import { newId } from '../../src/entities/id.js';
import type { AccountingDimension } from '../../src/queries/accounting/accounting.criteria.js';
import {
  AccountingDocument,
  type AccountingQuery,
  type AccountingQueryVariables,
} from '../../src/generated/operations.js';
import { company } from '../support/company.js';
import { storeLetters } from '../support/stored-letters.js';
import { World } from '../support/world.js';

const dimensions: AccountingDimension[] = ['MONTH', 'GROUP', 'COST_CENTRE', 'COST_BEARER', 'SENDER'];
type Report = AccountingQuery['accounting'];

const wholeYear = { from: '2026-01', to: '2026-12' };

async function report(world: World, variables: AccountingQueryVariables): Promise<Report> {
  return (await world.superadmin.client.run(AccountingDocument, variables)).accounting;
}

describe('LXP-1, LXP-7 who may ask for accounting, and for what', function () {
  this.timeout(30_000);

  it('superadmin and manager may; group managers, users and nobody may not, whatever they ask for', async () => {
    const { world, superadmin, manager, groupManager, user, sales } = await company();
    await storeLetters(world, [{ groupId: sales.id, senderId: user.id }]);
    for (const { client } of [superadmin, manager]) {
      const { accounting } = await client.run(AccountingDocument, { ...wholeYear, by: dimensions });
      expect(accounting.totals[0]?.shipments).to.equal(1);
    }
    for (const filter of [null, { groupIds: [sales.id] }, { senderIds: [user.id] }]) {
      for (const { client } of [groupManager, user])
        await client.refused('FORBIDDEN', AccountingDocument, { ...wholeYear, filter });
      await world.anonymous().refused('UNAUTHENTICATED', AccountingDocument, { ...wholeYear, filter });
    }
  });

  it('wrong months, too many of them, no dimension and endless filters are refused, every one by name', async () => {
    const world = await World.create();
    const problems = (variables: AccountingQueryVariables) =>
      world.superadmin.client.problems(AccountingDocument, variables);
    for (const wrong of [
      '2026',
      '2026-13',
      '2026-00',
      '2026-1',
      '26-01',
      '2026-01-01',
      '',
      ' 2026-01',
      '0000-01',
    ])
      expect(await problems({ from: wrong, to: '2026-01' }), wrong).to.deep.equal(['from: INVALID']);
    expect(await problems({ from: 'März', to: 'Mai', by: [] })).to.have.members([
      'from: INVALID',
      'to: INVALID',
      'by: REQUIRED',
    ]);
    expect(await problems({ from: '2026-02', to: '2026-01' })).to.deep.equal(['to: INVALID']);
    expect(await problems({ from: '2024-01', to: '2027-01' })).to.deep.equal(['to: INVALID']);
    expect(await report(world, { from: '2024-02', to: '2027-01' })).to.deep.equal({ rows: [], totals: [] });
    const many = Array.from({ length: 501 }, () => newId());
    expect(
      await problems({ ...wholeYear, filter: { groupIds: many, senderIds: many, costCentres: many } }),
    ).to.have.members([
      'filter.groupIds: TOO_LONG',
      'filter.senderIds: TOO_LONG',
      'filter.costCentres: TOO_LONG',
    ]);
    const none = { groupIds: [], senderIds: null, costCentres: null };
    await storeLetters(world, [{}]);
    expect(
      (await report(world, { ...wholeYear, filter: none })).rows,
      'an empty list fits nothing',
    ).to.have.length(0);
  });

  it('10,000 rows are told, one more is refused with a sentence that says how to ask for fewer', async () => {
    const world = await World.create();
    await storeLetters(
      world,
      Array.from({ length: 10_000 }, (_, index) => ({ costCentre: `K${index}` })),
    );
    const asked = `{ accounting(from: "2026-01", to: "2026-12", by: [COST_CENTRE]) { rows { costCentre } totals { grossCents } } }`;
    const { data } = await world.superadmin.client.send<{ accounting: Report }, object>(asked);
    expect(data?.accounting.rows).to.have.length(10_000);
    expect(data?.accounting.totals[0]?.grossCents).to.equal(950_000);
    await storeLetters(world, [{}]);
    const { errors } = await world.superadmin.client.send(asked);
    expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['LIMIT_EXCEEDED']);
    expect(errors[0]?.message).to.match(/fewer months/);
    expect((await report(world, wholeYear)).totals[0]?.shipments).to.equal(10_001);
  });

  it('a report that would list the members of every group in every row is refused before it is read', async () => {
    const world = await World.create();
    const nested = `{ accounting(from: "2026-01", to: "2026-12", by: [GROUP]) { rows { group { users(first: 200) { nodes { id } } } } } }`;
    const statements = await world.gateway.statementsOf(async () => {
      const { errors } = await world.superadmin.client.send(nested);
      expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['LIMIT_EXCEEDED']);
    });
    expect(statements.filter(({ sql }) => sql.includes('shipment_handed_over'))).to.deep.equal([]);
  });
});
