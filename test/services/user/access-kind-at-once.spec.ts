import { expect } from 'chai';
import { DeleteUserDocument, UsersDocument } from '../../../src/generated/operations.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { World } from '../../support/world.js';

describe(`PLY-2 one ADMIN remains at every moment, ${rounds} times over`, function () {
  this.timeout(600_000);
  let worlds: World[];

  before(async () => {
    worlds = await Promise.all(Array.from({ length: lanes }, () => World.create()));
  });

  it('also when managers delete each other and the superadmin at the same moment', async () => {
    await inRounds(async (_round, lane) => {
      const world = worlds[lane]!;
      const [one, other] = [
        await quickUser(world, { role: 'MANAGER' }),
        await quickUser(world, { role: 'MANAGER' }),
      ];
      const answers = await Promise.all([
        one.client.send(DeleteUserDocument, { id: other.id }),
        other.client.send(DeleteUserDocument, { id: one.id }),
        one.client.send(DeleteUserDocument, { id: world.superadmin.id }),
      ]);
      expect(outcomeOf(answers[2])).to.not.equal('ok');
      const { users } = await world.superadmin.client.run(UsersDocument, {
        first: 10,
        filter: { accessKinds: ['ADMIN'] },
      });
      expect(users.nodes.map(({ id }) => id)).to.include(world.superadmin.id);
    });
  });
});
