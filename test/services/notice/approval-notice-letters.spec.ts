import { expect } from 'chai';
import { SubmitShipmentDocument } from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  datesFrom,
  keepSessions,
  listing,
  messagesTo,
  runSlot,
  setMails,
  waitingTold,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { storeLetters } from '../../support/stored-letters.js';
import { World, type Person } from '../../support/world.js';

describe('LXP-12 what approvers are told', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  const newDate = datesFrom('2027-01-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  async function told(person: { id: string }): Promise<string[]> {
    return waitingTold(gateway, person);
  }

  async function run(date: string, ...times: string[]): Promise<void> {
    await keepSessions(gateway);
    for (const time of times) await runSlot(gateway, date, time);
  }

  it('of many letters the twenty that wait longest are listed and all are counted, over groups and senders', async () => {
    const world = await World.create({ gateway });
    const [sales, support, hidden] = [await world.group(), await world.group(), await world.group()];
    const groups = [sales, support, hidden];
    const clerks: Person[] = [];
    for (let made = 0; made < 12; made++) clerks.push(await quickUser(world, { trait: 'EXAMINEE', groups }));
    const approver = await quickUser(world, { trait: 'APPROVER', groups: [sales, support] });
    await quickShipment(world, clerks[0]!, sales.id);
    await storeLetters(
      world,
      clerks.flatMap(({ id: senderId }) =>
        groups.flatMap(({ id: groupId }) =>
          Array.from({ length: 21 }, () => ({
            senderId,
            groupId,
            status: 'PENDING_APPROVAL' as const,
            handedOverAt: null,
          })),
        ),
      ),
    );
    const { dataSource } = gateway.gateway;
    await dataSource.query(
      `UPDATE shipment SET submitted_at = '2026-12-01' + INTERVAL FLOOR(RAND(7) * 1000000) SECOND WHERE account_id = ?`,
      [world.accountId],
    );
    const rows = await dataSource.query<{ number: string }[]>(
      'SELECT number FROM shipment WHERE account_id = ? AND group_id IN (?, ?) ORDER BY submitted_at',
      [world.accountId, sales.id, support.id],
    );
    await run(newDate(), '12:00');
    const [message] = await messagesTo(gateway, approver, 'APPROVALS_WAITING');
    expect(message?.total).to.equal(12 * 2 * 21 + 1);
    expect(message?.letters.map(({ number }) => number)).to.deep.equal(
      rows.slice(0, 20).map(({ number }) => number),
    );
    expect(message?.letters[0]).to.have.keys([
      'number',
      'filename',
      'sender',
      'group',
      'pages',
      'grossCents',
      'currency',
      'waitingSince',
      'decisions',
      'hasMoreDecisions',
    ]);
  });

  it('an approver with immediate mails gets one about letters that they can decide on, and none at noon', async () => {
    const world = await World.create({ gateway });
    const [sales, support] = [await world.group(), await world.group()];
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
    const [ofSales, ofSupport, manager, untrusted, examined] = [
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [support] }),
      await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' }),
      await quickUser(world, { role: 'MANAGER' }),
      await quickUser(world, { trait: 'EXAMINEE', groups: [sales] }),
    ];
    for (const person of [ofSales, ofSupport, manager, untrusted, examined])
      await setMails(person, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
    const letter = await quickShipment(world, clerk, sales.id);
    const draft = await quickShipment(world, clerk, sales.id, true);
    for (const person of [ofSales, manager])
      expect(await told(person), 'a draft waits for nobody').to.deep.equal([listing(letter)]);
    await clerk.client.run(SubmitShipmentDocument, { id: draft.id });
    await run(newDate(), '12:00', '15:00');
    for (const person of [ofSales, manager])
      expect(await told(person)).to.deep.equal([listing(letter), listing(draft)]);
    for (const person of [ofSupport, untrusted, examined]) expect(await told(person)).to.deep.equal([]);
  });
});
