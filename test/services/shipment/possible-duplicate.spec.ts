import { expect } from 'chai';
import { day, minute } from '../../../src/clock.js';
import { select } from '../../../src/database/rows.js';
import {
  CancelShipmentDocument,
  PossibleDuplicatesDocument,
  SubmitShipmentDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { keepSessions } from '../../support/notices.js';
import { pages } from '../../support/pdf-samples.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('LXP-2 the same file sent twice within a day warns, and nothing is refused', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let support: Group;
  let clerk: Person;
  let colleague: Person;
  let head: Person;
  let nextPages = 1;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    gateway.clock.reset();
    world = await World.create({ gateway });
    [sales, support] = [await world.group(), await world.group()];
    [clerk, colleague, head] = await Promise.all([
      quickUser(world, { trait: 'EXAMINEE', groups: [sales] }),
      quickUser(world, { groups: [sales, support] }),
      quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] }),
    ]);
    await keepSessions(gateway);
  });

  /** A file that no other test has. */
  const newFile = (): Uint8Array => pages(nextPages++);

  async function send(
    person: Person,
    bytes: Uint8Array,
    settings: { group?: Group; draft?: boolean } = {},
  ): Promise<Shipment> {
    return world.shipment(person, { group: sales, bytes, ...settings });
  }

  /** The letters that this person sees, each with the id of its possible duplicate. */
  async function warnings({ client }: Person): Promise<Map<string, string | null>> {
    const { shipments } = await client.run(PossibleDuplicatesDocument, { first: 100 });
    return new Map(
      shipments.nodes.map(({ id, possibleDuplicateOf }) => [id, possibleDuplicateOf?.id ?? null]),
    );
  }

  it('the second letter warns of the first, the third of the second, and the first of none', async () => {
    const file = newFile();
    const letters = [await send(clerk, file), await send(clerk, file), await send(clerk, file)];
    const other = await send(clerk, newFile());
    const seen = await warnings(clerk);
    expect([...letters, other].map(({ id }) => seen.get(id))).to.deep.equal([
      null,
      letters[0]!.id,
      letters[1]!.id,
      null,
    ]);
  });

  it('only within 24 hours', async () => {
    const [late, soon] = [newFile(), newFile()];
    const first = await send(clerk, late);
    const early = await send(clerk, soon);
    gateway.clock.advance(day - minute);
    const warned = await send(clerk, soon);
    gateway.clock.advance(2 * minute);
    const unwarned = await send(clerk, late);
    const seen = await warnings(clerk);
    expect(seen.get(warned.id)).to.equal(early.id);
    expect([seen.get(unwarned.id), seen.get(first.id)]).to.deep.equal([null, null]);
  });

  it('a draft warns before it is sent, and is not a duplicate itself until then', async () => {
    const file = newFile();
    const draft = await send(clerk, file, { draft: true });
    expect((await warnings(clerk)).get(draft.id)).to.equal(null);
    const sent = await send(clerk, file);
    let seen = await warnings(clerk);
    expect([seen.get(draft.id), seen.get(sent.id)]).to.deep.equal([sent.id, null]);
    await clerk.client.run(SubmitShipmentDocument, { id: draft.id });
    seen = await warnings(clerk);
    expect([seen.get(draft.id), seen.get(sent.id)]).to.deep.equal([sent.id, null]);
  });

  it('a canceled or deleted letter is not a duplicate and has none', async () => {
    const file = newFile();
    const [canceled, deleted] = [await send(clerk, file), await send(clerk, file)];
    await clerk.client.run(CancelShipmentDocument, { id: canceled.id });
    await world.remove(world.superadmin, deleted);
    const last = await send(clerk, file);
    const seen = await warnings(clerk);
    expect([canceled, deleted, last].map(({ id }) => seen.get(id))).to.deep.equal([null, null, null]);
  });

  it('the letter of another user is shown only to users who may see it, and that of another account never', async () => {
    const file = newFile();
    const ofSupport = await send(colleague, file, { group: support });
    const mine = await send(clerk, file);
    const stranger = await World.create({ gateway });
    const foreign = await stranger.shipment(stranger.superadmin, { bytes: file });
    expect((await warnings(clerk)).get(mine.id)).to.equal(null);
    expect((await warnings(head)).get(mine.id)).to.equal(null);
    expect((await warnings(world.superadmin)).get(mine.id)).to.equal(ofSupport.id);
    expect((await warnings(stranger.superadmin)).get(foreign.id)).to.equal(null);
    const ofSales = await send(colleague, file);
    const again = await send(clerk, file);
    expect((await warnings(head)).get(again.id), 'the latest that is seen').to.equal(ofSales.id);
  });

  it('the day is one of 24 hours, not of the calendar; a rejected letter counts, and one that was submitted again counts from then', async () => {
    const file = newFile();
    const first = await send(clerk, file);
    gateway.clock.advance(day - minute);
    const second = await send(clerk, file);
    expect((await warnings(clerk)).get(second.id)).to.equal(first.id);
    await world.reject(world.superadmin, second);
    gateway.clock.advance(day - minute);
    const third = await send(clerk, file);
    expect((await warnings(clerk)).get(third.id)).to.equal(second.id);
    await clerk.client.run(SubmitShipmentDocument, { id: second.id });
    const seen = await warnings(clerk);
    expect([seen.get(third.id), seen.get(second.id)]).to.deep.equal([null, third.id]);
  });

  it('is told with the letter itself; a credential of a group is told nothing of other groups', async () => {
    const file = newFile();
    const ofSupport = await send(colleague, file, { group: support });
    const uploadId = await world.upload(colleague, { bytes: file });
    const { data } = await colleague.client.send<
      { createShipment: { shipment: { possibleDuplicateOf: { id: string } | null } } },
      Record<string, unknown>
    >(
      'mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { possibleDuplicateOf { id } } } }',
      { input: { uploadId, groupId: sales.id, options: {} } },
    );
    expect(data?.createShipment.shipment.possibleDuplicateOf?.id).to.equal(ofSupport.id);
    const bytes = newFile();
    await send(colleague, bytes, { group: support });
    const { client } = await world.credential(colleague, { group: sales });
    const program = { ...colleague, client };
    const byProgram = [await send(program, bytes), await send(program, bytes)];
    const seen = await warnings(program);
    expect(byProgram.map(({ id }) => seen.get(id))).to.deep.equal([null, byProgram[0]!.id]);
  });

  it('a page of letters costs two statements more, found by an index', async () => {
    const file = newFile();
    for (let count = 0; count < 6; count++) await send(clerk, file);
    const statementsFor = (first: number) =>
      gateway.statementsOf(() => world.superadmin.client.run(PossibleDuplicatesDocument, { first }));
    // The first request reads the viewer.
    await statementsFor(2);
    const [few, many] = [await statementsFor(2), await statementsFor(6)];
    expect(many.length).to.equal(few.length);
    const find = many.find(({ sql }) => sql.includes('x.sha256 = ?'));
    if (find === undefined) throw new Error('Duplicates are looked for.');
    const plan = await select<{ table: string; key: string | null }>(
      gateway.gateway.dataSource.manager,
      `EXPLAIN ${find.sql}`,
      find.parameters,
    );
    expect(plan.find(({ table }) => table === 'x')?.key).to.equal('shipment_file');
  });
});
