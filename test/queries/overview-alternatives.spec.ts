import { expect } from 'chai';
import { AssignShipmentDocument } from '../../src/generated/operations.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { World, type Group, type Person } from '../support/world.js';

/** Queries that the overview of these viewers consists of, each along one index. */
interface Overview {
  walks: number;
  sql: string;
}

describe('LXP-13 the SQL of the overview for viewers without limits, roles for groups, assignments and deputyships', () => {
  let world: World;
  let groups: [Group, Group];

  before(async () => {
    world = await World.create();
    groups = [await world.group(), await world.group()];
  });

  async function overviewOf({ client }: Person): Promise<Overview> {
    const sent = await world.gateway.statementsOf(() =>
      client.send('{ shipments { nodes { id filename } } }'),
    );
    const lists = sent.map(({ sql }) => sql).filter((sql) => /\bshipment\b/.test(sql));
    expect(lists).to.have.lengthOf(1);
    const [sql = ''] = lists;
    return { sql, walks: sql.split(' UNION ').length };
  }

  it('FWD-4, PLY-5 it reads what the base role shows and nothing else: all, one’s own, and one part for each group', async () => {
    const manager = await quickUser(world, { role: 'MANAGER' });
    const user = await quickUser(world, { groups: [...groups] });
    const groupManager = await quickUser(world, { role: 'GROUP_MANAGER', groups: [...groups] });
    for (const [person, walks] of [
      [manager, 1],
      [user, 1],
      [groupManager, 3],
    ] as const) {
      const overview = await overviewOf(person);
      expect(overview.walks, overview.sql).to.equal(walks);
      expect(overview.sql).not.to.match(/shipment_assignment|FIND_IN_SET|x\.channel|membership/);
    }
  });

  it('PLY-5 nothing narrows the list of all shipments down, so that no other index is considered', async () => {
    const { sql } = await overviewOf(await quickUser(world, { role: 'MANAGER' }));
    expect(sql).to.include('USE INDEX (shipment_created)');
  });

  it('FWD-4 the part for assigned shipments comes with the first assignment, from the next request on', async () => {
    const [sender, assignee] = [
      await quickUser(world, { groups: [...groups] }),
      await quickUser(world, { groups: [...groups] }),
    ];
    const letter = await quickShipment(world, sender, groups[0].id, true);
    expect((await overviewOf(assignee)).walks).to.equal(1);
    const change = (part: 'addUserIds' | 'removeUserIds'): Promise<unknown> =>
      world.superadmin.client.run(AssignShipmentDocument, {
        input: { id: letter.id, [part]: [assignee.id] },
      });
    await change('addUserIds');
    const overview = await overviewOf(assignee);
    expect(overview.walks).to.equal(2);
    expect(overview.sql).to.include('shipment_assignment');
    await change('removeUserIds');
    expect((await overviewOf(sender)).walks).to.equal(1);
  });

  it('FWD-4 only the first assignment of a user raises the authority version', async () => {
    const [sender, assignee] = [
      await quickUser(world, { groups: [...groups] }),
      await quickUser(world, { groups: [...groups] }),
    ];
    const letters = [1, 2].map(() => quickShipment(world, sender, groups[0].id, true));
    const raised: number[] = [];
    for (const letter of await Promise.all(letters)) {
      const input = { id: letter.id, addUserIds: [assignee.id] };
      const sent = await world.gateway.statementsOf(async () => {
        await world.superadmin.client.run(AssignShipmentDocument, { input });
      });
      raised.push(sent.filter(({ sql }) => sql.includes('authority_version + 1')).length);
    }
    expect(raised).to.deep.equal([1, 0]);
  });
});
