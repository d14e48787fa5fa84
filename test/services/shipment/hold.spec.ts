import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import { select } from '../../../src/database/rows.js';
import {
  AccountDocument,
  ActivitiesDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  DecideShipmentsDocument,
  RecallShipmentDocument,
  SendShipmentNowDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import type { PrintProvider } from '../../../src/print/print-provider.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { datesFrom, keepSessions, messagesTo, runSlot, setMails } from '../../support/notices.js';
import { inRounds, outcomeOf, quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

type Act = TypedDocumentNode<unknown, { id: string }>;
const [cancel, recall, sendNow]: [Act, Act, Act] = [
  CancelShipmentDocument,
  RecallShipmentDocument,
  SendShipmentNowDocument,
];

describe('LXP-11 the time to call a released letter back', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let examinee: Person;
  let approver: Person;
  let other: Person;
  const newDate = datesFrom('2027-09-06');

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    const groups = [group];
    [clerk, examinee, approver, other] = await Promise.all([
      quickUser(world, { groups }),
      quickUser(world, { trait: 'EXAMINEE', groups }),
      quickUser(world, { trait: 'APPROVER', groups, firstName: 'Claudia', lastName: 'Chef' }),
      quickUser(world, { trait: 'APPROVER', groups: [await world.group()] }),
    ]);
    await keepSessions(gateway);
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    gateway.clock.reset();
    await gateway.gateway.dataSource.query("UPDATE shipment SET status = 'SENT' WHERE status = 'QUEUED'");
    await hold(10);
  });

  const noProvider: PrintProvider = { handOver: () => Promise.resolve() };

  async function hold(holdMinutes: number): Promise<void> {
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes } });
  }

  async function handedOver(): Promise<number> {
    return handOverOf(gateway, noProvider).handOverWaiting((_id, error) => {
      throw error;
    });
  }

  async function seen({ id }: { id: string }, by = world.superadmin) {
    const { shipment } = await by.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The letter is seen.');
    return shipment;
  }

  async function approved(): Promise<Shipment> {
    return world.approve(approver, await quickShipment(world, examinee, group.id));
  }

  function minutesUntil(letter: Pick<Shipment, 'handOverAt'>): number {
    return (Date.parse(letter.handOverAt ?? '') - gateway.clock.now().getTime()) / minute;
  }

  it('is a whole number of minutes from 0 to 60; anything else is refused, names the field and changes nothing', async () => {
    for (const holdMinutes of [-1, 61, 1_000_000])
      expect(
        await world.superadmin.client.problems(UpdateAccountDocument, { input: { holdMinutes } }),
      ).to.deep.equal(['holdMinutes: INVALID']);
    expect(
      await world.superadmin.client.problems(UpdateAccountDocument, { input: { holdMinutes: null } }),
    ).to.deep.equal(['holdMinutes: REQUIRED']);
    const { account } = await approver.client.run(AccountDocument);
    expect(account.holdMinutes).to.equal(10);
    await hold(60);
    await hold(0);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, { first: 1 });
    expect(activities.nodes[0]?.text).to.include('60').and.include('0');
    await approver.client.refused('FORBIDDEN', UpdateAccountDocument, { input: { holdMinutes: 5 } });
  });

  it('begins when a letter is released: by submission, by approval, and by a second submission', async () => {
    const sent = await quickShipment(world, clerk, group.id);
    expect(sent.status).to.equal('QUEUED');
    expect(minutesUntil(sent)).to.be.within(9.8, 10);
    const waiting = await quickShipment(world, examinee, group.id);
    expect(waiting.handOverAt).to.equal(null);
    gateway.clock.advance(5 * minute);
    expect(minutesUntil(await world.approve(approver, waiting))).to.be.within(9.8, 10);
    const draft = await quickShipment(world, clerk, group.id, true);
    expect(draft.handOverAt).to.equal(null);
    const { submitShipment } = await clerk.client.run(SubmitShipmentDocument, { id: draft.id });
    expect(minutesUntil(submitShipment.shipment)).to.be.within(9.8, 10);
    const many = await quickShipment(world, examinee, group.id);
    const input = { decisions: [{ ...decidedAs(many), decision: 'APPROVE' as const }] };
    const { decideShipments } = await approver.client.run(DecideShipmentsDocument, { input });
    expect(minutesUntil(decideShipments.results[0]!.shipment!)).to.be.within(9.8, 10);
  });

  it('nothing is handed over before its time, and everything at it', async () => {
    const [first, second] = [await quickShipment(world, clerk, group.id), await approved()];
    expect(await handedOver()).to.equal(0);
    gateway.clock.advance(9 * minute);
    expect(await handedOver()).to.equal(0);
    gateway.clock.advance(2 * minute);
    expect(await handedOver()).to.equal(2);
    for (const letter of [first, second]) {
      const sent = await seen(letter);
      expect(sent).to.include({ status: 'SENT', handOverAt: letter.handOverAt });
      expect(Date.parse(sent.handedOverAt ?? '')).to.be.at.least(Date.parse(sent.handOverAt ?? ''));
    }
  });

  it('a held letter keeps its time when the minutes are changed', async () => {
    const long = await quickShipment(world, clerk, group.id);
    await hold(0);
    const short = await quickShipment(world, clerk, group.id);
    expect(await handedOver()).to.equal(1);
    expect(await seen(short)).to.include({ status: 'SENT' });
    await hold(60);
    gateway.clock.advance(11 * minute);
    expect(await handedOver()).to.equal(1);
    expect(await seen(long)).to.include({ status: 'SENT' });
  });

  it('its sender calls it back, and it is canceled', async () => {
    const letter = await approved();
    const { cancelShipment } = await examinee.client.run(CancelShipmentDocument, { id: letter.id });
    expect(cancelShipment.shipment).to.include({ status: 'CANCELED', handOverAt: null });
    gateway.clock.advance(11 * minute);
    expect(await handedOver()).to.equal(0);
  });

  it('an approver calls a held letter back for good; the decisions and a mail inform its sender', async () => {
    const [letter, late] = [await approved(), await approved()];
    await clerk.client.refused('NOT_FOUND', CancelShipmentDocument, { id: letter.id });
    const { cancelShipment } = await approver.client.run(CancelShipmentDocument, { id: letter.id });
    expect(cancelShipment.shipment).to.include({ status: 'CANCELED', handOverAt: null });
    const { decisions } = await seen(letter, examinee);
    expect(decisions.map(({ state }) => state)).to.deep.equal(['RECALLED', 'APPROVED']);
    const again = await approver.client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter));
    expect(again.message).to.equal('You have already decided: the shipment is CANCELED now.');
    const { client } = world.superadmin;
    const other = await client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter));
    expect(other.message).to.equal('Another decision came first: the shipment is CANCELED now.');
    gateway.clock.advance(11 * minute);
    await approver.client.refused('FORBIDDEN', CancelShipmentDocument, { id: late.id });
    expect(await handedOver()).to.equal(1);
    await runSlot(gateway, newDate(), '12:00');
    const [mail] = (await messagesTo(gateway, examinee, 'LETTERS_DECIDED')).slice(-1);
    const told = mail?.letters.filter(({ number }) => number === letter.number);
    expect(told?.map(({ outcome }) => outcome)).to.deep.equal(['CANCELED']);
    const unchecked = await quickShipment(world, clerk, group.id);
    await world.superadmin.client.refused('FORBIDDEN', CancelShipmentDocument, { id: unchecked.id });
  });

  it('its approver takes the approval back: the letter waits again with a new approval, and both are among the decisions', async () => {
    const letter = await approved();
    const { recallShipment } = await approver.client.run(RecallShipmentDocument, { id: letter.id });
    const recalled = recallShipment.shipment;
    expect(recalled).to.include({ status: 'PENDING_APPROVAL', handOverAt: null });
    expect(recalled.approval).to.deep.include({ state: 'PENDING', decidedBy: null });
    expect(recalled.approval?.id).not.to.equal(letter.approval?.id);
    const { decisions } = await seen(letter, examinee);
    expect(decisions.map(({ state, decidedBy }) => [state, decidedBy?.id])).to.deep.equal([
      ['RECALLED', approver.id],
      ['APPROVED', approver.id],
    ]);
    gateway.clock.advance(11 * minute);
    expect(await handedOver()).to.equal(0);
    const stale = await approver.client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter));
    expect(stale.extensions.reason).to.equal('APPROVAL_STALE');
    await world.reject(approver, letter, 'doch nicht');
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['SHIPMENT_RECALLED'] },
    });
    expect(activities.nodes[0]?.text).to.include(letter.number).and.include('Claudia Chef');
  });

  it('four eyes: senders take back no approval of their own letters; nobody takes one back without an approval or of another group', async () => {
    const letter = await approved();
    await examinee.client.refused('FORBIDDEN', RecallShipmentDocument, { id: letter.id });
    const riser = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const ofRiser = await world.approve(approver, await quickShipment(world, riser, group.id));
    const input = { id: riser.id, approvalTrait: 'APPROVER' } as const;
    await world.superadmin.client.run(UpdateUserDocument, { input });
    const own = await riser.client.refused('FORBIDDEN', RecallShipmentDocument, { id: ofRiser.id });
    expect(own.extensions.reason).to.equal('OWN_SHIPMENT');
    await clerk.client.refused('FORBIDDEN', RecallShipmentDocument, { id: letter.id });
    await other.client.refused('NOT_FOUND', RecallShipmentDocument, { id: letter.id });
    const unchecked = await quickShipment(world, clerk, group.id);
    for (const act of [recall, sendNow]) {
      await world.superadmin.client.refused('FORBIDDEN', act, { id: unchecked.id });
      await world.superadmin.client.refused('NOT_FOUND', act, { id: 'nothing' });
      const stranger = await World.create({ gateway });
      await stranger.superadmin.client.refused('NOT_FOUND', act, { id: letter.id });
      await world.anonymous().refused('UNAUTHENTICATED', act, { id: letter.id });
    }
    for (const each of [letter, unchecked]) expect(await seen(each)).to.include({ status: 'QUEUED' });
  });

  it('a waiting, sent, rejected or canceled letter can neither be recalled nor sent at once', async () => {
    const waiting = await quickShipment(world, examinee, group.id);
    const rejected = await world.reject(approver, await quickShipment(world, examinee, group.id));
    const recalled = await approved();
    await approver.client.run(RecallShipmentDocument, { id: recalled.id });
    const sent = await approved();
    await approver.client.run(SendShipmentNowDocument, { id: sent.id });
    expect(await handedOver()).to.equal(1);
    for (const { id } of [waiting, rejected, recalled, sent])
      for (const act of [recall, sendNow]) await approver.client.refused('INVALID_STATE', act, { id });
  });

  it('an urgent letter is sent at once by its sender or an approver, and by nobody else', async () => {
    const [bySender, byApprover] = [await approved(), await approved()];
    await clerk.client.refused('NOT_FOUND', SendShipmentNowDocument, { id: bySender.id });
    await examinee.client.run(SendShipmentNowDocument, { id: bySender.id });
    const { sendShipmentNow } = await approver.client.run(SendShipmentNowDocument, { id: byApprover.id });
    expect(minutesUntil(sendShipmentNow.shipment)).to.be.at.most(0);
    const again = await approver.client.run(SendShipmentNowDocument, { id: byApprover.id });
    expect(again.sendShipmentNow.shipment.handOverAt).to.equal(sendShipmentNow.shipment.handOverAt);
    expect(await handedOver()).to.equal(2);
  });

  it('after the hand-over has begun a recall is refused with a reason', async () => {
    const letter = await approved();
    gateway.clock.advance(11 * minute);
    const failing: PrintProvider = { handOver: () => Promise.reject(new Error('out of paper')) };
    await handOverOf(gateway, failing).handOverWaiting(() => undefined);
    for (const [{ client }, act] of [
      [examinee, cancel],
      [approver, recall],
    ] as const) {
      const { extensions } = await client.refused('CONFLICT', act, { id: letter.id });
      expect(extensions.reason).to.equal('HAND_OVER_BEGUN');
    }
    expect(await seen(letter)).to.include({ status: 'QUEUED' });
  });

  it('a recall at the moment of the hand-over: one of them wins, never both', async () => {
    await hold(0);
    await inRounds(async (round) => {
      const letter = await approved();
      const handed: string[] = [];
      const provider: PrintProvider = {
        handOver: ({ id }) => {
          handed.push(id);
          return Promise.resolve();
        },
      };
      const act = round % 2 === 0 ? recall : cancel;
      const by = round % 2 === 0 ? approver : examinee;
      const [, answer] = await Promise.all([
        handOverOf(gateway, provider).handOverWaiting(() => undefined),
        by.client.send(act, { id: letter.id }),
      ]);
      if (outcomeOf(answer) === 'ok') {
        expect(handed).not.to.include(letter.id);
        expect((await seen(letter)).status).to.be.oneOf(['PENDING_APPROVAL', 'CANCELED']);
      } else {
        expect(outcomeOf(answer)).to.be.oneOf(['CONFLICT', 'INVALID_STATE']);
        await world.shipmentIn(world.superadmin, letter.id, 'SENT');
      }
    }, 20);
  });

  it('a letter recalled and approved again between the query and the claim of the job waits for its new time', async () => {
    const letters = [await approved(), await approved()];
    gateway.clock.advance(11 * minute);
    // The job has found both letters due. While it hands over the first, it has not claimed the other one yet.
    let other: Shipment | undefined;
    const provider: PrintProvider = {
      handOver: async ({ id }) => {
        other = letters.find((letter) => letter.id !== id)!;
        await approver.client.run(RecallShipmentDocument, { id: other.id });
        await world.approve(approver, other);
      },
    };
    expect(await handOverOf(gateway, provider).handOverWaiting(() => undefined)).to.equal(1);
    expect(await seen(other!)).to.include({ status: 'QUEUED' });
    const [row] = await select<{ claimed: Date | null }>(
      gateway.gateway.dataSource.manager,
      'SELECT hand_over_claimed_at AS claimed FROM shipment WHERE id = ?',
      [other!.id],
    );
    expect(row?.claimed).to.equal(null);
  });

  it('of two who take it back at the same time one wins, and the letter waits once', async () => {
    const letter = await approved();
    const answers = await Promise.all(
      [approver, world.superadmin].map(({ client }) =>
        client.send(RecallShipmentDocument, { id: letter.id }),
      ),
    );
    expect(answers.map(outcomeOf).sort()).to.deep.equal(['INVALID_STATE', 'ok']);
    const open = await gateway.gateway.dataSource.query<unknown[]>(
      "SELECT id FROM approval WHERE shipment_id = ? AND state = 'PENDING'",
      [letter.id],
    );
    expect(open).to.have.length(1);
  });

  it('LXP-12 its sender is notified of the recall, and approvers of the letter that waits again', async () => {
    await setMails(examinee, { event: 'LETTER_DECIDED', mode: 'DIGEST' });
    const letter = await approved();
    await approver.client.run(RecallShipmentDocument, { id: letter.id });
    await runSlot(gateway, newDate(), '12:00');
    const [mail] = (await messagesTo(gateway, examinee, 'LETTERS_DECIDED')).slice(-1);
    const ofLetter = mail?.letters.filter(({ number }) => number === letter.number);
    expect(ofLetter?.map(({ outcome }) => outcome).sort()).to.deep.equal(['APPROVED', 'RECALLED']);
    const [waiting] = (await messagesTo(gateway, approver, 'APPROVALS_WAITING')).slice(-1);
    const told = waiting?.letters.find(({ number }) => number === letter.number);
    expect(told?.decisions?.map(({ outcome }) => outcome)).to.deep.equal(['RECALLED', 'APPROVED']);
  });
});
