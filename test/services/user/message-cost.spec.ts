import { expect } from 'chai';
import { ActivitiesDocument, MailUsersDocument } from '../../../src/generated/operations.js';
import { sealerOf, verified } from '../../support/activity-log.js';
import { copyHolder } from '../../support/copied-holders.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

const most = 500;

describe('PLY-10 the cost of a message to many users', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let manager: Person;
  let group: Group;
  let ids: string[];

  // Its background jobs are off, so that the test itself seals the log.
  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
    const role = await customRole(world, []);
    const user = await quickUser(world, { groups: [group] });
    await assignRole(world, role, user);
    await copyHolder(world, user, role, most - 1);
    const { dataSource } = gateway.gateway;
    await dataSource.query(
      `INSERT IGNORE INTO membership (account_id, user_id, group_id)
       SELECT account_id, user_id, ? FROM role_assignment WHERE account_id = ? AND role_id = ?`,
      [group.id, world.accountId, role.id],
    );
    const rows = await dataSource.query<{ id: string }[]>(
      'SELECT user_id AS id FROM role_assignment WHERE account_id = ? AND role_id = ? ORDER BY user_id DESC',
      [world.accountId, role.id],
    );
    ids = rows.map(({ id }) => id);
  });

  after(() => gateway.stop());

  async function statementsOf(userIds: readonly string[], by = manager): Promise<string[]> {
    const input = {
      userIds: [...userIds],
      subject: 'Neue Briefbögen',
      text: 'Ab Montag.',
      idempotencyKey: uniqueName('Schlüssel'),
    };
    const statements = await gateway.statementsOf(async () => {
      const { mailUsers } = await by.client.run(MailUsersDocument, { input });
      expect(mailUsers.recipients).to.equal(userIds.length);
    });
    // Once a minute a session notes that it was used.
    return statements.map(({ sql }) => sql).filter((sql) => !sql.startsWith('UPDATE `session`'));
  }

  it('500 selected users cost as many statements as one, with an entry of the log for each of them, in a sound chain', async () => {
    await statementsOf(ids.slice(0, 1));
    const few = await statementsOf(ids.slice(0, 1));
    expect(await statementsOf(ids)).to.have.length(few.length);
    const logged = await gateway.gateway.dataSource.query<{ id: string; audience: string }[]>(
      `SELECT a.subject_user_id AS id, GROUP_CONCAT(v.group_id) AS audience
         FROM activity a LEFT JOIN activity_audience v ON v.account_id = a.account_id AND v.activity_id = a.id
        WHERE a.account_id = ? AND a.type = 'USER_MAILED' GROUP BY a.id, a.subject_user_id`,
      [world.accountId],
    );
    expect(logged.map(({ id }) => id)).to.have.members([ids[0], ids[0], ...ids]);
    expect(new Set(logged.map(({ audience }) => audience))).to.deep.equal(new Set([group.id]));
    await sealerOf(gateway).sealAccount(world.accountId);
    expect(await verified(world)).to.deep.include({ waiting: 0, faults: [] });
  });

  it('the managers of each recipient’s groups see the entries of their own users, and only those', async () => {
    const other = await world.group();
    const [here, there] = [
      await quickUser(world, { groups: [group, other] }),
      await quickUser(world, { groups: [other] }),
    ];
    await statementsOf([here.id, there.id]);
    const seenBy = async (head: Person): Promise<(string | undefined)[]> => {
      const filter = { userIds: [here.id, there.id], types: ['USER_MAILED' as const] };
      const { activities } = await head.client.run(ActivitiesDocument, { filter });
      return activities.nodes.map(({ subjectUser }) => subjectUser?.id);
    };
    const ofGroup = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    const ofOther = await quickUser(world, { role: 'GROUP_MANAGER', groups: [other] });
    expect(await seenBy(ofGroup)).to.deep.equal([here.id]);
    expect(await seenBy(ofOther)).to.have.members([here.id, there.id]);
  });
});
