import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  ApprovalsDocument,
  ApproveShipmentDocument,
  DeleteUserDocument,
  LockUserDocument,
  ShipmentDocument,
  UpdateMailSettingsDocument,
  UpdateUserDocument,
  UserAccessDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import type { AnsweredError } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { deleteGroup, lockGroup } from '../support/losses.js';
import { datesFrom, keepSessions, listing, runSlot, setMails, waitingTold } from '../support/notices.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../support/world.js';

describe('LXP-12 somebody is always notified of waiting letters', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  const newDate = datesFrom('2027-04-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  let world: World;
  let sales: Group;
  let support: Group;
  let approver: Person;
  let manager: Person;
  let letters: Shipment[];

  /** Two letters of sales wait; a letter of support has no approver at all. */
  beforeEach(async () => {
    world = await World.create({ gateway });
    [sales, support] = [await world.group(), await world.group()];
    approver = await quickUser(world, { trait: 'APPROVER', groups: [sales, support] });
    manager = await quickUser(world, { role: 'MANAGER' });
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
    letters = [await quickShipment(world, clerk, sales.id), await quickShipment(world, clerk, sales.id)];
  });

  async function toldAt(...times: string[]): Promise<Record<'approver' | 'manager' | 'superadmin', number>> {
    await keepSessions(gateway);
    const people = { approver, manager, superadmin: world.superadmin };
    const mails = async (): Promise<[string, number][]> =>
      Promise.all(
        Object.entries(people).map(
          async ([who, person]) => [who, (await waitingTold(gateway, person)).length] as [string, number],
        ),
      );
    const before = Object.fromEntries(await mails());
    const date = newDate();
    for (const time of times) await runSlot(gateway, date, time);
    return Object.fromEntries(
      (await mails()).map(([who, count]) => [who, count - (before[who] ?? 0)]),
    ) as Record<'approver' | 'manager' | 'superadmin', number>;
  }

  const nobodyElse = { approver: 1, manager: 0, superadmin: 0 };
  const standIns = { approver: 0, manager: 1, superadmin: 1 };

  /** The ways to take the only approver away; each is refused until the number of letters is confirmed. */
  const ways: Record<string, (confirmed?: number) => Promise<AnsweredError[]>> = {
    'locking the user': (confirmed) =>
      errorsOf(LockUserDocument, { id: approver.id, confirmedUnwatchedShipments: confirmed ?? null }),
    'deleting the user': (confirmed) =>
      errorsOf(DeleteUserDocument, { id: approver.id, confirmedUnwatchedShipments: confirmed ?? null }),
    'taking the trait': (confirmed) =>
      errorsOf(UpdateUserDocument, {
        input: { id: approver.id, approvalTrait: 'NONE', confirmedUnwatchedShipments: confirmed ?? null },
      }),
    'taking the user out of the group': (confirmed) =>
      errorsOf(UpdateUserDocument, {
        input: { id: approver.id, groupIds: [support.id], confirmedUnwatchedShipments: confirmed ?? null },
      }),
    'switching the notices off': async (confirmed) =>
      (
        await approver.client.send(UpdateMailSettingsDocument, {
          input: {
            settings: [{ event: 'APPROVAL_WAITING', mode: 'NONE' }],
            confirmedUnwatchedShipments: confirmed ?? null,
          },
        })
      ).errors,
  };

  async function errorsOf<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<AnsweredError[]> {
    return (await world.superadmin.client.send(document, variables)).errors;
  }

  for (const [way, take] of Object.entries(ways)) {
    it(`${way} is refused with the number of letters that lose their last notified approver; after it, superadmin and managers are notified`, async () => {
      const { user } = await world.superadmin.client.run(UserAccessDocument, { id: approver.id });
      expect(user?.solelyWatchedShipments).to.equal(2);
      for (const confirmed of [undefined, 0, 1, 3]) {
        const [error] = await take(confirmed);
        const { code, reason, count } = error?.extensions ?? {};
        expect([code, reason, count]).to.deep.equal(['CONFLICT', 'UNWATCHED_SHIPMENTS_UNCONFIRMED', 2]);
      }
      expect(await toldAt('12:00'), 'nothing has changed').to.deep.equal(nobodyElse);
      expect(await take(2)).to.deep.equal([]);
      expect(await toldAt('12:00')).to.deep.equal(standIns);
      expect((await waitingTold(gateway, manager)).at(-1)).to.equal(listing(...letters));
    });

    it(`${way} needs no confirmation while another approver is notified, or while nothing waits`, async () => {
      await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      expect(await take()).to.deep.equal([]);
      expect(await toldAt('12:00')).to.deep.include({ manager: 0, superadmin: 0 });
    });
  }

  it('nothing has to be confirmed after all decisions', async () => {
    for (const letter of letters) await world.approve(world.superadmin, letter);
    expect(await ways['locking the user']?.()).to.deep.equal([]);
  });

  it('approvers count only if they are notified: not the sender, without access, invited, switched off, of a bounced address', async () => {
    const { dataSource } = gateway.gateway;
    await world.createdUser({ trait: 'APPROVER', groups: [sales] });
    const [silent, bounced] = [
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
    ];
    await setMails(silent, { event: 'APPROVAL_WAITING', mode: 'NONE' });
    await dataSource.query('UPDATE `user` SET email_bounced_at = NOW() WHERE id = ?', [bounced.id]);
    const former = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
    await quickShipment(world, former, sales.id);
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: former.id, approvalTrait: 'APPROVER' },
    });
    // The former examinee watches the two others, and only the approver the own one.
    const [error] = (await ways['locking the user']?.()) ?? [];
    expect(error?.extensions.count).to.equal(1);
  });

  it('an approver whose address bounces is no watcher: superadmin and managers are notified as well', async () => {
    await gateway.gateway.dataSource.query('UPDATE `user` SET email_bounced_at = NOW() WHERE id = ?', [
      approver.id,
    ]);
    expect(await toldAt('12:00')).to.deep.equal({ approver: 1, manager: 1, superadmin: 1 });
  });

  it('a stand-in who has switched these notices off is notified only if there is no other stand-in', async () => {
    await ways['locking the user']?.(2);
    await setMails(manager, { event: 'APPROVAL_WAITING', mode: 'NONE' });
    expect(await toldAt('12:00')).to.deep.equal({ approver: 0, manager: 0, superadmin: 1 });
    await setMails(world.superadmin, { event: 'APPROVAL_WAITING', mode: 'NONE' });
    expect(await toldAt('12:00', '15:00')).to.deep.equal({ approver: 0, manager: 2, superadmin: 2 });
  });

  it('a stand-in with immediate mails gets one for each new letter, and the waiting letters at the set times', async () => {
    await setMails(manager, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
    await quickShipment(world, clerk, sales.id);
    expect(await waitingTold(gateway, manager), 'an approver is notified').to.deep.equal([]);
    await ways['locking the user']?.(3);
    const later = await quickShipment(world, clerk, sales.id);
    expect(await waitingTold(gateway, manager)).to.deep.equal([listing(later)]);
    expect(await toldAt('12:00')).to.deep.equal(standIns);
  });

  it('superadmin and managers are notified of letters of a locked or deleted group', async () => {
    await lockGroup(world.superadmin.client, sales.id);
    expect(await toldAt('12:00')).to.deep.equal(standIns);
    await deleteGroup(world.superadmin.client, sales.id);
    expect(await toldAt('12:00')).to.deep.equal(standIns);
  });

  it('superadmin and managers alone are notified of new letters of a group without an approver', async () => {
    const third = await world.group();
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [third] });
    const letter = await quickShipment(world, clerk, third.id);
    expect(await toldAt('12:00')).to.deep.equal({ approver: 1, manager: 1, superadmin: 1 });
    expect((await waitingTold(gateway, manager)).at(-1)).to.equal(listing(letter));
  });

  it('a change of a mail setting or user that does not concern waiting letters needs no confirmation', async () => {
    await setMails(approver, { event: 'LETTER_REJECTED', mode: 'NONE' });
    await setMails(approver, { event: 'APPROVAL_WAITING', mode: 'DIGEST', digestTime: '07:30' });
    await world.superadmin.client.run(LockUserDocument, { id: manager.id });
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: approver.id, function: 'Leitung', role: 'GROUP_MANAGER' },
    });
  });
});

describe('LXP-3, LXP-11 letters that wait when group mode begins', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  const newDate = datesFrom('2027-05-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  it('go to the approvers of the sender’s groups: list, dashboard, notices, decision; to nobody else with the trait', async () => {
    const world = await World.create({ gateway });
    const boss = world.superadmin.client;
    const [clerk, loner, own, other] = [
      await quickUser(world, { trait: 'EXAMINEE' }),
      await quickUser(world, { trait: 'EXAMINEE' }),
      await quickUser(world, { trait: 'APPROVER' }),
      await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER' }),
    ];
    const [first, second] = [
      await quickShipment(world, clerk, null),
      await quickShipment(world, clerk, null),
    ];
    const ofLoner = await quickShipment(world, loner, null);
    const [sales, support] = [await world.group(), await world.group()];
    const put = async (person: Person, ...groups: Group[]): Promise<void> => {
      const input = { id: person.id, groupIds: groups.map(({ id }) => id) };
      await boss.run(UpdateUserDocument, { input });
    };
    expect(await waiting(own), 'nobody has a group yet').to.deep.equal([0, 0]);
    await put(clerk, sales);
    await put(own, sales);
    await put(other, support);
    expect(await waiting(own)).to.deep.equal([2, 2]);
    expect(await waiting(other)).to.deep.equal([0, 0]);
    expect(await waiting(world.superadmin)).to.deep.equal([3, 3]);
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    expect(await waitingTold(gateway, own)).to.deep.equal([listing(first, second)]);
    expect(await waitingTold(gateway, other)).to.deep.equal([]);
    expect(await waitingTold(gateway, world.superadmin), 'of a sender without groups').to.deep.equal([
      listing(ofLoner),
    ]);
    for (const letter of [first, ofLoner]) await expectHidden(other, letter);
    await expectHidden(own, ofLoner);
    await world.approve(own, first);
    await world.reject(own, second);
    await world.approve(world.superadmin, ofLoner);
    expect(await waiting(own)).to.deep.equal([0, 0]);
  });

  it('follow their sender to another group, and have no approver while all groups of the sender are locked', async () => {
    const world = await World.create({ gateway });
    const boss = world.superadmin.client;
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    const letter = await quickShipment(world, clerk, null);
    const [sales, support] = [await world.group(), await world.group()];
    const [ofSales, ofSupport] = [
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { trait: 'APPROVER', groups: [support, sales] }),
    ];
    const move = { id: clerk.id, groupIds: [support.id] };
    await boss.run(UpdateUserDocument, { input: { ...move, groupIds: [sales.id] } });
    expect([await waiting(ofSales), await waiting(ofSupport)]).to.deep.equal([
      [1, 1],
      [1, 1],
    ]);
    await boss.run(UpdateUserDocument, { input: { id: ofSupport.id, groupIds: [sales.id] } });
    // Nobody in support has the trait any more: the letter would be without a watcher.
    const error = await boss.refused('CONFLICT', UpdateUserDocument, { input: move });
    expect(error.extensions.count).to.equal(1);
    await boss.run(UpdateUserDocument, { input: { ...move, confirmedUnwatchedShipments: 1 } });
    expect(await waiting(ofSales)).to.deep.equal([0, 0]);
    await boss.run(UpdateUserDocument, { input: { id: ofSupport.id, groupIds: [support.id] } });
    expect(await waiting(ofSupport)).to.deep.equal([1, 1]);
    await lockGroup(boss, support.id);
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    expect(await waitingTold(gateway, world.superadmin)).to.deep.equal([listing(letter)]);
    expect(await waitingTold(gateway, ofSupport)).to.deep.equal([]);
    await world.approve(world.superadmin, letter);
  });

  it('never go to their sender, with any trait', async () => {
    const world = await World.create({ gateway });
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    const letter = await quickShipment(world, clerk, null);
    const sales = await world.group();
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: clerk.id, approvalTrait: 'APPROVER', groupIds: [sales.id] },
    });
    expect(await waiting(clerk)).to.deep.equal([0, 0]);
    const error = await clerk.client.refused(
      'FORBIDDEN',
      ApproveShipmentDocument,
      await world.decided(world.superadmin, letter),
    );
    expect(error.extensions.reason).to.equal('OWN_SHIPMENT');
  });

  async function waiting({ client }: Person): Promise<number[]> {
    const { approvals } = await client.run(ApprovalsDocument);
    const { viewer } = await client.run(ViewerDocument);
    expect(approvals.nodes).to.have.length(approvals.totalCount);
    return [approvals.totalCount, viewer?.dashboard.shipmentsAwaitingMyDecision ?? -1];
  }

  async function expectHidden({ client }: Person, { id, approval }: Shipment): Promise<void> {
    await client.refused('NOT_FOUND', ShipmentDocument, { id });
    const named = { id, approvalId: approval?.id ?? '' };
    await client.refused('NOT_FOUND', ApproveShipmentDocument, named);
  }
});
