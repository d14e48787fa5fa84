import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import {
  InviteUserDocument,
  LockUserDocument,
  UsersDocument,
  type UserFilter,
} from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { keepSessions } from '../../support/notices.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

describe('LXP-6, LXP-9 users whose invitation has expired can be listed', function () {
  this.timeout(30_000);

  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  async function listed(person: Person, filter: UserFilter): Promise<string[]> {
    const { users } = await person.client.run(UsersDocument, { filter, first: 200 });
    expect(users.totalCount).to.equal(users.nodes.length);
    return users.nodes.map(({ id }) => id).sort();
  }

  it('and no others: not the invited, the created, the active or the locked', async () => {
    const [sales, support] = [await world.group(), await world.group()];
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
    const invite = async ({ id }: { id: string }): Promise<void> => {
      await world.superadmin.client.run(InviteUserDocument, { id });
    };
    const make = async (groups = [sales]) => world.createdUser({ groups });
    const [expired, elsewhere, renewed, locked, created] = [
      await make(),
      await make([support]),
      await make(),
      await make(),
      await make(),
    ];
    for (const each of [expired, elsewhere, renewed, locked]) await invite(each);
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    await keepSessions(gateway);
    expect(await listed(world.superadmin, { invitationExpired: true })).to.deep.equal([]);
    gateway.clock.advance(7 * day - 60_000);
    expect(await listed(world.superadmin, { invitationExpired: true })).to.deep.equal([]);
    gateway.clock.advance(120_000);
    const fresh = await make();
    await invite(fresh);
    await invite(renewed);
    expect(await listed(world.superadmin, { invitationExpired: true })).to.deep.equal(
      [expired.id, elsewhere.id].sort(),
    );
    expect(await listed(head, { invitationExpired: true })).to.deep.equal([expired.id]);
    const all = await listed(world.superadmin, {});
    const others = await listed(world.superadmin, { invitationExpired: false });
    expect(others).to.deep.equal(all.filter((id) => id !== expired.id && id !== elsewhere.id));
    expect(others).to.include.members([renewed.id, fresh.id, locked.id, created.id]);
    expect(await listed(world.superadmin, { invitationExpired: true, groupIds: [support.id] })).to.deep.equal(
      [elsewhere.id],
    );
    expect(await listed(world.superadmin, { invitationExpired: true, statuses: ['ACTIVE'] })).to.deep.equal(
      [],
    );
  });
});
