import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  AssignGroupDocument,
  DeleteUserDocument,
  HandOverSuperadminDocument,
  LockUserDocument,
  UnlockUserDocument,
  UpdateMailSettingsDocument,
  UpdateUserDocument,
  UserAccessDocument,
} from '../../../src/generated/operations.js';
import type { AnsweredError } from '../../support/client.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';
import { datesFrom, keepSessions, listing, runSlot, setMails, waitingTold } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person, type Shipment } from '../../support/world.js';

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

  it('of two simultaneous changes that each take one of the last two approvers, the second one wants confirming', async () => {
    const second = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
    const answers = await Promise.all([
      ways['locking the user']?.(),
      second.client
        .send(UpdateMailSettingsDocument, {
          input: { settings: [{ event: 'APPROVAL_WAITING', mode: 'NONE' }] },
        })
        .then(({ errors }) => errors),
    ]);
    const refusals = answers.flatMap((errors) => errors ?? []).map(({ extensions }) => extensions);
    expect(refusals.map(({ reason, count }) => [reason, count])).to.deep.equal([
      ['UNWATCHED_SHIPMENTS_UNCONFIRMED', 2],
    ]);
  });

  it('the last approvers are counted by letter: demoting a manager with the trait, and settings by an administrator', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [support] });
    await ways['locking the user']?.(2);
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: manager.id, approvalTrait: 'APPROVER' },
    });
    await quickShipment(world, clerk, support.id);
    const demoted = { id: manager.id, role: 'USER' as const, groupIds: [sales.id] };
    const counts = [
      await errorsOf(UpdateUserDocument, { input: demoted }),
      await errorsOf(UpdateUserDocument, { input: { ...demoted, groupIds: [support.id] } }),
      await errorsOf(UpdateUserDocument, { input: { ...demoted, approvalTrait: 'NONE' } }),
      await errorsOf(UpdateMailSettingsDocument, {
        input: { userId: manager.id, settings: [{ event: 'APPROVAL_WAITING', mode: 'NONE' }] },
      }),
    ].map(([error]) => error?.extensions.count);
    expect(counts).to.deep.equal([1, 2, 3, 3]);
  });

  it('taking away the only user who can decide wants confirming as well: nobody would be notified at all', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [support] });
    await ways['locking the user']?.(2);
    for (const letter of letters) await world.approve(world.superadmin, letter);
    await quickShipment(world, clerk, support.id);
    const former = world.superadmin;
    await former.client.run(HandOverSuperadminDocument, { input: { userId: clerk.id, password } });
    await clerk.client.run(DeleteUserDocument, { id: manager.id });
    const { user } = await clerk.client.run(UserAccessDocument, { id: former.id });
    expect(user?.solelyWatchedShipments).to.equal(1);
    const { user: sender } = await clerk.client.run(UserAccessDocument, { id: clerk.id });
    expect(sender?.solelyWatchedShipments).to.equal(0);
    for (const document of [LockUserDocument, DeleteUserDocument] as const) {
      const error = await clerk.client.refused('CONFLICT', document as typeof LockUserDocument, {
        id: former.id,
      });
      expect(error.extensions.count).to.equal(1);
    }
    const demoted = { id: former.id, role: 'USER' as const, groupIds: [sales.id] };
    await clerk.client.refused('CONFLICT', UpdateUserDocument, { input: demoted });
    await setMails(former, { event: 'APPROVAL_WAITING', mode: 'NONE' });
    await clerk.client.run(LockUserDocument, { id: former.id, confirmedUnwatchedShipments: 1 });
  });

  describe('an approver with immediate mails, who is notified of new letters alone,', () => {
    let immediate: Person;

    beforeEach(async () => {
      immediate = await quickUser(world, { groups: [sales] });
      await setMails(immediate, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
      const input = { id: immediate.id, approvalTrait: 'APPROVER' } as const;
      await world.superadmin.client.run(UpdateUserDocument, { input });
    });

    it('is notified of what waits already as soon as nobody is at set times any more, exactly once', async () => {
      expect(await waitingTold(gateway, immediate), 'the other approver is').to.deep.equal([]);
      expect(await ways['locking the user']?.()).to.deep.equal([]);
      expect(await waitingTold(gateway, immediate)).to.deep.equal([listing(...letters)]);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: immediate.id, function: 'Leitung' },
      });
      expect(await toldAt('12:00', '15:00')).to.deep.equal({ approver: 0, manager: 0, superadmin: 0 });
      expect(await waitingTold(gateway, immediate)).to.have.length(1);
    });

    it('is notified when taking over from those who stand in: unlocked after letters came', async () => {
      expect(await ways['locking the user']?.()).to.deep.equal([]);
      const client = world.superadmin.client;
      await client.run(LockUserDocument, { id: immediate.id, confirmedUnwatchedShipments: 2 });
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
      const later = await quickShipment(world, clerk, sales.id);
      expect(await toldAt('12:00')).to.deep.equal(standIns);
      await client.run(UnlockUserDocument, { id: immediate.id });
      expect((await waitingTold(gateway, immediate)).at(-1)).to.equal(listing(...letters, later));
      expect(await toldAt('15:00')).to.deep.equal({ approver: 0, manager: 0, superadmin: 0 });
    });

    it('is notified when put into a group whose letters wait and which has no other approver', async () => {
      const third = await world.group();
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [third] });
      const letter = await quickShipment(world, clerk, third.id);
      const input = { groupId: third.id, userIds: [immediate.id] };
      await world.superadmin.client.run(AssignGroupDocument, { input });
      expect(await waitingTold(gateway, immediate)).to.deep.equal([listing(letter)]);
    });

    it('is notified on switching to them, of no letter twice', async () => {
      await setMails(immediate, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
      expect(await ways['deleting the user']?.()).to.deep.equal([]);
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
      await setMails(immediate, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
      const later = await quickShipment(world, clerk, sales.id);
      await setMails(immediate, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
      await setMails(immediate, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
      expect(await waitingTold(gateway, immediate)).to.deep.equal([listing(...letters, later)]);
    });
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
