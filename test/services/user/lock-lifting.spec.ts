import { expect } from 'chai';
import {
  DeleteUserDocument,
  DeleteGroupDocument,
  GroupDocument,
  HandOverSuperadminDocument,
  LockUserDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { company, type Company } from '../../support/company.js';
import { inRounds, outcomeOf } from '../../support/rounds.js';
import { password, type Person } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

const makers = ['superadmin', 'manager', 'approving head', 'head', 'examined head'] as const;
type Maker = (typeof makers)[number];

/** The users with at least the maker's grants; written by hand from LXP-7. The heads are group managers of one group. */
const lifters: Record<Maker, readonly Maker[]> = {
  superadmin: ['superadmin'],
  manager: ['superadmin', 'manager'],
  'approving head': ['superadmin', 'manager', 'approving head'],
  head: ['superadmin', 'manager', 'approving head', 'head'],
  'examined head': makers,
};

describe('LXP-8 lifting a lock takes at least the grants of its maker', () => {
  let firm: Company;
  let people: Record<Maker, Person>;

  beforeEach(async function () {
    this.timeout(30_000);
    firm = await company();
    const [head, examinedHead] = await Promise.all(
      (['NONE', 'EXAMINEE'] as const).map((trait) =>
        firm.world.user({ role: 'GROUP_MANAGER', trait, groups: [firm.sales] }),
      ),
    );
    people = {
      superadmin: firm.superadmin,
      manager: firm.manager,
      'approving head': firm.groupManager,
      head: head!,
      'examined head': examinedHead!,
    };
  });

  const statusOf = async (id: string, by = firm.superadmin): Promise<string | undefined> =>
    (await by.client.run(UserDocument, { id })).user?.status;

  it('for a user: exactly the users with the grants of its maker can lift it', async () => {
    const { id } = await firm.world.createdUser({ trait: 'EXAMINEE', groups: [firm.sales] });
    for (const maker of makers) {
      for (const lifter of makers) {
        await people[maker].client.run(LockUserDocument, { id });
        const answer = await people[lifter].client.send(UnlockUserDocument, { id });
        const wanted = lifters[maker].includes(lifter) ? 'ok' : 'FORBIDDEN';
        expect(outcomeOf(answer), `${lifter} lifts what ${maker} locked`).to.equal(wanted);
        expect(answer.errors.map(({ extensions }) => extensions.reason)).to.deep.equal(
          wanted === 'ok' ? [] : ['LOCK_MADE_BY_MORE'],
        );
        expect(await statusOf(id)).to.equal(wanted === 'ok' ? 'CREATED' : 'LOCKED');
        if (wanted !== 'ok') await people.superadmin.client.run(UnlockUserDocument, { id });
      }
    }
  }).timeout(30_000);

  it('a manager does not delete a group that the superadmin locked: its letters could be moved and released', async () => {
    const { superadmin, manager } = firm;
    const { id } = await firm.world.group();
    await lockGroup(superadmin.client, id);
    await manager.client.refused('FORBIDDEN', DeleteGroupDocument, { id });
    await deleteGroup(superadmin.client, id);
    const { id: own } = await firm.world.group();
    await lockGroup(manager.client, own);
    await deleteGroup(manager.client, own);
  });

  it('for a group: a manager cannot lift the superadmin’s lock', async () => {
    const { id } = firm.sales;
    const { superadmin, manager } = people;
    const group = async () => (await superadmin.client.run(GroupDocument, { id })).group?.status;
    await lockGroup(superadmin.client, id);
    const error = await manager.client.refused('FORBIDDEN', UnlockGroupDocument, { id });
    expect(error.extensions.reason).to.equal('LOCK_MADE_BY_MORE');
    expect(await group()).to.equal('LOCKED');
    await superadmin.client.run(UnlockGroupDocument, { id });
    for (const lifter of [superadmin, manager]) {
      await lockGroup(manager.client, id);
      await lifter.client.run(UnlockGroupDocument, { id });
      expect(await group()).to.equal('ACTIVE');
    }
  });

  it('locking a locked user does not replace the first lock', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await people.superadmin.client.run(LockUserDocument, { id });
    await people.head.client.refused('INVALID_STATE', LockUserDocument, { id });
    await people.head.client.refused('FORBIDDEN', UnlockUserDocument, { id });
    expect(await statusOf(id)).to.equal('LOCKED');
  });

  it('a later lock counts with its own maker', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await people.superadmin.client.run(LockUserDocument, { id });
    await people.superadmin.client.run(UnlockUserDocument, { id });
    await people.head.client.run(LockUserDocument, { id });
    await people.head.client.run(UnlockUserDocument, { id });
    expect(await statusOf(id)).to.equal('CREATED');
  });

  it('the maker’s grants at the time of locking count, even after a superadmin has handed the role over', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    const { superadmin, manager } = people;
    await superadmin.client.run(LockUserDocument, { id });
    await lockGroup(superadmin.client, firm.purchasing.id);
    await superadmin.client.run(HandOverSuperadminDocument, { input: { userId: manager.id, password } });
    await superadmin.client.refused('FORBIDDEN', UnlockUserDocument, { id });
    await superadmin.client.refused('FORBIDDEN', UnlockGroupDocument, { id: firm.purchasing.id });
    await manager.client.run(UnlockUserDocument, { id });
    await manager.client.run(UnlockGroupDocument, { id: firm.purchasing.id });
  });

  for (const [fate, happens] of Object.entries({
    demoted: (by: Person, id: string) =>
      by.client.run(UpdateUserDocument, { input: { id, role: 'USER', groupIds: [firm.sales.id] } }),
    deleted: (by: Person, id: string) => by.client.run(DeleteUserDocument, { id }),
  })) {
    it(`a manager's lock stays a manager's when that manager is ${fate}`, async () => {
      const { id } = await firm.world.createdUser({ groups: [firm.sales] });
      await people.manager.client.run(LockUserDocument, { id });
      await happens(people.superadmin, people.manager.id);
      await people['approving head'].client.refused('FORBIDDEN', UnlockUserDocument, { id });
      const another = await firm.world.user({ role: 'MANAGER' });
      await another.client.run(UnlockUserDocument, { id });
    });
  }

  it('the lock of a group manager who has become a manager can still be lifted by the other group managers', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await people['approving head'].client.run(LockUserDocument, { id });
    await people.superadmin.client.run(UpdateUserDocument, {
      input: { id: people['approving head'].id, role: 'MANAGER' },
    });
    await people.head.client.refused('FORBIDDEN', UnlockUserDocument, { id });
    const another = await firm.world.user({
      role: 'GROUP_MANAGER',
      trait: 'APPROVER',
      groups: [firm.sales],
    });
    await another.client.run(UnlockUserDocument, { id });
  });

  it("a lock without a recorded maker counts as a manager's", async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await people.head.client.run(LockUserDocument, { id });
    await firm.world.gateway.gateway.dataSource.query(
      'UPDATE `user` SET locked_by_id = NULL, locked_with = NULL WHERE account_id = ? AND id = ?',
      [firm.world.accountId, id],
    );
    await people['approving head'].client.refused('FORBIDDEN', UnlockUserDocument, { id });
    await people.manager.client.run(UnlockUserDocument, { id });
  });

  it('if a group manager and the superadmin lock at the same moment, only the first lock counts', async () => {
    await inRounds(async () => {
      const { id } = await firm.world.createdUser({ groups: [firm.sales] });
      const [byHead, bySuperadmin] = await Promise.all([
        people.head.client.send(LockUserDocument, { id }),
        people.superadmin.client.send(LockUserDocument, { id }),
      ]);
      expect([byHead, bySuperadmin].map(outcomeOf)).to.have.members(['ok', 'INVALID_STATE']);
      const lifting = await people.head.client.send(UnlockUserDocument, { id });
      expect(outcomeOf(lifting)).to.equal(outcomeOf(byHead) === 'ok' ? 'ok' : 'FORBIDDEN');
    }, 16);
  }).timeout(30_000);
});
