import { expect } from 'chai';
import { DeleteUserDocument, HandOverSuperadminDocument } from '../../../src/generated/operations.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { password, World, type Person } from '../../support/world.js';

/** An account whose people hand the role around, one lane of rounds each. */
interface Throne {
  world: World;
  superadmin: Person;
  others: Person[];
}

describe(`LXP-7 there is one superadmin, ${rounds} times over`, function () {
  this.timeout(120_000);

  let thrones: Throne[];

  before(async () => {
    thrones = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const world = await World.create();
        const others = await Promise.all([
          world.user({ role: 'MANAGER' }),
          world.user({ role: 'MANAGER' }),
          world.user(),
        ]);
        return { world, superadmin: world.superadmin, others };
      }),
    );
  });

  async function superadminsOf({ world }: Throne): Promise<string[]> {
    const rows = await world.gateway.gateway.dataSource.query<{ id: string }[]>(
      "SELECT id FROM `user` WHERE account_id = ? AND (role = 'SUPERADMIN' OR superadmin_slot = 1)",
      [world.accountId],
    );
    return rows.map(({ id }) => id);
  }

  it('of three who are handed the role at the same moment one gets it, and the other calls are refused', async () => {
    await inRounds(async (_round, lane) => {
      const throne = thrones[lane];
      if (throne === undefined) throw new Error('A lane has an account of its own.');
      const answers = await Promise.all(
        throne.others.map(({ id }) =>
          throne.superadmin.client.send(HandOverSuperadminDocument, { input: { userId: id, password } }),
        ),
      );
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'FORBIDDEN', 'FORBIDDEN']);
      const heir = throne.others[answers.findIndex((answer) => answer.errors.length === 0)];
      expect(await superadminsOf(throne)).to.deep.equal([heir?.id]);
      if (heir === undefined) return;
      throne.others = [throne.superadmin, ...throne.others.filter((each) => each !== heir)];
      throne.superadmin = heir;
    });
  });

  it('whoever is handed the role while a manager deletes them is superadmin or deleted, never both', async () => {
    await inRounds(async (round, lane) => {
      const throne = thrones[lane];
      if (throne === undefined) throw new Error('A lane has an account of its own.');
      const { world, superadmin } = throne;
      const [manager] = throne.others;
      if (manager === undefined) throw new Error('Two managers are there.');
      const heir = await quickUser(world, { by: superadmin });
      const calls = [
        () => superadmin.client.send(HandOverSuperadminDocument, { input: { userId: heir.id, password } }),
        () => manager.client.send(DeleteUserDocument, { id: heir.id }),
      ];
      const inTurn = round % 2 === 0 ? calls : calls.reverse();
      const answers = (await Promise.all(inTurn.map((call) => call()))).map(outcomeOf);
      const [handedOver = '', deleted = ''] = round % 2 === 0 ? answers : answers.reverse();
      expect([handedOver, deleted]).to.be.deep.oneOf([
        ['ok', 'FORBIDDEN'],
        ['INVALID_STATE', 'ok'],
      ]);
      expect(await superadminsOf(throne)).to.deep.equal([handedOver === 'ok' ? heir.id : superadmin.id]);
      if (handedOver !== 'ok') return;
      throne.others = [superadmin, ...throne.others];
      throne.superadmin = heir;
    });
  });
});
