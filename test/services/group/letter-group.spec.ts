import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApprovalsDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  CreateShipmentDocument,
  DecideShipmentsDocument,
  DeleteShipmentDocument,
  LockGroupDocument,
  MoveShipmentDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UnlockGroupDocument,
  UpdateGroupDocument,
  UpdateShipmentDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { inRounds, outcomeOf, quickShipment, quickUser, storedUpload } from '../../support/rounds.js';
import { decidedAs, plainOptions, World } from '../../support/world.js';
import type { Group, Person, Shipment } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';
import { writeAuthority } from '../../support/authority.js';

describe('LXP-4, LXP-11 letters of a group that is locked or deleted', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let manager: Person;
  let live: Group;
  let liveApprover: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    live = await world.group();
    [manager, liveApprover] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ trait: 'APPROVER', groups: [live] }),
    ]);
  });

  after(() => gateway.stop());

  const admin = () => world.superadmin.client;
  const lock = (group: Group) => lockGroup(admin(), group.id);
  const remove = (group: Group) => deleteGroup(admin(), group.id);

  async function seen(id: string): Promise<Shipment> {
    const { shipment } = await admin().run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  /** An examinee and an approver of a new group, who also belong to the live one and so keep their access. */
  async function office(): Promise<{ group: Group; sender: Person; approver: Person }> {
    const group = await world.group();
    const groups = [group, live];
    const [sender, approver] = await Promise.all([
      quickUser(world, { trait: 'EXAMINEE', groups }),
      quickUser(world, { trait: 'APPROVER', groups }),
    ]);
    return { group, sender, approver };
  }

  /** Every decision, by everybody who decides: refused with this reason, and nothing has changed. */
  async function expectWaits(letter: Shipment, reason: 'GROUP_LOCKED' | 'GROUP_DELETED'): Promise<void> {
    const before = await seen(letter.id);
    const decided = decidedAs(letter);
    for (const { client } of [world.superadmin, manager]) {
      const errors = [
        await client.refused('INVALID_STATE', ApproveShipmentDocument, decided),
        await client.refused('INVALID_STATE', RejectShipmentDocument, { input: decided }),
        await client.refused('INVALID_STATE', DeleteShipmentDocument, decided),
      ];
      for (const error of errors) expect(error.extensions.reason).to.equal(reason);
      const kinds = ['APPROVE', 'REJECT', 'DELETE'] as const;
      const decisions = kinds.map((decision) => ({ ...decided, decision }));
      const { decideShipments } = await client.run(DecideShipmentsDocument, { input: { decisions } });
      expect(decideShipments.results.map(({ error }) => [error?.code, error?.reason])).to.deep.equal(
        decisions.map(() => ['INVALID_STATE', reason]),
      );
    }
    expect(await seen(letter.id)).to.deep.equal(before);
  }

  describe('while the group is locked', () => {
    it('every decision on waiting letters is refused, and possible again after the group is unlocked', async () => {
      const { group, sender, approver } = await office();
      const letter = await quickShipment(world, sender, group.id);
      await lock(group);
      await expectWaits(letter, 'GROUP_LOCKED');
      await approver.client.refused('NOT_FOUND', ApproveShipmentDocument, decidedAs(letter));
      await handOverOf(gateway).handOverWaiting(() => undefined);
      expect((await seen(letter.id)).status).to.equal('PENDING_APPROVAL');
      await admin().run(UnlockGroupDocument, { id: group.id });
      expect(await world.approve(approver, letter)).to.deep.include({ status: 'QUEUED' });
    });

    it('users who decide for all groups see the letter waiting, in the list and on the dashboard', async () => {
      const { group, sender } = await office();
      const letter = await quickShipment(world, sender, group.id);
      await lock(group);
      const { approvals } = await manager.client.run(ApprovalsDocument, { first: 200 });
      expect(approvals.nodes.map(({ id }) => id)).to.contain(letter.id);
      const { viewer } = await manager.client.run(ViewerDocument);
      expect(viewer?.dashboard.shipmentsAwaitingMyDecision).to.equal(approvals.totalCount);
    });

    it('an approver cannot delete a rejected letter either; its sender can', async () => {
      const { group, sender, approver } = await office();
      const letters = [
        await quickShipment(world, sender, group.id),
        await quickShipment(world, sender, group.id),
      ];
      for (const letter of letters) await world.reject(approver, letter);
      await lock(group);
      for (const letter of letters) {
        const error = await admin().refused('INVALID_STATE', DeleteShipmentDocument, decidedAs(letter));
        expect(error.extensions.reason).to.equal('GROUP_LOCKED');
      }
      await sender.client.run(DeleteShipmentDocument, { id: letters[0]!.id });
      await admin().run(UnlockGroupDocument, { id: group.id });
      expect(await world.remove(approver, letters[1]!)).to.deep.include({ status: 'DELETED' });
    });

    it('a sender cannot submit letters for the group or choose it, but can call them back and choose another group', async () => {
      const { group, sender, approver } = await office();
      const draft = await quickShipment(world, sender, group.id, true);
      const elsewhere = await quickShipment(world, sender, live.id, true);
      const waiting = await quickShipment(world, sender, group.id);
      const rejected = await world.reject(approver, await quickShipment(world, sender, group.id));
      const uploadId = await storedUpload(gateway, world.accountId, sender);
      await lock(group);
      const { client } = sender;
      const notAllowed = ['groupId: NOT_ALLOWED'];
      for (const { id } of [draft, rejected])
        expect(await client.problems(SubmitShipmentDocument, { id })).to.deep.equal(notAllowed);
      const input = { uploadId, groupId: group.id, options: plainOptions };
      expect(await client.problems(CreateShipmentDocument, { input })).to.deep.equal(notAllowed);
      expect(
        await client.problems(UpdateShipmentDocument, { input: { id: elsewhere.id, groupId: group.id } }),
      ).to.deep.equal(notAllowed);
      await client.run(CancelShipmentDocument, { id: waiting.id });
      await client.run(UpdateShipmentDocument, { input: { id: rejected.id, groupId: live.id } });
      const { submitShipment } = await client.run(SubmitShipmentDocument, { id: rejected.id });
      expect(await world.approve(liveApprover, submitShipment.shipment)).to.deep.include({
        status: 'QUEUED',
      });
    });

    it('a letter released before is printed', async () => {
      const { group, sender, approver } = await office();
      const letters = [
        await quickShipment(world, sender, group.id),
        await quickShipment(world, sender, group.id),
      ];
      for (const letter of letters) await world.approve(approver, letter);
      await lock(group);
      const handed: string[] = [];
      await handOverOf(gateway, {
        handOver: ({ id }) => {
          handed.push(id);
          return Promise.resolve();
        },
      }).handOverWaiting(() => undefined);
      expect(handed).to.include.members(letters.map(({ id }) => id));
    });
  });

  describe('when the group is deleted', () => {
    it('decisions wait until the letter is moved to an active group, which is charged and decides on it', async () => {
      const { group, sender } = await office();
      await admin().run(UpdateGroupDocument, {
        input: { id: live.id, costCentre: '4711', costBearer: 'T9' },
      });
      const letter = await quickShipment(world, sender, group.id);
      await remove(group);
      await expectWaits(letter, 'GROUP_DELETED');
      const input = { ...decidedAs(letter), groupId: live.id };
      const { moveShipment } = await manager.client.run(MoveShipmentDocument, { input });
      const moved = moveShipment.shipment;
      expect(moved).to.deep.include({ ...letter, group: live, approval: moved.approval });
      expect(moved.approval).to.deep.include({ ...letter.approval, id: moved.approval?.id });
      expect(decidedAs(moved).approvalId).not.to.equal(decidedAs(letter).approvalId);
      const costs = await gateway.gateway.dataSource.query<unknown[]>(
        'SELECT cost_centre AS costCentre, cost_bearer AS costBearer FROM shipment WHERE id = ?',
        [letter.id],
      );
      expect(costs).to.deep.equal([{ costCentre: '4711', costBearer: 'T9' }]);
      // What was seen in the former group is not what waits in this one.
      const stale = await admin().refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter));
      expect(stale.extensions.reason).to.equal('APPROVAL_STALE');
      const { approvals } = await liveApprover.client.run(ApprovalsDocument, { first: 200 });
      expect(approvals.nodes.map(({ id }) => id)).to.contain(letter.id);
      expect(await world.approve(liveApprover, moved)).to.deep.include({ status: 'QUEUED' });
    });

    it('the activity log has the move with both groups, in both languages', async () => {
      const { group, sender } = await office();
      const letter = await quickShipment(world, sender, group.id);
      await remove(group);
      await manager.client.run(MoveShipmentDocument, {
        input: { ...decidedAs(letter), groupId: live.id },
      });
      const { activities } = await admin().run(ActivitiesDocument, {
        filter: { types: ['SHIPMENT_MOVED'], groupIds: [live.id], search: letter.number },
      });
      const [entry] = activities.nodes;
      expect(entry?.actor?.id).to.equal(manager.id);
      for (const word of [letter.number, group.name, live.name, 'verschoben'])
        expect(entry?.text).to.contain(word);
    });

    it('only waiting letters of a deleted group can be moved, by users who decide for all groups, to an active group', async () => {
      const { group, sender, approver } = await office();
      const [here, locked, target] = [await office(), await office(), await world.group()];
      const letter = await quickShipment(world, sender, group.id);
      const waitsInLive = await quickShipment(world, here.sender, here.group.id);
      const waitsInLocked = await quickShipment(world, locked.sender, locked.group.id);
      const rejected = await world.reject(approver, await quickShipment(world, sender, group.id));
      const [gone, closed] = [await world.group(), await world.group()];
      await Promise.all([remove(group), remove(gone), lock(locked.group), lock(closed)]);
      const before = await seen(letter.id);
      const move = (of: Shipment, groupId = target.id) => ({ input: { ...decidedAs(of), groupId } });
      const { client } = manager;
      await client.refused('INVALID_STATE', MoveShipmentDocument, move(waitsInLive));
      await client.refused('INVALID_STATE', MoveShipmentDocument, move(waitsInLocked));
      await client.refused('CONFLICT', MoveShipmentDocument, move(rejected));
      for (const { id } of [gone, closed])
        expect(await client.problems(MoveShipmentDocument, move(letter, id))).to.deep.equal([
          'groupId: NOT_ALLOWED',
        ]);
      await approver.client.refused('FORBIDDEN', MoveShipmentDocument, move(letter));
      await sender.client.refused('FORBIDDEN', MoveShipmentDocument, move(letter));
      const other = { ...decidedAs(letter), approvalId: decidedAs(waitsInLive).approvalId };
      await client.refused('CONFLICT', MoveShipmentDocument, { input: { ...other, groupId: target.id } });
      expect(await seen(letter.id)).to.deep.equal(before);
      await client.run(MoveShipmentDocument, move(letter));
      await client.refused('CONFLICT', MoveShipmentDocument, move(letter));
    });

    it('nobody can move their own letter', async () => {
      const { group, sender } = await office();
      const letter = await quickShipment(world, sender, group.id);
      await remove(group);
      const promotion = "UPDATE `user` SET role = 'MANAGER', approval_trait = 'NONE' WHERE id = ?";
      await writeAuthority(world, promotion, [sender.id]);
      const error = await sender.client.refused('FORBIDDEN', MoveShipmentDocument, {
        input: { ...decidedAs(letter), groupId: live.id },
      });
      expect(error.extensions.reason).to.equal('OWN_SHIPMENT');
    });

    it('a rejected letter of the group can be deleted without a move', async () => {
      const { group, sender, approver } = await office();
      const letter = await world.reject(approver, await quickShipment(world, sender, group.id));
      await remove(group);
      expect(await world.remove(manager, letter)).to.deep.include({ status: 'DELETED' });
    });

    it('without other groups a letter counts as the account’s and is decided on without a move', async () => {
      const small = await World.create({ gateway });
      const [one, two] = [await small.group(), await small.group()];
      const sender = await quickUser(small, { trait: 'EXAMINEE', groups: [one, two] });
      const letters: Shipment[] = [];
      for (let n = 0; n < 3; n++) letters.push(await quickShipment(small, sender, one.id));
      const { client } = small.superadmin;
      await deleteGroup(client, one.id);
      await client.refused('INVALID_STATE', ApproveShipmentDocument, decidedAs(letters[0]!));
      await deleteGroup(client, two.id);
      const error = await client.refused('INVALID_STATE', MoveShipmentDocument, {
        input: { ...decidedAs(letters[0]!), groupId: two.id },
      });
      expect(error.extensions.reason).to.equal('NO_OTHER_GROUP');
      expect(await small.approve(small.superadmin, letters[0]!)).to.deep.include({ status: 'QUEUED' });
      const approver = await quickUser(small, { trait: 'APPROVER' });
      expect(await small.reject(approver, letters[1]!)).to.deep.include({ status: 'REJECTED' });
      // The account works with groups again: what still waits in the deleted one is moved first.
      const third = await small.group();
      await client.refused('INVALID_STATE', ApproveShipmentDocument, decidedAs(letters[2]!));
      const input = { ...decidedAs(letters[2]!), groupId: third.id };
      const { moveShipment } = await client.run(MoveShipmentDocument, { input });
      expect(await small.approve(small.superadmin, moveShipment.shipment)).to.deep.include({
        status: 'QUEUED',
      });
    });
  });

  it('letters from before there were groups are decided on as before, also while a group is locked', async () => {
    const small = await World.create({ gateway });
    const sender = await quickUser(small, { trait: 'EXAMINEE' });
    const letter = await quickShipment(small, sender, null);
    const group = await small.group();
    await lockGroup(small.superadmin.client, group.id);
    expect(await small.approve(small.superadmin, letter)).to.deep.include({ status: 'QUEUED' });
  });

  it('if a manager locks the group while an approver approves, no letter is released after the lock', async () => {
    const outcomes = new Set<string>();
    const groups: Group[] = [];
    for (let lane = 0; lane < 4; lane++) groups.push(await world.group());
    const sender = await quickUser(world, { trait: 'EXAMINEE', groups: [...groups, live] });
    await inRounds(async (round, lane) => {
      const group = groups[lane]!;
      const letter = await quickShipment(world, sender, group.id);
      const lockIt = () => admin().send(LockGroupDocument, { id: group.id });
      // Who is first out of the door must not always be the same.
      const early = round % 2 === 1 ? lockIt() : null;
      if (early !== null) await sleep(5 * (round % 4));
      const approving = manager.client.send(ApproveShipmentDocument, decidedAs(letter));
      const locking = early ?? lockIt();
      const outcome = outcomeOf(await approving);
      expect(outcomeOf(await locking)).to.equal('ok');
      expect(outcome).to.be.oneOf(['ok', 'INVALID_STATE']);
      outcomes.add(outcome);
      expect((await seen(letter.id)).status).to.equal(outcome === 'ok' ? 'QUEUED' : 'PENDING_APPROVAL');
      await admin().run(UnlockGroupDocument, { id: group.id });
    });
    expect([...outcomes]).to.have.members(['ok', 'INVALID_STATE']);
  });

  it('only one of two simultaneous moves of the same letter succeeds', async () => {
    const { group, sender } = await office();
    const letters: Shipment[] = [];
    for (let n = 0; n < 10; n++) letters.push(await quickShipment(world, sender, group.id));
    await remove(group);
    const other = await world.group();
    for (const letter of letters) {
      const answers = await Promise.all(
        [live, other].map(({ id: groupId }, n) =>
          [manager, world.superadmin][n]!.client.send(MoveShipmentDocument, {
            input: { ...decidedAs(letter), groupId },
          }),
        ),
      );
      expect(answers.map((answer) => outcomeOf(answer))).to.have.members(['ok', 'CONFLICT']);
      const winner = answers[0]?.errors.length === 0 ? live : other;
      expect((await seen(letter.id)).group?.id).to.equal(winner.id);
    }
  });
});
