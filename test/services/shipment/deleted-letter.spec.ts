import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import {
  DecideShipmentsDocument,
  DeleteShipmentDocument,
  MyDeletedShipmentsDocument,
  ShipmentDocument,
  ShipmentsDocument,
  type ShipmentFilter,
} from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { datesFrom, keepSessions, messagesTo, runSlot } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

const comment = 'Falscher Empfänger,\nbitte neu.';

describe('LXP-11, LXP-12, LXP-13 a sender is notified when an approver deletes a letter', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let approver: Person;
  let head: Person;
  const newDate = datesFrom('2027-10-04');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    gateway.clock.reset();
    world = await World.create({ gateway });
    group = await world.group();
    const groups = [group];
    [clerk, approver, head] = await Promise.all([
      quickUser(world, { trait: 'EXAMINEE', groups }),
      quickUser(world, { trait: 'APPROVER', groups }),
      quickUser(world, { role: 'GROUP_MANAGER', groups }),
    ]);
    await keepSessions(gateway);
  });

  const waiting = (): Promise<Shipment> => quickShipment(world, clerk, group.id);

  async function remove(letter: Shipment, said: string | null = comment): Promise<Shipment> {
    const variables = { ...(await world.decided(approver, letter)), comment: said };
    return (await approver.client.run(DeleteShipmentDocument, variables)).deleteShipment.shipment;
  }

  /** What somebody's overview lists, as `number STATUS`; its total must agree. */
  async function overview({ client }: Person, filter: ShipmentFilter = {}): Promise<string[]> {
    const { nodes, totalCount } = (await client.run(ShipmentsDocument, { first: 100, filter })).shipments;
    expect(nodes).to.have.length(totalCount);
    return nodes.map(({ number, status }) => `${number} ${status}`).sort();
  }

  async function counted({ client }: Person): Promise<number | undefined> {
    return (await client.run(MyDeletedShipmentsDocument)).viewer?.dashboard.myDeletedShipments;
  }

  async function decisionsOn({ id }: Shipment): Promise<(string | null)[][]> {
    const { shipment } = await clerk.client.run(ShipmentDocument, { id });
    return (shipment?.decisions ?? []).map(({ state, comment: said }) => [state, said]);
  }

  it('deleting a waiting letter accepts a comment for its sender', async () => {
    const letter = await waiting();
    const deleted = await remove(letter);
    expect(deleted.approval).to.deep.include({ state: 'DELETED', comment });
    const { shipment } = await clerk.client.run(ShipmentDocument, { id: letter.id });
    expect(shipment?.approval).to.deep.include({ state: 'DELETED', comment });
    expect(shipment?.approval?.decidedBy?.id).to.equal(approver.id);
  });

  it('deleting a rejected letter accepts a comment, and keeps that of the rejection', async () => {
    const letter = await waiting();
    await world.reject(approver, letter, 'So nicht.');
    await remove(letter);
    expect(await decisionsOn(letter)).to.deep.equal([
      ['DELETED', comment],
      ['REJECTED', 'So nicht.'],
    ]);
  });

  it('decideShipments does the same; an empty comment counts as none', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const decisions = [{ ...decidedAs(first), decision: 'DELETE' as const, comment }];
    await approver.client.run(DecideShipmentsDocument, { input: { decisions } });
    expect(await decisionsOn(first)).to.deep.equal([['DELETED', comment]]);
    await remove(second, '');
    expect(await decisionsOn(second)).to.deep.equal([['DELETED', null]]);
  });

  it('a comment that is too long or of invisible characters is refused with its path, and deletes nothing', async () => {
    const letter = await waiting();
    for (const [said, problem] of [
      ['x'.repeat(2_001), 'comment: TOO_LONG'],
      ['un\u202Esichtbar', 'comment: INVALID'],
    ] as const) {
      const variables = { ...decidedAs(letter), comment: said };
      expect(await approver.client.problems(DeleteShipmentDocument, variables)).to.deep.equal([problem]);
    }
    expect(await overview(clerk)).to.deep.equal([`${letter.number} PENDING_APPROVAL`]);
    const draft = await quickShipment(world, clerk, group.id, true);
    expect(
      await clerk.client.problems(DeleteShipmentDocument, { id: draft.id, comment: 'Für mich' }),
    ).to.deep.equal(['comment: NOT_ALLOWED']);
    await clerk.client.run(DeleteShipmentDocument, { id: draft.id, comment: '' });
  });

  it('it stays in its sender’s overview as DELETED, and on the dashboard; nobody else’s default list shows it', async () => {
    const [first, second, kept] = [await waiting(), await waiting(), await waiting()];
    await world.reject(approver, second);
    for (const letter of [first, second]) await remove(letter);
    const deleted = [`${first.number} DELETED`, `${second.number} DELETED`].sort();
    const pending = `${kept.number} PENDING_APPROVAL`;
    expect(await overview(clerk)).to.deep.equal([...deleted, pending].sort());
    expect(await overview(clerk, { statuses: ['DELETED'] })).to.deep.equal(deleted);
    expect(await overview(clerk, { statuses: ['PENDING_APPROVAL'] })).to.deep.equal([pending]);
    expect(await counted(clerk)).to.equal(2);
    for (const person of [approver, head, world.superadmin]) {
      expect(await overview(person), 'by default').to.deep.equal([pending]);
      expect(await counted(person)).to.equal(0);
    }
    for (const person of [head, world.superadmin])
      expect(await overview(person, { statuses: ['DELETED'] })).to.deep.equal(deleted);
  });

  it('a letter deleted by its sender is neither in the overview nor counted', async () => {
    const draft = await quickShipment(world, clerk, group.id, true);
    const rejected = await waiting();
    await world.reject(approver, rejected);
    for (const { id } of [draft, rejected]) await clerk.client.run(DeleteShipmentDocument, { id });
    expect(await overview(clerk)).to.deep.equal([]);
    expect(await counted(clerk)).to.equal(0);
    expect(await overview(clerk, { statuses: ['DELETED'] })).to.have.length(2);
  });

  it('after 30 days it is in the overview only on request, and no longer counted', async () => {
    const letter = await waiting();
    await remove(letter);
    gateway.clock.advance(30 * day - 60_000);
    expect(await overview(clerk)).to.deep.equal([`${letter.number} DELETED`]);
    expect(await counted(clerk)).to.equal(1);
    gateway.clock.advance(120_000);
    expect(await overview(clerk)).to.deep.equal([]);
    expect(await counted(clerk)).to.equal(0);
    expect(await overview(clerk, { statuses: ['DELETED'] })).to.deep.equal([`${letter.number} DELETED`]);
  });

  it('the mail at 12:00 about rejected letters names it as well, with the comment', async () => {
    const [deleted, rejected] = [await waiting(), await waiting()];
    await remove(deleted);
    await world.reject(approver, rejected, 'So nicht.');
    await runSlot(gateway, newDate(), '12:00');
    const [mail] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
    expect(mail?.total).to.equal(2);
    expect(
      mail?.letters.map(({ number, outcome, comment: said }) => [number, outcome, said]),
    ).to.have.deep.members([
      [deleted.number, 'DELETED', comment],
      [rejected.number, 'REJECTED', 'So nicht.'],
    ]);
  });

  it('a mail is sent even if a deletion is the only decision', async () => {
    const letter = await waiting();
    await remove(letter, null);
    await runSlot(gateway, newDate(), '12:00');
    const [mail] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
    expect(mail?.letters.map(({ number, outcome }) => [number, outcome])).to.deep.equal([
      [letter.number, 'DELETED'],
    ]);
  });

  it('a second decision by the same user and one by another user have different messages', async () => {
    const letter = await waiting();
    await remove(letter);
    const variables = decidedAs(letter);
    const own = await approver.client.refused('CONFLICT', DeleteShipmentDocument, variables);
    expect(own.message).to.match(/^You have already decided/);
    const others = await world.superadmin.client.refused('CONFLICT', DeleteShipmentDocument, variables);
    expect(others.message).to.match(/^Another decision came first/);
    for (const { extensions } of [own, others]) expect(extensions.reason).to.equal('ALREADY_DECIDED');
  });
});
