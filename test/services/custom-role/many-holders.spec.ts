import { expect } from 'chai';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../../src/entities/id.js';
import { UpdateCustomRoleDocument } from '../../../src/generated/operations.js';
import { Client } from '../../support/client.js';
import { copyHolder } from '../../support/copied-holders.js';
import { assignRole, customRole, grantsFrom } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { World } from '../../support/world.js';

const holders = 5_000;

describe('PLY-3 a custom role that 5,000 users hold', function () {
  this.timeout(120_000);

  let world: World;

  before(async () => {
    world = await World.create();
  });

  /** Sessions of users who were created by SQL. */
  async function sessionsOf(userIds: readonly string[]): Promise<Client[]> {
    const { dataSource } = world.gateway.gateway;
    const clients: Client[] = [];
    for (const userId of userIds) {
      const token = randomBytes(32).toString('base64url');
      await dataSource.query(
        `INSERT INTO session (account_id, id, user_id, token_hash, created_at, last_used_at, expires_at)
          VALUES (?, ?, ?, ?, NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY)`,
        [world.accountId, newId(), userId, createHash('sha256').update(token).digest()],
      );
      clients.push(new Client(world.gateway.url, token));
    }
    return clients;
  }

  async function change(roleId: string, ...grants: string[]): Promise<number> {
    const input = { id: roleId, grants: grantsFrom(...grants) };
    const sent = await world.gateway.statementsOf(async () => {
      await world.superadmin.client.run(UpdateCustomRoleDocument, { input });
    });
    return sent.length;
  }

  async function usersShownTo(clients: readonly Client[]): Promise<Set<number | undefined>> {
    const totals = clients.map(async (client) => {
      const { data } = await client.send<{ users: { totalCount: number } }, object>(
        '{ users { totalCount } }',
      );
      return data?.users.totalCount;
    });
    return new Set(await Promise.all(totals));
  }

  it('PLY-3 is changed for all of them at once, and each obeys with the next request, however recent the last one was', async () => {
    const [few, many] = [await customRole(world, []), await customRole(world, [])];
    const person = await quickUser(world, { role: 'MEMBER' });
    await assignRole(world, few, person);
    const ids = await copyHolder(world, person, many, holders);
    const clients = await sessionsOf(ids.filter((_, index) => index % 250 === 0));
    expect(await usersShownTo(clients), 'before').to.deep.equal(new Set([1]));
    const statements = await change(few.id, 'USERS_READ ACCOUNT');
    // The sums of 1,000 users are stored at once.
    expect(await change(many.id, 'USERS_READ ACCOUNT')).to.be.at.most(statements + holders / 1_000);
    expect(await usersShownTo(clients), 'granted').to.deep.equal(new Set([holders + 2]));
    await change(many.id);
    expect(await usersShownTo(clients), 'withdrawn').to.deep.equal(new Set([1]));
  });
});
