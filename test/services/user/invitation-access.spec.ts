import { expect } from 'chai';
import type { Role } from '../../../src/entities/user.enums.js';
import {
  AcceptInvitationDocument,
  DeleteGroupDocument,
  InviteUserDocument,
  LockGroupDocument,
  RetryMailDocument,
  UnlockGroupDocument,
  UpdateUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { password, World, type Group } from '../../support/world.js';

const ends = { locked: LockGroupDocument, deleted: DeleteGroupDocument } as const;
type End = keyof typeof ends;

describe('LXP-4, LXP-6 an invitation that could not be accepted is not sent', () => {
  let world: World;
  let active: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    active = await world.group();
  });

  async function groupThatIs(end: End): Promise<Group> {
    return world.group(`Gruppe ${end} ${Math.random()}`);
  }

  async function ended(group: Group, end: End): Promise<void> {
    await world.superadmin.client.run(ends[end] as typeof LockGroupDocument, { id: group.id });
  }

  /** Somebody whose groups are all in this state. */
  async function outside(
    end: End,
    role: Role = 'USER',
  ): Promise<{ id: string; email: string; group: Group }> {
    const group = await groupThatIs(end);
    const person = await world.createdUser({ role, groups: [group] });
    await ended(group, end);
    return { ...person, group };
  }

  for (const end of Object.keys(ends) as End[]) {
    for (const role of ['USER', 'GROUP_MANAGER'] as const) {
      it(`to a ${role} whose only group is ${end}: refused with the reason, nothing is mailed, nothing changes`, async () => {
        const { id, email } = await outside(end, role);
        const error = await world.superadmin.client.refused('INVALID_STATE', InviteUserDocument, { id });
        expect(error.extensions.reason).to.equal('INVITEE_WITHOUT_ACCESS');
        const { user } = await world.superadmin.client.run(UserDocument, { id });
        expect(user).to.deep.include({ status: 'CREATED', invitation: null });
        expect(world.gateway.mailbox.to(email)).to.deep.equal([]);
        await world.superadmin.client.run(UpdateUserDocument, { input: { id, groupIds: [active.id] } });
        await world.accept(await world.invitation({ id, email }));
      });
    }

    it(`to a user with one group that is ${end} and an active one: sent and accepted`, async () => {
      const group = await groupThatIs(end);
      const person = await world.createdUser({ groups: [group, active] });
      await ended(group, end);
      await world.accept(await world.invitation(person));
    });

    it(`to a manager whose only group is ${end}: sent and accepted, since managers need none`, async () => {
      await world.accept(await world.invitation(await outside(end, 'MANAGER')));
    });

    it(`to a user invited before their only group was ${end}: not sent again, and the first link stays`, async () => {
      const group = await groupThatIs(end);
      const person = await world.createdUser({ groups: [group] });
      const token = await world.invitation(person);
      await ended(group, end);
      await world.superadmin.client.refused('INVALID_STATE', InviteUserDocument, { id: person.id });
      await world
        .anonymous()
        .refused('LOGIN_FAILED', AcceptInvitationDocument, { input: { token, password } });
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, groupIds: [active.id] },
      });
      await world.accept(token);
    });
  }

  it('once the group is unlocked, it is sent and accepted', async () => {
    const { group, ...person } = await outside('locked');
    await world.superadmin.client.refused('INVALID_STATE', InviteUserDocument, { id: person.id });
    await world.superadmin.client.run(UnlockGroupDocument, { id: group.id });
    await world.accept(await world.invitation(person));
  });

  it('a user without a group when group mode began can be invited: they log in, but cannot send', async () => {
    const early = await World.create();
    const person = await early.createdUser();
    await early.group();
    await early.accept(await early.invitation(person));
  });

  it('delivery of a failed invitation is retried only while it could be accepted', async () => {
    const group = await groupThatIs('locked');
    const person = await world.createdUser({ groups: [group] });
    await world.invitation(person);
    const { dataSource } = world.gateway.gateway;
    const sql = 'SELECT id, status FROM outbox_mail WHERE account_id = ? AND recipient_id = ?';
    const mail = async () =>
      (await dataSource.query<{ id: string; status: string }[]>(sql, [world.accountId, person.id]))[0]!;
    const { id } = await mail();
    while ((await mail()).status !== 'SENT') await new Promise((resolve) => setTimeout(resolve, 10));
    await dataSource.query("UPDATE outbox_mail SET status = 'FAILED' WHERE account_id = ? AND id = ?", [
      world.accountId,
      id,
    ]);
    await ended(group, 'locked');
    const error = await world.superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id });
    expect(error.extensions.reason).to.equal('INVITEE_WITHOUT_ACCESS');
    expect((await mail()).status).to.equal('FAILED');
    await world.superadmin.client.run(UnlockGroupDocument, { id: group.id });
    await world.superadmin.client.run(RetryMailDocument, { id });
    await world.gateway.mailbox.waitFor(person.email, 2);
  });
});
