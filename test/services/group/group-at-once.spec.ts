import { expect } from 'chai';
import { raiseAuthority } from '../../../src/services/authentication/authority.record.js';
import { CreateGroupDocument, CreateShipmentDocument } from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { inRounds, lanes, outcomeOf, rounds, storedUpload } from '../../support/rounds.js';
import { plainOptions, uniqueName, World, type Person } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

/** A try to send, when it began and ended, and what came of it. */
interface Try {
  groupId: string | null;
  began: number;
  ended: number;
  outcome: string;
}

describe(`LXP-3, LXP-4 the last group ends while letters are sent, ${rounds} times over`, function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let offices: { world: World; senders: [Person, Client][] }[];

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    offices = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const world = await World.create({ gateway });
        const manager = await world.user({ role: 'MANAGER' });
        return {
          world,
          senders: [
            [manager, manager.client],
            [manager, await world.logIn(manager)],
          ] satisfies [Person, Client][],
        };
      }),
    );
  });

  after(() => gateway.stop());

  async function send(
    world: World,
    [person, client]: [Person, Client],
    groupId: string | null,
  ): Promise<Try> {
    const uploadId = await storedUpload(gateway, world.accountId, person);
    const input = { uploadId, groupId, options: plainOptions };
    const began = performance.now();
    const answer = await client.send(CreateShipmentDocument, { input });
    const problems = answer.errors[0]?.extensions.problems?.map(({ path, code }) => `${path}: ${code}`);
    return { groupId, began, ended: performance.now(), outcome: problems?.join() ?? outcomeOf(answer) };
  }

  /** A fresh group, and two who send for it and without it all the time while the work is done. */
  async function whileSending(lane: number, work: (world: World, groupId: string) => Promise<void>) {
    const office = offices[lane];
    if (office === undefined) throw new Error('A lane has an account of its own.');
    const { world, senders } = office;
    const { createGroup } = await world.superadmin.client.run(CreateGroupDocument, {
      input: { name: uniqueName('Gruppe') },
    });
    const groupId = createGroup.group.id;
    const sending = senders.map(async (sender, index) => {
      const kinds = index === 0 ? [groupId, null] : [null, groupId];
      const tries: Try[] = [];
      for (const each of [...kinds, ...kinds]) tries.push(await send(world, sender, each));
      return tries;
    });
    const [tries] = await Promise.all([Promise.all(sending), work(world, groupId)]);
    return { world, senders, groupId, tries: tries.flat() };
  }

  it('nobody sends for it once somebody could send without, and afterwards everybody sends without', async () => {
    await inRounds(async (_round, lane) => {
      const { world, senders, groupId, tries } = await whileSending(lane, async (world, id) => {
        await deleteGroup(world.superadmin.client, id);
      });
      const refusals = { group: 'groupId: NOT_ALLOWED', none: 'groupId: GROUP_REQUIRED' };
      for (const each of tries)
        expect(each.outcome).to.be.oneOf(['ok', each.groupId === null ? refusals.none : refusals.group]);
      const groupEnded = tries.filter((each) =>
        each.groupId === null ? each.outcome === 'ok' : each.outcome !== 'ok',
      );
      const firstAfter = Math.min(...groupEnded.map(({ ended }) => ended));
      const tooLate = tries.filter(
        (each) =>
          each.began > firstAfter && (each.groupId === null ? each.outcome !== 'ok' : each.outcome === 'ok'),
      );
      expect(tooLate).to.deep.equal([]);
      for (const sender of senders) {
        expect((await send(world, sender, groupId)).outcome).to.equal(refusals.group);
        expect((await send(world, sender, null)).outcome).to.equal('ok');
      }
    });
  });

  it('a group that is locked meanwhile gets letters before, and none after', async () => {
    await inRounds(async (_round, lane) => {
      const { world, senders, groupId, tries } = await whileSending(lane, async (world, id) => {
        await lockGroup(world.superadmin.client, id);
      });
      for (const each of tries)
        expect(each.outcome).to.be.oneOf(
          each.groupId === null ? ['groupId: GROUP_REQUIRED'] : ['ok', 'groupId: NOT_ALLOWED'],
        );
      const forGroup = tries.filter((each) => each.groupId !== null);
      const firstRefused = Math.min(
        ...forGroup.filter(({ outcome }) => outcome !== 'ok').map(({ ended }) => ended),
      );
      expect(forGroup.filter((each) => each.outcome === 'ok' && each.began > firstRefused)).to.deep.equal([]);
      const [sender] = senders;
      if (sender === undefined) throw new Error('Somebody sends.');
      expect((await send(world, sender, groupId)).outcome).to.equal('groupId: NOT_ALLOWED');
      // Group mode ends with the last group: the next round begins without any.
      await deleteGroup(world.superadmin.client, groupId);
    });
  });

  it('a letter that comes while the group is being deleted waits for that to be decided', async () => {
    const [office] = offices;
    const [sender] = office?.senders ?? [];
    if (office === undefined || sender === undefined) throw new Error('Somebody sends.');
    const { world } = office;
    const { id } = await world.group();
    const deleting = gateway.gateway.dataSource.createQueryRunner();
    await deleting.startTransaction();
    await deleting.query("UPDATE user_group SET status = 'DELETED' WHERE account_id = ? AND id = ?", [
      world.accountId,
      id,
    ]);
    await raiseAuthority(deleting.manager, world.accountId);
    let decided = false;
    const sent = send(world, sender, id).then((each) => ({ ...each, decided }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    decided = true;
    await deleting.commitTransaction();
    await deleting.release();
    expect(await sent).to.include({ outcome: 'groupId: NOT_ALLOWED', decided: true });
  });
});
