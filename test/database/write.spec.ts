import { expect } from 'chai';
import type { EntityManager } from 'typeorm';
import { exists, findAll, findOne } from '../../src/database/find.js';
import { changeIf, changeOne } from '../../src/database/rows.js';
import { above, atMost, below, not, notNull, nullOr, oneOf } from '../../src/database/where.js';
import {
  insert,
  insertIfAbsent,
  removeAny,
  removeIf,
  removeOne,
  updateAny,
  updateIf,
  updateOne,
} from '../../src/database/write.js';
import { newId } from '../../src/entities/id.js';
import { NoticePause } from '../../src/entities/notice-pause.entity.js';
import { Shipment } from '../../src/entities/shipment.entity.js';
import { sharedGateway } from '../support/hooks.js';

const [early, late] = [new Date('2026-01-01T00:00:00.123Z'), new Date('2026-06-01T00:00:00Z')];

describe('Writing a row', () => {
  let manager: EntityManager;

  before(async () => {
    ({ manager } = (await sharedGateway()).gateway.dataSource);
  });

  /** Three pauses of a user of an account of its own: streaks 1 and 2, early and late. */
  async function pauses(): Promise<{ accountId: string; userId: string }> {
    const user = { accountId: newId(), userId: newId() };
    await insert(manager, NoticePause, [
      { ...user, topic: 'LETTER_DECIDED', quietUntil: early, streak: 1 },
      { ...user, topic: 'APPROVAL_WAITING', quietUntil: late, streak: 2 },
      { ...user, topic: 'BILLING', quietUntil: late, streak: 2 },
    ]);
    return user;
  }

  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing was thrown',
      (error: unknown) => (error as Error).message,
    );

  it('counts a row that is found, also when it has the new values already', async () => {
    const one = { ...(await pauses()), topic: 'BILLING' } as const;
    expect(await updateIf(manager, NoticePause, one, { streak: 2 })).to.equal(true);
    await updateOne(manager, NoticePause, one, { streak: 2, quietUntil: late });
    expect(await updateAny(manager, NoticePause, one, { streak: 2 })).to.equal(1);
  });

  it('fails when the one row that must be there is not', async () => {
    const user = await pauses();
    const absent = { ...user, topic: 'BILLING', streak: 7 } as const;
    expect(await refusal(updateOne(manager, NoticePause, absent, { streak: 1 }))).to.match(
      /0 rows instead of one/,
    );
    expect(await refusal(removeOne(manager, NoticePause, absent))).to.match(/0 rows instead of one/);
    expect(await refusal(changeOne(manager, 'DELETE FROM notice_pause WHERE streak = 77', []))).to.match(
      /0 rows/,
    );
    expect(await refusal(updateOne(manager, NoticePause, user, { streak: 1 }))).to.match(
      /3 rows instead of one/,
    );
  });

  it('says whether a row was as expected, and fails when several were', async () => {
    const user = await pauses();
    const one = { ...user, topic: 'BILLING' } as const;
    expect(await updateIf(manager, NoticePause, { ...one, streak: 1 }, { streak: 3 })).to.equal(false);
    expect(await updateIf(manager, NoticePause, { ...one, streak: 2 }, { streak: 3 })).to.equal(true);
    expect(await removeIf(manager, NoticePause, { ...one, streak: 2 })).to.equal(false);
    expect(await removeIf(manager, NoticePause, { ...one, streak: 3 })).to.equal(true);
    expect(await refusal(removeIf(manager, NoticePause, user))).to.match(/2 rows instead of at most one/);
    const sql = 'UPDATE notice_pause SET streak = 5 WHERE account_id = ?';
    const { accountId } = await pauses();
    expect(await refusal(changeIf(manager, sql, [accountId]))).to.match(/3 rows instead of at most one/);
  });

  it('takes conditions of every kind, with values in the form of their column', async () => {
    const user = await pauses();
    const topicsOf = async (where: object): Promise<string[]> => {
      const rows = await findAll(manager, NoticePause, { ...user, ...where }, { columns: ['topic'] });
      return rows.map(({ topic }) => topic).sort();
    };
    expect(await topicsOf({ quietUntil: early })).to.deep.equal(['LETTER_DECIDED']);
    expect(await topicsOf({ quietUntil: below(late) })).to.deep.equal(['LETTER_DECIDED']);
    expect(await topicsOf({ quietUntil: atMost(late) })).to.have.lengthOf(3);
    expect(await topicsOf({ quietUntil: above(early), streak: not(1) })).to.have.lengthOf(2);
    expect(await topicsOf({ topic: oneOf(['BILLING', 'LETTER_DECIDED']) })).to.have.lengthOf(2);
    expect(await topicsOf({ topic: oneOf([]) })).to.deep.equal([]);
    expect(await topicsOf({ streak: null })).to.deep.equal([]);
    expect(await topicsOf({ streak: notNull() })).to.have.lengthOf(3);
    expect(await topicsOf({ streak: nullOr(below(2)) })).to.deep.equal(['LETTER_DECIDED']);
    const both = [
      { ...user, topic: 'BILLING' },
      { ...user, streak: 1 },
    ] as const;
    expect(await findAll(manager, NoticePause, both)).to.have.lengthOf(2);
    expect(await findAll(manager, NoticePause, [])).to.deep.equal([]);
    expect(await exists(manager, NoticePause, { ...user, streak: 1 })).to.equal(true);
    expect(await exists(manager, NoticePause, { ...user, streak: 9 })).to.equal(false);
  });

  it('never takes an empty or undefined condition for every row', async () => {
    const nobody = { accountId: undefined } as unknown as { accountId: string };
    for (const where of [{}, nobody, [{}]])
      expect(await refusal(removeAny(manager, NoticePause, where))).to.match(/is (empty|undefined)/);
    expect(await removeAny(manager, NoticePause, [])).to.equal(0);
  });

  it('names no column that the entity does not have, and sets no value that is undefined', async () => {
    const user = await pauses();
    const unknown = { sort: 1 } as unknown as Partial<NoticePause>;
    expect(await refusal(updateAny(manager, NoticePause, user, unknown))).to.match(/no column for sort/);
    const missing = { streak: undefined } as unknown as Partial<NoticePause>;
    expect(await refusal(updateAny(manager, NoticePause, user, missing))).to.match(/streak .* is undefined/);
    expect(await refusal(updateAny(manager, NoticePause, user, {}))).to.match(/sets nothing/);
  });

  it('removes at most as many rows as the limit', async () => {
    const user = await pauses();
    expect(await removeAny(manager, NoticePause, user, { limit: 2 })).to.equal(2);
    expect(await removeAny(manager, NoticePause, user, { limit: 2 })).to.equal(1);
  });

  it('leaves a row alone whose key is there already', async () => {
    const user = await pauses();
    await insertIfAbsent(manager, NoticePause, [{ ...user, topic: 'BILLING', quietUntil: early, streak: 9 }]);
    const kept = await findOne(manager, NoticePause, { ...user, topic: 'BILLING' });
    expect(kept).to.deep.include({ streak: 2, quietUntil: late });
  });

  it('writes an embedded object into its columns, and reads it from them', async () => {
    const { world } = await shipmentOf(manager);
    const options = {
      sides: 'DUPLEX',
      colour: 'COLOUR',
      destination: 'NATIONAL',
      registered: 'NONE',
    } as const;
    await updateOne(manager, Shipment, world, { options });
    const stored = await findOne(manager, Shipment, world, { columns: ['options'] });
    expect(stored?.options).to.deep.equal(options);
  });
});

/** A shipment of an account of its own, as a row alone. */
async function shipmentOf(manager: EntityManager): Promise<{ world: { accountId: string; id: string } }> {
  const world = { accountId: newId(), id: newId() };
  const price = {
    netCents: 1,
    surchargeCents: 0,
    vatCents: 0,
    grossCents: 1,
    currency: 'EUR',
    priceList: '1',
  };
  await insert(manager, Shipment, {
    ...world,
    number: world.id.slice(-12),
    uploadId: newId(),
    filename: 'a.pdf',
    pages: 1,
    sheets: 1,
    channel: 'GO',
    options: { sides: 'SIMPLEX', colour: 'COLOUR', destination: 'NATIONAL', registered: 'NONE' },
    status: 'DRAFT',
    price,
    senderId: newId(),
    searchText: '',
    createdAt: early,
    updatedAt: early,
  });
  return { world };
}
