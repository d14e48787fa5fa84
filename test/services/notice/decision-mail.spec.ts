import { expect } from 'chai';
import { SubmitShipmentDocument, UpdateShipmentDocument } from '../../../src/generated/operations.js';
import type { EarlierDecision } from '../../../src/entities/mail-message.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { datesFrom, keepSessions, messagesTo, runSlot, setMails } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('LXP-11, LXP-12 earlier decisions in the mail about waiting letters', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let support: Group;
  let clerk: Person;
  let first: Person;
  let second: Person;
  const newDate = datesFrom('2027-04-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
    [sales, support] = [await world.group('Vertrieb'), await world.group('Service')];
    [clerk, first, second] = [
      await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] }),
      await quickUser(world, {
        trait: 'APPROVER',
        groups: [sales],
        firstName: 'Claudia',
        lastName: 'Chef',
      }),
      await quickUser(world, { trait: 'APPROVER', groups: [support] }),
    ];
  });

  after(() => gateway.stop());

  async function reject(person: Person, id: string, comment: string): Promise<void> {
    await world.reject(person, { id }, comment);
  }

  async function submitTo(group: Group, id: string): Promise<void> {
    await clerk.client.run(UpdateShipmentDocument, { input: { id, groupId: group.id } });
    await clerk.client.run(SubmitShipmentDocument, { id });
  }

  /** A letter that was rejected for sales and submitted for support. */
  async function shopped(comment = 'fraud, never send'): Promise<string> {
    const { id } = await quickShipment(world, clerk, sales.id);
    await reject(first, id, comment);
    await submitTo(support, id);
    return id;
  }

  async function told(person: Person): Promise<(EarlierDecision[] | undefined)[]> {
    const messages = await messagesTo(gateway, person, 'APPROVALS_WAITING');
    return messages.flatMap(({ letters }) => letters.map(({ decisions }) => decisions));
  }

  function withoutTimes(decisions: EarlierDecision[] = []): Omit<EarlierDecision, 'decidedAt'>[] {
    return decisions.map(({ decidedAt, ...decision }) => {
      expect(new Date(decidedAt).toISOString()).to.equal(decidedAt);
      return decision;
    });
  }

  const rejection = {
    outcome: 'REJECTED',
    otherNumber: null,
    group: 'Vertrieb',
    decidedBy: 'Claudia Chef',
    comment: 'fraud, never send',
    changedSince: ['GROUP'],
  };

  it('the collected mail shows the next approver the rejection with its author, reason and group, and the changes since then', async () => {
    await shopped();
    await quickShipment(world, clerk, support.id);
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    const [moved, fresh] = await told(second);
    expect(withoutTimes(moved)).to.deep.equal([rejection]);
    expect(fresh, 'a letter without decisions has none in the mail').to.deep.equal([]);
    expect(await told(first), 'nothing waits for the first any more').to.deep.equal([]);
  });

  it('the immediate mail shows the same, also for a new letter with the same file', async () => {
    await setMails(second, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
    const letter = await world.shipment(clerk, { group: sales, filename: 'Brief.pdf' });
    await reject(first, letter.id, 'fraud, never send');
    await submitTo(support, letter.id);
    await world.shipment(clerk, { group: support, filename: 'Anderer Brief.pdf' });
    const [moved, copied] = await told(second);
    expect(withoutTimes(moved)).to.deep.equal([rejection]);
    expect(withoutTimes(copied)).to.deep.equal([{ ...rejection, otherNumber: letter.number }]);
  });

  it('of many decisions the mail shows the newest three, with shortened comments, and says that there are more', async () => {
    const { id } = await quickShipment(world, clerk, support.id);
    for (const count of [1, 2, 3, 4]) {
      await reject(second, id, `${count} ${'ä'.repeat(1_900)}`);
      await submitTo(support, id);
    }
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    const [message] = await messagesTo(gateway, second, 'APPROVALS_WAITING');
    const [letter] = message?.letters ?? [];
    expect(letter?.decisions?.map(({ comment }) => comment)).to.deep.equal(
      [4, 3, 2].map((count) => `${count} ${'ä'.repeat(497)}…`),
    );
    expect(letter?.hasMoreDecisions).to.equal(true);
  });
});
