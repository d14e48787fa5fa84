import { expect } from 'chai';
import { VersionedRows, type RowSource } from '../../src/loaders/versioned-rows.js';

describe('Rows that requests share at one authority version', () => {
  interface Row {
    value: string;
  }

  const source = (authorityVersion: number, accountId = 'A'): RowSource => ({
    accountId,
    authorityVersion,
    statement: 'x.`name`',
  });

  /** Asks for ids; returns the values, and the ids that were read. */
  async function ask(
    rows: VersionedRows<Row>,
    from: RowSource | null,
    ids: readonly string[],
    value = 'old',
  ): Promise<{ values: (string | undefined)[]; read: readonly string[] }> {
    let read: readonly string[] = [];
    const found = await rows.find(from, ids, (missing) => {
      read = missing;
      const existing = missing.filter((id) => id !== 'nobody');
      return Promise.resolve(new Map(existing.map((id) => [id, { value: `${value} ${id}` }])));
    });
    return { values: found.map((row) => row?.value), read };
  }

  it('reads only what is missing, and returns rows in the order of the ids', async () => {
    const rows = new VersionedRows<Row>(100_000);
    await ask(rows, source(1), ['b']);
    expect(await ask(rows, source(1), ['c', 'b', 'a'], 'new')).to.deep.equal({
      values: ['new c', 'old b', 'new a'],
      read: ['c', 'a'],
    });
  });

  it('asks again for an id without a row: a user is created without a new version', async () => {
    const rows = new VersionedRows<Row>(100_000);
    expect((await ask(rows, source(1), ['nobody'])).values).to.deep.equal([undefined]);
    expect((await ask(rows, source(1), ['nobody'])).read).to.deep.equal(['nobody']);
  });

  it('returns nothing of another version, older or newer, nor of another account', async () => {
    const rows = new VersionedRows<Row>(100_000);
    await ask(rows, source(5), ['a']);
    expect((await ask(rows, source(6, 'B'), ['a'], 'other')).values).to.deep.equal(['other a']);
    expect((await ask(rows, source(4), ['a'], 'older')).values).to.deep.equal(['older a']);
    expect((await ask(rows, source(5), ['a'])).read, 'an older request replaces nothing').to.deep.equal([]);
    expect((await ask(rows, source(6), ['a'], 'newer')).values).to.deep.equal(['newer a']);
    expect((await ask(rows, source(5), ['a'])).read).to.deep.equal(['a']);
  });

  it('reads everything without a source', async () => {
    const rows = new VersionedRows<Row>(100_000);
    await ask(rows, null, ['a']);
    expect((await ask(rows, null, ['a'])).read).to.deep.equal(['a']);
  });

  it('keeps no more than it may, of one source or of many', async () => {
    const rows = new VersionedRows<Row>(13_000);
    for (let n = 0; n < 1_000; n++) await ask(rows, source(1), [`user ${n}`]);
    expect((await ask(rows, source(1), ['user 999'])).read).to.deep.equal([]);
    expect((await ask(rows, source(1), ['user 0'])).read).to.deep.equal(['user 0']);
    for (let n = 0; n < 1_000; n++) await ask(rows, source(1, `account ${n}`), ['a']);
    expect((await ask(rows, source(1, 'account 999'), ['a'])).read).to.deep.equal([]);
    expect((await ask(rows, source(1, 'account 0'), ['a'])).read).to.deep.equal(['a']);
    const many = Array.from({ length: 150 }, (_, n) => `user ${n}`);
    expect((await ask(rows, source(2), many)).values).to.have.length(150);
    expect(rows.size).to.be.at.most(13_000);
  });

  it('counts what a row contains: of long ones it keeps fewer', async () => {
    const rows = new VersionedRows<Row>(13_000);
    for (let n = 0; n < 100; n++) await ask(rows, source(1), [`user ${n}`], 'x'.repeat(1_000));
    expect(rows.size).to.be.within(1_000, 13_000);
    expect(rows.rowsOf(source(1)).size).to.be.within(1, 12);
    await ask(rows, source(2), ['one'], 'x'.repeat(20_000));
    expect(rows.rowsOf(source(2)).size, 'one that is larger than all').to.equal(0);
  });

  it('counts a row once that is added again', () => {
    const rows = new VersionedRows<Row>(13_000);
    const add = (): void => {
      rows.keep(source(1), new Map([['a', { value: 'old' }]]));
    };
    add();
    const { size } = rows;
    add();
    expect(rows.size).to.equal(size);
  });

  it('a request cannot change the rows that it shares with others', async () => {
    const rows = new VersionedRows<Row>(100_000);
    const [row] = await rows.find(source(1), ['a'], () =>
      Promise.resolve(new Map([['a', { value: 'old' }]])),
    );
    expect(() => Object.assign(row ?? {}, { value: 'changed' })).to.throw(TypeError);
    const users = new VersionedRows<{ user: { address: { city: string } } }>(1_000);
    const user = { address: { city: 'Berlin' } };
    users.keep(source(1), new Map([['a', { user }]]));
    expect(() => Object.assign(user, { groups: [] })).to.throw(TypeError);
    expect(() => Object.assign(user.address, { city: 'Bonn' })).to.throw(TypeError);
  });
});
