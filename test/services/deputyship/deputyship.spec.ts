import { expect } from 'chai';
import { day, hour } from '../../../src/clock.js';
import { newId } from '../../../src/entities/id.js';
import {
  ActivitiesDocument,
  DeleteUserDocument,
  DeputyCandidatesDocument,
  EndDeputyshipDocument,
  EndUserManagementDocument,
  LockUserDocument,
  MyDeputiesDocument,
  MyDeputyshipsDocument,
  NameDeputyDocument,
  UpdateDeputyshipDocument,
  UserDeputiesDocument,
} from '../../../src/generated/operations.js';
import { exclude, memberWith } from '../../support/custom-roles.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

describe('LXP-11 an approver has deputies for a time', function () {
  this.timeout(60_000);
  let world: World;
  let north: Group;
  let south: Group;
  let approver: Person;
  let deputy: Person;

  before(async () => {
    world = await World.create();
    [north, south] = [await world.group(), await world.group()];
  });

  beforeEach(async () => {
    approver = await quickUser(world, { trait: 'APPROVER', groups: [north], lastName: 'Jordan' });
    deputy = await quickUser(world, { groups: [north], firstName: 'Dora', lastName: 'Decker' });
  });

  const end = (days = 7): string => inDays(world, days).toISOString();

  async function deputiesOf({ client }: Person): Promise<unknown> {
    return (await client.run(MyDeputiesDocument)).viewer?.user.deputies;
  }

  /** The reason of the refusal, `ok` without one. */
  async function naming(
    by: Person,
    deputyId: string,
    input: { userId?: string; startsAt?: string; endsAt?: string } = {},
  ): Promise<string> {
    const { errors } = await by.client.send(NameDeputyDocument, {
      input: { deputyId, endsAt: end(), ...input },
    });
    return errors[0]?.extensions.reason ?? 'ok';
  }

  describe('naming a deputy', () => {
    it('approvers name their own deputies; both users see it, and so do their administrators', async () => {
      const named = await nameDeputy(world, approver, deputy);
      expect(await deputiesOf(approver)).to.deep.equal([named]);
      const standingIn = async ({ client }: Person): Promise<unknown> =>
        (await client.run(MyDeputyshipsDocument)).viewer?.standsInFor;
      expect(await standingIn(deputy)).to.deep.equal([named]);
      expect(await standingIn(approver)).to.deep.equal([]);
      const { user } = await world.superadmin.client.run(UserDeputiesDocument, { id: approver.id });
      expect(user?.deputies).to.deep.equal([named]);
    });

    it('administrators of the approver who could give the trait name deputies, since an approver who is suddenly ill cannot', async () => {
      const manager = await quickUser(world, { role: 'MANAGER' });
      expect(await naming(manager, deputy.id, { userId: approver.id })).to.equal('ok');
      const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [north] });
      const second = await quickUser(world, { groups: [north] });
      expect(await naming(head, second.id, { userId: approver.id })).to.equal('ok');
    });

    it('users without the permission, and programs, cannot name deputies', async () => {
      const plain = await quickUser(world, { groups: [north] });
      await plain.client.refused('FORBIDDEN', NameDeputyDocument, {
        input: { deputyId: deputy.id, endsAt: end() },
      });
      const { client } = await world.credential(approver, { group: north });
      await client.refused('FORBIDDEN', NameDeputyDocument, {
        input: { deputyId: deputy.id, endsAt: end() },
      });
    });

    it('a user who does not decide cannot have a deputy', async () => {
      const plain = await quickUser(world, { groups: [north] });
      expect(await naming(world.superadmin, deputy.id, { userId: plain.id })).to.equal('NOT_APPROVER');
    });
  });

  describe('choosing a deputy', () => {
    it('an approver chooses among the senders on whose letters they decide, found by name', async () => {
      const outside = await quickUser(world, { groups: [south], firstName: 'Dora', lastName: 'Decker' });
      const { deputyCandidates } = await approver.client.run(DeputyCandidatesDocument, {
        search: 'decker dora',
      });
      const ids = deputyCandidates.map(({ user }) => user.id);
      expect(ids).to.include(deputy.id);
      expect(ids).not.to.include(outside.id);
      expect(ids).not.to.include(approver.id);
      expect(await naming(approver, outside.id)).to.equal('OBJECT_UNKNOWN');
    });

    it('a viewer who does not decide is offered no hidden users', async () => {
      const member = await memberWith(world, ['USERS_READ OWN', 'DEPUTIES_MANAGE OWN'], { groups: [north] });
      const { deputyCandidates } = await member.client.run(DeputyCandidatesDocument, {});
      expect(deputyCandidates).to.deep.equal([]);
    });

    it('an unknown id and an id of another account get the same answer', async () => {
      const elsewhere = await World.create({ gateway: world.gateway });
      expect(await naming(approver, newId())).to.equal('OBJECT_UNKNOWN');
      expect(await naming(approver, elsewhere.superadmin.id)).to.equal('OBJECT_UNKNOWN');
      expect(await naming(elsewhere.superadmin, deputy.id, { userId: approver.id })).to.equal(
        'OBJECT_UNKNOWN',
      );
    });

    it('users who cannot log in, are excluded from deciding, or see no shipments cannot be deputies', async () => {
      const created = await world.createdUser({ groups: [north] });
      expect(await naming(approver, created.id)).to.equal('DEPUTY_WITHOUT_ACCESS');
      const locked = await quickUser(world, { groups: [north] });
      await world.superadmin.client.run(LockUserDocument, { id: locked.id });
      expect(await naming(approver, locked.id)).to.equal('DEPUTY_WITHOUT_ACCESS');
      await exclude(world, deputy, 'APPROVALS_DECIDE');
      expect(await naming(approver, deputy.id)).to.equal('DEPUTY_WITHOUT_EFFECT');
      const member = await quickUser(world, { role: 'MEMBER', groups: [north] });
      expect(await naming(approver, member.id)).to.equal('DEPUTY_WITHOUT_EFFECT');
      const { deputyCandidates } = await approver.client.run(DeputyCandidatesDocument, {});
      const ids = deputyCandidates.map(({ user }) => user.id);
      for (const { id } of [created, locked, deputy, member]) expect(ids).not.to.include(id);
    });

    it('approvers cannot be their own deputies', async () => {
      expect(await naming(approver, approver.id)).to.equal('INPUT_INVALID');
    });

    it('an approver can have several deputies at the same time, but the same one only for periods that do not overlap', async () => {
      const second = await quickUser(world, { groups: [north] });
      expect(await naming(approver, deputy.id)).to.equal('ok');
      expect(await naming(approver, second.id)).to.equal('ok');
      expect(await naming(approver, deputy.id)).to.equal('DEPUTY_ALREADY_NAMED');
      expect(await naming(approver, deputy.id, { startsAt: end(7), endsAt: end(9) })).to.equal('ok');
    });

    it('a user has at most ten deputyships, as approver and as deputy', async () => {
      for (let n = 0; n < 10; n++)
        expect(await naming(approver, deputy.id, { startsAt: end(n), endsAt: end(n + 1) })).to.equal('ok');
      expect(await naming(approver, deputy.id, { startsAt: end(20), endsAt: end(21) })).to.equal(
        'DEPUTYSHIPS_EXHAUSTED',
      );
      const second = await quickUser(world, { trait: 'APPROVER', groups: [north] });
      expect(await naming(second, deputy.id)).to.equal('DEPUTYSHIPS_EXHAUSTED');
    });
  });

  describe('the period', () => {
    it('all problems of a period are reported at once, and nothing is changed', async () => {
      const problems = (input: { startsAt?: string; endsAt: string }): Promise<string[]> =>
        approver.client.problems(NameDeputyDocument, { input: { deputyId: approver.id, ...input } });
      expect(await problems({ endsAt: end(-1) })).to.have.members([
        'endsAt: INVALID',
        'deputyId: NOT_ALLOWED',
      ]);
      expect(await problems({ startsAt: end(3), endsAt: end(2) })).to.include('endsAt: INVALID');
      expect(await problems({ endsAt: end(367) })).to.include('endsAt: TOO_LONG');
      expect(await problems({ startsAt: end(400), endsAt: end(401) })).to.include('startsAt: TOO_LONG');
      expect(await deputiesOf(approver)).to.deep.equal([]);
    });

    it('a deputyship starts now if the given start has passed, and can be changed until it is over', async () => {
      const before = world.gateway.clock.now();
      const { id, startsAt } = await nameDeputy(world, approver, deputy, { startsAt: inDays(world, -3) });
      expect(new Date(startsAt).getTime()).to.be.at.least(before.getTime());
      const later = end(14);
      const { updateDeputyship } = await approver.client.run(UpdateDeputyshipDocument, {
        input: { id, endsAt: later },
      });
      expect(updateDeputyship.deputyship.endsAt).to.equal(later);
      expect(
        await approver.client.problems(UpdateDeputyshipDocument, { input: { id, startsAt: end(1) } }),
      ).to.deep.equal(['startsAt: NOT_ALLOWED']);
      expect(
        await approver.client.problems(UpdateDeputyshipDocument, { input: { id, endsAt: null } }),
      ).to.deep.equal(['endsAt: REQUIRED']);
    });

    it('an update without a change returns the deputyship unchanged and logs nothing', async () => {
      const { id, startsAt, endsAt } = await nameDeputy(world, approver, deputy);
      const entries = async (): Promise<unknown> =>
        (await world.superadmin.client.run(ActivitiesDocument, {})).activities.nodes.map(({ type }) => type);
      const before = await entries();
      for (const input of [{ id }, { id, startsAt, endsAt }]) {
        const { updateDeputyship } = await approver.client.run(UpdateDeputyshipDocument, { input });
        expect(updateDeputyship.deputyship.endsAt).to.equal(endsAt);
      }
      expect(await entries()).to.deep.equal(before);
    });

    it('a deputyship that is over is not found', async () => {
      const { id } = await nameDeputy(world, approver, deputy, {
        endsAt: new Date(world.gateway.clock.now().getTime() + hour),
      });
      world.gateway.clock.advance(hour);
      try {
        await approver.client.refused('NOT_FOUND', EndDeputyshipDocument, { id });
        await approver.client.refused('NOT_FOUND', UpdateDeputyshipDocument, {
          input: { id, endsAt: end() },
        });
        expect(await deputiesOf(approver)).to.deep.equal([]);
      } finally {
        world.gateway.clock.reset();
      }
    });
  });

  it('the approver or an administrator ends a deputyship, only once; users who do not see it get NOT_FOUND', async () => {
    const { id } = await nameDeputy(world, approver, deputy);
    const stranger = await quickUser(world, { trait: 'APPROVER', groups: [south] });
    await stranger.client.refused('NOT_FOUND', EndDeputyshipDocument, { id });
    const { endDeputyship } = await approver.client.run(EndDeputyshipDocument, { id });
    expect(endDeputyship.endedId).to.equal(id);
    await approver.client.refused('NOT_FOUND', EndDeputyshipDocument, { id });
    const again = await nameDeputy(world, approver, deputy);
    await world.superadmin.client.run(EndDeputyshipDocument, { id: again.id });
  });

  it('the log names deputy, approver and period, in the time zone of the account', async () => {
    const startsAt = new Date('2030-03-30T23:00:00Z');
    world.gateway.clock.advance(startsAt.getTime() - day - world.gateway.clock.now().getTime());
    try {
      await world.gateway.gateway.dataSource.query("UPDATE session SET expires_at = '2099-01-01'");
      const { id } = await nameDeputy(world, approver, deputy, {
        startsAt,
        endsAt: new Date('2030-04-02T22:00:00Z'),
      });
      await approver.client.run(EndDeputyshipDocument, { id });
      const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
        first: 2,
        filter: { types: ['DEPUTY_NAMED', 'DEPUTYSHIP_ENDED'] },
      });
      expect(activities.nodes.map(({ text }) => text)).to.deep.equal([
        'Petra Jordan hat die Vertretung von Petra Jordan durch Dora Decker beendet.',
        'Petra Jordan hat Dora Decker als Vertretung von Petra Jordan benannt, 31.03.2030, 00:00 bis 03.04.2030, 00:00.',
      ]);
    } finally {
      world.gateway.clock.reset();
    }
  });

  it('ends for good with the deletion of either user, and with user management', async () => {
    const firm = await World.create({ gateway: world.gateway });
    const one = await quickUser(firm, { trait: 'APPROVER' });
    const [left, right] = [await quickUser(firm), await quickUser(firm)];
    await nameDeputy(firm, one, left);
    await nameDeputy(firm, one, right);
    await firm.superadmin.client.run(DeleteUserDocument, { id: left.id });
    const stored = async (): Promise<number> => {
      const rows = await world.gateway.gateway.dataSource.query<unknown[]>(
        'SELECT 1 FROM deputyship WHERE account_id = ?',
        [firm.accountId],
      );
      return rows.length;
    };
    expect(await stored()).to.equal(1);
    await firm.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await stored()).to.equal(0);
  });
});
