import { expect } from 'chai';
import { LockUserDocument, MailUsersDocument, UsersDocument } from '../../../src/generated/operations.js';
import { assignRoleFor, customRole, memberWith } from '../../support/custom-roles.js';
import { lockGroup } from '../../support/losses.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Person } from '../../support/world.js';

describe('PLY-10 the number of users who get a message, before it is sent', function () {
  this.timeout(60_000);
  let world: World;
  let manager: Person;

  before(async () => {
    world = await World.create();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  const person = (settings: Parameters<World['createdUser']>[0] = {}): Promise<Person> =>
    quickUser(world, settings);

  async function reachedBy({ client }: Person, userIds: string[]): Promise<string[]> {
    const { mailUsers } = await client.run(MailUsersDocument, {
      input: {
        subject: 'Briefbögen',
        text: 'Ab Montag.',
        idempotencyKey: uniqueName('Schlüssel'),
        partial: true,
        userIds,
      },
    });
    return mailUsers.changes.filter(({ done }) => done).map(({ userId }) => userId);
  }

  it('the filter `mailable` finds exactly the users who get a message, for everybody who may send them', async () => {
    const [own, other, closed] = [await world.group(), await world.group(), await world.group()];
    const users = [
      await person({ groups: [own] }),
      await person({ groups: [own, other] }),
      await person({ groups: [own, closed] }),
      await person({ groups: [other] }),
      await person({ role: 'MANAGER', groups: [own] }),
      await world.createdUser({ groups: [own] }),
    ];
    const [locked, bounced] = [await person({ groups: [own] }), await person({ groups: [own] })];
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    await lockGroup(world.superadmin.client, closed.id);
    await world.gateway.gateway.dataSource.query(
      'UPDATE `user` SET email_bounced_at = NOW(3) WHERE account_id = ? AND id = ?',
      [world.accountId, bounced.id],
    );
    const ofGroup = await memberWith(world, ['USERS_READ GROUPS', 'MAILS_SEND GROUPS'], { groups: [own] });
    const ofNamed = await person({ role: 'MEMBER' });
    const sending = await customRole(world, ['USERS_READ GROUPS', 'MAILS_SEND GROUPS']);
    await assignRoleFor(world, sending, [own], ofNamed);
    const ids = [...users, locked, bounced, ofGroup, ofNamed].map(({ id }) => id);
    for (const sender of [manager, ofGroup, ofNamed]) {
      const reached = await reachedBy(sender, ids);
      const found = await sender.client.run(UsersDocument, { filter: { ids, mailable: true }, first: 50 });
      expect(found.users.nodes.map(({ id }) => id)).to.have.members(reached);
      expect(reached.length).to.be.greaterThan(1);
      const all = await sender.client.run(UsersDocument, { filter: { ids } });
      const others = await sender.client.run(UsersDocument, { filter: { ids, mailable: false } });
      expect(others.users.totalCount).to.equal(all.users.totalCount - reached.length);
    }
    const plain = await person({ groups: [own] });
    await plain.client.refused('FORBIDDEN', UsersDocument, { filter: { mailable: true } });
  });
});
