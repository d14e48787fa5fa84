import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  RecallShipmentDocument,
  SendShipmentNowDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { keepSessions, messagesTo, runSlot } from '../../support/notices.js';
import { inRounds, outcomeOf, quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('LXP-11 who is late to call a held letter back', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let examinee: Person;
  let approver: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    [examinee, approver] = await Promise.all([
      quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
      quickUser(world, { trait: 'APPROVER', groups: [group] }),
    ]);
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 10 } });
    await keepSessions(gateway);
  });

  after(() => gateway.stop());

  beforeEach(() => {
    gateway.clock.reset();
  });

  async function approved(): Promise<Shipment> {
    return world.approve(approver, await quickShipment(world, examinee, group.id));
  }

  it('after an approver, is told who was first; the log names the sender', async () => {
    const letter = await approved();
    const { id } = letter;
    await approver.client.run(CancelShipmentDocument, { id });
    for (const [{ client }, first] of [
      [approver, /^You have already decided: .* CANCELED/],
      [world.superadmin, /^Another decision came first: .* CANCELED/],
    ] as const)
      for (const error of [
        await client.refused('CONFLICT', CancelShipmentDocument, { id }),
        await client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter)),
      ]) {
        expect(error.message).to.match(first);
        expect(error.extensions.reason).to.equal('ALREADY_DECIDED');
      }
    await examinee.client.refused('INVALID_STATE', CancelShipmentDocument, { id });
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['SHIPMENT_CANCELED'], userIds: [examinee.id] },
    });
    expect(activities.nodes.map(({ actor, subjectUser }) => [actor?.id, subjectUser?.id])).to.deep.equal([
      [approver.id, examinee.id],
    ]);
  });

  it('in the mail to its sender a letter that was called back for good is not one that waits again', async () => {
    const [stopped, recalled, both] = [await approved(), await approved(), await approved()];
    await approver.client.run(CancelShipmentDocument, { id: stopped.id });
    await approver.client.run(RecallShipmentDocument, { id: recalled.id });
    // Taken back, approved again, and called back by its sender: the approver only took the approval back.
    await approver.client.run(RecallShipmentDocument, { id: both.id });
    await world.approve(approver, both);
    await examinee.client.run(CancelShipmentDocument, { id: both.id });
    await runSlot(gateway, '2027-12-06', '12:00');
    const told = (await messagesTo(gateway, examinee, 'LETTERS_DECIDED')).flatMap(({ letters }) => letters);
    const outcomesOf = ({ number }: Shipment): string[] =>
      told.filter((letter) => letter.number === number).map(({ outcome }) => outcome);
    expect([stopped, recalled, both].map(outcomesOf)).to.deep.equal([
      ['CANCELED'],
      ['RECALLED'],
      ['RECALLED'],
    ]);
  });

  it('after its sender, is told that the sender has called it back', async () => {
    const letter = await approved();
    await examinee.client.run(CancelShipmentDocument, { id: letter.id });
    const { message } = await approver.client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter));
    expect(message).to.equal('The sender has called the shipment back.');
  });

  it('after its hand-over, is told that it was sent: an approver like the sender', async () => {
    const { id } = await approved();
    await approver.client.run(SendShipmentNowDocument, { id });
    const handOver = handOverOf(gateway, { handOver: () => Promise.resolve() });
    expect(await handOver.handOverWaiting(() => undefined)).to.equal(1);
    for (const { client } of [approver, world.superadmin, examinee]) {
      const { message } = await client.refused('INVALID_STATE', CancelShipmentDocument, { id });
      expect(message).to.include('SENT');
    }
  });

  it('after its hand-over has begun, is told so, with the reason', async () => {
    const { id } = await approved();
    await approver.client.run(SendShipmentNowDocument, { id });
    const outOfPaper = handOverOf(gateway, { handOver: () => Promise.reject(new Error('out of paper')) });
    await outOfPaper.handOverWaiting(() => undefined);
    for (const { client } of [approver, examinee]) {
      const { extensions } = await client.refused('CONFLICT', CancelShipmentDocument, { id });
      expect(extensions.reason).to.equal('HAND_OVER_BEGUN');
    }
    await gateway.gateway.dataSource.query("UPDATE shipment SET status = 'SENT' WHERE id = ?", [id]);
  });

  it('at the same time as another approver, is told so, and one recall is recorded', async () => {
    await inRounds(async () => {
      const { id } = await approved();
      const answers = await Promise.all(
        [approver, world.superadmin].map(({ client }) => client.send(CancelShipmentDocument, { id })),
      );
      expect(answers.map(outcomeOf).sort()).to.deep.equal(['CONFLICT', 'ok']);
      const recalls = await gateway.gateway.dataSource.query<unknown[]>(
        "SELECT id FROM approval WHERE shipment_id = ? AND state = 'RECALLED'",
        [id],
      );
      expect(recalls).to.have.length(1);
    }, 12);
  });
});
