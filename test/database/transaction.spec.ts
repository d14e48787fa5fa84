import { expect } from 'chai';
import type { DataSource, EntityManager } from 'typeorm';
import { afterCommit, inTransaction } from '../../src/database/transaction.js';
import { sharedGateway } from '../support/hooks.js';

describe('What is to follow a transaction', () => {
  let dataSource: DataSource;
  let lastId = 0;

  before(async () => {
    ({ dataSource } = (await sharedGateway()).gateway);
    await dataSource.query('CREATE TABLE followed (id INT PRIMARY KEY)');
  });

  after(() => dataSource.query('DROP TABLE followed'));

  const insertInto = (manager: EntityManager, id: number): Promise<unknown> =>
    manager.query('INSERT INTO followed (id) VALUES (?)', [id]);

  async function isThere(id: number): Promise<boolean> {
    const rows = await dataSource.query<unknown[]>('SELECT id FROM followed WHERE id = ?', [id]);
    return rows.length === 1;
  }

  it('happens when everybody sees what was committed, in order', async () => {
    const id = ++lastId;
    const seen: string[] = [];
    const looks: Promise<boolean>[] = [];
    const result = await inTransaction(dataSource, async (manager) => {
      afterCommit(manager, () => {
        seen.push('first');
        looks.push(isThere(id));
      });
      await insertInto(manager, id);
      afterCommit(manager, () => seen.push('second'));
      expect(seen).to.deep.equal([]);
      return 'done';
    });
    expect(result).to.equal('done');
    expect(seen).to.deep.equal(['first', 'second']);
    expect(await Promise.all(looks)).to.deep.equal([true]);
  });

  it('does not happen when nothing was committed', async () => {
    const id = ++lastId;
    const seen: string[] = [];
    const failing = inTransaction(dataSource, async (manager) => {
      await insertInto(manager, id);
      afterCommit(manager, () => seen.push('never'));
      throw new Error('thought better of it');
    });
    expect(await failing.catch((error: unknown) => (error as Error).message)).to.equal(
      'thought better of it',
    );
    expect(seen).to.deep.equal([]);
    expect(await isThere(id)).to.equal(false);
  });

  it('happens once when the work had to be tried again', async () => {
    const id = ++lastId;
    const seen: number[] = [];
    let tries = 0;
    await inTransaction(dataSource, async (manager) => {
      const current = ++tries;
      await insertInto(manager, id);
      afterCommit(manager, () => seen.push(current));
      // What the database says to who has to begin again.
      if (current < 3)
        await manager.query(
          "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'",
        );
    });
    expect(seen).to.deep.equal([3]);
    expect(await isThere(id)).to.equal(true);
  });

  it('is not to be asked for where there is no transaction', () => {
    expect(() => {
      afterCommit(dataSource.manager, () => undefined);
    }).to.throw('Only within inTransaction');
  });
});
