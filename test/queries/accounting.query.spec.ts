import { expect } from 'chai';
import fc from 'fast-check';
import { newId } from '../../src/entities/id.js';
import type { AccountingDimension } from '../../src/queries/accounting/accounting.criteria.js';
import {
  AccountingDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  UpdateAccountDocument,
  type AccountingQuery,
  type AccountingQueryVariables,
} from '../../src/generated/operations.js';
import { storeLetters, letterOf, type StoredLetter } from '../support/stored-letters.js';
import { password, World } from '../support/world.js';
import { deleteGroup } from '../support/losses.js';

type Report = AccountingQuery['accounting'];
type Amount = Report['totals'][number];

const dimensions: AccountingDimension[] = ['MONTH', 'GROUP', 'COST_CENTRE', 'COST_BEARER', 'SENDER'];
const combinations = Array.from({ length: 31 }, (_, chosen) =>
  dimensions.filter((_dimension, index) => ((chosen + 1) >> index) % 2 === 1),
);
const wholeYear = { from: '2026-01', to: '2026-12' };

async function report(world: World, variables: AccountingQueryVariables): Promise<Report> {
  return (await world.superadmin.client.run(AccountingDocument, variables)).accounting;
}

function sumOf(letters: readonly StoredLetter[]): Amount[] {
  const currencies = [...new Set(letters.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const alike = letters.filter((letter) => letter.currency === currency);
    const sum = (value: (letter: StoredLetter) => number): number =>
      alike.reduce((total, letter) => total + value(letter), 0);
    return {
      currency,
      shipments: alike.length,
      pages: sum(({ pages }) => pages),
      sheets: sum(({ sheets }) => sheets),
      netCents: sum(({ netCents }) => netCents),
      surchargeCents: sum(({ surchargeCents }) => surchargeCents),
      vatCents: sum(({ vatCents }) => vatCents),
      grossCents: sum(({ netCents, surchargeCents, vatCents }) => netCents + surchargeCents + vatCents),
    };
  });
}

describe('LXP-1 accounting adds up to the cent', function () {
  this.timeout(60_000);

  let world: World;
  let letters: StoredLetter[];
  let groupIds: string[];
  let senderIds: string[];

  before(async () => {
    world = await World.create();
    const [{ id: first }, { id: second }] = [await world.createdUser(), await world.createdUser()];
    senderIds = [world.superadmin.id, first, second];
    groupIds = (await Promise.all([world.group(), world.group(), world.group()])).map(({ id }) => id);
    const border = fc.constantFrom(...['2025-12-31', '2026-01-31', '2026-03-31', '2026-10-31', '2026-12-31']);
    const letter = fc.record({
      senderId: fc.constantFrom(...senderIds),
      groupId: fc.constantFrom(null, ...groupIds),
      costCentre: fc.constantFrom(null, '4711', '4711a', '4711A', 'Müller', 'Muller'),
      costBearer: fc.constantFrom(null, 'KT 1', 'KT 2'),
      status: fc.constantFrom<StoredLetter['status'][]>(
        'SENT',
        'SENT',
        'SENT',
        'CANCELED',
        'QUEUED',
        'DELETED',
      ),
      handedOverAt: fc
        .tuple(border, fc.integer({ min: 20 * 3_600_000, max: 25 * 3_600_000 }))
        .map(([date, milliseconds]) => new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds)),
      pages: fc.integer({ min: 1, max: 6_000 }),
      sheets: fc.integer({ min: 1, max: 6_000 }),
      currency: fc.constantFrom('EUR', 'EUR', 'CHF'),
      netCents: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 1_500_000_000 })),
      surchargeCents: fc.constantFrom(0, 1),
      vatCents: fc.integer({ min: 0, max: 300_000_000 }),
    });
    letters = fc.sample(letter, { numRuns: 900, seed: 20_260_101 });
    await storeLetters(world, letters);
    await storeLetters(await World.create(), letters);
  });

  /** The same by another way: every letter looks up its own month in the calendar of Berlin. */
  const berlin = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    year: 'numeric',
    month: '2-digit',
  });
  const monthOf = ({ handedOverAt }: StoredLetter): string => berlin.format(handedOverAt ?? undefined);

  function countedIn(from: string, to: string): StoredLetter[] {
    return letters.filter(
      (letter) => letter.status === 'SENT' && monthOf(letter) >= from && monthOf(letter) <= to,
    );
  }

  function keyOf(letter: StoredLetter, by: readonly AccountingDimension[]): string {
    const values: Record<AccountingDimension, string | null> = {
      MONTH: monthOf(letter),
      GROUP: letter.groupId,
      COST_CENTRE: letter.costCentre,
      COST_BEARER: letter.costBearer,
      SENDER: letter.senderId,
    };
    return JSON.stringify(dimensions.map((dimension) => (by.includes(dimension) ? values[dimension] : null)));
  }

  function expectSums({ rows, totals }: Report, counted: StoredLetter[], by: AccountingDimension[]): void {
    const expected = new Map<string, StoredLetter[]>();
    for (const letter of counted) {
      const key = keyOf(letter, by);
      expected.set(key, [...(expected.get(key) ?? []), letter]);
    }
    const told = rows.map(({ month, group, costCentre, costBearer, sender, amounts }) => [
      JSON.stringify([month, group?.id ?? null, costCentre, costBearer, sender?.id ?? null]),
      amounts,
    ]) as [string, Amount[]][];
    expect(told.length, 'no row comes twice').to.equal(expected.size);
    const sums = [...expected].map(([key, alike]) => [key, sumOf(alike)] as const);
    expect(Object.fromEntries(told)).to.deep.equal(Object.fromEntries(sums));
    expect(totals).to.deep.equal(sumOf(counted));
  }

  it('for every combination of dimensions the rows are the sums of their own letters, and the totals those of all', async () => {
    const counted = countedIn('2025-01', '2027-01');
    expect(counted.length).to.be.greaterThan(300);
    expect(sumOf(counted)[1]?.grossCents, 'more than 32 bits hold').to.be.greaterThan(2 ** 33);
    for (const by of combinations)
      expectSums(await report(world, { from: '2025-01', to: '2027-01', by }), counted, by);
  });

  it('whatever is asked for, months and filters leave in what fits them, and nothing else', async () => {
    const month = fc.constantFrom(
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-11',
      '2027-01',
    );
    const some = <Value>(values: Value[]) => fc.option(fc.subarray(values), { nil: undefined });
    const question = fc.record({
      months: fc.tuple(month, month).map((both) => both.toSorted()),
      by: fc.constantFrom(...combinations),
      groupIds: some([...groupIds, newId()]),
      senderIds: some(senderIds),
      costCentres: some(['4711', '4711a', 'Müller', 'x'.repeat(200)]),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ months: [from = '', to = ''], by, ...filter }) => {
        const fits = countedIn(from, to).filter(
          ({ groupId, senderId, costCentre }) =>
            (filter.groupIds?.includes(groupId ?? '') ?? true) &&
            (filter.senderIds?.includes(senderId) ?? true) &&
            (filter.costCentres?.includes(costCentre ?? '') ?? true),
        );
        expectSums(await report(world, { from, to, by, filter }), fits, by);
      }),
      { numRuns: 40 },
    );
  });

  it('rows stand in order of month, group, cost centre, cost bearer and sender, and stay in it', async () => {
    const asked = { from: '2025-12', to: '2027-01', by: dimensions };
    const { rows } = await report(world, asked);
    const keys = rows.map(({ month, group, costCentre, costBearer, sender }) => [
      month ?? '',
      group?.name ?? '',
      costCentre ?? '',
      costBearer ?? '',
      sender?.lastName ?? '',
    ]);
    const sorted = keys.toSorted((one, other) => {
      const index = one.findIndex((value, place) => value !== other[place]);
      return index === -1 ? 0 : one[index]! < other[index]! ? -1 : 1;
    });
    expect(keys).to.deep.equal(sorted);
    expect((await report(world, asked)).rows).to.deep.equal(rows);
  });
});

describe('LXP-1 accounting counts a letter once: when it was handed over to print, in the month of the account', function () {
  this.timeout(30_000);

  async function monthsOf(world: World, instants: string[]): Promise<Record<string, number>> {
    await storeLetters(
      world,
      instants.map((instant) => ({ handedOverAt: new Date(instant) })),
    );
    const { rows } = await report(world, { from: '2025-01', to: '2027-12' });
    return Object.fromEntries(rows.map(({ month, amounts }) => [month ?? '', amounts[0]?.shipments ?? 0]));
  }

  it('at the turn of a year and after each change of the clocks, the last millisecond counts before, the next after', async () => {
    const world = await World.create();
    const months = await monthsOf(world, [
      '2025-12-31T22:59:59.999Z',
      '2025-12-31T23:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '2026-03-31T21:59:59.999Z',
      '2026-03-31T22:00:00.000Z',
      '2026-10-31T22:59:59.999Z',
      '2026-10-31T23:00:00.000Z',
      '2026-10-31T23:59:59.999Z',
    ]);
    expect(months).to.deep.equal({
      '2025-12': 1,
      '2026-01': 2,
      '2026-03': 1,
      '2026-04': 1,
      '2026-10': 1,
      '2026-11': 2,
    });
  });

  it("an account elsewhere has other months: the account's time zone counts, not the server's", async () => {
    const world = await World.create();
    await world.superadmin.client.run(UpdateAccountDocument, { input: { timeZone: 'Pacific/Auckland' } });
    expect(await monthsOf(world, ['2026-03-31T10:59:59.999Z', '2026-03-31T11:00:00.000Z'])).to.deep.equal({
      '2026-03': 1,
      '2026-04': 1,
    });
  });

  it('what was not sent costs nothing: drafts, waiting, rejected, queued, canceled and deleted letters', async () => {
    const world = await World.create();
    const statuses = ['DRAFT', 'PENDING_APPROVAL', 'REJECTED', 'QUEUED', 'CANCELED', 'DELETED'] as const;
    for (const status of statuses) {
      // Even with a date of hand-over, which they don't have.
      await storeLetters(world, [{ status }, { status, handedOverAt: null }]);
    }
    expect(await report(world, wholeYear)).to.deep.equal({ rows: [], totals: [] });
    await storeLetters(world, [{}]);
    expect((await report(world, wholeYear)).totals).to.deep.equal(sumOf([letterOf(world)]));
  });

  it("another account's letters never count, not even by the ids of its groups and people", async () => {
    const [mine, other] = [await World.create(), await World.create()];
    const group = await other.group();
    await storeLetters(other, [{ groupId: group.id, costCentre: '4711' }]);
    for (const filter of [
      null,
      { groupIds: [group.id] },
      { senderIds: [other.superadmin.id] },
      { costCentres: ['4711'] },
    ])
      expect(await report(mine, { ...wholeYear, filter })).to.deep.equal({ rows: [], totals: [] });
    expect((await report(other, wholeYear)).totals).to.have.length(1);
  });

  it('letters of deleted groups and deleted users keep their names, also after user management has ended', async () => {
    const world = await World.create();
    const person = await world.createdUser({ firstName: 'Gerda', lastName: 'Gegangen' });
    const [gone, ended] = [await world.group(), await world.group()];
    await storeLetters(world, [{ groupId: gone.id, senderId: person.id }, { groupId: ended.id }]);
    const told = async () =>
      (await report(world, { ...wholeYear, by: ['GROUP', 'SENDER'] })).rows.map(({ group, sender }) => [
        group?.name,
        sender?.firstName,
      ]);
    const before = await told();
    expect(before).to.have.deep.members([
      [gone.name, 'Gerda'],
      [ended.name, 'Sabine'],
    ]);
    await world.superadmin.client.run(DeleteUserDocument, { id: person.id });
    await deleteGroup(world.superadmin.client, gone.id);
    expect(await told()).to.deep.equal(before);
    await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await told()).to.deep.equal(before);
  });

  it('a currency has a sum of its own, in the same row and in the totals', async () => {
    const world = await World.create();
    const [euro, franc] = [{ currency: 'EUR' }, { currency: 'CHF', vatCents: 6 }];
    await storeLetters(world, [euro, franc, euro]);
    const { rows, totals } = await report(world, wholeYear);
    expect(totals).to.deep.equal(sumOf([euro, franc, euro].map((each) => letterOf(world, each))));
    expect(rows).to.have.length(1);
    expect(rows[0]?.amounts).to.deep.equal(totals);
  });
});
